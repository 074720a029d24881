"""Word documents that would fill the memory, run in circles, or reach for what is not theirs."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.extract.readers.built import WORD_TYPES
from tests.extract.word.building import NAMESPACES, docx, zipped

_ROOT = f"<w:document {NAMESPACES}><w:body>"
_END = "</w:body></w:document>"
_WORDS = "<w:p><w:r><w:t>กองคลัง</w:t></w:r></w:p>"
_WIDE = '<w:tcPr><w:gridSpan w:val="63"/></w:tcPr>'
TITLE = "เทศบาลตำบลปัว อำเภอปัว จังหวัดน่าน รายงานมาตรการ ปีงบประมาณ พ.ศ. 2567"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def replaced(**parts: bytes) -> bytes:
    """A sound document where some parts of the package are others: by their names without folder and ending."""
    stream = BytesIO(docx(paragraph(TITLE), styles="", numbering="", settings=""))
    with ZipFile(stream) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    named = {"document": "word/document.xml", "relations": "word/_rels/document.xml.rels", "package": "_rels/.rels"}
    for part, data in parts.items():
        members[named.get(part, f"word/{part}.xml")] = data
    return zipped(members)


def _main(inside: str, prologue: str = "") -> bytes:
    return replaced(document=f"{prologue}{_ROOT}{inside}{_END}".encode())


def _entity(name: str, content: str) -> str:
    return f'<!ENTITY {name} "{content}">'


def laughs() -> str:
    """Entities that stand for ten others each, nine levels deep."""
    levels = "".join(_entity(f"l{level}", f"&l{level - 1};" * 10) for level in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{levels}]>'


def blow_up() -> str:
    """One long entity that is named very often."""
    return f"<!DOCTYPE x [{_entity('long', 'a' * 100_000)}]>"


def table(rows: int, columns: int, cell: str = _WORDS) -> str:
    row = f"<w:tr>{f'<w:tc>{cell}</w:tc>' * columns}</w:tr>"
    return f"<w:tbl>{row * rows}</w:tbl>"


def _nested(count: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * count + paragraph("ก") + "</w:tc></w:tr></w:tbl>" * count


def _loop_of_styles() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:basedOn w:val="s{(number + 1) % 500}"/></w:style>'
        for number in range(500)
    )
    body = "".join(paragraph("ก", f'<w:pPr><w:pStyle w:val="s{number % 500}"/></w:pPr>') for number in range(5_000))
    return docx(paragraph(TITLE) + body, styles=styles)


def _loop_of_lists() -> bytes:
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="l{number}"><w:pPr><w:numPr><w:numId w:val="{number + 1}"/></w:numPr>'
        "</w:pPr></w:style>"
        for number in range(100)
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:numStyleLink w:val="l{(number + 1) % 100}"/></w:abstractNum>'
        for number in range(100)
    )
    numbers = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(100)
    )
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'
    body = "".join(paragraph("ก", item.format(number % 100 + 1)) for number in range(5_000))
    return docx(paragraph(TITLE) + body, styles=styles, numbering=abstract + numbers)


def _huge_numbers() -> bytes:
    """Lists that begin at the highest number there is, in formats whose numerals grow with it."""
    formats = ("decimal", "upperRoman", "lowerLetter", "thaiCounting", "thaiLetters", "chicago", "numberInDash")
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
        f'<w:numFmt w:val="{name}"/><w:lvlText w:val="{"%1" * 5_000}"/></w:lvl></w:abstractNum>'
        for number, name in enumerate(formats)
    )
    numbers = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(len(formats))
    )
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'
    body = "".join(paragraph("ก", item.format(number % len(formats) + 1)) for number in range(2_000))
    return docx(paragraph(TITLE) + body, numbering=abstract + numbers)


def _bomb(part: str, megabytes: int) -> bytes:
    """A document with a part of so much white space."""
    stream = BytesIO(zipped({"[Content_Types].xml": WORD_TYPES.encode()}))
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive, archive.open(part, "w") as opened:
        for _ in range(megabytes):
            opened.write(b" " * 1024 * 1024)
    return stream.getvalue()


def _many_members() -> bytes:
    stream = BytesIO(docx(paragraph(TITLE)))
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        for number in range(20_000):
            archive.writestr(f"word/media/{number}.png", b"")
    return stream.getvalue()


def _within_itself() -> bytes:
    """A package in a package, twelve times."""
    inner = docx(paragraph(TITLE))
    for _ in range(12):
        inner = _with_member(docx(paragraph(TITLE)), "word/embeddings/inner.docx", inner)
    return inner


def _with_member(package: bytes, name: str, content: bytes) -> bytes:
    stream = BytesIO(package)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def _same_part_many_times() -> bytes:
    """Ten thousand sections, each with a header of its own that is the same large part."""
    references = "".join(
        f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h{number}"/></w:sectPr></w:pPr></w:p>'
        for number in range(2_000)
    )
    relations = "".join(
        f'<Relationship Id="h{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"'
        f' Target="/word/{"./" * number}header1.xml"/>'
        for number in range(2_000)
    )
    header = f"<w:hdr {NAMESPACES}>{paragraph('ก' * 200) * 2_000}</w:hdr>"
    xml = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
    return replaced(
        document=f"{_ROOT}{references}{paragraph(TITLE)}{_END}".encode(),
        relations=f"{xml}</Relationships>".encode(),
        header1=header.encode(),
    )


def _its_own_header() -> bytes:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    relation = f'<Relationship Id="h" Type="{kind}" Target="document.xml"/>'
    xml = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    return replaced(document=f"{_ROOT}{paragraph(TITLE)}{reference}{_END}".encode(), relations=xml.encode())


def _attributes(count: int) -> str:
    return " ".join(f'w:a{number}="1"' for number in range(count))


def _deep(count: int) -> bytes:
    return _main("<w:sdt><w:sdtContent>" * count + paragraph("ก") + "</w:sdtContent></w:sdt>" * count)


DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "a billion laughs": lambda: _main(paragraph(f"{TITLE}&l9;"), laughs()),
    "a long entity 100,000 times": lambda: _main(paragraph(TITLE + "&long;" * 100_000), blow_up()),
    "a billion laughs in UTF-16": lambda: replaced(
        document=f'<?xml version="1.0" encoding="utf-16"?>{laughs()}{_ROOT}{paragraph("&l9;")}{_END}'.encode("utf-16")
    ),
    "a bomb": lambda: _bomb("word/document.xml", 40),
    "a bomb of styles": lambda: replaced(styles=b" " * 40_000_000),
    "a tight bomb": lambda: _bomb("word/document.xml", 8),
    "20,000 members": _many_members,
    "packages in packages": _within_itself,
    "30 MB of text": lambda: _main(paragraph(TITLE) + paragraph("ก" * 9_000_000)),
    "100,000 levels": lambda: _deep(100_000),
    "400 levels": lambda: _deep(200),
    "a table of 1 x 100,000 cells": lambda: docx(paragraph(TITLE) + table(1, 100_000, "<w:p/>")),
    "a table of 1 x 30,000 cells with text": lambda: docx(paragraph(TITLE) + table(1, 30_000)),
    "a table of 20,000 x 2 cells": lambda: docx(paragraph(TITLE) + table(20_000, 2)),
    "a table of 700 x 700 cells": lambda: docx(paragraph(TITLE) + table(700, 700, "")),
    "a table of 9,000 rows of 63 columns": lambda: docx(table(9_000, 1, _WIDE + paragraph("ก"))),
    "100,000 paragraphs": lambda: docx(paragraph(TITLE) + paragraph("จัดประชุมชี้แจง") * 100_000),
    "500 tables in each other": lambda: docx(paragraph(TITLE) + _nested(500)),
    "39 tables in each other": lambda: docx(paragraph(TITLE) + _nested(39) * 200),
    "100,000 runs in a paragraph": lambda: docx(f"<w:p>{'<w:r><w:t>ก</w:t></w:r>' * 100_000}</w:p>"),
    "100,000 open fields": lambda: docx(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000 + "</w:p>" + paragraph(TITLE)
    ),
    "100,000 paragraphs that run into each other": lambda: docx(
        paragraph(TITLE, "<w:pPr><w:rPr><w:vanish/><w:del/></w:rPr></w:pPr>") * 80_000
    ),
    "styles in a circle": _loop_of_styles,
    "lists in a circle": _loop_of_lists,
    "huge numbers of lists": _huge_numbers,
    "one part under 2,000 names": _same_part_many_times,
    "a document that is its own header": _its_own_header,
    "100,000 attributes": lambda: _main(f"<w:p {_attributes(100_000)}/>" + paragraph(TITLE)),
    "control characters": lambda: _main(paragraph("&#0;&#27;[2J")),
}
