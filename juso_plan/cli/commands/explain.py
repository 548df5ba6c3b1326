"""`juso-plan explain`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console


@click.command("explain", cls=Command)
@click.argument("rule", metavar="RULE")
@click.pass_obj
def command(console: Console, *, rule: str) -> int:
    from juso_plan.cli.rules import explain_rule

    return explain_rule(console, rule)
