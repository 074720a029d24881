"""Writes the scanned reports: python -m corpus.scans [--check].

Each is a PDF of the corpus as a copier gives it back: pictures, askew, noisy and shaded, some of them stamped. The
same PDF gives the same pictures, with the same versions of pdfium and OpenCV; `scanned.toml` records what each was made
of. With --check nothing is written: exit status 1 says that a PDF has changed since.
"""

import argparse
import sys
import tomllib
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pypdfium2

from corpus.copier import Wear, copied, jpeg

CORPUS = Path(__file__).parent
RECORD = "scanned.toml"
ABOUT = "# What the scans were made of: written by python -m corpus.scans.\n"

STAMPED = frozenset({"mae-sot-2567"})
SCANS = {
    f"scans/{Path(source).stem}-{dpi}.pdf": (source, dpi)
    for source, resolutions in (
        ("pdf-libreoffice/ban-pong-2566.pdf", (200,)),
        ("pdf-chromium/betong-2564.pdf", (200, 300)),
        ("pdf-chromium/mae-sot-2567.pdf", (300,)),
        ("pdf-chromium/mu-si-2567.pdf", (200,)),
        ("pdf-chromium/prik-2565.pdf", (200,)),
        ("pdf-libreoffice/pua-2563.pdf", (200,)),
        ("pdf-libreoffice/trang-2568.pdf", (300,)),
    )
    for dpi in resolutions
}
"""By the name of a scan: the PDF that lay on the glass, and the dots to the inch. Together under 6 MB."""


def scanned(pdf: bytes, wear: Wear) -> bytes:
    """The pages of a PDF as pictures in a PDF without letters; the paper is as large as before."""
    source, target = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
    for number, page in enumerate(source):
        width, height = page.get_size()
        grey = cv2.cvtColor(np.asarray(page.render(scale=wear.dpi / 72).to_numpy()), cv2.COLOR_BGR2GRAY)
        picture = pypdfium2.PdfImage.new(target)
        data = jpeg(copied(np.asarray(grey, np.uint8), wear, number), wear.jpeg)
        picture.load_jpeg(BytesIO(data), inline=True)
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        sheet = target.new_page(width, height)
        sheet.insert_obj(picture)
        sheet.gen_content()
    written = BytesIO()
    target.save(written)
    return written.getvalue()


def wear_of(source: str, dpi: int) -> Wear:
    """How a PDF of the corpus was copied."""
    stem = Path(source).stem
    return replace(Wear.drawn(dpi, stem), stamp=stem in STAMPED)


def digests(folder: Path = CORPUS) -> dict[str, str]:
    """What each scan is made of, by its name: the PDF and the wear."""
    return {
        name: sha256((folder / source).read_bytes() + repr(wear_of(source, dpi)).encode()).hexdigest()
        for name, (source, dpi) in SCANS.items()
    }


def outdated(folder: Path = CORPUS) -> tuple[str, ...]:
    """Names of scans that are missing, or were made of something else."""
    path = folder / RECORD
    record = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    wanted = digests(folder)
    return tuple(name for name in wanted if record.get(name) != wanted[name] or not (folder / name).exists())


def main() -> int:
    """Write the scans that are outdated, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a scan is outdated")
    stale = outdated()
    if parser.parse_args().check:
        sys.stderr.writelines(f"made of another PDF: {name}\n" for name in stale)
        return 1 if stale else 0
    for name in stale:
        source, dpi = SCANS[name]
        (CORPUS / name).parent.mkdir(exist_ok=True)
        (CORPUS / name).write_bytes(scanned((CORPUS / source).read_bytes(), wear_of(source, dpi)))
    lines = (f'"{name}" = "{digest}"\n' for name, digest in sorted(digests().items()))
    (CORPUS / RECORD).write_text(ABOUT + "".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
