"""What a recogniser noticed that is no value of the report: material for the audit."""

from dataclasses import dataclass
from typing import Literal

from itareports.schema import Place

Kind = Literal[
    "place-pair",  # values: district, province, as printed side by side
    "organisation-name",  # values: the organisation's own full name in one of its printed spellings
    "other-organisation",  # values: full name of another organisation in the part of this one, which part
    "website",  # values: host name, one observation per place it is printed
    "fiscal-year",  # values: a printed year that claims to be the report's fiscal year
    "assessed-year",  # values: a printed year that claims to be the year assessed
    "year-label",  # values: fiscal year named, first day, last day of the months printed beside it
    "placeholder",  # raw: an unfilled "กองงาน........"
    "blank-value",  # raw: "ประมาณร้อยละ " without a number
    "numbering",  # values: the list marks in their order, where the order breaks
    "share-retold",  # path: the share; values: level, percent as first told, percent as told again
    "score-retold",  # path: the score; values: score as first told, score as told again
    "claim",  # values: "highest"|"lowest", indicator number  or  "above"|"below", threshold, count claimed
    "unread-table",  # values: the header texts no column meaning was found for
    "damaged-text",  # raw: a word with lost or impossible characters
    "damaged-page",  # raw: what stands behind a page whose letters are not those it shows
    "broken-table",  # raw: the first row that a table lost, whose columns nothing shows
    "unread-page",  # place: a page that is a picture of text
]


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing noticed; `path` is the JSON Pointer of the value it concerns, "" if none."""

    kind: Kind
    raw: str
    place: Place | None = None
    path: str = ""
    values: tuple[str, ...] = ()
