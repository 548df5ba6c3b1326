"""`juso-plan completion`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console


@click.command("completion", cls=Command)
@click.argument("shell", metavar="SHELL", type=click.Choice(("bash", "zsh", "fish", "powershell")))
@click.pass_obj
def command(console: Console, *, shell: str) -> None:
    from juso_plan.cli.completion import script

    console.result(script(shell))
