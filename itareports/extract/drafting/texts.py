"""The texts of a cell: cleaned, list marks removed, blanks of old line ends closed, as items or as one text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.document import Line
from itareports.extract.found import Quote, sureness
from itareports.normalize.headers import repeats_header
from itareports.normalize.lists import Item, leading_mark, split_items
from itareports.normalize.offices import is_placeholder
from itareports.normalize.text import clean_text, join_broken_words

# Dots that stand for nothing at the ends of a text: "....งบประมาณมีเพียงพอ....", "…"
_LEADERS = re.compile(r"^[\s.…_]{3,}|[.…_]{3,}\s*$")
# "-" says that there is nothing
_SAYS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a list with the words it was made of; `depth` is 0 for an item, more for what stands below it."""

    text: str
    quote: Quote
    depth: int = 0


def clean(text: str) -> str:
    """A text as the report shows it: no list mark, no dotted leaders, one blank where it has blanks.

    >>> clean("  ๑. จัดอบรม   ให้บุคลากร ")
    'จัดอบรม ให้บุคลากร'
    """
    bare = _LEADERS.sub("", clean_text(text))
    mark = leading_mark(bare)
    return join_broken_words(bare[mark.end :] if mark else bare).strip()


def clean_lines(lines: Sequence[Line]) -> str:
    """Lines as one text; of several list items each keeps its mark, a single one loses it."""
    text = clean_text(" ".join(line.text for line in lines))
    items = split_items([line.text for line in lines])
    return clean(text) if len(items) < 2 else join_broken_words(_LEADERS.sub("", text)).strip()


def entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """The items printed on these lines. Lead-ins that repeat the column's name and placeholders are left out."""
    lines = [line for line in lines if line.text.strip()]
    items = split_items([line.text for line in lines])
    if len(items) == 1 and items[0].mark is None:
        items = _paragraphs(lines)
    kept = [item for item in items if _SAYS.search(item.text) and not is_placeholder(item.text)]
    if kept and repeats_header(kept[0].text):
        kept = kept[1:]
    lead = 1 if len(kept) > 1 and kept[0].mark is None and kept[1].mark is not None else 0
    return tuple(
        Entry(clean(item.text), _quote(lines[item.line], item), item.depth + (lead if index else 0))
        for index, item in enumerate(kept)
        if clean(item.text)
    )


def _paragraphs(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Without list marks, each paragraph of its own is an item; lines that are only wrapped belong together."""
    items: list[Item] = []
    for index, line in enumerate(lines):
        if items and not line.hard:
            items[-1] = Item(None, f"{items[-1].text} {line.text.strip()}", items[-1].line)
        else:
            items.append(Item(None, line.text.strip(), index))
    return tuple(items)


def _quote(line: Line, item: Item) -> Quote:
    start = line.text.find(item.text)
    part = line.part(start, start + len(item.text)) if start >= 0 else line
    return Quote(item.text, part.extent, line.raw, *sureness(item.text, (part,)))
