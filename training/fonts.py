"""Fetches the Thai fonts that lines are drawn with: `python -m training.fonts DIR`.

Families packaged for npm as @fontsource/... come in subsets, which are merged into one TrueType file; Debian's families
come as they are. Fonts are never committed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from training.families import DEBIAN, FONTSOURCE, family_of

_SUBSETS = ("latin", "thai")
_WEIGHTS = (300, 400, 500, 600, 700)
_NEEDED = "กขคงที่ญฐำูฤๆฯ๐๑๒๓๔๕๖๗๘๙0123456789AZaz.,()%"


def fetch_fontsource(family: str, folder: Path) -> Iterator[Path]:
    """Download one family from the npm registry and merge its Thai and Latin subsets, one file a style."""
    shown = subprocess.run(
        ["npm", "pack", "--json", f"@fontsource/{family}"], cwd=folder, check=True, capture_output=True, text=True
    )
    with tarfile.open(folder / json.loads(shown.stdout)[0]["filename"]) as package:
        package.extractall(folder / family, filter="data")
    files = folder / family / "package" / "files"
    for weight in _WEIGHTS:
        for slope in ("normal", "italic"):
            parts = [files / f"{family}-{subset}-{weight}-{slope}.woff2" for subset in _SUBSETS]
            if all(part.exists() for part in parts):
                yield _merged(parts, folder / f"{family}-{weight}-{slope}.ttf")


def _merged(parts: list[Path], target: Path) -> Path:
    plain = []
    for part in parts:
        font = TTFont(part)
        font.flavor = None
        plain.append(str(target.with_suffix(f".{len(plain)}")))
        font.save(plain[-1])
    Merger().merge(plain).save(target)
    for name in plain:
        Path(name).unlink()
    return target


def fetch_debian(package: str, folder: Path) -> Iterator[Path]:
    """Download one Debian package and unpack its fonts, without installing it."""
    subprocess.run(["apt-get", "download", package], cwd=folder, check=True)
    (archive,) = folder.glob(f"{package}_*.deb")
    unpacked = folder / package
    subprocess.run(["dpkg", "-x", str(archive), str(unpacked)], check=True)
    for font in sorted(unpacked.rglob("*.ttf")):
        yield font.replace(folder / font.name)


def complete(font: Path) -> bool:
    """Whether the font draws both kinds of digits, Thai and Latin."""
    covered = TTFont(font).getBestCmap()
    return all(ord(letter) in covered for letter in _NEEDED)


def main() -> None:
    """Fetch every family into the folder named on the command line and say what came."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    fonts = [font for family in FONTSOURCE for font in fetch_fontsource(family, folder)]
    fonts += [font for package in DEBIAN for font in fetch_debian(package, folder)]
    for font in fonts:
        if not complete(font):
            print(f"left out, digits are missing: {font.name}")
            font.unlink()
    kept = sorted(folder.glob("*.ttf"))
    print(f"{len(kept)} fonts of {len({family_of(font) for font in kept})} families")


if __name__ == "__main__":
    main()
