"""A report says the same however its characters are written: other digits, encodings, line ends, damaged vowels."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from itareports import Report, read_report
from itareports.normalize.text import squash

ROOT = Path(__file__).parents[1]
PATHS = sorted(
    [
        *(ROOT / "corpus" / "reports").glob("*.txt"),
        *(ROOT / "tests" / "reports").glob("*.txt"),
        *(ROOT / "corpus" / "planted").glob("*.txt"),
    ]
)
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

# Code page 874 has no box characters: programs of its time draw with those of ASCII.
ASCII_BOXES = str.maketrans(dict.fromkeys("│", "|") | dict.fromkeys("─", "-") | dict.fromkeys("┌┐└┘├┤┬┴┼", "+"))

Change = Callable[[str], bytes]

CHANGES: dict[str, Change] = {
    "Arabic digits": lambda text: text.translate(ARABIC).encode(),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "code page 874": lambda text: text.replace("\u200b", "").translate(ASCII_BOXES).encode("cp874", "replace"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "sara am as two characters": lambda text: text.replace("ำ", "ํา").encode(),
    "sara am torn apart by a PDF": lambda text: re.sub(r"([ก-ฮ])ำ", r"\1 า", text).encode(),
}


def text_of(path: Path) -> str:
    encoding = read_report(path).source.encoding
    return path.read_bytes().decode(encoding or "utf-8").removeprefix("\ufeff").replace("\r\n", "\n")


def facts(report: Report) -> object:
    """Everything but where and in which letters it stands."""
    said = report.model_dump(mode="json", exclude={"source", "evidence", "findings"})

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [bare(inner) for inner in value]
        return squash(value) if isinstance(value, str) else value

    return bare(said), sorted(finding.code for finding in report.findings)


@pytest.mark.parametrize("path", PATHS, ids=[f"{path.parent.parent.name}-{path.stem}" for path in PATHS])
def test_however_it_is_written(path: Path, tmp_path: Path) -> None:
    text = text_of(path)
    again = tmp_path / path.name
    again.write_text(text, encoding="utf-8")
    told = facts(read_report(again))
    for name, change in CHANGES.items():
        again.write_bytes(change(text))
        assert facts(read_report(again)) == told, name
