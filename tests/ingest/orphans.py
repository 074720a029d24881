"""A worker that starts so slowly that its parent is gone before: python -m tests.ingest.orphans FOLDER."""

import os
import sys
import time
from multiprocessing import get_context, parent_process
from pathlib import Path

from itareports.ingest.limits import DEFAULT_LIMITS, settle_in


def settle_in_late(folder: Path) -> None:
    """What a worker does first, done when its parent has ended."""
    sys.stdout.write("begun ")
    sys.stdout.flush()
    parent = parent_process()
    while parent is not None and os.getppid() == parent.pid:
        time.sleep(0.01)
    settle_in(folder, DEFAULT_LIMITS)
    sys.stdout.write("outlived")


if __name__ == "__main__":
    get_context("spawn").Process(target=settle_in_late, args=(Path(sys.argv[1]),)).start()
    os._exit(0)
