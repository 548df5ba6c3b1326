"""Where the settings that hold in a folder stand.

For the maintainer: nothing but `os` may be imported on top here, since a run that is answered from the
cache asks this before anything else is loaded.
"""

from __future__ import annotations

import os
from stat import S_ISREG

OWN, SHARED = "juso-plan.toml", "pyproject.toml"
"""A file of settings alone, and one of others, which may have a table of ours."""
NO_FILE, LEADS_OUT = "not-a-file", "settings-lead-out"
"""Why a file is not read, where the system would read it."""
MOST = 1_000_000
"""The largest file of settings that is read, in bytes."""
_TABLE = rb"""tool["']?[ \t]*(?:\.[ \t]*["']?juso-plan\b|\])"""
"""What a file of others holds somewhere if it has our table (and it alone is then read)."""


class Found:
    """The file of settings that holds, as it was read; `path` is "" where there is none.

    `root` is the folder that nothing which the file names may lie outside of. `reason` is the system's
    word, or NO_FILE or LEADS_OUT, for a file that is there and is not read. At most one byte beyond MOST is read.
    """

    def __init__(self, root: str, path: str = "", data: bytes = b"", reason: str = "") -> None:
        self.root = root
        self.path = path
        self.data = data
        self.reason = reason

    @property
    def record(self) -> list[str]:
        """All that the settings depend on, as JSON can hold it."""
        return [self.path, self.data.decode("latin-1")]


def settings_in(folder: str) -> Found:
    """The settings that hold in a folder: the nearest file from there up to the top of the repository.

    Where the folder is in no repository of git, it alone counts: what lies above may be anybody's.
    """
    folders = _up_to_repository(folder)
    root = folders[-1]
    for one in folders:
        for name in (OWN, SHARED):
            path = os.path.join(one, name)
            try:
                if not S_ISREG(os.stat(path).st_mode):  # opening a pipe would wait for ever
                    return Found(root, path, reason=NO_FILE)
                if _leads_out(path, root):  # what is wrong in a file is shown with its lines
                    return Found(root, path, reason=LEADS_OUT)
                with open(path, "rb") as stream:
                    data = stream.read(MOST + 1)
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                return Found(root, path, reason=error.strerror or "")
            if name == OWN or _has_table(data):
                return Found(root, path, data)
    return Found(root)


def _up_to_repository(folder: str) -> list[str]:
    folders = [folder]
    while not os.path.lexists(os.path.join(folders[-1], ".git")):
        above = os.path.dirname(folders[-1])
        if above == folders[-1]:
            return [folder]
        folders.append(above)
    return folders


def _leads_out(path: str, root: str) -> bool:
    """Whether a path is a link to a file outside of a folder."""
    if not os.path.islink(path):
        return False
    return not os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), ""))


def _has_table(data: bytes) -> bool:
    if b"juso-plan" not in data:
        return False
    import re

    return re.search(_TABLE, data) is not None
