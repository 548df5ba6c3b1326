"""Words that the Tab key completes: what a shell needs once, and what it asks for at each press.

For the maintainer: both are typer's. A shell asks by an environment variable, in which it names itself; the script
of `completion` sets it. typer's own options for this stay off: they would write into the user's settings, and speak
English.
"""

from __future__ import annotations

from typing import Any

ASKED = "_JUSO_PLAN_COMPLETE"
"""The environment variable by which a shell asks."""


def script(program: str, shell: str) -> str:
    """What a shell has to read once so that it asks."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name=program, complete_var=ASKED, shell=shell) + "\n"


def answer(application: Any, program: str, asked: str) -> int:
    """Print what completes the words that the shell gives in the environment; gives the exit code."""
    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    return shell_complete(application, {}, program, ASKED, asked)
