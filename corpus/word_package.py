"""The parts of a DOCX around its body: styles, page, header and footer, and the zip file that holds them."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from corpus.lines import printed
from corpus.look import Look

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {"document": "document.main", **{part: part for part in ("styles", "numbering", "header", "footer")}}

# A4 in twentieths of a point, and the margins: 2.5 cm on the left, 2 cm on the other sides.
SHORT, LONG, LEFT, OTHER = 11906, 16838, 1417, 1134
WRITTEN = "2023-01-09T09:00:00Z"


def text_width(look: Look) -> int:
    """What the margins leave of the page.

    >>> text_width(Look())
    9355
    """
    return (LONG if look.landscape else SHORT) - LEFT - OTHER


def package(body: str, numbering: str, look: Look) -> bytes:
    """The file, from the XML of its body."""
    written = {
        "document": f"<w:document {NAMESPACES}><w:body>{body}{_section(look)}</w:body></w:document>",
        "styles": _styles(look),
        "numbering": numbering,
        "header": _edge("hdr", f"<w:r><w:t>{escape(printed(look.running_head, look))}</w:t></w:r>", "right"),
        "footer": _edge("ftr", _page_field(look) if look.page_numbers else "", "center"),
    }
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}, {"core": "docProps/core.xml"}),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _relations({part: f"{part}.xml" for part in list(PARTS)[1:]}),
        **{f"word/{name}.xml": xml for name, xml in written.items()},
    }
    return _zipped(files)


def parts(content: bytes) -> dict[str, bytes]:
    """What is in a DOCX, by name."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(files: dict[str, str]) -> bytes:
    """A zip file without a clock in it."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, xml in files.items():
            entry = ZipInfo(name, (2023, 1, 9, 9, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            archive.writestr(entry, HEAD + xml)
    return target.getvalue()


def _section(look: Look) -> str:
    width, height = (LONG, SHORT) if look.landscape else (SHORT, LONG)
    # Not the field switch "\\* ThaiArabic": LibreOffice makes letters of it.
    numbers = '<w:pgNumType w:fmt="thaiNumbers"/>' if look.digits == "thai" else ""
    turned = ' w:orient="landscape"' if look.landscape else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        f'<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="1247" w:right="{OTHER}" w:bottom="{OTHER}" w:left="{LEFT}" w:header="567" w:footer="567" '
        f'w:gutter="0"/>{numbers}</w:sectPr>'
    )


def _edge(tag: str, content: str, side: str) -> str:
    return f'<w:{tag} {NAMESPACES}><w:p><w:pPr><w:jc w:val="{side}"/></w:pPr>{content}</w:p></w:{tag}>'


def _page_field(look: Look) -> str:
    """The field that shows the number of the page."""
    shown = printed("1", look)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _styles(look: Look) -> str:
    """Thai letters take the complex-script half of every property: w:cs, w:szCs, w:bCs."""
    fonts = " ".join(f'w:{script}="{look.font}"' for script in ("ascii", "hAnsi", "cs"))
    default = f'<w:rFonts {fonts}/>{_size(look.points)}<w:lang w:val="en-US" w:bidi="th-TH"/>'
    spaced = '<w:keepNext/><w:spacing w:before="120" w:after="60"/>'
    headings = (
        _style(f"Heading{level}", f"heading {level}", f'{spaced}<w:outlineLvl w:val="{level - 1}"/>', look.points)
        for level in (1, 2, 3)
    )
    title = _style("Title", "Title", '<w:jc w:val="center"/>', look.points + 4)
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{title}{''.join(headings)}</w:styles>"
    )


def _style(identity: str, name: str, paragraph: str, points: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr><w:b/><w:bCs/>{_size(points)}</w:rPr></w:style>"
    )


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>' for name, kind in PARTS.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _relations(office: dict[str, str], core: dict[str, str] | None = None) -> str:
    """Relationships; each is named by its kind."""
    kinds = {f"{OFFICE}/{kind}": (kind, target) for kind, target in office.items()}
    for kind, target in (core or {}).items():
        kinds[f"{PACKAGE}/relationships/metadata/{kind}-properties"] = kind, target
    told = "".join(
        f'<Relationship Id="{name}" Type="{uri}" Target="{target}"/>' for uri, (name, target) in kinds.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def _core() -> str:
    dates = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{WRITTEN}</dcterms:{what}>' for what in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{dates}</cp:coreProperties>'
    )
