"""Run the command line as a process and measure it: seconds of processor time, and memory at its peak.

For the maintainer: processor time and not the clock, so that a busy machine fails nothing. A process
inherits the peak of the one that starts it, so a small Python of its own starts the tool.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.cli.running import PATIENCE, surroundings

_START = """
import json, os, resource, sys
out, err = (os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) for name in ("out", "err"))
actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, err, 2)]
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
resource.setrlimit(resource.RLIMIT_DATA, (400_000_000, 400_000_000))
command = [sys.executable, "-m", "juso_plan", *sys.argv[1:]]
process = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
_, status, used = os.wait4(process, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps([code, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024]))
"""


class Measured(NamedTuple):
    """What a process printed, its exit code (below 0: the signal that ended it), and what it took."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int


def measured(*args: str, folder: Path) -> Measured:
    """Run the tool in a folder with no more than 400 MB of data and ten seconds. Its output stands there afterwards."""
    done = subprocess.run(
        [sys.executable, "-c", _START, *args],
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    code, seconds, memory = json.loads(done.stdout)
    out, err = ((folder / name).read_text(encoding="utf-8") for name in ("out", "err"))
    return Measured(code, out, err, seconds, memory)
