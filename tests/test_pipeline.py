import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from itareports import read_report
from itareports.errors import NoReportError, UnreadableFileError
from tests.extract.readers.built import compound, zipped

ROOT = Path(__file__).parent.parent
REPORTS = sorted(
    [
        *(ROOT / "corpus" / "reports").glob("*.txt"),
        *(ROOT / "tests" / "reports").glob("*.txt"),
        *(ROOT / "corpus" / "planted").glob("*.txt"),
    ]
)


def leaves(value: object, path: str = "") -> Iterator[str]:
    """JSON Pointers of everything a report says: texts, numbers, dates."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}/{index}")
    elif value is not None:
        yield path


DERIVED = ("/topics/", "/repaired", "/precision")
"""What is worked out from values that have evidence of their own."""

NAMING = ("number", "name", "instrument", "code", "text", "indicator")
"""What only says which score it is whose evidence stands beside it."""


@pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])
def test_every_value_can_be_traced_to_its_place(path: Path) -> None:
    report = json.loads(read_report(path).model_dump_json())
    evidence = report.pop("evidence")
    text = "\n".join(path.read_bytes().decode(report["source"]["encoding"]).splitlines())
    for part in ("source", "findings"):
        report.pop(part)
    for leaf in leaves(report):
        if any(derived in leaf for derived in DERIVED):
            continue
        parts = leaf.split("/")
        traced = next((e for n in range(len(parts), 1, -1) if (e := evidence.get("/".join(parts[:n])))), None)
        if traced is None:
            assert parts[-1] in NAMING, f"{leaf} has no evidence"
            continue
        assert traced["place"] is None or 0 < traced["place"]["line"] <= text.count("\n") + 1, leaf


@pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])
def test_evidence_quotes_the_line_it_names(path: Path) -> None:
    report = read_report(path)
    data = path.read_bytes().decode(report.source.encoding or "utf-8")
    lines = [line.replace("\f", "") for line in data.replace("\r\n", "\n").split("\n")]

    def letters(text: str) -> str:
        return "".join(char for char in text if char.isalnum())

    for pointer, evidence in report.evidence.items():
        if evidence.place is not None and evidence.place.line is not None and evidence.raw:
            first = next(iter(evidence.raw.split()), "")
            shown = letters(lines[evidence.place.line - 1])
            assert letters(first)[:8] in shown, (pointer, evidence.raw, lines[evidence.place.line - 1])


BAD = [
    pytest.param(b"", NoReportError, "no organisation", id="empty"),
    pytest.param(b"\x00\x01\x02\xff" * 100, UnreadableFileError, "", id="binary"),
    pytest.param("สวัสดีครับ ขอให้มีความสุข".encode(), NoReportError, "no organisation", id="a letter"),
    pytest.param(b"%PDF-1.7\n...", UnreadableFileError, "", id="damaged PDF by another name"),
    pytest.param(b"PK\x03\x04....", UnreadableFileError, "damaged DOCX", id="damaged DOCX by another name"),
    pytest.param(b"\x89PNG\r\n\x1a\n", UnreadableFileError, "a picture (PNG)", id="picture by another name"),
    pytest.param(zipped(("a.txt", "")), UnreadableFileError, "a zip archive", id="archive by another name"),
    pytest.param(compound("EncryptedPackage"), UnreadableFileError, "password", id="locked DOCX by another name"),
]


@pytest.mark.parametrize(("data", "error", "words"), BAD)
def test_bad_files_say_what_they_are(data: bytes, error: type[Exception], words: str, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        read_report(path)
    assert str(caught.value).startswith("report.txt: ")
    assert words in str(caught.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_report(tmp_path / "none.txt")
    with pytest.raises(UnreadableFileError, match="folder"):
        read_report(tmp_path)


ENCRYPTED = ROOT.parent / "shared" / "odd-files" / "pdf" / "pdfminer.six__2e3d2aa850.pdf"


@pytest.mark.skipif(not ENCRYPTED.exists(), reason="../shared is not here")
def test_a_password_opens_what_is_locked(tmp_path: Path) -> None:
    """It holds no report, which is known only once it is open."""
    with pytest.raises(NoReportError):
        read_report(ENCRYPTED, password="foo")
    for password in (None, "wrong"):
        with pytest.raises(UnreadableFileError) as caught:
            read_report(ENCRYPTED, password=password)
        assert caught.value.reason == "encrypted"
