"""What a copier does to a line, on whole batches of a GPU or a CPU.

Pictures are darkness: float32 (batch, 1, rows, columns), 0 white to 1 black. Each line is damaged in its own way.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from training.drawing import HEIGHT
from training.model import ROWS

_JPEG = torch.tensor(
    [
        [16, 11, 10, 16, 24, 40, 51, 61],
        [12, 12, 14, 19, 26, 58, 60, 55],
        [14, 13, 16, 24, 40, 57, 69, 56],
        [14, 17, 22, 29, 51, 87, 80, 62],
        [18, 22, 37, 56, 68, 109, 103, 77],
        [24, 35, 55, 64, 81, 104, 113, 92],
        [49, 64, 78, 87, 103, 121, 120, 101],
        [72, 92, 95, 98, 112, 100, 103, 99],
    ],
    dtype=torch.float32,
)


def damage(clean: Tensor, widths: Tensor, letters: Tensor) -> Tensor:
    """From drawn lines (`HEIGHT` rows, `widths` columns in use, `letters` rows a letter) to what the network reads."""
    ink = _bled(_broken(_thickened(clean)), widths)
    # 200 dpi shows the letters of a 14 point Sarabun in 11 rows, 300 dpi those of 16 points in 21.
    scale = (_uniform(clean, 10.5, 24.0) / letters.view(-1, 1, 1, 1)).clamp(0.28, 1.0)
    squeeze = torch.where(_happens(clean, 0.5), _uniform(clean, 0.8, 1.0), torch.ones_like(scale))
    scanned = _warped(_blurred(ink, 0.45 / scale - 0.35), widths, scale, squeeze)
    scanned = _blurred(scanned, _uniform(clean, 0.0, 0.95) * _happens(clean, 0.75))
    scanned = _jpeg(_printed(scanned))
    return _resized(scanned, widths, scale, squeeze)


def _uniform(like: Tensor, low: float, high: float) -> Tensor:
    return torch.rand(len(like), 1, 1, 1, device=like.device) * (high - low) + low


def _happens(like: Tensor, share: float) -> Tensor:
    return torch.rand(len(like), 1, 1, 1, device=like.device) < share


def _thickened(ink: Tensor) -> Tensor:
    thick = functional.max_pool2d(ink, 3, 1, 1)
    thin = -functional.max_pool2d(-ink, 3, 1, 1)
    ink = torch.where(_happens(ink, 0.25), torch.lerp(ink, thick, _uniform(ink, 0, 0.9)), ink)
    return torch.where(_happens(ink, 0.2), torch.lerp(ink, thin, _uniform(ink, 0, 0.5)), ink)


def _spots(like: Tensor, size: int, threshold: Tensor) -> Tensor:
    batch, _, rows, columns = like.shape
    field = torch.randn(batch, 1, rows // size + 1, columns // size + 1, device=like.device)
    field = functional.interpolate(field, size=(rows, columns), mode="bilinear", align_corners=False)
    return torch.sigmoid((field - threshold) * 12)


def _broken(ink: Tensor) -> Tensor:
    lost = _spots(ink, 4, _uniform(ink, 1.3, 2.4)) * _uniform(ink, 0.3, 1.0)
    return torch.where(_happens(ink, 0.2), ink * (1 - lost), ink)


def _bled(ink: Tensor, widths: Tensor) -> Tensor:
    """Parts of the lines above and below, rules of the table, the back of the sheet."""
    rows = torch.arange(HEIGHT, device=ink.device).view(1, 1, -1, 1)
    columns = torch.arange(ink.shape[3], device=ink.device).view(1, 1, 1, -1)
    above, below = torch.roll(ink, 1, 0).roll(17, 2), torch.roll(ink, 2, 0).roll(-17, 2)
    ink = torch.where(_happens(ink, 0.2) & (rows < _uniform(ink, 2, 9)), torch.maximum(ink, above), ink)
    ink = torch.where(_happens(ink, 0.2) & (rows > HEIGHT - _uniform(ink, 2, 9)), torch.maximum(ink, below), ink)
    back = torch.roll(ink, 3, 0).flip(3) * _uniform(ink, 0.03, 0.18)
    ink = torch.where(_happens(ink, 0.12), torch.maximum(ink, back), ink)
    right = widths.view(-1, 1, 1, 1) - 1 - columns
    for distance, share in ((rows, 0.1), (HEIGHT - 1 - rows, 0.1), (columns, 0.08), (right, 0.08)):
        start = _uniform(ink, -2, 3)
        rule = (distance >= start) & (distance < start + _uniform(ink, 1, 4)) & _happens(ink, share)
        ink = torch.where(rule, torch.maximum(ink, _uniform(ink, 0.3, 1.0)), ink)
    return ink


def _blurred(picture: Tensor, sigma: Tensor) -> Tensor:
    reach = torch.arange(-4, 5, device=picture.device, dtype=torch.float32)
    kernel = torch.exp(-(reach**2) / (2 * sigma.clamp(min=0.05).view(-1, 1) ** 2))
    kernel = (kernel / kernel.sum(1, keepdim=True))[:, None]
    batch = len(picture)
    stacked = functional.conv2d(picture.transpose(0, 1), kernel[..., None], padding=(4, 0), groups=batch)
    return functional.conv2d(stacked, kernel[:, :, None], padding=(0, 4), groups=batch).transpose(0, 1)


def _grid(like: Tensor, x: Tensor, y: Tensor, source: tuple[int, int]) -> Tensor:
    """Sample `like` at pixel coordinates x and y of the source."""
    rows, columns = source
    grid = torch.stack(torch.broadcast_tensors((2 * x + 1) / columns - 1, (2 * y + 1) / rows - 1), dim=-1)
    return functional.grid_sample(like, grid, mode="bilinear", padding_mode="zeros", align_corners=False)


def _warped(ink: Tensor, widths: Tensor, scale: Tensor, squeeze: Tensor) -> Tensor:
    """Scaled to the scan's resolution, into the upper left corner; skewed by up to a degree and slanted."""
    _, _, rows, columns = ink.shape
    scale, squeeze, wide = (value.view(-1, 1, 1) for value in (scale, squeeze, widths.float()))
    x = (torch.arange(columns, device=ink.device).view(1, 1, -1) + 0.5) / (scale * squeeze) - 0.5
    y = (torch.arange(rows, device=ink.device).view(1, -1, 1) + 0.5) / scale - 0.5
    most = torch.minimum(torch.full_like(wide, math.radians(1.0)), 6.0 / wide)
    skew = _uniform(ink, -1, 1).view(-1, 1, 1) * most
    slant = torch.where(_happens(ink, 0.3), _uniform(ink, -0.12, 0.22), torch.zeros_like(_uniform(ink, 0, 1))).view(
        -1, 1, 1
    )
    moved_y = y + skew * (x - wide / 2) + _uniform(ink, -1.5, 1.5).view(-1, 1, 1)
    return _grid(ink, x + slant * (y - HEIGHT / 2), moved_y, (rows, columns))


def _printed(ink: Tensor) -> Tensor:
    """Toner on paper under the lamp: contrast, shadow, noise, dust, or black and white alone."""
    paper = _uniform(ink, 0.0, 0.22) * _happens(ink, 0.8)
    black = torch.where(_happens(ink, 0.15), _uniform(ink, 0.4, 0.65), _uniform(ink, 0.65, 1.0)).maximum(paper + 0.3)
    columns = torch.linspace(-1, 1, ink.shape[3], device=ink.device).view(1, 1, 1, -1)
    rows = torch.linspace(-1, 1, HEIGHT, device=ink.device).view(1, 1, -1, 1)
    shadow = (_uniform(ink, -0.1, 0.1) * columns + _uniform(ink, -0.06, 0.06) * rows) * _happens(ink, 0.35)
    dark = paper + shadow + ink * (black - paper)
    noise = torch.randn_like(ink)
    noise = torch.where(_happens(ink, 0.4), functional.avg_pool2d(noise, 3, 1, 1) * 2, noise)
    dark = dark + noise * _uniform(ink, 0.0, 0.1) * _happens(ink, 0.8)
    dust = torch.rand_like(ink)
    rare = _uniform(ink, 0.0, 0.004) * _happens(ink, 0.25)
    dark = torch.where(dust < rare, black, torch.where(dust > 1 - rare, paper, dark))
    cut = paper + (black - paper) * _uniform(ink, 0.3, 0.62)
    return torch.where(_happens(ink, 0.15), torch.sigmoid((dark - cut) * 40), dark).clamp(0, 1)


def _jpeg(dark: Tensor) -> Tensor:
    k = torch.arange(8, device=dark.device, dtype=torch.float32)
    cosines = torch.cos((2 * k[None] + 1) * k[:, None] * math.pi / 16) * 0.5
    cosines[0] *= math.sqrt(0.5)
    quality = _uniform(dark, 40, 85)
    strength = torch.where(quality < 50, 5000 / quality, 200 - 2 * quality) / 100
    table = (_JPEG.to(dark.device) * strength.view(-1, 1, 1, 1, 1)).clamp(min=1) / 255
    batch, _, rows, columns = dark.shape
    blocks = dark.view(batch, rows // 8, 8, columns // 8, 8).transpose(2, 3)
    waves = cosines @ (blocks - 0.5) @ cosines.T
    blocks = cosines.T @ (torch.round(waves / table) * table) @ cosines + 0.5
    coarse = blocks.transpose(2, 3).reshape(dark.shape).clamp(0, 1)
    return torch.where(_happens(dark, 0.5), coarse, dark)


def _resized(scanned: Tensor, widths: Tensor, scale: Tensor, squeeze: Tensor) -> Tensor:
    """To the network's rows; what lies right of the line is white."""
    _, _, rows, columns = scanned.shape
    ratio = ROWS / HEIGHT
    scale, squeeze = scale.view(-1, 1, 1), squeeze.view(-1, 1, 1)
    x = torch.arange(int(columns * ratio), device=scanned.device).view(1, 1, -1)
    y = torch.arange(ROWS, device=scanned.device).view(1, -1, 1)
    read = _grid(scanned, (x + 0.5) * scale / ratio - 0.5, (y + 0.5) * scale / ratio - 0.5, (rows, columns))
    end = (widths.view(-1, 1, 1) * squeeze * ratio)[:, None]
    return torch.where(x[:, None] < end, read, torch.zeros_like(read))
