import os
import zipfile
from pathlib import Path

from itareports.ingest.again import found_again
from itareports.ingest.find import find_files


def test_files_are_found_by_their_names_in_the_database(tmp_path: Path) -> None:
    names = ("รายงาน.txt".encode("cp874"), "แผน\n2567.txt".encode(), b"a!/b.txt".replace(b"/", b"_"), b"\xff\xfe.txt")
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x")
    found = find_files([tmp_path]).files
    assert len(found) == len(names)
    assert found_again(file.path for file in found) == [file.file for file in found]


def test_members_lead_to_their_archive_once(tmp_path: Path) -> None:
    folder = tmp_path / "folder!"
    folder.mkdir()
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("x.txt", "x")
    names = [f"{folder}/a.zip!/x.txt", f"{folder}/a.zip!/inner.zip!/y.txt"]
    assert found_again(names) == [folder / "a.zip"]


def test_what_is_gone_keeps_its_name() -> None:
    assert found_again(["/nowhere/a.txt", "/nowhere/b.zip!/c.txt"]) == [Path("/nowhere/a.txt"), Path("/nowhere/b.zip")]
