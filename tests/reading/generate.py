#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes invented commentaries (pieces.py) in random combinations of the forms in which people have them, each with its truth.

  tests/reading/generate.py [--seed S] COUNT FOLDER      writes gNNNN.txt or gNNNN.md and gNNNN.json (form: comparison.py)

The same seed writes the same files. A reader is right when it reads the model back from every form.
"""
import argparse
import datetime
import json
import pathlib
import random
import re
import textwrap

from forms import END_MARKERS, chosen_forms, wrapped
from pieces import PIECES

REGIONS = ["EURASIA", "LATIN AMERICA", "INDO-PACIFIC", "MIDDLE EAST, NORTH AFRICA", "AFRICA"]
CURLY_TO_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


class Writer:
    """Writes one piece in given forms: blocks of lines, each with the passages it holds."""

    def __init__(self, piece, forms, rng):
        self.piece, self.forms, self.rng = piece, forms, rng
        self.blocks = []  # (lines, where it stands: "head", "commentary", "excerpts")
        self.passages, self.absent, self.unspoken = [], [], []
        self.split = False

    def bold(self, text):
        return f"**{text}**" if self.forms["markdown"] else text

    def named(self, text):
        return re.sub(r"\{([^}]*)\}", r"*\1*" if self.forms["markdown"] else r"\1", text)

    def add(self, text, place, wrap=True):
        self.blocks.append((wrapped(text, self.forms["wrap"], self.rng) if wrap else text.split("\n"), place))

    def say(self, kind, text, citation=None):
        passage = {"kind": kind, "text": re.sub(r"[{}]", "", text)}
        if citation is not None:
            passage["citation"] = citation
        self.passages.append(passage)

    def head(self):
        form, title, width = self.forms["title"], self.piece["title"], len(self.piece["title"])
        indent = " " * 8 if self.forms["wrap"] in ("indented", "columns") else ""
        shapes = {"h1": f"# {title}", "hash": f"# {title}", "h2": f"## {title}", "bold h2": f"## **{title}**", "bold": f"**{title}**",
                  "setext": f"{title}\n{'=' * width}", "underlined": f"{title}\n{'-' * width}", "caps": title.upper(),
                  "two lines": "\n".join(textwrap.wrap(title, max(width // 2 + 8, 24)))}
        if form == "section":
            region = self.rng.choice(REGIONS)
            self.add(f"# {region}" if self.forms["markdown"] else region, "head", wrap=False)
            self.unspoken.append(region)
        text = f"## {title}" if form == "section" and self.forms["markdown"] else shapes.get(form, title)
        lines = [indent + line if line.strip() and form != "hash" else line for line in text.split("\n")]
        self.blocks.append((lines, "tight" if form == "tight" else "head"))
        self.byline()

    def byline(self):
        name = " ".join(self.piece["analyst"])
        text = {"by": f"By {name}", "bold by": f"**By {name}**", "by colon": f"By: {name}", "affiliation": f"By {name}, Example Studies Office",
                "as label": self.bold(f"{name}, OE Watch Commentary")}.get(self.forms["byline"])
        if text:
            self.add(text, "head")

    def analysts(self):
        surname, name = self.piece["analyst"][1], " ".join(self.piece["analyst"])
        end = self.forms["end"]
        if self.forms["byline"] != "none" or self.forms["extras"] == "front matter" or "{f}" in end:
            return [name]
        if end == "none":
            return []
        return {"any": [[surname], [surname.upper()]]} if "{S}" in end else [surname]

    def labelled(self, text):
        form, label = self.forms["label"], "OE Watch Commentary"
        starts = {"colon": f"{label}: ", "bold": f"**{label}:** ", "colon outside": f"**{label}**: ", "caps": self.bold("OE WATCH COMMENTARY:") + " ",
                  "dash": self.bold(f"{label} –") + " "}
        alone = {"alone": label, "bold alone": f"**{label}**", "heading": f"## {label}"}
        if form in alone:
            self.add(alone[form], "head")
        return starts.get(form, "") + text

    def pull(self, place):
        if self.forms["pull"] != place:
            return
        words, source = self.piece["pull"]
        quoted = f"“{words}”"
        form = self.forms["pull form"]
        self.add({"italic": f"*{quoted}*", "heading": f"### {quoted}", "block quote": f"> {quoted}", "bold": f"***{quoted}***"}.get(form, quoted), "commentary",
                 wrap=form != "heading")
        self.say("pullquote", quoted, {"any": [source, None]})
        if place == "after excerpts" and source + 1 == len(self.piece["sources"]):
            self.passages[-1]["kind"] = {"any": ["pullquote", "excerpt"]}

    def caption(self, place):
        if self.forms["caption"] == "none" or self.forms["caption place"] != place:
            return
        caption, credit = self.piece["caption"], self.piece["credit"]
        italic = (lambda t: f"*{t}*") if self.forms["markdown"] else (lambda t: t)
        text = {"source line": italic(caption) + "\n" + italic(f"Source: {credit}, https://photos.example.org/{len(caption)}.jpg, CC BY-SA 4.0"),
                "photo": italic(caption) + "\n" + italic(f"Photo: {credit}"), "image": f"![{caption}](images/{len(caption)}.jpg)"}[self.forms["caption"]]
        self.add(text, "commentary", wrap=False)
        self.unspoken += [caption] if self.forms["caption"] == "image" else [caption, credit]

    def commentary(self):
        self.pull("before label")
        paragraphs = self.piece["text"]
        end = self.forms["end"].format(s=self.piece["analyst"][1], S=self.piece["analyst"][1].upper(), f=" ".join(self.piece["analyst"]))
        for i, paragraph in enumerate(paragraphs):
            text = self.named(paragraph)
            if i == 0:
                text = self.labelled(text)
            last = i + 1 == len(paragraphs)
            if last and end != "none" and not self.forms["end alone"]:
                text += " " + self.bold(end)
            self.add(text, "commentary")
            self.say("commentary", paragraph)
            if last and end != "none" and self.forms["end alone"]:
                self.add(self.bold(end), "commentary")
            if not last and i == 0:
                self.pull("amid")
                self.caption("commentary")
        self.pull("after end")

    def date_text(self, date):
        day = datetime.date.fromisoformat(date)
        month = {"short": day.strftime("%b.")}.get(self.forms["date"], day.strftime("%B"))
        if month in ("May.", "Jun.", "Jul."):
            month = day.strftime("%B")
        return f"{month} {day.day}, {day.year}" if self.forms["date"] == "month first" else f"{day.day} {month} {day.year}"

    def citation(self, source):
        """A source -> (its text, what should be read)."""
        authors, title, translation, publication, about, date, url, _ = source
        truth = {"authors": authors, "title": title, "publication": publication, "date": date, "url": url}
        comma = "" if title[-1] in "?!" else ","
        name = f"“{title}{comma}”"
        if translation:
            name = {"inside": f"“{title} ({translation}),”", "parentheses": f"“{title}” ({translation}),", "brackets": f"“{title}” [{translation}],"}[
                self.forms["translation"]]
            truth["title"] = {"any": [title, f"{title} [{translation}]", f"{title} ({translation})"]}
            truth["translated_title"] = translation
        if about:
            truth["publication"] = {"any": [publication, f"{publication} ({about})"]}
        if authors and authors[0].startswith("Major "):
            truth["authors"] = {"any": [authors, [authors[0][6:]]]}
        if self.forms["address"] == "missing":
            truth["url"] = {"any": ["", None]}
        address = {"angle": f" <{url}>", "link": f" [{url}]({url})", "missing": ""}.get(self.forms["address"], f" {url}")
        text = (" and ".join(authors) + ", " if authors else "") + name + " " + self.named("{" + publication + "}") + (f" ({about})" if about else "")
        return f"{text}, {self.date_text(date)}.{address}", truth

    def source(self, place, text):
        form, number = self.forms["source"], place + 1
        starts = {"colon": "Source: ", "bold": "**Source:** ", "caps": self.bold("SOURCE:") + " ", "dash": self.bold("Source –") + " ",
                  "numbered": self.bold(f"Source {number}:") + " ", "excerpt from": self.bold("Excerpt from:") + " ", "heading": "### Source: ",
                  "item": "- **Source:** ", "block quote": "> **Source:** "}
        alone = {"alone": self.bold("Source:"), "heading alone": "## Source"}
        once = {"sources": self.bold("Sources:"), "sources heading": "## Sources:"}
        if form in alone:
            self.add(alone[form], "excerpts")
        if form in once and place == 0:
            self.add(once[form], "excerpts")
        if form == "whole bold":
            text = "**Source: " + text.replace("*", "") + "**"
        self.add(starts.get(form, "") + text, "excerpts", wrap=form not in ("heading", "block quote"))

    def excerpt(self, text, place, first):
        form = self.forms["excerpt"]
        if form == "labelled" and first:
            self.add(self.bold("Excerpt:") + " " + text, "excerpts")
        elif form == "italic":
            self.add(f"*{text}*", "excerpts")
        elif form == "block quote":
            self.add(f"> {text}", "excerpts", wrap=False)
        elif form == "below" and first:
            self.blocks.append((self.blocks.pop()[0] + wrapped(text, self.forms["wrap"], self.rng), "excerpts"))
        else:
            self.add(text, "excerpts")
        self.say("excerpt", text, place)

    def sources(self):
        citations = []
        for place, source in enumerate(self.piece["sources"]):
            text, truth = self.citation(source)
            citations.append(truth)
            self.source(place, text)
            for i, excerpt in enumerate(source[-1]):
                self.excerpt(excerpt, place, i == 0)
                if place == 0 and i == 0 and len(source[-1]) > 1:
                    self.caption("excerpts")
        self.caption("end")
        self.pull("after excerpts")
        return citations

    def write(self):
        self.head()
        parts = [self.commentary, self.sources]
        if self.forms["source first"]:
            parts.reverse()
        citations = [part() for part in parts][parts.index(self.sources)]
        truth = {"title": self.piece["title"].upper() if self.forms["title"] == "caps" else self.piece["title"], "analysts": self.analysts(),
                 "citations": citations, "passages": self.passages}
        text = self.columns() if self.forms["wrap"] == "columns" else self.paged()
        if self.split:
            truth["passages"] = {"any": [self.passages, self.split]}
        truth.update({k: v for k, v in (("absent", self.absent), ("unspoken", self.unspoken)) if v})
        return text, truth

    def running_head(self, page):
        form = self.forms["furniture"]
        if form in ("number", "rule"):
            return f"{page}" + ("\n\n-----" if form == "rule" else "")
        self.absent = ["OE Watch |"]
        head = ("\f" if form == "feed" else "") + f"OE Watch | October 2018        {page}"
        if form == "continued":
            self.absent.append("Continued:")
            head += "\n\n" + ("**Continued:** " + f"***{self.piece['title']}***" if self.forms["markdown"] else f"Continued: {self.piece['title']}")
        return head

    def paged(self):
        """The blocks with blank lines between them, and what pages add."""
        form, page = self.forms["furniture"], self.rng.randint(3, 60)
        middle = [i for i, (_, place) in enumerate(self.blocks) if place != "head" and place != "tight"][1:]
        breaks = set(self.rng.sample(middle, min(len(middle), 2))) if form != "none" else set()
        out = [self.running_head(page)] if form in ("head", "feed", "split") else []
        joiner = "\n\n"
        for i, (lines, place) in enumerate(self.blocks):
            if i in breaks and form != "split" and not self.cites(i - 1):
                page += 1
                out.append(self.running_head(page))
            if form == "split" and not self.split and i in middle and len(lines) > 4 and place == "excerpts" and self.cut(lines):
                page += 1
                text = "\n".join(lines[:3]) + "\n\n" + self.running_head(page) + "\n\n" + "\n".join(lines[3:])
            else:
                text = "\n".join(lines)
            if place == "tight" and i + 1 < len(self.blocks) and self.blocks[i + 1][1] == "commentary":
                text += "\n" + "\n".join(self.blocks[i + 1][0])
                self.blocks[i + 1] = ([], "gone")
            if place != "gone" and lines:
                out.append(text)
        return joiner.join(out) + "\n"

    def cites(self, i):
        """Whether a block is a label or a citation: what follows belongs to it."""
        text = " ".join(self.blocks[i][0])
        return self.blocks[i][1] == "gone" or len(text) < 40 or re.search(r"\b(19|20)\d\d\.( \S+)?$", text.rstrip("*")) is not None

    def cut(self, lines):
        """Notes that a page ends after the third line of an excerpt; false where that cannot be told from the text."""
        if lines[2].endswith("-") or any("http" in line for line in lines):
            return False
        first, rest = (" ".join(part) for part in (lines[:3], lines[3:]))
        whole = re.sub(r"([a-z])- ([a-z])", r"\1\2", first + " " + rest)
        for i, passage in enumerate(self.passages):
            if passage["text"] == whole:
                parts = [dict(passage, text=re.sub(r"([a-z])- ([a-z])", r"\1\2", t)) for t in (first, rest)]
                self.split = self.passages[:i] + parts + self.passages[i + 1:]
                return True
        return False

    def columns(self):
        """Commentary on the left, sources on the right, as a converter that keeps the layout prints them."""
        head = [line for lines, place in self.blocks if place in ("head", "tight") for line in [*lines, ""]]
        sides = [[line for lines, place in self.blocks if place == side for line in [*lines, ""]] for side in ("commentary", "excerpts")]
        rows = max(map(len, sides))
        left, right = ([*side, *[""] * (rows - len(side))] for side in sides)
        indented = [line if line.startswith(" ") or not line else " " * 8 + line for line in head]
        return "\n".join(indented + [f"        {a:<56}{b}".rstrip() for a, b in zip(left, right)]).rstrip() + "\n"


def straightened(value):
    if isinstance(value, str):
        return value.translate(CURLY_TO_STRAIGHT)
    if isinstance(value, list):
        return [straightened(v) for v in value]
    return {k: straightened(v) for k, v in value.items()} if isinstance(value, dict) else value


def issue_front(titles, markdown, rng):
    """Masthead and contents of an issue -> (text, what nobody says)."""
    entries = [f"{rng.randint(2, 9) + 4 * i} {title}" for i, title in enumerate(titles)]
    lines = ["OE WATCH", "Foreign News & Perspectives of the Operational Environment", "Volume 8 | Issue 10 | October 2018", "TABLE OF CONTENTS", *entries,
             "OE Watch is a product of the Example Studies Office. Editor: Bo Sample."]
    if markdown:
        lines[0], lines[3] = "# " + lines[0], "## " + lines[3]
    return "\n\n".join(lines) + "\n\n", ["Foreign News & Perspectives", "TABLE OF CONTENTS", "Editor: Bo Sample", *entries]


def write_one(rng):
    """-> (ending, text, truth, forms)"""
    markdown = rng.random() < .5
    forms = chosen_forms(rng, markdown)
    several = rng.random() < .2 and forms["wrap"] != "columns" and forms["extras"] == "none"
    pieces = rng.sample(PIECES, rng.randint(2, 3) if several else 1)
    if several:  # pieces of one issue look alike
        forms["end"] = forms["end"] if forms["end"] != "none" else END_MARKERS[0]
        forms["label"] = forms["label"] if forms["label"] != "none" or forms["byline"] == "as label" else ("bold" if markdown else "colon")
        forms["pull"] = forms["pull"] if forms["pull"] != "after excerpts" else "after end"
        if forms["title"] == "h2" and forms["source"] in ("heading alone", "sources heading"):
            forms["title"] = "h1"
    texts, truth = [], []
    for piece in pieces:
        text, reading = Writer(piece, forms, rng).write()
        texts.append(text)
        truth.append(reading)
    whole = "\n".join(texts)
    if several and rng.random() < .5:
        front, unspoken = issue_front([p["title"] for p in pieces], markdown, rng)
        whole = front + whole
        truth[0]["unspoken"] = truth[0].get("unspoken", []) + unspoken
    if forms["extras"] == "front matter":
        title = pieces[0]["title"]
        mark = "'" if "“" in title else '"'
        whole = f"---\ntitle: {mark}{title}{mark}\nauthor: {' '.join(pieces[0]['analyst'])}\ndate: 2023-10-05\nregion: Eurasia\n---\n\n" + whole
        truth[0].update(date="2023-10-05", region="Eurasia")
    if forms["extras"] == "web":
        whole = "[Skip to content](#main)\n\n- [Home](/)\n- [Archive](/archive)\n\n" + whole
        whole += "\nShare this: [Example Net](https://x.example/share) [Sample Book](https://f.example/share)\n"
        truth[0]["absent"] = truth[0].get("absent", []) + ["Skip to content", "Share this"]
    if forms["quotes"] == "straight":
        whole, truth = straightened(whole), straightened(truth)
    return "md" if markdown else "txt", whole, truth, forms


def generated(count, seed):
    """Yields (name, text, truth, forms)."""
    for i in range(count):
        ending, text, truth, forms = write_one(random.Random(f"{seed}-{i}"))
        yield f"g{i:04}.{ending}", text, truth, forms


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text, truth, _ in generated(options.count, options.seed):
        path = options.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        path.with_suffix(".json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
