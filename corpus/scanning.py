"""Pages of a PDF made into pictures, as when an office prints, signs and scans them."""

from collections.abc import Collection
from pathlib import Path

import pypdfium2

DOTS_PER_POINT = 100 / 72


def scan(path: Path, pages: Collection[int]) -> None:
    """Put a picture in the place of each of these pages of a PDF, counted from 1."""
    if not pages:
        return
    with pypdfium2.PdfDocument(path.read_bytes()) as pdf:
        for number in pages:
            page = pdf[number - 1]
            width, height = page.get_size()
            picture = pypdfium2.PdfImage.new(pdf)
            picture.set_bitmap(page.render(scale=DOTS_PER_POINT, grayscale=True))
            picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            pdf.del_page(number - 1)
            scanned = pdf.new_page(width, height, number - 1)
            scanned.insert_obj(picture)
            scanned.gen_content()
        pdf.save(path)
