"""Files that reach for what is not theirs: a secret beside them, and a server that notes who comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.extract.word.building import NAMESPACES, docx, zipped
from tests.hostile.words import TITLE, paragraph, replaced

SECRET = "ความลับของระบบ"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


@dataclass(frozen=True, slots=True)
class Outside:
    """Where the secret lies, and where the server listens."""

    secret: Path
    port: int

    @property
    def places(self) -> tuple[str, ...]:
        """The ways to say where they are."""
        path = str(self.secret)
        return (self.secret.as_uri(), path, f"../../../../../../../..{path}", f"http://127.0.0.1:{self.port}/secret")


def _entity(place: str) -> bytes:
    declared = f'<!DOCTYPE w:document [<!ENTITY secret SYSTEM "{place}">]>'
    return replaced(document=f"{declared}{_document(paragraph(TITLE + '&secret;'))}".encode())


def _declared_elsewhere(place: str) -> bytes:
    declared = f'<!DOCTYPE w:document SYSTEM "{place}">'
    return replaced(document=f"{declared}{_document(paragraph(TITLE))}".encode())


def _parameter(place: str) -> bytes:
    declared = f'<!DOCTYPE w:document [<!ENTITY % more SYSTEM "{place}"> %more;]>'
    return replaced(styles=f"{declared}<w:styles {NAMESPACES}/>".encode())


def _included(place: str) -> bytes:
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{place}" parse="text"/>'
    return replaced(document=_document(paragraph(TITLE) + f"<w:p><w:r><w:t>{included}</w:t></w:r></w:p>").encode())


def _related(place: str, mode: str) -> bytes:
    """Every kind of part, somewhere outside."""
    kinds = ("styles", "numbering", "settings", "header", "footnotes", "attachedTemplate", "image", "subDocument")
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{place}" {mode}/>' for kind in kinds
    )
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>'
    return replaced(
        document=_document(paragraph(TITLE) + '<w:subDoc r:id="rsubDocument"/>' + section).encode(),
        relations=f"<Relationships {_PACKAGE}>{relations}</Relationships>".encode(),
    )


def _main_elsewhere(place: str) -> bytes:
    relation = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="{place}"/>'
    return replaced(package=f"<Relationships {_PACKAGE}>{relation}</Relationships>".encode())


def _member_outside(place: str) -> bytes:
    """A package whose members would lie outside of any folder it were unpacked in."""
    return zipped({place: b"<x/>", "../../etc/passwd": b"<x/>", "word/document.xml": docx(paragraph(TITLE))})


def _document(inside: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>"


def _flat_text(inside: str, declared: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{declared}<office:document {names} '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>{TITLE}</text:p>'
        f"{inside}</office:text></office:body></office:document>"
    ).encode()


def _flat_entity(place: str) -> bytes:
    return _flat_text("<text:p>&secret;</text:p>", f'<!DOCTYPE x [<!ENTITY secret SYSTEM "{place}">]>')


def _flat_section(place: str) -> bytes:
    source = f'<text:section-source xlink:type="simple" xlink:href="{place}"/>'
    return _flat_text(f'<text:section text:name="s">{source}<text:p>x</text:p></text:section>')


def _word_xml(place: str) -> bytes:
    declared = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "{place}">]>'
    name = "http://schemas.microsoft.com/office/word/2003/wordml"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{declared}<w:wordDocument xmlns:w="{name}"><w:body><w:p><w:r>'
        f"<w:t>{TITLE}&secret;</w:t></w:r></w:p></w:body></w:wordDocument>"
    ).encode()


def _web_archive(place: str) -> bytes:
    page = f'<html><head><link rel="stylesheet" href="{place}"></head><body><p>{TITLE}</p><img src="{place}">'
    page += f'<iframe src="{place}"></iframe><object data="{place}"></object></body></html>'
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"'
    return f"{head}\n\n--b\nContent-Type: text/html; charset=utf-8\n\n{page}\n--b--\n".encode()


def _rich_text(place: str) -> bytes:
    field = r"{\field{\*\fldinst INCLUDETEXT " + f'"{place}"' + r"}{\fldrslt x}}"
    picture = r"{\field{\*\fldinst INCLUDEPICTURE " + f'"{place}"' + r" \\d}{\fldrslt x}}"
    return (r"{\rtf1\ansi Report of measures 2567\par " + field + picture + "}").encode()


WORD: Mapping[str, Callable[[str], bytes]] = {
    "an entity": _entity,
    "a declaration of types": _declared_elsewhere,
    "an entity of the declaration": _parameter,
    "an inclusion": _included,
    "related parts outside": lambda place: _related(place, 'TargetMode="External"'),
    "related parts that do not say so": lambda place: _related(place, ""),
    "a document outside": _main_elsewhere,
    "members outside": _member_outside,
}
OFFICE: Mapping[str, Callable[[str], bytes]] = {
    "an entity in an OpenDocument text": _flat_entity,
    "a section of another text": _flat_section,
    "an entity in Word XML": _word_xml,
    "a web archive": _web_archive,
    "fields of a rich text": _rich_text,
}
"""Files that LibreOffice converts first."""
