"""The pages of `--help`: our words, as wide as the terminal, with examples at the end.

For the maintainer: typer knows what a command takes; this writes it. (typer's own writer has English of its own and
breaks lines only at spaces, which Japanese has not.) The words are the catalogue's: `help-NAME` for a command,
`help-NAME-PARAM` or else `help-PARAM` for what it takes, `examples-NAME` for its examples, a line to type and a
line that says what it does, in turn.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from juso_plan.cli.console import Console
from juso_plan.terminal import width, wrapped

_WIDEST, _NARROWEST, _USUAL = 100, 40, 80
"""Cells that a page may take: at most, at least, and where the terminal does not say."""
_BESIDE = 26
"""Cells up to which a name has its words beside it; those of a longer one stand below."""


def put_words(console: Console, application: Any) -> None:
    """Give the application, its commands and what they take the words of the catalogue."""
    text = console.labels
    application.help = text["help-app"]
    for param in application.params:
        param.help = text[f"help-{param.name}"]
    for name, command in application.commands.items():
        command.help = text[f"help-{name}"]
        for param in command.params:
            param.help = text.get(f"help-{name}-{param.name}") or text[f"help-{param.name}"]


def help_page(context: Any) -> str:
    """The help of the command of a typer context, whose object is the console."""
    console: Console = context.find_root().obj
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
        self.text = console.labels
        self.language = console.language
        self.cells = cells

    def lines(self, context: Any) -> Iterator[str]:
        command, text = context.command, self.text
        params = command.get_params(context)
        arguments = [one for one in params if one.param_type_name == "argument"]
        options = [one for one in params if one.param_type_name == "option"]
        commands = getattr(command, "commands", {})
        taken = [text["usage-options"], *map(_in_usage, arguments)]
        if commands:
            taken.append(text["usage-command"])
        yield text["usage"].format(usage=" ".join((context.command_path, *taken)))
        yield ""
        yield from self.paragraph(command.help, 2)
        yield from self.table("help-arguments", map(self.param, arguments))
        yield from self.table("help-options", map(self.param, options))
        yield from self.table("help-commands", map(_command, commands.values()))
        yield from self.examples(text[f"examples-{command.name if context.parent else 'app'}"])

    def param(self, param: Any) -> _Row:
        """A parameter: how it is typed, what it is for, what holds without it or that it must be there."""
        name, text = str(param.metavar), self.text
        if param.param_type_name == "option":
            name = " ".join((", ".join(param.opts), *([] if param.is_flag else [name])))
        words = text["help-help"] if param.name == "help" else param.help
        default = param.default.value if isinstance(param.default, Enum) else param.default
        note = ""
        if param.required:
            note = f"[{text['help-required']}]"
        elif param.show_default and default not in {None, False, ""}:
            note = f"[{text['help-default']}: {default}]"
        return _Row(name, words, note)

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


def _command(command: Any) -> _Row:
    """A command, with the first sentence of what it does."""
    return _Row(command.name, re.split(r"(?<=\.) |(?<=。)", command.help)[0])


def _in_usage(argument: Any) -> str:
    shown = argument.metavar if argument.required else f"[{argument.metavar}]"
    return f"{shown}..." if argument.nargs != 1 else shown
