"""List marks that the word processor prints, not the writer: which lines get them, and the numbering.xml for them."""

import re
from dataclasses import dataclass

from corpus.marks import LETTERS

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# "๑. ประชุม", "(1) อบรม", "2.จัดทำ", "ก. อบรม", "- เชิญ"; not "2.1 จัดทำ", not "1.5 ล้านบาท", not "ก.พ. 66".
# Programs differ in whether they count ฃ between ข and ค, so that beyond ข the writer typed the mark.
_MARK = re.compile(
    r"""
    (?P<before> \(? )
    (?: (?P<arabic> [0-9]{1,2} ) | (?P<thai> [๐-๙]{1,2} ) | (?P<letter> [กข] (?= .\s ) ) )
    (?P<after> \. | \) )
    (?P<space> \s* ) (?= [^\s0-9๐-๙.] )
    | (?P<bullet> [-•] ) (?P<gap> \s+ ) (?= \S )
    """,
    re.VERBOSE,
)

_FORMATS = {"arabic": "decimal", "thai": "thaiNumbers", "letter": "thaiLetters", "bullet": "bullet"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How a list is marked: the form of its numbers, what stands around them, and what stands behind the mark."""

    format: str
    text: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line that began with a mark; `number` is None behind a bullet."""

    kind: Kind
    number: int | None
    text: str


def item(line: str) -> Item | None:
    """The line without its mark, if it has one that a word processor can make.

    >>> item("๒) อบรม")
    Item(kind=Kind(format='thaiNumbers', text='%1)', suffix='space'), number=2, text='อบรม')
    >>> item("2.1 อบรม")
    """
    found = _MARK.match(line)
    if found is None or (found["before"] and found["after"] != ")"):
        return None
    text = line[found.end() :]
    if found["bullet"]:
        return Item(Kind("bullet", found["bullet"], "space"), None, text)
    form = next(name for name in ("arabic", "thai", "letter") if found[name])
    kind = Kind(_FORMATS[form], f"{found['before']}%1{found['after']}", "space" if found["space"] else "nothing")
    return Item(kind, LETTERS.index(found[form]) + 1 if form == "letter" else int(found[form]), text)


class Lists:
    """The lists of one document.

    A list goes on where the next number follows in the same column; where it does not, a new one begins.
    """

    def __init__(self) -> None:
        self._begun: list[tuple[Kind, int]] = []
        self._open: dict[tuple[str, Kind], tuple[int, int]] = {}

    def place(self, found: Item, column: str) -> int:
        """The number of the list that this line belongs to, as `w:numId` names it."""
        last, numeral = self._open.get((column, found.kind), (0, 0))
        value = found.number or 0
        if not numeral or (found.number is not None and value != last + 1):
            numeral = self._begin(found.kind, value or 1)
        self._open[column, found.kind] = value, numeral
        return numeral

    def _begin(self, kind: Kind, start: int) -> int:
        self._begun.append((kind, start))
        return len(self._begun)

    def xml(self) -> str:
        """numbering.xml: a definition a list, since Word counts by definition."""
        definitions = "".join(_definition(number, *one) for number, one in enumerate(self._begun, 1))
        instances = "".join(_instance(number) for number, _ in enumerate(self._begun, 1))
        return f'<w:numbering xmlns:w="{NAMESPACE}">{definitions}{instances}</w:numbering>'


def _definition(number: int, kind: Kind, start: int) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{kind.format}"/><w:suff w:val="{kind.suffix}"/>'
        f'<w:lvlText w:val="{kind.text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
    )


def _instance(number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
