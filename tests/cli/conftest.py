import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
CORPUS = REPOSITORY / "corpus" / "reports"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run of the program gave."""

    status: int
    out: str
    err: str


Ita = Callable[..., Answer]


def run_ita(*args: object, cwd: Path = REPOSITORY, **environment: str) -> Answer:
    """Run the program as a user does, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", "from itareports.cli import main; main()", *map(str, args)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        check=False,
    )
    return Answer(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


@pytest.fixture(scope="session")
def corpus_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with the corpus in it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('corpus')}/ita.db"
    answer = run_ita("ingest", "corpus/reports", "--db", url)
    assert (answer.status, answer.err) == (0, "")
    return url


@pytest.fixture
def ita(monkeypatch: pytest.MonkeyPatch, corpus_db: str) -> Ita:
    """The program in this process, on the database with the corpus: faster, and just as the user calls it."""
    from itareports.cli import main

    def call(*args: object) -> Answer:
        out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
        monkeypatch.setattr(sys, "argv", ["ita", *map(str, args)])
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.setenv("ITA_DB", corpus_db)
        monkeypatch.delenv("COLUMNS", raising=False)
        with pytest.raises(SystemExit) as end:
            main()
        status = end.value.code
        assert isinstance(status, int)
        return Answer(status, *(stream.buffer.getvalue().decode() for stream in (out, err)))  # type: ignore[attr-defined]

    return call
