"""`juso-plan checklist`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form, plan, profile, theme


@click.command("checklist", cls=Command)
@plan
@form("text", "md", "html", "csv", "json")
@profile
@theme
@click.pass_obj
def command(
    console: Console, *, plan: str, form: str, profile: Path | None, theme: Path | None
) -> int:
    from juso_plan.cli.checklist import run

    return run(console, plan, form, profile, theme)
