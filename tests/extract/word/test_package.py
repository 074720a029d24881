"""Packages that are odd, broken or harmful: a row is a file, and a word of the sentence that refuses it."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.errors import UnreadableFileError
from itareports.extract.readers import word
from itareports.extract.word import elements, package
from tests.extract.word.building import NAMESPACES, docx, numbered, paragraph, row, table, text_box, zipped

PLAIN = docx(paragraph("ก"))


def changed(data: bytes, **files: bytes | None) -> bytes:
    """The package with other entries; names are written with a double underscore for the slash, `None` leaves out."""
    with ZipFile(BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    for name, content in files.items():
        path = f"{name.replace('__', '/')}.xml"
        if content is None:
            del entries[path]
        else:
            entries[path] = content
    return zipped(entries)


def renamed(old: str, new: str) -> bytes:
    with ZipFile(BytesIO(PLAIN)) as archive:
        return zipped({name.replace(old, new): archive.read(name) for name in archive.namelist()})


def document(inside: str, before: str = "") -> bytes:
    return f"{before}<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>".encode()


STRICT = document(paragraph("ก")).replace(
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
)
# The names of attributes differ as well, and the reference to a header is one.
STRICT_HEADER = changed(
    docx('<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/></w:sectPr>', header1=paragraph("ก")),
    word__document=document('<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/></w:sectPr>').replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)
READ = [
    pytest.param(PLAIN, id="plain"),
    pytest.param(changed(PLAIN, word__document=STRICT), id="Strict"),
    pytest.param(STRICT_HEADER, id="Strict, in the header"),
    pytest.param(changed(PLAIN, word__document=document(paragraph("ก")).decode().encode("utf-16")), id="UTF-16"),
    pytest.param(renamed("word/", "word\\"), id="slashes of Windows"),
    pytest.param(renamed("word/", "Word/"), id="upper case"),
    pytest.param(renamed("_rels/.rels", "lost"), id="no list of parts"),
    pytest.param(renamed("word/_rels/", "lost/"), id="no references"),
    pytest.param(renamed("[Content_Types]", "lost"), id="no content types"),
    pytest.param(docx(paragraph("ก", properties='<w:pStyle w:val="x"/>')), id="no styles"),
    pytest.param(b"something before" + PLAIN, id="something before"),
]


@pytest.mark.parametrize("data", READ)
def test_what_a_person_can_open_is_read(data: bytes) -> None:
    assert [block.text for block in word.read(data).paragraphs] == ["ก"]


def encrypted() -> bytes:
    """The flag of an entry that is locked with a password, in its own header and in the list at the end."""
    data = bytearray(PLAIN)
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(magic, at + 1)
    return bytes(data)


DOCTYPE = '<!DOCTYPE w [<!ENTITY a "aaaa">]>'
DEEP = "<w:sdt><w:sdtContent>" * 200 + "</w:sdtContent></w:sdt>" * 200
REFUSED = [
    pytest.param(b"", "not a zip file", id="nothing"),
    pytest.param(b"PK\x03\x04 and no more", "not a zip file", id="only the beginning"),
    pytest.param(zipped({"a.txt": b"a"}), "no Word document", id="another zip file"),
    pytest.param(changed(PLAIN, word__document=None), "no Word document", id="no text"),
    pytest.param(changed(PLAIN, word__document=b"<workbook/>"), "<workbook>", id="a workbook"),
    pytest.param(changed(PLAIN, word__document=b""), "no sound XML", id="an empty part"),
    pytest.param(changed(PLAIN, word__document=document("<w:p>")), "no sound XML", id="broken XML"),
    pytest.param(changed(PLAIN, word__document=document("&harm;", DOCTYPE)), "type declaration", id="entities"),
    pytest.param(changed(PLAIN, word__document=document("&harm;")), "no sound XML", id="an unknown entity"),
    pytest.param(changed(PLAIN, word__document=document(DEEP)), "no sound XML", id="nested without end"),
    pytest.param(encrypted(), "zip password", id="locked"),
    pytest.param(docx("<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>"), "only pictures", id="a scan"),
    pytest.param(docx(paragraph("ก"), styles="<broken"), "word/styles.xml", id="broken styles"),
    pytest.param(changed(PLAIN, word__document=b" " * (2 * package.SMALL_ENOUGH)), "bomb", id="a bomb of blanks"),
    pytest.param(changed(PLAIN, word__document=b"<a/>" * (elements.MOST_TAGS + 1)), "500,000 tags", id="many tags"),
    pytest.param(
        zipped({str(number): b"" for number in range(package.MOST_ENTRIES + 1)}), "entries", id="many entries"
    ),
]


@pytest.mark.parametrize(("data", "says"), REFUSED)
def test_the_rest_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says) as raised:
        word.read(data)
    assert str(raised.value).endswith(".")


def test_what_lies_about_its_size_is_not_unpacked_beyond_the_limit() -> None:
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\x00" * (package.LARGEST_PART + 1))
    size = (package.LARGEST_PART + 1).to_bytes(4, "little")
    with pytest.raises(UnreadableFileError):
        word.read(stored.getvalue().replace(size, (100).to_bytes(4, "little")))


FULL = docx(
    paragraph("ก", text_box(paragraph("ข"))) + table(row("ค", "ง"), row("จ", "ฉ")) + numbered("ช"),
    styles='<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)


@pytest.mark.parametrize("part", range(64))
def test_a_file_that_was_cut_off_is_refused(part: int) -> None:
    with pytest.raises(UnreadableFileError):
        word.read(FULL[: len(FULL) * part // 64])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(FULL) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_file_with_changed_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(FULL)
    for at, byte in changes:
        data[at] = byte
    with suppress(UnreadableFileError):
        word.read(bytes(data))


NAMES = (
         "p", "r", "t", "tbl", "tr", "tc", "tcPr", "vMerge", "gridSpan", "sdt", "sdtContent", "fldChar", "del", "br",
         "numPr", "numId", "ilvl", "pPr", "rPr", "txbxContent", "pict", "sectPr", "footnoteReference", "sym",
)  # fmt: skip
VALUES = ("0", "1", "-1", "99999999999", "restart", "begin", "end", "x", "")


def xml(parts: tuple[str, str, list[str]]) -> str:
    name, given_value, inside = parts
    attributes = f'w:val="{given_value}" w:fldCharType="{given_value}" w:id="{given_value}" w:char="{given_value}"'
    return f"<w:{name} {attributes}>{''.join(inside)}ก</w:{name}>"


TREES = st.recursive(
    st.just("ก"),
    lambda inside: st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES), st.lists(inside, max_size=4)).map(xml),
    max_leaves=30,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_elements_in_places_where_none_belong_do_no_harm(trees: list[str]) -> None:
    inside = "".join(trees)
    data = docx(inside, styles=inside, numbering=inside, header1=inside, footnotes=inside)
    word.read(data)
