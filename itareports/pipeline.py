"""The whole way of one report: path -> Document -> Draft -> Report, proved by the audit."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from itareports.audit import Case, audit, weighed
from itareports.errors import NoReportError, UnreadableFileError
from itareports.extract.document import Document
from itareports.extract.draft import Draft
from itareports.extract.readers import Access, read_document
from itareports.extract.recognise import recognise
from itareports.schema import Report, Source
from itareports.schema.framework import Frameworks
from itareports.schema.framework import frameworks as packaged_frameworks

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes. A text report has some ten kilobytes; what is larger by so much is none."""


def read_report(path: Path | str, *, password: str | None = None, frameworks: Frameworks | None = None) -> Report:
    """The report in a file, with its findings; `password` opens a file that has one.

    Codes and the audit go by `frameworks`, those of the package where none are given; the source names a user's.
    Raises UnreadableFileError where the file cannot be read, NoReportError where it holds no report.
    """
    return read_case(path, password=password, frameworks=frameworks).report


def read_case(path: Path | str, *, password: str | None = None, frameworks: Frameworks | None = None) -> Case:
    """The report in a file as read_report gives it, with what was noticed on the way and what the arithmetic proves."""
    path = Path(path)
    data = _bytes_of(path)
    document = read_document(path, data, Access(password))
    known = packaged_frameworks() if frameworks is None else frameworks
    draft = recognise(document, known)
    report = validate(draft, source_of(path.name, data, document, known))
    if is_no_report(report):
        raise NoReportError(f"{path.name}: no organisation, no year, no measure and no score was found in it.")
    case = weighed(Case(report, draft.observations, known))
    return case.with_findings(audit(case))


def validate(draft: Draft, source: Source) -> Report:
    """The draft as a Report; a value of the wrong shape would be a bug and raises."""
    return Report.model_validate({**draft.content, "source": source, "evidence": draft.evidence})


def source_of(name: str, data: bytes, document: Document, frameworks: Frameworks) -> Source:
    """What was read, by its content, by which programs, and under which frameworks if they are a user's."""
    own = {} if frameworks.digest is None else {"framework": frameworks.digest}
    return Source(
        # A name that is not UTF-8, as old Windows wrote them, shows its broken letters as such.
        name=name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
        sha256=hashlib.sha256(data).hexdigest(),
        format=document.format,
        encoding=document.encoding,
        pages=document.pages,
        text_layer=document.text_layer,
        engine={**dict(_engine(document.reader)), **_recogniser(document), **own},
    )


_READ_WITH = {"pdf": ("pypdfium2", "pdfplumber"), "word": ("lxml",)}
"""The libraries behind each reader, whose version decides what it reads."""


@cache
def _engine(reader: str) -> tuple[tuple[str, str], ...]:
    names = ("itareports", "pythainlp", "geothai", *_READ_WITH.get(reader, ()))
    return tuple((name, version(name)) for name in names)


def _recogniser(document: Document) -> dict[str, str]:
    """What recognised the pages that are pictures."""
    if document.text_layer == "digital":
        return {}
    from itareports.extract.ocr.engines import engine  # numpy takes a moment to load

    found = engine()
    return {} if found is None else {found.name: found.version}


def is_no_report(report: Report) -> bool:
    """Whether there is nothing in it that makes a report: no organisation, no year, no measure, no score."""
    assessment = report.assessment
    scores = (
        assessment.overall_score is not None
        or assessment.indicators
        or any(question.score is not None for question in assessment.questions)
    )
    years = report.fiscal_year is not None or report.assessed_year is not None
    return not (report.organisation.name or years or report.measures or scores)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFileError(f"{path}: this is a folder; a file was expected.", "unsupported")
        if path.exists() and not path.is_file():
            raise UnreadableFileError(
                f"{path}: this is no file but a pipe or a device; a file was expected.", "unsupported"
            )
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UnreadableFileError(
                f"{path.name}: {size:,} bytes are too many for a report ({LARGEST_FILE:,} at most).",
                "too-large",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: there is no such file.", "missing") from None
    except OSError as error:
        raise UnreadableFileError(f"{path}: the file cannot be read ({error.strerror or error}).", "missing") from None
