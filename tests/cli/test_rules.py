"""`ita rules CODE`: one rule explained, a family listed, a slip answered with what was meant."""

import json

import pytest

from itareports.audit.catalogue import CATALOGUE
from tests.cli.running import Ita

THAI = """\
score.out-of-range · ผิดพลาด
คะแนนอยู่นอกช่วง 0-100
คะแนนและร้อยละต้องอยู่ระหว่าง 0 ถึง 100 ค่าที่เกินมักเกิดจากจุดทศนิยมหายหรือพิมพ์ตัวเลขเกิน ให้แก้ไข

สิ่งที่ต้องเป็นจริง: Scores and percentages lie between 0 and 100.

ตัวอย่างข้อความเมื่อพบ:
  คะแนนรวม พิมพ์ไว้ 804.20 ซึ่งอยู่นอกช่วง 0-100 โปรดตรวจสอบตัวเลข
  For the overall score the report prints 804.20, which is outside 0 to 100; check the figure.
"""


def test_a_rule_is_explained(ita: Ita) -> None:
    assert ita("rules", "score.out-of-range").out == THAI


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_rule_is_explained_with_its_example(ita: Ita, lang: str) -> None:
    for rule in CATALOGUE:
        said = rule.said
        own = (rule.title_th, rule.explanation_th) if lang == "th" else (rule.title_en, rule.explanation_en)
        out = "".join(ita("rules", rule.code, "--lang", lang).out.split())
        for text in (rule.code, *own, said.message_th, said.message_en):
            assert "".join(text.split()) in out
        assert ">>>" not in out
        assert "None" not in out


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        pytest.param((), [rule.code for rule in CATALOGUE], id="all"),
        pytest.param(("score",), [rule.code for rule in CATALOGUE if rule.code.startswith("score.")], id="family"),
        pytest.param(("score.overall-mismatch",), ["score.overall-mismatch"], id="one"),
    ],
)
def test_rules_as_rows(ita: Ita, asked: tuple[str, ...], codes: list[str]) -> None:
    assert [row["code"] for row in json.loads(ita("rules", *asked, "--format", "json").out)] == codes


def test_a_family_is_a_table_even_of_one_rule(ita: Ita) -> None:
    assert ita("rules", "unit").out.startswith("╭")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("score.overal-mismatch", "did you mean score.overall-mismatch"),
        ("SCORE.OVERALL-MISMATCH", "did you mean score.overall-mismatch"),
        ("overall-missing", "did you mean score.overall-missing"),
        ("scores", "did you mean score"),
        ("score.", "did you mean score"),
        ("xyzzy", "'xyzzy'; `ita rules` lists them all"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(ita: Ita, typed: str, meant: str) -> None:
    answer = ita("rules", typed)
    assert (answer.status, answer.out) == (2, "")
    assert meant in answer.err
    assert answer.err.count("\n") == 1
