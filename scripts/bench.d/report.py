# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of what rounds gave, in Markdown. Pure."""

import math

import machine
from measure import spread

TITLES = {"osint": "osint-search", "bare": "bare Xapian", "omega": "omindex, quest",
          "recoll": "recollindex, recollq", "fts5": "SQLite FTS5", "stat": "stat of the files", "alone": "nobody writing", "pdftotext": "pdftotext"}
NONE = "–"
BEGIN_DOCUMENTS, END_DOCUMENTS = "<!-- written by scripts/bench --documents -->", "<!-- end of what scripts/bench --documents writes -->"
BEGIN, END = "<!-- written by scripts/bench -->", "<!-- end of what scripts/bench writes -->"


def table(head, rows):
    """Aligned, so that it can be read as it is."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"
             for row in [head, *rows]]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def digits(value):
    """About three digits."""
    return f"{value:.{max(0, min(5, 2 - math.floor(math.log10(value)))) if value > 0 else 0}f}"


def with_spread(values):
    median, least, greatest = spread(values)
    return digits(median) if len(values) == 1 else f"{digits(median)} ({digits(least)}–{digits(greatest)})"


def grouped(rows):
    """(tasks with their units, contestants, values by (task, contestant)), in the order of the tables"""
    values = {(row["task"], row["contestant"]): row["values"] for row in rows}
    tasks = list(dict.fromkeys((row["task"], row["unit"]) for row in rows))
    # A task that only some contestants did not refuse may come late.
    tasks.sort(key=lambda task: task[0].startswith("query: "))
    present = [name for name in TITLES if any(row["contestant"] == name for row in rows)]
    return tasks, present, values


def ratios(rows):
    """Theirs / ours, round by round."""
    tasks, present, values = grouped(rows)
    body = []
    for task, unit in tasks:
        ours = values.get((task, "osint"))
        line = [task, f"{digits(spread(ours)[0])} {unit}" if ours else NONE]
        for name in present[1:]:
            theirs = values.get((task, name))
            comparable = theirs and ours and min(ours) > 0
            line.append(with_spread([t / o for t, o in zip(theirs, ours)]) if comparable else NONE)
        body.append(line)
    return table(["", "osint-search", *(TITLES[name] for name in present[1:])], body)


def medians(rows):
    tasks, present, values = grouped(rows)
    body = [[f"{task} [{unit}]",
             *(with_spread(values[task, name]) if (task, name) in values else NONE for name in present)]
            for task, unit in tasks]
    return table(["", *(TITLES[name] for name in present)], body)


def query_list(queries):
    kinds = list(dict.fromkeys(query["kind"] for query in queries))
    body = []
    for kind in kinds:
        of_kind = [query for query in queries if query["kind"] == kind]
        body.append([kind, ", ".join(f"`{query['query']}`" for query in of_kind),
                     ", ".join(NONE if query["found"] is None else str(query["found"]) for query in of_kind)])
    return table(["kind", "queries", "commentaries found"], body)


def growth(small, large):
    """Exponents e of cost = size ** e, per round, of what osint-search took."""
    factor = math.log(large["commentaries"] / small["commentaries"])
    tasks, _, before = grouped(small["rows"])
    after = grouped(large["rows"])[2]
    body = []
    for task, unit in tasks:
        old, new = before.get((task, "osint")), after.get((task, "osint"))
        if old and new and min(old + new) > 0:
            exponents = [math.log(n / o) / factor for n, o in zip(new, old)]
            median, least, greatest = spread(exponents)
            body.append([f"{task} [{unit}]", digits(spread(old)[0]), digits(spread(new)[0]),
                         f"{median:.2f} ({least:.2f}–{greatest:.2f})"])
    return table(["", f"{small['commentaries']}", f"{large['commentaries']}", "exponent"], body)


def markdown(data):
    """The whole report of what --json stores."""
    options, runs = data["options"], data["runs"]
    first = runs[0]
    parts = [machine.text(data["machine"]),
             f"{first['commentaries']} commentaries, {first['bytes'] / 1e6:.1f} MB; rounds: {options['rounds']}, "
             f"runs of each query in each: {options['repeats']}. Medians; in brackets the least and the greatest "
             "round."]
    if len(runs) == 2:
        parts += [f"**Growth** of osint-search from {first['commentaries']} to {runs[1]['commentaries']} "
                  "commentaries: cost = size ^ exponent.", growth(*runs)]
    else:
        parts += ["**Ratios: theirs / ours.** Above 1 osint-search takes less.", ratios(first["rows"]),
                  "**Absolute figures**", medians(first["rows"])]
    parts += ["**The queries**", query_list(first["queries"])]
    notes = list(dict.fromkeys(note for one in runs for note in one["notes"]))
    if notes:
        parts.append("\n".join(f"- {note}" for note in notes))
    return "\n\n".join(parts) + "\n"


def documents(data):
    """The report of the reading of documents."""
    read = data["documents"]
    parts = [machine.text(data["machine"]),
             f"{read['pdf_files']} PDF files of {read['pages']} pages, {read['web_pages']} web pages; rounds: {data['options']['rounds']}. "
             "Medians; in brackets the least and the greatest round.",
             "**Ratios: theirs / ours.**", ratios(read["rows"]), "**Absolute figures**", medians(read["rows"])]
    if read["notes"]:
        parts.append("\n".join(f"- {note}" for note in read["notes"]))
    return "\n\n".join(parts) + "\n"


def put_into(document, report, marks=(BEGIN, END)):
    """The document with the report between its two marks; a ValueError where they are missing."""
    before, begin, rest = document.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not begin or not end:
        raise ValueError(f"no place for the tables: the lines {marks[0]} and {marks[1]} are missing")
    return f"{before}{marks[0]}\n\n{report}\n{marks[1]}{after}"
