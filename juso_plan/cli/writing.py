"""What commands share that write: a file whole, or the reason why not in words."""

from __future__ import annotations

import os
from pathlib import Path

from juso_plan.cli.console import Console
from juso_plan.files import Changed, write_bytes, write_edited, write_new


def is_written(console: Console, path: Path, data: bytes, within: Path | None = None) -> bool:
    """Write a file; where it can't be written, the reason is said.

    `within`: the folder that was named for several files. What others put there leads to no place outside.
    """
    if within and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within)):
        console.fail("output-outside", path=path)
        return False
    try:
        write_bytes(path, data)
    except OSError as error:
        console.fail("not-writable", path=path, reason=console.reason(error))
        return False
    return True


def is_edited(console: Console, path: Path, old: bytes, new: bytes) -> bool:
    """Write a plan that was read as `old`; where it can't be written, or was saved meanwhile, that is said."""
    try:
        write_edited(path, old, new)
    except Changed:
        console.fail("changed-meanwhile", path=path)
        return False
    except OSError as error:
        console.fail("not-writable", path=path, reason=console.reason(error))
        return False
    return True


def is_made(console: Console, path: Path, data: bytes) -> bool:
    """Write a file that must not be there yet; where it is, or can't be made, the reason is said."""
    try:
        write_new(path, data)
    except OSError as error:
        if isinstance(error, FileExistsError) and os.path.lexists(path):
            console.fail("exists", path=path)
        else:
            console.fail("not-made", path=path, reason=console.reason(error))
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
