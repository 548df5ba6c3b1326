"""`juso-plan check`: find the plans, check each, report, and give the exit code."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from juso_plan import __version__
from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.files import PLAN_FOLDER, NoPlans, plan_files, read_file, write_file
from juso_plan.finding import Severity
from juso_plan.outcome import FileError, FileOutcome, reaches
from juso_plan.report.concise import concise_report
from juso_plan.report.json_ import json_report
from juso_plan.report.text import summary, text_report
from juso_plan.rules.check import check

STANDARD_INPUT = "-"


def run(console: Console, paths: list[str], form: str, fail_on: str, output: Path | None) -> int:
    """Check every plan that `paths` name; one that can't be read does not stop the rest."""
    outcomes = tuple(outcome for path in paths or [PLAN_FOLDER] for outcome in _outcomes(path))
    report = _report(console, outcomes, form, coloured=output is None)
    if output is None:
        console.result(report)
    else:
        try:
            write_file(output, report)
        except OSError as error:
            console.fail("not-writable", path=output, reason=error.strerror)
            return FAILED
    if form != "json":
        console.say(summary(outcomes, console.language).rstrip("\n"))
    if any(outcome.error for outcome in outcomes):
        return FAILED
    return FOUND if reaches(outcomes, Severity(fail_on)) else DONE


def _outcomes(path: str) -> list[FileOutcome]:
    if path == STANDARD_INPUT:
        return [check(path, sys.stdin.buffer.read())]
    try:
        files = plan_files(Path(path))
    except NoPlans as error:
        return [FileOutcome(path, error=FileError(error.label, error.args_of_label))]
    return [_outcome(file) for file in files]


def _outcome(file: Path) -> FileOutcome:
    try:
        data = read_file(file)
    except NoPlans as error:
        return FileOutcome(str(file), error=FileError(error.label, error.args_of_label))
    return check(file.as_posix(), data)


def _report(
    console: Console, outcomes: tuple[FileOutcome, ...], form: str, *, coloured: bool
) -> str:
    if form == "json":
        tool = f"juso-plan {__version__}"
        today = datetime.now().astimezone().date()
        return json_report(outcomes, console.language, tool=tool, as_of=today.isoformat())
    if form == "concise":
        return concise_report(outcomes, console.language)
    return text_report(outcomes, console.language, colour=coloured and colours(sys.stdout))
