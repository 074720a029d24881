"""Tables of figures as Markdown."""

from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The first column names, the others are figures and stand to the right.

    >>> print(table(("tool", "pages/s"), [("ours", "60")]))
    | tool | pages/s |
    |---|--:|
    | ours | 60 |
    """
    rule = ("---", *("--:" for _ in header[1:]))
    lines = (_line(header), f"|{'|'.join(rule)}|", *map(_line, rows))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def share(part: int, whole: int) -> str:
    """Percent, never rounded up to 100.

    >>> share(1999, 2000), share(5, 5), share(0, 0)
    ('99.9 %', '100 %', '-')
    """
    if whole == 0:
        return "-"
    return "100 %" if part == whole else f"{int(1000 * part / whole) / 10} %"
