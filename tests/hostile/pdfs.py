"""PDFs that run in circles, pretend to be huge, or hold far more than a page can show."""

from collections.abc import Callable, Mapping, Sequence

from tests.hostile.pdf_parts import A4, CATALOG, FONT, RESOURCES, bomb, one_page, packed, pdf, stream, words


def _pages(count: int, page: bytes = A4) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + count))
    each = b"<< /Type /Page /Parent 2 0 R %b >>" % page
    return pdf(
        {
            1: CATALOG,
            2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count),
            3: FONT,
            **dict.fromkeys(range(10, 10 + count), each),
        }
    )


def _same_page(count: int) -> bytes:
    """One page that the tree names again and again."""
    return pdf(
        {
            1: CATALOG,
            2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b"4 0 R " * count, count),
            3: FONT,
            4: b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R %b %b >>" % (RESOURCES, A4),
            5: stream(words() * 50),
        }
    )


def _deep_tree(depth: int) -> bytes:
    nodes = {
        10 + level: b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>"
        % (9 + level if level else 2, 11 + level)
        for level in range(depth)
    }
    leaf = {10 + depth: b"<< /Type /Page /Parent %d 0 R /Contents 5 0 R %b %b >>" % (9 + depth, RESOURCES, A4)}
    root = {1: CATALOG, 2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", 3: FONT, 5: stream(words())}
    return pdf({**root, **nodes, **leaf})


def _tree(kids: bytes, count: int = 1, more: Mapping[int, bytes] | None = None) -> bytes:
    return pdf({1: CATALOG, 2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count), 3: FONT, **(more or {})})


def _form(content: bytes, resources: bytes, more: Mapping[int, bytes] | None = None) -> bytes:
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %b >>" % resources
    page = b"/Resources << /XObject << /X 10 0 R >> >> " + A4
    return one_page(stream(b"/X Do"), page, {10: stream(content, entries), **(more or {})})


def _forms_tenfold(levels: int) -> bytes:
    """Each form draws the next one ten times: the billion laughs of PDF."""
    forms = {
        10 + level: stream(
            b"/X Do " * 10 if level < levels else words(),
            b"/Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /X %d 0 R >> >>"
            % (11 + level),
        )
        for level in range(levels + 1)
    }
    return one_page(stream(b"/X Do"), b"/Resources << /XObject << /X 10 0 R >> >> " + A4, forms)


def _outline(items: Mapping[int, bytes]) -> bytes:
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 10 0 R >>",
            2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            3: FONT,
            4: b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R %b %b >>" % (RESOURCES, A4),
            5: stream(words()),
            **items,
        }
    )


def _wide_outline(count: int) -> bytes:
    items = {
        11 + number: b"<< /Title (Heading) /Parent 10 0 R /Dest [4 0 R /Fit] /Next %d 0 R >>" % (12 + number)
        for number in range(count)
    }
    return _outline({10: b"<< /Type /Outlines /First 11 0 R /Last %d 0 R >>" % (10 + count), **items})


def _deep_outline(count: int) -> bytes:
    items = {11 + number: b"<< /Title (Heading) /First %d 0 R >>" % (12 + number) for number in range(count)}
    return _outline({10: b"<< /Type /Outlines /First 11 0 R >>", **items})


def _letters(count: int, step: float) -> bytes:
    """Single letters all over the page, each an object of its own."""
    lines = (f"1 0 0 1 {20 + index * step % 550:.1f} {800 - index // 500 % 780} Tm (a) Tj" for index in range(count))
    return one_page(packed(("BT /F 4 Tf " + "\n".join(lines) + " ET").encode()))


def _rules(count: int) -> bytes:
    lines = (
        f"{index % 500} {index // 500 % 800} m {index % 500 + 50} {index // 500 % 800} l S" for index in range(count)
    )
    return one_page(packed("\n".join(lines).encode()))


def _crossing(count: int) -> bytes:
    """A grid of so many rules in each direction, all of which cross."""
    across = "".join(
        f"20 {20 + index * 800 / count:.3f} m 570 {20 + index * 800 / count:.3f} l S\n" for index in range(count)
    )
    down = "".join(
        f"{20 + index * 550 / count:.3f} 20 m {20 + index * 550 / count:.3f} 820 l S\n" for index in range(count)
    )
    return one_page(packed((across + down).encode()))


def _boxes(count: int) -> bytes:
    boxes = (f"{20 + index % 100 * 5} {20 + index // 100 % 200 * 4} 5 4 re S" for index in range(count))
    return one_page(packed("\n".join(boxes).encode()))


def _lying_fonts(widths: Sequence[object]) -> bytes:
    listed = " ".join(map(str, widths))
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /Lying /FirstChar 32 /LastChar 126 /Widths [{listed}] >>"
    page = b"/Resources << /Font << /F 10 0 R >> >> " + A4
    return one_page(stream(words("Report of measures of the municipality") * 300), page, {10: font.encode()})


def _encrypted(filter_: bytes) -> bytes:
    objects = {
        1: CATALOG,
        2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        3: FONT,
        4: b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R %b %b >>" % (RESOURCES, A4),
        5: stream(words()),
        6: b"<< /Filter /%b /V 99 /R 99 /O (x) /U (x) /P -1 >>" % filter_,
    }
    return pdf(objects, b"/Encrypt 6 0 R /ID [(a) (b)]")


def _xref_loop() -> bytes:
    data = one_page(stream(words()))
    start = int(data.rpartition(b"startxref\n")[2].split()[0])
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def _image(width: int, height: int) -> bytes:
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8" % (
        width,
        height,
    )
    page = b"/Resources << /XObject << /X 10 0 R >> >> " + A4
    return one_page(stream(b"595 0 0 842 0 0 cm /X Do"), page, {10: packed(b"\0" * 1_000_000, entries)})


def _object_streams() -> bytes:
    """A stream of objects that says it holds a billion of them, in itself."""
    holder = packed(b"4 0 5 10 ", b"/Type /ObjStm /N 1000000000 /First 10 /Extends 10 0 R")
    return pdf({1: CATALOG, 2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", 10: holder})


PDFS: Mapping[str, Callable[[], bytes]] = {
    "100,000 empty pages": lambda: _pages(100_000),
    "2,000 empty pages": lambda: _pages(2_000),
    "one page 50,000 times": lambda: _same_page(50_000),
    "one page 1,000 times": lambda: _same_page(1_000),
    "a count of pages that lies": lambda: _tree(b"4 0 R", 2_000_000_000, {4: b"<< /Type /Page /Parent 2 0 R >>"}),
    "a negative count of pages": lambda: _tree(b"4 0 R", -5, {4: b"<< /Type /Page /Parent 2 0 R >>"}),
    "a page of 10 m x 10 m": lambda: one_page(stream(words()), b"/MediaBox [0 0 28346 28346]"),
    "a page of 10 km x 10 km": lambda: one_page(stream(words()), b"/MediaBox [0 0 28346000 28346000] /UserUnit 100"),
    "a page without size": lambda: one_page(stream(words()), b"/MediaBox [0 0 0 0]"),
    "a page of no numbers": lambda: one_page(stream(words()), b"/MediaBox [nan inf 1e999 -1e999]"),
    "a page turned by 17 degrees": lambda: one_page(stream(words()), A4 + b" /Rotate 17"),
    "a page turned by a billion degrees": lambda: one_page(stream(words()), A4 + b" /Rotate 1000000170"),
    "a page tree that holds itself": lambda: _tree(b"2 0 R"),
    "two page trees that hold each other": lambda: _tree(
        b"10 0 R", 2, {10: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 2 >>"}
    ),
    "a page tree 10,000 levels deep": lambda: _deep_tree(10_000),
    "a page tree 500 levels deep": lambda: _deep_tree(500),
    "a form that draws itself": lambda: _form(b"/X Do", b"/XObject << /X 10 0 R >>"),
    "two forms that draw each other": lambda: _form(
        b"/Y Do",
        b"/XObject << /Y 11 0 R >>",
        {
            11: stream(
                b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>"
            )
        },
    ),
    "forms tenfold in each other": lambda: _forms_tenfold(8),
    "contents that hold themselves": lambda: pdf(
        {
            1: CATALOG,
            2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            4: b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>",
            5: b"[5 0 R 5 0 R]",
        }
    ),
    "contents 100,000 times": lambda: pdf(
        {
            1: CATALOG,
            2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            3: FONT,
            4: b"<< /Type /Page /Parent 2 0 R /Contents [%b] %b %b >>" % (b"5 0 R " * 100_000, RESOURCES, A4),
            5: stream(words()),
        }
    ),
    "an object that is itself": lambda: _tree(b"4 0 R", 1, {4: b"4 0 R"}),
    "a length that is its own stream": lambda: one_page(b"<< /Length 5 0 R >>\nstream\n" + words() + b"\nendstream"),
    "a content of 2 GB": lambda: one_page(bomb(b" " * 1_000_000, 2_000)),
    "a content of 300 MB of letters": lambda: one_page(bomb(words() * 25_000, 280)),
    "a content of 100 MB of nested states": lambda: one_page(bomb(b"q " * 500_000, 100)),
    "a content of nested arrays": lambda: one_page(packed(b"[" * 5_000_000)),
    "an outline in a circle": lambda: _outline(
        {
            10: b"<< /Type /Outlines /First 11 0 R >>",
            11: b"<< /Title (a) /First 12 0 R /Next 11 0 R >>",
            12: b"<< /Title (b) /First 11 0 R /Next 11 0 R >>",
        }
    ),
    "an outline of 100,000 headings": lambda: _wide_outline(100_000),
    "an outline 10,000 levels deep": lambda: _deep_outline(10_000),
    "a picture of 30,000 x 30,000": lambda: _image(30_000, 30_000),
    "a picture of 2 billion x 2 billion": lambda: _image(2_000_000_000, 2_000_000_000),
    "a million letters": lambda: _letters(1_000_000, 1.1),
    "100,000 letters": lambda: _letters(100_000, 5.5),
    "a million letters in one word": lambda: one_page(packed(words("a" * 1_000_000))),
    "a million rules": lambda: _rules(1_000_000),
    "50,000 rules": lambda: _rules(50_000),
    "200 rules across 200": lambda: _crossing(200),
    "1,000 rules across 1,000": lambda: _crossing(1_000),
    "10,000 rules across 10,000": lambda: _crossing(10_000),
    "20,000 boxes": lambda: _boxes(20_000),
    "a path of a million lines": lambda: one_page(packed(b"0 0 m " + b"10 10 l 20 700 l " * 500_000 + b"S")),
    "huge coordinates": lambda: one_page(
        stream(
            b"".join(
                words(x=x, y=y) + f"{x} {y} m {y} {x} l S {x} {y} 1e38 1e38 re f ".encode()
                for x in ("1e38", "-1e38", "99999999999999999999999999999999999999999999", "nan", "inf", "0.00000001")
                for y in ("1e38", "nan", "700")
            )
        )
    ),
    "letters of huge size": lambda: one_page(stream(b"BT /F 1e38 Tf 1e38 0 0 1e38 0 0 Tm (abc def ghi) Tj ET" * 100)),
    "letters of no size": lambda: one_page(stream(b"BT /F 0 Tf 0 0 0 0 0 0 Tm (abc def ghi) Tj ET" * 100)),
    "fonts of huge widths": lambda: _lying_fonts(["1e38"] * 95),
    "fonts of no width": lambda: _lying_fonts([0] * 95),
    "fonts of negative widths": lambda: _lying_fonts([-600] * 95),
    "an unknown lock": lambda: _encrypted(b"Enigma"),
    "an unknown version of the usual lock": lambda: _encrypted(b"Standard"),
    "tables of places in a circle": _xref_loop,
    "streams of objects in a circle": _object_streams,
    "100,000 notes on a page": lambda: one_page(
        stream(words()),
        A4 + b" /Annots [%b]" % (b"10 0 R " * 100_000),
        {10: b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (a) >>"},
    ),
    "deep arrays": lambda: one_page(stream(words()), A4 + b" /Deep " + b"[" * 100_000 + b"]" * 100_000),
    "deep dictionaries": lambda: one_page(stream(words()), A4 + b" /Deep " + b"<< /A " * 100_000 + b">>" * 100_000),
}
