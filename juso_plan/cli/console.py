"""What every command shares: the language, the streams, the exit codes.

For the maintainer: results go to standard output, everything else to standard error, both in UTF-8
on every system. Nothing but this room writes to them.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Literal, TextIO

from juso_plan.messages import LANGUAGES, Language, catalogue
from juso_plan.terminal import harmless

DONE, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report; something at or above --fail-on; the work could not be done."""
MOST_KEPT = 16_000_000
"""Characters of output that are kept for a later run with the same words."""
INTERRUPTED = 130
"""Ended by Ctrl-C, as shells count it."""


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
    """The two streams and the words. `words` is the command line, without the program's name."""

    def __init__(self, language: Language, words: Sequence[str] = ()) -> None:
        self.language = language
        self.words = list(words)
        self.said: list[tuple[str, str]] | None = None
        """Where somebody keeps it: what was printed, and whether on "out" or "err"."""
        self._kept = 0
        self.labels = catalogue(language).labels
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")

    def label(self, name: str, /, **args: object) -> str:
        """A text of the catalogue, filled. What was typed may not act on the terminal."""
        if not args:
            return self.labels[name]
        shown = {key: harmless(str(value)) for key, value in args.items()}
        return self.labels[name].format_map(shown)

    def listed(self, words: Iterable[str]) -> str:
        """Several words in a line."""
        return self.labels["list-comma"].join(words)

    def reason(self, error: OSError) -> str:
        """Why the system refused, in our words where there are any."""
        name = errno.errorcode.get(error.errno or 0, "")
        return self.labels.get(f"reason-{name}") or error.strerror or name

    def result(self, text: str) -> None:
        """Write to standard output. Raises NoOutput, or BrokenPipeError where the reader has gone."""
        stream = _stream("stdout")
        if stream is None:
            raise NoOutput(self.labels["reason-EBADF"])
        self._keep("out", text)
        try:
            stream.write(text)
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise NoOutput(self.reason(error)) from error

    def say(self, text: str) -> None:
        """Write a line to standard error."""
        self._keep("err", f"{text}\n")
        stream = _stream("stderr")
        if stream is not None:
            stream.write(f"{text}\n")

    def ask(self, question: str) -> str:
        """Ask on standard error and read a line. The end of the input stops the command like Ctrl-C."""
        stream = _stream("stderr")
        if stream is not None:
            stream.write(question)
            stream.flush()
        try:
            return input().strip()
        except (EOFError, KeyboardInterrupt):
            self.say("")  # the question stands on the line still
            raise KeyboardInterrupt from None

    def _keep(self, stream: str, text: str) -> None:
        if self.said is not None:
            self.said.append((stream, text))
            self._kept += len(text)
            if self._kept > MOST_KEPT:
                self.said = None

    def fail(self, name: str, /, **args: object) -> None:
        """Say why the work could not be done."""
        self.say(f"{self.labels['error']}: {self.label(name, **args)}")


class NoOutput(Exception):
    """Standard output can't be written to; the text says why."""


def _stream(name: Literal["stdout", "stderr"]) -> TextIO | None:
    """A standard stream; None where the process was started with it closed."""
    stream: TextIO | None = getattr(sys, name)
    return stream


def let_go_of_output() -> None:
    """Send what is still to come on standard output nowhere, so that the exit is quiet."""
    stream = _stream("stdout")
    if isinstance(stream, TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def defect(error: Exception) -> str:
    """An error of our own as people can report it: what, and where in the code."""
    from traceback import extract_tb

    places = extract_tb(error.__traceback__)
    where = f" {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
    return f"{type(error).__name__}: {error}{where}"


def colours(stream: TextIO | None) -> bool:
    """Whether to colour what goes to a stream: a terminal, and no NO_COLOR."""
    return stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")


_CELLS, _NARROW = 100, 40
"""How wide text is where it goes to no terminal, and how narrow it may become on one."""


def text_cells() -> int:
    """How many cells of the terminal the lines of text on standard output may take."""
    stream = _stream("stdout")
    if stream is None or not stream.isatty():
        return _CELLS
    return max(_NARROW, shutil.get_terminal_size((_CELLS, 24)).columns)
