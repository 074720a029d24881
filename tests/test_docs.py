"""The documentation cannot lie: every command is told, helped with an example, and prints what the README shows."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from itareports.cli.app import COMMANDS
from itareports.cli.ingest import FailureClass
from itareports.cli.options import DEFAULT_DB
from itareports.ingest import DEFAULT_LIMITS, FAILURE_CLASSES
from itareports.store.session import DEFAULT_URL

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.th.md")
PAGES = (
    *READMES,
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/arithmetic.md",
    "docs/commands.md",
    "docs/frameworks.md",
    "docs/reliability.md",
)
NAMES = tuple(command.__name__ for command in COMMANDS)
# "```console\n$ ita query คู่มือ\n...\n```"
SHOWN = re.compile(r"^```console\n \$\ ita\ (?P<args>.+)\n (?P<output>(?:.*\n)*?) ```$", re.VERBOSE | re.MULTILINE)
LINK = re.compile(r"\]\( (?P<target>[^)#:]+) (?:\#[^)]*)? \)", re.VERBOSE)


def ita(*args: str, db: str) -> str:
    command = [sys.executable, "-c", "from itareports.cli import main; main()", *args]
    ran = subprocess.run(command, cwd=ROOT, env={"ITA_DB": db, "PATH": ""}, capture_output=True, check=False)
    assert ran.stderr.decode() == ""
    return ran.stdout.decode()


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('docs')}/ita.db"
    ita("ingest", "corpus/reports", db=url)
    return url


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_shows_what_the_program_prints(readme: str, db: str) -> None:
    shown = list(SHOWN.finditer((ROOT / readme).read_text(encoding="utf-8")))
    assert len(shown) == 3
    for block in shown:
        assert lines(ita(*shlex.split(block["args"]), db=db)) == lines(block["output"])


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_every_command_is_told_and_helped_with_an_example(command: object) -> None:
    name = getattr(command, "__name__", "")
    assert f"## ita {name}" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    text = ita(name, "--help", db=DEFAULT_DB)
    assert "ตัวอย่าง" in text
    assert re.search(rf"^\s+ita {name}\b", text, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_every_option_has_a_help(command: object) -> None:
    for option in getattr(command, "__annotations__", {}).values():
        for told in getattr(option, "__metadata__", ()):
            assert told.help


@pytest.mark.parametrize("page", PAGES)
def test_no_link_leads_nowhere(page: str) -> None:
    path = ROOT / page
    for link in LINK.finditer(path.read_text(encoding="utf-8")):
        assert (path.parent / link["target"]).exists(), link["target"]


def test_both_readmes_open_with_the_same_commands() -> None:
    opened = [re.findall(r"^make \w+", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE) for readme in READMES]
    assert opened[0] == opened[1] == ["make demo", "make test"]


def test_the_default_database_is_the_default_of_the_store() -> None:
    assert DEFAULT_DB == DEFAULT_URL


@pytest.mark.parametrize("page", ["README.md", "docs/arithmetic.md"])
def test_the_python_of_a_page_runs(page: str) -> None:
    ran = subprocess.run([sys.executable, "-m", "doctest", page], cwd=ROOT, capture_output=True, check=False, text=True)
    assert (ran.returncode, ran.stdout) == (0, "")


def test_every_class_of_failure_is_told_and_may_be_chosen() -> None:
    told = re.findall(r"^\| ([a-z-]+) \|", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(FAILURE_CLASSES) == set(FailureClass)
    assert set(FAILURE_CLASSES) <= set(told)


def test_what_is_promised_of_a_run_has_its_tests_and_its_limits() -> None:
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:tests|benchmarks)/[\w/.]+)`", page)
    assert len(named) > 10
    assert [path for path in named if not (ROOT / path).is_file()] == []
    limits = (f"{DEFAULT_LIMITS.seconds} s (`--timeout`)", f"{DEFAULT_LIMITS.megabytes} MB (`--memory`)")
    assert all(limit in page for limit in limits)
