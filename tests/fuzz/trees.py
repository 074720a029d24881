"""Ways to damage XML that stays well-formed, so that what reads it sees elements where none should be."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

from tests.fuzz.ways import MOST_CHANGES, Way

Change = Callable[[Random, etree._Element, list[etree._Element]], None]

_ODD_VALUES = ("", "0", "-1", "1", "99", "65536", "99999999999999999999", "x", "true", "auto", "1.5", "๑", "1" * 400)
_ODD_TEXTS = (
    "",
    " ",
    "\n",
    "\t\t",
    "-",
    "๐",
    "๑.",
    "80.00",
    "99999999999999999999",
    "่",
    "ำา",
    "\ufeff",
    "ก" * 5000,
    "( " * 500,
)


def _dropped(_: Random, element: etree._Element, _all: list[etree._Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _again(rng: Random, element: etree._Element, _all: list[etree._Element]) -> None:
    for _ in range(rng.choice((1, 1, 2, 50))):
        element.addnext(deepcopy(element))


def _elsewhere(rng: Random, element: etree._Element, others: list[etree._Element]) -> None:
    place = rng.choice(others)
    place.insert(rng.randint(0, len(place)), deepcopy(element))


def _unwrapped(_: Random, element: etree._Element, _all: list[etree._Element]) -> None:
    for child in reversed(element):
        element.addnext(child)


def _renamed(rng: Random, element: etree._Element, others: list[etree._Element]) -> None:
    element.tag = rng.choice(others).tag


def _revalued(rng: Random, element: etree._Element, others: list[etree._Element]) -> None:
    for name in element.attrib:
        values = [value for one in others for key, value in one.attrib.items() if key == name]
        element.set(name, rng.choice((*_ODD_VALUES, *values[:10])))


def _retold(rng: Random, element: etree._Element, others: list[etree._Element]) -> None:
    element.text = rng.choice((*_ODD_TEXTS, rng.choice(others).text))


_CHANGES: dict[str, Change] = {
    "drop": _dropped,
    "again": _again,
    "elsewhere": _elsewhere,
    "unwrap": _unwrapped,
    "rename": _renamed,
    "values": _revalued,
    "texts": _retold,
}


def _way(change: Change) -> Way:
    def changed(rng: Random, data: bytes) -> bytes:
        root = etree.fromstring(data)
        below = [element for element in root.iter() if element is not root and isinstance(element.tag, str)]
        for element in rng.sample(below, min(len(below), rng.randint(1, MOST_CHANGES))):
            change(rng, element, below)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return changed


TREE: dict[str, Way] = {name: _way(change) for name, change in _CHANGES.items()}
