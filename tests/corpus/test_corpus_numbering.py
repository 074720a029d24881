"""Marks that a word processor makes: which lines have one, and when a list begins anew."""

import pytest

from corpus.numbering import Lists, item


@pytest.mark.parametrize(
    ("line", "form", "text"),
    [
        ("1. ประชุม", "decimal", "ประชุม"),
        ("๒.จัดทำ", "thaiNumbers", "จัดทำ"),
        ("(3) อบรม", "decimal", "อบรม"),
        ("ก. อบรม", "thaiLetters", "อบรม"),
        ("- เชิญวิทยากร", "bullet", "เชิญวิทยากร"),
    ],
)
def test_a_mark_is_taken_off(line: str, form: str, text: str) -> None:
    found = item(line)
    assert found is not None
    assert (found.kind.format, found.text) == (form, text)


@pytest.mark.parametrize(
    "line", ["2.1 จัดทำ", "1.5 ล้านบาท", "ก.พ. 66 - ก.ค. 66", "1 ต.ค. 65", "(1. อบรม", "-", "กองคลัง"]
)
def test_no_mark_is_seen(line: str) -> None:
    assert item(line) is None


def test_a_list_goes_on_with_the_next_number_and_begins_anew_with_any_other() -> None:
    lists = Lists()
    lines = [("1. ก", "a"), ("2. ข", "a"), ("1. ค", "a"), ("- ง", "a"), ("2. จ", "a"), ("3. ฉ", "b"), ("- ช", "a")]
    numerals = [lists.place(found, column) for line, column in lines if (found := item(line)) is not None]
    assert numerals == [1, 1, 2, 3, 2, 4, 3]
    assert '<w:num w:numId="4">' in lists.xml()
    assert lists.xml().count('<w:start w:val="3"/>') == 1
