"""Whether a report sets measures or tells what became of them."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document, Paragraph
from itareports.extract.found import Found, Quote
from itareports.extract.logical import logical_tables
from itareports.extract.recognisers.measures import is_measures_table

LONGEST_TITLE = 300
TITLE, TABLE = 5, 2

# "การดำเนินการตามมาตรการส่งเสริมคุณธรรม", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม", "สรุปผลการดำเนินงานตามมาตรการ"
_IMPLEMENTATION = re.compile(
    r"(?:ผล\s*)?การ\s*ดำเนิน\s*(?:การ|งาน)\s*(?:ตาม\s*มาตรการ|เพื่อ\s*ส่งเสริม\s*คุณธรรม|มาตรการ\s*ส่งเสริม|ส่งเสริม\s*คุณธรรม)"
    r"|รายงาน\s*ผล\s*(?:ตาม\s*)?มาตรการ\s*ส่งเสริม|ผล\s*การ\s*ปฏิบัติ\s*ตาม\s*มาตรการ"
)
# "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "การวิเคราะห์ผลการประเมินคุณธรรม"
_PLAN = re.compile(
    r"มาตรการ\s*(?:ใน\s*)?(?:การ\s*)?(?:ภายใน\s*)?(?:เพื่อ\s*)?(?:ส่งเสริม|ยกระดับ|ขับเคลื่อน|พัฒนา)|วิเคราะห์\s*ผล\s*การ\s*ประเมิน|แผน.{0,20}ส่งเสริม\s*คุณธรรม"
)


def kind(document: Document) -> Iterator[Found]:
    """Titles that say which of the two the report is, and tables with a filled column of results."""
    for paragraph in _titles(document):
        for about, pattern in (("implementation", _IMPLEMENTATION), ("plan", _PLAN)):
            match = pattern.search(paragraph.text)
            if match:
                yield Found((about,), Quote.of(paragraph, match.start(), match.end()), TITLE)
                break
    for table in logical_tables(document):
        if is_measures_table(table):
            results = table.column("results")
            cells = [
                row[results]
                for row in table.rows
                if results is not None and results < len(row) and not row[results].is_blank
            ]
            found = cells[0] if cells else table.header[0]
            yield Found(("implementation" if cells else "plan",), Quote.of(found), TABLE)


def _titles(document: Document) -> Iterator[Paragraph]:
    """Short paragraphs, and the first words of the long ones that open the report."""
    return (paragraph for paragraph in document.paragraphs if len(paragraph.text) < LONGEST_TITLE)
