"""Read files one after the other, each in a process of its own under limits: paths come in, how each ended goes out."""

import json
import os
import resource
import sys
import traceback
from pathlib import Path

from itareports.errors import NoReportError, UnreadableFileError
from itareports.extract.readers import legacy, pdf, word  # noqa: F401 - loaded once, before the processes part
from itareports.pipeline import read_report

MOST_DATA = 900 * 1024 * 1024
MOST_SECONDS = 60
"""Of processor time: what runs into it would run for hours."""


def main() -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(read_apart(Path(json.loads(line)))) + "\n")
        sys.stdout.flush()


def read_apart(path: Path) -> dict[str, object]:
    """How the reading of a file ended, what it told, and the most memory (MB) and processor time (s) it took."""
    answer, telling = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(answer)
        _limit()
        with os.fdopen(telling, "w") as pipe:
            json.dump(_told(path), pipe)
        os._exit(0)
    os.close(telling)
    with os.fdopen(answer) as pipe:
        told = pipe.read()
    _, status, used = os.wait4(pid, 0)
    end, text = json.loads(told) if told else (f"ended with status {os.waitstatus_to_exitcode(status)}", "")
    megabytes = used.ru_maxrss // (1024 if sys.platform == "linux" else 1024**2)
    return {"end": end, "told": text, "megabytes": megabytes, "seconds": round(used.ru_utime + used.ru_stime, 1)}


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_DATA, MOST_DATA))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _told(path: Path) -> tuple[str, str]:
    """How the reading ended, and all that it tells of the file."""
    try:
        report = read_report(path)
    except NoReportError as error:
        return "no report", str(error)
    except UnreadableFileError as error:
        return error.reason, str(error)
    except BaseException:
        return "traceback", traceback.format_exc(limit=-6)[-4000:]
    return "report", report.model_dump_json()


if __name__ == "__main__":
    main()
