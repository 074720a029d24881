"""How a printed score may have been misread or mistyped: what else could stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from itareports.audit.figures import MOST
from itareports.normalize.lookalikes import look_alike

Slip = Literal["digit", "swap", "point", "extra digit", "look-alikes", "told elsewhere"]


@dataclass(frozen=True, slots=True)
class Misreading:
    """Another value that a figure may have, in hundredths, and the slip that turned it into what is printed."""

    value: int
    slip: Slip


def misreadings(printed: int) -> Iterator[Misreading]:
    """Yield what one slip makes of a score, in hundredths: a wrong digit, two neighbours swapped.

    Of a figure above 100 also: the point misplaced, a digit too many. Only values from 0 to 100 are scores; no score
    but those below 1 begins with 0.

    >>> found = {other.value: other.slip for other in misreadings(5448)}
    >>> found[5484], found[5458], found[9448], 448 in found
    ('swap', 'digit', 'digit', False)
    >>> [(other.value, other.slip) for other in misreadings(80420) if other.slip == "point"]
    [(8042, 'point')]
    """
    seen = {printed}
    for value, slip in _slips(printed):
        if 0 <= value <= MOST and value not in seen:
            seen.add(value)
            yield Misreading(value, slip)


def look_alikes(printed: int) -> Iterator[Misreading]:
    """Yield what two digits mistaken for others of the same look make of a score, as happens in scans.

    >>> 8693 in {other.value for other in look_alikes(3695)}
    True
    """
    digits = f"{printed:04d}"
    for first, second in combinations(range(len(digits)), 2):
        for one in look_alike(digits[first]):
            for other in look_alike(digits[second]):
                changed = digits[:first] + one + digits[first + 1 : second] + other + digits[second + 1 :]
                if int(changed) <= MOST and changed[0] != "0":
                    yield Misreading(int(changed), "look-alikes")


def _slips(printed: int) -> Iterator[tuple[int, Slip]]:
    if printed < 0:
        return
    digits = f"{printed:03d}"
    for place in range(len(digits) - 1):
        swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        if swapped[0] != "0" or len(digits) == 3:
            yield int(swapped), "swap"
    for place, old in enumerate(digits):
        for new in "0123456789":
            if new != old and (place > 0 or new != "0" or len(digits) == 3):
                yield int(digits[:place] + new + digits[place + 1 :]), "digit"
    if printed > MOST:
        yield from ((printed // shift, "point") for shift in (10, 100) if printed % shift == 0)
        yield from ((int(digits[:place] + digits[place + 1 :]), "extra digit") for place in range(len(digits)))
