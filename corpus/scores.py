"""The scores of a spec as tables and as ranked lists."""

from decimal import Decimal
from typing import Any

from corpus.arithmetic import INSTRUMENTS, NAMES, grade_of
from corpus.blocks import Cell, Row, Table
from corpus.spec import Issue, Spec

Options = dict[str, Any]


def _name(spec: Spec, number: int) -> str:
    return spec.assessment.aliases.get(number, NAMES[number])


def _order(spec: Spec, order: str) -> list[int]:
    """Indicator numbers as printed: by number, by score, or by score inside each instrument."""
    scores = spec.assessment.indicators
    printed = [number for number in range(1, 11) if scores[number - 1]]
    if order == "number":
        return printed
    best_first = sorted(printed, key=lambda number: -Decimal(scores[number - 1]))
    if order == "descending":
        return best_first
    return [number for kind in ("IIT", "EIT", "OIT") for number in best_first if INSTRUMENTS[number] == kind]


def _score_cells(spec: Spec, number: int, rank: int, block: Options) -> dict[str, Cell]:
    score = spec.assessment.indicators[number - 1]
    return {
        "instrument": (INSTRUMENTS[number],),
        "ordinal": (str(number),),
        "rank": (str(rank),),
        "name": (block.get("name", "{}").format(_name(spec, number)),),
        "score": (score,),
        "grade": (grade_of(Decimal(score)),),
    }


def score_table(spec: Spec, block: Options) -> Table:
    """The table of the ten indicators; the instrument is printed in its first row only, as a merged cell is."""
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for number in _order(spec, block.get("order", "number")):
        instrument = INSTRUMENTS[number]
        seen[instrument] = seen.get(instrument, 0) + 1
        cells = _score_cells(spec, number, seen[instrument], block)
        if seen[instrument] > 1 and block.get("merged", True):
            cells["instrument"] = ()
        rows.append(Row(tuple(cells[field] for field, _ in block["columns"])))
    if "total" in block:
        rows.append(Row(tuple((text,) if text else () for text in block["total"])))
    return Table(tuple(word for _, word in block["columns"]), tuple(rows), block["layout"])


def ranking(spec: Spec, block: Options) -> tuple[str, ...]:
    """Lines such as "2. การใช้อำนาจ 92.10 คะแนน", where the ordinal is a rank and not the indicator's number."""
    lines: list[str] = []
    rank, instrument = 0, ""
    for number in _order(spec, "ranked"):
        if INSTRUMENTS[number] != instrument:
            rank, instrument = 0, INSTRUMENTS[number]
            lines.append(block["instruments"][instrument])
        rank += 1
        score = spec.assessment.indicators[number - 1]
        lines.append(block["line"].format(rank=rank, name=_name(spec, number), score=score))
    return tuple(lines)


def question_table(issue: Issue, block: Options) -> Table:
    """The questions of one issue; ordinal, title and instrument stand in the first row of their kind only."""
    rows: list[Row] = []
    told = ""
    for place, (code, score) in enumerate(issue.questions):
        instrument = {"i": "IIT", "e": "EIT", "o": "OIT"}[code[0]]
        first = instrument != told
        told = instrument
        cells: dict[str, Cell] = {
            "ordinal": (f"{issue.number}",) if place == 0 else (),
            "title": (issue.title,) if place == 0 else (),
            "instrument": (instrument,) if first else (),
            "code": (block.get("code", "{}").format(code),),
            "score": (score,),
            "remark": (issue.remarks[instrument],) if first and instrument in issue.remarks else (),
        }
        rows.append(Row(tuple(cells[field] for field, _ in block["columns"])))
    return Table(tuple(word for _, word in block["columns"]), tuple(rows), block["layout"])
