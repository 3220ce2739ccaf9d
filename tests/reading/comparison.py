# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what `osint-index --dump` prints for one file with the reading that the file should have.

The expected reading is a list of commentaries, each with only the fields that matter:
  title, analysts, date, region    a value, or {"any": [values]}
  citations                        a list of citations, each with only the fields that matter
  passages                         a list of {"kind", "text", "citation"} in the order of the file; all but those of kind
                                   "other" must be listed. A passage without "citation" belongs to no citation. With "cites", indices of
                                   citations, it must cite these by its notes.
  absent                           texts that stand in no passage and in no title
  unspoken                         texts that nobody may be said to have said: passages of kind "other" may hold them
Every value, "kind", "citation", "text", "citations" and "passages" may be {"any": [...]}; so may the whole list. The reading
that fits best counts. Blanks, ligatures, soft hyphens, marks of notes ("[1]") and, around pull quotes, quotation marks do not matter.

A wrong named speaker is the worst fault. It is counted once for each expected passage of which some words are given to an
analyst or a source who did not say them, once for each such "absent" or "unspoken" text, and once for each passage of a
named speaker that is no part of the expected passages at all.
"""
import re

LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
             "\u00ad": "", "\u200b": "", "\ufeff": "", "\u00a0": " "}
LIGATURE = re.compile("[" + "".join(LIGATURES) + "]")
NOTE_MARK = re.compile(r"\s*\[\^?\w{1,3}\]")
QUOTATION_MARKS = "\"'“”‘’«»„‟‹›「」"
CHUNK = 5  # words


def plain(text):
    return re.sub(r"\s+", " ", LIGATURE.sub(lambda m: LIGATURES[m.group()], text)).strip()


def alternatives(value):
    return value["any"] if isinstance(value, dict) and "any" in value else [value]


def same(want, got):
    if isinstance(want, dict) and "any" in want:
        return any(same(w, got) for w in want["any"])
    if isinstance(want, list):
        return isinstance(got, list) and len(want) == len(got) and all(map(same, want, got))
    if isinstance(want, str) and isinstance(got, str):
        return plain(want) == plain(got)
    return want == got or (want in ("", None) and got in ("", None))


def bare(text, quoted=False):
    text = plain(NOTE_MARK.sub("", text))
    return text.strip(QUOTATION_MARKS + " ") if quoted else text


def words(text):
    return re.findall(r"\w+", bare(text).lower())


def chunks(text):
    """Runs of five words, three words apart; all of a shorter text."""
    found = words(text)
    starts = sorted({*range(0, max(1, len(found) - CHUNK + 1), 3), max(0, len(found) - CHUNK)})
    return {" " + " ".join(found[i:i + CHUNK]) + " " for i in starts} if found else set()


def searchable(text):
    return " " + " ".join(words(text)) + " "


class Tally:
    """What is right and what is wrong in one file."""

    def __init__(self):
        self.fields = {}  # field -> [right, all]
        self.wrong = []
        self.misnamed = []  # texts given to a wrong named speaker
        self.sayings = 0

    def note(self, field, ok, want, got):
        entry = self.fields.setdefault(field, [0, 0])
        entry[0] += bool(ok)
        entry[1] += 1
        if not ok:
            self.wrong.append((field, want, got))

    def add(self, other):
        for field, (right, total) in other.fields.items():
            entry = self.fields.setdefault(field, [0, 0])
            entry[0] += right
            entry[1] += total
        self.wrong += other.wrong
        self.misnamed += other.misnamed
        self.sayings += other.sayings

    @property
    def right(self):
        return sum(right for right, _ in self.fields.values())

    @property
    def total(self):
        return sum(total for _, total in self.fields.values())

    def rank(self):
        return (-len(self.misnamed), -len(self.wrong), self.right)


def align(want, got):
    """For each expected commentary the one read for it, or {}: by title, the rest in order."""
    if len(want) == len(got):
        return list(got)
    left = list(got)
    found = [None] * len(want)
    for i, w in enumerate(want):
        hit = next((g for g in left if "title" in w and same(w["title"], g.get("title"))), None)
        if hit is not None:
            found[i] = hit
            left.remove(hit)
    return [f if f is not None else (left.pop(0) if left else {}) for f in found]


def compare_citations(want, got, tally):
    tally.note("citations: number", len(got) == len(want), len(want), len(got))
    for i, w in enumerate(want):
        g = got[i] if i < len(got) else {}
        for field, value in w.items():
            tally.note("citation." + field, same(value, g.get(field)), value, g.get(field))


def fits(want, passage):
    quoted = "pullquote" in alternatives(want["kind"])
    return any(bare(t, quoted) == bare(passage["text"], quoted) for t in alternatives(want["text"]))


def attributed(want, passage):
    return passage["kind"] in alternatives(want["kind"]) and passage.get("citation") in alternatives(want.get("citation"))


def compare_passages(want, got, tally):
    used = []
    places = []
    for w in want:
        hits = [i for i, p in enumerate(got) if i not in used and fits(w, p)]
        last = max(used, default=-1)
        best = sorted(hits, key=lambda i: (not attributed(w, got[i]), i < last, i))[:1]
        tally.note("passage: text whole", bool(hits), alternatives(w["text"])[0], "-")
        shape = (w["kind"], w.get("citation"))
        tally.note("passage: who said it", bool(best) and attributed(w, got[best[0]]), shape,
                   [(got[i]["kind"], got[i].get("citation")) for i in best])
        if "cites" in w:
            tally.note("passage: cites", bool(best) and same(w["cites"], got[best[0]].get("cites", [])), w["cites"],
                       [got[i].get("cites", []) for i in best])
        used += best
        places += [i for i in best if got[i]["kind"] != "pullquote"]
    rest = [p for i, p in enumerate(got) if i not in used and p["kind"] != "other"]
    tally.note("passages: no others", not rest, "none", [(p["kind"], p["text"][:60]) for p in rest])
    tally.note("passages: order", places == sorted(places), "of the file", places)


def compare_commentary(want, got, tally):
    for field in ("title", "analysts", "date", "region"):
        if field in want:
            tally.note(field, same(want[field], got.get(field)), want[field], got.get(field))
    for field, compare in (("citations", compare_citations), ("passages", compare_passages)):
        if field not in want:
            continue
        tried = []
        for choice in alternatives(want[field]):
            one = Tally()
            compare(choice, got.get(field, []), one)
            tried.append(one)
        tally.add(max(tried, key=Tally.rank))


def likeness(want, got):
    points = {"url": 3, "title": 3, "publication": 1, "date": 1, "authors": 1}
    return sum(n for field, n in points.items() if want.get(field) and got.get(field) and same(want[field], got[field]))


def corresponding(citation, place, own, citations):
    """The expected citation (its commentary, its place) that one read stands for; `own` is its commentary's expected place."""
    ranked = [(likeness(c, citation), i == own, k == place, (i, k)) for i, k, c in citations]
    best = max(ranked, default=(0,))
    if best[0] >= 2 or (best[0] and best[1]):
        return best[3]
    return (own, place)


def speaker_read(passage, own, want, got, citations):
    """Who is said to have said it: None, ("analyst", commentary) or ("source", citation)."""
    kind, place = passage["kind"], passage.get("citation")
    if kind == "commentary":
        analysts = got.get("analysts") or []
        expected = want.get("analysts")
        named = not analysts or expected is None or same(expected, analysts) or analysts_accepted(expected, analysts)
        return ("analyst", own if named else None)
    if kind == "other" or place is None:
        return None
    read = got.get("citations", [])
    return ("source", corresponding(read[place] if place < len(read) else {}, place, own, citations))


def analysts_accepted(expected, analysts):
    """Part of those who signed is no wrong name."""
    return any(isinstance(e, list) and all(any(same(x, a) for x in e) for a in analysts) for e in alternatives(expected))




def speakers_wanted(passage, own):
    speakers = {None}
    for kind in alternatives(passage["kind"]):
        for place in alternatives(passage.get("citation")):
            if kind == "commentary":
                speakers.add(("analyst", own))
            elif kind != "other" and place is not None:
                speakers.add(("source", (own, place)))
    return speakers


def compare_speakers(want, got, aligned, tally):
    citations = [(i, k, c) for i, w in enumerate(want) for cs in alternatives(w.get("citations", [])) for k, c in enumerate(cs)]
    read = []  # (searchable text, who is said to have said it)
    for g in got:
        own = next((i for i, a in enumerate(aligned) if a is g), None)
        w = want[own] if own is not None else {}
        read += [(searchable(p["text"]), speaker_read(p, own, w, g, citations), p["text"]) for p in g.get("passages", [])]
    read = [r for r in read if r[1] is not None]
    wanted = []  # (text, speakers)
    for i, w in enumerate(want):
        for choice in alternatives(w.get("passages", [])):
            wanted += [(t, speakers_wanted(p, i)) for p in choice for t in alternatives(p["text"])]
    whole = [(searchable(t), speakers) for t, speakers in wanted]
    counted = set()
    for text, speakers in wanted:
        if plain(text) in counted:
            continue
        counted.add(plain(text))
        tally.sayings += 1
        for chunk in chunks(text):
            allowed = set().union(*(s for t, s in whole if chunk in t))
            wrong = next((r for r in read if chunk in r[0] and r[1] not in allowed), None)
            if wrong:
                tally.misnamed.append((text, wrong[1]))
                break
    seen = set()
    for text in (t for w in want for field in ("absent", "unspoken") for t in w.get(field, [])):
        tally.sayings += 1
        wrong = [r for r in read if plain(text) in plain(r[2])]
        if wrong:
            tally.misnamed.append((text, wrong[0][1]))
            seen.update(r[2] for r in wrong)
    if all("passages" in w for w in want):
        for text, speaker, original in read:
            stray = not any(text in t for t, _ in whole) and not any(c in t for c in chunks(original) for t, _ in whole)
            if stray and text.strip() and original not in seen:
                tally.misnamed.append((original, speaker))


def compare_one(want, got):
    tally = Tally()
    tally.note("commentaries: number", len(got) == len(want), len(want), len(got))
    aligned = align(want, got)
    for w, g in zip(want, aligned):
        compare_commentary(w, g, tally)
    everywhere = [(p["kind"], plain(p["text"])) for g in got for p in g.get("passages", [])]
    titles = [plain(g.get("title") or "") for g in got]
    for w in want:
        for text in w.get("absent", []):
            there = [t for t in titles if plain(text) in t] + [t for _, t in everywhere if plain(text) in t]
            tally.note("absent", not there, "not there", text)
        for text in w.get("unspoken", []):
            there = [t for t in titles if plain(text) in t] + [t for k, t in everywhere if k != "other" and plain(text) in t]
            tally.note("unspoken", not there, "said by nobody", text)
    compare_speakers(want, got, aligned, tally)
    return tally


def compare(want, got):
    """The expected reading and the list that --dump prints -> a Tally."""
    return max((compare_one(choice, got) for choice in alternatives(want)), key=Tally.rank)
