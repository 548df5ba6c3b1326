"""`juso-plan export`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import out, output, plans


@click.command("export", cls=Command)
@plans(required=True)
@click.option(
    "--to",
    metavar="FORM",
    type=click.Choice(("xlsx", "csv", "opendata", "sqlite", "json")),
    default="xlsx",
)
@out("dist")
@output
@click.pass_obj
def command(
    console: Console, *, paths: tuple[str, ...], to: str, out: Path, output: Path | None
) -> int:
    from juso_plan.cli.export import Request, run

    return run(console, Request(list(paths), to, out, output))
