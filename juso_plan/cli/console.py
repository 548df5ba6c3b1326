"""What every command shares: the language, the streams, the exit codes.

For the maintainer: results go to standard output, everything else to standard error, both in UTF-8
on every system. Nothing but this room writes to them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

from juso_plan.messages import LANGUAGES, Language, catalogue

DONE, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report; something at or above --fail-on; the work could not be done."""


def chosen_language(argv: Sequence[str]) -> Language:
    """The language of `--lang`, wherever it stands, else of JUSO_PLAN_LANG, else Japanese."""
    wanted = os.environ.get("JUSO_PLAN_LANG", "")
    for index, word in enumerate(argv):
        if word == "--":
            break
        if word == "--lang" and index + 1 < len(argv):
            wanted = argv[index + 1]
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    return wanted if wanted in LANGUAGES else "ja"


class Console:
    """The two streams and the words."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.labels = catalogue(language).labels
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")

    def label(self, name: str, **args: object) -> str:
        """A text of the catalogue, filled."""
        return self.labels[name].format_map(args)

    def result(self, text: str) -> None:
        """Write to standard output."""
        sys.stdout.write(text)

    def say(self, text: str) -> None:
        """Write a line to standard error."""
        sys.stdout.flush()
        sys.stderr.write(f"{text}\n")

    def fail(self, name: str, **args: object) -> None:
        """Say why the work could not be done."""
        self.say(f"{self.labels['error']}: {self.label(name, **args)}")


def colours(stream: TextIO) -> bool:
    """Whether to colour what goes to a stream: a terminal, and no NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR")
