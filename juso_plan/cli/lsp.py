"""`juso-plan lsp`: the language server on standard input and output."""

from __future__ import annotations

import logging
from pathlib import Path

from juso_plan.cli.check import options_of
from juso_plan.cli.console import DONE, Console
from juso_plan.serve.lsp import server


def run(console: Console) -> int:
    """Serve until the editor says goodbye. Raises Stopped where the settings can't be used."""
    usual = console.settings.stand_in("lsp") if console.settings else {}
    if "profile" in usual:
        usual["profile"] = Path(usual["profile"])
    options = options_of(console, **usual)
    # Standard output belongs to the protocol, and editors show standard error to the planner.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server(console.language, options).start_io()
    return DONE
