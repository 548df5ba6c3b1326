"""Files on disk: finding plans, reading them, and writing whole files or nothing.

For the maintainer: every file of its own that the tool writes goes through `write_file`: a temporary with a
hidden name beside the target, flushed to disk, then renamed over it. What a killed run left behind
goes with the next write to the same file, and is never read as a plan, since hidden names are not.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from juso_plan.source import MAX_BYTES

PLAN_FOLDER = "municipalities"
"""Where plans are looked for when none is named."""
STANDARD_INPUT = "-"


class NoPlans(Exception):
    """A path leads to no plan. `label` and `args_of_label` word it (see `messages`)."""

    def __init__(self, label: str, path: str, reason: str = "") -> None:
        super().__init__(label)
        self.label = label
        self.path = path
        self.args_of_label = {"path": path, "reason": reason}


def plan_files(path: Path) -> list[Path | NoPlans]:
    """The plans that a path names: a file as it is, of a folder all `*.yaml` in it, sorted.

    Hidden files and folders are left out and links to folders are not followed. A path that leads
    to no plan, or a folder inside that can't be listed, is a NoPlans in its place.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return [_no_plans(path, error)]
    if S_ISDIR(mode):
        return _plans_below(path) or [NoPlans("no-plans", str(path))]
    return [path]


def _plans_below(top: Path) -> list[Path | NoPlans]:
    faults: list[Path | NoPlans] = []

    def note(error: OSError) -> None:
        faults.append(_no_plans(Path(error.filename), error))

    found = [
        Path(folder) / name
        for folder, folders, names in os.walk(top, onerror=note)
        if _visible(folders)
        for name in names
        if name.endswith(".yaml") and not name.startswith(".")
    ]
    return sorted(
        (*faults, *found), key=lambda one: Path(one.path) if isinstance(one, NoPlans) else one
    )


_LABELS = {
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "name-too-long",
}


def _no_plans(path: Path, error: OSError) -> NoPlans:
    """Why a path could not be read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NoPlans("broken-link" if path.is_symlink() else "not-found", str(path))
    label = _LABELS.get(error.errno or 0, "not-readable")
    return NoPlans(label, str(path), error.strerror or "")


def _visible(folders: list[str]) -> bool:
    """Take the hidden folders out of those that will be walked; always True, for the filter."""
    folders[:] = sorted(name for name in folders if not name.startswith("."))
    return True


def read_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a plan, or of a file of at most `most` bytes: never more than one beyond. Raises NoPlans."""
    try:
        if not S_ISREG(path.stat().st_mode):
            # Opening a pipe would wait for a writer that may never come.
            raise NoPlans("not-a-file", str(path))
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise _no_plans(path, error) from error


def read_standard_input() -> bytes:
    """What comes on standard input, at most one byte more than is ever decoded. Raises NoPlans."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise NoPlans("no-input", STANDARD_INPUT)
    try:
        data: bytes = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _no_plans(Path(STANDARD_INPUT), error) from error
    return data


def write_file(path: Path, text: str) -> None:
    """Write a file whole, in UTF-8 with LF, or leave the old one as it was. Raises OSError."""
    # "replace": the name of a file, in a report, need not be text.
    write_bytes(path, text.encode("utf-8", errors="replace"))


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, not even as a link to nowhere. Raises OSError."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    write_bytes(path, data)


def append_file(path: Path, text: str) -> None:
    """Put a text behind what a file of somebody else holds. Raises OSError."""
    with path.open("ab") as stream:
        stream.write(text.encode("utf-8", errors="replace"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole, or leave the old one as it was. Raises OSError."""
    with writing(path) as stream:
        stream.write(data)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A stream into a file, which is there whole at the end; else the old one stays. Raises OSError.

    A link is followed to its target; the permissions of an existing file are kept. A device or a
    pipe is written to and stays what it is.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.juso-tmp")
    try:
        with temporary.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
