"""`juso-plan compare`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import form, output, plans, profile, theme


@click.command("compare", cls=Command)
@plans(required=True)
@form("text", "md", "html", "csv", "json")
@click.option("--item", metavar="ITEM,…", default="")
@output
@profile
@theme
@click.pass_obj
def command(
    console: Console,
    *,
    paths: tuple[str, ...],
    form: str,
    item: str,
    output: Path | None,
    profile: Path | None,
    theme: Path | None,
) -> int:
    from juso_plan.cli.compare import Request, run

    return run(console, Request(list(paths), form, item, output, profile, theme))
