"""The pages of `--help`: our words, as wide as the terminal, with examples at the end.

For the maintainer: click knows what a command takes; this writes it. (click's own writer has English of its own and
breaks lines only at spaces, which Japanese has not.) The words are the catalogue's: `help-NAME` for a command,
`help-NAME-PARAM` or else `help-PARAM` for what it takes, `examples-NAME` for its examples, a line to type and a
line that says what it does, in turn.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from juso_plan.cli.command import console_of
from juso_plan.cli.console import Console
from juso_plan.terminal import width, wrapped

_WIDEST, _NARROWEST, _USUAL = 100, 40, 80
"""Cells that a page may take: at most, at least, and where the terminal does not say."""
_BESIDE = 26
"""Cells up to which a name has its words beside it; those of a longer one stand below."""


def put_words(console: Console, command: click.Command) -> None:
    """Give the application or a command, and what it takes, the words of the catalogue."""
    text, name = console.labels, command.name
    for param in command.params:
        param.help = text.get(f"help-{name}-{param.name}") or text[f"help-{param.name}"]


def summary(console: Console, name: str) -> str:
    """The first sentence of what a command does."""
    return re.split(r"(?<=\.) |(?<=。)", console.labels[f"help-{name}"])[0]


def help_page(context: click.Context) -> str:
    """The help of the command of a context."""
    console = console_of(context)
    put_words(console, context.command)
    terminal = shutil.get_terminal_size((_USUAL, 24)).columns
    page = _Page(console, max(_NARROWEST, min(terminal, _WIDEST)) - 1)
    return "\n".join(page.lines(context))


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    words: str
    note: str = ""


class _Page:
    def __init__(self, console: Console, cells: int) -> None:
        self.console = console
        self.text = console.labels
        self.language = console.language
        self.cells = cells

    def lines(self, context: click.Context) -> Iterator[str]:
        command, text = context.command, self.text
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        options = [one for one in command.params if isinstance(one, click.Option)]
        names = command.list_commands(context) if isinstance(command, click.Group) else []
        taken = [text["usage-options"], *map(_in_usage, arguments)]
        if names:
            taken.append(text["usage-command"])
        yield text["usage"].format(usage=" ".join((context.command_path, *taken)))
        yield ""
        name = "app" if names else command.name
        yield from self.paragraph(text[f"help-{name}"], 2)
        yield from self.table("help-arguments", (self.argument(one) for one in arguments))
        yield from self.table("help-options", (self.option(one) for one in options))
        yield from self.table(
            "help-commands", (_Row(one, summary(self.console, one)) for one in names)
        )
        yield from self.examples(text[f"examples-{name}"])

    def argument(self, param: click.Argument) -> _Row:
        """An argument: what it is for, and that it must be there or what holds without it."""
        return _Row(param.human_readable_name, param.help or "", self.note(param))

    def option(self, param: click.Option) -> _Row:
        """An option: how it is typed, what it is for, and what holds without it."""
        value = "" if param.is_flag else f" {param.metavar}"
        return _Row(", ".join(param.opts) + value, param.help or "", self.note(param))

    def note(self, param: click.Parameter) -> str:
        """That a parameter must be there, or what holds without it."""
        if param.required:
            return f"[{self.text['help-required']}]"
        default = param.default
        is_worth_saying = isinstance(default, str | int) and default
        return f"[{self.text['help-default']}: {default}]" if is_worth_saying else ""

    def table(self, heading: str, rows: Iterable[_Row]) -> Iterator[str]:
        found = list(rows)
        if not found:
            return
        yield ""
        yield f"{self.text[heading]}:"
        most = min(_BESIDE, self.cells // 2)
        beside = (width(row.name) for row in found if width(row.name) <= most)
        column = 4 + max(beside, default=2)
        for row in found:
            lines = list(self.paragraph(row.words, column, row.note))
            if width(row.name) + 4 > column:
                yield f"  {row.name}"
            else:
                lines[0] = f"  {row.name}".ljust(column) + lines[0].lstrip()
            yield from lines

    def paragraph(self, words: str, indent: int, note: str = "") -> Iterator[str]:
        """Words in lines; a note, which is not broken, behind them or on a line of its own."""
        lines = wrapped(words, self.cells - indent, self.language)
        if note and indent + width(f"{lines[-1]} {note}") <= self.cells:
            lines[-1] += f" {note}"
        elif note:
            lines.append(note)
        yield from (" " * indent + line for line in lines)

    def examples(self, examples: str) -> Iterator[str]:
        yield ""
        yield f"{self.text['help-examples']}:"
        typed_and_said = iter(examples.split("\n"))
        for typed, said in zip(typed_and_said, typed_and_said, strict=True):
            yield f"  {typed}"  # never broken, so that it can be copied
            yield from self.paragraph(said, 6)


def _in_usage(argument: click.Argument) -> str:
    name = argument.human_readable_name
    shown = name if argument.required else f"[{name}]"
    return f"{shown}..." if argument.nargs != 1 else shown
