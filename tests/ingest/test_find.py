import os
from pathlib import Path

import pytest

from itareports.ingest.find import LONGEST_NAME, find_files


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def test_folders_are_searched_to_their_depth_in_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/2.TXT", "a/1.md", "c/d/e.pdf")
    found = find_files([tmp_path])
    assert [str(file.file.relative_to(tmp_path)) for file in found.files] == ["b.txt", "a/1.md", "a/2.TXT", "c/d/e.pdf"]


def test_by_products_are_counted_and_left(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "a.json", "ita.db", "~$a.docx", ".hidden.txt", ".git/b.txt", "__MACOSX/a.txt", "noending")
    found = find_files([tmp_path])
    assert [file.file.name for file in found.files] == ["a.txt"]
    assert found.ignored == 5


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    fill(tmp_path, "report.dat")
    assert [file.is_named for file in find_files([tmp_path / "report.dat"]).files] == [True]
    assert find_files([tmp_path]).files == ()


def test_a_file_is_taken_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.json")
    found = find_files([tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt", tmp_path / "b.json"])
    assert sorted(file.file.name for file in found.files) == ["a.txt", "b.json"]
    assert found.ignored == 0


def test_a_folder_that_holds_itself_ends(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(find_files([tmp_path]).files) == 1


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
@pytest.mark.parametrize("name", ["รายงาน.txt".encode("cp874"), "รายงาน.txt".encode()])
def test_names_in_the_bytes_of_thai_windows(name: bytes, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x")
    assert [file.path for file in find_files([tmp_path]).files] == [f"{tmp_path}/รายงาน.txt"]


def test_links_are_followed_within_the_folder_alone(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "out/b.txt", "out/deep/c.txt")
    for name, target in (("own.txt", "in/a.txt"), ("other.txt", "out/b.txt"), ("other.json", "out/b.txt")):
        (tmp_path / "in" / name).symlink_to(tmp_path / target)
    (tmp_path / "in" / "others").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "nothing.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "in" / "itself.txt").symlink_to(tmp_path / "in" / "itself.txt")
    found = find_files([tmp_path / "in"])
    assert [file.file.name for file in found.files] == ["a.txt", "itself.txt", "nothing.txt", "own.txt"]
    closed = dict(found.closed)
    assert {Path(path).name for path in closed} == {"other.txt", "others"}
    assert all("link out of the folder" in failure.reason for failure in closed.values())


def test_a_named_link_is_followed(tmp_path: Path) -> None:
    fill(tmp_path, "out/b.txt")
    (tmp_path / "link").symlink_to(tmp_path / "out")
    assert len(find_files([tmp_path / "link"]).files) == 1


def test_a_folder_deeper_than_any_path(tmp_path: Path) -> None:
    """Longer than 4,096 bytes no path can be opened; what lies deeper is told of, and the rest is found."""
    fill(tmp_path, "a.txt")
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=here)
        deeper = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(os.open("b.txt", os.O_CREAT, dir_fd=here))
    os.close(here)
    found = find_files([tmp_path])
    assert [file.file.name for file in found.files] == ["a.txt"]
    ((path, failure),) = found.closed
    assert len(path.encode()) <= LONGEST_NAME
    assert "cannot be looked into" in failure.reason


def test_names_that_read_alike_have_a_status_each(tmp_path: Path) -> None:
    for name in ("รายงาน.txt".encode("cp874"), "รายงาน.txt".encode()):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x")
    names = [Path(file.path).name for file in find_files([tmp_path]).files]
    assert sorted(names) == ["รายงาน.txt", "รายงาน.txt (2)"]
