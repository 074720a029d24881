"""The index of rare wording: it finds what shares it, whoever comes first, and leaves out what many write."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.audit.across.shingles import ONE_IN, most_owners, sharing, shingles

TEXT = "จัดเวทีรับฟังเสียงผู้ประกอบการตลาดสดเรื่องขั้นตอนต่อใบอนุญาตแล้วแจ้งผลกลับเป็นหนังสือ"
letters = st.text("กขคงจฉชซญดตถทนบปผพฟภมยรลวศสหอาีเแ", min_size=40, max_size=200)


def pairs(texts: list[str], owners: list[int], least: int = 30) -> set[tuple[int, int]]:
    return {(found.one, found.other) for found in sharing(texts, owners, least)}


def test_a_text_is_found_beside_another_ones() -> None:
    assert pairs([TEXT, "ก" * 80, TEXT], [0, 1, 2]) == {(0, 2)}


def test_the_letters_shared_are_about_those_that_are_alike() -> None:
    (found,) = sharing([TEXT, TEXT], [0, 1], 30)
    assert found.letters == len(TEXT)
    half = TEXT[: len(TEXT) // 2]
    (found,) = sharing([TEXT, half + "ก" * 40], [0, 1], 10)
    assert abs(found.letters - len(half)) < len(TEXT) // 4


def test_ones_own_texts_are_no_pair() -> None:
    assert pairs([TEXT, TEXT], [0, 0]) == set()


def test_what_many_organisations_write_is_common() -> None:
    for owners in (2, 3, 4, 40):
        is_rare = owners <= most_owners(owners)
        assert bool(pairs([TEXT] * owners, list(range(owners)))) is is_rare


def test_a_text_shorter_than_a_shingle_has_none() -> None:
    assert shingles("จัดเวที") == set()


@given(letters)
def test_one_in_a_few_shingles_is_kept_whatever_stands_around(text: str) -> None:
    assert shingles(text) <= shingles(f"กกกก{text}ขขขข")
    assert all(code % ONE_IN == 0 for code in shingles(text))


@given(st.lists(letters, max_size=6), letters, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_texts_does_not_matter(others: list[str], text: str, chance: Random) -> None:
    texts = [text, text, *others]
    order = chance.sample(range(len(texts)), len(texts))
    mixed = {
        tuple(sorted((order[one], order[other]))) for one, other in pairs([texts[place] for place in order], order)
    }
    assert mixed == pairs(texts, list(range(len(texts))))
