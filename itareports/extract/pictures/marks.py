"""What of a report is drawn on which page: boxes of fields, of their rivals, and of findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from itareports.extract.document import Box
from itareports.extract.pictures.colours import RED, Colour, Family, family_of
from itareports.extract.pictures.labels import Label, joined, label_of
from itareports.schema import Place, Report


@dataclass(frozen=True, slots=True)
class Mark:
    """A box with its label. `tint` is None where only an outline is drawn; `dashed` outlines what was not taken."""

    box: Box
    label: str
    ink: Colour
    tint: Colour | None = None
    dashed: bool = False


def marks_by_page(report: Report) -> dict[int, list[Mark]]:
    """The marks of each page: fields first, then other readings of them, then findings."""
    pages: dict[int, list[Mark]] = {}
    for page, mark in (*_fields(report), *_rivals(report), *_findings(report)):
        pages.setdefault(page, []).append(mark)
    return pages


def remarks_by_page(report: Report) -> dict[int, list[str]]:
    """The codes of the findings that are said of a page as a whole."""
    pages: dict[int, list[str]] = {}
    for finding in report.findings:
        if finding.place is not None and finding.place.page is not None and finding.place.box is None:
            pages.setdefault(finding.place.page, []).append(finding.code)
    return pages


def _fields(report: Report) -> Iterator[tuple[int, Mark]]:
    """One mark for all fields of a family that stand in the same box."""
    found: dict[tuple[int, Box, Family], list[Label]] = {}
    for pointer, evidence in report.evidence.items():
        for page, box in _boxes(evidence.place):
            found.setdefault((page, box, family_of(pointer)), []).append(label_of(pointer, report))
    for (page, box, family), labels in found.items():
        yield page, Mark(box, joined(labels), family.ink, family.tint)


def _rivals(report: Report) -> Iterator[tuple[int, Mark]]:
    found: dict[tuple[int, Box, Family], list[Label]] = {}
    for pointer, evidence in report.evidence.items():
        for rival in evidence.rivals:
            for page, box in _boxes(rival.place):
                labels = found.setdefault((page, box, family_of(pointer)), [])
                label = Label("not taken:", joined([label_of(pointer, report)]))
                if label not in labels:
                    labels.append(label)
    for (page, box, family), labels in found.items():
        yield page, Mark(box, joined(labels), family.ink, dashed=True)


def _findings(report: Report) -> Iterator[tuple[int, Mark]]:
    found: dict[tuple[int, Box], list[str]] = {}
    for finding in report.findings:
        for page, box in _boxes(finding.place):
            codes = found.setdefault((page, box), [])
            if finding.code not in codes:
                codes.append(finding.code)
    for (page, box), codes in found.items():
        yield page, Mark(box, ", ".join(codes), RED)


def _boxes(place: Place | None) -> Iterator[tuple[int, Box]]:
    if place is not None and place.page is not None and place.box is not None:
        yield place.page, place.box
