"""The command line `ita`: the one place that prints. Modules that cost time are imported where they are used."""

import os
import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line; the exit status says how it went.

    0 done; 1 done, but files failed or `--fail-on` was met; 2 wrong usage; 3 database; 130 interrupted.
    """
    from itareports.errors import (
        DatabaseError,
        FrameworkError,
        ItaError,
        NoReportError,
        UnreadableFileError,
        UsageError,
    )

    try:
        _speak_utf8()
        _run()
    except UsageError as error:
        _end(2, "คำสั่งไม่ถูกต้อง", str(error))
    except FrameworkError as error:
        _end(2, "ไฟล์กรอบการประเมิน (--framework) ไม่ถูกต้อง โปรดแก้ตามที่ระบุ", str(error))
    except DatabaseError as error:
        _end(3, "ใช้ฐานข้อมูลไม่ได้", str(error))
    except (UnreadableFileError, NoReportError) as error:
        from itareports.ingest.failures import in_thai

        _end(1, in_thai(error), str(error))
    except ItaError as error:
        _end(1, "อ่านไฟล์นี้ไม่ได้", str(error))
    except BrokenPipeError:
        _hush()
        sys.exit(1)
    except OSError as error:
        _end(1, "เขียนหรืออ่านไฟล์ไม่สำเร็จ", f"{error.filename or 'output'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        _end(INTERRUPTED, "หยุดตามคำสั่ง", "Interrupted.")


def _run() -> None:
    from itareports.cli.app import app

    try:
        app()
    except SystemExit as end:
        if end.code == INTERRUPTED:
            _end(INTERRUPTED, "หยุดตามคำสั่ง", "Interrupted; what was loaded stays, and the next run goes on.")
        raise
    finally:
        sys.stdout.flush()


def _end(status: int, thai: str, english: str) -> None:
    """One sentence on standard error, Thai first; what it quotes may come from a file, or be its name."""
    from itareports.cli.harmless import harmless

    sys.stderr.write(harmless(f"ita: {thai} · {english}") + "\n")
    sys.exit(status)


def _speak_utf8() -> None:
    # A pipe under LANG=C or on Windows would refuse Thai; a name of odd bytes would be refused everywhere.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _hush() -> None:
    # Whoever read our output is gone: Python would complain once more when it empties its buffer at the end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
