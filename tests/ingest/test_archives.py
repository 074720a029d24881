import zipfile
from pathlib import Path

import pytest

from itareports.errors import UnreadableFileError
from itareports.ingest import archives
from itareports.ingest.archives import is_archive, members_of, opened_member, read_member
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


def test_documents_are_found_and_read(tmp_path: Path) -> None:
    archive = packed(tmp_path, ("น่าน/ปัว.txt", REPORT), ("x.json", b"{}"), ("__MACOSX/._a.txt", b""), ("a/", b""))
    files, ignored = members_of(archive)
    assert [file.path for file in files] == [f"{archive.path}!/น่าน/ปัว.txt"]
    assert ignored == 2
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
    (file,), _ = members_of(packed(tmp_path, (name, REPORT)))
    assert ".." not in file.path
    assert read_member(file).source.name == "outside.txt"
    assert {path.name for path in tmp_path.rglob("*")} == {"a", "b", "reports.zip"}


def test_a_name_too_long_for_a_file(tmp_path: Path) -> None:
    (file,), _ = members_of(packed(tmp_path, ("ก" * 200 + ".txt", REPORT)))
    name = read_member(file).source.name
    assert len(name.encode()) <= 255
    assert name.endswith("ก.txt")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("bomb.txt", b"a" * 3_000_000, "200 times"),
        ("large.txt", b"a" * (LARGEST_FILE + 1), "too many"),
        ("inner.zip", b"PK\x03\x04", "within an archive"),
    ],
)
def test_members_that_no_report_can_be(name: str, content: bytes, told: str, tmp_path: Path) -> None:
    (file,), _ = members_of(packed(tmp_path, (name, content)))
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
    (file,), _ = members_of(archive)
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
    (file,), _ = members_of(archive)
    with pytest.raises(UnreadableFileError, match="password"), opened_member(file):
        pass
