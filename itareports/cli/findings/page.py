"""Findings as one page of HTML that needs nothing else: to hand to a municipality, on the screen or on A4 paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from itareports.cli.findings import catalogue, wording
from itareports.cli.findings.groups import Audit, Audited
from itareports.cli.findings.labels import LABELS
from itareports.cli.harmless import harmless, shortened
from itareports.cli.options import Lang
from itareports.cli.words import place_in_words
from itareports.normalize.indicators import indicators
from itareports.store.audited import Figure, Scores
from itareports.store.findings import FindingRow

_QUOTED = 300
"""Letters of the document that are shown."""


@dataclass(frozen=True, slots=True)
class _ScoreLine:
    """A score as it is printed, or a dash; only indicators have a number and an instrument."""

    name: str
    score: str
    is_proved: bool
    number: str = ""
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class _Remark:
    """One finding below the rule that it breaks."""

    message: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class _Breach:
    """A rule, and where the report breaks it."""

    anchor: str
    code: str
    severity: str
    severity_name: str
    title: str | None
    advice: str | None
    remarks: tuple[_Remark, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """One report."""

    anchor: str
    name: str
    identity: tuple[str, ...]
    document: str
    summary: str
    numbers: str
    result: str
    lines: tuple[_ScoreLine, ...]
    breaches: tuple[_Breach, ...]


def page(audit: Audit, lang: Lang, made_on: date) -> str:
    """The whole page; what stands in it comes from documents, and none of it becomes markup.

    >>> from itareports.store.filters import FindingFilter
    >>> page(Audit.of(FindingFilter(), []), Lang.EN, date(2026, 11, 9)).count("No report meets the choice.")
    1
    """
    return _template().render(
        lang=lang.value,
        label=LABELS[lang],
        made_on=wording.day_in_words(made_on, lang),
        legend=[(key, wording.severity_name(key, lang), meaning) for key, meaning in LABELS[lang].severities],
        summary=wording.whole_summary(audit, lang),
        numbers=wording.numbers(audit.counts, lang),
        selection=wording.selection(audit.asked, lang),
        sections=[_section(number, audit, lang) for number in range(len(audit.reports))],
    )


def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(files("itareports.cli.findings").joinpath("page.html.j2").read_text("utf-8"))


def _shown(value: object) -> object:
    """Every value of the template goes through here, and is escaped after it."""
    return harmless(value) if isinstance(value, str) else value


def _section(number: int, audit: Audit, lang: Lang) -> _Section:
    one, anchor = audit.reports[number], f"report-{number + 1}"
    return _Section(
        anchor=anchor,
        name=wording.organisation_name(one.report, lang),
        identity=wording.identity(one.report, lang),
        document=one.report.document,
        summary=wording.summary(one.counts, audit.asked, lang),
        numbers=wording.numbers(one.counts, lang),
        result=" ".join(rating for rating in (one.scores.grade, one.scores.level) if rating is not None),
        lines=tuple(_score_lines(one.scores, lang)),
        breaches=tuple(_breaches(one, anchor, lang)),
    )


def _score_lines(scores: Scores, lang: Lang) -> Iterator[_ScoreLine]:
    """Every score printed for an indicator, and the total; those that were not found too, unless nothing was."""
    if scores == Scores():
        return
    for known in indicators():
        printed = [figure for number, figure in scores.indicators if number == known.number]
        for figure in printed or [Figure(None)]:
            yield _ScoreLine(known.name, *_told(figure), str(known.number), known.instrument)
    yield _ScoreLine(LABELS[lang].overall, *_told(scores.overall))


def _told(figure: Figure) -> tuple[str, bool]:
    return "–" if figure.score is None else f"{figure.score:.2f}", figure.is_confirmed


def _breaches(one: Audited, anchor: str, lang: Lang) -> Iterator[_Breach]:
    for found in one.by_rule():
        code, severity = found[0].code, found[0].severity
        yield _Breach(
            anchor=f"{anchor}-{code}",
            code=code,
            severity=severity,
            severity_name=wording.severity_name(severity, lang),
            title=catalogue.title(code, lang),
            advice=catalogue.explanation(code, lang),
            remarks=tuple(_remark(finding, lang) for finding in found),
        )


def _remark(one: FindingRow, lang: Lang) -> _Remark:
    return _Remark(
        message=one.message_th if lang is Lang.TH else one.message_en,
        place=place_in_words(one.place, lang),
        quote=shortened(one.evidence or "", _QUOTED),
    )
