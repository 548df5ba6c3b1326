"""The options and arguments that several commands take, each named once; and what a path is.

For the maintainer: every option with a value and every argument has its `metavar`. What it is for stands in the
catalogue (`cli/help.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Function = TypeVar("Function", bound=Callable[..., Any])
Place = TypeVar("Place")


class _PlaceType(click.ParamType[Place]):
    """The name of a file or folder. What stands there is for the command to see, and to say in its words."""

    name = "path"

    def __init__(self, kind: Callable[[str], Place]) -> None:
        self.kind = kind

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Place:
        """The name as it was typed."""
        return self.kind(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete it as the name of a file."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


NAMED = _PlaceType(str)
"""A file or folder that is shown as it was typed, or something beside that (`-`, a revision of git)."""
FILE = _PlaceType(Path)


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
