"""`juso-plan site`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import out, plans, profile, theme


@click.command("site", cls=Command)
@plans()
@click.option("--to", metavar="FORM,…", default="md")
@out("dist/site")
@theme
@profile
@click.pass_obj
def command(
    console: Console,
    *,
    paths: tuple[str, ...],
    to: str,
    out: Path,
    theme: Path | None,
    profile: Path | None,
) -> int:
    from juso_plan.cli.site import Request, run

    return run(console, Request(list(paths), to, out, theme, profile))
