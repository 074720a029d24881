"""Whatever a file holds, reading it ends with a report or a refusal in words, in bounded time and memory."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from socket import socket

import pytest

from itareports.errors import UnreadableFileError
from itareports.extract.readers.office import find_soffice
from tests.hostile.outside import OFFICE, SECRET, WORD, Outside
from tests.hostile.pdfs import PDFS
from tests.hostile.texts import TEXTS
from tests.hostile.words import DOCUMENTS

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 1024

Ending = Mapping[str, object]
Read = Callable[[bytes], Ending]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and processes of POSIX")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Read the bytes of a file as a worker does, in a process of its own under limits."""
    path = tmp_path_factory.mktemp("hostile") / "file"
    command = [sys.executable, "-m", "tests.hostile.reading"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:

        def ending_of(data: bytes) -> Ending:
            assert reader.stdin is not None
            assert reader.stdout is not None
            path.write_bytes(data)
            reader.stdin.write(json.dumps(str(path)) + "\n")
            reader.stdin.flush()
            ending: Ending = json.loads(reader.stdout.readline())
            return ending

        yield ending_of
        assert reader.stdin is not None
        reader.stdin.close()


REFUSED = {
    "one line of 5 MB": "too-large",
    "one line of 5 MB of words": "too-large",
    "200,000 lines": "too-large",
    "200,000 blank lines": "too-large",
    "20,000 paragraphs": "too-large",
    "NULs": "unsupported",
    "a table of 10,000 columns of pipes": "too-large",
    "a table of 10,000 columns of tabs": "too-large",
    "hyphens on lines of their own": "too-large",
    "200,000 tabs": "too-large",
}
"""Texts that are none; all others are read, for they begin as a report does."""


@pytest.mark.parametrize("name", TEXTS)
def test_a_text(name: str, read: Read) -> None:
    assert_ends(read(TEXTS[name]()), REFUSED.get(name, "report"))


_TOO_LARGE = (
    "a bomb",
    "a bomb of styles",
    "a tight bomb",
    "20,000 members",
    "30 MB of text",
    "100,000 levels",
    "a table of 1 x 30,000 cells with text",
    "a table of 20,000 x 2 cells",
    "a table of 700 x 700 cells",
    "100,000 paragraphs",
    "100,000 open fields",
    "100,000 paragraphs that run into each other",
    "huge numbers of lists",
)
_DAMAGED = (
    "a billion laughs",
    "a long entity 100,000 times",
    "a billion laughs in UTF-16",
    "400 levels",
    "500 tables in each other",
    "control characters",
)
_NO_REPORT = ("a table of 9,000 rows of 63 columns", "100,000 runs in a paragraph")
WORD_ENDS: Mapping[str, str] = {
    **dict.fromkeys(_TOO_LARGE, "too-large"),
    **dict.fromkeys(_DAMAGED, "damaged"),
    **dict.fromkeys(_NO_REPORT, "no report"),
}
"""Word documents that are not read; all others are reports with something odd in them."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_word_document(name: str, read: Read) -> None:
    assert_ends(read(DOCUMENTS[name]()), WORD_ENDS.get(name, "report"))


PDF_ENDS: Mapping[str, str] = {
    "100,000 empty pages": "too-large",
    "one page 50,000 times": "too-large",
    "contents 100,000 times": "needs-ocr",
    "a content of 2 GB": "too-large",
    "a content of 300 MB of letters": "too-large",
    "a content of 100 MB of nested states": "too-large",
    "a picture of 30,000 x 30,000": "needs-ocr",
    "a picture of 2 billion x 2 billion": "needs-ocr",
    "a million letters": "needs-ocr",
    "100,000 letters": "needs-ocr",
    "an unknown lock": "encrypted",
    "an unknown version of the usual lock": "encrypted",
}
"""PDFs that are not read; all others are, and hold no report."""
TENFOLD = "forms tenfold in each other"


UNCOUNTED = pytest.mark.xfail(
    reason="pdfium draws forms in forms before anybody can count them: only the limits of its process end it",
    strict=True,
)


@pytest.mark.parametrize("name", [pytest.param(name, marks=[UNCOUNTED] if name == TENFOLD else []) for name in PDFS])
def test_a_pdf(name: str, read: Read) -> None:
    assert_ends(read(PDFS[name]()), PDF_ENDS.get(name, "no report"))


def assert_ends(ending: Ending, expected: str) -> None:
    assert ending["end"] == expected, ending["told"]
    megabytes = ending["megabytes"]
    assert isinstance(megabytes, int)
    assert megabytes < MOST_MEGABYTES


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[tuple[Outside, socket]]:
    """A secret beside the file, and a server that has not been asked."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    with socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0)
        yield Outside(secret, server.getsockname()[1]), server


@pytest.mark.parametrize("place", range(4), ids=["address", "path", "path upwards", "web"])
@pytest.mark.parametrize("name", WORD)
def test_a_word_document_reaches_for_nothing_outside(
    name: str, place: int, read: Read, outside: tuple[Outside, socket]
) -> None:
    assert_stays_inside(read(WORD[name](outside[0].places[place])), outside[1])


@pytest.mark.parametrize("place", [0, 3], ids=["address", "web"])
@pytest.mark.parametrize("name", OFFICE)
def test_libreoffice_reaches_for_nothing_outside(
    name: str, place: int, read: Read, outside: tuple[Outside, socket]
) -> None:
    try:
        find_soffice()
    except UnreadableFileError:
        pytest.skip("LibreOffice is not installed")
    assert_stays_inside(read(OFFICE[name](outside[0].places[place])), outside[1])


def assert_stays_inside(ending: Ending, server: socket) -> None:
    assert ending["end"] in ("report", "no report", "damaged", "unsupported"), ending["told"]
    assert SECRET not in str(ending["told"])
    with pytest.raises(BlockingIOError):
        server.accept()
