"""`juso-plan lsp`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console


@click.command("lsp", cls=Command)
@click.pass_obj
def command(console: Console) -> int:
    from juso_plan.cli.lsp import run

    return run(console)
