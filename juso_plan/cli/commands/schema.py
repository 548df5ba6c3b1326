"""`juso-plan schema`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console


@click.command("schema", cls=Command)
@click.pass_obj
def command(console: Console) -> None:
    from juso_plan.model.schema import schema_text

    console.result(schema_text())
