"""Commands that meet what a machine can do to them: killed at a step, short of disk, saved over meanwhile.

For the maintainer: `Jobs` starts one process, which has all code loaded and forks a child for each `Job`: as
real as a process of its own, and thirty times quicker. A step is a call by which a child makes or changes an entry of its
folder. Python tells of it just before (`sys.addaudithook`), and there the child is killed by SIGKILL, or
somebody else saves. In the midst of the writing it is the kernel that stops it, at a given byte. To reach for
the network or another program is a step too, and fails.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import re
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tests.helpers import PLAN

ROOT = Path(__file__).resolve().parents[2]
MADE_BY = ("open", "os.mkdir", "os.chmod", "os.chown", "os.rename", "os.link", "os.remove")
REACHES = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "webbrowser.")
TEMPORARY = re.compile(r"\..+\.[0-9a-f]{8}\.juso-tmp")
PROBE = "opened for writing as it is"
"""A step that changes nothing: may it be written at all?"""
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True, slots=True)
class Job:
    """A command line, the folder it runs in, and what happens to it. Steps are counted from 1."""

    words: Sequence[str]
    folder: str
    killed_at: int = 0
    """The step before which it is killed."""
    saved_at: int = 0
    """The step before which somebody saves `save` at the end of the plan."""
    save: tuple[str, str] = ("", "")
    """The path of the plan, and what is put behind it."""
    room: int = -1
    """Bytes that a file may have; -1 for any."""
    is_killed_by_want: bool = False
    """Whether the kernel kills it where there is no more room; else the write fails."""


class Ended(NamedTuple):
    """How a job ended: the exit code, or minus the signal; the steps that it made; what it said."""

    code: int
    steps: list[list[str]]
    said: str


class Jobs(AbstractContextManager["Jobs"]):
    """The process that forks. `before`: what it is started by, to give up rights for example."""

    def __init__(self, before: Sequence[str] = ()) -> None:
        self._process = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.hostile.jobs"],
            cwd=ROOT,
            # Nothing is kept from job to job, and what is not written here is not counted.
            env=os.environ | {"XDG_CACHE_HOME": os.devnull, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(self, *jobs: Job) -> list[Ended]:
        """Run jobs, all at once, to their ends."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps([asdict(job) for job in jobs]) + "\n"
        self._process.stdin.write(line.encode())
        self._process.stdin.flush()
        return [Ended(*one) for one in json.loads(self._process.stdout.readline())]

    def __exit__(self, *args: object) -> None:
        self._process.communicate()


# --- in the process that forks ------------------------------------------------------------------


def serve() -> None:
    """Answer each line of jobs with a line of how they ended."""
    answers = sys.stdout
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        load()
        gc.freeze()
        for line in sys.stdin:
            begun = [begin(Job(**one)) for one in json.loads(line)]
            print(json.dumps([end() for end in begun]), file=answers, flush=True)


def load() -> None:
    """Load what the jobs need, so that no child must."""
    from juso_plan.cli.app import main

    with TemporaryDirectory() as name:
        plan, city = Path(name, "plan.yaml"), ["--city", "見本市", "--code", "032999"]
        years = ["--from", "2027", "--to", "2027"]
        plan.write_text(PLAN.replace(": 1", ":  1"), encoding="utf-8")
        for words in (
            ["check", str(plan)],
            ["check", "--fix", str(plan)],
            ["fmt", str(plan)],
            ["init", name, "--yes", "--prefecture", "岩手県", *city, "--romaji", "mihon", *years],
            ["next-year", str(plan)],
            ["render", str(plan), "--to", "md", "--out", name],
            ["export", str(plan), "--to", "opendata", "--out", name],
            ["import", "sites", str(plan), str(plan)],
        ):
            main(words)


def begin(job: Job) -> Callable[[], tuple[int, list[list[str]], str]]:
    """Begin a job; what is given waits for its end."""
    said, says = os.pipe()
    told, tells = os.pipe()
    child = os.fork()
    if child == 0:
        code = 70
        try:
            with os.fdopen(says, "w", encoding="utf-8") as stream:
                sys.stdout = sys.stderr = stream
                try:
                    code = work(job, tells)
                except BaseException:
                    traceback.print_exc()
                    raise
        finally:
            os._exit(code)
    os.close(says)
    os.close(tells)

    def end() -> tuple[int, list[list[str]], str]:
        with os.fdopen(said, encoding="utf-8") as words, os.fdopen(told, encoding="utf-8") as steps:
            text, lines = words.read(), [json.loads(line) for line in steps]
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), lines, text

    return end


def is_helper(event: str, args: tuple[Any, ...]) -> bool:
    """Whether what is started is the process that writes with files of a theme (`render.helper`).

    It forbids itself all of this: see test_themes.py. From Python 3.13 on, the system starts it (`posix_spawn`).
    """
    return event in ("subprocess.Popen", "os.posix_spawn") and args[0] == sys.executable


def work(job: Job, tells: int) -> int:
    """Do a job in the child. Tells each step as a line."""
    from juso_plan.cli.app import main

    os.chdir(job.folder)
    if job.room >= 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (job.room, job.room))
    if job.is_killed_by_want:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    done = 0

    def step(event: str, args: tuple[Any, ...]) -> None:
        nonlocal done
        if event.startswith(REACHES) and not is_helper(event, args):
            os.write(tells, f"{json.dumps([event, repr(args)])}\n".encode())
            raise PermissionError(errno.EPERM, event)
        if event not in MADE_BY or (event == "open" and not (args[2] or 0) & WRITES):
            return
        if event == "open" and not args[2] & (os.O_CREAT | os.O_TRUNC):
            event = PROBE
        if isinstance(args[0], int) or (event == "os.remove" and args[1] >= 0):
            return  # a file that is open already; a folder of temporaries that is emptied by its number
        path = Path(job.folder, os.fsdecode(args[0]))
        if not path.is_relative_to(job.folder):
            return
        done += 1
        if done == job.killed_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if done == job.saved_at:
            saved, words = job.save
            with Path(saved).open("ab") as plan:
                plan.write(words.encode())
        name = path.relative_to(job.folder).as_posix()
        os.write(tells, f"{json.dumps([event, name])}\n".encode())

    sys.addaudithook(step)
    return main(list(job.words))


if __name__ == "__main__":
    serve()
