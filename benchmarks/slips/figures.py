"""Slips in the scores. Whether one can be noticed is decided by the arithmetic of the corpus alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from benchmarks.slips.slip import Maker, Sample, Slip, replaced, respelt
from corpus.arithmetic import (
    GRADES,
    NAMES,
    QUESTIONS_PER_INDICATOR,
    grade_of,
    indicator_of,
    level_of,
    mean,
    overall,
    reachable,
)
from corpus.marks import in_digits
from corpus.spec import Issue, Spec

OF_MEANS, OF_LATTICE, OF_SHARES = Decimal("0.011"), Decimal("0.005"), Decimal("0.05")
"""How far rounded figures may lie apart."""

NOTICING = frozenset(
    {
        "score.overall-mismatch",
        "score.indicator-mean-mismatch",
        "score.oit-unreachable",
        "score.grade-mismatch",
        "score.repeated-value-differs",
        "score.out-of-range",
        "score.claim-mismatch",
    }
)
SURE = range(2563, 2567)
"""Years assessed whose questions and OIT items have been seen or computed; those of later years are only recalled."""

LEVELS = ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุง")


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure: "overall", "indicator" with its number, "question" with its code, "share" with its level."""

    what: str
    key: str
    value: str


def figures(spec: Spec) -> list[Figure]:
    """Every figure of two decimals that no other figure of the report equals."""
    found = [
        *([Figure("overall", "", spec.assessment.overall_score)] if spec.assessment.overall_score else ()),
        *(Figure("indicator", str(n), score) for n, score in enumerate(spec.assessment.indicators, 1) if score),
        *(Figure("question", code, score) for issue in spec.issues for code, score in issue.questions),
        *(
            Figure("share", f"{n} {level}", share)
            for n, one in enumerate(spec.perceptions)
            for level, share in one.shares
        ),
        *(Figure("told", str(n), one.question_score or "") for n, one in enumerate(spec.perceptions)),
    ]
    keys = {figure.value: {other.key for other in found if other.value == figure.value} for figure in found}
    return [figure for figure in found if len(keys[figure.value]) == 1 and re.fullmatch(r"\d\d\.\d\d", figure.value)]


def places(sample: Sample, value: str) -> list[re.Match[str]]:
    """Where a figure is printed."""
    shown = re.escape(in_digits(value, sample.spec.page.digits))
    return list(re.finditer(rf"(?<![0-9๐-๙.]){shown}(?![0-9๐-๙])", sample.text))


def _mistyped(rng: Random, value: str) -> str:
    at = rng.choice([0, 1, 3, 4])
    return value[:at] + rng.choice([digit for digit in "123456789" if digit != value[at]]) + value[at + 1 :]


def digit_wrong(what: str, numbers: range = range(1, 11)) -> Maker:
    """One digit of one figure of a kind is another; of the indicators, those with these numbers."""

    def made(rng: Random, sample: Sample) -> Slip | None:
        fit = [
            one for one in figures(sample.spec) if one.what == what and (what != "indicator" or int(one.key) in numbers)
        ]
        for figure in rng.sample(fit, len(fit)):
            printed = places(sample, figure.value)
            if printed:
                new = _mistyped(rng, figure.value)
                text = replaced(sample.text, rng.choice(printed).span(), in_digits(new, sample.spec.page.digits))
                seen = len(printed) > 1 or _shows(sample.spec, figure, Decimal(new))
                codes = NOTICING | {"score.shares-not-100", "score.distribution-mismatch"}
                return Slip(text, codes, f"{what} {figure.key} {figure.value} -> {new}", seen)
        return None

    return made


def _shows(spec: Spec, figure: Figure, new: Decimal) -> bool:
    """Whether other printed figures contradict the changed one."""
    if figure.what == "overall":
        return _overall_shows(spec, new)
    if figure.what == "indicator":
        return _indicator_shows(spec, int(figure.key), new)
    if figure.what == "question":
        return _question_shows(spec, figure.key, new)
    return abs(new - Decimal(figure.value)) > OF_SHARES


def _scores(spec: Spec) -> list[Decimal] | None:
    printed = spec.assessment.indicators
    return [Decimal(score) for score in printed] if printed and all(printed) else None


def _overall_shows(spec: Spec, new: Decimal) -> bool:
    scores, told = _scores(spec), spec.assessment
    if told.grade is not None and grade_of(new) != told.grade:
        return True
    if scores is None:
        return False
    return abs(overall(scores) - new) > OF_MEANS or (told.level is not None and level_of(scores, new) != told.level)


def _indicator_shows(spec: Spec, number: int, new: Decimal) -> bool:
    scores, year = _scores(spec), spec.assessed_year or 0
    if scores is not None and spec.assessment.overall_score is not None:
        changed = [*scores[: number - 1], new, *scores[number:]]
        if abs(overall(changed) - Decimal(spec.assessment.overall_score)) > OF_MEANS:
            return True
    if number >= 9 and year in SURE:
        return all(abs(score - new) > OF_LATTICE for score in reachable(year, number))
    asked = _questions(spec).get(number)
    return asked is not None and abs(mean(asked.values()) - new) > OF_MEANS


def _question_shows(spec: Spec, code: str, new: Decimal) -> bool:
    if code[0] == "o":
        return False
    number = indicator_of(code, spec.assessed_year or 0) if spec.assessed_year in QUESTIONS_PER_INDICATOR else None
    asked = _questions(spec).get(number or 0)
    if asked is None or number is None or not spec.assessment.indicators:
        return False
    return abs(mean((asked | {code: new}).values()) - Decimal(spec.assessment.indicators[number - 1])) > OF_MEANS


def _questions(spec: Spec) -> dict[int, dict[str, Decimal]]:
    """The questions of each indicator all of whose questions are printed."""
    if spec.assessed_year not in QUESTIONS_PER_INDICATOR:
        return {}
    found: dict[int, dict[str, Decimal]] = {}
    for code, score in (question for issue in spec.issues for question in issue.questions):
        number = indicator_of(code, spec.assessed_year)
        if number is not None and score:
            found.setdefault(number, {})[code] = Decimal(score)
    internal, external = QUESTIONS_PER_INDICATOR[spec.assessed_year]
    return {number: all_ for number, all_ in found.items() if len(all_) == (internal if number <= 5 else external)}


def grade_wrong(rng: Random, sample: Sample) -> Slip | None:
    """Another letter stands behind the overall score."""
    grade = sample.spec.assessment.grade
    printed = list(re.finditer(rf"ระดับ\s*(?P<grade>{grade})(?![A-Z])", sample.text)) if grade else []
    if len(printed) != 1:
        return None
    new = rng.choice([letter for letter, _ in GRADES if letter != grade])
    return Slip(
        replaced(sample.text, printed[0].span("grade"), new), frozenset({"score.grade-mismatch"}), f"{grade} -> {new}"
    )


def level_wrong(rng: Random, sample: Sample) -> Slip | None:
    """Another level stands behind the overall score."""
    level = sample.spec.assessment.level
    printed = list(re.finditer(rf"(?:ระดับ|\()\s*(?P<level>{level})(?![ก-๙])", sample.text)) if level else []
    if len(printed) != 1:
        return None
    new = rng.choice([name for name in LEVELS if name != level])
    codes = frozenset({"score.grade-mismatch"})
    return Slip(replaced(sample.text, printed[0].span("level"), new), codes, f"{level} -> {new}")


def indicator_left_out(rng: Random, sample: Sample) -> Slip | None:
    """One row of the table of indicators is gone; that the text tells the score elsewhere makes up for it."""
    told = sample.spec.assessment
    if sample.spec.kind != "plan" or len(told.indicators) != len(NAMES):
        return None
    at = rng.randrange(len(NAMES))
    spec = replace(
        sample.spec, assessment=replace(told, indicators=(*told.indicators[:at], "", *told.indicators[at + 1 :]))
    )
    slip = respelt(sample, spec, frozenset({"score.indicator-missing"}), f"indicator {at + 1}")
    return None if slip is None else replace(slip, noticeable=len(places(sample, told.indicators[at])) == 1)


def question_left_out(rng: Random, sample: Sample) -> Slip | None:
    """One question of an indicator whose other questions are printed is gone.

    Where the year's questions are only recalled, a report whose indicators are not their means cannot show it.
    """
    complete = [code for asked in _questions(sample.spec).values() for code in asked]
    if not complete:
        return None
    code = rng.choice(complete)
    issues = tuple(_without(issue, code) for issue in sample.spec.issues)
    slip = respelt(sample, replace(sample.spec, issues=issues), frozenset({"score.question-missing"}), code)
    seen = sample.spec.assessed_year in SURE or _are_means(sample.spec)
    return None if slip is None else replace(slip, noticeable=seen)


def _are_means(spec: Spec) -> bool:
    printed = spec.assessment.indicators
    return all(abs(mean(asked.values()) - Decimal(printed[n - 1])) <= OF_MEANS for n, asked in _questions(spec).items())


def _without(issue: Issue, code: str) -> Issue:
    return replace(issue, questions=tuple(question for question in issue.questions if question[0] != code))


def value_blank(rng: Random, sample: Sample) -> Slip | None:
    """The figure of a phrase was not filled in."""
    fit = [
        hit
        for figure in figures(sample.spec)
        if figure.what in ("overall", "share") and len(places(sample, figure.value)) == 1
        for hit in places(sample, figure.value)
    ]
    if not fit:
        return None
    codes = frozenset(
        {"score.value-blank", "text.placeholder-unfilled", "score.overall-missing", "score.shares-not-100"}
    )
    return Slip(
        replaced(sample.text, rng.choice(fit).span(), rng.choice((" ", "........"))), codes, "figure left blank"
    )


def level_named_twice(rng: Random, sample: Sample) -> Slip | None:
    """One share bears the label of another one."""
    for told in rng.sample(sample.spec.perceptions, len(sample.spec.perceptions)):
        for level, percent in rng.sample(told.shares, len(told.shares)):
            shown = re.escape(in_digits(percent, sample.spec.page.digits))
            hits = list(re.finditer(rf"ระดับ(?P<level>{level})(?P<glue>\s?\S{{0,12}}?\s?){shown}", sample.text))
            others = [other for other, _ in told.shares if other != level]
            if len(hits) == 1 and others:
                new = rng.choice(others)
                codes = frozenset({"score.level-named-twice"})
                return Slip(replaced(sample.text, hits[0].span("level"), new), codes, f"{level} -> {new}")
    return None


def claim_wrong(rng: Random, sample: Sample) -> Slip | None:
    """The text says of the indicators what their scores do not."""
    scores = _scores(sample.spec)
    if scores is None or sample.spec.kind != "plan":
        return None
    told = rng.choice(list(_false_claims(rng, scores)))
    spec = replace(sample.spec, blocks=(*sample.spec.blocks, {"kind": "paragraph", "text": told}))
    return respelt(sample, spec, frozenset({"score.claim-mismatch"}), told)


def _false_claims(rng: Random, scores: list[Decimal]) -> Iterator[str]:
    for word, best in (("สูงสุด", max(scores)), ("ต่ำสุด", min(scores))):
        number = rng.choice([number for number in NAMES if scores[number - 1] != best])
        yield f"ตัวชี้วัดที่ได้คะแนน{word} คือ ตัวชี้วัดที่ {number} {NAMES[number]}"
    above = sum(score >= 90 for score in scores)
    yield f"ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ 90 จำนวน {above + rng.choice((1, 2))} ตัวชี้วัด"


KINDS: dict[str, Maker] = {
    "digit of the overall score": digit_wrong("overall"),
    "digit of an IIT or EIT indicator": digit_wrong("indicator", range(1, 9)),
    "digit of an OIT indicator": digit_wrong("indicator", range(9, 11)),
    "digit of a question": digit_wrong("question"),
    "digit of a share": digit_wrong("share"),
    "grade wrong": grade_wrong,
    "level wrong": level_wrong,
    "indicator left out": indicator_left_out,
    "question left out": question_left_out,
    "figure left blank": value_blank,
    "label of a share twice": level_named_twice,
    "claim wrong": claim_wrong,
}
