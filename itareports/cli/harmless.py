"""Text of a document that does nothing to the screen or the page on which it is shown."""

import re

# Escape and the other control characters, halves of characters, line and paragraph separators; and what turns the
# direction of writing: one such character in a name may show all that follows it backwards.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")
_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")

# The same, but for the line feeds between the values of JSON.
_IN_JSON = re.compile(r"[\x7f-\x9f\ud800-\udfff\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    r"""The text on one line, without characters that would rule the screen instead of standing on it.

    >>> harmless("\x1b[31mเทศบาล\u202eตำบล"), harmless("ก\x00ข")
    (' [31mเทศบาลตำบล', 'ก ข')
    """
    return _CONTROLS.sub(" ", _DIRECTIONS.sub("", text))


def harmless_json(text: str) -> str:
    r"""The same JSON, where such characters are written as JSON can: they stand only inside its strings.

    >>> harmless_json('{"name": "\x9b2J\u202eก"}')
    '{"name": "\\u009b2J\\u202eก"}'
    """
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def shortened(text: str, letters: int) -> str:
    """The text on one line, cut behind a whole word where it has more letters.

    >>> shortened("จัดทำคู่มือการปฏิบัติงาน", 15), shortened("จัดทำ", 15)
    ('จัดทำคู่มือ…', 'จัดทำ')
    """
    from itareports.normalize.line_breaks import break_points

    whole = " ".join(harmless(text).split())
    if len(whole) <= letters:
        return whole
    ends = [point for point in break_points(whole) if point <= letters]
    return f"{whole[: ends[-1] if ends else letters].rstrip()}…"
