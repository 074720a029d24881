import pickle
from typing import get_args

import pytest

from itareports.errors import NoReportError, Reason, UnreadableFileError
from itareports.ingest.failures import failure_of, in_thai


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_is_told_with_a_remedy_in_both_languages(reason: Reason) -> None:
    error = UnreadableFileError("a.pdf: it is so.", reason)
    # As it comes from a worker.
    failure = failure_of(pickle.loads(pickle.dumps(error)), "a.pdf")
    thai, english = failure.reason.split(" · ")
    assert english == "a.pdf: it is so."
    assert in_thai(error) == f"{thai} {failure.remedy.split(' · ')[0]}"
    assert failure.remedy.split(" · ")[1].endswith(".")


def test_the_reasons_have_different_remedies() -> None:
    remedies = {failure_of(UnreadableFileError("x", reason), "x").remedy for reason in get_args(Reason)}
    remedies |= {failure_of(NoReportError("x"), "x").remedy, failure_of(KeyError("x"), "x").remedy}
    assert len(remedies) == len(get_args(Reason)) + 2
