"""What an office copier makes of a printed page: tilted, blurred, noisy, darker towards one edge, stamped."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Wear:
    """How a page was copied: `dpi` of the scan, `skew` in degrees, `blur` and `noise` in pixels and shades of grey.

    `shade` is how much darker the paper gets towards its left edge; `jpeg` the quality that the copier stores.
    """

    dpi: int
    skew: float = 0.6
    blur: float = 0.6
    noise: float = 4.0
    shade: float = 45.0
    jpeg: int = 50
    stamp: bool = False

    @classmethod
    def drawn(cls, dpi: int, seed: str) -> Wear:
        """The wear of an ordinary copier, always the same for a seed.

        >>> 0.3 <= abs(Wear.drawn(200, "a").skew) <= 1.1, Wear.drawn(200, "a") == Wear.drawn(200, "a")
        (True, True)
        """
        dice = Random(f"{seed} {dpi}")
        skew = dice.uniform(0.3, 1.1) * dice.choice((-1, 1))
        return cls(
            dpi,
            round(skew, 2),
            blur=round(dice.uniform(0.4, 0.8) * dpi / 200, 2),
            noise=round(dice.uniform(2.0, 5.0), 1),
            shade=round(dice.uniform(20, 60)),
            jpeg=dice.randint(40, 55),
        )


def copied(page: Image, wear: Wear, seed: int) -> Image:
    """A page as the copier sees it: a grey picture, in colour where a stamp is on it. `page` is grey, at `wear.dpi`."""
    random = np.random.default_rng(seed)
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), wear.skew, 1.0)
    seen = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    seen = cv2.GaussianBlur(seen, (0, 0), wear.blur)
    light = (
        np.linspace(-wear.shade, 0, width, dtype=np.float32) * np.linspace(1, 0.4, height, dtype=np.float32)[:, None]
    )
    paper = 26 + (255 - 26 - 12) * (seen.astype(np.float32) / 255) + light * (seen / 255)
    worn = np.clip(paper + random.normal(0, wear.noise, page.shape), 0, 255).astype(np.uint8)
    worn[random.random(page.shape) < 4e-5] = 40
    return stamped(worn, wear) if wear.stamp else worn


def stamped(page: Image, wear: Wear) -> Image:
    """The page in colour, with the red stamp of the registry over its upper right corner."""
    colour = cv2.cvtColor(page, cv2.COLOR_GRAY2BGR)
    ink = np.full_like(colour, 255)
    inch = wear.dpi
    middle = (page.shape[1] - int(1.6 * inch), int(1.5 * inch))
    cv2.circle(ink, middle, int(0.7 * inch), (60, 50, 205), max(2, inch // 60), cv2.LINE_AA)
    cv2.circle(ink, middle, int(0.5 * inch), (60, 50, 205), max(1, inch // 100), cv2.LINE_AA)
    for line, at in (("RECEIVED", -0.05), ("No. 1234", 0.2)):
        place = (middle[0] - int(0.42 * inch), middle[1] + int(at * inch))
        cv2.putText(
            ink, line, place, cv2.FONT_HERSHEY_SIMPLEX, inch / 320, (60, 50, 205), max(1, inch // 130), cv2.LINE_AA
        )
    return (colour.astype(np.uint16) * ink // 255).astype(np.uint8)


def jpeg(page: Image, quality: int) -> bytes:
    """The picture as the copier stores it."""
    _, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return data.tobytes()
