"""Other organisations that stand in the place of the one that reports: what is left of a copied template."""

import re
from collections.abc import Collection, Iterator, Sequence

from itareports.extract.document import Document, Paragraph, Passage
from itareports.extract.found import Quote
from itareports.extract.observations import Observation
from itareports.extract.recognisers.organisation import SIDE_BY_SIDE, is_bare, line_around
from itareports.normalize.organisation_roles import find_heads_too, is_elsewhere, may_be_one, own_role
from itareports.normalize.organisations import OrganisationMention, parse_organisation, same_organisation
from itareports.normalize.places import PlaceMention, find_places

LINES_ABOVE = 4
"""So many lines above it, a name on a line of its own may have the title that it belongs to."""

# "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "รายงานผลการดำเนินการตามมาตรการ", "ประจำปีงบประมาณ พ.ศ. 2567"
_TITLE = re.compile(r"มาตรการส่งเสริม | ตามมาตรการ | ผลการประเมิน | การประเมินคุณธรรม | ปีงบประมาณ", re.VERBOSE)
# "ประจำปีงบประมาณ พ.ศ. 2566 ของเทศบาลตำบลปัว": the line is as good as bare
_YEAR = re.compile(r"(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*[0-9๐-๙]{4}")
# "5 มกราคม 2567", "วันที่ ๑๒ ตุลาคม ๒๕๖๕": under a name it makes a signature
_DATE = re.compile(r"\s*(?:วันที่\s*)?[0-9๐-๙]{1,2}\s+\S{2,12}\s+(?:พ\.ศ\.\s*)?[0-9๐-๙]{4}\s*(?:\n|$)")
_MARK = re.compile(r"\s*(?:[-•*]|[(]?[0-9๐-๙]{1,2}[.)])")


def strangers(document: Document, own: Collection[str]) -> Iterator[Observation]:
    """One observation for each place that puts another organisation into the part of this one: its name, the part.

    `own` are the names of this one. Those that may be another form of them are not told here, nor those that the
    gazetteer does not know: what is taken for a name there may be a word.
    """
    reporting = tuple(filter(None, map(parse_organisation, own)))
    if not reporting:
        return
    above: list[str] = []
    for passage in document.passages():
        mentions = list(find_heads_too(passage.text))
        places = list(find_places(passage.text)) if mentions else []
        for mention in mentions:
            if _is_certain(mention, places) and not any(_is_same(mention, name) for name in reporting):
                part = _part(passage, mention, places, above)
                if part is not None:
                    quote = Quote.of(passage, mention.start, mention.end)
                    yield Observation("other-organisation", quote.text, quote.place, values=(mention.name, part))
        above = [*above, *filter(str.strip, passage.text.split("\n"))][-LINES_ABOVE:]


def _is_certain(mention: OrganisationMention, places: Sequence[PlaceMention]) -> bool:
    followed = any(0 <= place.start - mention.end <= SIDE_BY_SIDE for place in places)
    return mention.type is not None and (mention.known or followed)


def _is_same(mention: OrganisationMention, own: OrganisationMention) -> bool:
    return same_organisation(mention.name, own.name) or may_be_one(mention, own)


def _part(
    passage: Passage, mention: OrganisationMention, places: Sequence[PlaceMention], above: Sequence[str]
) -> str | None:
    """The part of the reporting organisation that a mention plays, by the words around it or by its line."""
    part = own_role(passage.text, mention.start, mention.end)
    if part is not None or not isinstance(passage, Paragraph):
        return part
    text = _YEAR.sub(lambda year: " " * len(year[0]), passage.text)
    start, end = line_around(text, mention)
    if not is_bare(text, (start, end), [mention, *places]) or _MARK.match(text, start):
        return None
    title = "\n".join([*above, *filter(str.strip, passage.text[:start].split("\n"))][-LINES_ABOVE:])
    titled = _TITLE.search(title) is not None or _YEAR.search(passage.text, start, end) is not None
    return "title" if (titled or _DATE.match(text, end + 1)) and not is_elsewhere(title) else None
