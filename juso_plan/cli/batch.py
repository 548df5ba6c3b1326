"""Checking many files: from the cache where it knows them, by several processes where they are many.

For the maintainer: file k goes to process k modulo their number, and results are taken in the same
turn, so they come in the order of the files and a pipe that is full holds its process back: no more
than a few results are ever in memory. A process that dies is noticed by the end of its pipe; its
files are then checked here.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from juso_plan.cache.results import Results
from juso_plan.cli.console import defect
from juso_plan.files import STANDARD_INPUT, NoPlans, read_file, read_standard_input
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.rules.check import Options, check

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.process import BaseProcess

MANY = 40
"""Files from which on further processes pay for their start."""

Target = Path | NoPlans | str
"""A file to check: its path, why there is none, or "-" for standard input."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a file, and the SHA-256 of the bytes that it was read with ("" if it was not)."""

    outcome: FileOutcome
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Checker:
    """How each file is checked."""

    options: Options
    is_cached: bool

    def outcomes(self, files: Sequence[Target], jobs: int) -> Iterator[Checked]:
        """The outcome of every file, in their order. `jobs` processes; 0: as the machine has room."""
        # A tree holds no cycle, so it goes with its last use; the collector would only read all of them again.
        gc.disable()
        workers = jobs or (_processors() if len(files) > MANY else 1)
        workers = min(workers, len(files))
        results = self._results()
        if workers > 1:
            yield from _in_turn(self, files, workers)
        else:
            yield from (self._checked(file, results) for file in files)
        if results:
            results.clear_old()

    def work(self, files: Sequence[Target], end: Connection) -> None:
        """Check files in a process of its own, and send each result."""
        # Ctrl-C is for the process that the user sees; it ends this one.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        results = self._results()
        try:
            for file in files:
                end.send(self._checked(file, results))
        except BrokenPipeError:
            pass  # nobody waits any more

    def _results(self) -> Results | None:
        return Results.open(repr(self.options)) if self.is_cached else None

    def _checked(self, file: Target, results: Results | None) -> Checked:
        if isinstance(file, NoPlans):
            return Checked(_unread(file))
        path = file if isinstance(file, str) else file.as_posix()
        try:
            data = read_standard_input() if file == STANDARD_INPUT else read_file(Path(file))
            digest = sha256(data).hexdigest()
            known = results.get(path, digest) if results else None
            outcome = known or check(path, data, self.options)
        except NoPlans as error:
            return Checked(_unread(error))
        except Exception as error:  # noqa: BLE001 - a defect that one file brings out must not hide the rest
            return Checked(
                FileOutcome(path, error=FileError("internal", {"reason": defect(error)}))
            )
        if results and known is None:
            results.put(digest, outcome)
        return Checked(outcome, digest)


def _unread(error: NoPlans) -> FileOutcome:
    return FileOutcome(error.path, error=FileError(error.label, error.args_of_label))


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_turn(checker: Checker, files: Sequence[Target], workers: int) -> Iterator[Checked]:
    import multiprocessing

    # "fork" has all that is loaded already; where it is not safe or not there, each starts anew.
    if "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin":
        context: ForkContext | SpawnContext = multiprocessing.get_context("fork")
    else:
        context = multiprocessing.get_context("spawn")
    processes: list[BaseProcess] = []
    ends: list[Connection] = []
    try:
        with _undisturbed():
            for turn in range(workers):
                end, far = context.Pipe(duplex=False)
                share = (checker, files[turn::workers], far, [*ends, end])
                process = context.Process(target=_work, args=share, daemon=True)
                process.start()
                far.close()
                processes.append(process)
                ends.append(end)
        for index, file in enumerate(files):
            try:
                checked: Checked = ends[index % workers].recv()
            except (EOFError, OSError):
                checked = checker._checked(file, None)
            yield checked
    finally:
        for one in processes:
            one.terminate()
        for one in processes:
            one.join()
        for end in ends:
            end.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits till the end: what runs inside of a fork would swallow it. (Windows has neither.)"""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(
    checker: Checker,
    files: Sequence[Target],
    far: Connection,
    not_ours: Sequence[Connection],
) -> None:
    # A fork inherits the ends that others read from: held open, they would hide that a reader has gone.
    for one in not_ours:
        one.close()
    checker.work(files, far)
