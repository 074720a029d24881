"""The audit of the hand-read real reports, where they lie beside the checkout: expected and forbidden findings.

Only the values are in the truth files; what a reader would notice besides (a second website, a blank left open) is
added here by hand as short observations.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators
from itareports.normalize.topics import topics_of
from itareports.schema import Report

TRUTH = Path(__file__).parents[3] / "shared" / "truth"
pytestmark = pytest.mark.skipif(not TRUTH.is_dir(), reason="the real reports are not in this checkout")

# Needs a rule that looks at other things than one report's values.
OUT_OF_SCOPE = {"source.scanned-unread"}

NOTICED = {
    "ban-paen-2564": (
        Observation(
            "share-retold",
            "น้อยเท่ากับ ๒๕.๙๔%",
            path="/assessment/perceptions/5/shares/2/percent",
            values=("น้อย", "23.94", "25.94"),
        ),
        Observation("share-retold", "น้อยเท่ากับ ๑๙.๓๕%", values=("น้อย", "19.35", "19.35")),
        Observation("score-retold", "๘๒.๒๐", path="/assessment/indicators/7/score", values=("82.20", "82.2")),
        Observation("numbering", "", values=("(๑)", "(๒)", "(ก)", "(ข)", "(ค)", "(ง)", "(๗)", "(๘)", "(๙)")),
        Observation("claim", "ได้คะแนนสูงสุด", values=("highest", "1")),
        Observation("claim", "ได้คะแนนต่ำสุด", values=("lowest", "10")),
        Observation("claim", "มากกว่าร้อยละ ๙๐ จำนวน ๑ ตัวชี้วัด", values=("above", "90", "1")),
        Observation("claim", "ต่ำกว่าร้อยละ ๙๐ จำนวน ๙ ตัวชี้วัด", values=("below", "90", "9")),
        Observation("place-pair", "อำเภอเมืองลำพูน จังหวัดลำพูน", values=("เมืองลำพูน", "ลำพูน")),
    ),
    "khlong-ha-2566": (
        Observation("website", "www.klong5.go.th", values=("www.klong5.go.th",)),
        Observation("website", "www.klongka.go.th", values=("www.klongka.go.th",)),
        Observation("place-pair", "อำเภอคลองหลวง จังหวัดปทุมธานี", values=("คลองหลวง", "ปทุมธานี")),
    ),
    "mueang-si-khai-2566": (
        Observation("placeholder", "กองงาน........"),
        Observation("blank-value", "ประมาณร้อยละ "),
    ),
    "phanom-thuan-2566": (
        Observation("organisation-name", "เทศบาลตำบลพนมทวน", values=("เทศบาลตำบลพนมทวน",)),
        Observation("place-pair", "อำเภอพนมทวน จังหวัดกาฬสินธุ์", values=("พนมทวน", "กาฬสินธุ์")),
        Observation("place-pair", "อำเภอพนมทวน จังหวัดกาญจนบุรี", values=("พนมทวน", "กาญจนบุรี")),
    ),
}

by_name = pytest.mark.parametrize("name", NOTICED)


def case_of(truth: dict[str, Any], observations: tuple[Observation, ...]) -> Case:
    """A truth file holds the scored keys only; the raw texts, names and topics that it leaves out are put in."""
    report = {key: value for key, value in truth.items() if not key.startswith("findings_")}
    report["assessment"] = report.get("assessment") or {}
    report["measures"] = [_measure(entry) for entry in truth["measures"]]
    for indicator in report["assessment"].get("indicators", []):
        assert indicator["name"] == indicators()[indicator["number"] - 1].name
    source = {"name": "truth.txt", "sha256": "0" * 64, "format": "text"}
    return Case(Report.model_validate({"source": source, **report}), observations)


def _measure(entry: dict[str, Any]) -> dict[str, Any]:
    steps = [step["text"] for activity in entry["activities"] for step in activity["steps"]]
    matches = topics_of(entry["title"] or "", steps)
    activities = [
        {**activity, "responsible": [{"raw": "…", **office} for office in activity["responsible"]]}
        for activity in entry["activities"]
    ]
    topics = [{"code": match.code, "confidence": match.confidence} for match in matches]
    return {**entry, "activities": activities, "topics": topics}


def read(name: str) -> tuple[dict[str, Any], set[str]]:
    truth = json.loads((TRUTH / f"{name}.json").read_text(encoding="utf-8"))
    return truth, {finding.code for finding in audit(case_of(truth, NOTICED[name]))}


@by_name
def test_expected_findings_are_found(name: str) -> None:
    truth, found = read(name)
    assert set(truth["findings_expected"]) - found == set()


@by_name
def test_forbidden_findings_are_not(name: str) -> None:
    truth, found = read(name)
    assert (set(truth["findings_forbidden"]) - OUT_OF_SCOPE) & found == set()


@by_name
def test_nothing_else_is_an_error(name: str) -> None:
    truth, _ = read(name)
    errors = {f.code for f in audit(case_of(truth, NOTICED[name])) if f.severity == "error"}
    assert errors <= set(truth["findings_expected"])
