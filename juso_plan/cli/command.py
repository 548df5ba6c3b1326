"""What every command is, the application too: it takes `--lang` and `--help`, and speaks our words.

For the maintainer: words are only looked up where they are shown, by the help and at the Tab key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from juso_plan.cli.console import Console
from juso_plan.cli.settings import BadSettings
from juso_plan.messages import LANGUAGES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def console_of(context: click.Context) -> Console:
    """The console of a run."""
    console: Console = context.obj
    return console


def _help(context: click.Context, _: click.Parameter, is_wanted: bool) -> None:
    if is_wanted and not context.resilient_parsing:
        from juso_plan.cli.help import help_page

        console_of(context).result(help_page(context) + "\n")
        context.exit()


# `console.chosen_language` has read it, wherever it stands.
LANG = click.Option(["--lang"], metavar="LANG", type=click.Choice(LANGUAGES), expose_value=False)
HELP = click.Option(["--help"], is_flag=True, is_eager=True, expose_value=False, callback=_help)


class WordsTooMany(click.UsageError):
    """Words on the command line that no argument takes; the message is these words."""


class Told(click.Command):
    """A command, or the application: what is wrong with its words, and what completes them, is told in our words."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read words of the command line; gives those that are left. Raises click.UsageError, with its context."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What completes the name of an option."""
        from juso_plan.cli.help import put_words

        put_words(console_of(ctx), self)
        return super().shell_complete(ctx, incomplete)


class Command(Told):
    """A command: takes `--lang` and `--help` besides what it declares."""

    allow_extra_args = True  # that is, click leaves them to us

    def __init__(self, *, params: list[click.Parameter], **declared: Any) -> None:
        super().__init__(params=[*params, LANG, HELP], add_help_option=False, **declared)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read all words of the command; the settings of the project stand in for what is not there.

        Raises BadSettings, but not where the help is asked for.
        """
        settings = console_of(ctx).settings
        bad: BadSettings | None = None
        if settings and not ctx.resilient_parsing:
            try:
                ctx.default_map = settings.stand_in(self.name or "")
            except BadSettings as error:
                bad = error
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise WordsTooMany(" ".join(left), ctx)
        if bad:
            raise bad
        return left
