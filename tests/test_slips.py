"""A sample of the slips of benchmarks/mutations.py: those that a report can show are noticed, and nothing else is."""

import pytest

from benchmarks.mutations import Trial, false_errors, trials, trials_of_company
from benchmarks.slips import COMPANY, KINDS

NUMBER, SEED = 62, 4
"""Two of each kind, other ones than the benchmark's."""

TRIALS = list(trials(NUMBER, SEED))


@pytest.mark.parametrize("kind", KINDS)
def test_slips_of_every_kind_are_noticed(kind: str) -> None:
    made = [trial for trial in TRIALS if trial.kind == kind]
    missed: list[Trial] = [trial for trial in made if trial.slip.noticeable and not trial.noticed]
    assert made
    assert [(trial.stem, trial.slip.what) for trial in missed] == []


@pytest.mark.parametrize("kind", COMPANY)
def test_slips_that_another_report_shows_are_noticed(kind: str) -> None:
    made = list(trials_of_company(kind, 3, SEED))
    assert made
    assert [(trial.stem, trial.slip.what) for trial in made if not trial.noticed] == []


def test_reports_without_a_slip_have_no_error_but_the_planted() -> None:
    assert false_errors() == []
