# SPDX-License-Identifier: GPL-2.0-or-later
"""The programs that are compared. Each says which commands index a folder, bring the database up to
date and answer a query; None where it has no such thing. All print at most ten hits, with snippets
where the program has them."""

import os
import shutil

HITS = "10"


class Contestant:
    name = title = ""
    programs = ()  # which it needs
    nothing = None  # what it prints where it finds nothing, if it does not exit with a status

    def __init__(self, work):
        self.database = os.path.join(work, self.name)

    def missing(self):
        return [program for program in self.programs if not shutil.which(program)]

    def clear(self):
        if os.path.isdir(self.database):
            shutil.rmtree(self.database)
        elif os.path.exists(self.database):
            os.remove(self.database)

    def prepare(self, folder):
        """What must be there before it can index; not measured."""

    def index(self, folder):
        raise NotImplementedError

    def update(self, folder):
        """The same as indexing, for programs that see by themselves what is to be done."""
        return self.index(folder)

    def query(self, query):
        raise NotImplementedError

    def found(self, status, output):
        """Whether a query found anything, going by what came of it."""
        if self.nothing is None or status:
            return status == 0
        return self.nothing not in output if self.nothing else output != ""


def quoted(words):
    return '"%s"' % " ".join(words)


class Osint(Contestant):
    name, title = "osint", "osint-search"

    def __init__(self, work, folder_of_programs):
        super().__init__(work)
        self.indexer = os.path.join(folder_of_programs, "osint-index")
        self.searcher = os.path.join(folder_of_programs, "osint-search")
        self.programs = (self.indexer, self.searcher)

    def index(self, folder):
        return [self.indexer, "--db", self.database, folder]

    def query(self, query):
        words = query.words
        text = {"word": words[0], "any": " ".join(words), "phrase": quoted(words), "prefix": words[0] + "*",
                "name": "".join(words), "romanised": " ".join(words)}[query.form]
        options = ["--any"] if query.form == "any" else []
        return [self.searcher, "--db", self.database, *options, query.field + text]

    def count(self, query):
        command = self.query(query)
        return [*command[:-1], "--count", command[-1]]


class BareXapian(Contestant):
    """The floor: its queries run on the database of osint-index."""
    name, title = "bare", "bare Xapian"

    def __init__(self, work, folder_of_programs, osint):
        super().__init__(work)
        self.program = os.path.join(folder_of_programs, "bare_xapian")
        self.programs = (self.program,)
        self.searched = osint.database

    def index(self, folder):
        return [self.program, "index", self.database, folder]

    def update(self, folder):
        return None

    def family(self, word):
        return [self.program, "family", self.searched, word]

    def query(self, query):
        operator, terms = {"word": ("or", query.families), "any": ("or", query.families),
                           "phrase": ("phrase", query.words), "name": ("phrase", query.words),
                           "romanised": ("phrase", [word.lower() for word in query.words]),
                           "prefix": ("prefix", query.words)}[query.form]
        return [self.program, "search", self.searched, operator, *terms]


class Omega(Contestant):
    name, title = "omega", "omindex, quest"
    programs = ("omindex", "quest")
    nothing = "Exactly 0 matches"

    def index(self, folder):
        return ["omindex", "--db", self.database, "--url", "/", "--mime-type", "md:text/plain", folder]

    def query(self, query):
        if query.field or query.form == "romanised":  # they know no name but as it is typed
            return None
        text = {"phrase": quoted(query.words), "prefix": query.words[0] + "*",
                "name": "".join(query.words)}.get(query.form, " ".join(query.words))
        flags = {"prefix": "default,wildcard", "name": "default,cjk_ngram"}.get(query.form, "default")
        return ["quest", "--db", self.database, "--msize", HITS, "--flags", flags, text]


class Recoll(Contestant):
    name, title = "recoll", "recollindex, recollq"
    programs = ("recollindex", "recollq")
    nothing = "\n0 results"

    def prepare(self, folder):
        os.makedirs(self.database)
        with open(os.path.join(self.database, "recoll.conf"), "w", encoding="utf-8") as file:
            file.write(f"topdirs = {folder}\nindexstemminglanguages = english\nnoaspell = 1\nloglevel = 1\n")

    def index(self, folder):
        return ["recollindex", "-c", self.database]

    def query(self, query):
        if query.field or query.form == "romanised":  # they know no name but as it is typed
            return None
        text = {"any": " OR ".join(query.words), "phrase": quoted(query.words), "prefix": query.words[0] + "*",
                "name": "".join(query.words)}.get(query.form, query.words[0])
        return ["recollq", "-c", self.database, "-n", HITS, "-A", "-p", "2", text]


class Fts5(Contestant):
    """Reads the files itself; does not know them again. Chinese between two marks is one word to it."""
    name, title = "fts5", "SQLite FTS5"
    programs = ("sqlite3",)
    nothing = ""

    def index(self, folder):
        return ["sqlite3", self.database,
                "CREATE VIRTUAL TABLE texts USING fts5(path UNINDEXED, title, body, tokenize='porter unicode61');"
                "INSERT INTO texts SELECT name, substr(text, 3, instr(text, char(10)) - 3), text FROM"
                f" (SELECT name, CAST(data AS TEXT) AS text FROM fsdir('{folder}') WHERE name GLOB '*.md');"]

    def update(self, folder):
        return None

    def query(self, query):
        if query.field or query.form in ("name", "romanised"):
            return None
        text = {"any": " OR ".join(query.words), "phrase": quoted(query.words),
                "prefix": query.words[0] + "*"}.get(query.form, query.words[0])
        return ["sqlite3", self.database, "SELECT title, snippet(texts, 2, '[', ']', '...', 32) FROM texts"
                f" WHERE texts MATCH '{text}' ORDER BY rank LIMIT {HITS};"]


def contestants(work, folder_of_programs):
    """Ours comes first."""
    osint = Osint(work, folder_of_programs)
    return [osint, BareXapian(work, folder_of_programs, osint), Omega(work), Recoll(work), Fts5(work)]
