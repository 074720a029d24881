"""Words and snippets, as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.store.search import MARKS, fold, snippet


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(words: str) -> None:
    assert len(fold(words)) == len(words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("สั้น", ("สั้น",), "สั้น", id="the whole of a short text"),
        pytest.param("บรรทัดแรก\nบรรทัดสอง", ("สอง",), "บรรทัดแรก บรรทัดสอง", id="on one line"),
        pytest.param("สั้น", (), None, id="nothing looked for"),
        pytest.param("สั้น", ("ยาว",), None, id="nothing found"),
        pytest.param("ก" * 100 + "คำ" + "ข" * 100, ("คำ",), "…" + "ก" * 60 + "คำ" + "ข" * 60 + "…", id="cut"),
        pytest.param("ปี ๒๕๖๖", ("2566",), "ปี ๒๕๖๖", id="with the digits of the document"),
    ],
)
def test_snippets(text: str, words: tuple[str, ...], expected: str | None) -> None:
    assert snippet(text, words) == expected


@given(st.integers(0, 5), st.integers(0, 5))
def test_a_snippet_begins_with_a_letter_and_not_with_its_mark(before: int, after: int) -> None:
    shown = snippet("ก" * before + "ที่" * 50 + "คำ" + "ที่" * 50 + "ก" * after, ("คำ",))
    assert shown is not None
    assert shown.removeprefix("…")[0] not in MARKS
