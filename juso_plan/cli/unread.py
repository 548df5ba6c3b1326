"""What of a plan could not be read, said before a command leaves the plan alone."""

from __future__ import annotations

import sys

from juso_plan.cli.console import Console, colours
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import FileOutcome
from juso_plan.report.text import text_report
from juso_plan.rules.check import unread


def say_unread(console: Console, path: str, plan: ReadPlan) -> bool:
    """Report the findings of what was written and could not be read; whether there are any."""
    lost = unread(plan)
    if lost:
        shown = (FileOutcome(path, lost),)
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)))
    return bool(lost)
