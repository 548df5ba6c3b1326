"""`juso-plan rules`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form


@click.command("rules", cls=Command)
@form("text", "json")
@click.pass_obj
def command(console: Console, *, form: str) -> None:
    from juso_plan.cli.rules import list_rules

    console.result(list_rules(console, form))
