"""Runs of letters as pdfium tells them, and the stretches they make. Letters are 6 points wide, the text has 12."""

import pytest

from itareports.extract.pdf.letters import UNKNOWN, Look, Run, Style
from itareports.extract.pdf.sheet import Stretch
from itareports.extract.pdf.stretches import Ink, stretches
from itareports.normalize.thai_words import DEPENDENT

SIZE, LETTER = 12.0, 6.0
BOLD, HIDDEN = 1000, 2000
"""Text objects from these numbers on look so."""


def style(thing: int) -> Style:
    return Style(bold=BOLD <= thing < HIDDEN, hidden=thing >= HIDDEN)


def look(thing: int) -> Look:
    return Look(SIZE, style(thing))


def wide(text: str) -> float:
    return LETTER * sum(letter not in DEPENDENT or letter in "ะาำ" for letter in text)


def right_edge(run: Run) -> float:
    return run.x + wide(run.text)


INK = Ink(look, style, right_edge, lambda run: run.y == 700.0)
"""What stands at 700 points is underlined."""


def run(text: str, x: float, thing: int, gap: float | None = None, y: float = 100.0) -> Run:
    return Run(text, x, y, thing, 0, gap)


def drawn(*runs: Run) -> list[str]:
    shown, hidden = stretches(runs, INK)
    assert hidden == []
    return [stretch.text for stretch in shown]


TOLD = [
    pytest.param([run("กอง", 0, 1), run("คลัง", 18, 2)], ["กองคลัง"], id="one after the other"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 21, 1, 3)], ["กอง คลัง"], id="a gap inside an object"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 19, 1, 1)], ["กองคลัง"], id="letters spread inside an object"),
    pytest.param([run("กอง", 0, 1), run("ำลัง", 21, 1, 3)], ["กองำลัง"], id="never before sara am"),
    pytest.param([run("ดำเ", 0, 1), run("นิน", 21, 1, 3)], ["ดำเนิน"], id="never after a leading vowel"),
    pytest.param([run("กอง ", 0, 1), run("คลัง", 27, 1, 3)], ["กอง คลัง"], id="a blank that was written"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 60, 2, 42)], ["กอง", "คลัง"], id="two columns"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 120, 2)], ["กอง", "คลัง"], id="two columns pdfium saw no gap between"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 23, 2, 1e6)], ["กอง", "คลัง"], id="a rule between, however near"),
    pytest.param([run("กอง", 0, 1), run("คลัง", 0, 2, y=120.0)], ["กอง", "คลัง"], id="two lines"),
    pytest.param([run("กองคลัง", 0, 1), run("1", 36, 2, y=96.0)], ["กองคลัง1"], id="a raised footnote mark"),
    pytest.param([run("กองคลัง", 100, 1), run("งาน", 0, 2)], ["กองคลัง", "งาน"], id="back to an earlier column"),
    pytest.param([run("   ", 0, 1)], [], id="blanks alone"),
    pytest.param([], [], id="nothing"),
]


@pytest.mark.parametrize(("runs", "texts"), TOLD)
def test_runs_make_stretches(runs: list[Run], texts: list[str]) -> None:
    assert drawn(*runs) == texts


def test_marks_drawn_back_over_their_base_stay_where_the_file_has_them() -> None:
    """Sorted by x, ิ would stand behind the letter after it: วธิี."""
    assert drawn(run("ว", 0, 1), run("ิ", 4, 2), run("ธ", 6, 3), run("ี", 3, 4), run("การ", 12, 5)) == ["วิธีการ"]


def letter_by_letter(text: str, *, blank: float = 4.0, gap: float | None = UNKNOWN) -> list[Run]:
    """A page of Chromium: every letter an object, blanks only a longer way; pdfium sees a gap before each word."""
    runs, x, before = [], 0.0, None
    for thing, letter in enumerate(text):
        if letter == " ":
            x, before = x + blank, gap
            continue
        runs.append(run(letter, x, thing, before))
        x, before = x + wide(letter), None
    return runs


@pytest.mark.parametrize(
    ("blank", "shown"),
    [(4.0, "กองคลัง กองชาง กองคลัง"), (3.0, "กองคลัง กองชาง กองคลัง"), (1.0, "กองคลังกองชางกองคลัง")],
)
@pytest.mark.parametrize("gap", [UNKNOWN, 4.0])
def test_blanks_of_programs_that_write_none(blank: float, gap: float, shown: str) -> None:
    """The page itself tells how wide each letter is: what moves the next one further by a fifth of the size is one."""
    assert drawn(*letter_by_letter("กองคลัง กองชาง กองคลัง", blank=blank, gap=gap)) == [shown]


def test_a_mark_takes_no_room_before_a_blank() -> None:
    """ "นางอรุณี วงศ์": ณ stands nowhere alone, and its ี is drawn above it."""
    assert drawn(run("ณี", 0, 1), run("ว", 10.5, 2, UNKNOWN)) == ["ณี ว"]
    assert drawn(run("ณี", 0, 1), run("ว", 7.5, 2, UNKNOWN)) == ["ณีว"]


def test_gaps_tell_where_the_words_of_a_stretch_stand() -> None:
    ((one,), _) = stretches([run("กอง", 0, 1), run("คลัง", 23, 1, 5), run("๑ ", 46, 1, 5)], INK)
    assert [(part.text, part.x0, part.x1) for part in one.parts()] == [
        ("กอง", 0, 18), ("คลัง", 23, 41), ("๑", 46, one.x1)
    ]  # fmt: skip
    assert (one.text, one.ends_blank, one.starts_blank) == ("กอง คลัง ๑", True, False)


def test_a_blank_that_is_written_parts_words_of_two_columns() -> None:
    """ "ต.ค. ๖๔ " and "รายงานการ" of the next cell: pdfium cannot tell how far they stand apart."""
    ((one,), _) = stretches([run("๖๔ ", 0, 1), run("รายงาน", 30, 2, UNKNOWN)], INK)
    assert [(part.text, part.starts_blank, part.ends_blank) for part in one.parts()] == [
        ("๖๔", False, True), ("รายงาน", True, False)
    ]  # fmt: skip


def test_a_blank_at_the_head_is_known_and_no_letter() -> None:
    ((one,), _) = stretches([run(" กอง", 0, 1), run("คลัง", 29, 1, 5)], INK)
    assert (one.text, one.starts_blank) == ("กอง คลัง", True)
    assert [part.text for part in one.parts()] == ["กอง", "คลัง"]


def test_a_stretch_without_gaps_is_its_only_part() -> None:
    one = Stretch("กองคลัง", 0, 10, 100, 12)
    assert one.parts() == [one]


def test_underlined_words_end_with_their_line() -> None:
    """ "**ขั้นตอน** ดังนี้" in one object: the label is underlined, its text is not."""
    shown, _ = stretches([run("ขั้นตอน", 0, 1, y=700.0), run("ดังนี้", 40, 2, y=700.1)], INK)
    assert [(one.text, one.underlined) for one in shown] == [("ขั้นตอน", True), ("ดังนี้", False)]


def test_what_is_bold_begins_where_its_object_does() -> None:
    shown, _ = stretches([run("มาตรการ", 0, BOLD), run("กองคลัง", 0, 1, y=120.0)], INK)
    assert [(one.text, one.bold) for one in shown] == [("มาตรการ", True), ("กองคลัง", False)]


def test_what_is_bold_ends_where_its_object_does() -> None:
    """ "**หัวหน้าสำนักปลัด** รับผิดชอบ" on one line: two words that look different, or none of them is a heading."""
    shown, _ = stretches([run("กองคลัง", 0, BOLD), run("รายงาน", 39, 1, 3.0)], INK)
    assert not any(one.bold and "รายงาน" in one.text for one in shown)


def test_hidden_letters_are_told_apart() -> None:
    shown, hidden = stretches([run("กอง", 0, 1), run("คลัง", 0, HIDDEN, y=120.0)], INK)
    assert ([one.text for one in shown], [one.text for one in hidden]) == (["กอง"], ["คลัง"])


def test_hidden_letters_beside_others_are_told_apart() -> None:
    shown, hidden = stretches([run("กอง", 0, 1), run("คลัง", 18, HIDDEN)], INK)
    assert ([one.text for one in shown], [one.text for one in hidden]) == (["กอง"], ["คลัง"])
