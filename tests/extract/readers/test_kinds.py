"""What kind of file some bytes are: every row is bytes, and the reader's key or words of the refusal."""

import io
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.errors import Reason, UnreadableFileError
from itareports.extract.readers import READERS
from itareports.extract.readers import packages as packages_module
from itareports.extract.readers.compound import MAGIC
from itareports.extract.readers.foreign import FOREIGN
from itareports.extract.readers.kinds import kind_of, told_kind_of
from tests.extract.readers.built import (
    MACRO_TYPES,
    SHEET_TYPES,
    SLIDE_TYPES,
    WORD_TYPES,
    compound,
    docx,
    opendocument,
    zipped,
)

ODD = Path(__file__).parents[4] / "shared" / "odd-files"
WORD_2003 = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
)
FLAT_ODT = (
    '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'office:mimetype="application/vnd.oasis.opendocument.text"/>'
)
PAGE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n--x\nContent-Type: text/html\n\n<p>\n--x--\n"
)

READ = [
    pytest.param("รายงาน ITA".encode(), "text", id="text"),
    pytest.param(b"", "text", id="empty"),
    pytest.param("รายงาน".encode("utf-16"), "text", id="text in UTF-16"),
    pytest.param("BM 1/2566 แจ้งผล".encode(), "text", id="a text that begins like a bitmap"),
    pytest.param(b"MZ report", "text", id="a text that begins like a program"),
    pytest.param(b"<html><p>PDF", "text", id="a page"),
    pytest.param(b"<?xml version='1.0'?><report/>", "text", id="some XML"),
    pytest.param(b"%PDF-1.7\n", "pdf", id="PDF"),
    pytest.param(b"GPL Ghostscript 10.02.0\n" * 9 + b"%PDF-1.4\n", "pdf", id="PDF after a program's words"),
    pytest.param(b" " * 30 + b"1 0 obj\n<<>>\nendobj\nstartxref\n116\n%%EOF", "pdf", id="PDF without a head"),
    pytest.param(docx(), "docx", id="DOCX"),
    pytest.param(docx(types=MACRO_TYPES), "docx", id="DOCM"),
    pytest.param(docx(types=WORD_TYPES.replace("document.main", "template.main")), "docx", id="DOTX"),
    pytest.param(docx(types_name="[content_types].XML"), "docx", id="DOCX, names in another case"),
    pytest.param(docx(types_name="/[Content_Types].xml"), "docx", id="DOCX, names from the root"),
    pytest.param(docx(types="<Types/>"), "docx", id="DOCX with an empty list of contents"),
    pytest.param(docx().replace(b"[Content_Types].xml", b"(Content_Types).xml"), "docx", id="DOCX without the list"),
    pytest.param(
        zipped(("word/document.xml", "<w:document/>"), ("docProps/app.xml", ""), ("[Content_Types].xml", WORD_TYPES)),
        "docx",
        id="DOCX in odd order",
    ),
    pytest.param(
        docx(types=WORD_TYPES.replace("</Types>", "<Default Extension='xlsx' ContentType='x.spreadsheetml.sheet'/>")),
        "docx",
        id="DOCX with a workbook in it",
    ),
    pytest.param(opendocument("text"), "odt", id="ODT"),
    pytest.param(opendocument("text-template"), "odt", id="OTT"),
    pytest.param(
        zipped(("META-INF/manifest.xml", "<x media-type='application/vnd.oasis.opendocument.text'/>")),
        "odt",
        id="ODT without its type",
    ),
    pytest.param(FLAT_ODT.encode(), "flat-odt", id="flat ODT"),
    pytest.param(b"{\\rtf1\\ansi}", "rtf", id="RTF"),
    pytest.param(b"\n {\\rtf1\\ansi}", "rtf", id="RTF after blanks"),
    pytest.param(compound("WordDocument", "1Table"), "doc", id="DOC"),
    pytest.param(compound("worddocument"), "doc", id="DOC, names in another case"),
    pytest.param(compound("1Table", "WordDocument", embedded=("Workbook",)), "doc", id="DOC with a workbook in it"),
    pytest.param(compound("WordDocument", head=struct.pack("<6H", 0xA5EC, 193, 0, 0, 0, 0)), "doc", id="DOC 97"),
    pytest.param(compound("WordDocument", head=struct.pack("<6H", 0xA5DC, 104, 0, 0, 0, 0)), "doc-6", id="DOC 95"),
    pytest.param(MAGIC + bytes(700) + "WordDocument".encode("utf-16-le"), "doc", id="DOC with a broken directory"),
    pytest.param(WORD_2003.encode(), "word-xml", id="Word 2003 XML"),
    pytest.param(WORD_2003.encode("utf-8-sig"), "word-xml", id="Word 2003 XML with a mark"),
    pytest.param(WORD_2003.encode("utf-16"), "word-xml", id="Word 2003 XML in UTF-16"),
    pytest.param(PAGE.encode(), "mht", id="single file web page"),
    pytest.param(b"From: <Saved by Blink>\n" + PAGE.encode(), "mht", id="single file web page of a browser"),
]


@pytest.mark.parametrize(("data", "kind"), READ)
def test_what_is_read(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
    assert kind in READERS


def tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return stream.getvalue()


LOCKED = struct.pack("<6H", 0xA5EC, 193, 0, 0, 0, 0x0100)

REFUSED = [
    pytest.param(compound("EncryptedPackage", "EncryptionInfo"), "encrypted", "password", id="DOCX with a password"),
    pytest.param(compound("\tDRMContent", "WordDocument"), "encrypted", "password", id="DOC with usage rights"),
    pytest.param(compound("WordDocument", head=LOCKED), "encrypted", "Word file with a password", id="locked DOC"),
    pytest.param(
        opendocument("text", "<manifest:encryption-data/>"), "encrypted", "OpenDocument text with", id="locked ODT"
    ),
    pytest.param(b"PK\x03\x04....", "damaged", "damaged DOCX or zip", id="the beginning of a zip file"),
    pytest.param(docx()[:-30], "damaged", "damaged Word file", id="DOCX cut off"),
    pytest.param(docx(types=SHEET_TYPES), "unsupported", "an Excel workbook", id="XLSX"),
    pytest.param(docx(types=SLIDE_TYPES), "unsupported", "a PowerPoint presentation", id="PPTX"),
    pytest.param(zipped(("xl/workbook.xml", "")), "unsupported", "an Excel workbook", id="XLSX without a list"),
    pytest.param(opendocument("spreadsheet"), "unsupported", "OpenDocument spreadsheet", id="ODS"),
    pytest.param(opendocument("presentation"), "unsupported", "OpenDocument presentation", id="ODP"),
    pytest.param(opendocument("graphics"), "unsupported", "OpenDocument drawing", id="ODG"),
    pytest.param(zipped(("mimetype", "application/epub+zip")), "unsupported", "electronic book", id="EPUB"),
    pytest.param(zipped(("Index/Document.iwa", "")), "unsupported", "Pages", id="Pages"),
    pytest.param(zipped(("a.txt", "a")), "unsupported", "a zip archive", id="zip"),
    pytest.param(zipped(), "unsupported", "a zip archive", id="an empty zip"),
    pytest.param(compound("Workbook"), "unsupported", "an old Excel workbook", id="XLS"),
    pytest.param(
        compound("Workbook", embedded=("WordDocument",)), "unsupported", "Excel workbook", id="XLS with a text in it"
    ),
    pytest.param(compound("PowerPoint Document"), "unsupported", "an old PowerPoint", id="PPT"),
    pytest.param(compound("__properties_version1.0"), "unsupported", "an Outlook message", id="MSG"),
    pytest.param(compound("Contents"), "unsupported", "an old Office file", id="another compound file"),
    pytest.param(
        WORD_2003.replace("word/2003/wordml", "2006/xmlPackage").encode(), "unsupported", "Flat OPC", id="OPC"
    ),
    pytest.param(b"GIF89a", "needs-ocr", "a picture (GIF)", id="GIF"),
    pytest.param(b"BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36", "needs-ocr", "a picture (BMP)", id="BMP"),
    pytest.param(b"RIFF\x24\x00\x00\x00WEBPVP8 ", "needs-ocr", "a picture (WebP)", id="WebP"),
    pytest.param(b"\x00\x00\x00\x18ftypheic", "needs-ocr", "a picture (HEIC)", id="HEIC"),
    pytest.param(b"7z\xbc\xaf\x27\x1c\x00\x04", "unsupported", "a packed file (7z)", id="7z"),
    pytest.param(b"Rar!\x1a\x07\x01\x00", "unsupported", "a packed file (RAR)", id="RAR"),
    pytest.param(b"\x1f\x8b\x08\x00", "unsupported", "a packed file (gzip)", id="gzip"),
    pytest.param(tar(), "unsupported", "a packed file (tar)", id="tar"),
    pytest.param(b"MZ\x90\x00\x03\x00\x00\x00", "unsupported", "a program", id="EXE"),
    pytest.param(b"\xffWPC\x10\x00\x00\x00", "unsupported", "WordPerfect", id="WordPerfect"),
    pytest.param(b"\xdb\xa5-\x00\x00\x00", "unsupported", "Word before 1994", id="Word 2"),
    pytest.param(b"%!PS-Adobe-3.0\n", "unsupported", "PostScript", id="PostScript"),
]


@pytest.mark.parametrize(("data", "reason", "words"), REFUSED)
def test_what_is_refused(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^this is .*, which is not read; .*\.$") as caught:
        kind_of(data)
    assert caught.value.reason == reason
    assert words in str(caught.value)


def test_every_refusal_is_for_a_kind_without_a_reader() -> None:
    assert not FOREIGN.keys() & READERS.keys()
    assert {foreign.reason for foreign in FOREIGN.values()} <= set(get_args(Reason))


def test_a_list_of_members_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages_module, "MOST_MEMBERS", 2)
    with pytest.raises(UnreadableFileError, match="more members") as caught:
        kind_of(docx())
    assert caught.value.reason == "too-large"


def test_a_bomb_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open("[Content_Types].xml", "w") as member:
            member.write(WORD_TYPES.encode())
            for _ in range(50):
                member.write(b" " * 1_000_000)
        with package.open("mimetype", "w") as member:
            member.write(b" " * 1_000_000)
    assert kind_of(stream.getvalue()) == "docx"


@given(st.binary(max_size=200), st.sampled_from([b"", *packages_module.MAGICS, MAGIC, docx()[:60], compound("Book")]))
def test_any_bytes_have_a_kind(data: bytes, start: bytes) -> None:
    assert told_kind_of(start + data) in READERS.keys() | FOREIGN.keys()


@given(st.integers(0, 9999), st.integers(0, 255), st.sampled_from([docx(), compound("WordDocument", "1Table")]))
def test_a_wrong_byte_anywhere(place: int, byte: int, whole: bytes) -> None:
    data = bytearray(whole)
    data[place % len(data)] = byte
    assert told_kind_of(bytes(data)) in READERS.keys() | FOREIGN.keys()


REAL = {
    "doc/poi__7ef0128582.doc": "locked-doc",
    "doc/poi__5a9f0d24c0.doc": "doc-6",
    "doc/poi__c4b371c5ba.doc": "doc",
    "doc/tika__b1983b53b0.doc": "locked-office",
    "doc/tika__f9f2c6ed12.doc": "doc",
    "docx/poi__08e62e49e2.docx": "damaged-docx",
    "docx/poi__8aa4522c45.docm": "doc",
    "docx/tika__9d50a001b9.docx": "locked-office",
    "docx/unstructured__67144e7402.docx": "text",
    "pdf/pdfplumber__3ada015659.pdf": "pdf",
    "pdf/qpdf__c84a8eba6a.pdf": "pdf",
    "pdf/qpdf__d6bf694c32.pdf": "pdf",
    "pdf/tika__a407dedfaf.pdf": "pdf",
}


@pytest.mark.skipif(not ODD.exists(), reason="../shared is not here")
@pytest.mark.parametrize(("name", "kind"), REAL.items(), ids=REAL)
def test_files_from_the_wild(name: str, kind: str) -> None:
    assert told_kind_of((ODD / name).read_bytes()) == kind
