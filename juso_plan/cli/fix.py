"""`juso-plan check --fix`: make the safe fixes, or with `--diff` only show them."""

from __future__ import annotations

from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, FOUND, Console
from juso_plan.cli.difference import difference
from juso_plan.cli.writing import is_edited
from juso_plan.edit.fixes import fixed
from juso_plan.files import STANDARD_INPUT, NoPlans, plan_files, read_file
from juso_plan.rules.check import Options


def fix(console: Console, paths: list[str], options: Options, *, show: bool) -> int:
    """Mend every plan that is named. With `show` nothing is written: FOUND where something would be."""
    code = DONE
    for path in paths:
        if path == STANDARD_INPUT:
            console.fail("fix-stdin")
            return FAILED
        for file in plan_files(Path(path)):
            # What can't be read is told by the check that follows.
            if not isinstance(file, NoPlans):
                code = max(code, _fix(console, file, options, show=show))
    return code


def _fix(console: Console, file: Path, options: Options, *, show: bool) -> int:
    try:
        data = read_file(file)
    except NoPlans:
        return DONE
    mended = fixed(file.as_posix(), data, options)
    if mended.data == data:
        return DONE
    if show:
        console.result(difference(file.as_posix(), data, mended.data))
        return FOUND
    if not is_edited(console, file, data, mended.data):
        return FAILED
    console.say(console.label("fixed", path=file, made=mended.made))
    return DONE
