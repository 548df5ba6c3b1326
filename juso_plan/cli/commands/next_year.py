"""`juso-plan next-year`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import output, plan


@click.command("next-year", cls=Command)
@plan
@output
@click.option("--years", metavar="N", type=click.IntRange(1, 20), default=1)
@click.option("--keep-period", is_flag=True)
@click.pass_obj
def command(
    console: Console, *, plan: str, output: Path | None, years: int, keep_period: bool
) -> int:
    from juso_plan.cli.next_year import run

    return run(console, Path(plan), output, years, keep_period=keep_period)
