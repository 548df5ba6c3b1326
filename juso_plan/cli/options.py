"""How a command is declared: what it takes besides, and the options and arguments that commands share.

For the maintainer: an option that two commands take stands here, by name. Every option with a value and every
argument has its `metavar`; what a parameter is for stands in the catalogue (`cli/help.py`). A path is only
completed by its type: whether the file is there, the command itself says, in its own words.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from juso_plan.cli.console import Console
from juso_plan.cli.help import help_page
from juso_plan.messages import LANGUAGES

Function = TypeVar("Function", bound=Callable[..., Any])

NAMED = click.Path(readable=False)
"""A file, folder or name like one, as it was typed."""
FILE = click.Path(readable=False, path_type=Path)


def _help(context: click.Context, _: click.Parameter, is_wanted: bool) -> None:
    if is_wanted and not context.resilient_parsing:
        console: Console = context.obj
        console.result(help_page(context) + "\n")
        context.exit()


LANG = click.Option(
    ["--lang"], metavar="LANG", type=click.Choice(LANGUAGES), expose_value=False
)  # `console.chosen_language` has read it, wherever it stands
HELP = click.Option(["--help"], is_flag=True, is_eager=True, expose_value=False, callback=_help)


class WordsTooMany(click.UsageError):
    """Words on the command line that no argument takes; the message is these words."""


class Told(click.Command):
    """A command, or the application: what is wrong with its words is told with the context it is wrong in."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read words of the command line; gives those that are left. Raises click.UsageError."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Command(Told):
    """A command: takes `--lang` and `--help` besides what it declares."""

    allow_extra_args = True  # that is, click leaves them to us

    def __init__(self, *, params: list[click.Parameter], **declared: Any) -> None:
        super().__init__(params=[*params, LANG, HELP], add_help_option=False, **declared)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read all words of the command."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise WordsTooMany(" ".join(left), ctx)
        return left


def plans(*, required: bool = False, metavar: str = "PATH") -> Callable[[Function], Function]:
    """Plan files and folders, any number."""
    return click.argument("paths", metavar=metavar, type=NAMED, nargs=-1, required=required)


def plan(function: Function) -> Function:
    """One plan file."""
    return click.argument("plan", metavar="PLAN", type=NAMED)(function)


def form(*choices: str) -> Callable[[Function], Function]:
    """The form of the output; the first one where none is asked for."""
    kind = click.Choice(choices)
    return click.option("--format", "form", metavar="FORM", type=kind, default=choices[0])


def out(default: str) -> Callable[[Function], Function]:
    """The folder to write into."""
    return click.option("--out", metavar="DIR", type=FILE, default=default)


def output(function: Function) -> Function:
    """The file to write to."""
    return click.option("--output", metavar="FILE", type=FILE)(function)


def profile(function: Function) -> Function:
    """What a prefecture or a city asks for besides."""
    return click.option("--profile", metavar="FILE", type=FILE)(function)


def theme(function: Function) -> Function:
    """The look of a city."""
    return click.option("--theme", metavar="FILE", type=FILE)(function)
