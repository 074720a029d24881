"""The file and its text. Rows: code, case, whether the rule speaks."""

from typing import Any

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Kind, Observation
from itareports.schema import Evidence, Place


def seen(kind: Kind, raw: str, *values: str) -> Case:
    return Case.of({}, Observation(kind, raw, values=values))


def pages(*numbers: int) -> Case:
    return Case.of({}, *(Observation("unread-page", "", Place(page=number)) for number in numbers))


def read(confidence: float | None, status: str = "read") -> dict[str, Any]:
    evidence = Evidence.model_validate({"raw": "80.42", "reader": "ocr", "confidence": confidence, "status": status})
    return {"assessment": {"overall_score": "80.42"}, "evidence": {"/assessment/overall_score": evidence}}


ORGANISED = {"organisation": {"name": "เทศบาลตำบลบึงงาม"}, "fiscal_year": 2566}

ROWS = [
    pytest.param("text.placeholder-unfilled", seen("placeholder", "กองงาน........"), True, id="mueang-si-khai 2566"),
    pytest.param("text.placeholder-unfilled", seen("blank-value", "ร้อยละ "), False, id="a blank figure"),
    pytest.param("text.numbering-broken", seen("numbering", "", "(๑)", "(๒)", "(ก)"), True, id="ban-paen 2564"),
    pytest.param("text.numbering-broken", Case.of({}), False, id="in order"),
    pytest.param("text.damaged", seen("damaged-text", "ด�ำเนินงาน"), True, id="a lost character"),
    pytest.param(
        "text.damaged", Case.of({"measures": [{"number": 1, "title": "ตัดจบกลางประ"}]}), False, id="breaks off"
    ),
    pytest.param("text.damaged", seen("damaged-page", "วธิกีาร"), True, id="a text layer that lies"),
    pytest.param("source.scanned-unread", pages(3, 4, 9), True, id="three pages are scans"),
    pytest.param("source.scanned-unread", Case.of({}), False, id="no page is"),
    pytest.param("source.table-unrecognised", seen("unread-table", "", "ข้อ", "URL"), True, id="a link table"),
    pytest.param("source.table-unrecognised", seen("broken-table", "3. การจัดซื้อ เผยแพร่"), True, id="rows lost"),
    pytest.param("source.table-unrecognised", Case.of(ORGANISED), False, id="no table"),
    pytest.param("source.other-genre", Case.of(ORGANISED), True, id="organisation and year only"),
    pytest.param(
        "source.other-genre", Case.of({**ORGANISED, "measures": [{"number": 1}]}), True, id="projects, no title"
    ),
    pytest.param("source.other-genre", Case.of({"kind": "plan", "measures": [{"number": 1}]}), False, id="no scores"),
    pytest.param("source.other-genre", Case.of({"assessment": {"overall_score": "80.42"}}), False, id="no measures"),
    pytest.param("source.other-genre", Case.of({"assessment": {"questions": [{"code": "i1"}]}}), False, id="analysis"),
    pytest.param("source.low-confidence", Case.of(read(0.59)), True, id="doubtful"),
    pytest.param("source.low-confidence", Case.of(read(0.6)), False, id="just good enough"),
    pytest.param("source.low-confidence", Case.of(read(None)), False, id="text has no confidence"),
    pytest.param("source.low-confidence", Case.of(read(0.2, "confirmed")), False, id="confirmed by a person or a sum"),
]


@pytest.mark.parametrize(("code", "case", "speaks"), ROWS)
def test_source(code: str, case: Case, speaks: bool) -> None:  # noqa: FBT001
    assert (code in {finding.code for finding in audit(case)}) is speaks


def test_the_pages_that_are_scans_are_told_in_one_sentence() -> None:
    (found,) = (finding for finding in audit(pages(3, 4, 9)) if finding.code == "source.scanned-unread")
    assert "3-4, 9" in found.message_th
    assert "3-4, 9" in found.message_en
    assert found.place == Place(page=3)
