"""Gathers the words that training lines are made of: `python -m training.words FILE`.

They come from the package's own vocabulary, the gazetteer and PyThaiNLP's dictionary; none comes from a report.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import geothai
import pythainlp.corpus

import itareports
from training.alphabet import ALPHABET

_VOCABULARY = Path(itareports.__file__).parent / "normalize" / "data"
_MARKS_AMISS = re.compile(r"[ัิีึืุู็่้๊๋์]{3,} | ํ | ^[ะาำัิีึืุู็่้๊๋์] | [่้๊๋์][ัิีึืุู]", re.VERBOSE)


def strings_in(value: object) -> Iterator[str]:
    """Every string of a TOML document's values.

    >>> list(strings_in({"a": ["ก", {"b": "ข"}], "c": 1}))
    ['ก', 'ข']
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)


def drawable(text: str) -> bool:
    """Whether the recogniser's alphabet has every character, in the order that it writes them."""
    return 0 < len(text) <= 90 and all(letter in ALPHABET for letter in text) and _MARKS_AMISS.search(text) is None


def official() -> set[str]:
    """Phrases of the package's vocabulary: headers, offices, indicators, months, measures."""
    return {text for file in sorted(_VOCABULARY.glob("*.toml")) for text in strings_in(tomllib.loads(file.read_text()))}


def places() -> set[str]:
    """Names of provinces, districts and subdistricts."""
    names = set()
    for province in geothai.provinces():
        names.add(province.name_th)
        for district in geothai.districts(province.code):
            names |= {district.name_th} | {one.name_th for one in geothai.subdistricts(district.code)}
    return names


def main() -> None:
    """Write the three lists as JSON."""
    lists = {"official": official(), "places": places(), "words": set(pythainlp.corpus.thai_words())}
    kept = {name: sorted(filter(drawable, texts)) for name, texts in lists.items()}
    Path(sys.argv[1]).write_text(json.dumps(kept, ensure_ascii=False))
    print({name: len(texts) for name, texts in kept.items()})


if __name__ == "__main__":
    main()
