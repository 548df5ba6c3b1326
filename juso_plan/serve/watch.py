"""One saved file, watched: what it holds now, told once it has settled.

For the maintainer: by looking at the time, size and identity of the file, since that works on every
system and in shared folders. Editors save in many ways: they write in place, rename a new file over the
old one, or take the old one away first. So what has just changed is read a moment later, what changes
while it is read is read again, and a file counts as gone only when it stays away.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from juso_plan.files import NoPlans, read_file

_INTERVAL, _SOON = 0.25, 0.05
"""Seconds between two looks: in general, and while a change has not been read yet."""
_SETTLED = 0.1
"""Seconds without a further change before the file is read."""
_GONE = 1.0
"""Seconds that a file can't be read before that is told."""
_FRESH = 3.0
"""Seconds after a change in which the bytes are compared: a second change may bear the same time (FAT: 2 s)."""

_Mark = tuple[int, ...]


class Watched:
    """A file that is looked at again and again. `clock` gives seconds."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._mark = _mark(path)
        self._changed = clock()
        self._failing: float | None = None
        self._is_read = False
        self._told = ""

    @property
    def pause(self) -> float:
        """Seconds to the next look."""
        return _INTERVAL if self._is_read else _SOON

    def first(self) -> bytes:
        """What the file holds at the beginning. Raises NoPlans."""
        data = read_file(self._path)
        self._told, self._is_read = _digest(data), True
        return data

    def look(self) -> bytes | NoPlans | None:
        """What the file holds, or why it can't be read, where that is news; else None."""
        now, mark = self._clock(), _mark(self._path)
        if mark != self._mark:
            self._mark, self._changed, self._is_read = mark, now, False
        age = now - self._changed
        if age < _SETTLED or (self._is_read and age > _FRESH):
            return None
        try:
            data = read_file(self._path)
        except NoPlans as error:
            self._is_read = False
            self._failing = now if self._failing is None else self._failing
            return self._news(error.label, error) if now - self._failing >= _GONE else None
        self._failing = None
        if _mark(self._path) != mark:
            return None
        self._is_read = True
        return self._news(_digest(data), data)

    def _news(self, told: str, what: bytes | NoPlans) -> bytes | NoPlans | None:
        if told == self._told:
            return None
        self._told = told
        return what


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _mark(path: Path) -> _Mark:
    """What tells a file from itself before a change; () where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode
