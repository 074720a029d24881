"""Small Word documents, made of the XML that a test is about."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = " ".join(
    (
        f'xmlns:w="{WORD}"',
        f'xmlns:r="{OFFICE}"',
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    )
)
ROOTS = {"header": "hdr", "footer": "ftr", "numbering": "numbering", "styles": "styles", "settings": "settings"}


def docx(body: str, **parts: str) -> bytes:
    """A document with this body; `parts` are the insides of other parts, by name: numbering, styles, header1."""
    files = {
        "[Content_Types].xml": _content_types("document", *parts),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations({f"r_{name}": (_kind(name), f"{name}.xml") for name in parts}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        root = ROOTS.get(_kind(name), _kind(name))
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    return zipped({name: xml.encode() for name, xml in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip file with these entries."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _content_types(*parts: str) -> str:
    start = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {part: "document.main" if part == "document" else _kind(part) for part in parts}
    inside = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{start}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rels}{inside}</Types>'


def _relations(relations: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def run(text: str, look: str = "") -> str:
    """A run of text; `look` is the inside of its properties: <w:b/>."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, properties: str = "") -> str:
    """A paragraph; what does not look like XML is a run of text."""
    runs = (each if each.startswith(("<w:", "<m")) else run(each) for each in inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def numbered(text: str, num_id: int = 1, level: int = 0) -> str:
    """A paragraph that is the item of a list."""
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
    return paragraph(text, properties=mark) if text else paragraph(properties=mark)


def cell(*inside: str, properties: str = "") -> str:
    """A cell; what does not look like XML is a paragraph."""
    blocks = (each if each.startswith("<w:") else paragraph(each) for each in inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row; what does not look like XML is a cell."""
    made = (each if each.startswith("<w:") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(made)}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table, with the widths of its grid where they matter."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def text_box(*blocks: str) -> str:
    """A text box as Word writes it: the shape, and the same words again for older programs."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx>'
        f"</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape>"
        f"</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, *result: str) -> str:
    """A complex field: its instruction, and the runs of its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark.format('separate')}"
        f"{''.join(result)}{mark.format('end')}"
    )
