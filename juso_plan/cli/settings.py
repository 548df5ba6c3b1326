"""The settings of the project, as the command line takes them: for an option that was not given.

For the maintainer: the file is looked for at once, since the language of all words may stand in it, but read
and judged only for a command that takes one of its settings: `--help` and `explain` work beside a file with a
mistake. What it says goes to click as the defaults of the command (`command.Command`).
"""

from __future__ import annotations

import os
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any

from juso_plan.cli.console import Console, colours
from juso_plan.settings.place import settings_in

if TYPE_CHECKING:
    from juso_plan.finding import Severity
    from juso_plan.settings.file import Settings

_JUDGING = ("check", "checklist", "site", "compare", "preview")
_SAME_FINDINGS = ("check", "lsp")
TAKEN_BY = {
    "paths": ("check", "fmt", "site"),
    "profile": (*_JUDGING, "lsp"),
    "theme": ("render", *_JUDGING[1:], "diff", "timeline"),
    "strict": _SAME_FINDINGS,
    "fail-on": ("check",),
    "select": _SAME_FINDINGS,
    "ignore": _SAME_FINDINGS,
    "severities": (*_JUDGING, "lsp"),
}
"""The commands that a setting holds for, where its option is not given (`lang`: all). `lsp` has no options, and shows
what `check` would find."""


class BadSettings(Exception):
    """The file of settings can't be used."""


class ProjectSettings:
    """The settings that hold in the working folder. Raises FileNotFoundError where that is gone."""

    def __init__(self) -> None:
        self._folder = os.getcwd()  # noqa: PTH109 - as the cache has it
        self.found = settings_in(self._folder)

    @property
    def language(self) -> str:
        """The language that the file names; "" where it names none."""
        if not self.found.path:
            return ""
        from juso_plan.settings.file import written_language

        return written_language(self.found)

    @cached_property
    def read(self) -> Settings | None:
        """What the file says, with what is wrong in it; None where there is no file."""
        if not self.found.path:
            return None
        from juso_plan.settings.file import read_settings

        return read_settings(self.found, self._folder)

    @property
    def used(self) -> Settings | None:
        """What the file says. Raises BadSettings."""
        if self.found.reason or (self.read and self.read.findings):
            raise BadSettings
        return self.read

    def stand_in(self, command: str) -> dict[str, Any]:
        """What stands in for the options of a command, by their parameters. Raises BadSettings."""
        taken = [name for name, commands in TAKEN_BY.items() if command in commands]
        used = self.used if taken else None
        found: dict[str, Any] = {}
        for name in taken:
            if used and name in used.values:
                value = used.values[name].value
                if isinstance(value, tuple) and name != "paths":  # of rules, as they are typed
                    value = ",".join(value)
                found[name.replace("-", "_")] = value
        return found

    @property
    def severities(self) -> dict[str, Severity | None]:
        """The severities that it changes. Raises BadSettings."""
        return self.used.severities if self.used else {}


def say_bad_settings(console: Console, settings: ProjectSettings) -> None:
    """Say why the file of settings can't be used."""
    from juso_plan.report.text import text_report

    path, reason = settings.found.path, settings.found.reason
    if reason:
        label = reason if reason in console.labels else "not-readable"
        console.fail(label, path=path, reason=reason)
        return
    assert settings.read is not None
    shown = (settings.read.outcome(),)
    console.say(text_report(shown, console.language, colour=colours(sys.stderr)).rstrip("\n"))
    console.fail("bad-settings", path=settings.read.path)
