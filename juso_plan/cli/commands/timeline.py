"""`juso-plan timeline`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form, output, plans, theme


@click.command("timeline", cls=Command)
@plans(required=True, metavar="PLAN")
@form("text", "md", "html", "json")
@output
@theme
@click.pass_obj
def command(
    console: Console,
    *,
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    theme: Path | None,
) -> int:
    from juso_plan.cli.timeline import Request, run

    return run(console, Request(list(paths), form, output, theme))
