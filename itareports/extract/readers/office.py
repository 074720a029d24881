"""LibreOffice: the one place that starts it. Nothing that it opens may run, reach out, or outlive its time."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from itareports.errors import UnreadableFileError

SOFFICE = "ITA_SOFFICE"
"""The variable that names LibreOffice's `soffice` where it is not on the PATH."""
TIME_LIMIT = 60.0
"""Seconds a conversion may take; a report takes two to ten."""
LARGEST_OUTPUT = 128 * 1024 * 1024
"""Bytes of a file that LibreOffice may write."""
MOST_MEMORY = 4 * 1024**3
"""Bytes of addresses; LibreOffice asks for a good gigabyte and uses 200 MB of it."""

_PLACES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_OUTPUT = "docx:MS Word 2007 XML"
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")
# Nobody listens at port 9; what a document links to stays unread.
_NOWHERE = "http://127.0.0.1:9"

# Groups of settings with what must hold in them: no macros, no links followed or updated, no telling home.
_SETTINGS: Sequence[tuple[str, Mapping[str, str]]] = (
    (
        "/org.openoffice.Office.Common/Security/Scripting",
        {
            "MacroSecurityLevel": "3",
            "DisableMacrosExecution": "true",
            "BlockUntrustedRefererLinks": "true",
            "CheckDocumentEvents": "true",
            "DisableActiveContent": "true",
            "DisablePythonRuntime": "true",
        },
    ),
    ("/org.openoffice.Office.Writer/Content/Update", {"Link": "0", "Field": "false", "Chart": "false"}),
    ("/org.openoffice.Office.Java/VirtualMachine", {"Enable": "false"}),
    ("/org.openoffice.Office.Common/Misc", {"FirstRun": "false", "CrashReport": "false"}),
    (
        "/org.openoffice.Inet/Settings",
        {
            "ooInetProxyType": "2",
            "ooInetNoProxy": "",
            "ooInetHTTPProxyName": "127.0.0.1",
            "ooInetHTTPProxyPort": "9",
            "ooInetHTTPSProxyName": "127.0.0.1",
            "ooInetHTTPSProxyPort": "9",
            "ooInetFTPProxyName": "127.0.0.1",
            "ooInetFTPProxyPort": "9",
        },
    ),
)
_SETTINGS_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
{items}
</oor:items>
"""
_SETTING = '<item oor:path="{group}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'


def docx_of(data: bytes, ending: str, import_filter: str) -> bytes:
    """The document in these bytes as DOCX; `import_filter` is what LibreOffice calls the format, lest it guess.

    Raises UnreadableFileError where LibreOffice is missing, needs too long, or cannot make anything of the document.
    """
    program = find_soffice()
    with tempfile.TemporaryDirectory(prefix="ita-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        source = folder / f"document{ending}"
        source.write_bytes(data)
        _write_settings(folder / "profile" / "user")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        target = ("--convert-to", _OUTPUT, "--outdir", str(folder / "out"), str(source))
        _run([program, profile, *_OPTIONS, f"--infilter={import_filter}", *target], folder)
        return _output(folder / "out" / "document.docx")


def find_soffice() -> str:
    """The program LibreOffice; raises UnreadableFileError, with the remedy, where there is none."""
    named = os.environ.get(SOFFICE)
    places = (named,) if named else _PLACES
    found = next(filter(None, map(shutil.which, places)), None)
    if found is None:
        where = f"{SOFFICE} names {named!r}, which is no program" if named else "it is not installed"
        raise UnreadableFileError(
            f"this file is read with the help of LibreOffice, and {where}; install LibreOffice "
            "(libreoffice.org), or open the file in Word, save it as DOCX and read that.",
            "needs-libreoffice",
        )
    return os.path.abspath(found)


def _run(command: Sequence[str], folder: Path) -> None:
    """Run LibreOffice to its end, or to its limit; whatever it started ends with it."""
    log = folder / "log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            _limited(command),
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            process.wait(TIME_LIMIT)
        except subprocess.TimeoutExpired:
            raise UnreadableFileError(
                f"LibreOffice did not get done with this file within {TIME_LIMIT:.0f} seconds and was stopped; "
                "open it in Word, save it as DOCX and read that.",
                "timed-out",
            ) from None
        finally:
            # Ctrl-C comes this way too.
            _end_group(process)


def _limited(command: Sequence[str]) -> Sequence[str]:
    """The command under limits of file size, memory and processor time, which a shell sets on itself and hands down.

    `timeout` ends it should this program be killed and leave it behind.
    """
    if os.name != "posix":
        return command
    # What a reader may allot for itself is too little for LibreOffice, which takes addresses that it never uses.
    own = 'command ulimit -S -d "$(ulimit -H -d)" 2>/dev/null || :; '
    limits = {"f": LARGEST_OUTPUT // 512, "v": MOST_MEMORY // 1024, "t": round(2 * TIME_LIMIT)}
    # A limit that is narrower already stays as it is.
    script = own + "".join(f"command ulimit -{name} {value} 2>/dev/null || :; " for name, value in limits.items())
    last = ("timeout", "-s", "KILL", str(round(2 * TIME_LIMIT))) if shutil.which("timeout") else ()
    return ("/bin/sh", "-c", f'{script}exec "$@"', "sh", *last, *command)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        # The shell script that starts LibreOffice would die alone and leave its child at work.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _environment(folder: Path) -> dict[str, str]:
    """Little of ours, no password, no way into the network, and everything it writes in the folder that goes."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    proxies = {f"{scheme}_proxy": _NOWHERE for scheme in ("http", "https", "ftp", "all")}
    own = {name: str(folder) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    return {**kept, **proxies, **own, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def _write_settings(folder: Path) -> None:
    items = (
        _SETTING.format(group=group, name=name, value=value)
        for group, values in _SETTINGS
        for name, value in values.items()
    )
    folder.mkdir(parents=True)
    text = _SETTINGS_FILE.format(items="\n".join(items))
    (folder / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def _output(path: Path) -> bytes:
    size = path.stat().st_size if path.is_file() else 0
    if size == 0:
        raise UnreadableFileError(
            "LibreOffice can make nothing of this file; it is damaged or not what its beginning says. "
            "If Word still opens it, save it there as DOCX and read that."
        )
    if size >= LARGEST_OUTPUT:
        raise UnreadableFileError(
            f"what LibreOffice made of this file is too large to be a report ({LARGEST_OUTPUT:,} bytes at most).",
            "too-large",
        )
    return path.read_bytes()
