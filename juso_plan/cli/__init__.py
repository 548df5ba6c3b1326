"""The command line. One thin module a command; imports inside of the commands.

For the maintainer: what can be answered without the command line (its version, a `check` of which
nothing has changed since it was last run) is answered before click is loaded. Neither is a second
reading of the words: only the very same ones are known.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run `juso-plan` and leave with its exit code."""
    try:
        code = _answered(sys.argv[1:])
        if code is None:
            from juso_plan.cli.app import main as run

            code = run()
    except KeyboardInterrupt:  # before the command line could take it
        code = 130
    sys.exit(code)


def _answered(words: list[str]) -> int | None:
    """The exit code of what is answered at once; None for what must run."""
    if words == ["--version"]:
        from juso_plan import __version__
        from juso_plan.cache.runs import printed

        return 0 if printed("out", f"juso-plan {__version__}\n".encode()) else None
    if "check" in words:
        from juso_plan.cache.runs import replay

        return replay(words)
    return None
