"""Where newslint keeps what it can make again, and how a file is replaced."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the user's cache folder for newslint; NEWSLINT_CACHE_DIR names another one."""
    base = os.environ.get("NEWSLINT_CACHE_DIR")
    if base:
        return Path(base)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "newslint"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "newslint"


def replace_file(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write beside, make sure it is on the disk, then rename: readers see the old or the new.

    Raises OSError; then nothing is changed and nothing left behind.
    """
    from tempfile import mkstemp

    handle, beside = mkstemp(prefix=f".{path.name}.", suffix=".newslint", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            os.chmod(beside, _mode(path) if mode is None else mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the mode of the file that is there, else that of a file newly made."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0o077)
        os.umask(mask)
        return 0o666 & ~mask
