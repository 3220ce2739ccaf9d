# SPDX-License-Identifier: GPL-2.0-or-later
"""The queries of the benchmark, picked from the texts themselves by how many commentaries hold them."""

import dataclasses
import re
from collections import Counter
from dataclasses import dataclass

PER_KIND = 4
READ = 2_000  # commentaries; more would change little
NGRAM_READ = 600  # for runs of words, of which there are many


@dataclass
class Query:
    kind: str
    form: str    # word, any, phrase, prefix, name, romanised
    words: list  # of a name: its characters; of a romanised one: surname, given name
    field: str = ""
    # Per word: it and the indexed words with its stem, comma-separated.
    families: list = dataclasses.field(default_factory=list)
    found: int | None = None  # commentaries, by osint-search; None where it refuses the query

    def __str__(self):
        text = {"phrase": '"%s"' % " ".join(self.words), "prefix": self.words[0] + "*",
                "name": "".join(self.words)}.get(self.form, " ".join(self.words))
        return self.field + text


def counts(texts, parts):
    """How many of the texts hold each of parts(text)."""
    out = Counter()
    for text in texts:
        out.update(set(parts(text)))
    return out


def words_of(text):
    return re.findall(r"\b[a-z]+\b", text)


def runs(length):
    """The runs of so many words within a line, no mark between them."""
    pattern = re.compile(r"(?=\b(" + " ".join([r"[a-z]+"] * length) + r")\b)")
    return pattern.findall


def nearest(counted, share, texts, count, wanted=lambda part: True):
    """The `count` parts whose share of the texts is nearest to `share`; ties by the alphabet."""
    goal = share * len(texts)
    fitting = [part for part in counted if wanted(part)]
    return sorted(fitting, key=lambda part: (abs(counted[part] - goal), part))[:count]


def long_words(part):
    return all(len(word) > 5 for word in part.split())


def pick(texts):
    """Queries of every kind; `texts` are the commentaries in order."""
    words = counts(texts[:READ], words_of)
    some = texts[:NGRAM_READ]
    pairs, threes, fours = (counts(some, runs(length)) for length in (2, 3, 4))
    frequent = nearest(words, 0.05, texts[:READ], 12 * PER_KIND, lambda word: len(word) > 5)
    prefixes = list(dict.fromkeys(word[:5] for word in frequent))
    names = counts(texts[:READ], re.compile(r"\(([\u4e00-\u9fff]{2,3})\)").findall)
    two = [run.split() for run in nearest(pairs, 0.02, some, 2 * PER_KIND, long_words)]
    four = [run.split() for run in nearest(fours, 0.02, some, PER_KIND)]
    common = [run.split() for run in nearest(threes, 1, some, PER_KIND, lambda run: run.startswith("of the "))]
    out = [Query("one word", "word", [word]) for word in frequent[:PER_KIND]]
    out += [Query("any of three words", "any", frequent[i::4 * PER_KIND][:3]) for i in range(PER_KIND)]
    out += [Query("phrase of 2", "phrase", run) for run in two[:PER_KIND]]
    out += [Query("phrase of 4", "phrase", run) for run in four]
    out += [Query("phrase of common words", "phrase", run) for run in common]
    out += [Query("prefix", "prefix", [prefix]) for prefix in prefixes[:PER_KIND]]
    out += [Query("word in excerpts", "word", [word], "excerpt:") for word in frequent[:PER_KIND]]
    out += [Query("phrase in excerpts", "phrase", run, "excerpt:") for run in two[:PER_KIND]]
    out += [Query("word in the analyst's text", "word", [word], "commentary:") for word in frequent[:PER_KIND]]
    out += [Query("name in Chinese", "name", list(name))
            for name in nearest(names, 0.01, texts[:READ], PER_KIND, lambda name: len(name) == 3)]
    romanised = counts(texts[:READ], re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+) \([\u4e00-\u9fff]{3}\)").findall)
    out += [Query("name romanised", "romanised", name.split())
            for name in nearest(romanised, 0.01, texts[:READ], PER_KIND)]
    return out
