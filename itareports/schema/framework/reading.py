"""Files of frameworks in, frameworks of years out: the packaged ones, and a user's file above them."""

import hashlib
import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from itareports.errors import FrameworkError
from itareports.schema.framework.faults import sentence_of
from itareports.schema.framework.files import FrameworkFile
from itareports.schema.framework.merging import framework_of, stray_code
from itareports.schema.framework.years import Framework, Frameworks

PACKAGED = ("indicators", "questions", "items", "item_names", "grades", "reports")
"""The packaged files, by subject, in schema/data/frameworks/."""


@cache
def frameworks() -> Frameworks:
    """Return the packaged frameworks of all years.

    >>> [known.year for known in frameworks().all]
    [2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569]
    """
    return Frameworks(_all_years(_packaged()))


def frameworks_from(path: Path | str) -> Frameworks:
    """Return the packaged frameworks with the blocks of a user's TOML file above them, for the years these name.

    Names and texts are overridden code by code, everything else block by block. A fact of the file has the confidence
    that stands there, 1.0 where none does. Raises FrameworkError where the file cannot be read or has a wrong shape.
    """
    path = Path(path)
    data = _bytes_of(path)
    own = _own_file(data, path.name)
    known = _all_years(_packaged().under(own.from_source(path.name)))
    for year in known:
        stray = stray_code(own, year)
        if stray is not None:
            raise FrameworkError(
                f"{path.name}: {stray} was found in a block on {year.year}; a code that this year has was expected."
            )
    return Frameworks(known, hashlib.sha256(data).hexdigest()[:16])


def _own_file(data: bytes, name: str) -> FrameworkFile:
    try:
        # Notepad puts a mark before UTF-8.
        return FrameworkFile.model_validate(_tables(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise FrameworkError(
            f"{name}: byte {error.start + 1} is no UTF-8; a text file in UTF-8 was expected."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise FrameworkError(
            f"{name}: this is no TOML ({error}); a file as in docs/frameworks.md was expected."
        ) from None
    except ValidationError as error:
        raise FrameworkError(sentence_of(error, name)) from None


def _all_years(file: FrameworkFile) -> tuple[Framework, ...]:
    return tuple(framework_of(file, year) for year in file.years)


@cache
def _packaged() -> FrameworkFile:
    folder = files("itareports.schema") / "data" / "frameworks"
    tables = [_tables((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in PACKAGED]
    subjects = {subject for table in tables for subject in table}
    return FrameworkFile.model_validate(
        {subject: list(chain.from_iterable(table.get(subject, ()) for table in tables)) for subject in subjects}
    )


def _tables(text: str) -> dict[str, Any]:
    # Scores and weights are decimal fractions: no float comes near them.
    return tomllib.loads(text, parse_float=Decimal)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise FrameworkError(f"{path}: this is no file; a TOML file of frameworks was expected.")
        return path.read_bytes()
    except FileNotFoundError:
        raise FrameworkError(f"{path}: there is no such file; a TOML file of frameworks was expected.") from None
    except OSError as error:
        raise FrameworkError(f"{path}: the file cannot be read ({error.strerror or error}).") from None
