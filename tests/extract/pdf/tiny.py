"""PDF files of one page, written by hand: for what no printing program makes."""


def tiny_pdf(content: bytes, *, page: bytes = b"/MediaBox [0 0 595 842]", pages: bytes = b"") -> bytes:
    """A page in Helvetica; `page` and `pages` are entries of the page and of its parent."""
    font = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 " + pages + b" >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + font + page + b" >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
    )
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, rows)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + table + trailer
