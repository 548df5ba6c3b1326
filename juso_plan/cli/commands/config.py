"""`juso-plan config`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form


@click.command("config", cls=Command)
@form("text", "json")
@click.pass_obj
def command(console: Console, *, form: str) -> int:
    from juso_plan.cli.config import run

    return run(console, form)
