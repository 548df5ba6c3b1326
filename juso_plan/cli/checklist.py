"""`juso-plan checklist`: the 充足表 of one plan."""

from __future__ import annotations

from pathlib import Path

from juso_plan.cli.console import DONE, FOUND, Console
from juso_plan.cli.forms import written
from juso_plan.cli.reading import read_bytes
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.document.checklist import checklist_document, counts_line
from juso_plan.finding import Severity
from juso_plan.outcome import Checklist, Tally
from juso_plan.render.theme import Theme
from juso_plan.report.checklist import checklist_csv, checklist_json, checklist_text
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist


def run(
    console: Console, path: str, form: str, profile: Path | None, theme_file: Path | None
) -> int:
    """Print the 充足表; the exit code is that of `check`."""
    plan = read(read_bytes(console, Path(path)))
    options = Options(profile=read_profile(console, profile))
    theme = read_theme(console, theme_file)
    made = checklist(path, plan, options, console.language)
    console.result(_written(made, form, console, theme))
    console.say(counts_line(made, console.language))
    say_unread(console, path, plan)  # why a row says 未評価
    return FOUND if Tally.of(made.outcome).reaches(Severity.ERROR) else DONE


def _written(made: Checklist, form: str, console: Console, theme: Theme) -> str:
    if form == "json":
        return checklist_json(made, console.language)
    if form == "csv":
        return checklist_csv(made, console.language)
    if form == "text":
        return checklist_text(made, console.language)
    document = checklist_document(made, console.language)
    return written(console, document, form, theme).decode("utf-8")
