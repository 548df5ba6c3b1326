"""Words that the Tab key completes: what a shell needs once, and what it asks for at each press.

For the maintainer: both are click's. A shell asks by an environment variable, in which it names itself; the script
of `completion` sets it.
"""

from __future__ import annotations

import click

from juso_plan.cli.console import DONE, FAILED, PROGRAM, Console

ASKED = "_JUSO_PLAN_COMPLETE"
"""The environment variable by which a shell asks."""


def script(shell: str) -> str:
    """What a shell has to read once so that it asks. Raises LookupError for a shell that click does not know."""
    from click.shell_completion import get_completion_class

    completing = get_completion_class(shell)
    if completing is None:
        raise LookupError(shell)
    made = completing(click.Group(), {}, PROGRAM, ASKED)
    # Not `made.source()`, which for bash runs one to see how old it is: the script may be for another machine.
    return made.source_template % made.source_vars()


def answer(application: click.Group, console: Console, asked: str) -> int:
    """Print what completes the words that the shell gives in the environment; gives the exit code."""
    from click.shell_completion import get_completion_class

    shell, _, wanted = asked.partition("_")
    completing = get_completion_class(shell)
    if completing is None or wanted != "complete":
        return FAILED
    console.result(completing(application, {"obj": console}, PROGRAM, ASKED).complete() + "\n")
    return DONE
