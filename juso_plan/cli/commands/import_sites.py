"""`juso-plan import`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import FILE, plan


@click.command("import", cls=Command)
@click.argument("what", metavar="WHAT", type=click.Choice(("sites",)))
@click.argument("file", metavar="FILE", type=FILE)
@plan
@click.option("--dry-run", is_flag=True)
@click.option("--sheet", metavar="NAME", default="")
@click.option("--programme", metavar="NAME", default="")
@click.pass_obj
def command(
    console: Console,
    *,
    what: str,
    file: Path,
    plan: str,
    dry_run: bool,
    sheet: str,
    programme: str,
) -> int:
    from juso_plan.cli.import_sites import Request, run

    return run(console, Request(file, Path(plan), dry_run, sheet, programme))
