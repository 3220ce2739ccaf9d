# SPDX-License-Identifier: GPL-2.0-or-later
"""Invented issues (tests/reading/pieces.py) laid out as PDF by groff, LibreOffice and Chromium, each with its truth.

Each maker takes a list of pieces and a folder and writes FOLDER/NAME.pdf; truth() gives the reading it should have, in the form
of tests/reading/comparison.py.
"""
import datetime
import html
import os
import re
import subprocess

REGIONS = ["EURASIA", "LATIN AMERICA", "INDO-PACIFIC", "AFRICA"]
MONTH = "October 2018"


def plain(text):
    return re.sub(r"[{}]", "", text)


def region_of(i):
    return REGIONS[i // 2 % len(REGIONS)]


def day(date):
    d = datetime.date.fromisoformat(date)
    return f"{d.day} {d.strftime('%B')} {d.year}"


def citation(source):
    """-> the parts of a citation: authors, title in quotation marks, publication, date and address."""
    authors, title, translation, publication, about, date, url, _ = source
    comma = "" if title[-1] in "?!" else ","
    quoted = f"“{title} ({translation}){comma}”" if translation else f"“{title}{comma}”"
    return ((" and ".join(authors) + ", " if authors else ""), quoted, publication, (f" ({about})" if about else "") + f", {day(date)}. ", url)


def truth_of_citation(source):
    authors, title, translation, publication, about, date, url, _ = source
    out = {"authors": authors, "title": title, "publication": publication, "date": date, "url": url}
    if translation:
        out["title"] = {"any": [title, f"{title} [{translation}]", f"{title} ({translation})"]}
        out["translated_title"] = translation
    if about:
        out["publication"] = {"any": [publication, f"{publication} ({about})"]}
    if authors and authors[0].startswith("Major "):
        out["authors"] = {"any": [authors, [authors[0][6:]]]}
    return out


def truth(pieces, regions=True):
    out = []
    for i, piece in enumerate(pieces):
        passages = [{"kind": "commentary", "text": plain(p)} for p in piece["text"]]
        words, place = piece["pull"]
        pull = {"kind": "pullquote", "text": f"“{words}”", "citation": {"any": [place, None]}}
        for k, source in enumerate(piece["sources"]):
            passages += [{"kind": "excerpt", "text": t, "citation": k} for t in source[-1]]
        reading = {"title": piece["title"], "analysts": [piece["analyst"][1]], "date": "2018-10",
                   "citations": [truth_of_citation(s) for s in piece["sources"]],
                   "passages": passages + [pull], "absent": ["OE Watch |", "Continued on"],
                   "unspoken": [piece["caption"], piece["credit"], "TABLE OF CONTENTS"]}
        if regions:
            reading["region"] = region_of(i)
        out.append(reading)
    return out


# ---- HTML, printed by a browser

STYLES = {
    "magazine": """
      @page { size: 8.5in 11in; margin: 0.8in 0.7in; }
      body { font: 10pt/1.25 "Liberation Serif", serif; text-align: justify; hyphens: auto; }
      .piece { break-before: page; } .columns { columns: 2; column-gap: 0.25in; }
      h2 { font-size: 18pt; text-align: left; margin: 0 0 8pt; } p { margin: 0 0 7pt; }
      .region { font: bold 12pt "Liberation Sans"; background: #ddd; margin: 0 0 6pt; }
      .pull { font-size: 15pt; font-style: italic; border: 1pt solid; padding: 8pt; margin: 8pt 0; break-inside: avoid; }
      .spans { column-span: all; } .source { font-weight: bold; overflow-wrap: anywhere; } .excerpt { font-style: italic; }
      .caption { font-size: 7.5pt; text-align: left; } figure { margin: 0 0 8pt; break-inside: avoid; } .picture { height: 1in; background: #aab; }""",
    "indented": """
      @page { size: A4; margin: 2cm; }
      body { font: 11pt/1.3 "Liberation Sans", sans-serif; } .columns { columns: 2; column-gap: 0.9cm; }
      h2 { font-size: 15pt; margin: 14pt 0 6pt; } p { margin: 0; text-indent: 1.2em; } .label, .source, .pull, .caption, figure p { text-indent: 0; }
      .region { font: bold 20pt "Liberation Sans"; margin: 0 0 6pt; } .source { margin-top: 8pt; overflow-wrap: anywhere; } .excerpt { font-style: italic; }
      .pull { font-weight: bold; font-size: 13pt; margin: 10pt 0.5cm; break-inside: avoid; }
      .caption { font-size: 8pt; } figure { margin: 8pt 0; break-inside: avoid; } .picture { height: 2cm; background: #aab; }""",
    "floated": """
      @page { size: 8.5in 11in; margin: 0.9in; }
      body { font: 10.5pt/1.35 "DejaVu Serif", "Liberation Serif", serif; } .columns { columns: 1; }
      .piece { break-before: page; } h2 { font-size: 20pt; margin: 0 0 8pt; text-align: center; } p { margin: 0 0 8pt; }
      .region { font-size: 9pt; letter-spacing: 0; font-weight: bold; } .source { font-weight: bold; } .excerpt { margin-left: 0.4in; }
      .pull { float: right; width: 2.2in; font-size: 14pt; margin: 6pt 0 6pt 16pt; font-style: italic; }
      figure { float: left; width: 2.2in; margin: 4pt 16pt 8pt 0; } .caption { font-size: 8pt; } .picture { height: 1.4in; background: #aab; }""",
}


def named(text, tag="i"):
    return re.sub(r"\{([^}]*)\}", rf"<{tag}>\1</{tag}>", html.escape(text, quote=False))


def html_piece(piece, region, pull_spans):
    words, _ = piece["pull"]
    out = [f'<div class="piece"><div class="region">{region}</div><h2>{html.escape(piece["title"])}</h2><div class="columns">']
    pull = f'<div class="pull{" spans" if pull_spans else ""}">“{html.escape(words)}”</div>'
    figure = (f'<figure><div class="picture"></div><p class="caption">{html.escape(piece["caption"])}<br>Photo: {html.escape(piece["credit"])}</p></figure>')
    for i, paragraph in enumerate(piece["text"]):
        label = '<b>OE Watch Commentary:</b> ' if i == 0 else ""
        end = f' <b>End OE Watch Commentary ({piece["analyst"][1]})</b>' if i + 1 == len(piece["text"]) else ""
        if i == 1:
            out.append(figure)
        out.append(f'<p{" class=label" if i == 0 else ""}>{label}{named(paragraph)}{end}</p>')
    out.append(pull)
    for source in piece["sources"]:
        authors, quoted, publication, rest, url = citation(source)
        out.append(f'<p class="source"><b>Source:</b> {html.escape(authors)}{html.escape(quoted)} <i>{html.escape(publication)}</i>{html.escape(rest)}'
                   f'<a href="{html.escape(url)}">{html.escape(url)}</a></p>')
        out += [f'<p class="excerpt">{html.escape(t)}</p>' for t in source[-1]]
    out.append("</div></div>")
    return "\n".join(out)


def by_browser(pieces, folder, style, browser="chromium"):
    name = f"browser_{style}"
    contents = "".join(f"<p>{3 + 2 * i} {html.escape(p['title'])}</p>" for i, p in enumerate(pieces))
    body = "\n".join(html_piece(p, region_of(i), style == "magazine" and i % 2 == 1) for i, p in enumerate(pieces))
    page = (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>oe-watch.html</title><style>{STYLES[style]}</style></head><body>'
            f'<div><div style="font-size: 36pt; font-weight: bold">OE WATCH</div><p>Volume 8 | Issue 10 | {MONTH}</p><p><b>TABLE OF CONTENTS</b></p>{contents}</div>'
            f'{body}</body></html>')
    source = os.path.join(folder, name + ".html")
    with open(source, "w", encoding="utf-8") as file:
        file.write(page)
    out = os.path.join(folder, name + ".pdf")
    subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile",
                    f"--print-to-pdf={out}", "file://" + source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=50)
    return out


# ---- groff

def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\[aq]")
    text = "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in text)
    return "\\&" + text if text[:1] in ".'" else text


def roff_address(url):
    """Broken behind slashes alone."""
    return "\\%" + roff(url).replace("/", "/\\:")


def roff_named(text):
    return re.sub(r"\{([^}]*)\}", r"\\fI\1\\fP", "".join(c if c in "{}" else roff(c) for c in text))


def by_groff(pieces, folder):
    out = [".nr PS 10", ".nr VS 12", ".nr PD 4p", ".nr LL 6.5i", ".nr PO 1i", ".nr HM 1i", f".ds LH OE Watch | {MONTH}", ".ds CH", ".ds RH",
           ".ds CF %", ".P1"]
    for i, piece in enumerate(pieces):
        out += [f".ds RH {region_of(i)}", ".bp" if i else "", ".1C", ".nr PS 10", ".LP", f"\\s[17]\\fB{roff(piece['title'])}\\fP\\s0", ".nr GW .3i", ".2C"]
        for k, paragraph in enumerate(piece["text"]):
            label = "\\fBOE Watch Commentary:\\fP " if k == 0 else ""
            end = f" \\fBEnd OE Watch Commentary ({piece['analyst'][1]})\\fP" if k + 1 == len(piece["text"]) else ""
            out += [".LP" if k == 0 else ".PP", label + roff_named(paragraph) + end]
        out += [".KS", ".sp 0.5", ".LP", f"\\s[7]{roff(piece['caption'])}", ".br", f"Photo: {roff(piece['credit'])}\\s0", ".KE"]
        out += [".KS", ".sp 0.5", ".ps 14", ".vs 17", f"\\fI{roff('“' + piece['pull'][0] + '”')}\\fP", ".br", ".ps 10", ".vs 12", ".KE"]
        for source in piece["sources"]:
            authors, quoted, publication, rest, url = citation(source)
            out += [".LP", f"\\fBSource: {roff(authors)}{roff(quoted)} \\fI{roff(publication)}\\fB{roff(rest)}\\fP{roff_address(url)}"]
            for t in source[-1]:
                out += [".LP", f"\\fI{roff(t)}\\fP"]
    path = os.path.join(folder, "groff.pdf")
    with open(path, "wb") as file:
        subprocess.run(["groff", "-ms", "-Tpdf"], input="\n".join(line for line in out if line).encode(), stdout=file, stderr=subprocess.DEVNULL, check=True)
    return path


# ---- LibreOffice

OFFICE_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:font-size="10pt"
 fo:language="en" fo:country="US" fo:hyphenate="true" style:font-family-asian="Noto Sans CJK SC" style:font-size-asian="10pt"/></style:default-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21.6cm" fo:page-height="27.9cm" fo:margin="1.8cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
"""


def office_style(name, paragraph="", text=""):
    return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>\n')


def office_piece(piece, i):
    def esc(t):
        return html.escape(t, quote=False)

    def p(style, content):
        return f'<text:p text:style-name="{style}">{content}</text:p>\n'
    names = re.sub
    out = [p("Region", region_of(i)), f'<text:h text:style-name="Title" text:outline-level="1">{esc(piece["title"])}</text:h>\n',
           f'<text:section text:style-name="Two" text:name="S{i}">\n']
    for k, paragraph in enumerate(piece["text"]):
        body = names(r"\{([^}]*)\}", r'<text:span text:style-name="I">\1</text:span>', esc(paragraph))
        label = '<text:span text:style-name="B">OE Watch Commentary: </text:span>' if k == 0 else ""
        end = f' <text:span text:style-name="B">End OE Watch Commentary ({piece["analyst"][1]})</text:span>' if k + 1 == len(piece["text"]) else ""
        out.append(p("Body", label + body + end))
        if k == 0:
            out.append(p("Pull", esc("“" + piece["pull"][0] + "”")))
    out.append(p("Caption", esc(piece["caption"])) + p("Caption", esc("Photo: " + piece["credit"])))
    for source in piece["sources"]:
        authors, quoted, publication, rest, url = citation(source)
        out.append(p("Source", esc(f"Source: {authors}{quoted} ") + f'<text:span text:style-name="I">{esc(publication)}</text:span>' + esc(rest + url)))
        out += [p("Excerpt", esc(t)) for t in source[-1]]
    out.append("</text:section>\n")
    return "".join(out)


def by_office(pieces, folder):
    source = os.path.join(folder, "office.fodt")
    contents = "".join(f'<text:p text:style-name="Body">{html.escape(p["title"])} ..... {3 + i}</text:p>' for i, p in enumerate(pieces))
    styles = (office_style("Body", 'fo:margin-bottom="0.2cm" fo:text-align="justify"') + office_style("Title", 'fo:margin-top="0.2cm" fo:margin-bottom="0.3cm"',
              'fo:font-size="18pt" fo:font-weight="bold"') + office_style("Region", 'fo:break-before="page"', 'fo:font-size="12pt" fo:font-weight="bold"')
              + office_style("Pull", 'fo:margin="0.4cm" fo:border="0.05cm solid #000000" fo:padding="0.2cm" fo:text-align="center"', 'fo:font-size="13pt" fo:font-weight="bold"')
              + office_style("Caption", 'fo:margin-bottom="0.1cm"', 'fo:font-size="8pt"') + office_style("Source", 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"',
              'fo:font-weight="bold" fo:hyphenate="false"') + office_style("Excerpt", 'fo:margin-bottom="0.2cm" fo:text-align="justify"', 'fo:font-style="italic"')
              + office_style("Cover", "", 'fo:font-size="40pt" fo:font-weight="bold"'))
    spans = ('<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
             '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>')
    with open(source, "w", encoding="utf-8") as file:
        file.write(OFFICE_HEAD + styles + spans + '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">'
                   f'<style:header><text:p>OE Watch | {MONTH}</text:p></style:header><style:footer><text:p><text:page-number/></text:p></style:footer>'
                   '</style:master-page></office:master-styles><office:body><office:text><text:p text:style-name="Cover">OE WATCH</text:p>'
                   f'<text:p>Volume 8 | Issue 10 | {MONTH}</text:p><text:p>TABLE OF CONTENTS</text:p>{contents}'
                   + "".join(office_piece(p, i) for i, p in enumerate(pieces)) + "</office:text></office:body></office:document>")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", folder, source],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=58)
    return os.path.join(folder, "office.pdf")
