"""`juso-plan checklist`: the 充足表 of one plan."""

from __future__ import annotations

from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, FOUND, Console
from juso_plan.cli.side_file import layered, read_profile, read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.document.checklist import checklist_document, counts_line
from juso_plan.files import NoPlans, read_file
from juso_plan.finding import Severity
from juso_plan.outcome import Checklist, Tally
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.report.checklist import checklist_csv, checklist_json, checklist_text
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist


def run(
    console: Console, path: str, form: str, profile: Path | None, theme_file: Path | None
) -> int:
    """Print the 充足表; the exit code is that of `check`."""
    if Path(path).is_dir():
        console.fail("one-plan", path=path)
        return FAILED
    try:
        plan = read(read_file(Path(path)))
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    layer = read_profile(console, profile) if profile else None
    if profile and layer is None:
        return FAILED
    theme = read_theme(console, theme_file) if theme_file else Theme()
    if theme is None:
        return FAILED
    made = checklist(path, plan, Options(profile=layered(console, layer)), console.language)
    try:
        text = _written(made, form, console, theme)
    except BadTemplate as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    console.result(text)
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
    return render_html(document, theme) if form == "html" else render_markdown(document)
