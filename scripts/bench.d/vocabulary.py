# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the benchmark's corpus: some 12,000 roots with their inflected and derived forms,
Zipf-distributed, set phrases, names. The same on every machine: random() alone is drawn upon, whose
sequence Python promises for a seed."""

import re
from bisect import bisect
from itertools import accumulate
from random import Random

import wordlists as w

ROOT_COUNT = 12_000
FORM_KINDS = "nNvVeial"
VOWELS = tuple("aeiou")


def zipf(count, exponent=1.0, shift=2.7):
    """Cumulated weights of ranks 0 to count - 1, the last one 1 (Zipf's law with Mandelbrot's shift)."""
    sums = list(accumulate((rank + shift) ** -exponent for rank in range(count)))
    return [value / sums[-1] for value in sums]


def one_of(random, items):
    return items[int(random() * len(items))]


def new_names(random, count, make, taken):
    """`count` results of make() that are not in `taken`, in the order in which they were made."""
    out = []
    while len(out) < count:
        name = make()
        if len(name) > 2 and name not in taken:
            taken.add(name)
            out.append(name)
    return out


def syllables(random, count):
    parts = []
    for _ in range(count):
        parts += (one_of(random, w.ONSETS), one_of(random, w.VOWELS), one_of(random, w.CODAS))
    return "".join(parts[:-1]) + one_of(random, w.LAST_CODAS)


def plural(noun):
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in VOWELS else noun + "s"


def joined(root, suffix):
    if root.endswith("e") and suffix[:1] in VOWELS:
        return root[:-1] + suffix
    if root.endswith("y") and root[-2] not in VOWELS and suffix[:1] in "aeo" and suffix:
        return root[:-1] + "i" + suffix
    return root + suffix


def forms(root, noun_suffix, adjective):
    """In the order of FORM_KINDS."""
    noun = joined(root, noun_suffix)
    return (noun, plural(noun), root, plural(root), joined(root, "ed"), joined(root, "ing"), adjective,
            adjective + "ly")


class Vocabulary:
    def __init__(self):
        self.random = random = Random(20190501).random
        taken = set(" ".join(w.CLAUSES + w.ROOTS).split())
        made = new_names(random, ROOT_COUNT - len(set(w.ROOTS)), self._new_root, taken)
        self.forms = [forms(root, "", joined(root, "ed")) for root in dict.fromkeys(w.ROOTS)]
        self.forms += [forms(root, one_of(random, w.NOUNS), self._adjective(root)) for root in made]
        self.roots = zipf(len(self.forms), shift=10)
        self._make_names()
        self._make_chinese()
        self.phrases = [self.filled(one_of(random, w.PHRASES)) for _ in range(4_000)]
        self.phrase_weights = zipf(len(self.phrases), 0.8)
        self.organisations = [self.filled(one_of(random, w.ORGANISATIONS)).title().replace(" Of ", " of ")
                              for _ in range(600)]

    def _new_root(self):
        return syllables(self.random, 1 if self.random() < 0.25 else 2)

    def _adjective(self, root):
        negated = "un" if self.random() < 0.08 else ""
        return negated + joined(root, one_of(self.random, w.ADJECTIVES))

    def _make_names(self):
        random = self.random
        taken = set()

        def name(endings):
            return (syllables(random, 1) + one_of(random, endings)).capitalize()

        self.places = new_names(random, 1_500, lambda: name(w.PLACE_ENDINGS), taken)
        self.surnames = new_names(random, 5_000, lambda: name(w.NAME_ENDINGS), taken)
        self.first_names = new_names(random, 300, lambda: syllables(random, 1).capitalize(), taken)
        self.place_weights = zipf(len(self.places))
        self.surname_weights = zipf(len(self.surnames), 0.7)
        self.analysts = self.surnames[100:160]
        self.designations = ["%s-%d" % (one_of(random, "J KJ DF T MQ SU Z PL".split()), 1 + random() * 60)
                             for _ in range(150)]
        self.publications = [(place, kind) for place in self.places[:60] for kind in w.PUBLICATIONS]

    def _make_chinese(self):
        """People as (in letters, in characters); words, of which the frequent ones are real."""
        random = self.random
        self.chinese_people = []
        for _ in range(900):
            surname = one_of(random, w.SURNAMES)
            given = [one_of(random, w.GIVEN) for _ in range(2 if random() < 0.8 else 1)]
            self.chinese_people.append((surname[1:] + " " + "".join(g[1:] for g in given).capitalize(),
                                        surname[0] + "".join(g[0] for g in given)))
        self.chinese_people_weights = zipf(900, 0.8)
        self.chinese_words = w.CHINESE_WORDS + [
            one_of(random, w.CHINESE_CHARACTERS) + one_of(random, w.CHINESE_CHARACTERS) for _ in range(6_000)]
        self.chinese_word_weights = zipf(len(self.chinese_words))

    def filled(self, template):
        """A template with slots for forms and places alone."""
        out = []
        for piece in re.split(r"({.})", template):
            if piece == "{L}":
                piece = self.places[bisect(self.place_weights, self.random())]
            elif piece.startswith("{"):
                form = self.forms[bisect(self.roots, self.random())]
                piece = form[FORM_KINDS.index(piece[1])]
            out.append(piece)
        return "".join(out)
