# SPDX-License-Identifier: GPL-2.0-or-later
"""The reading of documents alone, beside pdftotext: rounds of it, and the files that are read. The files are the same on every
machine but for what groff makes of them: PDF files of the texts of corpus/, each some hundred pages, and web pages of 50 KB."""

import os
import random
import re
import shutil
import subprocess

from measure import run
from rounds import BenchError, say

COMMENTARIES = 2_000  # for which so many files stand
PDF_FILES, PAGES_EACH = 6, 100
WEB_PAGES, WEB_BYTES = 200, 50_000
PDF, HTML = "PDF, per page", "web page of 50 KB: CPU"
MEMORY = {"pdf": "PDF: most memory of a process", "html": "web pages: most memory of a process"}


def paragraphs(corpus):
    """Of all texts, without their markup."""
    out = []
    for folder, folders, names in os.walk(corpus):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".md", ".xml")) and name != "README.md":
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    text = re.sub(r"<[^>]*>|[*_#]", "", file.read())
                out += [" ".join(part.split()) for part in text.split("\n\n") if len(part) > 40]
    # The fonts that groff has everywhere know no Chinese.
    out = [re.sub(r"[^\x20-\x7e\u00a0-\u017f\u2013-\u201d]+", " ", one).strip() for one in out]
    return [one for one in out if len(one) > 40]


def roff(texts):
    """Two columns, headings, running heads."""
    lines = [".ds CH Example Review of the Foreign Press", ".2C"]
    for number, text in enumerate(texts):
        lines += [".SH", f"Example Part {number}"] if number % 7 == 0 else [".PP"]
        lines.append(text.replace("\\", "\\e").replace("'", "\\[aq]") if text[0] not in ".'" else "\\&" + text)
    return "\n".join(lines) + "\n"


def pages_of(path):
    with open(path, "rb") as file:
        return len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read()))


def make_pdf(path, texts):
    """About PAGES_EACH pages: of two columns, some 5,300 characters each."""
    wanted, source, number = PAGES_EACH * 5300, [], 0
    while wanted > 0:
        source.append(texts[number % len(texts)])
        wanted -= len(source[-1])
        number += 1
    with open(path, "wb") as file:
        subprocess.run(["groff", "-Tpdf", "-ms", "-k", "-K", "utf8"], input=roff(source).encode(), stdout=file, stderr=subprocess.DEVNULL, check=True)


def make_web_page(path, texts, seed):
    """An article among what surrounds it."""
    pick = random.Random(seed)
    links = "".join(f'<li><a href="http://www.example.org/{i}">Topic {i}</a></li>' for i in range(40))
    head = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Example page {seed}</title><style>p {{ margin: 0 }}</style></head><body>'
    body, size = [], 0
    while size < WEB_BYTES - 6000:
        words = pick.choice(texts).split()
        words[len(words) // 2] = f'<a href="http://www.example.net/{pick.randrange(9999)}"><b>{words[len(words) // 2]}</b></a>'
        body.append(f'<div class="part"><p style="color: black">{" ".join(words)}</p></div>\n')
        size += len(body[-1])
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'{head}<nav><ul>{links}</ul></nav><article><h1>Example page {seed}</h1>{"".join(body)}</article>'
                   f"<aside><ul>{links}</ul></aside><footer>Example Press</footer></body></html>")


class Documents:
    def __init__(self, root, programs, work, environment):
        self.reader = os.path.join(programs, "read_documents")
        self.folder = os.path.join(work, "documents")
        self.corpus = os.path.join(root, "corpus")
        self.environment, self.log = environment, os.path.join(work, "log")
        self.values, self.notes = {}, []

    def run(self, count, rounds):
        """`count`: of commentaries, as elsewhere."""
        pdf, html = self._files(max(1, PDF_FILES * count // COMMENTARIES), max(1, WEB_PAGES * count // COMMENTARIES))
        pages = sum(map(pages_of, pdf))
        with_pdftotext = shutil.which("pdftotext") is not None
        if not with_pdftotext:
            self.notes.append("pdftotext left out: it is not installed (scripts/bench --install)")
        for number in range(rounds):
            say(f"documents, round {number + 1} of {rounds}")
            tasks = [lambda: self._read_pdf(pdf, pages), lambda: self._read_html(html)]
            if with_pdftotext:
                tasks.append(lambda: self._pdftotext(pdf, pages))
            turn = number % len(tasks)
            for task in tasks[turn:] + tasks[:turn]:
                task()
        return {"pages": pages, "pdf_files": len(pdf), "web_pages": len(html), "notes": self.notes,
                "rows": [{"task": task, "unit": unit, "contestant": name, "values": values}
                         for (task, unit, name), values in self.values.items()]}

    def _files(self, pdf_files, web_pages):
        os.makedirs(self.folder, exist_ok=True)
        texts = paragraphs(self.corpus)
        pdf = [os.path.join(self.folder, f"{i}.pdf") for i in range(pdf_files)] if shutil.which("groff") else []
        for i, path in enumerate(pdf):
            make_pdf(path, texts[i * 5:] + texts[:i * 5])
        if not pdf:
            self.notes.append("PDF left out: groff, which makes the files, is not installed (scripts/bench --install)")
        html = [os.path.join(self.folder, f"{i}.html") for i in range(web_pages)]
        for i, path in enumerate(html):
            make_web_page(path, texts, i)
        return pdf, html

    def _add(self, task, unit, name, value):
        self.values.setdefault((task, unit, name), []).append(value)

    def _measured(self, command):
        used = run(command, self.environment, self.log)
        with open(self.log, encoding="utf-8", errors="replace") as file:
            said = file.read()
        if used.status:
            raise BenchError(f"{command[0]} failed (status {used.status}): {said[-1000:]}")
        return used, said

    def _read(self, processes, form, files):
        used, said = self._measured([self.reader, str(processes), form, *files])
        self._add(MEMORY[form], "MB", "osint", int(said.split()[-1]) / 1e6)
        return used

    def _read_pdf(self, files, pages):
        if files:
            used = self._read(2, "pdf", files)
            self._add(PDF, "ms", "osint", used.wall * 1e3 / pages)
            self._add(PDF + ": CPU", "ms", "osint", used.cpu * 1e3 / pages)

    def _read_html(self, files):
        self._add(HTML, "ms", "osint", self._read(1, "html", files).cpu * 1e3 / len(files))

    def _pdftotext(self, files, pages):
        """One process after the other."""
        done = [self._measured(["pdftotext", path, "/dev/null"])[0] for path in files]
        if done:
            self._add(PDF, "ms", "pdftotext", sum(used.wall for used in done) * 1e3 / pages)
            self._add(PDF + ": CPU", "ms", "pdftotext", sum(used.cpu for used in done) * 1e3 / pages)
