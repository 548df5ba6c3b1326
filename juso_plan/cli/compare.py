"""`juso-plan compare`: cities side by side.

For the maintainer: a file that is no plan is said and left out, and the rest is compared (exit 2).
A plan of which something could not be read is compared, and its cells say so (exit 1).
"""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from juso_plan import __version__
from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.compare.build import comparison
from juso_plan.compare.column import Column, column
from juso_plan.compare.data import comparison_csv, comparison_json
from juso_plan.compare.lines import comparison_text
from juso_plan.compare.matrix import Comparison
from juso_plan.compare.page import comparison_document
from juso_plan.files import NoPlans, plan_files, read_file, write_file
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.report.text import text_report
from juso_plan.rules.check import Options, read, unread
from juso_plan.rules.checklist import checklist

_CELLS = 100
"""How wide the text is where it goes to no terminal."""
_NARROW = 40


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    paths: list[str]
    form: str
    items: str
    output: Path | None
    profile: Path | None
    theme: Path | None


def run(console: Console, request: Request) -> int:
    """Compare every plan that is named."""
    layer = read_profile(console, request.profile) if request.profile else None
    theme = read_theme(console, request.theme) if request.theme else Theme()
    if theme is None or (request.profile and layer is None):
        return FAILED
    options = Options(profile=layer)
    columns, errors, code = _columns(console, request.paths, options)
    if not columns:
        console.fail("compare-nothing")
        return FAILED
    made = comparison(columns, options.today, console.language)
    names = [name for name in re.split("[,、，]", request.items) if name]
    unknown = next((name for name in names if not made.only([name]).items), None)
    if unknown is not None:
        choices = console.listed(item.label or item.name for item in made.items)
        console.fail("compare-no-item", value=unknown, choices=choices)
        return FAILED
    made = made.only(names) if names else made
    try:
        text = _written(made, errors, request.form, console, theme)
    except BadTemplate as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    if request.output is None:
        console.result(text)
    else:
        try:
            write_file(request.output, text)
        except OSError as error:
            console.fail("not-writable", path=request.output, reason=console.reason(error))
            return FAILED
        console.say(console.label("written", path=request.output))
    console.say(console.label("compare-done", papers=len(made.papers)))
    for path, kept in made.set_aside:
        console.say(console.label("compare-note-aside", path=path, kept=kept))
    return code


def _columns(
    console: Console, paths: list[str], options: Options
) -> tuple[list[Column], tuple[FileOutcome, ...], int]:
    """The plans, the files that are none, and the exit code that follows; what is wrong is said."""
    columns: list[Column] = []
    errors: list[FileOutcome] = []
    code = DONE
    for file in _files(paths):
        try:
            if isinstance(file, NoPlans):
                raise file
            found = read(read_file(file))
        except NoPlans as error:
            console.fail(error.label, **error.args_of_label)
            errors.append(
                FileOutcome(error.path, error=FileError(error.label, error.args_of_label))
            )
            continue
        path = file.as_posix()
        lost = unread(found)
        if lost:
            shown = (FileOutcome(path, lost),)
            console.say(text_report(shown, console.language, colour=colours(sys.stderr)))
            code = FOUND
        if found.plan is None:
            console.fail("compare-not-a-plan", path=path)
            errors.append(FileOutcome(path, error=FileError("compare-not-a-plan", {"path": path})))
            continue
        if lost:
            console.say(console.label("compare-unread", path=path))
        checked = checklist(path, found, options, console.language)
        columns.append(column(found, checked, console.language))
    return columns, tuple(errors), FAILED if errors else code


def _files(paths: list[str]) -> list[Path | NoPlans]:
    """Every plan that is named, once, in the order of naming."""
    found: dict[object, Path | NoPlans] = {}
    for path in paths:
        for file in plan_files(Path(path)):
            found.setdefault(file.resolve() if isinstance(file, Path) else file, file)
    return list(found.values())


def _written(
    made: Comparison,
    errors: tuple[FileOutcome, ...],
    form: str,
    console: Console,
    theme: Theme,
) -> str:
    language = console.language
    if form == "json":
        return comparison_json(made, errors, language, f"juso-plan {__version__}")
    if form == "csv":
        return comparison_csv(made, language)
    if form == "text":
        return comparison_text(made, language, _cells())
    document = comparison_document(made, language)
    return render_html(document, theme) if form == "html" else render_markdown(document)


def _cells() -> int:
    """How many cells the lines of text may take."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _CELLS
    return max(_NARROW, shutil.get_terminal_size((_CELLS, 24)).columns)
