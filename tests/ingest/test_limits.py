import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent ended")
def test_a_worker_does_not_begin_when_its_parent_is_gone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ingest.orphans", str(tmp_path)]
    # The worker holds the pipe, so that this waits for its end.
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout == "begun "
