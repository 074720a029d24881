"""A sample of the broken and odd files of ../shared; `make odd-files` reads all of them."""

import subprocess
import sys
from pathlib import Path

import pytest

from itareports.errors import UnreadableFileError
from itareports.extract.readers.office import find_soffice

ROOT = Path(__file__).parents[2]
ODD_FILES = ROOT.parent / "shared" / "odd-files"

pytestmark = pytest.mark.skipif(not ODD_FILES.exists(), reason="../shared is not here")

EVERY = {"docx": 9, "doc": 12, "pdf": 20}
"""Of the files in the order of their names, one in so many is read."""

KNOWN = {
    # Broken packages, a link in place of a file, compound files under the name of DOCX, the slowest and the largest.
    "docx": (
        "Open-XML-SDK__570776ccf5.docx",
        "Open-XML-SDK__98f41a1551.docx",
        "poi__08e62e49e2.docx",
        "poi__169a1d0d46.docx",
        "poi__6947f6fbec.docx",
        "poi__8aa4522c45.docm",
        "poi__fc5d388422.docx",
        "tika__9d50a001b9.docx",
        "unstructured__67144e7402.docx",
    ),
    # Made by fuzzers, without a readable directory, of Word 6, with passwords and rights.
    "doc": (
        "poi__191f096c3f.doc",
        "poi__5a9f0d24c0.doc",
        "poi__7ef0128582.doc",
        "poi__ae2c91023d.doc",
        "poi__c4b371c5ba.doc",
        "tika__b1983b53b0.doc",
        "tika__f9f2c6ed12.doc",
    ),
    # Something before the head, no head, nothing at all, encrypted, the slowest and the largest.
    "pdf": (
        "pdfbox__973ae45e09.pdf",
        "pdfbox__a7937dcaa2.pdf",
        "pdfminer.six__2e3d2aa850.pdf",
        "pdfminer.six__90d1522ea4.pdf",
        "pdfminer.six__b41689b8e2.pdf",
        "pdfplumber__3ada015659.pdf",
        "pdfplumber__e69de29bb2.pdf",
        "pypdf__837c97832f.pdf",
        "qpdf__c84a8eba6a.pdf",
        "qpdf__d6bf694c32.pdf",
        "tika__a407dedfaf.pdf",
    ),
}


@pytest.mark.parametrize("kind", EVERY)
def test_reading_ends_in_time_and_in_words(kind: str) -> None:
    if kind == "doc":
        _skip_without_libreoffice()
    sampled = sorted((ODD_FILES / kind).iterdir())[:: EVERY[kind]]
    files = {*sampled, *(ODD_FILES / kind / name for name in KNOWN[kind])}
    command = [sys.executable, "-m", "benchmarks.odd_files", *map(str, files)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr.decode()) == (0, ""), ran.stdout.decode() + ran.stderr.decode()


def _skip_without_libreoffice() -> None:
    try:
        find_soffice()
    except UnreadableFileError:
        pytest.skip("LibreOffice is not installed")
