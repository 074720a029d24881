"""Templates left unfilled: dotted leaders with nothing in them, "(ระบุ)"."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# "......", "……", "____", ". . . . ."; possessive, as the leaders of a table of contents part in a million ways
_LEADER = re.compile(r"(?: \.{3,}+ | …++ | _{3,}+ | \.(?:\s\.){2,}+ )++", re.VERBOSE)
# "(ระบุ)", "[ระบุชื่อหน่วยงาน]", "<โปรดระบุ>", "(        )"
_BRACKETED = re.compile(r"^\s* [(\[<{] \s* (?: (?:โปรด|ให้)?ระบุ [^()\[\]]{0,30} )? \s* [)\]>}] \s*$", re.VERBOSE)
# "2. ", "(ก) ", "- "
_MARK = re.compile(r"^[\s\-–*•]* (?: \(?(?:[0-9๐-๙]{1,2}|[ก-ฮ])[.)] )?", re.VERBOSE)
# "ข้อจำกัดด้านบุคลากรมีเพียงพอ....": something is said.
_SAID = re.compile(r"มี | ไม่ | ขาด | เพียงพอ | น้อย | มาก", re.VERBOSE)
_MARKS_OF_LABELS = ' \t\r\n:：()[]"“”.,-–/'


@dataclass(frozen=True, slots=True)
class _Labels:
    whole: frozenset[str]
    beginnings: tuple[str, ...]
    with_leader: re.Pattern[str]


@cache
def _labels() -> _Labels:
    data = tomllib.loads((files(__package__) / "data" / "offices.toml").read_text("utf-8"))
    labels = data["placeholders"]["labels"]
    heads = [*data["heads"]["unit"], *data["heads"]["subunit"]]
    either = "|".join(map(re.escape, sorted(heads, key=len, reverse=True)))
    # "กองงาน........" and no text of its own behind the dots
    leader = rf"(?<![ก-๎.…_])(?:(?:{either})[\s/]*)*(?:{_LEADER.pattern})(?=\s*(?:$|[/,)\n]|\s(?:{either})))"
    return _Labels(
        frozenset("".join(label.split()) for label in labels),
        tuple(data["placeholders"]["beginnings"]),
        re.compile(leader, re.VERBOSE),
    )


def _is_label(text: str) -> bool:
    bare = "".join(_MARK.sub("", text, count=1).split()).strip(_MARKS_OF_LABELS)
    if not bare or bare in _labels().whole:
        return True
    return bare.startswith(_labels().beginnings) and not _SAID.search(bare)


def is_placeholder(text: str) -> bool:
    """Whether a text is a template that nobody filled in: leaders and "ระบุ", and nothing else but labels.

    A text between or behind the leaders fills them; a lone dash says "none" and is no template.

    >>> is_placeholder("กองงาน........"), is_placeholder("(ระบุ)")
    (True, True)
    >>> is_placeholder("ข้อจำกัดด้านงบประมาณ.....งบประมาณมีเพียงพอ...."), is_placeholder("-")
    (False, False)
    """
    if _BRACKETED.match(text):
        return True
    parts = _LEADER.split(text)
    return len(parts) > 1 and all(map(_is_label, parts))


def has_placeholder(text: str) -> bool:
    """Whether a part of a text is a template that nobody filled in, beside others that are filled.

    >>> has_placeholder("กองคลัง กองงาน...."), has_placeholder("....กองคลัง....")
    (True, False)
    """
    return _labels().with_leader.search(text) is not None


def without_placeholders(text: str) -> str:
    """The text with its leaders, and the labels of unfilled ones, as blanks; no letter changes its place.

    >>> without_placeholders("กองคลัง กองงาน....").rstrip(), without_placeholders("กอง...คลัง....").split()
    ('กองคลัง', ['กอง', 'คลัง'])
    """
    text = _labels().with_leader.sub(lambda match: " " * len(match.group()), text)
    return _LEADER.sub(lambda match: " " * len(match.group()), text)
