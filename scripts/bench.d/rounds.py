# SPDX-License-Identifier: GPL-2.0-or-later
"""The rounds of a benchmark: every contestant does every task once in each, one after the other, so
that what disturbs the machine disturbs all alike. The result is plain data, ready for JSON:
{"rows": [{"task", "unit", "contestant", "values": one per round}], "queries": [...], "notes": [...]}"""

import concurrent.futures
import itertools
import multiprocessing
import os
import statistics
import subprocess
import sys
import threading

import queries as q
from measure import bytes_in, run

GENERATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "make_corpus.py")
CHANGED_SHARE = 100  # one file in so many
STAT = "stat"  # the contestant of one task: a walk that looks at every file's size
ALONE = "alone"  # of another: ours, with nobody writing
BESIDE_WRITER = "query: one word, beside a writer"


class BenchError(Exception):
    pass


class Rounds:
    def __init__(self, contestants, corpus, work, environment):
        self.contestants = list(contestants)
        self.ours = self.contestants[0]
        self.corpus = corpus
        self.count = 0
        self.environment = environment
        self.log = os.path.join(work, "log")
        self.values = {}  # (task, unit, contestant) -> values
        self.notes = []
        self.queries = []
        self.refused = set()  # (contestant, kind)

    def run(self, count, rounds, repeats, queries=None):
        """`queries`: those of another run; else they are picked from this corpus."""
        self.count = count
        generate(self.corpus, "-n", str(count))
        self.queries = apart(picked, self.corpus, queries)
        for number in range(rounds):
            say(f"{count} commentaries, round {number + 1} of {rounds}")
            self._restore(rounds)
            turn = number % len(self.contestants)
            order = self.contestants[turn:] + self.contestants[:turn]
            for contestant in order:
                self._index(contestant)
            if number == 0:
                self._prepare_queries()
            self._update(order, "again, nothing changed", repeats, with_walk=True)
            for query in self.queries:
                self._ask(query, [c for c in order if c in self.contestants], repeats)
            self._change(number)
            self._update(order, "again, 1 % changed")
            self._ask_beside_writer(number, repeats)
        self._restore(rounds)
        for contestant in self.contestants:
            contestant.clear()
        return {"commentaries": count, "rows": self._rows(), "notes": self.notes,
                "queries": [{"kind": query.kind, "query": str(query), "found": query.found}
                            for query in self.queries]}

    def _measured(self, contestant, command, watch_memory=False):
        """None where the program failed; it takes no further part. Ours must not fail."""
        used = run(command, self.environment, self.log, watch_memory)
        if used.status == 0:
            return used
        tail = self._logged()[-1000:]
        text = f"{contestant.title} failed (status {used.status}): {' '.join(command)[:300]}"
        if contestant is self.ours:
            raise BenchError(f"{text}\n{tail}")
        say(f"{text}\n{tail}")
        self._drop(contestant, text)
        return None

    def _logged(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()

    def _drop(self, contestant, why):
        self.contestants.remove(contestant)
        self.values = {key: values for key, values in self.values.items() if key[2] != contestant.name}
        self.notes.append(why)

    def _add(self, task, unit, contestant, value):
        self.values.setdefault((task, unit, contestant), []).append(value)

    def _index(self, contestant):
        if contestant not in self.contestants:
            return
        contestant.clear()
        contestant.prepare(self.corpus)
        used = self._measured(contestant, contestant.index(self.corpus), watch_memory=True)
        if used:
            self._add("index from nothing", "s", contestant.name, used.wall)
            self._add("index from nothing: CPU", "s", contestant.name, used.cpu)
            self._add("index from nothing: memory", "MB", contestant.name, used.peak / 1e6)
            self._add("database", "MB", contestant.name, bytes_in(contestant.database) / 1e6)

    def _update(self, order, task, repeats=1, with_walk=False):
        """`with_walk`: also a mere walk that looks at every file."""
        walls = {}
        walk = ["find", self.corpus, "-type", "f", "-size", "+1G"]
        for _ in range(repeats):
            for contestant in order:
                command = contestant.update(self.corpus) if contestant in self.contestants else None
                used = self._measured(contestant, command) if command else None
                if used:
                    walls.setdefault(contestant.name, []).append(used.wall)
            if with_walk:
                walls.setdefault(STAT, []).append(run(walk, self.environment).wall)
        for name, values in walls.items():
            self._add(task, "s", name, statistics.median(values))

    def _change(self, number, revision=0):
        changed = range(number % CHANGED_SHARE, self.count, CHANGED_SHARE)
        generate(self.corpus, "--revise", str(revision or number + 1), *map(str, changed))

    def _ask_beside_writer(self, number, repeats):
        """Ours alone: with nobody writing, and while one update follows the other."""
        ended = threading.Event()

        def write():
            for revision in itertools.count(number + 2):
                if ended.is_set():
                    return
                self._change(number, revision)
                self._measured(self.ours, self.ours.update(self.corpus))

        words = [query for query in self.queries if query.kind == "one word"]

        def asked():
            return statistics.mean(run(self.ours.query(query), self.environment).wall * 1e3
                                   for query in words for _ in range(repeats))

        self._add(BESIDE_WRITER, "ms", ALONE, asked())
        with concurrent.futures.ThreadPoolExecutor() as pool:
            writer = pool.submit(write)
            try:
                self._add(BESIDE_WRITER, "ms", self.ours.name, asked())
            finally:
                ended.set()
            writer.result()  # raises what the thread has raised

    def _restore(self, rounds):
        """Also what a run that was killed has left changed."""
        changed = [i for i in range(self.count) if i % CHANGED_SHARE < rounds]
        generate(self.corpus, "--revise", "0", *map(str, changed))

    def _prepare_queries(self):
        """Each query once, unmeasured: ready-made terms for the floor, and who refuses what."""
        bare = next((c for c in self.contestants if c.name == "bare"), None)
        for query in self.queries:
            if bare and query.form in ("word", "any"):
                query.families = [self._output(bare.family(word)) for word in query.words]
            query.found = None
            for contestant in self.contestants:
                self._try(contestant, query)
            if (self.ours.name, query.kind) not in self.refused:
                query.found = int(self._output(self.ours.count(query)) or 0)

    def _output(self, command):
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, check=False,
                              encoding="utf-8").stdout.strip()

    def _try(self, contestant, query):
        """Whoever finds nothing for one query of a kind, or refuses it, is not timed with that kind."""
        command = contestant.query(query)
        if (contestant.name, query.kind) in self.refused:
            return
        status = run(command, self.environment, self.log).status if command else None
        if command and contestant.found(status, self._logged()):
            return
        self.refused.add((contestant.name, query.kind))
        if command:
            self.notes.append(f"{contestant.title} left out of \"{query.kind}\": `{query}` finds nothing or is "
                              f"refused (status {status})")
            say(self.notes[-1])

    def _ask(self, query, order, repeats):
        """One value per query and round, the median of the repeats; queries of a kind are averaged later."""
        order = [c for c in order if (c.name, query.kind) not in self.refused]
        times = {contestant.name: [] for contestant in order}
        for _ in range(repeats):
            for contestant in order:
                times[contestant.name].append(run(contestant.query(query), self.environment).wall * 1e3)
        for name, values in times.items():
            self._add((query.kind, str(query)), "ms", name, statistics.median(values))

    def _rows(self):
        out = {}
        for (task, unit, contestant), values in self.values.items():
            if isinstance(task, tuple):
                out.setdefault(("query: " + task[0], unit, contestant), []).append(values)
            else:
                out[task, unit, contestant] = [values]
        return [{"task": task, "unit": unit, "contestant": contestant,
                 "values": [round(statistics.mean(of_round), 5) for of_round in zip(*lists)]}
                for (task, unit, contestant), lists in out.items()]


def apart(function, *arguments):
    """Its result from a process of its own: the memory of this one limits what can be seen of others."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(function, arguments)


def picked(corpus, queries):
    """`queries`, or those picked from the corpus. Reads all of it, or the first to index would wait for the disk."""
    paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(corpus) for name in names)
    texts = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if len(texts) < q.READ:
            texts.append(text)
    return queries or q.pick(texts)


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def generate(corpus, *arguments):
    subprocess.run([sys.executable, GENERATOR, corpus, *arguments], check=True)
