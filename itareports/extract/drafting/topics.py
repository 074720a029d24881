"""The topics of a measure: those that its text names outright, then those that its words speak for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from itareports.extract.draft import Content
from itareports.extract.recognisers.printed_numbers import Kind, PrintedNumbers
from itareports.normalize.named_topics import NamedTopic, named_topics
from itareports.normalize.topics import topics_of
from itareports.schema.framework import Framework

NAMED, NUMBERED, IN_BODY = 0.99, 0.8, 0.8
"""How sure a name, a code or a number with its name beside it makes; a number that the report nowhere explains; and
what any of them weighs among the steps, which cite items in passing."""

REPORT_ITEMS = 2
"""The last items of every year are the reports of measures themselves, o42 and o43: every measure may cite them."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What numbers and codes mean in a report: the framework of the year assessed says which indicator a code has."""

    framework: Framework | None = None
    numbers: PrintedNumbers = field(default_factory=PrintedNumbers)


def draft_topics(title: str, body: Iterable[str], naming: Naming) -> list[Content]:
    """The content of `topics`, the surest first.

    >>> from itareports.schema.framework import framework
    >>> draft_topics("ดำเนินการตามข้อ i19", [], Naming(framework(2566)))
    [{'code': 'indicator:4', 'confidence': 0.99}]
    """
    lines = tuple(body)
    confidence = {match.code: match.confidence for match in topics_of(title, lines)}
    for share, texts in ((IN_BODY, lines), (1.0, (title,))):
        for code, sure in (found for text in texts for found in _named(text, naming)):
            confidence[code] = max(confidence.get(code, 0.0), round(share * sure, 2))
    ordered = sorted(confidence.items(), key=lambda item: -item[1])
    return [{"code": code, "confidence": sure} for code, sure in ordered]


def _named(text: str, naming: Naming) -> Iterator[tuple[str, float]]:
    for named in named_topics(text):
        if named.kind == "indicator":
            yield f"indicator:{named.number}", NAMED
        elif named.kind == "codes":
            yield from ((f"indicator:{number}", NAMED) for number in _of_codes(named.codes, naming.framework))
        else:
            yield from _of_number(named, naming.numbers)


def _of_codes(codes: tuple[str, ...], known: Framework | None) -> set[int]:
    """The one indicator that a code, or both ends of a range, belong to; else none."""
    if known is None:
        return set()
    total = known.item_total.value if known.item_total is not None else None
    own = () if total is None else tuple(f"o{total - back}" for back in range(REPORT_ITEMS))
    numbers = {known.indicator_of(code) for code in codes}
    return {number for number in numbers if number is not None and len(numbers) == 1 and codes[0] not in own}


def _of_number(named: NamedTopic, numbers: PrintedNumbers) -> Iterator[tuple[str, float]]:
    """What a number alone means. Where the report explains no number, the ten indicators are those of the framework;
    issues are not: other lists of ประเด็น are numbered too."""
    kind: Kind = "issue" if named.kind == "issue-number" else "indicator"
    meant = numbers.meant(kind, named.number)
    if meant is not None:
        yield f"{kind}:{meant}", NAMED
    elif kind == "indicator" and not numbers.knows("indicator") and 1 <= named.number <= 10:
        yield f"indicator:{named.number}", NUMBERED
