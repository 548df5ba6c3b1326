"""Where the cache lies, which program it belongs to, and how it is written.

For the maintainer: nothing but `os` and `sys` may be imported here, since a run that is answered
from the cache loads this before anything else.
"""

from __future__ import annotations

import os
import sys

import juso_plan

_PACKAGE = os.path.dirname(juso_plan.__file__)


def cache_folder() -> str | None:
    """The project's folder in the user's cache, None where the system names none.

    A folder that belongs to somebody else is not used: what lies there may have been put there.
    """
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = {
            "win32": os.environ.get("LOCALAPPDATA", ""),
            "darwin": os.path.expanduser("~/Library/Caches"),
        }.get(sys.platform, os.path.expanduser("~/.cache"))
    if not os.path.isabs(base):
        return None
    folder = os.path.join(base, "juso-plan")
    if hasattr(os, "getuid"):
        try:
            if os.stat(folder).st_uid != os.getuid():
                return None
        except FileNotFoundError:
            pass
        except OSError:
            return None
    return folder


def identity() -> str:
    """The program as installed: versions, its own files, and when its packages last changed.

    In a checkout the version says nothing of an edit, so each file counts by its size and time.
    """
    parts = [juso_plan.__version__, sys.version]
    parts += [_age(path) for path in sys.path if path.endswith("-packages")]
    below = [_PACKAGE]
    while below:
        with os.scandir(below.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        below.append(entry.path)
                else:
                    parts.append(_age(entry.path))
    return "\n".join(sorted(parts))


def _age(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return path
    return f"{path} {found.st_size} {found.st_mtime_ns}"


def keep(path: str, data: bytes) -> None:
    """Write a file of the cache; where that can't be done nothing is kept, and nothing is said.

    Not flushed to disk, unlike what people are given: a file torn by a crash is read as not there.
    """
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(temporary, "wb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            return  # it was not made, or is gone
