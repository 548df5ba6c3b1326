"""What a whole command line printed, printed again while nothing that it depends on has changed.

For the maintainer: a run is known by the words of its command line as they stand, so there is no
second reading of them. Its record holds what the plans and folders looked like *before* the run
read them: a change in between makes the record differ from the disk, and so useless, never wrong.
Times prove nothing about a file that was written in the last moments before the run, or "after" it by
a clock that jumped; such a file, and one whose time has moved, is compared by its hash.
Loaded before the command line itself: only `os`, `sys` and `time`; the rest stands inside of functions.
"""

from __future__ import annotations

import os
import sys
import time

from juso_plan.cache.place import cache_folder, identity, keep
from juso_plan.settings.place import settings_in

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this
    from typing import Any

_MOMENT = 2_000_000_000
"""Nanoseconds within which two changes of a file may bear the same time on some file system."""
_MAX_KEPT = 64
"""Records that are kept; the oldest go first."""

Stat = list[int]
Seen = dict[str, Stat]


class Survey:
    """What stands on disk under some paths: the folders with what is in them, the files with their times."""

    def __init__(self) -> None:
        self.folders: dict[str, list[str]] = {}
        self.files: Seen = {}

    def add(self, path: str) -> None:
        """Look at a path: a file, or a folder with all plans below it. Raises OSError."""
        if os.path.isdir(path):
            self._add_folder(path)
        else:
            self.files[path] = _times(os.stat(path))

    def _add_folder(self, path: str) -> None:
        folders, plans = [], []
        with os.scandir(path) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(name)
                elif name.endswith(".yaml"):
                    plans.append(name)
        folders.sort()
        plans.sort()
        self.folders[path] = [*plans, *(name + "/" for name in folders)]
        head = os.path.join(path, "")
        for name in plans:
            self.files[head + name] = _times(os.stat(head + name))
        for name in folders:
            self._add_folder(head + name)


def _times(found: os.stat_result) -> Stat:
    return [found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]


class Recording:
    """A run that is being recorded; `paths`, all absolute, are the plans and folders that it reads.

    `settings` is the record of the project's settings that the run goes by.
    """

    def __init__(self, words: list[str], paths: list[str], settings: list[str]) -> None:
        self._name = _name(words)
        # What it depends on besides the files: as it is now, not when the run has ended.
        self._asked = asked(words, settings)
        self._program = identity()
        self._paths = paths
        self._made = time.time_ns()
        self._survey = Survey()
        self._hashes: dict[str, str] = {}
        try:
            for path in paths:
                self._survey.add(path)
        except OSError:
            self._made = 0

    def note(self, path: str, digest: str) -> None:
        """Note the SHA-256 of the bytes that the file at an absolute path was read with."""
        self._hashes[path] = digest

    def finish(self, said: list[tuple[str, str]], code: int) -> None:
        """Keep what was printed, unless a file of the survey was not read, or another was."""
        name = self._name
        if name is None or not self._made or self._hashes.keys() != self._survey.files.keys():
            return
        record = {
            "asked": self._asked,
            "program": self._program,
            "paths": self._paths,
            "made": self._made,
            "folders": self._survey.folders,
            "files": self._survey.files,
            "hashes": self._hashes,
            "said": _joined(said),
            "code": code,
        }
        _save(name, record)
        _clear(os.path.dirname(name))


def _joined(said: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What was said, with what went to one stream without a break as one text."""
    joined: list[tuple[str, list[str]]] = []
    for to, text in said:
        if not joined or joined[-1][0] != to:
            joined.append((to, []))
        joined[-1][1].append(text)
    return [(to, "".join(texts)) for to, texts in joined]


def replay(words: list[str]) -> int | None:
    """Print what the same command line printed before, and give its exit code; None where it must run."""
    name = _name(words)
    if name is None or not os.path.exists(name):
        return None
    import gc
    import json

    gc.disable()  # of many files there are many small lists, none of which is let go
    try:
        with open(name, "rb") as stream:
            record = json.loads(stream.read())
        settings = settings_in(os.getcwd()).record
        if record["asked"] != asked(words, settings) or record["program"] != identity():
            return None
        if not _is_unchanged(name, record):
            return None
        said = [(str(to), str(text).encode("utf-8", "replace")) for to, text in record["said"]]
        code = int(record["code"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    finally:
        gc.enable()
    return code if all(printed(to, text) for to, text in said) else None


def printed(to: str, text: bytes) -> bool:
    """Print on "out" or "err"; False where the stream takes nothing, which the ordinary run has words for."""
    stream = sys.stderr if to == "err" else sys.stdout
    try:
        stream.buffer.write(text)
        stream.buffer.flush()
    except (OSError, AttributeError, ValueError):
        return False
    return True


def asked(words: list[str], settings: list[str]) -> list[object]:
    """All that says what to do, besides the plans: command line, settings, folder, day, language, terminal."""
    return [
        words,
        settings,
        os.getcwd(),
        time.strftime("%Y-%m-%d"),
        os.environ.get("JUSO_PLAN_LANG", ""),
        os.environ.get("NO_COLOR", ""),
        os.environ.get("GITHUB_STEP_SUMMARY", ""),
        [stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr)],
    ]


def _is_unchanged(name: str, record: Any) -> bool:
    """Whether folders and files are as they were. Times that have moved are put right in the record.

    Raises what a record of another shape leads to.
    """
    survey = Survey()
    started = time.time_ns()
    for path in record["paths"]:
        survey.add(path)
    files, hashes = record["files"], record["hashes"]
    if survey.folders != record["folders"] or survey.files.keys() != files.keys():
        return False
    latest = record["made"] - _MOMENT
    doubtful = [
        path
        for path, now in survey.files.items()
        if now != files[path] or max(now[0], now[1]) >= latest
    ]
    if not doubtful:
        return True
    if any(_hash(path) != hashes[path] for path in doubtful):
        return False
    _save(name, record | {"made": started, "files": survey.files})
    return True


def _hash(path: str) -> str:
    from hashlib import sha256

    with open(path, "rb") as stream:
        return sha256(stream.read()).hexdigest()


def _name(words: list[str]) -> str | None:
    """The file of the record of a command line; None where there is no cache, or no folder to work in any more."""
    from binascii import crc32

    folder = cache_folder()
    if folder is None:
        return None
    try:
        here = os.getcwd()
    except FileNotFoundError:
        return None
    key = crc32(repr((words, here)).encode("utf-8", "replace"))
    return os.path.join(folder, "runs", f"{key:08x}.json")


def _save(name: str, record: dict[str, object]) -> None:
    import json

    keep(name, json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _clear(folder: str) -> None:
    """Clear away all but the newest records."""
    try:
        entries = sorted(os.scandir(folder), key=lambda one: one.stat().st_mtime)
        for entry in entries[:-_MAX_KEPT]:
            os.unlink(entry.path)
    except OSError:
        return  # another run was quicker
