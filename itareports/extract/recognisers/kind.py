"""Whether a report sets measures or tells what became of them."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document
from itareports.extract.found import Found, Quote
from itareports.extract.logical import cell_at, logical_tables
from itareports.extract.recognisers.measures import is_measures_table

LONGEST_TITLE, LONGEST_LINE = 300, 80
"""Characters of a paragraph that may be a title, and of one that may be its first line."""

TITLE, TABLE = 5, 2
"""Weights of a title, and of the columns of a measures table."""

# "การดำเนินการตามมาตรการส่งเสริมคุณธรรม", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม", "สรุปผลการดำเนินงานตามมาตรการ"
_IMPLEMENTATION = re.compile(
    r"""
    (?:ผล\s*)? การ\s*ดำเนิน\s*(?:การ|งาน)\s*
    (?: ตาม\s*มาตรการ | เพื่อ\s*ส่งเสริม\s*คุณธรรม | มาตรการ\s*ส่งเสริม | ส่งเสริม\s*คุณธรรม )
    | รายงาน\s*ผล\s* (?:ตาม\s*)? มาตรการ\s*ส่งเสริม
    | ผล\s*การ\s*ปฏิบัติ\s*ตาม\s*มาตรการ
    | ผล\s*การ\s*ขับเคลื่อน\s*มาตรการ
    """,
    re.VERBOSE,
)
# "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "การวิเคราะห์ผลการประเมินคุณธรรม"
_PLAN = re.compile(
    r"""
    มาตรการ\s* (?:ใน\s*)? (?:การ\s*)? (?:ภายใน\s*)? (?:เพื่อ\s*)? (?: ส่งเสริม | ยกระดับ | ขับเคลื่อน | พัฒนา )
    | วิเคราะห์\s*ผล\s*การ\s*ประเมิน
    | แผน.{0,20}ส่งเสริม\s*คุณธรรม
    """,
    re.VERBOSE,
)


def _titles(document: Document) -> Iterator[Found]:
    """The titles among the paragraphs; a cover breaks them: "รายงานผลการดำเนินการ", "ตามมาตรการส่งเสริม..."."""
    above = ""
    for paragraph in document.paragraphs:
        title = f"{above}\n{paragraph.text}"
        above = paragraph.text if len(paragraph.text) < LONGEST_LINE else ""
        for about, pattern in (("implementation", _IMPLEMENTATION), ("plan", _PLAN)):
            begins = len(title) - len(paragraph.text)
            here = (match for match in pattern.finditer(title) if match.end() > begins)
            match = next(here, None) if len(paragraph.text) < LONGEST_TITLE else None
            if match:
                yield Found((about,), Quote.of(paragraph, max(match.start() - begins, 0), match.end() - begins), TITLE)
                break


def kind(document: Document) -> Iterator[Found]:
    """Titles that say which of the two the report is, and tables with or without a filled column of results."""
    yield from _titles(document)
    for table in logical_tables(document):
        if is_measures_table(table):
            column = table.column("results")
            filled = [cell for row in table.rows if not (cell := cell_at(row, column)).is_blank]
            about = "implementation" if filled else "plan"
            yield Found((about,), Quote.of(filled[0] if filled else table.header[0]), TABLE)
