"""What hostile PDFs are put together from."""

import zlib
from collections.abc import Mapping

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
RESOURCES = b"/Resources << /Font << /F 3 0 R >> >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
A4 = b"/MediaBox [0 0 595 842]"


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects with a sound table of their places."""
    parts, places, at = [b"%PDF-1.7\n"], {}, 9
    for number, part in objects.items():
        written = b"%d 0 obj\n%b\nendobj\n" % (number, part)
        places[number] = at
        parts.append(written)
        at += len(written)
    size = max(objects) + 1
    rows = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size)
    ]
    end = b"trailer << /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF" % (size, trailer, at)
    return b"".join((*parts, b"xref\n0 %d\n" % size, *rows, end))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries, content)


def packed(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream."""
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode %b" % entries)


def bomb(unit: bytes, count: int) -> bytes:
    """A stream that holds a piece so many times, compressed twice over; the whole of it is never in memory."""
    packing = zlib.compressobj(9)
    pieces = [packing.compress(unit) for _ in range(count)]
    return stream(zlib.compress(b"".join((*pieces, packing.flush()))), b"/Filter [/FlateDecode /FlateDecode]")


def one_page(content: bytes, page: bytes = A4, more: Mapping[int, bytes] | None = None) -> bytes:
    """A page whose content is this stream; `page` are further entries of it, `more` further objects from 10 on."""
    return pdf(
        {
            1: CATALOG,
            2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            3: FONT,
            4: b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R %b %b >>"
            % (b"" if b"/Resources" in page else RESOURCES, page),
            5: content,
            **(more or {}),
        }
    )


def words(text: str = "Report of measures", x: object = 72, y: object = 700) -> bytes:
    return f"BT /F 12 Tf {x} {y} Td ({text}) Tj ET\n".encode()
