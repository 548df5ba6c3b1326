"""Where the settings that hold in a folder stand.

For the maintainer: nothing but `os` and `stat` may be imported on top here, since a run that is answered from the
cache asks this before anything else is loaded.
"""

from __future__ import annotations

import os
from stat import S_ISLNK, S_ISREG

OWN, SHARED = "juso-plan.toml", "pyproject.toml"
"""A file of settings alone, and one of others, which may have a table of ours."""
NO_FILE, LEADS_OUT = "not-a-file", "settings-lead-out"
BROKEN_LINK, NOT_PERMITTED = "broken-link", "not-permitted"
"""Why a file that is there is not read, as labels of the catalogue."""
MOST = 200_000
"""The largest file of settings that is read, in bytes."""
_TABLE = rb"""tool["']?[ \t]*(?:\.[ \t]*["']?juso-plan\b|\])"""
"""What a file of others holds somewhere if it has our table (and it alone is then read)."""


class Found:
    """The file of settings that holds, as it was read; `path` is "" where there is none.

    `root` is the folder that nothing which the file names may lie outside of. `reason` is the system's
    word, or one of ours, for a file that is there and is not read. At most one byte beyond MOST is read.
    """

    def __init__(self, root: str, path: str = "", data: bytes = b"", reason: str = "") -> None:
        self.root = root
        self.path = path
        self.data = data
        self.reason = reason

    @property
    def record(self) -> list[str]:
        """All that the settings depend on, as JSON can hold it."""
        return [self.path, self.reason, self.data.decode("latin-1")]


def settings_in(folder: str) -> Found:
    """The settings that hold in a folder: the nearest file from there up to the top of the repository.

    Where the folder is in no repository of git, it alone counts: what lies above may be anybody's.
    """
    folders = _up_to_repository(folder)
    for one in folders:
        own = _read(os.path.join(one, OWN), folders[-1])
        if own:
            return own
        shared = _read(os.path.join(one, SHARED), folders[-1])
        if shared and _has_table(shared.data):
            return shared
    return Found(folders[-1])


def _read(path: str, root: str) -> Found | None:
    """A file as it is there, or why it is not read; None where there is none."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:  # a folder that may not be looked into is nobody's either
        return None
    try:
        if S_ISLNK(mode):
            mode = os.stat(path).st_mode
            if not os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), "")):
                return Found(root, path, reason=LEADS_OUT)  # its lines would be shown
        if not S_ISREG(mode):  # opening a pipe would wait for ever
            return Found(root, path, reason=NO_FILE)
        with open(path, "rb") as stream:
            return Found(root, path, stream.read(MOST + 1))
    except FileNotFoundError:
        return Found(root, path, reason=BROKEN_LINK)
    except PermissionError:
        return Found(root, path, reason=NOT_PERMITTED)
    except OSError as error:
        return Found(root, path, reason=error.strerror or type(error).__name__)


def _up_to_repository(folder: str) -> list[str]:
    folders = [folder]
    while not os.path.lexists(os.path.join(folders[-1], ".git")):
        above = os.path.dirname(folders[-1])
        if above == folders[-1]:
            return [folder]
        folders.append(above)
    return folders


def _has_table(data: bytes) -> bool:
    if b"juso-plan" not in data:
        return False
    import re

    return re.search(_TABLE, data) is not None
