"""The organisation that reports: its name, where it lies, its website."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document, Passage
from itareports.extract.found import Found, Quote
from itareports.normalize.organisations import OrganisationMention, find_organisations
from itareports.normalize.places import PlaceMention, find_places

COVER, RUNNING = 5, 1
"""Weight of a line that holds nothing but the name and its places, and of a mention in running text."""

NEAR = 60
"""So many characters after its name, a place still belongs to the organisation: "เทศบาลตำบลก อำเภอข จังหวัดค"."""

# "www.klong5.go.th", "http://www.example.go.th/index.php", "facebook.com/..." is no website of its own
_HOST = re.compile(
    r"(?<![\w@.])(?:https?://)?(?P<host>(?:[a-z0-9-]+\.)+(?:go\.th|or\.th|ac\.th|in\.th|co\.th|com|net|org))(?![\w])(?P<path>/[^\s\"'<>]*)?",
    re.IGNORECASE,
)
_FOREIGN_HOSTS = re.compile(
    r"(?:^|\.)(?:facebook|fb|youtube|google|goo|bit|line|lin|twitter|tiktok|gmail|hotmail|nacc|dla|gprocurement|cgd|oic|opdc|moi|itap|info)\.(?:go\.th|com|be|gl|ly|me|net|or\.th|org)$",
    re.IGNORECASE,
)
# "itas.nacc.go.th/report/rpt0201?year=2020&departmentId=2291"
_DEPARTMENT = re.compile(r"departmentId=(?P<id>[0-9]+)", re.IGNORECASE)
# What may stand beside the name on a line that is all about the organisation.
_DECORATION = re.compile(r"(?:ของ|ชื่อ|หน่วยงาน|สำนักงาน|ที่ทำการ|เรื่อง|โดย|ตำบล|อำเภอ|จังหวัด|[\s:：.,()\-–*#]+)")


def organisation(document: Document) -> Iterator[Found]:
    """Names, districts, provinces, pairs of both, subdistricts, hosts and department ids, as often as printed."""
    for passage in document.passages():
        mentions = list(find_organisations(passage.text))
        places = list(find_places(passage.text))
        for mention in mentions:
            weight = _weight(passage, mention, places)
            if weight:
                yield Found(
                    ("name", mention.name, mention.type or ""), Quote.of(passage, mention.start, mention.end), weight
                )
        yield from _places(passage, mentions, places)
        yield from _addresses(passage)


def _line_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    return text.rfind("\n", 0, start) + 1, (text.find("\n", end) if "\n" in text[end:] else len(text))


def _weight(passage: Passage, mention: OrganisationMention, places: list[PlaceMention]) -> int:
    """A cover line speaks loudest; a name the gazetteer does not know must at least be followed by its district."""
    text = passage.text
    left, right = _line_bounds(text, mention.start, mention.end)
    rest = text[left : mention.start] + " " + text[mention.end : right]
    for place in places:
        if left <= place.start and place.end <= right:
            rest = rest.replace(text[place.start : place.end], " ")
    if not _DECORATION.sub("", rest):
        return COVER
    followed = any(0 <= place.start - mention.end <= 3 for place in places)
    return (
        RUNNING if followed or (mention.known and not mention.abbreviated) or (mention.known and mention.bounded) else 0
    )


def _places(passage: Passage, mentions: list[OrganisationMention], places: list[PlaceMention]) -> Iterator[Found]:
    text = passage.text
    for index, place in enumerate(places):
        own = _is_own(text, place, mentions, places)
        if own:
            yield Found((place.kind, place.name), Quote.of(passage, place.start, place.end), own)
        before = places[index - 1] if index else None
        if place.kind == "province" and before and before.kind == "district" and place.start - before.end <= 3:
            about = ("pair", before.name, place.name, "own" if own else "other")
            yield Found(about, Quote.of(passage, before.start, place.end), max(own, RUNNING))


def _is_own(text: str, place: PlaceMention, mentions: list[OrganisationMention], places: list[PlaceMention]) -> int:
    """The place's weight as the organisation's own: right after its name, or on a line of places alone."""
    if any(
        0 <= place.start - mention.end <= NEAR and "\n\n" not in text[mention.end : place.start] for mention in mentions
    ):
        return RUNNING + 1
    left, right = _line_bounds(text, place.start, place.end)
    rest = text[left:right]
    for other in places:
        if left <= other.start and other.end <= right:
            rest = rest.replace(text[other.start : other.end], " ")
    return COVER if not _DECORATION.sub("", rest) else 0


def _addresses(passage: Passage) -> Iterator[Found]:
    for match in _HOST.finditer(passage.text):
        department = _DEPARTMENT.search(match["path"] or "")
        if department and "nacc" in match["host"].lower():
            yield Found(("department",), Quote(department["id"], passage.place_at(match.start())))
        elif not _FOREIGN_HOSTS.search(match["host"].lower()):
            yield Found(("website", match["host"].lower()), Quote.of(passage, match.start("host"), match.end("host")))
