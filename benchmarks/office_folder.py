"""A folder as an office keeps it, of any size: reports of all formats, copies, later versions, broken files, a mail."""

import zipfile
from itertools import islice
from pathlib import Path

from benchmarks.ingest_text import variants
from benchmarks.reading import ROOT

CORPUS = ROOT / "corpus"
OTHERS = ("word/saphli.docx", "word/pua-2563.docx", "pdf-chromium/betong-2564.pdf", "pdf-libreoffice/chum-kho-2566.pdf")
"""Reports in other formats; under names of other places there are only texts."""
MAILED = 6
COPY_OF, LATER_THAN = 5, 9
"""Every so many-th text is there a second time, or again in a later version."""


def fill(folder: Path, number: int) -> None:
    """So many files: what is none of the texts is a small part."""
    folder.mkdir()
    broken = {
        "empty.txt": b"",
        "scan.png": b"\x89PNG\r\n\x1a\n",
        "cut.docx": _of(OTHERS[0])[:5000],
        "bad.pdf": b"%PDF-1.7",
    }
    named = {f"other-{at}{Path(path).suffix}": _of(path) for at, path in enumerate(OTHERS)}
    texts = (text.encode() for text in variants())
    with zipfile.ZipFile(folder / "mail.zip", "w") as mail:
        with mail.open("forwarded.zip", "w") as inner, zipfile.ZipFile(inner, "w") as forwarded:
            for at, text in enumerate(islice(texts, MAILED)):
                forwarded.writestr(f"{at}.txt", text)
        mail.writestr("letter.docx", _of(OTHERS[1])[:-100])
    for name, content in (broken | named).items():
        (folder / name).write_bytes(content)
    for name, content in islice(_texts(list(islice(texts, number))), number - len(broken | named) - MAILED - 1):
        (folder / name).write_bytes(content)


def _texts(texts: list[bytes]) -> list[tuple[str, bytes]]:
    named: list[tuple[str, bytes]] = []
    for at, text in enumerate(texts):
        named.append((f"{at:05}.txt", text))
        if at % COPY_OF == 0:
            named.append((f"{at:05}-copy.txt", text))
        if at % LATER_THAN == 0:
            named.append((f"{at:05}-later.txt", text + b"\n\n"))
    return named


def _of(path: str) -> bytes:
    return (CORPUS / path).read_bytes()
