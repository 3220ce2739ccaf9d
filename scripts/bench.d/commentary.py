# SPDX-License-Identifier: GPL-2.0-or-later
"""One commentary of the benchmark's corpus, in the Markdown form that corpus/README.md describes.
A pure function of its number: a smaller corpus is the beginning of a larger one."""

import re
from bisect import bisect
from random import Random

import wordlists as w
from vocabulary import FORM_KINDS, one_of

TOPIC_ROOTS = 160  # a commentary keeps to its subject, or it would have too many distinct words
TOPIC_SHARE = 0.6
SENTENCES = (3, 8)  # of a paragraph
JOINED_SHARE = 0.35
OPENED_SHARE = 0.3
CHINESE_SHARE = 0.15  # of the sources


def parsed(template):
    """(format string, slots): an int is a form of a root, a letter anything else."""
    slots = tuple(FORM_KINDS.index(s) if s in FORM_KINDS else s for s in re.findall(r"{(.)}", template))
    return re.sub(r"{.}", "%s", template), slots


CLAUSES = [parsed(clause) for clause in w.CLAUSES]
OPENERS = [parsed(opener) for opener in w.OPENERS]
TITLES = [parsed(title) for title in w.TITLES]
ARTICLE = re.compile(r"\b([Aa]) (?=[aeiou])")


def capital(text):
    return text[:1].upper() + text[1:]


class Writer:
    """Writes the commentary with one number; `self.random` gives numbers in [0, 1)."""

    def __init__(self, words, number):
        self.words = words
        self.random = random = Random(number).random
        self.topic = [words.forms[bisect(words.roots, random())] for _ in range(TOPIC_ROOTS)]
        self.phrases = [self._weighted(words.phrases, words.phrase_weights) for _ in range(5)]
        self.people = [self.person() for _ in range(3)]
        self.places = [self._weighted(words.places, words.place_weights) for _ in range(4)]
        self.chinese = [self._weighted(words.chinese_people, words.chinese_people_weights) for _ in range(2)]
        self.year = 2009 + int(random() * 16)

    def _weighted(self, items, weights):
        return items[bisect(weights, self.random())]

    def _form(self, kind):
        random = self.random
        if random() < TOPIC_SHARE:
            return self.topic[int(random() * random() * TOPIC_ROOTS)][kind]
        return self.words.forms[bisect(self.words.roots, random())][kind]

    def _slot(self, slot):
        words, random = self.words, self.random
        if slot == "T":
            if random() < 0.5:
                return one_of(random, self.phrases)
            return self._weighted(words.phrases, words.phrase_weights)
        if slot == "P":
            return one_of(random, self.people) if random() < 0.7 else self.person()
        if slot == "L":
            return one_of(random, self.places)
        if slot == "C":
            return "%s (%s)" % one_of(random, self.chinese)
        if slot == "O":
            return one_of(random, words.organisations)
        if slot == "R":
            return one_of(random, words.designations)
        if slot == "D":
            return self.date(0)
        return str(self.year - int(random() * 9)) if slot == "Y" else self.number()

    def fill(self, template):
        text, slots = template
        return text % tuple([self._form(s) if s.__class__ is int else self._slot(s) for s in slots])

    def person(self):
        words = self.words
        return "%s %s" % (one_of(self.random, words.first_names),
                          self._weighted(words.surnames, words.surname_weights))

    def number(self):
        value = int(10 ** (0.3 + 3.9 * self.random()))
        return f"{value:,}"

    def date(self, precision):
        """0: with its day; 1: month; 2: year."""
        day, month = 1 + int(self.random() * 28), one_of(self.random, w.MONTHS)
        return (f"{day} {month} {self.year}", f"{month} {self.year}", str(self.year))[precision]

    def sentence(self):
        random = self.random
        text = self.fill(one_of(random, CLAUSES))
        if random() < OPENED_SHARE:
            text = self.fill(one_of(random, OPENERS)) + text
        if random() < JOINED_SHARE:
            text += one_of(random, w.JOINERS) + self.fill(one_of(random, CLAUSES))
        return capital(text) + "."

    def paragraph(self):
        low, high = SENTENCES
        count = low + int(self.random() * (high - low + 1))
        return ARTICLE.sub(r"\1n ", " ".join([self.sentence() for _ in range(count)]))

    def title(self):
        return ARTICLE.sub(r"\1n ", capital(self.fill(one_of(self.random, TITLES))))

    def chinese_phrase(self, length):
        words = self.words
        return "".join([self._weighted(words.chinese_words, words.chinese_word_weights) for _ in range(length)])

    def chinese_paragraph(self):
        random = self.random
        out = []
        for _ in range(2 + int(random() * 3)):
            name = one_of(random, self.chinese)[1]
            out.append(f"{self.chinese_phrase(3)}的{self.chinese_phrase(2)}，{name}在{self.chinese_phrase(3)}，"
                       f"{self.chinese_phrase(4)}。")
        return "".join(out)

    def address(self, place, kind, precision):
        host = f"{place}-{kind.split()[0]}.example.{one_of(self.random, ('org', 'com', 'net'))}".lower()
        page = f"{self.year}/{1 + int(self.random() * 12):02}/content_{int(self.random() * 1e6)}"
        if precision:
            return f"<https://{host}/{page.replace('_', '-')}>"
        escaped = page.replace("_", "\\\\_")
        return f"[http://{host}/{escaped}.htm](http://{host}/{page}.htm)"

    def source(self, chinese):
        """A Source line."""
        place, kind = one_of(self.random, self.words.publications)
        chance = self.random()
        authors = [one_of(self.random, self.chinese)[0] if chinese else self.person()
                   for _ in range(0 if chance < 0.3 else 1 if chance < 0.85 else 2)]
        title = self.title()
        if chinese:
            title = f"{self.chinese_phrase(4)} ({title})"
        precision = 0 if chance < 0.8 else 1 if chance < 0.95 else 2
        by = " and ".join(authors) + ", " if authors else ""
        return (f"**Source:** {by}\"{title},\" *Example {place} {kind}*, {self.date(precision)}. "
                f"{self.address(place, kind, precision)}")

    def citation(self):
        """A Source line and its excerpt, as paragraphs; with the first sentence of its last one."""
        chinese = self.random() < CHINESE_SHARE
        paragraphs = [self.source(chinese)]
        if chinese:
            paragraphs.append(f"*{self.chinese_paragraph()}*")
        excerpt = [self.paragraph() for _ in range(1 + int(self.random() * 3))]
        return paragraphs + [f"*{text}*" for text in excerpt], excerpt[-1].split(". ")[0].rstrip(".") + "."

    def markdown(self):
        text = [self.paragraph() for _ in range(2 + int(self.random() * 5))]
        text[0] = "**OE Watch Commentary:** " + text[0]
        text[-1] += f" **End OE Watch Commentary ({one_of(self.random, self.words.analysts)})**"
        citations = [self.citation() for _ in range(1 + int(self.random() * 3))]
        quote = [f"*\"{citations[0][1]}\"*"] if self.random() < 0.8 else []
        sources = [paragraph for citation, _ in citations for paragraph in citation]
        return "\n\n".join([f"# {self.title()}", *text, *quote, *sources]) + "\n"


def markdown(words, number):
    return Writer(words, number).markdown()
