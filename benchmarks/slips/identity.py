"""Slips in who reports and for which year: rests of another organisation's file or of last year's."""

import re
from dataclasses import replace
from functools import cache
from random import Random

import geothai

from benchmarks.slips.slip import Maker, Sample, Slip, replaced, respelt
from corpus.marks import in_digits
from corpus.spec import Spec

CONSONANTS = "กขคงจชญดตทนบปพมยรลวสหอ"


@cache
def districts() -> dict[str, frozenset[str]]:
    """The provinces of each district's name."""
    found: dict[str, set[str]] = {}
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            found.setdefault(district.name_th, set()).add(province.name_th)
    return {name: frozenset(provinces) for name, provinces in found.items()}


def _pair(spec: Spec) -> re.Pattern[str]:
    """Where the district of the organisation is printed beside its province."""
    return re.compile(
        rf"(?:อำเภอ|อ\.)\s?(?P<district>{spec.district})\s{{1,3}}(?:จังหวัด|จ\.)\s?(?P<province>{spec.province})"
    )


def province_swapped(rng: Random, sample: Sample) -> Slip | None:
    """Another province stands beside the district in one place."""
    places = list(_pair(sample.spec).finditer(sample.text))
    if not places:
        return None
    provinces = sorted({province.name_th for province in geothai.provinces()})
    there = districts().get(sample.spec.district or "", frozenset())
    new = rng.choice([province for province in provinces if province not in there])
    text = replaced(sample.text, rng.choice(places).span("province"), new)
    return Slip(text, frozenset({"org.province-conflict", "org.district-not-in-province"}), f"จังหวัด{new}")


def district_swapped(rng: Random, sample: Sample) -> Slip | None:
    """A district of another province stands beside the province in one place."""
    places = list(_pair(sample.spec).finditer(sample.text))
    if not places:
        return None
    elsewhere = sorted(name for name, there in districts().items() if sample.spec.province not in there)
    new = rng.choice([name for name in elsewhere if not name.startswith("เขต")])
    text = replaced(sample.text, rng.choice(places).span("district"), new)
    return Slip(text, frozenset({"org.district-not-in-province"}), f"อำเภอ{new}")


def name_misspelt(rng: Random, sample: Sample) -> Slip | None:
    """One consonant of the name is another one, in one of the places where it is printed."""
    name = sample.spec.name
    if name is None:
        return None
    places = list(re.finditer(re.escape(name), sample.text))
    type_word = re.match(r"เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)", name)
    if len(places) < 2 or type_word is None:
        return None
    letters = [at for at in range(type_word.end(), len(name)) if name[at] in CONSONANTS]
    at = rng.choice(letters)
    new = name[:at] + rng.choice([letter for letter in CONSONANTS if letter != name[at]]) + name[at + 1 :]
    codes = frozenset({"org.name-variant", "text.other-organisation-named"})
    return Slip(replaced(sample.text, rng.choice(places).span(), new), codes, new)


def second_website(rng: Random, sample: Sample) -> Slip | None:
    """The address of the website is printed twice, once with a wrong letter."""
    if "go.th" in sample.text:
        return None
    host = rng.choice(("nongbua", "khlongyai", "banmai", "thasala"))
    at = rng.randrange(len(host))
    wrong = host[:at] + rng.choice([letter for letter in "aeioumnpst" if letter != host[at]]) + host[at + 1 :]
    told = f"เผยแพร่ทางเว็บไซต์ www.{host}.go.th แล้ว ผู้สนใจดาวน์โหลดได้ที่ www.{wrong}.go.th"
    spec = replace(sample.spec, blocks=(*sample.spec.blocks, {"kind": "paragraph", "text": told}))
    return respelt(sample, spec, frozenset({"org.website-conflict"}), f"{host}, {wrong}")


def year_of_the_cover(rng: Random, sample: Sample) -> Slip | None:
    """The year on the cover is another one than that of the periods and the headings."""
    year, spec = sample.spec.fiscal_year, sample.spec
    dated = any(activity.spans for measure in spec.measures for activity in measure.activities)
    cover = sample.text.find(f"ปีงบประมาณ พ.ศ. {in_digits(str(year), spec.page.digits)}", 0, 400)
    if year is None or cover < 0 or not dated:
        return None
    start = cover + len("ปีงบประมาณ พ.ศ. ")
    new = in_digits(str(year + rng.choice((-2, -1, 1, 2))), spec.page.digits)
    codes = frozenset({"year.conflict", "measure.period-outside-fiscal-year", "year.label-span-mismatch"})
    return Slip(replaced(sample.text, (start, start + 4), new), codes, new)


def letter_lost(rng: Random, sample: Sample) -> Slip | None:
    """One letter of a word has become a replacement character, as when a file is converted."""
    places = [hit.start() for hit in re.finditer(r"(?<=[ก-ฮ])[ก-ฮ](?=[ก-ฮ])", sample.text)]
    at = rng.choice(places)
    return Slip(
        replaced(sample.text, (at, at + 1), "\ufffd"), frozenset({"text.damaged"}), sample.text[at - 5 : at + 5]
    )


KINDS: dict[str, Maker] = {
    "province swapped": province_swapped,
    "district swapped": district_swapped,
    "name misspelt in one place": name_misspelt,
    "second website": second_website,
    "year of the cover wrong": year_of_the_cover,
    "letter lost": letter_lost,
}
