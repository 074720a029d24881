"""Measures as the schema wants them: numbers, titles, steps, owners and periods out of the raw lines of each column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from itareports.extract.document import Line
from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.drafting.periods import draft_period, take_period
from itareports.extract.drafting.texts import Entry, clean, clean_lines, entries
from itareports.extract.drafting.topics import Naming, draft_topics
from itareports.extract.found import Quote
from itareports.extract.observations import Observation
from itareports.extract.recognisers.measures import printed_number
from itareports.extract.recognisers.raw_measures import RawActivity, RawMeasure
from itareports.normalize.offices import parse_offices
from itareports.normalize.placeholders import has_placeholder, is_placeholder

LISTS = ("approach", "results", "recommendations", "problems")


def draft_measures(raw: Iterable[RawMeasure], *, fiscal_year: int | None, naming: Naming) -> Draft:
    """The content of `measures`. `fiscal_year` dates what a report says relative to it ("ไตรมาส 1", "ตลอดปี").

    `naming` tells what the numbers and codes mean that a measure may name as its topic.
    """
    measures: list[Content] = []
    parts = []
    for measure in raw:
        part = _draft_measure(measure, f"/measures/{len(measures)}", fiscal_year)
        topics = draft_topics(part.content["title"] or "", _body(part.content["activities"]), naming)
        parts.append(replace(part, content={}))
        measures.append({"number": _unused(measure.number, measures)} | part.content | {"topics": topics})
    return Draft.of((*parts, Draft({"measures": measures})))


def _unused(printed: int | None, measures: Sequence[Content]) -> int:
    """The printed number; the next free one where none is printed or a second table counts from 1 again."""
    used = {measure["number"] for measure in measures}
    return printed if printed is not None and printed not in used else max(used, default=0) + 1


def _draft_measure(raw: RawMeasure, path: str, fiscal_year: int | None) -> Draft:
    title = clean(printed_number(raw.title_text)[1])
    activities = [
        _draft_activity(activity, f"{path}/activities/{index}", fiscal_year)
        for index, activity in enumerate(raw.activities)
    ]
    contents = [part.content for part in activities]
    content = {"title": title or None, "activities": contents}
    evidence = {}
    if raw.title:
        evidence = dict.fromkeys((f"{path}/title", f"{path}/number"), evidence_of(Quote.of_lines(tuple(raw.title))))
    return replace(Draft.of((*activities, Draft({}, evidence))), content=content)


def _body(activities: Sequence[Content]) -> Iterator[str]:
    """What the activities of a measure say that they do."""
    for activity in activities:
        yield from filter(None, [activity["heading"]])
        yield from activity["approach"]
        yield from (text for step in activity["steps"] for text in (step["text"], *step["substeps"]))


def _draft_activity(raw: RawActivity, path: str, fiscal_year: int | None) -> Draft:
    content, heading = _heading(raw)
    period, content = take_period(content, fiscal_year)
    parts = [_one_text(heading, path, "heading")]
    parts += [_texts(entries(content.get(role, ())), f"{path}/{role}", role) for role in LISTS]
    parts += [
        _steps(entries(content.get("steps", ())), f"{path}/steps"),
        _responsible(content.get("owner", ()), f"{path}/responsible"),
        draft_period(period, f"{path}/period", fiscal_year),
        _one_text(content.get("monitoring", ()), path, "monitoring"),
        _one_text(content.get("budget", ()), path, "budget"),
        Draft({}, {}, tuple(_placeholders(raw, path))),
    ]
    return Draft.of(parts)


def _heading(raw: RawActivity) -> tuple[dict[str, tuple[Line, ...]], tuple[Line, ...]]:
    """The activity's heading: a column of its own, or an emphasised line on top of its steps."""
    if raw.heading:
        return raw.content, raw.heading
    for role in ("steps", "approach"):
        lines = raw.content.get(role, ())
        if len(lines) > 1 and lines[0].emphasised and not lines[1].emphasised:
            return raw.content | {role: lines[1:]}, lines[:1]
    return raw.content, ()


def _texts(found: Sequence[Entry], path: str, role: str) -> Draft:
    evidence = {f"{path}/{index}": evidence_of(entry.quote) for index, entry in enumerate(found)}
    return Draft({role: [entry.text for entry in found]}, evidence)


def _steps(found: Sequence[Entry], path: str) -> Draft:
    steps: list[Content] = []
    evidence = {}
    for entry in found:
        if entry.depth and steps:
            substeps = steps[-1]["substeps"]
            evidence[f"{path}/{len(steps) - 1}/substeps/{len(substeps)}"] = evidence_of(entry.quote)
            substeps.append(entry.text)
        else:
            evidence[f"{path}/{len(steps)}/text"] = evidence_of(entry.quote)
            steps.append({"text": entry.text, "substeps": []})
    return Draft({"steps": steps}, evidence)


def _responsible(lines: tuple[Line, ...], path: str) -> Draft:
    if not lines:
        return Draft({"responsible": []})
    quote = Quote.of_lines(lines)
    offices = [
        {"unit": office.unit, "subunit": office.subunit, "raw": office.raw}
        for office in parse_offices("\n".join(line.text for line in lines))
    ]
    return Draft({"responsible": offices}, {f"{path}/{index}": evidence_of(quote) for index in range(len(offices))})


def _one_text(lines: tuple[Line, ...], path: str, role: str) -> Draft:
    kept = tuple(line for line in lines if re.search(r"[^\W_]", line.text) and not is_placeholder(line.text))
    text = clean_lines(kept) if kept else ""
    if not text:
        return Draft({role: None})
    return Draft({role: text}, {f"{path}/{role}": evidence_of(Quote.of_lines(kept))})


def _placeholders(raw: RawActivity, path: str) -> Iterator[Observation]:
    """Lines nobody filled in; among owners also the unfilled part of a line: "กองคลัง กองงาน........"."""
    for role, lines in raw.content.items():
        for line in lines:
            left_open = is_placeholder(line.text) or (role == "owner" and has_placeholder(line.text))
            if left_open and re.search(r"[.…_]{2}|ระบุ", line.text):
                where = f"{path}/{'responsible' if role == 'owner' else role}"
                yield Observation("placeholder", line.text.strip(), line.place, where)
