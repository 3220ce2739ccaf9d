# SPDX-License-Identifier: GPL-2.0-or-later
"""Web pages, mail, feeds and word processors' files made to do harm to who reads them: {name: bytes}. Each that names a file names
`secret`, which nobody may open."""

import io
import random
import struct
import warnings
import zipfile

QUOTE = '"'
WORDS = "harbourmark in Example Bay, said the Example Daily. "
XML = '<?xml version="1.0" encoding="UTF-8"?>'


def cut_and_flipped(name, whole, cuts=6, flips=8):
    """Cut off, and with more and more bits changed."""
    out = {f"{name}-cut-{i}": whole[:len(whole) * i // (cuts + 1)] for i in range(1, cuts + 1)}
    for seed in range(flips):
        chance, changed = random.Random(seed), bytearray(whole)
        for _ in range(1 + seed * 2):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        out[f"{name}-flipped-{seed}"] = bytes(changed)
    return out


def laughing(root, text):
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [{entities}]>' + text.replace("HERE", "&e9;")


def reaching(root, text, secret):
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY % y SYSTEM "file://{secret}"> %y;]>' + text.replace("HERE", "&x;")


def web_pages(secret):
    def page(body, head=""):
        return f"<!DOCTYPE html><html><head>{head}<title>Example</title></head><body><p>{WORDS}</p>{body}</body></html>".encode("utf-8", "surrogatepass")
    whole = page(f"<article><h1>Example</h1><p>{WORDS * 9}<a href='http://www.example.org/'>x</a></p><table><tr><td>y</table></article>")
    claims = {f"claims-{name[:9]}": page("\u00e9\u4e2d" * 50, f'<meta charset="{name}">') for name in ("utf-7", "utf-16", "utf-32", "iso-2022-kr", "x-nothing", "a" * 100_000)}
    return cut_and_flipped("page", whole) | claims | {
        "reaches-out": page(f'<iframe src="file://{secret}"></iframe><object data="file://{secret}"></object><link rel="import" href="file://{secret}">'
                            f'<meta http-equiv="refresh" content="0;url=file://{secret}"><img src="file://{secret}"><xi:include href="file://{secret}"/>'),
        "entities": reaching("html", page("HERE").decode(), secret).encode(), "laughs": laughing("html", page("HERE").decode()).encode(),
        "numbers": page("&#99999999999999999999;&#xFFFFFFFFFFFF;&#0;&#xD800;" * 20_000), "attribute": page("<p title='" + "x" * 3_000_000 + "'>y"),
        "names": page("<" + "a" * 2_000_000 + ">y"), "spans": page("<table><tr><td colspan=999999999 rowspan=999999999>x" * 2000),
        "lists": page("<ol start=-99999999999>" + "<li value=999999999999999>x" * 20_000), "misnested": page("<a><table><b><tr><i><td><p>" * 5000),
        "nul": page("\0" * 500_000 + "x"), "both-marks": b"\xff\xfe" + whole, "half-characters": b"\xff\xfe" + "x\ud800".encode("utf-16-le", "surrogatepass") * 50_000,
        "json": page("", '<script type="application/ld+json">{"headline": ' + "9" * 500_000 + ', "author": {"name": ' + '{"name": ' * 20_000 + "</script>"),
        "dates": page("", "".join(f'<meta property="article:published_time" content="{"9" * i}">' for i in range(1000))),
        "forms": page("<form><select>" + "<option>x" * 100_000), "styles": page("<p style='" + "color:x;" * 200_000 + "'>x"), "bare-signs": page("</" * 500_000)}


def mails(secret):
    head = "From: Ann Example <ann@example.org>\nSubject: Harbour\nDate: Mon, 5 Nov 2018 10:00:00 +0000\nMIME-Version: 1.0\n"

    def mail(more, body=WORDS):
        return f"{head}{more}\n\n{body}\n".encode("utf-8", "surrogatepass")

    def parts(kind, inside, count):
        return mail(f'Content-Type: {kind}; boundary="b"', "".join(f"--b\n{inside}\n" for _ in range(count)) + "--b--")
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(3000))
    whole = mail('Content-Type: multipart/alternative; boundary="b"', f"--b\nContent-Type: text/plain\n\n{WORDS}\n--b\nContent-Type: text/html\n\n<p>{WORDS}\n--b--")
    claims = {f"claims-{name[:9].strip(QUOTE)}": mail(f"Content-Type: text/plain; charset={name}", "+AGE- \u00e9\u4e2d" * 500) for name in ("utf-7", "utf-16", "utf-32le", "x-nothing", '"' + "a" * 50_000)}
    encodings = {f"encoded-as-{name[:20]}": mail(f"Content-Type: text/plain\nContent-Transfer-Encoding: {name}", "=ZZ=\n=" * 30_000)
                 for name in ("base64", "quoted-printable", "x-uuencode", "8bit", "b" * 50_000)}
    return cut_and_flipped("mail", whole) | claims | encodings | {
        "nested": (head + nested + WORDS).encode(), "messages": (head + "Content-Type: message/rfc822\n\n" * 3000 + WORDS).encode(),
        "parts": parts("multipart/mixed", f"\n{WORDS}", 20_000), "empty-boundary": mail('Content-Type: multipart/mixed; boundary=""', "--\n\nx\n--\n" * 20_000),
        "boundaries": mail('Content-Type: multipart/mixed; boundary="b"', "--b\n" * 300_000), "long-boundary": mail(f'Content-Type: multipart/mixed; boundary="{"b" * 200_000}"', "--" + "b" * 200_000),
        "outside": mail(f'Content-Type: message/external-body; access-type=local-file; name="{secret}"'), "partial": mail('Content-Type: message/partial; id="x"; number=1; total=999999999'),
        "headers": mail("".join(f"X-{i}: y\n" for i in range(100_000)).strip()), "one-header": mail("X: " + "y" * 2_000_000), "folded": mail("X: y" + "\n y" * 200_000),
        "words": mail("Subject: " + "=?utf-8?B?PT8=?=" * 50_000), "words-open": mail("Subject: " + "=?utf-8?Q?" * 50_000),
        "parameters": mail("Content-Type: text/plain" + "".join(f";\n x*{i}*=utf-8''%41" for i in range(30_000))), "names": mail("To: " + "(" * 100_000 + "a@example.org, " * 30_000),
        "dates": mail("Date: " + "9" * 100_000), "returns": mail("Content-Type: text/plain", "x\r" * 300_000), "nul": mail("Content-Type: text/plain", "\0" * 300_000),
        "quotes": mail("Content-Type: text/plain", ">" * 500_000 + "\n" + "> " * 200_000), "page-in-a-mail": mail("Content-Type: text/html", "<div>" * 100_000 + WORDS),
        "laughs": mail("Content-Type: text/html", laughing("html", "<p>HERE"))}


def feeds(secret):
    def feed(items, head=XML):
        return f'{head}<rss version="2.0"><channel><title>Example</title>{items}</channel></rss>'.encode("utf-8", "surrogatepass")
    item = f"<item><title>Harbour</title><guid>g</guid><pubDate>Mon, 5 Nov 2018 10:00:00 +0000</pubDate><description>{WORDS}</description></item>"
    open_tag = '<rss version="2.0"><channel><item><description>HERE</description></item></channel></rss>'
    claims = {f"claims-{name[:9]}": feed(item + "\u00e9\u4e2d", f'<?xml version="1.0" encoding="{name}"?>') for name in ("utf-7", "UTF-16", "ISO-10646-UCS-4", "x-nothing", "e" * 50_000)}
    return cut_and_flipped("feed", feed(item * 3)) | claims | {
        "a-million-entries": feed("<item/>" * 1_000_000), "many-entries": feed(item * 20_000), "laughs": laughing("rss", open_tag).encode(), "reaches-out": reaching("rss", open_tag, secret).encode(),
        "deep": feed("<item>" + "<a>" * 100_000), "attribute": feed(f"<item x='{'y' * 3_000_000}'/>"), "attributes": feed("<item " + " ".join(f"a{i}='b'" for i in range(100_000)) + "/>"),
        "open": feed("<item><description><![CDATA[" + WORDS * 10_000), "comments": feed("<!-- " * 200_000), "instructions": feed("<?x " * 200_000), "name": feed("<" + "a" * 1_000_000 + "/>"),
        "pages": feed(f"<item><description>{'&lt;div&gt;' * 100_000}{WORDS}</description></item>"), "spaces": feed(item, XML + " " * 3_000_000),
        "includes": feed(f'<item><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/></item>'),
        "namespaces": feed("<item" + "".join(f' xmlns:n{i}="u{i}"' for i in range(30_000)) + "/>"), "dates": feed(item.replace("2018", "9" * 100_000) * 5)}


def archive(entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as file:
        warnings.simplefilter("ignore")  # names that are there twice are meant to be
        for name, content in entries:
            file.writestr(zipfile.ZipInfo(name) if isinstance(name, str) else name, content, method)
    return out.getvalue()


def docx_entries(body, head=XML):
    return [("word/document.xml", f"{head}<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{body}</w:body></w:document>")]


def odt_entries(body, head=XML):
    return [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", f"{head}<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b'>"
             f"<office:body><office:text><text:p>{WORDS}</text:p>{body}</office:text></office:body></office:document-content>")]


def epub_entries(body, spine='<itemref idref="a"/>', items="", path="a.opf"):
    return [("mimetype", "application/epub+zip"), ("META-INF/container.xml", f'{XML}<container><rootfiles><rootfile full-path="{path}"/></rootfiles></container>'),
            ("a.opf", f'{XML}<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>{items}</manifest><spine>{spine}</spine></package>'),
            ("a.xhtml", f"<html><body><p>{WORDS}</p>{body}</body></html>")]


MADE = {"docx": docx_entries, "odt": odt_entries, "epub": epub_entries}


def lying(whole, field, value):
    """With another number in each entry of the directory, at this place of it."""
    changed, at = bytearray(whole), whole.find(b"PK\1\2")
    while at >= 0:
        struct.pack_into("<I", changed, at + field, value)
        at = whole.find(b"PK\1\2", at + 4)
    return bytes(changed)


def archives(kind, secret):
    entries = MADE[kind]
    whole = archive(entries(""))
    link = zipfile.ZipInfo("word/header1.xml")
    link.external_attr = 0o120777 << 16
    end = whole.rindex(b"PK\5\6")
    many = whole[:end + 8] + struct.pack("<HHII", 65535, 65535, 2 ** 32 - 1, 2 ** 32 - 1) + whole[end + 20:]
    compressed, size, crc, name_length, place = 20, 24, 16, 28, 42
    return cut_and_flipped(kind, whole) | {
        "lies-on-its-size": lying(whole, size, 7), "lies-on-a-huge-size": lying(whole, size, 2 ** 32 - 2), "lies-on-packed-size": lying(whole, compressed, 2 ** 31),
        "lies-on-its-sum": lying(whole, crc, 1), "lies-on-names": lying(whole, name_length, 0xFFFF), "overlaps": lying(whole, place, 0), "lies-on-places": lying(whole, place, 2 ** 32 - 2),
        "claims-many": many, "bomb": archive(entries(" " * 100_000_000)), "bomb-of-marks": archive(entries("<x/>" * 5_000_000)),
        "leaves-its-folder": archive(entries("") + [("../../../.." + secret, "x"), (secret, "x"), ("..\\..\\x", "x"), ("\0", "x"), ("/", "")]),
        "links": archive(entries("") + [(link, secret)]), "is-in-itself-often": archive(entries("") + [(f"{i}.zip", whole) for i in range(2000)]),
        "has-names-twice": archive(entries("") + entries("<x/>") + entries("")), "deep": archive(entries("<a>" * 100_000)), "not-utf-8": archive([(n, c.encode() + b"\xff\xfe\x80") for n, c in entries("\u00e9")])}


def word_files(secret):
    def docx(body, **more):
        return archive(docx_entries(body, **more))
    return archives("docx", secret) | {
        "laughs": archive([("word/document.xml", laughing("w:document", "<w:document><w:body>HERE</w:body></w:document>"))]),
        "reaches-out": archive([("word/document.xml", reaching("w:document", "<w:document><w:body>HERE</w:body></w:document>", secret))]),
        "related-to-others": archive(docx_entries("") + [("word/_rels/document.xml.rels", f'<Relationships><Relationship Id="s" Type="http://x/styles" TargetMode="External" Target="file://{secret}"/></Relationships>')]),
        "numbered": docx("<w:p><w:pPr><w:numPr><w:ilvl w:val='999999999'/><w:numId w:val='-999999999999'/></w:numPr></w:pPr></w:p>" * 5000),
        "spans": docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>" * 2000), "tables": docx("<w:tbl><w:tr><w:tc>" * 20_000),
        "fields": docx("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 20_000), "claims-utf-16": docx("", head='<?xml version="1.0" encoding="UTF-16"?>')}


def open_files(secret):
    def odt(body, **more):
        return archive(odt_entries(body, **more))
    return archives("odt", secret) | {
        "laughs": archive(odt_entries("")[:1] + [("content.xml", laughing("x", "<x>HERE</x>"))]), "reaches-out": archive(odt_entries("")[:1] + [("content.xml", reaching("x", "<x>HERE</x>", secret))]),
        "blanks": odt("<text:p>x<text:s text:c='2147483647'/>y</text:p>" * 50), "columns": odt("<table:table><table:table-row table:number-rows-repeated='99999999'><table:table-cell "
                      "table:number-columns-repeated='99999999'><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
        "levels": odt("<text:h text:outline-level='99999999999'>x</text:h>" * 5000), "lists": odt("<text:list><text:list-item>" * 20_000), "claims-utf-16": odt("", head='<?xml version="1.0" encoding="UTF-16"?>')}


def books(secret):
    def book(*arguments, **more):
        return archive(epub_entries(*arguments, **more))
    items = "".join(f'<item id="i{i}" href="a.xhtml"/>' for i in range(50_000))
    return archives("epub", secret) | {
        "reads-one-part-often": book(WORDS * 200, spine='<itemref idref="a"/>' * 20_000), "lists-many": book("", items=items, spine="".join(f'<itemref idref="i{i}"/>' for i in range(50_000))),
        "points-to-itself": book("", path="META-INF/container.xml"), "points-outside": book("", path="../../.." + secret), "has-a-part-outside": book("", items=f'<item id="b" href="file://{secret}"/>', spine='<itemref idref="b"/>'),
        "laughs": archive(epub_entries("")[:3] + [("a.xhtml", laughing("html", "<html><body>HERE</body></html>"))]), "reaches-out": archive(epub_entries("")[:3] + [("a.xhtml", reaching("html", "<html><body>HERE</body></html>", secret))])}


def files(secret):
    kinds = {".html": web_pages, ".eml": mails, ".rss": feeds, ".docx": word_files, ".odt": open_files, ".epub": books}
    return {f"{make.__name__}-{name}{ending}": content for ending, make in kinds.items() for name, content in make(secret).items()}
