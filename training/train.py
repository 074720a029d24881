"""Trains the recogniser: `python -m training.train FONTS WORDS OUT --seconds 430 [--from CHECKPOINT]`.

Processes draw clean lines all the while; the lines drawn so far are kept on the device and are damaged anew each time.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as processes
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from training.alphabet import ALPHABET
from training.damage import damage
from training.drawing import HEIGHT, draw_line, training_fonts
from training.model import Recogniser
from training.texts import Words, make_line

BUCKETS = (192, 384, 640, 960, 1408)
"""Columns of drawn lines that share a batch; a longer line is left out."""
_LONGEST = 80
_EMPTY = 0.012
"""Share of lines with nothing in them but dust and rules."""
_CODE = {letter: number for number, letter in enumerate(ALPHABET, 1)}


@dataclass(frozen=True)
class Lines:
    """Lines of one bucket: pictures (n, HEIGHT, columns), widths, letters, codes (n, 80) padded by 0, lengths."""

    pictures: NDArray[np.uint8]
    measures: NDArray[np.float32]
    codes: NDArray[np.int16]


def draw_forever(fonts: Path, words: Path, seed: int, out: processes.Queue) -> None:
    """Draw lines, sorted into buckets, and hand them over by the 32."""
    os.nice(5)
    chance, known = random.Random(seed), Words.load(words)
    files, shares = training_fonts(fonts)
    waiting: dict[int, list] = {bucket: [] for bucket in BUCKETS}
    while True:
        (file,) = chance.choices(files, shares)
        text = make_line(known, chance) if chance.random() > _EMPTY else ""
        drawn = draw_line(text, file, chance)
        if drawn is None or drawn.picture.shape[1] > BUCKETS[-1] or len(drawn.text) > _LONGEST:
            continue
        bucket = next(bucket for bucket in BUCKETS if drawn.picture.shape[1] <= bucket)
        waiting[bucket].append(drawn)
        if len(waiting[bucket]) == 32:
            out.put((bucket, _packed(waiting[bucket], bucket)))
            waiting[bucket] = []


def _packed(drawn: list, bucket: int) -> Lines:
    pictures = np.full((len(drawn), HEIGHT, bucket), 255, np.uint8)
    codes = np.zeros((len(drawn), _LONGEST), np.int16)
    measures = np.zeros((len(drawn), 3), np.float32)
    for row, line in enumerate(drawn):
        width = line.picture.shape[1]
        pictures[row, :, :width] = line.picture
        codes[row, : len(line.text)] = [_CODE[letter] for letter in line.text]
        measures[row] = width, line.letter, len(line.text)
    return Lines(pictures, measures, codes)


class Store:
    """The lines of one bucket on the device; the oldest give way."""

    def __init__(self, bucket: int, room: int, device: torch.device) -> None:
        self.pictures = torch.empty(room, HEIGHT, bucket, dtype=torch.uint8, device=device)
        self.measures = torch.empty(room, 3, device=device)
        self.codes = torch.empty(room, _LONGEST, dtype=torch.int64, device=device)
        self.room, self.added = room, 0

    def add(self, lines: Lines) -> None:
        """Keep 32 lines."""
        start = self.added % self.room
        place = slice(start, start + 32)
        self.pictures[place] = torch.from_numpy(lines.pictures)
        self.measures[place] = torch.from_numpy(lines.measures)
        self.codes[place] = torch.from_numpy(lines.codes).long()
        self.added += 32

    def batch(self, size: int) -> tuple[Tensor, Tensor, Tensor]:
        """Lines by chance: darkness, measures, codes."""
        chosen = torch.randint(min(self.added, self.room), (size,), device=self.pictures.device)
        dark = (255 - self.pictures[chosen].float()[:, None]) / 255
        return dark, self.measures[chosen], self.codes[chosen]


def loss_of(network: torch.nn.Module, seen: Tensor, codes: Tensor, lengths: Tensor) -> Tensor:
    """CTC's loss for each character of the batch."""
    with torch.autocast(seen.device.type, dtype=torch.bfloat16, enabled=seen.is_cuda):
        named = network(seen)
    steps = torch.full((len(seen),), named.shape[1], dtype=torch.long, device=seen.device)
    lost = functional.ctc_loss(named.transpose(0, 1), codes, steps, lengths, reduction="none", zero_infinity=True)
    return (lost / lengths.clamp(min=1)).mean()


def train(options: argparse.Namespace) -> None:
    """Train until the time is over; the checkpoint holds the mean of the last weights (EMA)."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.backends.cudnn.benchmark = True
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    lines: processes.Queue = processes.get_context("spawn").Queue(64)
    context = processes.get_context("spawn")
    drawers = [
        context.Process(target=draw_forever, args=(options.fonts, options.words, options.seed + n, lines), daemon=True)
        for n in range(options.drawers)
    ]
    started = time.monotonic()
    for drawer in drawers:
        drawer.start()
    network = Recogniser(len(ALPHABET)).to(device, memory_format=torch.channels_last)
    if options.start:
        network.load_state_dict(torch.load(options.start, map_location=device))
    mean = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998), use_buffers=True
    )
    decayed = [p for p in network.parameters() if p.ndim > 1]
    others = [p for p in network.parameters() if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.02}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98), fused=device.type == "cuda")
    stores = {bucket: Store(bucket, options.room // 32 * 32, device) for bucket in BUCKETS}
    threading.Thread(target=keep_storing, args=(lines, stores), daemon=True).start()
    chance, step, told = random.Random(options.seed), 0, 0.0
    shown = []
    while (passed := time.monotonic() - started) < options.seconds:
        if sum(store.added for store in stores.values()) < 32 * 8:
            time.sleep(0.1)
            continue
        share = passed / options.seconds
        warm = min(1.0, (step + 1) / options.warm)
        for group in optimizer.param_groups:
            group["lr"] = options.rate * warm * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        ready = [bucket for bucket in BUCKETS if stores[bucket].added]
        (bucket,) = chance.choices(ready, [stores[b].added for b in ready])
        size = max(8, options.area // bucket // 8 * 8)
        dark, measures, codes = stores[bucket].batch(size)
        with torch.no_grad():
            seen = damage(dark, measures[:, 0], measures[:, 1]).contiguous(memory_format=torch.channels_last)
        loss = loss_of(network, seen, codes, measures[:, 2].long())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        step += 1
        if step % 2 == 0:
            mean.update_parameters(network)
        shown.append(loss.detach())
        if passed - told > options.tell:
            drawn = {bucket: store.added for bucket, store in stores.items()}
            print(f"{passed:5.0f} s, step {step}, loss {torch.stack(shown).mean():.4f}, drawn {drawn}", flush=True)
            shown, told = [], passed
            torch.save(mean.module.state_dict(), options.out / "checkpoint.pt")
    for drawer in drawers:
        drawer.kill()
    torch.save(
        {name: value.contiguous() for name, value in mean.module.state_dict().items()}, options.out / "checkpoint.pt"
    )


def keep_storing(lines: processes.Queue, stores: dict[int, Store]) -> None:
    """Move what is drawn to the device, in a thread of its own."""
    while True:
        bucket, packed = lines.get()
        stores[bucket].add(packed)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fonts", type=Path)
    parser.add_argument("words", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=430)
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--warm", type=int, default=200)
    parser.add_argument("--drawers", type=int, default=max(1, (os.cpu_count() or 2) - 1))
    parser.add_argument("--room", type=int, default=100_000, help="lines kept of each width")
    parser.add_argument("--area", type=int, default=160_000, help="columns of a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tell", type=float, default=20)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
