# SPDX-License-Identifier: GPL-2.0-or-later
"""The forms in which tests/reading/generate.py writes a commentary, how it chooses them, and how it breaks lines."""
import re
import textwrap

# The forms of each part, for plain text and for Markdown. A form that stands there twice is twice as frequent.
FORMS = {
    "wrap": (["none"] * 5 + ["72"] * 4 + ["hyphens"] * 3 + ["indented"] * 2 + ["columns"], ["none"] * 6 + ["72"] * 2),
    "title": (["plain"] * 4 + ["underlined", "caps", "two lines", "section", "tight", "hash"],
              ["h1"] * 4 + ["h2", "bold h2", "bold", "bold", "plain", "setext", "section"]),
    "byline": (["none"] * 5 + ["by", "by", "by colon", "affiliation", "as label"], ["none"] * 5 + ["by", "bold by", "by colon", "affiliation", "as label"]),
    "label": (["colon"] * 5 + ["caps", "dash", "alone"], ["bold"] * 5 + ["colon outside", "caps", "dash", "alone", "heading", "colon", "bold alone"]),
    "pull": (["none"] * 3 + ["after end"] * 4 + ["before label", "amid", "amid", "after excerpts"],) * 2,
    "pull form": (["quoted"], ["italic", "italic", "quoted", "heading", "block quote", "bold"]),
    "source": (["colon"] * 6 + ["caps", "dash", "numbered", "alone", "sources", "excerpt from"],
               ["bold"] * 6 + ["colon", "caps", "dash", "numbered", "alone", "sources", "sources heading", "excerpt from", "heading alone", "heading",
                               "item", "whole bold", "block quote"]),
    "excerpt": (["plain"] * 5 + ["below", "labelled"], ["italic"] * 5 + ["plain", "plain", "block quote", "labelled"]),
    "translation": (["inside", "parentheses", "brackets"],) * 2,
    "date": (["day first"] * 4 + ["month first", "short"],) * 2,
    "address": (["plain"] * 6 + ["missing"], ["plain"] * 3 + ["angle", "link", "missing"]),
    "quotes": (["curly", "curly", "straight"],) * 2,
    "furniture": (["none"] * 4 + ["head", "head", "number", "feed", "continued", "split"], ["none"] * 5 + ["head", "number", "rule", "continued"]),
    "caption": (["none"] * 4 + ["source line", "photo"], ["none"] * 4 + ["source line", "photo", "image"]),
    "caption place": (["commentary", "excerpts", "end"],) * 2,
    "extras": (["none"], ["none"] * 5 + ["front matter", "web"]),
}
END_MARKERS = ["End OE Watch Commentary ({s})"] * 6 + [
    "End OE Watch Commentary – {s}", "End OEW Commentary ({s})", "END OE WATCH COMMENTARY ({S})", "End OE Commentary ({s})", "End Commentary ({s})",
    "End of OE Watch Commentary ({s})", "End OE Watch commentary ({s}).", "(End OE Watch Commentary) ({s})", "End OE Watch Commentary [{s}]",
    "End OE Watch Commentary (By: {f})", "End OE Watch Commentary: {s}", "(End Commentary) ({s})", "End OE Watch Commentary ({f})", "({s})", "none", "none"]


def chosen_forms(rng, markdown):
    forms = {name: rng.choice(lists[markdown]) for name, lists in FORMS.items()}
    forms["markdown"] = markdown
    forms["end"] = rng.choice(END_MARKERS)
    forms["end alone"] = rng.random() < .2
    forms["source first"] = rng.random() < .06
    signed = forms["byline"] != "none" or forms["extras"] == "front matter"
    if signed and forms["byline"] in ("by", "by colon", "bold by") and rng.random() < .3:
        forms["label"] = "none"
        forms["source first"] = False
    if forms["byline"] == "as label":
        forms["label"] = "none"
        forms["source first"] = False
    if forms["wrap"] == "columns":
        forms.update({"title": "plain", "pull": rng.choice(["none", "after end"]), "source first": False, "furniture": "none", "caption": "none",
                      "excerpt": "plain"})
    if forms["source first"]:
        forms["pull"] = "none"
        forms["label"] = "bold" if markdown else "colon"
    if forms["end"] == "none" and not markdown and forms["pull"] == "after end":
        forms["pull"] = "none"
    if forms["wrap"] != "72" and forms["wrap"] != "hyphens" and forms["furniture"] == "split":
        forms["furniture"] = "head"
    return forms


def hyphenated(word, room, rng):
    """(what fits with a hyphen, the rest) of a long word of small letters, or None."""
    match = re.fullmatch(r"([a-z]{7,})([,.;:)”’]*)", word)
    if not match or room < 4:
        return None
    cut = min(room - 1, len(match[1]) - 3)
    return (word[:cut] + "-", word[cut:]) if cut >= 3 and rng.random() < .6 else None


def wrapped(text, form, rng):
    """A paragraph -> its lines."""
    if form == "none":
        return [text]
    if form in ("72", "indented"):
        indent = " " * 8 if form == "indented" else ""
        return textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False, initial_indent=indent, subsequent_indent=indent)
    if form == "columns":
        return textwrap.wrap(text, 50, break_long_words=False, break_on_hyphens=False)
    lines, line = [], ""
    for word in text.split():
        while word:
            room = 72 - len(line) - bool(line)
            if len(word) <= room or not line and len(word) > 72:
                line += " " * bool(line) + word
                word = ""
                continue
            parts = hyphenated(word, room, rng)
            if parts:
                line += " " * bool(line) + parts[0]
                word = parts[1]
            elif "://" in word and (cut := word.rfind("/", 12, room)) > 12 and cut + 1 < len(word):
                line += " " * bool(line) + word[:cut + 1]
                word = word[cut + 1:]
            lines.append(line)
            line = ""
    return lines + [line]
