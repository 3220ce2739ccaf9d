# SPDX-License-Identifier: GPL-2.0-or-later
"""PDF files made to stall, bloat, crash or mislead who reads them: {name: bytes}."""

import random
import zlib

TEXT = b"BT /F1 12 Tf 72 720 Td (harbourmark in Example Bay, said the Example Daily.) Tj ET"


def stream(content, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def packed(content, more=b""):
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + more)


PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
SOUND = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", 3: PAGE, 4: stream(TEXT),
         5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}


def pdf(changed=None, trailer=b"", table=True, start=None):
    """The sound file with other objects in the place of its own, or beside them."""
    objects = SOUND | (changed or {})
    out, places = b"%PDF-1.4\n", {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(objects) + 1
    at = len(out) if start is None else start
    if table:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size
        out += b"".join(b"%010d 00000 %c \n" % (places.get(i, 0), b"fn"[i in places]) for i in range(1, size))
    return out + b"trailer << /Root 1 0 R /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, at)


def cut_off():
    whole = pdf({4: packed(TEXT)})
    return {f"cut-{i}": whole[:len(whole) * i // 17] for i in range(1, 17)}


def flipped():
    out, whole = {}, pdf({4: packed(TEXT)})
    for seed in range(24):
        chance, changed = random.Random(seed), bytearray(whole)
        for _ in range(1 + seed):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        out[f"flipped-{seed}"] = bytes(changed)
    return out


def tables():
    whole = pdf()
    at = whole.rindex(b"xref\n0")
    self_stream = b"<< /Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Prev %d /Length 4 >>\nstream\n\1\0\0\0\nendstream"
    return {"none": pdf(table=False, start=0), "beyond": pdf(start=10 ** 12), "before": pdf(start=-5), "in-a-circle": pdf(trailer=b"/Prev %d" % at),
            "from-stream-to-itself": pdf({7: self_stream % len(pdf({}))}, b"/XRefStm %d" % at), "of-a-size": pdf(trailer=b"/Size 2147483647"),
            "all-at-one-place": whole[:at] + whole[at:].replace(b"0000000009", b"0000000058"),
            "of-generations": whole.replace(b"00000 n", b"65535 n"), "in-a-stream-of-itself": pdf(
                {7: b"<< /Type /ObjStm /N 100000 /First 10 /Extends 7 0 R /Length 8 >>\nstream\n7 0 8 0 \nendstream"}, b"/Info 7 0 R"),
            "of-a-million": whole[:at] + b"xref\n0 1000000\n" + b"0000000000 00000 n \n" * 40_000 + whole[at:]}


def page_trees():
    deep = {i: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (i + 1) for i in range(10, 5010)}
    wide = b"<< /Type /Pages /Count 200000 /Kids [" + b"3 0 R " * 200_000 + b"] >>"
    return {"of-itself": pdf({2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}), "in-a-circle": pdf(
                {2: b"<< /Type /Pages /Kids [7 0 R] /Count 2 >>", 7: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"}),
            "deep": pdf({2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **deep, 5010: PAGE}), "wide": pdf({2: wide}),
            "of-a-count": pdf({2: b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>"}), "of-a-count-below-none": pdf({2: b"<< /Type /Pages /Kids [3 0 R] /Count -7 >>"}),
            "without-pages": pdf({2: b"<< /Type /Pages /Kids [] /Count 0 >>"}), "of-numbers": pdf({2: b"<< /Type /Pages /Kids [1 2 (x) /y] /Count 4 >>"}),
            "without-root": pdf({1: b"null"}), "with-a-parent-in-a-circle": pdf({3: PAGE.replace(b"/MediaBox [0 0 612 792]", b"").replace(b"2 0 R", b"3 0 R")}),
            "of-one-page-often": pdf({2: b"<< /Type /Pages /Count 500 /Kids [" + b"3 0 R " * 500 + b"] >>"})}


def streams():
    zeros = b"\0" * 50_000_000
    often = TEXT
    for _ in range(20):
        often = zlib.compress(often)
    filters = b"/Filter [" + b"/FlateDecode " * 20 + b"]"
    return {"bomb-of-zeros": pdf({4: packed(zeros)}), "bomb-of-text": pdf({4: packed(TEXT * 2000)}), "bomb-of-blanks": pdf({4: packed(b" " * 30_000_000)}),
            "bomb-in-a-bomb": pdf({4: stream(zlib.compress(zlib.compress(zeros, 9), 9), b"/Filter [/FlateDecode /FlateDecode]")}),
            "filtered-often": pdf({4: stream(often, filters)}), "filtered-by-many": pdf({4: stream(TEXT, b"/Filter [" + b"/ASCIIHexDecode " * 5000 + b"]")}),
            "long": pdf({4: b"<< /Length 9999999999 >>\nstream\n" + TEXT + b"\nendstream"}), "shorter-than-none": pdf({4: b"<< /Length -1 >>\nstream\n" + TEXT + b"\nendstream"}),
            "as-long-as-itself": pdf({4: b"<< /Length 4 0 R >>\nstream\n" + TEXT + b"\nendstream"}), "without-end": pdf({4: b"<< /Length 10 >>\nstream\n" + TEXT}),
            "of-columns": pdf({4: packed(TEXT, b"/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>")}),
            "of-lzw": pdf({4: stream(b"\x80\x0b\x60" * 5000, b"/Filter /LZWDecode")}), "of-runs": pdf({4: stream(b"\x81 " * 200_000, b"/Filter /RunLengthDecode")}),
            "of-base-85": pdf({4: stream(b"z" * 500_000, b"/Filter /ASCII85Decode")}), "of-an-image": pdf({4: stream(b"\xff\xd8" * 500, b"/Filter /DCTDecode")}),
            "of-pages-in-an-array": pdf({3: PAGE.replace(b"/Contents 4 0 R", b"/Contents [" + b"4 0 R " * 3000 + b"]")}),
            "in-another-file": pdf({4: b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"})}


def fonts():
    def font(more):
        return {5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % more}

    def unicode(content):
        return font(b"/ToUnicode 7 0 R") | {7: stream(content)}
    composite = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding %s /DescendantFonts [%s] >>"
    drawn = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [%s] /FirstChar 97 /LastChar 122 /Widths [1] /Encoding << /Differences [97 " + \
        b"/a " * 26 + b"] >> /CharProcs << /a 4 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>"
    return {"that-draw-themselves": pdf({5: drawn % b"1 0 0 1 0 0"}), "without-size": pdf({5: drawn % b"0 0 0 0 0 0"}),
            "of-a-matrix": pdf({5: drawn % b"1e308 1e308 -1e308 1e308 1e308 1e308"}), "of-widths": pdf(font(b"/FirstChar 0 /LastChar 2147483647 /Widths [" + b"9 " * 300_000 + b"]")),
            "of-differences": pdf(font(b"/Encoding << /Differences [" + b"-1 /a 2147483647 /b " * 20_000 + b"] >>")),
            "of-themselves": pdf({5: composite % (b"/Identity-H", b"5 0 R")}), "of-no-map": pdf({5: composite % (b"(x)", b"9 0 R")}),
            "of-a-map-of-itself": pdf({5: composite % (b"7 0 R", b"6 0 R"), 6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>",
                                       7: stream(b"1 begincodespacerange <00> <ff> endcodespacerange", b"/UseCMap 7 0 R /CMapName /A")}),
            "of-ranges": pdf(unicode(b"100 beginbfrange " + b"<0000> <FFFF> <0041> " * 500 + b"endbfrange")),
            "of-long-texts": pdf(unicode(b"1 beginbfrange <00> <ff> <" + b"0041" * 50_000 + b"> endbfrange")),
            "of-surrogates": pdf(unicode(b"1 beginbfrange <00> <ff> <D800> endbfrange")), "of-controls": pdf(unicode(b"1 beginbfrange <00> <ff> <0000> endbfrange")),
            "of-noise": pdf(font(b"/FontDescriptor << /FontFile2 7 0 R /FontFile 7 0 R >>") | {7: stream(random.Random(1).randbytes(20_000))}),
            "of-a-long-name": pdf({5: b"<< /Type /Font /Subtype /Type1 /BaseFont /" + b"A" * 100_000 + b" >>"}), "that-are-numbers": pdf({5: b"7"})}


def contents():
    def shown(content):
        return pdf({4: packed(content)})
    laughs = {i: packed(b"/X Do " * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (i + 1)) for i in range(6, 9)}
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    return {"states": shown(b"q " * 300_000 + TEXT), "states-ended": shown(b"Q " * 300_000 + TEXT), "forms-of-themselves": pdf({4: stream(b"/X Do"), 6: packed(b"/X Do /X Do", form)}),
            "forms-of-forms": pdf({4: stream(b"/X Do"), **laughs, 9: packed(TEXT, form.replace(b"6 0 R", b"99 0 R"))}),
            "one-place": shown(b"BT /F1 9 Tf 9 9 Td " + b"(a b) Tj 1 0 0 1 9 9 Tm " * 20_000 + b"ET"), "words": shown(b"BT /F1 1 Tf " + b"(a) Tj 9 3 Td " * 60_000 + b"ET"),
            "far-away": shown(b"BT /F1 12 Tf " + b"1e30 -1e30 Td (far) Tj " * 500 + b"ET"), "sizes": shown(b"BT /F1 1e30 Tf (large) Tj /F1 1e-30 Tf (small) Tj /F1 -9 Tf (below) Tj ET"),
            "no-numbers": shown(b"BT /F1 nan Tf inf inf Td (x) Tj 1..2 --3 +-4 Td (y) Tj ET"), "operands": shown(b"1 " * 300_000 + b"Tj"),
            "one-text": shown(b"BT /F1 9 Tf (" + b"a" * 500_000 + b") Tj ET"), "turned": shown(b"BT /F1 9 Tf " + b"".join(b"%f %f %f %f 99 99 Tm (t) Tj " % (a, 1 - a, a - 1, a) for a in [i / 997 for i in range(3000)]) + b"ET"),
            "marked": shown(b"/Span << /ActualText (" + b"x" * 90_000 + b") >> BDC " * 50 + TEXT), "an-image": shown(b"BI /W 2147483647 /H 2147483647 /BPC 16 ID xx EI " + TEXT),
            "noise": shown(random.Random(2).randbytes(300_000)), "clips": shown(b"0 0 m 9 9 l W n " * 50_000 + TEXT), "shadings": shown(b"/S sh " * 50_000 + TEXT)}


def nesting():
    return {"arrays": pdf({6: b"[" * 200_000}, b"/Info 6 0 R"), "dictionaries": pdf({6: b"<< /a " * 100_000}, b"/Info 6 0 R"),
            "texts": pdf({6: b"(" * 500_000}, b"/Info 6 0 R"), "numbers": pdf({6: b"<< /Title " + b"9" * 500_000 + b" >>"}, b"/Info 6 0 R"),
            "names": pdf({6: b"<< /" + b"#41" * 200_000 + b" (x) >>"}, b"/Info 6 0 R"), "references": pdf({6: b"7 0 R", 7: b"6 0 R"}, b"/Info 6 0 R"),
            "arrays-in-contents": pdf({4: packed(b"[" * 300_000)}), "comments": pdf({6: b"%\n" * 300_000})}


def documents():
    def outline(first, rest):
        return pdf({1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R >>", 7: b"<< /First %s /Last 8 0 R /Count 9 >>" % first, **rest})
    deep = {i: b"<< /Title (x) /First %d 0 R /Last %d 0 R >>" % (i + 1, i + 1) for i in range(8, 3008)}
    boxes = {"huge": b"[-1e30 -1e30 1e30 1e30]", "empty": b"[9 9 9 9]", "upside-down": b"[612 792 0 0]", "of-no-numbers": b"[(a) /b null true]", "short": b"[1]"}
    locked = b"/Encrypt << /Filter /Standard /V 4 /R 4 /Length 2147483647 /O (x) /U (y) /P -1 >> /ID [(a) (b)]"
    return {"outline-in-a-circle": outline(b"8 0 R", {8: b"<< /Title (x) /Next 8 0 R /First 7 0 R >>"}), "outline-deep": outline(b"8 0 R", deep),
            "outline-of-numbers": outline(b"8", {}), "title-long": pdf({6: b"<< /Title (" + b"t" * 1_000_000 + b") /Author (\xfe\xff\xd8) >>"}, b"/Info 6 0 R"),
            "locked": pdf(trailer=locked), "locked-by-nobody": pdf(trailer=b"/Encrypt 99 0 R"), "nothing": b"%PDF-1.7\n", "head-alone": b"%PDF-" + b"9" * 100_000,
            "two-files": pdf() + pdf(), "turned-pages": pdf({3: PAGE[:-2] + b"/Rotate 2147483647 >>"}), "large-units": pdf({3: PAGE[:-2] + b"/UserUnit 1e300 >>"}),
            **{"box-" + name: pdf({3: PAGE.replace(b"[0 0 612 792]", box)}) for name, box in boxes.items()}}


def files():
    families = [cut_off, flipped, tables, page_trees, streams, fonts, contents, nesting, documents]
    return {f"{family.__name__}-{name}.pdf": content for family in families for name, content in family().items()}
