"""Letters in doubt are decided by the words they make; figures, and what was read for certain, stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.ocr.engine import Glyph, ReadLine
from itareports.extract.ocr.wording import LEAST, worded

SURE = 0.99
Doubt = tuple[str, float, dict[str, float]]
"""What was read, how surely, and the rivals."""


def line(*parts: str | Doubt) -> ReadLine:
    """Letters that were read for certain, and those in doubt."""
    each: list[Doubt] = []
    for part in parts:
        each += [(letter, SURE, {}) for letter in part] if isinstance(part, str) else [part]
    return ReadLine(
        tuple(
            Glyph(text, sure, 4.0 * at, 4.0 * at + 4, tuple(rivals.items()))
            for at, (text, sure, rivals) in enumerate(each)
        )
    )


MENDED = [
    pytest.param(("ไ", ("ต", 0.6, {"ด": 0.35}), "้"), "ได้", id="one-letter-for-another"),
    pytest.param(("บัญ", ("ซ", 0.7, {"ช": 0.25}), "ี"), "บัญชี", id="inside-a-word"),
    pytest.param(("ด", ("ิ", 0.5, {"ี": 0.45}), "เด่น"), "ดีเด่น", id="a-vowel-above"),
    pytest.param(("ไม่", ("่", 0.6, {"": 0.35}), "มี"), "ไม่มี", id="a-mark-seen-twice"),
    pytest.param((("เ", 0.6, {"เช": 0.4}), "ิญ"), "เชิญ", id="a-missed-letter"),
    pytest.param(("งบ", ("l", 0.6, {"ป": 0.3}), "ระมาณ"), "งบประมาณ", id="a-latin-letter-between-thai-ones"),
    pytest.param((("ต", 0.5, {"ด": 0.4}), "ำเนิน", ("n", 0.6, {"ก": 0.3}), "าร"), "ดำเนินการ", id="two-doubts"),
    pytest.param(("๑. ไ", ("ต", 0.6, {"ด": 0.35}), "้ ๕ คน"), "๑. ได้ ๕ คน", id="between-figures"),
]

KEPT = [
    pytest.param(("ไ", ("ด", 0.6, {"ต": 0.35}), "้"), id="a-word-as-read"),
    pytest.param(("ประ", ("เ", 0.6, {"เช": 0.4}), "มิน"), id="nothing-was-missed"),
    pytest.param(("ไ", ("ต", 0.96, {"ด": LEAST / 2}), "้"), id="a-rival-of-no-weight"),
    pytest.param(("ปริ", ("ก", 0.7, {"ฏ": 0.2})), id="a-name-that-no-rival-makes-a-word"),
    pytest.param(("จิรภั", ("ท", 0.7, {"ฑ": 0.2}), "ร"), id="a-name-in-no-list"),
    pytest.param(("บ้านปริ", ("ก", 0.7, {"ถ": 0.1})), id="a-name-after-a-word"),
    pytest.param(("งบl", "ระมาณ"), id="a-latin-letter-without-a-rival"),
    pytest.param(("งบ", ("8", 0.6, {"ป": 0.3}), "ระมาณ"), id="a-digit-between-letters"),
    pytest.param(("งบ", ("๘", 0.6, {"ป": 0.3}), "ระมาณ"), id="a-thai-digit-between-letters"),
    pytest.param(("ไ", ("ต", 0.6, {"๓": 0.35}), "้"), id="a-digit-for-a-rival"),
    pytest.param((("l", 0.6, {"ป": 0.02, "I": 0.3}), "TA"), id="latin"),
]


@pytest.mark.parametrize(("parts", "text"), MENDED)
def test_words_decide(parts: tuple[str | Doubt, ...], text: str) -> None:
    assert worded(line(*parts)).text == text


@pytest.mark.parametrize("parts", KEPT)
def test_what_no_word_speaks_against_stays(parts: tuple[str | Doubt, ...]) -> None:
    assert worded(line(*parts)) == line(*parts)


def test_what_was_read_is_kept() -> None:
    before = line("บัญ", ("ซ", 0.7, {"ช": 0.25, "ฃ": 0.04}), "ี")
    after = worded(before)
    assert after.glyphs[3] == Glyph("ช", 0.25, 12, 16, (("ซ", 0.7), ("ฃ", 0.04)), read="ซ")
    assert [glyph for at, glyph in enumerate(after.glyphs) if at != 3] == [
        glyph for at, glyph in enumerate(before.glyphs) if at != 3
    ]


LETTERS = st.sampled_from([*"กดตชซเไ้่ิีาำะ", *"l๑8 ."])
OTHERS = st.sampled_from([*"กดตชซเไ้่ิีา", "", "เช", "ด้", "๗", "8", "l"])
CHANCES = st.floats(0.0, 1.0)


def doubts(letters: st.SearchStrategy[str], chances: st.SearchStrategy[float]) -> st.SearchStrategy[list[Doubt]]:
    one = st.tuples(letters, CHANCES, st.dictionaries(OTHERS, chances, max_size=3))
    return st.lists(one, max_size=10)


@given(doubts(LETTERS, CHANCES))
def test_nothing_is_made_up(parts: list[Doubt]) -> None:
    before = line(*parts)
    after = worded(before)
    assert len(after.glyphs) == len(before.glyphs)
    for old, new in zip(before.glyphs, after.glyphs, strict=True):
        if new != old:
            assert new.read == old.text
            assert (new.text, new.confidence) in old.rivals
            assert new.confidence >= LEAST
            assert sorted([(new.text, new.confidence), *new.rivals]) == sorted(
                [(old.text, old.confidence), *old.rivals]
            )
            assert (new.x0, new.x1) == (old.x0, old.x1)


@given(doubts(st.sampled_from("0123456789๐๑๒๓๔๕๖๗๘๙"), CHANCES))
def test_figures_never_change(parts: list[Doubt]) -> None:
    assert worded(line(*parts)) == line(*parts)


@given(doubts(LETTERS, st.floats(0.0, LEAST, exclude_max=True)))
def test_what_has_no_rival_of_weight_never_changes(parts: list[Doubt]) -> None:
    assert worded(line(*parts)) == line(*parts)


@given(doubts(LETTERS, CHANCES))
def test_digits_in_any_line_stay(parts: list[Doubt]) -> None:
    before, after = line(*parts), worded(line(*parts))
    assert [(at, glyph) for at, glyph in enumerate(after.glyphs) if glyph.text.isdecimal()] == [
        (at, glyph) for at, glyph in enumerate(before.glyphs) if glyph.text.isdecimal()
    ]
