"""Scores: missing, impossible, contradicting each other or the text. Rows: code, case, whether the rule speaks."""

from typing import Any

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Kind, Observation
from itareports.normalize.indicators import indicators

PHANOM_THUAN = "94.14 88.05 90.39 81.44 84.16 78.36 75.25 74.20 93.00 63.75"
BAN_PAEN = "90.02 83.68 84.65 81.67 84.76 81.83 85.71 82.20 17.80 12.50"


def table(scores: str) -> list[dict[str, Any]]:
    """Indicators 1, 2, 3 ... with the given scores; "-" leaves one out."""
    return [
        {"number": indicator.number, "name": indicator.name, "instrument": indicator.instrument, "score": score}
        for indicator, score in zip(indicators(), scores.split(), strict=False)
        if score != "-"
    ]


def questions(codes_and_scores: str) -> list[dict[str, Any]]:
    words = codes_and_scores.split()
    return [{"code": code, "score": score} for code, score in zip(words[::2], words[1::2], strict=True)]


def case(year: int | None = 2566, *observations: Observation, **assessment: Any) -> Case:  # noqa: ANN401
    return Case.of({"kind": "plan", "assessed_year": year, "assessment": assessment}, *observations)


def seen(kind: Kind, raw: str, *values: str) -> Observation:
    return Observation(kind, raw, values=values)


E6_TO_E10 = "e6 72.39 e7 73.37 e8 82.08 e9 73.27 e10 75.13"
NO_E14 = "e11 73.40 e12 74.26 e13 80.86 e15 73.95"
I1_TO_I9_OF_2567 = "i1 80.00 i2 82.00 i3 84.00 i4 90.00 i5 90.00 i6 90.00 i7 70.00 i8 70.00 i9 70.00"

MISSING = [
    pytest.param("score.overall-missing", case(indicators=table(BAN_PAEN)), True, id="indicators only"),
    pytest.param("score.overall-missing", case(overall_score="56.52"), False, id="printed"),
    pytest.param("score.overall-missing", Case.of({"kind": "implementation"}), False, id="no plan"),
    pytest.param("score.indicator-missing", case(indicators=table(BAN_PAEN)), False, id="all ten"),
    pytest.param("score.indicator-missing", case(indicators=table("90.02 -" + BAN_PAEN[11:])), True, id="nine"),
    pytest.param("score.indicator-missing", case(overall_score="56.52"), True, id="overall without indicators"),
    pytest.param("score.indicator-missing", case(), False, id="no score at all is another finding"),
    pytest.param("score.indicator-missing", case(2561, overall_score="80.00"), False, id="five indices in 2561"),
    pytest.param("score.indicator-missing", case(None, overall_score="80.00"), True, id="year unknown"),
    pytest.param("score.question-missing", case(questions=questions(NO_E14)), True, id="phanom-thuan 2566: no e14"),
    pytest.param("score.question-missing", case(questions=questions(E6_TO_E10)), False, id="all five"),
    pytest.param("score.question-missing", case(questions=questions("e11 73.40 e12 74.26")), False, id="two of five"),
    pytest.param(
        "score.question-missing", case(2567, questions=questions("i1 80.00 i2 80.00")), False, id="recalled year"
    ),
    pytest.param("score.question-missing", case(None, questions=questions(NO_E14)), False, id="unknown year"),
    pytest.param("score.value-blank", case(2566, seen("blank-value", "ประมาณร้อยละ ")), True, id="mueang-si-khai 2566"),
    pytest.param("score.value-blank", case(2566, seen("placeholder", "กอง.....")), False, id="another kind of blank"),
    pytest.param("score.out-of-range", case(overall_score="100.00"), False, id="the most there is"),
    pytest.param("score.out-of-range", case(overall_score="100.01"), True, id="more than there is"),
    pytest.param("score.out-of-range", case(questions=questions("i1 -1.00")), True, id="negative question"),
    pytest.param("score.out-of-range", case(indicators=table("0.00")), False, id="zero"),
    pytest.param(
        "score.out-of-range",
        case(perceptions=[{"shares": [{"level": "มาก", "percent": "544.80"}]}]),
        True,
        id="share without its point",
    ),
    pytest.param("score.out-of-range", case(subindicators=[{"code": "9.1", "score": "110.00"}]), True, id="part"),
]

SUMS = [
    pytest.param("score.overall-mismatch", case(overall_score="80.42", indicators=table(PHANOM_THUAN)), False, id="E"),
    pytest.param(
        "score.overall-mismatch", case(2563, overall_score="56.52", indicators=table(BAN_PAEN)), False, id="A"
    ),
    pytest.param(
        "score.overall-mismatch", case(overall_score="80.44", indicators=table(PHANOM_THUAN)), True, id="0.02 off"
    ),
    pytest.param(
        "score.overall-mismatch", case(overall_score="90.00", indicators=table(PHANOM_THUAN[:-6])), False, id="nine"
    ),
    pytest.param(
        "score.overall-mismatch", case(2569, overall_score="90.00", indicators=table(BAN_PAEN)), False, id="2569"
    ),
    pytest.param(
        "score.overall-mismatch", case(None, overall_score="90.00", indicators=table(BAN_PAEN)), False, id="no year"
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(indicators=table(PHANOM_THUAN), questions=questions("e1 71.71 e2 74.27 e3 76.42 e4 93.91 e5 75.43")),
        True,
        id="phanom-thuan 2566: indicator 6 is off by 0.012",
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(indicators=table(PHANOM_THUAN), questions=questions(E6_TO_E10)),
        False,
        id="phanom-thuan 2566: indicator 7 holds",
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(indicators=table(PHANOM_THUAN), questions=questions(NO_E14)),
        False,
        id="phanom-thuan 2566: e14 is not printed",
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(indicators=table(PHANOM_THUAN), questions=questions(E6_TO_E10 + " e6 99.00")),
        False,
        id="a question with two scores cannot be averaged",
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(2567, indicators=table("82.00 90.00 77.00"), questions=questions(I1_TO_I9_OF_2567)),
        True,
        id="a recalled year, proved by two indicators of the report",
    ),
    pytest.param(
        "score.indicator-mean-mismatch",
        case(2567, indicators=table("82.00 91.00 77.00"), questions=questions(I1_TO_I9_OF_2567)),
        False,
        id="a recalled year that the report does not prove",
    ),
    pytest.param("score.oit-unreachable", case(2563, indicators=table(BAN_PAEN)), False, id="ban-paen 2563"),
    pytest.param("score.oit-unreachable", case(indicators=table(PHANOM_THUAN)), False, id="phanom-thuan 2566"),
    pytest.param(
        "score.oit-unreachable", case(2566, indicators=table(PHANOM_THUAN[:-5] + "63.57")), True, id="swapped"
    ),
    pytest.param("score.oit-unreachable", case(2563, indicators=table(PHANOM_THUAN)), True, id="in another framework"),
    pytest.param("score.oit-unreachable", case(2567, indicators=table(PHANOM_THUAN)), False, id="recalled split"),
    pytest.param("score.oit-unreachable", case(subindicators=[{"code": "9.3", "score": "75.00"}]), False, id="3 of 4"),
    pytest.param("score.oit-unreachable", case(subindicators=[{"code": "9.3", "score": "80.00"}]), True, id="3.2 of 4"),
    pytest.param("score.grade-mismatch", case(2563, overall_score="56.52", grade="D"), False, id="ban-paen 2563"),
    pytest.param("score.grade-mismatch", case(2563, overall_score="56.52", grade="C"), True, id="one letter up"),
    pytest.param(
        "score.grade-mismatch", case(2566, overall_score="96.04", grade="AA", level="ผ่าน"), False, id="both scales"
    ),
    pytest.param(
        "score.grade-mismatch", case(2566, overall_score="77.70", grade="A"), True, id="letter in a level year"
    ),
    pytest.param(
        "score.grade-mismatch", case(2566, overall_score="80.42", level="ต้องปรับปรุง"), False, id="phanom-thuan"
    ),
    pytest.param("score.grade-mismatch", case(2566, overall_score="80.42", level="ระดับ ผ่าน"), True, id="not passed"),
    pytest.param(
        "score.grade-mismatch", case(2566, overall_score="97.90", level="ผ่านดี"), False, id="instruments unknown"
    ),
    pytest.param(
        "score.grade-mismatch", case(2566, overall_score="90.00", level="ดีมาก"), False, id="a word of no scale"
    ),
    pytest.param("score.grade-mismatch", case(2569, overall_score="10.00", level="ผ่าน"), False, id="scale unknown"),
]

CLAIMS = [
    pytest.param(
        "score.repeated-value-differs",
        case(2563, seen("share-retold", "ระดับน้อยเท่ากับ ๒๕.๙๔%", "น้อย", "23.94", "25.94")),
        True,
        id="ban-paen 2563: told again with another digit",
    ),
    pytest.param(
        "score.repeated-value-differs",
        case(2563, seen("share-retold", "น้อยเท่ากับ ๖.๔๕%", "น้อย", "6.45", "6.450")),
        False,
        id="told again",
    ),
    pytest.param(
        "score.repeated-value-differs",
        case(2563, seen("score-retold", "๘๒.๒", "82.20", "82.2")),
        False,
        id="ban-paen 2563: one decimal is the same score",
    ),
    pytest.param(
        "score.repeated-value-differs", case(questions=questions("e10 75.13 e10 75.31")), True, id="two issues differ"
    ),
    pytest.param(
        "score.repeated-value-differs", case(questions=questions("e10 75.13 e10 75.13")), False, id="two issues agree"
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "ได้คะแนนสูงสุด", "highest", "1"), indicators=table(BAN_PAEN)),
        False,
        id="ban-paen 2563: highest",
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "ได้คะแนนต่ำสุด", "lowest", "9"), indicators=table(BAN_PAEN)),
        True,
        id="second lowest called the lowest",
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "ตัวชี้วัดของ EIT ที่ได้คะแนนสูงสุด", "highest", "7"), indicators=table(BAN_PAEN)),
        False,
        id="highest of its instrument",
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "ต่ำกว่าร้อยละ ๙๐ จำนวน ๙ ตัวชี้วัด", "below", "90", "9"), indicators=table(BAN_PAEN)),
        False,
        id="ban-paen 2563: nine below 90",
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "มากกว่าร้อยละ ๙๐ จำนวน ๓ ตัวชี้วัด", "above", "90", "3"), indicators=table(BAN_PAEN)),
        True,
        id="three above 90 where there is one",
    ),
    pytest.param(
        "score.claim-mismatch",
        case(2563, seen("claim", "มากกว่าร้อยละ ๙๐ จำนวน ๓ ตัวชี้วัด", "above", "90", "3"), indicators=table("95.00")),
        False,
        id="the others are not printed",
    ),
]


@pytest.mark.parametrize(("code", "case", "speaks"), [*MISSING, *SUMS, *CLAIMS])
def test_scores(code: str, case: Case, speaks: bool) -> None:  # noqa: FBT001
    assert (code in {finding.code for finding in audit(case)}) is speaks


def test_a_mismatch_tells_both_figures() -> None:
    found = audit(case(overall_score="84.02", indicators=table(PHANOM_THUAN)))
    (finding,) = (finding for finding in found if finding.code == "score.overall-mismatch")
    for figure in ("84.02", "80.42"):
        assert figure in finding.message_th
        assert figure in finding.message_en
    assert finding.path == "/assessment/overall_score"


def test_a_mismatch_of_an_indicator_points_at_it() -> None:
    found = audit(case(indicators=table(PHANOM_THUAN), questions=questions("e1 71 e2 74 e3 76 e4 93 e5 75")))
    assert [finding.path for finding in found if finding.code == "score.indicator-mean-mismatch"] == [
        "/assessment/indicators/5/score"
    ]


def test_an_indicator_of_no_framework_is_let_pass() -> None:
    odd = {"number": 11, "name": "อื่น ๆ", "instrument": "OIT", "score": "50.00"}
    assert audit(case(indicators=[odd]))
