"""`juso-plan check`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console
from juso_plan.cli.options import FILE, form, output, plans, profile


@click.command("check", cls=Command)
@plans()
@form("text", "concise", "json", "sarif", "junit", "github")
@click.option(
    "--fail-on",
    metavar="SEVERITY",
    type=click.Choice(("error", "warning", "info")),
    default="error",
)
@click.option("--strict/--no-strict")
@click.option("--as-of", metavar="DATE", default="")
@click.option("--select", metavar="RULE,…", default="")
@click.option("--ignore", metavar="RULE,…", default="")
@output
@profile
@click.option("--baseline", metavar="FILE", type=FILE)
@click.option("--fix", is_flag=True)
@click.option("--diff", is_flag=True)
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0)
@click.option("--no-cache", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    *,
    paths: tuple[str, ...],
    form: str,
    fail_on: str,
    strict: bool,
    as_of: str,
    select: str,
    ignore: str,
    output: Path | None,
    profile: Path | None,
    baseline: Path | None,
    fix: bool,
    diff: bool,
    jobs: int,
    no_cache: bool,
) -> int:
    from juso_plan.cli.check import Request, run

    request = Request(
        paths=list(paths),
        form=form,
        fail_on=fail_on,
        strict=strict,
        as_of=as_of,
        select=select,
        ignore=ignore,
        output=output,
        profile=profile,
        baseline=baseline,
        fix=fix,
        diff=diff,
        jobs=jobs,
        no_cache=no_cache,
    )
    return run(console, request)
