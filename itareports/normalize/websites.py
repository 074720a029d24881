"""Addresses on the web: which host an organisation may call its own."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# "www.klong5.go.th", "http://www.example.go.th/index.php"; "clerk@example.go.th" is mail
_ADDRESS = re.compile(
    r"""
    (?<![\w@.]) (?:https?://)?
    (?P<host> (?:[a-z0-9][a-z0-9-]{0,62}\.){1,8} (?:go\.th|or\.th|ac\.th|in\.th|co\.th|com|net|org) ) (?![\w-])
    (?P<path> /[^\s"'<>]* )?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# "itas.nacc.go.th/report/rpt0201?year=2020&departmentId=2291"
_DEPARTMENT = re.compile(r"departmentId=(?P<id>[0-9]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A printed web address; `department_id` is set on pages of the NACC about one organisation."""

    host: str
    own: bool
    department_id: str | None
    start: int
    end: int


@cache
def _foreign() -> tuple[str, ...]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "websites.toml").read_text(encoding="utf8"))
    return tuple(data["foreign"])


def find_addresses(text: str) -> Iterator[Address]:
    """Web addresses in running text, in order.

    >>> [(found.host, found.own) for found in find_addresses("ทาง www.klong5.go.th และ Facebook.com/klong5")]
    [('www.klong5.go.th', True), ('facebook.com', False)]
    """
    for match in _ADDRESS.finditer(text):
        host = match["host"].lower()
        own = not any(host == other or host.endswith("." + other) for other in _foreign())
        department = _DEPARTMENT.search(match["path"] or "") if host.endswith("nacc.go.th") else None
        yield Address(host, own, department["id"] if department else None, match.start(), match.end("host"))
