"""Ctrl-C waits for the end of what must not be broken off."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def unbroken() -> Iterator[None]:
    """Do what is within to its end; a signal that asks to end meanwhile is heard right after.

    Only the main thread hears signals; elsewhere there is nothing to wait for.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []

    def hold(number: int, _frame: FrameType | None) -> None:
        held.append(number)

    former = {one: signal.signal(one, hold) for one in ENDING}
    try:
        yield
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)
        if held:
            signal.raise_signal(held[0])


@contextmanager
def ended_like_ctrl_c() -> Iterator[None]:
    """A polite request to end (SIGTERM), as a system that shuts down sends it, ends a run as Ctrl-C does."""
    former = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
