"""Every command that a document tells people to type is one that the command line takes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from juso_plan.cli.commands import COMMANDS, declared
from juso_plan.cli.console import Console

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```(?:sh|bash|)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`(juso-plan [^`\n]+)`")
_STEP = re.compile(r"(?:- (?:run: )?|entry: |\s)*(juso-plan .+)")


def typed(path: Path) -> Iterator[str]:
    """The lines that begin with the program: in blocks and in the text of documents, and in settings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        lines = [line for block in _FENCE.findall(text) for line in block.splitlines()]
        yield from _CODE.findall(text)
    else:
        lines = text.splitlines()
    yield from (match[1] for line in lines if (match := _STEP.fullmatch(line)))


TYPED = [
    (path.relative_to(ROOT).as_posix(), line)
    for pattern in ("*.md", "docs/*.md", "docs/examples/*.y*ml", "templates/scaffold/*.yaml")
    for path in sorted(ROOT.glob(pattern))
    for line in dict.fromkeys(typed(path))
]


def refused(words: list[str]) -> str:
    """Why the command line does not take these words; "" where it does."""
    if words[0] not in COMMANDS or words[-1] == "--help":
        is_known = words[0] in {*COMMANDS, "--lang", "--help", "--version"}
        return "" if is_known else "no such command"
    try:
        declared(words[0]).make_context(words[0], words[1:], obj=Console("ja"))
    except click.UsageError as error:
        return type(error).__name__
    return ""


@pytest.mark.parametrize(("document", "line"), TYPED)
def test_a_command_is_taken(document: str, line: str) -> None:
    is_in_text = f"`{line}`" in (ROOT / document).read_text(encoding="utf-8")
    # What it does stands behind "#", since a line is copied whole; what comes after a pipe is another program's.
    words = shlex.split(re.sub(r" (?:>+|\|+|&&)(?: .*)?$", "", line), comments=True)[1:]
    # Text may name a command without the file that it takes.
    assert refused(words) in ({"", "MissingParameter"} if is_in_text else {""})
