"""`juso-plan diff`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import NAMED, form, output, theme


@click.command("diff", cls=Command)
@click.argument("old", metavar="OLD", type=NAMED)
@click.argument("new", metavar="NEW", type=NAMED)
@form("text", "json", "md", "html", "docx", "pdf")
@click.option("--fail-on", metavar="LEVEL", default="")
@output
@theme
@click.option("--left", metavar="EDITION", type=click.Choice(("new", "old")), default="new")
@click.option("--headings", metavar="NEW,OLD", default="")
@click.option("--table-only", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    *,
    old: str,
    new: str,
    form: str,
    fail_on: str,
    output: Path | None,
    theme: Path | None,
    left: str,
    headings: str,
    table_only: bool,
) -> int:
    from juso_plan.cli.diff import Request, run

    request = Request(old, new, form, fail_on, output, theme, left, headings, table_only)
    return run(console, request)
