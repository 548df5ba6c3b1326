"""`juso-plan preview`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import plan, profile, theme


@click.command("preview", cls=Command)
@plan
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=0)
@click.option("--no-open", is_flag=True)
@theme
@profile
@click.pass_obj
def command(
    console: Console,
    *,
    plan: str,
    port: int,
    no_open: bool,
    theme: Path | None,
    profile: Path | None,
) -> int:
    from juso_plan.cli.preview import Request, run

    return run(console, Request(Path(plan), port, not no_open, theme, profile))
