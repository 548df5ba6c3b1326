"""Times of whole processes, by the operating system's own accounting, as ratios in one run.

For the maintainer: machines are noisy and shared, so nothing is said in seconds alone. Two commands that
are compared run in turn, A B A B …, and each pair gives a ratio; the median of these is quoted, with the
least and the greatest beside it. Byte code must be writable, else each run compiles what it loads.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, seconds of the processor (children too), the largest process in MB."""

    wall: float
    cpu: float
    memory: float
    code: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long A takes as B: median, least, greatest; and the median of A in seconds."""

    median: float
    least: float
    greatest: float
    seconds: float
    memory: float

    @classmethod
    def of(cls, ratios: Sequence[float], runs: Sequence[Run]) -> Ratio:
        """That of several ratios; `runs` are those of A."""
        return cls(
            statistics.median(ratios),
            min(ratios),
            max(ratios),
            statistics.median(run.wall for run in runs),
            max(run.memory for run in runs),
        )

    def __str__(self) -> str:
        return f"{_figure(self.median)}×（{_figure(self.least)}〜{_figure(self.greatest)}）"


def _figure(number: float) -> str:
    return (
        f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
    )


@dataclass(frozen=True, slots=True)
class Command:
    """A command line with the folder that it runs in; `before` puts things in place for each run."""

    words: Sequence[str | Path]
    folder: Path
    codes: tuple[int, ...] = (0,)
    before: Callable[[], None] | None = None

    def run(self) -> Run:
        """Run it once. Raises RuntimeError where it ends with a code that is not expected."""
        if self.before:
            self.before()
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in self.words],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.codes:
            raise RuntimeError(f"{self.words}: exit code {process.returncode}")
        return Run(
            wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode
        )


def compare(one: Command, other: Command, runs: int) -> Ratio:
    """How many times as long `one` takes as `other`, by the clock.

    After a run of each to warm up; but what takes so long that it is run once is not run twice.
    """
    if runs > 1:
        one.run()
        other.run()
    pairs = [(one.run(), other.run()) for _ in range(runs)]
    return Ratio.of([a.wall / b.wall for a, b in pairs], [a for a, _ in pairs])
