"""What click could not take, said in our words.

For the maintainer: its errors are told apart by their class and by what was declared, never by their English.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import click

from juso_plan.cli.command import WordsTooMany
from juso_plan.cli.commands import COMMANDS
from juso_plan.cli.console import Console


def say_usage(console: Console, error: click.UsageError) -> None:
    """Say what is wrong, what was perhaps meant, and where to read more."""
    label, args = _reason(console, error)
    console.fail(label, **args)
    near: Sequence[str] = ()
    if isinstance(error, click.NoSuchOption):
        near = error.possibilities or ()
    elif isinstance(error, click.NoSuchCommand):
        near = get_close_matches(error.command_name, COMMANDS, cutoff=0.7)
    if near:
        console.say(console.label("usage-did-you-mean", suggestion=console.listed(near[:3])))
    if error.ctx:
        console.say(console.label("see-help", command=error.ctx.command_path))


def _reason(console: Console, error: click.UsageError) -> tuple[str, dict[str, object]]:
    """The label of what is wrong, and what it is filled with."""
    match error:
        case click.NoSuchOption():
            return "usage-no-option", {"option": error.option_name}
        case click.NoSuchCommand():
            return "usage-no-command", {"command": error.command_name}
        case WordsTooMany():
            return "usage-extra", {"extra": error.message}
        case click.BadOptionUsage():
            option = error.option_name
            label = "usage-takes-no-value" if _is_flag(error, option) else "usage-no-value"
            return label, {"option": option}
        case click.MissingParameter(param=click.Parameter() as param):
            return "usage-missing", {"what": _typed(param)}
        case click.BadParameter(param=click.Parameter() as param):
            return _bad_value(console, error, param)
    if isinstance(error.cmd, click.Group):
        return "usage-missing", {"what": console.labels["usage-what-command"]}
    return "usage-other", {"reason": error.format_message()}


def _is_flag(error: click.UsageError, name: str) -> bool:
    params = error.ctx.command.params if error.ctx else ()
    flags = (one for one in params if isinstance(one, click.Option) and one.is_flag)
    return any(name in (*one.opts, *one.secondary_opts) for one in flags)


def _typed(param: click.Parameter) -> str:
    """An option or an argument, as the help names it."""
    return param.human_readable_name if isinstance(param, click.Argument) else "/".join(param.opts)


def _bad_value(
    console: Console, error: click.BadParameter, param: click.Parameter
) -> tuple[str, dict[str, object]]:
    match param.type:
        case click.Choice(choices=choices):
            return "usage-bad-choice", {"what": _typed(param), "choices": console.listed(choices)}
        case click.IntRange(min=int(least), max=None):
            return "usage-bad-count", {"what": _typed(param), "least": least}
        case click.IntRange(min=int(least), max=int(most)):
            return "usage-bad-number", {"what": _typed(param), "least": least, "most": most}
    return "usage-other", {"reason": error.format_message()}
