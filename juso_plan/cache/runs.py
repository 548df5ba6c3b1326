"""What a whole command line printed, printed again while nothing that it depends on has changed.

For the maintainer: a run is known by the words of its command line as they stand, so there is no
second reading of them. Its record holds what the plans and folders looked like *before* the run
read them: a change in between makes the record differ from the disk, and so useless, never wrong.
Times prove nothing about a file that was written in the last moments before the run, or "after" it by
a clock that jumped; such a file, and one whose time has moved, is compared by its hash.
Most of a record only has to be equal to what is there now, and is compared as bytes, without being read. Loaded
before the command line itself: only what is in Python itself; the rest (JSON too) stands inside of functions.
"""

from __future__ import annotations

import marshal
import os
import sys
import time

from juso_plan.cache.place import cache_folder, identity, keep
from juso_plan.settings.place import settings_in

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this
    from io import BufferedReader

_MOMENT = 2_000_000_000
"""Nanoseconds within which two changes of a file may bear the same time on some file system."""
_MAX_KEPT = 64
"""Records that are kept; the oldest go first."""

Stat = list[int]
"""When a file was changed, when its entry was, its size, and its number on the disk."""


class Survey:
    """What stands on disk under some paths: the folders with what is in them, the files with their times."""

    def __init__(self) -> None:
        self.folders: dict[str, list[str]] = {}
        self.paths: list[str] = []
        self._times: list[int] = []

    def add(self, path: str) -> None:
        """Look at a path: a file, or a folder with all plans below it. Raises OSError."""
        if os.path.isdir(path):
            self._add_folder(path)
        else:
            self._add_file(path)

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
        self.folders[path] = [*plans, *[name + "/" for name in folders]]
        head = os.path.join(path, "")
        for name in plans:
            self._add_file(head + name)
        for name in folders:
            self._add_folder(head + name)

    def _add_file(self, path: str) -> None:
        found = os.stat(path)
        self.paths.append(path)
        # One list for all: ten thousand small ones would take as long to make as the files to look at.
        self._times += (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)

    def files(self) -> dict[str, Stat]:
        """The files, each with its times."""
        starts = range(0, len(self._times), 4)
        return dict(zip(self.paths, [self._times[at : at + 4] for at in starts], strict=True))

    def as_bytes(self) -> bytes:
        """All of it but `paths`, to be compared with the bytes of another survey, and never to be read again."""
        return marshal.dumps((self.folders, self._times), 2)  # the last version without references

    def is_settled(self, now: int) -> bool:
        """Whether all times are so long before `now` (in nanoseconds) that they prove what they say."""
        return max((*self._times[::4], *self._times[1::4]), default=0) < now - _MOMENT


class Recording:
    """A run that is being recorded; `paths`, all absolute, are the plans and folders that it reads.

    `settings` is the record of the project's settings that the run goes by.
    """

    def __init__(self, words: list[str], paths: list[str], settings: list[str]) -> None:
        self._name = _name(words)
        # What it depends on besides the files: as it is now, not when the run has ended.
        self._key = _key(words, settings)
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
        if name is None or not self._made or self._hashes.keys() != set(self._survey.paths):
            return
        paths = "\0".join(self._paths).encode("utf-8", "surrogatepass")
        answer = [str(code).encode(), *_joined(said)]
        _save(name, [self._key, paths, *answer], self._survey, self._made, self._hashes)
        _clear(os.path.dirname(name))


def _joined(said: list[tuple[str, str]]) -> list[bytes]:
    """What was said: stream and text in turn, with what went to one stream without a break as one text."""
    joined: list[tuple[str, list[str]]] = []
    for to, text in said:
        if not joined or joined[-1][0] != to:
            joined.append((to, []))
        joined[-1][1].append(text)
    pairs = ((to, "".join(texts)) for to, texts in joined)
    return [one.encode("utf-8", "replace") for pair in pairs for one in pair]


class Stale(ValueError):
    """Something that the answer depends on is another than it was."""


def replay(words: list[str]) -> int | None:
    """Print what the same command line printed before, and give its exit code; None where it must run."""
    name = _name(words)
    if name is None or not os.path.exists(name):
        return None
    import gc

    gc.disable()  # of many files there are many small lists, none of which is let go
    try:
        code, said = _answer(name, words)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    finally:
        gc.enable()
    return code if all(printed(to, text.encode()) for to, text in said) else None


def _answer(name: str, words: list[str]) -> tuple[int, list[tuple[str, str]]]:
    """The exit code, and what was printed where. Raises what a record that does not hold leads to, often `Stale`."""
    with open(name, "rb") as stream:
        seen, key, paths, code, *said = _read(stream)
        if key != _key(words, settings_in(os.getcwd()).record):
            raise Stale
        started, survey = time.time_ns(), Survey()
        for path in paths.decode("utf-8", "surrogatepass").split("\0"):
            survey.add(path)
        is_proven = seen == survey.as_bytes()
        details = b"" if is_proven else stream.read()
    texts = [one.decode() for one in said]
    answer = int(code), list(zip(texts[::2], texts[1::2], strict=True))
    if not is_proven:
        hashes = _hashes_of_unchanged(survey, details)
        _save(name, [key, paths, code, *said], survey, started, hashes)
    return answer


def printed(to: str, text: bytes) -> bool:
    """Print on "out" or "err"; False where the stream takes nothing, which the ordinary run has words for."""
    stream = sys.stderr if to == "err" else sys.stdout
    try:
        stream.buffer.write(text)
        stream.buffer.flush()
    except (OSError, AttributeError, ValueError):
        return False
    return True


def _key(words: list[str], settings: list[str]) -> bytes:
    """All that an answer depends on, besides the plans: program, command line, settings, folder, day, language, terminal."""
    parts: list[object] = [
        identity(),
        words,
        settings,
        os.getcwd(),
        time.strftime("%Y-%m-%d"),
        os.environ.get("JUSO_PLAN_LANG", ""),
        os.environ.get("NO_COLOR", ""),
        os.environ.get("GITHUB_STEP_SUMMARY", ""),
        [stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr)],
    ]
    return repr(parts).encode("utf-8", "surrogatepass")


def _hashes_of_unchanged(survey: Survey, details: bytes) -> dict[str, str]:
    """The hashes of the files, where they and the folders are as a record says in its details. Raises `Stale`.

    Raises what details of another shape lead to, too.
    """
    import json

    known = json.loads(details)
    files, now = known["files"], survey.files()
    hashes: dict[str, str] = known["hashes"]
    if survey.folders != known["folders"] or now.keys() != files.keys():
        raise Stale
    latest = known["made"] - _MOMENT
    for path, times in now.items():
        is_doubtful = times != files[path] or max(times[0], times[1]) >= latest
        if is_doubtful and _hash(path) != hashes[path]:
            raise Stale
    return hashes


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
    return os.path.join(folder, "runs", f"{key:08x}")


def _save(
    name: str, answer: list[bytes], survey: Survey, made: int, hashes: dict[str, str]
) -> None:
    """Write a record: a line with the lengths of its parts, and the parts in a row.

    The first are the bytes of the survey (made at `made`, in nanoseconds), none where some time proves nothing yet.
    The last are the details by which it is told what has changed: most runs need not read them.
    """
    import json

    seen = survey.as_bytes() if survey.is_settled(made) else b""
    known = {"made": made, "folders": survey.folders, "files": survey.files(), "hashes": hashes}
    details = json.dumps(known, ensure_ascii=False).encode("utf-8", "surrogatepass")
    parts = [seen, *answer, details]
    keep(name, b"%s\n%s" % (b" ".join(b"%d" % len(part) for part in parts), b"".join(parts)))


def _read(stream: BufferedReader) -> list[bytes]:
    """The parts of a record but the last, up to which it is read. Raises OSError, and ValueError for what is torn."""
    head = stream.readline()
    lengths = [int(length) for length in head.split()]
    size = os.fstat(stream.fileno()).st_size
    if min(lengths, default=-1) < 0 or size != len(head) + sum(lengths):
        raise ValueError(head)
    return [stream.read(length) for length in lengths[:-1]]


def _clear(folder: str) -> None:
    """Clear away all but the newest records."""
    try:
        entries = sorted(os.scandir(folder), key=lambda one: one.stat().st_mtime)
        for entry in entries[:-_MAX_KEPT]:
            os.unlink(entry.path)
    except OSError:
        return  # another run was quicker
