"""What the report says about an indicator, an issue or a question, and what it recommends."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document
from itareports.extract.found import Found, Quote
from itareports.extract.logical import cell_at, logical_tables
from itareports.extract.recognisers.measures import is_measures_table
from itareports.normalize.indicators import find_indicators
from itareports.normalize.issues import parse_issue

SHORTEST = 120
"""Characters; a shorter paragraph states a score and analyses nothing."""

# "(๑) ตัวชี้วัดที่ ๒ การใช้งบประมาณ โดยรวมได้คะแนน ..."
_OPENING = 40


def analyses(document: Document) -> Iterator[Found]:
    """("indicator:2",) or ("issue:3",) with the words of the analysis."""
    for paragraph in document.paragraphs:
        first = next(find_indicators(paragraph.text), None)
        if first is not None and first.labelled and first.start < _OPENING and len(paragraph.text) >= SHORTEST:
            yield Found((f"indicator:{first.indicator.number}",), Quote.of(paragraph))
    issue: int | None = None
    for table in logical_tables(document):
        column = table.column("analysis")
        for row in table.rows if column is not None else ():
            named = next((n for cell in row if (n := parse_issue(cell.text)) is not None), None)
            issue = named if named is not None else issue if is_measures_table(table) else None
            cell = cell_at(row, column)
            if issue is not None and not cell.is_blank:
                yield Found((f"issue:{issue}",), Quote.of(cell))
    yield from _narratives(document)


def _narratives(document: Document) -> Iterator[Found]:
    """Paragraphs below a heading "ประเด็น (3) ..."."""
    issue: int | None = None
    for paragraph in document.paragraphs:
        named = next((n for line in paragraph.lines if (n := parse_issue(line.text)) is not None), None)
        if named is not None:
            issue = named
        elif re.match(r"\W*(?:ส่วนที่|บทที่)", paragraph.text) or paragraph.level is not None:
            issue = None
        elif issue is not None and len(paragraph.text) >= SHORTEST:
            yield Found((f"issue:{issue}",), Quote.of(paragraph))
