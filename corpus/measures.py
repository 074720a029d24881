"""The measures of a spec as table rows, or as labelled prose where a report has no table."""

from collections.abc import Iterator
from typing import Any

from corpus.blocks import Cell, Row, Table
from corpus.marks import mark, marked
from corpus.spec import PAGE_CUT, Activity, Measure, Step

Options = dict[str, Any]


def _steps(steps: tuple[Step, ...], measure: Measure, marks: dict[str, str]) -> Cell:
    """Steps and their finer steps, one paragraph each; "M.N" numbers a step under its measure."""
    lines: list[str] = []
    printed = marked((step.text for step in steps), marks.get("steps", "N. "), str(measure.number))
    for number, text in enumerate(printed, 1):
        lines.append(text)
        lines += marked(steps[number - 1].substeps, marks.get("substeps", "- "), str(number))
    return tuple(lines)


def _lines(text: str | None) -> Cell:
    return tuple(text.split("\n")) if text else ()


def _of_measure(field: str, measure: Measure, marks: dict[str, str]) -> Cell:
    """What stands in the first row of a measure only."""
    if field == "ordinal":
        return (mark(marks.get("ordinal", "N"), measure.number),)
    if field == "measure":
        return (mark(marks.get("measure", "N. "), measure.number) + measure.title,)
    if field == "title":
        return (measure.title,)
    return measure.analysis


def _of_activity(field: str, activity: Activity, block: Options) -> Cell:
    """What stands in every row; an unknown column is one that the officials left empty."""
    marks: dict[str, str] = block.get("marks", {})
    if field in ("approach", "results", "recommendations", "problems"):
        return marked(getattr(activity, field), marks.get(field, "N. "))
    if field == "period in monitoring":
        told = block.get("told", "-ช่วงเวลาปฏิบัติ {}").format(activity.period)
        return (told, *(f"-{line}" for line in _lines(activity.monitoring)))
    texts = {
        "activity": activity.heading,
        "owner": activity.owner,
        "period": activity.period,
        "monitoring": activity.monitoring,
        "budget": activity.budget,
    }
    return _lines(texts.get(field))


def _above_steps(activity: Activity, block: Options) -> Cell:
    """A lead-in, and the underlined item name where the table has no column for it."""
    lead = _lines(block.get("lead"))
    if activity.heading is None or any(field == "activity" for field, _ in block["columns"]):
        return lead
    return (*lead, f"<u>{activity.heading}</u>")


def _cells(measure: Measure, number: int, block: Options) -> tuple[Cell, ...]:
    """One row of the table, before it is cut at page ends."""
    marks: dict[str, str] = block.get("marks", {})
    activity = measure.activities[number]
    cells: list[Cell] = []
    for field, _ in block["columns"]:
        if field in ("ordinal", "measure", "title", "analysis"):
            cells.append(_of_measure(field, measure, marks) if number == 0 else ())
        elif field == "steps":
            cells.append((*_above_steps(activity, block), *_steps(activity.steps, measure, marks)))
        else:
            cells.append(_of_activity(field, activity, block))
    return tuple(cells)


def _cut(cell: Cell) -> tuple[Cell, Cell]:
    """Divide a cell at its first page cut."""
    for number, line in enumerate(cell):
        if PAGE_CUT in line:
            before, after = line.split(PAGE_CUT, 1)
            head = (*cell[:number], before.rstrip()) if before else cell[:number]
            return head, (after, *cell[number + 1 :])
    return cell, ()


def _rows(cells: tuple[Cell, ...], *, page_before: bool) -> Iterator[Row]:
    """A row, and one more for every page end inside it."""
    while True:
        halves = tuple(_cut(cell) for cell in cells)
        yield Row(tuple(head for head, _ in halves), page_before)
        cells, page_before = tuple(tail for _, tail in halves), True
        if not any(cells):
            return


def measure_table(measures: tuple[Measure, ...], block: Options) -> Table:
    """The table of measures with the columns, header words and list marks of the block."""
    rows: list[Row] = []
    for measure in measures:
        for number, activity in enumerate(measure.activities):
            new_page = activity.page_before or (number == 0 and measure.page_before)
            rows += _rows(_cells(measure, number, block), page_before=new_page)
    header = tuple(word for _, word in block["columns"])
    return Table(header, tuple(rows), block["layout"], block.get("header_repeats", False))


def measure_paragraphs(measures: tuple[Measure, ...], block: Options) -> Iterator[str]:
    """The measures told without a table: a title line, then one labelled paragraph a column."""
    for measure in measures:
        yield mark(block["title"], measure.number) + measure.title
        for number in range(len(measure.activities)):
            cells = _cells(measure, number, block)
            labelled = zip(block["columns"], cells, strict=True)
            yield "\n".join(_labelled(label, cell, block) for (_, label), cell in labelled if cell)


def _labelled(label: str, cell: Cell, block: Options) -> str:
    """A label and its text on one line, or the label and a list below it."""
    colon: str = block.get("colon", ": ")
    if len(cell) == 1:
        return label + colon + cell[0]
    return "\n".join((label + colon.rstrip(), *cell))
