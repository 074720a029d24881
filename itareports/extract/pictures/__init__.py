"""Pages of a PDF as pictures, with what was found on them drawn in: so a person sees why it was read as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL.Image import Image

from itareports.extract.ocr.pages import recogniser
from itareports.extract.pdf.opening import opened
from itareports.extract.pictures.canvas import Canvas
from itareports.extract.pictures.layout import layouts
from itareports.extract.pictures.legend import with_legend
from itareports.extract.pictures.marks import marks_by_page, remarks_by_page
from itareports.extract.pictures.paper import papers
from itareports.schema import Report

__all__ = ["Picture", "pictures"]


@dataclass(frozen=True, slots=True)
class Picture:
    """One page, drawn: a point of the page lies at its coordinates times `scale`; below the page stands the legend."""

    page: int
    pages: int
    scale: float
    image: Image


def pictures(data: bytes, report: Report, *, password: str | None = None) -> Iterator[Picture]:
    """The pages of a PDF in order, one at a time, with the layout, and the evidence and the findings of its report.

    Raises UnreadableFileError where the PDF cannot be opened.
    """
    document = opened(data, password)
    try:
        laid = layouts(document, recogniser(data, password))
        marks, remarks = marks_by_page(report), remarks_by_page(report)
        for layout, paper in zip(laid, papers(document), strict=True):
            Canvas(paper.image, paper.scale).draw(layout, marks.get(layout.page, ()))
            head = (
                f"Page {layout.page} of {len(laid)}: {layout.width:.0f} x {layout.height:.0f} points, from the top left"
            )
            said = (*paper.remarks, *layout.remarks, *remarks.get(layout.page, ()))
            yield Picture(layout.page, len(laid), paper.scale, with_legend(paper.image, head, said))
    finally:
        document.close()
