"""What a spec says: the facts of one report and how its pages are laid out.

A spec is a TOML file in `corpus/specs`. The facts come first (organisation, scores, measures), then `[[block]]`
after `[[block]]` what stands on the pages. In a text, "¦" is the place where a page ends in mid-sentence.
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.look import Look

SPECS = Path(__file__).parent / "specs"

PLANTED = Path(__file__).parent / "planted"
"""Specs of reports with a defect or several, which are not made in every format."""

PAGE_CUT = "¦"


@dataclass(frozen=True, slots=True)
class Step:
    """One step and the finer steps printed below it."""

    text: str
    substeps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of the measures table. `responsible` is ("unit", or "unit > subunit", or "> subunit", or "?")."""

    heading: str | None = None
    approach: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    owner: str = ""
    responsible: tuple[str, ...] = ()
    period: str = ""
    spans: tuple[str, ...] = ()
    monitoring: str | None = None
    results: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    budget: str = ""
    page_before: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure under its printed number; `questions` are the codes that its analysis speaks of."""

    number: int
    title: str
    activities: tuple[Activity, ...]
    analysis: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    page_before: bool = False


@dataclass(frozen=True, slots=True)
class Perception:
    """An answer distribution told in prose: level and percent, in the order of the telling."""

    indicator: int
    question_score: str | None
    shares: tuple[tuple[str, str], ...]
    respondents: int


@dataclass(frozen=True, slots=True)
class Issue:
    """The questions printed under one issue: code and score; `remarks` by instrument."""

    number: int | None
    title: str
    questions: tuple[tuple[str, str], ...]
    remarks: dict[str, str]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Last year's result; `indicators` are the scores of indicators 1 to 10, "" for one left out, or nothing."""

    overall_score: str | None = None
    grade: str | None = None
    level: str | None = None
    indicators: tuple[str, ...] = ()
    aliases: dict[int, str] = field(default_factory=dict)
    subindicators: dict[str, str] = field(default_factory=dict)
    passed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """How the file is written."""

    digits: str = "arabic"
    encoding: str = "utf-8"
    newline: str = "lf"
    page_break: str = "blank"
    headings: str = "plain"


@dataclass(frozen=True, slots=True)
class Findings:
    """Codes that the audit must report, and codes on which a careful reader may differ."""

    expected: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """One report."""

    stem: str
    name: str | None
    type: str | None
    district: str | None
    province: str | None
    kind: str | None
    fiscal_year: int | None
    assessed_year: int | None
    assessment: Assessment
    perceptions: tuple[Perception, ...]
    issues: tuple[Issue, ...]
    measures: tuple[Measure, ...]
    constraints: tuple[tuple[str, str], ...]
    findings: Findings
    page: Page
    look: Look
    blocks: tuple[dict[str, Any], ...]


def _step(raw: str | dict[str, Any]) -> Step:
    return Step(raw) if isinstance(raw, str) else Step(raw["text"], tuple(raw["substeps"]))


def _activity(raw: dict[str, Any]) -> Activity:
    """Build one activity; an unknown key is an error of `Activity` itself."""
    lists = {key: tuple(value) for key, value in raw.items() if isinstance(value, list)}
    steps = tuple(_step(step) for step in raw.get("steps", ()))
    values: dict[str, Any] = {**raw, **lists, "steps": steps}
    return Activity(**values)


def _measure(raw: dict[str, Any]) -> Measure:
    lists: dict[str, Any] = {key: tuple(raw[key]) for key in ("analysis", "questions") if key in raw}
    activities = tuple(_activity(activity) for activity in raw["activity"])
    rest = {key: value for key, value in raw.items() if key != "activity"}
    values: dict[str, Any] = {**rest, **lists, "activities": activities}
    return Measure(**values)


def _assessment(raw: dict[str, Any]) -> Assessment:
    printed: dict[str, str] = raw.get("aliases", {})
    aliases = {int(number): name for number, name in printed.items()}
    values: dict[str, Any] = {**raw, "indicators": tuple(raw.get("indicators", ())), "aliases": aliases}
    return Assessment(**values)


def _perception(raw: dict[str, Any]) -> Perception:
    shares = tuple((level, percent) for level, percent in raw["shares"])
    return Perception(raw["indicator"], raw.get("question_score"), shares, raw["respondents"])


def _issue(raw: dict[str, Any]) -> Issue:
    questions = tuple((code, score) for code, score in raw["questions"])
    return Issue(raw.get("number"), raw["title"], questions, raw.get("remarks", {}))


def _look(raw: dict[str, Any]) -> Look:
    """How the pages of the DOCX and the PDFs look; the digits are those of the text."""
    digits: dict[str, str] = {key: value for key, value in raw.get("page", {}).items() if key == "digits"}
    lists = {key: tuple(value) for key, value in raw.get("render", {}).items() if isinstance(value, list)}
    values: dict[str, Any] = {**digits, **raw.get("render", {}), **lists}
    return Look(**values)


def load(path: Path, *, page_cuts: bool = True) -> Spec:
    """Read one spec; what the file does not say stays empty.

    Without `page_cuts` no text is cut by a page end: in a DOCX and a PDF the pages end where they are full.
    """
    text = path.read_text(encoding="utf-8")
    raw = tomllib.loads(text if page_cuts else text.replace(PAGE_CUT, ""))
    organisation, findings = raw["organisation"], raw.get("findings", {})
    return Spec(
        stem=path.stem,
        name=organisation.get("name"),
        type=organisation.get("type"),
        district=organisation.get("district"),
        province=organisation.get("province"),
        kind=raw.get("kind"),
        fiscal_year=raw.get("fiscal_year"),
        assessed_year=raw.get("assessed_year"),
        assessment=_assessment(raw.get("assessment", {})),
        perceptions=tuple(_perception(one) for one in raw.get("perception", ())),
        issues=tuple(_issue(one) for one in raw.get("issue", ())),
        measures=tuple(_measure(one) for one in raw.get("measure", ())),
        constraints=tuple((one["category"], one["text"]) for one in raw.get("constraint", ())),
        findings=Findings(tuple(findings.get("expected", ())), tuple(findings.get("undecided", ()))),
        page=Page(**raw.get("page", {})),
        look=_look(raw),
        blocks=tuple(raw["block"]),
    )


def load_all(folder: Path = SPECS, *, page_cuts: bool = True) -> tuple[Spec, ...]:
    """Every spec of a folder, by file name."""
    return tuple(load(path, page_cuts=page_cuts) for path in sorted(folder.glob("*.toml")))
