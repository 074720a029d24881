"""From blocks to years: of the blocks that speak of the same thing in a year, the last one counts."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from itareports.schema.framework.blocks import Block, Named
from itareports.schema.framework.facts import Fact
from itareports.schema.framework.files import FrameworkFile
from itareports.schema.framework.grading import Answers
from itareports.schema.framework.years import Framework

B = TypeVar("B", bound=Block)
T = TypeVar("T")


def framework_of(file: FrameworkFile, year: int) -> Framework:
    """Return what the blocks say of a year; what they say of codes that the year does not have is left out."""
    items = _last(file.items, year)
    known = Framework(
        year=year,
        numbered=_fact(file.indicators, year, lambda block: block.numbered),
        instruments=_names(file.instruments, year),
        weights=_fact(file.weights, year, lambda block: dict(block.parts)),
        questions=_fact(file.questions, year, lambda block: dict(block.indicators)),
        question_texts=_names(file.question_texts, year),
        item_total=_fact(file.items, year, lambda block: block.total),
        items=items.told(dict(items.subindicators)) if items and items.subindicators else None,
        item_names=_names(file.item_names, year),
        subindicator_names=_names(file.subindicator_names, year),
        answers=_fact(file.answers, year, _without_blanks),
        own_scale=_fact(file.own_scale, year, lambda block: block.scale),
        letter_scale=_fact(file.letters, year, lambda block: block.scale),
        level_scale=_fact(file.levels, year, lambda block: block.scale),
        report_items=_fact(file.report_items, year, lambda block: block.by_kind),
        contents={block.kind: block.told(block.contents) for block in file.contents if year in block.years},
    )
    report_items = known.report_items
    return replace(
        known,
        report_items=report_items if report_items and all(map(known.may_have, report_items.value.values())) else None,
        question_texts={code: text for code, text in known.question_texts.items() if known.may_have(code)},
        item_names={code: name for code, name in known.item_names.items() if known.may_have(code)},
    )


def stray_code(file: FrameworkFile, known: Framework) -> str | None:
    """Return the first code of which a file speaks in a year that does not have it; None where there is none."""
    named: tuple[Named, ...] = (*file.question_texts, *file.item_names)
    speaking = [(block.years, tuple(block.names)) for block in named]
    speaking += [(block.years, tuple(block.by_kind.values())) for block in file.report_items]
    codes = (code for years, spoken_of in speaking if known.year in years for code in spoken_of)
    return next((code for code in codes if not known.may_have(code)), None)


def _last(blocks: tuple[B, ...], year: int) -> B | None:
    return next((block for block in reversed(blocks) if year in block.years), None)


def _fact(blocks: tuple[B, ...], year: int, value: Callable[[B], T]) -> Fact[T] | None:
    block = _last(blocks, year)
    return None if block is None else block.told(value(block))


def _without_blanks(block: Answers) -> dict[str, Decimal]:
    return {"".join(said.split()): score for said, score in block.values.items()}


def _names(blocks: tuple[Named, ...], year: int) -> dict[str, Fact[str]]:
    return {code: one.told(name) for one in blocks if year in one.years for code, name in one.names.items()}
