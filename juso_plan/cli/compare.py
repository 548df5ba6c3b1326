"""`juso-plan compare`: cities side by side.

For the maintainer: a file that is no plan is said and left out, and the rest is compared (exit 2).
A plan of which something could not be read is compared, and its cells say so (exit 1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from juso_plan import __version__
from juso_plan.cli.console import DONE, FAILED, FOUND, Console, text_cells
from juso_plan.cli.forms import written
from juso_plan.cli.reading import Reader
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.cli.writing import put
from juso_plan.compare.build import comparison
from juso_plan.compare.column import Column, column
from juso_plan.compare.data import comparison_csv, comparison_json
from juso_plan.compare.lines import comparison_text
from juso_plan.compare.matrix import Comparison
from juso_plan.compare.page import comparison_document
from juso_plan.files import NoPlans
from juso_plan.outcome import FileOutcome
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist


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
    options = Options(profile=read_profile(console, request.profile))
    theme = read_theme(console, request.theme)
    reader = Reader(console)
    columns, is_whole = _columns(console, reader, request.paths, options)
    if not columns:
        raise console.stopped("compare-nothing")
    made = comparison(columns, options.today, console.language)
    names = [name for name in re.split("[,、，]", request.items) if name]
    unknown = next((name for name in names if not made.only([name]).items), None)
    if unknown is not None:
        choices = console.listed(item.label or item.name for item in made.items)
        raise console.stopped("compare-no-item", value=unknown, choices=choices)
    made = made.only(names) if names else made
    data = _written(made, tuple(reader.errors), request.form, console, theme)
    if not put(console, data, request.output):
        return FAILED
    console.say(console.label("compare-done", papers=len(made.papers)))
    for path, kept in made.set_aside:
        console.say(console.label("compare-note-aside", path=path, kept=kept))
    if reader.errors:
        return FAILED
    return DONE if is_whole else FOUND


def _columns(
    console: Console, reader: Reader, paths: list[str], options: Options
) -> tuple[list[Column], bool]:
    """The columns of the plans, and whether all of them was read; what is wrong is said."""
    columns: list[Column] = []
    is_whole = True
    for path, plan in reader.plans(paths):
        is_unread = say_unread(console, path, plan)
        if plan.plan is None:
            reader.fail(NoPlans("compare-not-a-plan", path))
            continue
        if is_unread:
            console.say(console.label("compare-unread", path=path))
            is_whole = False
        checked = checklist(path, plan, options, console.language)
        columns.append(column(plan, checked, console.language))
    return columns, is_whole


def _written(
    made: Comparison,
    errors: tuple[FileOutcome, ...],
    form: str,
    console: Console,
    theme: Theme,
) -> bytes:
    language = console.language
    if form == "json":
        text = comparison_json(made, errors, language, f"juso-plan {__version__}")
    elif form == "csv":
        text = comparison_csv(made, language)
    elif form == "text":
        text = comparison_text(made, language, text_cells())
    else:
        return written(console, comparison_document(made, language), form, theme)
    return text.encode("utf-8", errors="replace")
