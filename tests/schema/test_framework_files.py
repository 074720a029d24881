"""Files of a user above the packaged frameworks: what they override, and how a wrong one is refused."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.errors import FrameworkError
from itareports.schema.framework import CodeRange, Framework, Level, frameworks, frameworks_from
from itareports.schema.framework.reading import PACKAGED
from itareports.schema.framework.runs import last_of_run

WEIGHTS = """
[[weights]]
years = [2567, 2570]
parts = { IIT = 0.25, EIT = "0.35", OIT = 0.40 }
"""


def under(text: str, folder: Path, year: int = 2567) -> Framework:
    file = folder / "our.toml"
    file.write_text(text, encoding="utf-8")
    known = frameworks_from(file).of(year)
    assert known is not None
    return known


def test_a_block_counts_for_the_years_it_names_and_for_no_others(tmp_path: Path) -> None:
    (tmp_path / "our.toml").write_text(WEIGHTS, encoding="utf-8")
    ours, packaged = frameworks_from(tmp_path / "our.toml"), frameworks()
    for year in (2567, 2570):
        known = ours.of(year)
        assert known is not None
        assert known.weights is not None
        assert known.weights.value == {"IIT": Decimal("0.25"), "EIT": Decimal("0.35"), "OIT": Decimal("0.40")}
        assert (known.weights.confidence, known.weights.evidence, known.weights.evidence_en) == (1.0, *["our.toml"] * 2)
    assert packaged.of(2570) is None
    for known in packaged.all:
        mine = ours.of(known.year)
        assert mine is not None
        assert (mine == known) is (known.year != 2567)
        assert mine.items == known.items


def test_names_are_overridden_code_by_code(tmp_path: Path) -> None:
    known = under('[[item_names]]\nyears = [2567]\nconfidence = 0.7\nnames = { o1 = "ผังองค์กร" }', tmp_path)
    assert (known.item_names["o1"].value, known.item_names["o1"].is_firm) == ("ผังองค์กร", False)
    assert known.item_names["o2"].evidence != "our.toml"


def test_contents_are_overridden_kind_by_kind(tmp_path: Path) -> None:
    known = under('[[contents]]\nkind = "plan"\nyears = [2567]\nparts = ["steps"]', tmp_path)
    assert known.contents["plan"].value.parts == ("steps",)
    assert "results" in known.contents["implementation"].value.parts


def test_what_is_said_of_codes_that_a_year_no_longer_has_is_left_out(tmp_path: Path) -> None:
    fewer = '[[items]]\nyears = [2568]\ntotal = 26\n[[questions]]\nyears = [2564]\nindicators = { 1 = "i1-i6" }'
    known = under(fewer, tmp_path, 2568)
    assert (known.items, known.report_items) == (None, None)
    assert "o26" in known.item_names
    assert "o27" not in known.item_names
    texts = set(under(fewer, tmp_path, 2564).question_texts)
    assert texts == {*(f"i{number}" for number in range(1, 7)), *(f"e{number}" for number in range(1, 16))}


def test_answers_are_known_without_blanks(tmp_path: Path) -> None:
    known = under('[[answers]]\nyears = [2567]\nvalues = { "เห็นด้วย อย่างยิ่ง" = 100 }', tmp_path)
    assert known.answers is not None
    assert known.answers.value == {"เห็นด้วยอย่างยิ่ง": Decimal(100)}


def test_a_scale_that_is_doubted_is_not_relied_on(tmp_path: Path) -> None:
    grades = 'grades = [ { name = "ผ่าน", at_least = 80 }, { name = "ไม่ผ่าน", at_least = 0 } ]'
    firm = under(f"[[levels]]\nyears = [2567]\n{grades}", tmp_path)
    assert firm.levels == (Level("ผ่าน", Decimal(80)), Level("ไม่ผ่าน", Decimal(0)))
    doubted = under(f"[[levels]]\nyears = [2567]\nconfidence = 0.5\n{grades}", tmp_path)
    assert (doubted.levels, len(doubted.letters)) == ((), 7)


def test_the_digest_is_that_of_the_file(tmp_path: Path) -> None:
    digests = []
    for text in ("", WEIGHTS, WEIGHTS, f"{WEIGHTS}\n"):
        (tmp_path / "our.toml").write_text(text, encoding="utf-8")
        digests.append(frameworks_from(tmp_path / "our.toml").digest)
    assert frameworks().digest is None
    assert digests[1] == digests[2]
    assert len(set(digests)) == 3


def test_notepads_mark_before_the_text_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "our.toml").write_bytes(b"\xef\xbb\xbf" + WEIGHTS.encode())
    assert frameworks_from(tmp_path / "our.toml").of(2570) is not None


@pytest.mark.parametrize("subject", PACKAGED)
def test_a_packaged_file_serves_as_an_example(subject: str, tmp_path: Path) -> None:
    from importlib.resources import files

    text = (files("itareports.schema") / "data" / "frameworks" / f"{subject}.toml").read_text(encoding="utf-8")
    file = tmp_path / "our.toml"
    file.write_text(text, encoding="utf-8")
    assert frameworks_from(file).all == frameworks().all


WRONG = [
    pytest.param("[[wights]]\nyears = [2567]", "wights: this key is not known; one of indicators,", id="subject"),
    pytest.param(
        "[[weights]]\nyears = [2567]\npart = { IIT = 1 }",
        "weights, block 1, part: this key is not known; one of years, confidence, evidence, evidence_en, parts was",
        id="key",
    ),
    pytest.param(
        '[[letters]]\nyears = [2567]\ngrades = [{ name = "A", at_least = 1 }, { name = "B", atleast = 0 }]',
        "letters, block 1, grades.2.atleast: this key is not known; one of name, at_least,",
        id="key of a grade",
    ),
    pytest.param(
        f'{WEIGHTS}[[weights]]\nyears = ["2566"]\nparts = {{ IIT = 1 }}',
        "weights, block 2, years.1: '2566' was found; a whole number was expected",
        id="year as text",
    ),
    pytest.param(
        "[[items]]\nyears = [2024]\ntotal = 9",
        "items, block 1, years.1: 2024 was found; a fiscal year of the Buddhist era from 2562 on was expected",
        id="year of the Common Era",
    ),
    pytest.param(
        "[[items]]\nyears = 2567\ntotal = 9", "years: 2567 was found; a list in square brackets", id="no list"
    ),
    pytest.param("[[items]]\nyears = []\ntotal = 9", "years: [] was found; a list of at least 1 was", id="no year"),
    pytest.param("[[items]]\nyears = [2567, 2567]\ntotal = 9", "2567 stands there twice", id="year twice"),
    pytest.param(
        "[[items]]\ntotal = 9", "items, block 1, years: nothing was found; this key has to be there", id="lacking"
    ),
    pytest.param(
        "[items]\nyears = [2567]\ntotal = 9", "was found; a list in square brackets, or blocks", id="no blocks"
    ),
    pytest.param("items = [9]", "items, block 1: 9 was found; a block of keys was expected", id="no block"),
    pytest.param(
        "[[weights]]\nyears = [2567]\nparts = { IIT = 0.3, EIT = 0.3, OIT = 0.3 }",
        "weights, block 1: the weights of IIT, EIT and OIT sum to 0.9; 1 was expected",
        id="sum",
    ),
    pytest.param(
        "[[weights]]\nyears = [2567]\nparts = { XIT = 1 }",
        "parts.XIT: 'XIT' was found; 'IIT', 'EIT' or",
        id="instrument",
    ),
    pytest.param("[[weights]]\nyears = [2567]\nparts = { IIT = 0.6, OIT = 0.4 }", "EIT has no weight", id="no weight"),
    pytest.param("[[weights]]\nyears = [2567]\nparts = { IIT = nan }", "NaN was found; a number was", id="no number"),
    pytest.param(
        '[[questions]]\nyears = [2567]\nindicators = { 1 = "i7-12" }',
        "questions, block 1, indicators.1: 'i7-12' is no range of codes; one such as 'i7-i12' was expected",
        id="range",
    ),
    pytest.param(
        '[[questions]]\nyears = [2567]\nindicators = { 1 = "i6-i1" }', "'i6-i1' is no range of codes", id="backwards"
    ),
    pytest.param(
        '[[questions]]\nyears = [2567]\nindicators = { 1 = "i1-i6", 2 = "i6-i9" }',
        "i6-i9 begins at i6; i7 was expected, as the ranges follow each other without gap or overlap",
        id="overlap",
    ),
    pytest.param(
        '[[questions]]\nyears = [2567]\nindicators = { 1 = "i1-i6", 2 = "i8-i9" }', "i8-i9 begins at i8; i7", id="gap"
    ),
    pytest.param(
        '[[questions]]\nyears = [2567]\nindicators = { 6 = "i1-i6" }',
        "indicator 6 has i1-i6; codes that begin with 'e' were expected",
        id="instrument of a question",
    ),
    pytest.param(
        '[[items]]\nyears = [2568]\ntotal = 28\nsubindicators = { "9.1" = "o1-o4" }',
        "the sub-indicators end with o4; o28 was expected, the last of the total",
        id="total",
    ),
    pytest.param(
        '[[items]]\nyears = [2568]\ntotal = 4\nsubindicators = { "9" = "o1-o4" }',
        "subindicators.9: '9' was found; the code of a sub-indicator such as '9.1' was expected",
        id="sub-indicator",
    ),
    pytest.param(
        '[[letters]]\nyears = [2567]\ngrades = [{ name = "A", at_least = 80 }, { name = "B", at_least = 90 }]',
        "letters, block 1: B stands below A and asks for no less; falling bounds were expected",
        id="grades that rise",
    ),
    pytest.param(
        '[[levels]]\nyears = [2567]\ngrades = [{ name = "A", at_least = 80 }, { name = "B", at_least = 10 }]',
        "the lowest grade, B, begins at 10; 0 was expected",
        id="scores without a grade",
    ),
    pytest.param(f"{WEIGHTS}{WEIGHTS}", "2567 stands in two blocks of weights; one was expected", id="two blocks"),
    pytest.param(
        '[[item_names]]\nyears = [2567]\nnames = { o1 = "ก" }\n[[item_names]]\nyears = [2567]\nnames = { o1 = "ข" }',
        "o1 of 2567 stands in two blocks of item_names; one was expected",
        id="two names",
    ),
    pytest.param(
        '[[item_names]]\nyears = [2567]\nnames = { o01 = "ก" }',
        "'o01' was found; the code of an item such as",
        id="code",
    ),
    pytest.param(
        '[[item_names]]\nyears = [2567]\nnames = { o1 = " " }', "' ' was found; a text was expected", id="blank"
    ),
    pytest.param(
        '[[item_names]]\nyears = [2567]\nnames = { o36 = "ก" }',
        "o36 was found in a block on 2567; a code that this year has was expected",
        id="no such item",
    ),
    pytest.param(
        '[[report_items]]\nyears = [2567]\nplan = "o36"\nimplementation = "o35"',
        "o36 was found in a block",
        id="no plan",
    ),
    pytest.param(
        "[[items]]\nyears = [2567]\ntotal = 9\nconfidence = 70", "70 was found; a number up to 1", id="confidence"
    ),
    pytest.param(
        '[[contents]]\nkind = "plan"\nyears = [2567]\nparts = ["budget"]',
        "parts.1: 'budget' was found; 'analysis'",
        id="part",
    ),
    pytest.param("[[items]\nyears = [2567]", "this is no TOML (Expected ']]'", id="no TOML"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_a_wrong_file_is_refused_in_one_sentence(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "our.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FrameworkError) as refused:
        frameworks_from(tmp_path / "our.toml")
    message = str(refused.value)
    assert message.startswith("our.toml")
    assert said in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("[[items]] # ก".encode("cp874"), "byte 13 is no UTF-8", id="Thai Windows"),
        pytest.param(b"%PDF-1.7\n", "this is no TOML", id="another file"),
    ],
)
def test_a_file_that_is_no_text_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "our.toml").write_bytes(content)
    with pytest.raises(FrameworkError, match=said):
        frameworks_from(tmp_path / "our.toml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match="there is no such file"):
        frameworks_from(tmp_path / "our.toml")
    with pytest.raises(FrameworkError, match="this is no file"):
        frameworks_from(tmp_path)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.randoms())
def test_ranges_that_follow_each_other_end_where_their_lengths_say(lengths: list[int], chance: st.DrawFn) -> None:
    ranges, first = [], 1
    for length in lengths:
        ranges.append(CodeRange("o", first, first + length - 1))
        first += length
    chance.shuffle(ranges)  # type: ignore[attr-defined]
    assert last_of_run(ranges) == sum(lengths)
    with pytest.raises(ValueError, match="without gap or overlap"):
        last_of_run([*ranges, ranges[0]])
