"""The command line. One thin module a command; imports inside of the commands."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `juso-plan` and leave with its exit code."""
    try:
        from juso_plan.cli.app import main as run

        code = run()
    except KeyboardInterrupt:  # before the command line could take it
        code = 130
    sys.exit(code)
