import zipfile
from pathlib import Path

import pytest

from itareports.errors import UnreadableFileError
from itareports.ingest import archives, contents
from itareports.ingest.archives import is_archive, members_of, opened_member, read_member
from itareports.ingest.contents import DEEPEST, Closed, Unpacking
from itareports.ingest.find import Candidate
from itareports.pipeline import LARGEST_FILE
from tests.extract.readers.built import docx, opendocument, zipped

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"
REPORT = (CORPUS / "pua-2563.txt").read_bytes()


def packed(folder: Path, *members: tuple[str, bytes]) -> Candidate:
    path = folder / "reports.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return Candidate(str(path), path)


def content(archive: Candidate, folder: Path) -> tuple[list[Candidate], list[Closed], int]:
    """Documents, closed archives, and how many others there are."""
    unpacked = folder / "unpacked"
    unpacked.mkdir(exist_ok=True)
    members = list(Unpacking(unpacked).content(archive))
    files = [member for member in members if isinstance(member, Candidate)]
    closed = [member for member in members if isinstance(member, Closed)]
    return files, closed, len(members) - len(files) - len(closed)


def only_file(archive: Candidate, folder: Path) -> Candidate:
    (file,), (), _ = content(archive, folder)
    return file


def test_documents_are_found_and_read(tmp_path: Path) -> None:
    archive = packed(tmp_path, ("น่าน/ปัว.txt", REPORT), ("x.json", b"{}"), ("__MACOSX/._a.txt", b""), ("a/", b""))
    files, closed, ignored = content(archive, tmp_path)
    assert [file.path for file in files] == [f"{archive.path}!/น่าน/ปัว.txt"]
    assert (closed, ignored) == ([], 2)
    report = read_member(files[0])
    assert (report.source.name, report.organisation.name) == ("ปัว.txt", "เทศบาลตำบลปัว")


TEXTS = zipped(("a.txt", "รายงาน"))


LOOKED_INTO = [
    pytest.param("reports.zip", TEXTS, id="archive"),
    pytest.param("reports.ZIP", TEXTS, id="archive in capitals"),
    pytest.param("reports.zip", TEXTS[:-9], id="broken archive"),
    pytest.param("reports.zip", b"no archive", id="no archive"),
    pytest.param("reports", TEXTS, id="archive without ending"),
]
READ = [
    pytest.param("report.zip", docx(), id="DOCX called an archive"),
    pytest.param("report.zip", opendocument("spreadsheet"), id="ODS called an archive"),
    pytest.param("report.docx", docx(), id="DOCX"),
    pytest.param("report.docx", TEXTS, id="archive called a DOCX"),
    pytest.param("report", docx(), id="DOCX without ending"),
    pytest.param("report", REPORT, id="text without ending"),
]


@pytest.mark.parametrize(("name", "content"), LOOKED_INTO)
def test_what_is_looked_into(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_archive(Candidate(name, tmp_path / name, is_named=True))


@pytest.mark.parametrize(("name", "content"), READ)
def test_what_is_read_itself(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert not is_archive(Candidate(name, tmp_path / name, is_named=True))


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    assert is_archive(Candidate("reports.zip", tmp_path / "reports.zip"))
    assert not is_archive(Candidate("reports", tmp_path / "reports", is_named=True))


@pytest.mark.parametrize("name", ["../../outside.txt", "/etc/outside.txt", "..\\outside.txt", "C:\\outside.txt"])
def test_no_member_leaves_the_archive(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    file = only_file(packed(tmp_path, (name, REPORT)), tmp_path)
    assert ".." not in file.path
    assert read_member(file).source.name == "outside.txt"
    assert {path.name for path in tmp_path.rglob("*")} == {"a", "b", "reports.zip", "unpacked"}


def test_a_name_too_long_for_a_file(tmp_path: Path) -> None:
    file = only_file(packed(tmp_path, ("ก" * 200 + ".txt", REPORT)), tmp_path)
    name = read_member(file).source.name
    assert len(name.encode()) <= 255
    assert name.endswith("ก.txt")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("bomb.txt", b"a" * 3_000_000, "200 times"),
        ("large.txt", b"a" * (LARGEST_FILE + 1), "too many"),
    ],
)
def test_members_that_no_report_can_be(name: str, data: bytes, told: str, tmp_path: Path) -> None:
    file = only_file(packed(tmp_path, (name, data)), tmp_path)
    with pytest.raises(UnreadableFileError, match=told), opened_member(file):
        pass


def test_an_archive_of_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 2)
    archive = packed(tmp_path, *((f"{n}.txt", b"x") for n in range(3)))
    with pytest.raises(UnreadableFileError, match="holds 3 files"):
        members_of(archive)


def test_a_size_that_the_archive_lies_about(tmp_path: Path) -> None:
    archive = packed(tmp_path, ("liar.txt", REPORT))
    data = archive.file.read_bytes()
    size = len(REPORT).to_bytes(4, "little")
    archive.file.write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    file = only_file(archive, tmp_path)
    with pytest.raises(UnreadableFileError, match="cannot be unpacked"):
        read_member(file)


@pytest.mark.parametrize("keep", range(0, 1000, 61))
def test_an_archive_cut_short(keep: int, tmp_path: Path) -> None:
    archive = packed(tmp_path, ("a.txt", REPORT))
    archive.file.write_bytes(archive.file.read_bytes()[:keep])
    with pytest.raises(UnreadableFileError, match="cannot be unpacked"):
        members_of(archive)


def test_a_locked_member(tmp_path: Path) -> None:
    archive = packed(tmp_path, ("a.txt", REPORT))
    data = bytearray(archive.file.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.file.write_bytes(data)
    file = only_file(archive, tmp_path)
    with pytest.raises(UnreadableFileError, match="password"), opened_member(file):
        pass


def nested(depth: int) -> bytes:
    inner = zipped(("a.txt", REPORT), ("b.json", "{}"))
    for _ in range(depth):
        inner = zipped(("b.txt", REPORT), ("inner.zip", inner))
    return inner


def test_archives_within_archives(tmp_path: Path) -> None:
    (tmp_path / "reports.zip").write_bytes(nested(2))
    files, closed, ignored = content(Candidate("x.zip", tmp_path / "reports.zip"), tmp_path)
    assert [file.path for file in files] == [
        "x.zip!/b.txt",
        "x.zip!/inner.zip!/b.txt",
        "x.zip!/inner.zip!/inner.zip!/a.txt",
    ]
    assert (closed, ignored) == ([], 1)
    assert {read_member(file).organisation.name for file in files} == {"เทศบาลตำบลปัว"}


def test_archives_are_opened_to_a_depth(tmp_path: Path) -> None:
    (tmp_path / "reports.zip").write_bytes(nested(5))
    files, closed, _ = content(Candidate("x.zip", tmp_path / "reports.zip"), tmp_path)
    assert len(files) == DEEPEST
    assert [(one.path.count("!/"), one.failure.kind) for one in closed] == [(DEEPEST, "too-large")]


def test_a_document_called_an_archive_within_an_archive(tmp_path: Path) -> None:
    assert only_file(packed(tmp_path, ("report.zip", docx())), tmp_path).path.endswith("!/report.zip")


def test_a_broken_archive_within_an_archive(tmp_path: Path) -> None:
    files, closed, _ = content(packed(tmp_path, ("a.txt", REPORT), ("inner.zip", TEXTS[:-9])), tmp_path)
    assert [len(files), len(closed)] == [1, 1]
    assert closed[0].failure.kind == "damaged"


@pytest.mark.parametrize("limit", ["MOST_MEMBERS", "LARGEST_TOTAL"])
def test_limits_hold_for_all_archives_together(limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, limit, {"MOST_MEMBERS": 6, "LARGEST_TOTAL": 4 * len(REPORT)}[limit])
    inner = zipped(*((f"{number}.txt", REPORT) for number in range(2)))
    archive = packed(tmp_path, *((f"{number}.zip", inner) for number in range(4)))
    files, closed, _ = content(archive, tmp_path)
    assert len(files) <= 4
    assert {one.failure.kind for one in closed} == {"too-large"}


def test_members_of_one_name_have_a_status_each(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", REPORT)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", REPORT + b"x")
    files, _, _ = content(Candidate("x.zip", path), tmp_path)
    assert [file.path for file in files] == ["x.zip!/a.txt", "x.zip!/a.txt (2)"]


def test_lzma_asks_for_any_memory(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", REPORT)
    file = only_file(Candidate("x.zip", path), tmp_path)
    with pytest.raises(UnreadableFileError, match="does not unpack"):
        read_member(file)
