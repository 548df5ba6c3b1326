"""Files on disk: finding plans, reading them, and writing whole files or nothing.

For the maintainer: every file of its own that the tool writes is made as `.NAME.1a2b3c4d.juso-tmp` beside its
target, a name that no other run uses, flushed to disk and then renamed over it. What a killed run left behind
goes with the next write to the same file, and is never read as a plan, since hidden names are not. A run that
lives locks its temporary, and a killed one no longer does: so the next write knows which it may remove,
whatever the clock says. Windows has no such lock and needs none, since it removes no file that is open.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import BinaryIO

from juso_plan.source import MAX_BYTES

if sys.platform != "win32":
    import fcntl

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
    to no plan, a link to a file that would not be found itself, or a folder inside that can't be
    listed, is a NoPlans in its place.
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
        _followed(Path(folder) / name, top)
        for folder, folders, names in os.walk(top, onerror=note)
        if _visible(folders)
        for name in names
        if name.endswith(".yaml") and not name.startswith(".")
    ]
    return sorted(
        (*faults, *found), key=lambda one: Path(one.path) if isinstance(one, NoPlans) else one
    )


def _followed(path: Path, top: Path) -> Path | NoPlans:
    """A file that was found. Where others may add files, a link could show what they can't read themselves."""
    if not path.is_symlink():
        return path
    target = Path(os.path.realpath(path))
    try:
        below = target.relative_to(os.path.realpath(top))
    except ValueError:
        return NoPlans("link-outside", str(path))
    is_plan = below.suffix == ".yaml" and not any(part.startswith(".") for part in below.parts)
    return path if is_plan or not target.exists() else NoPlans("link-outside", str(path))


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
        # To open a device may act on it. What is opened is asked again, for another may have taken its place.
        if S_ISREG(path.stat().st_mode):
            with open(path, "rb", opener=_without_waiting) as stream:
                found = os.fstat(stream.fileno())
                if S_ISREG(found.st_mode):
                    # Room for `most` bytes takes longer to get than a plan to read; but a file may grow meanwhile.
                    data = stream.read(min(found.st_size, most) + 1)
                    has_grown = found.st_size < len(data) <= most
                    return data + stream.read(most + 1 - len(data)) if has_grown else data
        raise NoPlans("not-a-file", str(path))
    except OSError as error:
        raise _no_plans(path, error) from error


def _without_waiting(path: str, flags: int) -> int:
    # A pipe would wait for a writer that may never come. Windows knows no such pipes, and no such flag.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


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


# --- writing ----------------------------------------------------------------------------------


_ENDING = ".juso-tmp"
_LEFT_BEHIND = re.compile(rf"\.(.+)\.[0-9a-f]{{8}}{re.escape(_ENDING)}", re.DOTALL)


class Changed(Exception):
    """A file is no longer as it was read: somebody has saved it meanwhile, or taken it away."""


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole, or leave the old one as it was. Raises OSError."""
    with writing(path) as stream:
        stream.write(data)


def write_edited(path: Path, old: bytes, new: bytes) -> None:
    """Write a file that was read as `old`, unless it has become another. Raises Changed, OSError.

    The look comes last: a save between it and the renaming would be lost, and no system offers both in one step.
    """

    def put(temporary: Path, target: Path) -> None:
        _take_after(temporary, target)
        try:
            now = read_file(target, len(old))
        except NoPlans as error:
            raise Changed from error
        if now != old:
            raise Changed
        temporary.replace(target)

    with _making(Path(os.path.realpath(path)), put) as stream:
        stream.write(new)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, not even as a link to nowhere. Raises OSError."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _making(path, _put_new) as stream:
        stream.write(data)


def append_file(path: Path, text: str) -> None:
    """Put a text behind what a file of somebody else holds. Raises OSError."""
    with path.open("ab") as stream:
        stream.write(text.encode("utf-8", errors="replace"))


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
    with _making(Path(os.path.realpath(path)), _replace) as stream:
        yield stream


@contextmanager
def _making(target: Path, put: Callable[[Path, Path], None]) -> Iterator[BinaryIO]:
    """A stream into a temporary beside the target, which `put` puts in its place when it is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_left_behind(target)
    temporary, stream = _temporary(target)
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if sys.platform == "win32":
                stream.close()  # no open file is renamed there; elsewhere it stays locked until it is
            put(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _temporary(target: Path) -> tuple[Path, BinaryIO]:
    """A new file beside the target, locked, and readable for nobody who may not read the target."""
    try:
        # A file that its owner made read-only is left alone, though it could be renamed away.
        os.close(os.open(target, os.O_WRONLY))
        mode = 0o600
    except FileNotFoundError:
        mode = 0o666
    while True:
        path = target.with_name(f".{target.name}.{os.urandom(4).hex()}{_ENDING}")
        stream = open(path, "xb", opener=partial(os.open, mode=mode))  # noqa: SIM115 - `_making` closes it
        with suppress(OSError):  # a network drive that knows no locks
            _lock(stream, wait=True)
        if path.exists():
            return path, stream
        stream.close()  # another run took it for left behind, before it was locked


def _replace(temporary: Path, target: Path) -> None:
    """Put a temporary in the place of the target."""
    _take_after(temporary, target)
    temporary.replace(target)


def _take_after(temporary: Path, target: Path) -> None:
    """Give a temporary the owner and the permissions of the target, where there is one."""
    with suppress(FileNotFoundError):
        old = target.stat()
        if sys.platform != "win32":
            for owner, group in ((old.st_uid, -1), (-1, old.st_gid)):
                with suppress(PermissionError):  # root may, others within their groups
                    os.chown(temporary, owner, group)
        temporary.chmod(S_IMODE(old.st_mode))


def _put_new(temporary: Path, target: Path) -> None:
    """Put a temporary where nothing is: of two runs at once one comes first, the other fails."""
    if sys.platform == "win32":
        temporary.rename(target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on some USB sticks
        if os.path.lexists(target):
            raise
        temporary.replace(target)


@lru_cache(maxsize=64)
def _left_behind(folder: Path) -> dict[str, list[Path]]:
    """The temporaries in a folder by the names of their targets, as a run finds them first.

    Kept, since a portal writes ten thousand files into one folder.
    """
    found: dict[str, list[Path]] = {}
    for path in folder.iterdir():
        if match := _LEFT_BEHIND.fullmatch(path.name):
            found.setdefault(match[1], []).append(path)
    return found


def _clear_left_behind(target: Path) -> None:
    """Remove what killed runs left of the target; what can't be removed hinders nobody."""
    with suppress(OSError):
        for temporary in _left_behind(target.parent).pop(target.name, ()):
            with suppress(OSError):
                _remove_unless_locked(temporary)


def _remove_unless_locked(path: Path) -> None:
    """Remove a temporary that no living run writes. Raises OSError."""
    if sys.platform == "win32":
        path.unlink()
        return
    # A link or a pipe of that name is not ours, and opening it must lead nowhere and not wait.
    careful = os.O_NOFOLLOW | os.O_NONBLOCK
    with open(path, "r+b", opener=lambda name, flags: os.open(name, flags | careful)) as stream:
        _lock(stream, wait=False)
        path.unlink()


def _lock(stream: BinaryIO, *, wait: bool) -> None:
    """Lock an open file until it is closed or its process ends, however. Raises OSError."""
    if sys.platform != "win32":
        fcntl.flock(stream, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
