"""The organisation that reports: its name, where it lies, its website."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from itareports.extract.document import Document, Passage
from itareports.extract.found import Found, Quote
from itareports.normalize.organisations import OrganisationMention, find_organisations
from itareports.normalize.places import PlaceMention, district_name, find_places
from itareports.normalize.websites import find_addresses

COVER, RUNNING = 5, 1
"""Weight of a line that holds nothing but the name and its places, and of a mention in running text."""

NEAR = 60
"""So many characters after its name, a place still belongs to the organisation: "เทศบาลตำบลก อำเภอข จังหวัดค"."""

SIDE_BY_SIDE = 3
"""So many characters at most between a name and its district, or a district and its province."""

LONGEST_BARE = 300
"""Characters of a line that may hold nothing but names and places."""

# What may stand beside the name on a line that is all about the organisation: "ชื่อหน่วยงาน เทศบาลตำบล...", "ขององค์การ..."
# and the other parts of an address: "ที่ทำการ ถนนปัทมานนท์ ตำบลในเมือง ...", "เลขที่ ๙๙ หมู่ ๔ ตำบล..."
_DECORATION = re.compile(
    r"""
    ของ | ชื่อ | หน่วยงาน | สำนักงาน | ที่ทำการ | ที่ตั้ง | ที่อยู่ | เรื่อง | โดย | ตำบล | อำเภอ | จังหวัด | รหัสไปรษณีย์
    | โทร(?:ศัพท์|สาร)?\.?[\s0-9๐-๙–-]* | (?:ถนน|ถ\.|ซอย)\s?\S*
    | หมู่(?:ที่)?\s*[0-9๐-๙]+ | [0-9๐-๙]{5} | เลขที่\s*[0-9๐-๙/]+ | [\s:：.,()\-–*\#]+
    """,
    re.VERBOSE,
)


class Stretch(Protocol):
    """Anything found in a text that says where."""

    @property
    def start(self) -> int:
        """Offset of the first letter."""

    @property
    def end(self) -> int:
        """Offset behind the last letter."""


def organisation(document: Document) -> Iterator[Found]:
    """Everything that names the organisation or its seat, as often as printed.

    ("name", full name, type, "known" to the gazetteer or ""), ("district", name), ("province", name),
    ("subdistrict", name), ("pair", district, province), ("website", host), ("department", id).
    """
    bounded = bounded_names(document)
    for passage in document.passages():
        mentions = list(find_organisations(passage.text, bounded))
        places = list(_whole_names(list(find_places(passage.text))))
        for mention in mentions:
            weight = _weight(passage.text, mention, places)
            if weight or mention.bounded:
                about = ("name", mention.name, mention.type or "", "known" if mention.known else "")
                yield Found(about, Quote.of(passage, mention.start, mention.end), weight)
        yield from _places(passage, mentions, places)
        yield from _addresses(passage)


def _whole_names(places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Places, where "อำเภอเมือง จังหวัดพัทลุง" has become "อำเภอเมืองพัทลุง"."""
    for index, place in enumerate(places):
        following = places[index + 1] if index + 1 < len(places) else None
        beside = following is not None and following.kind == "province" and following.start - place.end <= SIDE_BY_SIDE
        whole = district_name(place.name, following.name) if following is not None and beside else None
        yield replace(place, name=whole) if place.kind == "district" and whole is not None else place


def bounded_names(document: Document) -> tuple[str, ...]:
    """Names that somewhere end at a blank: where Thai runs on without one, they say where the name ends."""
    found = (mention for passage in document.passages() for mention in find_organisations(passage.text))
    return tuple(dict.fromkeys(mention.place_name for mention in found if mention.bounded))


def line_around(text: str, stretch: Stretch) -> tuple[int, int]:
    """Start and end of the line that a stretch of a text ends on."""
    end = text.find("\n", stretch.end)
    return text.rfind("\n", 0, stretch.start) + 1, len(text) if end < 0 else end


def is_bare(text: str, line: tuple[int, int], taken: Sequence[Stretch]) -> bool:
    """Whether nothing but decoration is left of a line without these stretches."""
    if line[1] - line[0] > LONGEST_BARE:
        return False
    letters = list(text[line[0] : line[1]])
    for stretch in taken:
        for index in range(max(stretch.start, line[0]), min(stretch.end, line[1])):
            letters[index - line[0]] = " "
    return not _DECORATION.sub("", "".join(letters))


def _weight(text: str, mention: OrganisationMention, places: Sequence[PlaceMention]) -> int:
    """A cover line speaks loudest; a name the gazetteer does not know must at least be followed by its district.

    Weight 0 makes no name, but may show the name in another spelling.
    """
    if is_bare(text, line_around(text, mention), [mention, *places]):
        return COVER
    followed = any(0 <= place.start - mention.end <= SIDE_BY_SIDE for place in places)
    return RUNNING if followed or (mention.known and (mention.bounded or not mention.abbreviated)) else 0


def _places(
    passage: Passage, mentions: Sequence[OrganisationMention], places: Sequence[PlaceMention]
) -> Iterator[Found]:
    before: PlaceMention | None = None
    for place in places:
        own = _own_weight(passage.text, place, mentions, places)
        if own:
            yield Found((place.kind, place.name), Quote.of(passage, place.start, place.end), own)
        paired = before is not None and (before.kind, place.kind) == ("district", "province")
        if before is not None and paired and place.start - before.end <= SIDE_BY_SIDE:
            yield Found(("pair", before.name, place.name), Quote.of(passage, before.start, place.end))
        before = place


def _own_weight(
    text: str, place: PlaceMention, mentions: Sequence[OrganisationMention], places: Sequence[PlaceMention]
) -> int:
    """The place's weight as the organisation's own: right after its name, or on a line of places alone; else 0."""
    if any(0 <= place.start - mention.end <= NEAR for mention in mentions):
        return RUNNING + 1
    return COVER if is_bare(text, line_around(text, place), places) else 0


def _addresses(passage: Passage) -> Iterator[Found]:
    for address in find_addresses(passage.text):
        quote = Quote.of(passage, address.start, address.end)
        if address.department_id is not None:
            yield Found(("department", address.department_id), quote)
        elif address.own:
            yield Found(("website", address.host), quote)
