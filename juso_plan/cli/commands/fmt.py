"""`juso-plan fmt`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import plans


@click.command("fmt", cls=Command)
@plans()
@click.option("--check", is_flag=True)
@click.option("--diff", is_flag=True)
@click.pass_obj
def command(console: Console, *, paths: tuple[str, ...], check: bool, diff: bool) -> int:
    from juso_plan.cli.fmt import run

    return run(console, list(paths), check=check, diff=diff)
