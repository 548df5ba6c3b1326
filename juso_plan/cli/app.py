"""The command line: what stands before the name of a command, and what happens to a run that cannot end well.

For the maintainer: click parses, and nothing else does. What it would say in English on its own (usage errors, the
help) is said by the catalogue: `cli/usage.py`, `cli/help.py`. The commands are declared in `cli/commands/`, and
only the one that is typed is loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from juso_plan import __version__
from juso_plan.cli.command import HELP, LANG, Told, console_of
from juso_plan.cli.commands import COMMANDS, declared
from juso_plan.cli.completion import ASKED, answer
from juso_plan.cli.console import (
    DONE,
    FAILED,
    INTERRUPTED,
    PROGRAM,
    Console,
    NoOutput,
    Stopped,
    chosen_language,
    defect,
    let_go_of_output,
)
from juso_plan.cli.settings import BadSettings, ProjectSettings, say_bad_settings
from juso_plan.extras import lacks_parser, missing_extra

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _version(context: click.Context, _: click.Parameter, is_wanted: bool) -> None:
    if is_wanted and not context.resilient_parsing:
        console_of(context).result(f"{PROGRAM} {__version__}\n")
        context.exit()


VERSION = click.Option(
    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version
)


class Application(Told, click.Group):
    """All commands, of which the one is loaded that is typed."""

    def __init__(self) -> None:
        super().__init__(PROGRAM, params=[LANG, VERSION, HELP], add_help_option=False)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        return declared(cmd_name) if cmd_name in COMMANDS else None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What completes the name of a command, or of an option before it."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from click.shell_completion import CompletionItem

        from juso_plan.cli.help import summary

        return [
            CompletionItem(name, help=summary(console_of(ctx), name))
            for name in COMMANDS
            if name.startswith(incomplete)
        ]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        settings = ProjectSettings()
    except FileNotFoundError:
        console = Console(chosen_language(words), words)
        console.fail("no-folder")
        return FAILED
    console = Console(chosen_language(words, settings.language), words, settings)
    application = Application()
    try:
        if asked := os.environ.get(ASKED):
            return answer(application, console, asked)
        # Not `application.main`: it ends the process itself for Ctrl-C and for a reader that has gone.
        with application.make_context(PROGRAM, words or ["--help"], obj=console) as context:
            code: int | None = application.invoke(context)
    except Exit as end:
        return end.exit_code
    except BadSettings:
        say_bad_settings(console, settings)
        return FAILED
    except click.UsageError as error:
        from juso_plan.cli.usage import say_usage

        say_usage(console, error)
        return FAILED
    except Stopped as end:
        return end.code
    except KeyboardInterrupt:
        console.say(console.label("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (`… | head`): nothing more to say, and nobody to say it to.
        let_go_of_output()
        return FAILED
    except NoOutput as error:
        let_go_of_output()
        console.fail("no-output", reason=error)
        return FAILED
    except Exception as error:  # noqa: BLE001 - a planner is shown words, never a traceback
        missing = error if isinstance(error, ModuleNotFoundError) else None
        if missing and (extra := missing_extra(missing)):
            console.fail("no-extra", extra=extra)
        elif missing and lacks_parser(missing):
            console.fail("no-parser")
        else:
            console.fail("internal", reason=defect(error))
        return FAILED
    return DONE if code is None else code
