"""How the tests run the command line, and the words that stand below every report of `check`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from juso_plan.messages import Language

MODULE = (sys.executable, "-m", "juso_plan")
PATIENCE = 60
"""Seconds after which a process counts as one that waits for ever."""

SCOPE: dict[Language, str] = {
    "ja": "この検査は、書かれているかどうかと、つじつまを見ます。内容のよしあしは判断しません。\n",
    "en": "This check looks at what is written and whether it agrees with itself. "
    "It does not judge how good the content is.\n",
}


class Ran(NamedTuple):
    """What a run left: the exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
"""The command line inside of this process: quick. See the fixture `run`."""


def all_is_allowed() -> bool:
    """Whether permissions of files mean nothing to this user, as for root."""
    with TemporaryDirectory() as name:
        path = Path(name, "locked")
        path.touch(mode=0)
        try:
            path.read_bytes()
        except PermissionError:
            return False
        return True


def surroundings(**changes: str) -> dict[str, str]:
    """The environment of a process, without what changes words or colours."""
    ours = {"GITHUB_STEP_SUMMARY", "JUSO_PLAN_LANG", "NO_COLOR", "PYTHONIOENCODING", "PYTHONUTF8"}
    return {name: text for name, text in os.environ.items() if name not in ours} | changes


# Root may read and write everything, unless it gives that up for the process.
ORDINARY = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


def process(
    *args: str, folder: Path, stdin: bytes = b"", before: Sequence[str] = (), **changes: str
) -> Ran:
    """The command line as a process of its own, as people run it. `changes`: to the environment."""
    done = subprocess.run(
        [*before, *MODULE, *args],
        cwd=folder,
        env=surroundings(**changes),
        input=stdin,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
