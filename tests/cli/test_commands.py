"""What the commands declare, and the functions that take it: click binds the two by name alone."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any, get_type_hints

import click
import pytest

from juso_plan.cli import commands
from juso_plan.cli.commands import COMMANDS, declared
from juso_plan.cli.console import Console
from juso_plan.cli.options import FILE


def given(param: click.Parameter) -> Any:
    """The type of what click gives for a parameter."""
    if param.nargs == -1 or param.multiple:
        return tuple[str, ...]
    if isinstance(param, click.Option) and param.is_flag:
        return bool
    if isinstance(param.type, click.IntRange):
        return int
    kind = Path if param.type is FILE else str
    has_one = param.required or isinstance(param.default, str)
    return kind if has_one else kind | None


@pytest.mark.parametrize("name", COMMANDS)
def test_a_function_takes_what_its_command_declares(name: str) -> None:
    command = declared(name)
    assert command.name == name
    assert command.callback
    taken = get_type_hints(inspect.unwrap(command.callback))
    assert (taken.pop("console"), taken.pop("return") in {int, type(None)}) == (Console, True)
    assert taken == {param.name: given(param) for param in command.params if param.expose_value}


def test_every_module_is_a_command() -> None:
    folder = Path(str(commands.__file__)).parent
    assert {path.stem for path in folder.glob("*.py")} == {"__init__", *COMMANDS.values()}
