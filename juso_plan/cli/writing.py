"""What commands share that write: a file whole, or the reason why not in words."""

from __future__ import annotations

from pathlib import Path

from juso_plan.cli.console import Console
from juso_plan.files import write_bytes


def is_written(console: Console, path: Path, data: bytes) -> bool:
    """Write a file; where it can't be written, the reason is said."""
    try:
        write_bytes(path, data)
    except OSError as error:
        console.fail("not-writable", path=path, reason=console.reason(error))
        return False
    return True


def put(console: Console, data: bytes, output: Path | None) -> bool:
    """Write a result to a file, or to standard output. False, with the reason said, where it can't be."""
    if output is None:
        console.result(data.decode("utf-8"))
        return True
    if not is_written(console, output, data):
        return False
    console.say(console.label("written", path=output))
    return True
