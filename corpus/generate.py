"""Writes the sample reports: python -m corpus.generate [--check].

Every spec in `corpus/specs` gives `corpus/reports/NAME.txt` and, beside it, NAME.json with what a careful reader
takes from it. With --check nothing is written: exit status 1 says that a committed file differs from its spec.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from corpus.compose import compose
from corpus.spec import Spec, load_all
from corpus.text import text_file
from corpus.truth import truth

REPORTS = Path(__file__).parent / "reports"


def files_of(spec: Spec) -> Iterator[tuple[str, bytes]]:
    """The name and content of the two files of a report."""
    yield f"{spec.stem}.txt", text_file(compose(spec), spec.page)
    expected = json.dumps(truth(spec), ensure_ascii=False, indent=1)
    yield f"{spec.stem}.json", (expected + "\n").encode()


def all_files() -> dict[str, bytes]:
    """Every file of the corpus by name."""
    return {name: content for spec in load_all() for name, content in files_of(spec)}


def differing(files: dict[str, bytes], folder: Path) -> tuple[str, ...]:
    """Names of files that are missing, stale, or without a spec."""
    stale = [name for name, content in files.items() if not _same(folder / name, content)]
    stray = [path.name for path in folder.glob("*.*") if path.suffix in (".txt", ".json") and path.name not in files]
    return tuple(sorted(stale + stray))


def _same(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def main() -> int:
    """Write the corpus, or check it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    files = all_files()
    if parser.parse_args().check:
        wrong = differing(files, REPORTS)
        sys.stderr.writelines(f"differs from its spec: {name}\n" for name in wrong)
        return 1 if wrong else 0
    REPORTS.mkdir(exist_ok=True)
    for name, content in files.items():
        (REPORTS / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
