"""The commands, as they are typed: one thin module each. Their work is in the modules of `cli`.

For the maintainer: only the command that is typed is loaded. Each module holds one `command`, whose parameters
are declared above the function that takes them. The imports of a command's work stand inside of that function, so
that its help stays quick too.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS = {
    "check": "check",
    "render": "render",
    "site": "site",
    "schema": "schema",
    "checklist": "checklist",
    "init": "init",
    "fmt": "fmt",
    "next-year": "next_year",
    "compare": "compare",
    "import": "import_sites",
    "preview": "preview",
    "lsp": "lsp",
    "diff": "diff",
    "git-diff": "git_diff",
    "export": "export",
    "timeline": "timeline",
    "explain": "explain",
    "rules": "rules",
    "config": "config",
    "completion": "completion",
}
"""Every command in the order of the help, and the module that declares it."""


def declared(name: str) -> click.Command:
    """The command of a name in `COMMANDS`."""
    return cast(click.Command, import_module(f"{__name__}.{COMMANDS[name]}").command)
