"""Committed files come from the specs, hold every key of the contract, and print every expected value."""

import json
from pathlib import Path
from typing import Any

import geothai
import pytest

from corpus.compose import compose
from corpus.generate import CORPUS, all_files, differing, files_of
from corpus.spec import PAGE_CUT, PLANTED, Spec, load_all
from corpus.text import text_file
from corpus.truth import truth
from tests.corpus.facts import facts, squashed

SPECS = load_all()
ALL = (*SPECS, *load_all(PLANTED))
TYPES = {
    "provincial_administrative_organisation",
    "city_municipality",
    "town_municipality",
    "subdistrict_municipality",
    "subdistrict_administrative_organisation",
    "special",
}
ENCODINGS = {"utf-8", "utf-8-sig", "cp874", "utf-16"}


def printed(spec: Spec) -> str:
    return squashed(text_file(compose(spec), spec.page).decode(spec.page.encoding))


def test_committed_files_equal_their_specs() -> None:
    assert differing(all_files(), CORPUS) == ()


def test_a_changed_and_a_stray_file_are_noticed(tmp_path: Path) -> None:
    files = dict(files_of(SPECS[0], SPECS[0]))
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert differing(files, tmp_path) == ()
    text = f"reports/{SPECS[0].stem}.txt"
    (tmp_path / text).write_bytes(b"changed")
    (tmp_path / "word" / "stray.docx").write_bytes(b"")
    assert differing(files, tmp_path) == (text, "word/stray.docx")


def test_every_kind_of_report_is_there() -> None:
    assert {spec.type for spec in SPECS} == TYPES
    assert {spec.kind for spec in SPECS} == {"plan", "implementation"}
    assert {spec.fiscal_year for spec in SPECS} >= set(range(2563, 2570))
    assert {spec.page.encoding for spec in SPECS} == ENCODINGS


@pytest.mark.parametrize("spec", [spec for spec in ALL if spec.name], ids=lambda spec: spec.stem)
def test_the_place_exists(spec: Spec) -> None:
    provinces = {province.name_th: province.code for province in geothai.provinces()}
    assert spec.province in provinces
    assert spec.district in {district.name_th for district in geothai.districts(provinces[spec.province])}


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.stem)
def test_the_truth_has_the_keys_of_the_contract(spec: Spec) -> None:
    expected: dict[str, Any] = json.loads(json.dumps(truth(spec)))
    assert set(expected) == {
        "organisation",
        "kind",
        "fiscal_year",
        "assessed_year",
        "assessment",
        "measures",
        "constraints",
        "findings_expected",
        "findings_forbidden",
    }
    assert set(expected["organisation"]) == {"name", "type", "district", "province"}
    assert set(expected["assessment"]) == {
        "overall_score",
        "grade",
        "level",
        "indicators",
        "questions",
        "perceptions",
    }
    for activity in (one for measure in expected["measures"] for one in measure["activities"]):
        assert set(activity) == {
            "heading",
            "approach",
            "steps",
            "responsible",
            "period",
            "monitoring",
            "results",
            "recommendations",
        }
    assert not set(expected["findings_expected"]) & set(expected["findings_forbidden"])


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.stem)
def test_the_text_prints_the_facts(spec: Spec) -> None:
    """A fact that is not on the pages would be a guess; facts cut by a page end are left out here."""
    text = printed(spec)
    assert [fact for fact in facts(spec) if PAGE_CUT not in fact and squashed(fact) not in text] == []
