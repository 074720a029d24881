"""`ita framework`, and what `--framework FILE` changes."""

import doctest
import json
import os
import re
import shlex
from pathlib import Path
from typing import Any, get_args

import pytest

from itareports.schema.framework import Part
from itareports.schema.framework.files import FrameworkFile
from tests.cli.running import CORPUS, REPOSITORY, Answer, Ita, run_ita

PAGE = REPOSITORY / "docs" / "frameworks.md"
PLAN = CORPUS / "yala-2568.txt"
# Of the plan of FY2568 nothing is asked about monitoring, and its assessed year weighs 30, 30 and 40.
MONITORED = '[[contents]]\nkind = "plan"\nyears = [2568]\nparts = ["steps", "monitoring"]\n'
WEIGHED = "[[weights]]\nyears = [2567]\nparts = { IIT = 0.2, EIT = 0.2, OIT = 0.6 }\n"


def block_of(language: str) -> str:
    page = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"^```{language}\n(?P<text>.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found["text"]


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a reader of docs/frameworks.md, who saved the file that it shows."""
    (tmp_path / "our-frameworks.toml").write_text(block_of("toml"), encoding="utf-8")
    (tmp_path / "corpus").symlink_to(REPOSITORY / "corpus")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report_of(answer: Answer) -> Any:  # noqa: ANN401
    assert (answer.status, answer.err) == (0, "")
    return json.loads(answer.out)


def codes_in(answer: Answer) -> set[str]:
    return {finding["code"] for finding in report_of(answer)["findings"]}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(MONITORED, "measure.monitoring-missing", id="contents of the year in which the plan is due"),
        pytest.param(WEIGHED, "score.overall-mismatch", id="weights of the year assessed"),
        pytest.param(MONITORED.replace("2568", "2567"), None, id="near miss: contents of the year assessed"),
        pytest.param(WEIGHED.replace("2567", "2568"), None, id="near miss: weights of the year in which it is due"),
        pytest.param(WEIGHED + "confidence = 0.5\n", None, id="near miss: weights in doubt"),
    ],
)
def test_a_file_changes_what_is_found(ita: Ita, text: str, code: str | None, tmp_path: Path) -> None:
    file = tmp_path / "our.toml"
    file.write_text(text, encoding="utf-8")
    before, after = (codes_in(ita("extract", PLAN, "--json", *args)) for args in ((), ("--framework", file)))
    assert after - before == ({code} if code else set())
    assert before <= after


def test_what_is_proved_goes_by_the_file_too(ita: Ita, tmp_path: Path) -> None:
    file = tmp_path / "our.toml"
    file.write_text(WEIGHED, encoding="utf-8")
    told = [ita("extract", PLAN, *args).out for args in ((), ("--framework", file))]
    proved = [int(re.findall(r"(\d+) of \d+ figures are proved", text)[0]) for text in told]
    assert proved[0] > proved[1]


def test_the_variable_names_the_file_too(tmp_path: Path) -> None:
    file = tmp_path / "our.toml"
    file.write_text(MONITORED, encoding="utf-8")
    assert "measure.monitoring-missing" in codes_in(run_ita("extract", PLAN, "--json", ITA_FRAMEWORK=str(file)))


def test_the_report_names_the_file_it_was_read_under(ita: Ita, tmp_path: Path) -> None:
    file = tmp_path / "our.toml"
    file.write_text(WEIGHED, encoding="utf-8")
    answers = [ita("extract", PLAN, "--json", *args) for args in ((), ("--framework", file))]
    engines = [report_of(answer)["source"]["engine"] for answer in answers]
    assert "framework" not in engines[0]
    assert re.fullmatch("[0-9a-f]{16}", engines[1].pop("framework"))
    assert engines[0] == engines[1]


@pytest.mark.parametrize("command", ["extract", "ingest", "framework"])
def test_a_wrong_file_is_refused_in_one_sentence(
    ita: Ita, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "our.toml"
    file.write_text(WEIGHED.replace("0.6", "0.7"), encoding="utf-8")
    asked = {"extract": (PLAN,), "ingest": (PLAN, "--db", "sqlite:///new.db"), "framework": ("2568",)}[command]
    answer = ita(command, *asked, "--framework", file)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert "our.toml, weights, block 1: the weights of IIT, EIT and OIT sum to 1.1; 1 was expected." in answer.err
    assert not (tmp_path / "new.db").exists()


def test_a_file_is_part_of_what_decides_that_a_report_is_unchanged(ita: Ita, tmp_path: Path) -> None:
    file, db = tmp_path / "our.toml", f"sqlite:///{tmp_path}/ita.db"
    file.write_text(MONITORED, encoding="utf-8")
    under_it = ("--framework", file)
    runs = ((), "loaded"), ((), "unchanged"), (under_it, "loaded"), (under_it, "unchanged"), ((), "loaded")
    for args, status in runs:
        assert ita("ingest", PLAN, "--db", db, *args).out.startswith(f"[1/1] {status} ")


def test_the_workers_get_the_file(ita: Ita, tmp_path: Path) -> None:
    file, db = tmp_path / "our.toml", f"sqlite:///{tmp_path}/ita.db"
    file.write_text(MONITORED, encoding="utf-8")
    for args, expected in (((), 0), (("--framework", file), 1)):
        assert ita("ingest", PLAN, "--db", db, *args).status == 0
        found = json.loads(ita("audit", "--db", db, "--code", "measure.monitoring-missing", "--format", "json").out)
        assert len(found) == expected


def test_everything_held_of_a_year_is_shown_with_its_evidence(ita: Ita) -> None:
    rows = json.loads(ita("framework", "2566", "--format", "json").out)
    shown = {(row["subject"], row["code"]): row for row in rows}
    assert shown["item_names", "o10"]["value"] == "นโยบายคุ้มครองข้อมูลส่วนบุคคล"
    assert shown["items", "9.5"]["value"] == "o27-o30"
    assert shown["levels", "ผ่านดี"]["value"] == "≥ 85, IIT EIT OIT ≥ 85"
    assert shown["report_items", "plan"]["value"] == "o42"
    assert "monitoring" in shown["contents", "plan"]["value"]
    for row in rows:
        known = row["value"] is not None
        assert [row[key] is not None for key in ("confidence", "evidence_th", "evidence_en")] == [known] * 3


def test_what_is_not_known_is_said(ita: Ita) -> None:
    rows = json.loads(ita("framework", "2569", "--format", "json").out)
    unknown = {(row["subject"], row["code"]) for row in rows if row["value"] is None}
    assert {("weights", None), ("item_names", "o1-o24"), ("contents", "plan")} <= unknown
    assert "ไม่ทราบ" in ita("framework", "2569").out
    assert "not known" in ita("framework", "2569", "--lang", "en").out


def test_parts_are_named_in_the_language_asked_for(ita: Ita) -> None:
    assert "แนวทางการกำกับติดตาม" in ita("framework", "2566").out
    english = ita("framework", "2566", "--lang", "en").out
    assert "monitoring" in english
    assert "แนวทางการกำกับติดตาม" not in english


@pytest.mark.parametrize(
    ("year", "said"),
    [
        pytest.param("2561", "nothing is known of this year; one of 2562, 2563", id="other indices"),
        pytest.param("2024", "YEAR 2024: a year of the Buddhist era was expected, such as 2567; 2024 CE is", id="CE"),
    ],
)
def test_a_year_that_is_not_known(ita: Ita, year: str, said: str) -> None:
    answer = ita("framework", year)
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err


def test_the_commands_of_the_page_run(example: Path) -> None:
    commands = [shlex.split(line.removeprefix("$ ita ")) for line in block_of("console").splitlines()]
    assert [command[0] for command in commands] == ["framework", "extract", "ingest"]
    for command in commands:
        answer = run_ita(*command, cwd=example)
        assert (answer.status, answer.err) == (0, "")


def test_the_python_of_the_page_runs(example: Path) -> None:
    parsed = doctest.DocTestParser().get_doctest(block_of("pycon"), {}, PAGE.name, str(PAGE), 0)
    assert len(parsed.examples) == 5
    assert os.path.samefile(example, Path.cwd())
    assert doctest.DocTestRunner().run(parsed).failed == 0


def test_the_page_tells_of_every_block_and_part() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in (*FrameworkFile.model_fields, *get_args(Part)):
        assert f"`{name}`" in text
