"""From the coordinates of a PDF, which count upwards and may lie on their side, to points from the top left."""

from dataclasses import dataclass

from itareports.extract.document import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page in its own coordinates, and the quarter turns (clockwise) with which it is shown.

    `turns` also counts letters that lie on their side on an upright page, as wide tables are often printed.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as shown.

        >>> Frame(0, 0, 600, 800).point(10, 790), Frame(0, 0, 600, 800, turns=1).point(10, 790)
        ((10, 10), (790, 10))
        """
        turns = self.turns % 4
        if turns == 0:
            return x - self.left, self.top - y
        if turns == 1:
            return y - self.bottom, x - self.left
        if turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the page as shown: x0, top, x1, bottom."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
