"""`juso-plan render`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import out, plans, theme


@click.command("render", cls=Command)
@plans(required=True)
@click.option("--to", metavar="FORM,…", default="md,html")
@out("dist")
@click.option(
    "--edition", metavar="EDITION", type=click.Choice(("full", "summary")), default="full"
)
@click.option("--no-checklist", is_flag=True)
@theme
@click.pass_obj
def command(
    console: Console,
    *,
    paths: tuple[str, ...],
    to: str,
    out: Path,
    edition: str,
    no_checklist: bool,
    theme: Path | None,
) -> int:
    from juso_plan.cli.render import Request, run

    return run(console, Request(list(paths), to, out, edition, not no_checklist, theme))
