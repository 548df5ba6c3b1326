"""`juso-plan checklist`: the 充足表 of one plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, FOUND, Console
from juso_plan.cli.forms import written
from juso_plan.cli.reading import read_bytes
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.cli.writing import put
from juso_plan.document.checklist import checklist_document, counts_line
from juso_plan.finding import Severity
from juso_plan.outcome import Checklist, Tally
from juso_plan.render.theme import Theme
from juso_plan.report.checklist import checklist_csv, checklist_json, checklist_text
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    plan: str
    form: str
    output: Path | None
    profile: Path | None
    theme: Path | None


def run(console: Console, request: Request) -> int:
    """Write the 充足表; the exit code is that of `check`."""
    plan = read(read_bytes(console, Path(request.plan)))
    options = Options(profile=read_profile(console, request.profile))
    theme = read_theme(console, request.theme)
    made = checklist(request.plan, plan, options, console.language)
    if not put(console, _written(made, request.form, console, theme), request.output):
        return FAILED
    console.say(counts_line(made, console.language))
    say_unread(console, request.plan, plan)  # why a row says 未評価
    return FOUND if Tally.of(made.outcome).reaches(Severity.ERROR) else DONE


def _written(made: Checklist, form: str, console: Console, theme: Theme) -> bytes:
    if form == "json":
        text = checklist_json(made, console.language)
    elif form == "csv":
        text = checklist_csv(made, console.language)
    elif form == "text":
        text = checklist_text(made, console.language)
    else:
        return written(console, checklist_document(made, console.language), form, theme)
    return text.encode("utf-8")
