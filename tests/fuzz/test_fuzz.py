"""A little of what `make fuzz` does, the same every time; and that the fuzzer notices what it is for."""

import os
import signal
import time
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from itareports.errors import NoReportError, UnreadableFileError
from tests.fuzz import sandbox
from tests.fuzz.cases import CORPUS, Case, by_turns, corpus_files, cuts, damages
from tests.fuzz.sandbox import outcomes

SMALL = [
    CORPUS / "reports" / "pua-2563.txt",
    CORPUS / "word" / "saphli.docx",
    CORPUS / "pdf-chromium" / "saphli.pdf",
]
DAMAGES = 200


def test_files_cut_at_any_length_are_read_or_refused() -> None:
    assert [outcome for outcome in outcomes(cuts(SMALL)) if outcome.is_failure] == []


def test_damaged_files_are_read_or_refused() -> None:
    cases = islice(damages(corpus_files(), seed=2567), DAMAGES)
    assert [outcome for outcome in outcomes(cases) if outcome.is_failure] == []


def hang(_path: Path, _session: Session) -> None:
    while True:
        pass


def exhaust(_path: Path, _session: Session) -> None:
    bytearray(2 * sandbox.MOST_BYTES)


def crash(_path: Path, _session: Session) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)
    time.sleep(60)


def stumble(path: Path, _session: Session) -> None:
    raise IndexError(path.name)


def refuse(_path: Path, _session: Session) -> None:
    raise UnreadableFileError("It is encrypted.", "encrypted")


def find_nothing(_path: Path, _session: Session) -> None:
    raise NoReportError("There is nothing in it.")


ENDS = [
    (hang, "too slow"),
    (exhaust, "raised: MemoryError"),
    (crash, f"died: {-signal.SIGSEGV}"),
    (stumble, "raised: IndexError"),
    (refuse, "refused: encrypted"),
    (find_nothing, "no report"),
]
AS_IT_MAY_END = (refuse, find_nothing)


@pytest.mark.parametrize(("read", "kind"), ENDS, ids=[read.__name__ for read, _ in ENDS])
def test_every_end_is_noticed_and_the_next_file_read(
    read: sandbox.Read, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "MOST_SECONDS", 0.5)
    found = list(outcomes((Case(SMALL[0], "flip", number) for number in range(2)), read))
    assert [outcome.kind for outcome in found] == [kind] * 2
    assert [outcome.is_failure for outcome in found] == [read not in AS_IT_MAY_END] * 2
    assert [outcome.case.seed for outcome in found] == [0, 1]


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.suffix)
def test_a_case_is_the_same_damage_every_time(path: Path) -> None:
    drawn = list(islice(damages([path], seed=1), 60))
    assert all(case.content() == Case(path, case.way, case.seed).content() for case in drawn)
    assert sum(case.content() != path.read_bytes() for case in drawn) > 50


def test_sources_take_turns_until_the_last_is_dry() -> None:
    one, two = Case(SMALL[0], "flip", 1), Case(SMALL[0], "flip", 2)
    assert list(by_turns(iter([one] * 3), iter([two]))) == [one, two, one, one]
