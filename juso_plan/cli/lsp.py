"""`juso-plan lsp`: the language server on standard input and output."""

from __future__ import annotations

import logging

from juso_plan.cli.console import DONE, Console
from juso_plan.rules.check import Options
from juso_plan.serve.lsp import server


def run(console: Console) -> int:
    """Serve until the editor says goodbye."""
    # Standard output belongs to the protocol, and editors show standard error to the planner.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server(console.language, Options()).start_io()
    return DONE
