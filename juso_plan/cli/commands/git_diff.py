"""`juso-plan git-diff`, as it is typed."""

from __future__ import annotations

import click

from juso_plan.cli.command import Command
from juso_plan.cli.console import Console


@click.command("git-diff", cls=Command)
@click.argument("words", metavar="VALUE", nargs=-1, required=True)
@click.pass_obj
def command(console: Console, *, words: tuple[str, ...]) -> int:
    from juso_plan.cli.diff import git_diff

    return git_diff(console, list(words))
