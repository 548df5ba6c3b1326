"""`juso-plan init`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import FILE


@click.command("init", cls=Command)
@click.argument("folder", metavar="DIR", type=FILE, default=".")
@click.option("--prefecture", metavar="NAME", default="")
@click.option("--city", metavar="NAME", default="")
@click.option("--code", metavar="CODE", default="")
@click.option("--romaji", metavar="NAME", default="")
@click.option("--from", "start", metavar="YEAR", default="")
@click.option("--to", "end", metavar="YEAR", default="")
@click.option("--method", metavar="NAME=METHOD", multiple=True)
@click.option("--yes", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    *,
    folder: Path,
    prefecture: str,
    city: str,
    code: str,
    romaji: str,
    start: str,
    end: str,
    method: tuple[str, ...],
    yes: bool,
) -> int:
    from juso_plan.cli.init import Request, run

    request = Request(
        folder=folder,
        city=city,
        prefecture=prefecture,
        code=code,
        romaji=romaji,
        start=start,
        end=end,
        methods=method,
        yes=yes,
    )
    return run(console, request)
