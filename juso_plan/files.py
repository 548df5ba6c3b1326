"""Files on disk: finding plans, reading them, and writing whole files or nothing.

For the maintainer: every file that the tool writes goes through `write_file`: a temporary with a
hidden name beside the target, flushed to disk, then renamed over it. What a killed run left behind
goes with the next write to the same file, and is never read as a plan, since hidden names are not.
"""

from __future__ import annotations

import os
from pathlib import Path

from juso_plan.source import MAX_BYTES

PLAN_FOLDER = "municipalities"
"""Where plans are looked for when none is named."""


class NoPlans(Exception):
    """A path leads to no plan. `label` and `args` word it (see `messages`)."""

    def __init__(self, label: str, path: str, reason: str = "") -> None:
        super().__init__(label)
        self.label = label
        self.args_of_label = {"path": path, "reason": reason}


def plan_files(path: Path) -> list[Path]:
    """The plans that a path names: a file as it is, of a folder all `*.yaml` in it, sorted.

    Hidden files and folders are left out and links to folders are not followed. Raises NoPlans.
    """
    if path.is_dir():
        found = sorted(
            Path(folder) / name
            for folder, folders, names in os.walk(path, onerror=_raise)
            if _visible(folders)
            for name in names
            if name.endswith(".yaml") and not name.startswith(".")
        )
        if not found:
            raise NoPlans("no-plans", str(path))
        return found
    if not path.exists():
        raise NoPlans("not-found", str(path))
    if not path.is_file():
        raise NoPlans("not-a-file", str(path))
    return [path]


def _raise(error: OSError) -> None:
    raise NoPlans("not-readable", str(error.filename), error.strerror or "") from error


def _visible(folders: list[str]) -> bool:
    """Take the hidden folders out of those that will be walked; always True, for the filter."""
    folders[:] = sorted(name for name in folders if not name.startswith("."))
    return True


def read_file(path: Path) -> bytes:
    """The bytes of a plan, at most one more than is ever decoded. Raises NoPlans."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise NoPlans("not-readable", str(path), error.strerror or "") from error


def write_file(path: Path, text: str) -> None:
    """Write a file whole, in UTF-8 with LF, or leave the old one as it was. Raises OSError.

    A link is followed to its target; the permissions of an existing file are kept.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.juso-tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
