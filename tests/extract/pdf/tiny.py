"""PDF files written by hand: for what no printing program makes."""

from collections.abc import Sequence

A4 = b"/MediaBox [0 0 595 842]"
_FONTS = b"/Resources << /Font << /F %d 0 R /B %d 0 R >> >>"


def tiny_pdf(content: bytes, *, page: bytes = A4, pages: bytes = b"") -> bytes:
    """A page in Helvetica; `page` and `pages` are entries of the page and of its parent."""
    return written([content], page=page, pages=pages)


def written(
    contents: Sequence[bytes], *, page: bytes = A4, pages: bytes = b"", catalog: bytes = b"", more: Sequence[bytes] = ()
) -> bytes:
    """A page for each content: /F is Helvetica, /B is bold.

    `page`, `pages` and `catalog` are entries of each page, of their parent and of the catalog; `more` are objects
    numbered from 10 on, to which they may refer. The pages are numbered 100, 102 and so on.
    """
    kids = b" ".join(b"%d 0 R" % (100 + 2 * at) for at in range(len(contents)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        2: b"<< /Type /Pages /Kids [%b] /Count %d %b >>" % (kids, len(contents), pages),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        **dict(enumerate(more, 10)),
    }
    for at, content in enumerate(contents):
        number = 100 + 2 * at
        entries = b"/Contents %d 0 R %b %b" % (number + 1, _FONTS % (3, 4), page)
        objects[number] = b"<< /Type /Page /Parent 2 0 R %b >>" % entries
        objects[number + 1] = stream(content)
    return _file(objects)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries, content)


def text(words: str, x: float, y: float, *, size: float = 12, font: str = "F", mode: int = 0) -> bytes:
    """Words at a place counted from the bottom left; `mode` is the text render mode."""
    return f"BT /{font} {size} Tf {mode} Tr {x} {y} Td ({words}) Tj ET\n".encode()


def line(x0: float, y0: float, x1: float, y1: float) -> bytes:
    return f"{x0} {y0} m {x1} {y1} l S\n".encode()


def grid(xs: Sequence[float], ys: Sequence[float]) -> bytes:
    """All the rules of a table."""
    level = b"".join(line(xs[0], y, xs[-1], y) for y in ys)
    return level + b"".join(line(x, ys[0], x, ys[-1]) for x in xs)


def picture(x: float, y: float, width: float, height: float) -> bytes:
    """A grey picture."""
    return f"q {width} 0 0 {height} {x} {y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID ".encode() + b"\x80 EI Q\n"


def _file(objects: dict[int, bytes]) -> bytes:
    body, places = b"%PDF-1.4\n", {}
    for number, part in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    size = max(objects) + 1
    rows = b"".join(
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size)
    )
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    return body + b"xref\n0 %d\n%b" % (size, rows) + trailer
