"""`juso-plan fmt`: put plan files into canonical spacing and quoting, or only say which are not.

For the maintainer: a file in which something is written that can't be read for sure is left as it is and shown
with what was found, since spacing may be all that tells how it is meant.
"""

from __future__ import annotations

import sys
from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.cli.difference import difference
from juso_plan.cli.writing import is_edited
from juso_plan.edit.formatting import NotFormatted, formatted
from juso_plan.edit.text import mark_of
from juso_plan.files import (
    PLAN_FOLDER,
    STANDARD_INPUT,
    NoPlans,
    plan_files,
    read_file,
    read_standard_input,
)
from juso_plan.outcome import FileOutcome
from juso_plan.report.text import text_report
from juso_plan.rules.check import faults_of_writing, read


def run(console: Console, paths: list[str], *, check: bool, diff: bool) -> int:
    """Format every plan that is named; one that can't be read does not stop the rest."""
    code = DONE
    for path in paths or [PLAN_FOLDER]:
        if path == STANDARD_INPUT:
            code = max(code, _pass_through(console, check=check, diff=diff))
            continue
        for file in plan_files(Path(path)):
            if isinstance(file, NoPlans):
                console.refuse(file)
                code = FAILED
            else:
                code = max(code, _format(console, file, check=check, diff=diff))
    return code


def _pass_through(console: Console, *, check: bool, diff: bool) -> int:
    """From standard input to standard output; a text that is left alone comes out as it came."""
    try:
        data = read_standard_input()
    except NoPlans as error:
        console.refuse(error)
        return FAILED
    made = _made(console, STANDARD_INPUT, data)
    if check or diff:
        return _told(console, STANDARD_INPUT, data, made, diff=diff)
    if made is None:
        return FOUND
    console.result(made.decode("utf-8"))
    return DONE


def _format(console: Console, file: Path, *, check: bool, diff: bool) -> int:
    path = file.as_posix()
    try:
        data = read_file(file)
    except NoPlans as error:
        console.refuse(error)
        return FAILED
    made = _made(console, path, data)
    if check or diff or made in (None, data):
        return _told(console, path, data, made, diff=diff)
    assert made is not None
    if not is_edited(console, file, data, made):
        return FAILED
    console.say(console.label("fmt-done", path=path))
    return DONE


def _told(console: Console, path: str, data: bytes, made: bytes | None, *, diff: bool) -> int:
    """Say what would be written, if anything."""
    if made is None:
        return FOUND
    if made == data:
        return DONE
    if diff:
        console.result(difference(path, data, made))
    else:
        console.say(console.label("fmt-not-yet", path=path))
    return FOUND


def _made(console: Console, path: str, data: bytes) -> bytes | None:
    """The bytes in form; None, with the reason said, where the file is left alone."""
    plan = read(data)
    faults = faults_of_writing(plan)
    if faults:
        shown = (FileOutcome(path, faults),)
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)))
        console.fail("fmt-left", path=path)
        return None
    try:
        return mark_of(data) + formatted(plan.parsed).encode()
    except NotFormatted as error:
        console.fail("fmt-not-sure", path=path, line=error.line)
        return None
