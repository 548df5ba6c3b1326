"""What every command shares: the language, the streams, the exit codes.

For the maintainer: results go to standard output, everything else to standard error, both in UTF-8
on every system. Nothing but this room writes to them.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from time import monotonic
from typing import TYPE_CHECKING, Literal, Protocol, TextIO, TypeVar

from juso_plan.messages import LANGUAGES, Language, catalogue
from juso_plan.terminal import harmless, width

if TYPE_CHECKING:
    from juso_plan.cli.settings import ProjectSettings
    from juso_plan.finding import Severity

PROGRAM = "juso-plan"
DONE, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report; something at or above --fail-on; the work could not be done."""
MOST_KEPT = 16_000_000
"""Characters of output that are kept for a later run with the same words."""
LONG, OFTEN = 1.0, 0.1
"""Seconds from which on work shows how far it is, and between two looks at it."""
INTERRUPTED = 130
"""Ended by Ctrl-C, as shells count it."""


Item = TypeVar("Item")


def chosen_language(argv: Sequence[str], usual: str = "") -> Language:
    """The language of `--lang`, wherever it stands, else of JUSO_PLAN_LANG, else the `usual`, else Japanese."""
    wanted = os.environ.get("JUSO_PLAN_LANG", "")
    wanted = wanted if wanted in LANGUAGES else usual
    for index, word in enumerate(argv):
        if word == "--":
            break
        if word == "--lang" and index + 1 < len(argv):
            wanted = argv[index + 1]
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    return wanted if wanted in LANGUAGES else "ja"


class Console:
    """The two streams and the words. `words` is the command line, without the program's name.

    `settings` are those of the project, where a command runs in one.
    """

    def __init__(
        self,
        language: Language,
        words: Sequence[str] = (),
        settings: ProjectSettings | None = None,
    ) -> None:
        self.language = language
        self.words = list(words)
        self.settings = settings
        self.said: list[tuple[str, str]] | None = None
        """Where somebody keeps it: what was printed, and whether on "out" or "err"."""
        self._kept = 0
        self._progress: str | None = ""
        """What stands on the line of the terminal that counts; None where none may stand any more."""
        self.labels = catalogue(language).labels
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")

    @property
    def severities(self) -> dict[str, Severity | None]:
        """The severities that the project changes. Raises BadSettings."""
        return self.settings.severities if self.settings else {}

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
        self._clear_progress()
        if text and stream.isatty():
            # What comes out shows how far it is, and its last line may not be whole.
            self._progress = None
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
        self._clear_progress()
        stream = _stream("stderr")
        if stream is not None:
            stream.write(f"{text}\n")

    def counting(
        self, label: str, items: Iterable[Item], total: int, *, is_slow: bool = False
    ) -> Iterator[Item]:
        """The items; a line on standard error counts them, at a terminal and where they take long.

        `is_slow`: one of them may take long by itself. The line is no part of what was said: it is not
        kept for a later run.
        """
        stream = _stream("stderr")
        if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
            yield from items
            return
        due = monotonic() + (0 if is_slow else LONG)
        try:
            for number, item in enumerate(items, start=1):
                if self._progress is not None and monotonic() >= due:
                    self._clear_progress()
                    self._progress = self.label(label, number=number, total=total)
                    stream.write(self._progress)
                    stream.flush()
                    due = monotonic() + OFTEN
                yield item
        finally:
            self._clear_progress()

    def _clear_progress(self) -> None:
        """Take the line that counts away. With spaces: no colour, no control sequence, so any terminal can."""
        stream = _stream("stderr")
        if self._progress and stream is not None:
            stream.write(f"\r{' ' * width(self._progress)}\r")
            stream.flush()
            self._progress = ""

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

    def refuse(self, error: Worded, /, **args: object) -> None:
        """Say why the work could not be done: an error that brings its own words."""
        self.fail(error.label, **args, **error.args_of_label)

    def stopped(self, name: str, /, **args: object) -> Stopped:
        """Say why the command can't go on; gives what is to be raised then."""
        self.fail(name, **args)
        return Stopped(FAILED)


class Worded(Protocol):
    """An error with the label that words it (see `messages`), and its arguments."""

    @property
    def label(self) -> str:
        """The name of the label."""

    @property
    def args_of_label(self) -> Mapping[str, object]:
        """What is put into it."""


class Stopped(Exception):
    """A command can't go on, or not with one plan of several; it was said why.

    `code` is the exit code: FAILED, or FOUND where what was found in a plan stands in the way.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


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
    from pathlib import Path
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
    import shutil

    return max(_NARROW, shutil.get_terminal_size((_CELLS, 24)).columns)
