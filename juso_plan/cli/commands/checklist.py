"""`juso-plan checklist`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form, output, plan, profile, theme


@click.command("checklist", cls=Command)
@plan
@form("text", "md", "html", "csv", "json")
@output
@profile
@theme
@click.pass_obj
def command(
    console: Console,
    *,
    plan: str,
    form: str,
    output: Path | None,
    profile: Path | None,
    theme: Path | None,
) -> int:
    from juso_plan.cli.checklist import Request, run

    return run(console, Request(plan, form, output, profile, theme))
