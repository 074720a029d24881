"""The network: convolutions over the picture, then over the line; two answers for every four columns.

It has no recurrent part, so that a long line is read as a short one and the white beside a line changes nothing.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

ROWS = 48
"""Rows of the picture that the network reads; its columns are whatever the line has."""
COLUMNS_PER_STEP = 2


class Block(nn.Module):
    """Two convolutions and the way around them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True),
            nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width),
        )  # fmt: skip

    def forward(self, seen: Tensor) -> Tensor:
        """Shape (batch, width, rows, columns), unchanged."""
        return torch.relu(seen + self.inner(seen))


class Mixer(nn.Module):
    """Looks 5 steps to either side, one channel at a time, then mixes the channels of each step."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            nn.Conv2d(width, width, (1, 11), padding=(0, 5), groups=width, bias=False), nn.BatchNorm2d(width),
            nn.Conv2d(width, 2 * width, 1), nn.ReLU(inplace=True),
            nn.Conv2d(2 * width, width, 1, bias=False), nn.BatchNorm2d(width),
        )  # fmt: skip

    def forward(self, seen: Tensor) -> Tensor:
        """Shape (batch, width, 1, steps), unchanged."""
        return seen + self.inner(seen)


def _halve(before: int, after: int, stride: int | tuple[int, int]) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, stride=stride, padding=1, bias=False), nn.BatchNorm2d(after), nn.ReLU(inplace=True)
    )


class Recogniser(nn.Module):
    """Darkness (batch, 1, 48, columns), 0 white to 1 black, to log-probabilities (batch, columns / 2, 1 + characters).

    Columns are a multiple of 4. Class 0 is CTC's "nothing here".
    """

    def __init__(self, characters: int, widths: tuple[int, ...] = (16, 48, 96, 160, 256), mixers: int = 6) -> None:
        super().__init__()
        a, b, c, d, e = widths
        self.classes = characters + 1
        self.look = nn.Sequential(
            nn.Conv2d(1, a, 5, stride=2, padding=2, bias=False), nn.BatchNorm2d(a), nn.ReLU(inplace=True),
            Block(a), _halve(a, b, 2), Block(b), Block(b), _halve(b, c, (2, 1)), Block(c), _halve(c, d, (2, 1)),
            nn.Conv2d(d, e, (3, 1), bias=False), nn.BatchNorm2d(e), nn.ReLU(inplace=True),
        )  # fmt: skip
        self.line = nn.Sequential(*(Mixer(e) for _ in range(mixers)))
        self.name = nn.Sequential(nn.Dropout(0.1), nn.Conv2d(e, 2 * self.classes, 1))

    def forward(self, darkness: Tensor) -> Tensor:
        """See the class."""
        scores = self.name(self.line(self.look(darkness)))[:, :, 0]
        batch, _, steps = scores.shape
        scores = scores.reshape(batch, 2, self.classes, steps).permute(0, 3, 1, 2)
        return torch.log_softmax(scores.reshape(batch, 2 * steps, self.classes).float(), dim=-1)
