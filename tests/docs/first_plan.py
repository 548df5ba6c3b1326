"""What docs/first-plan.md tells its reader to type and to write, in its order, read from the page itself.

For the maintainer: the test follows these steps, and `./dev pictures` photographs them; so the page, the command line
and the pictures can't drift apart.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "first-plan.md").read_text(encoding="utf-8")
_FENCES = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
_TERMINAL = [text for kind, text in _FENCES if not kind]

COMMANDS = [
    line.removeprefix("juso-plan ").split()
    for block in _TERMINAL
    for line in block.splitlines()
    if line.startswith("juso-plan ")
]
"""The commands, in the order of the page, as words without the name of the program."""
CONVERSATION = [
    (question.strip(), answer.strip())
    for block in _TERMINAL
    for question, answer in re.findall(r"^(.+):(?: (.*))?$", block, re.MULTILINE)
]
"""What `init` asks, and what the reader answers; "" for Enter alone."""
BEFORE, AFTER = (text for kind, text in _FENCES if kind == "yaml")
"""The piece of the plan that the reader writes anew."""
PLAN = "municipalities/mihon/2027.yaml"
"""The file that the reader makes, from the folder that was empty."""
BEGUN, WRITTEN = (
    ROOT / "docs" / "examples" / "first-plan" / name / PLAN for name in ("begun", "written")
)
"""The plan as `init` leaves it, and with the piece written."""


def write_the_piece(folder: Path) -> None:
    """Change the plan as the page shows."""
    path = folder / PLAN
    text = path.read_text(encoding="utf-8")
    assert text.count(BEFORE) == 1
    path.write_text(text.replace(BEFORE, AFTER), encoding="utf-8", newline="\n")
