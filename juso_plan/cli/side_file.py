"""Files beside the plans that options name: `--profile` and `--theme`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeVar

from juso_plan.cli.console import FAILED, Console, Stopped, colours
from juso_plan.files import NoPlans, read_file
from juso_plan.render.theme import Theme
from juso_plan.report.text import text_report
from juso_plan.rules.profile import Profile, load_profile
from juso_plan.rules.side_file import SideFile

Value = TypeVar("Value")


def read_profile(console: Console, path: Path | None) -> Profile | None:
    """What a prefecture or city asks for besides, with the severities that the settings of the project change.

    `path` is None where no file is named. Raises Stopped where it can't be used.
    """
    profile = (
        _used(console, path, load_profile(_read(console, path)), "bad-profile") if path else None
    )
    if console.settings is None or not console.severities:
        return profile
    by = Path(console.settings.found.path).name
    return (profile or Profile(by, by, None, {}, ())).reweighed(by, console.severities)


def read_theme(console: Console, path: Path | None) -> Theme:
    """The look of a city's documents; ours where `path` is None. Raises Stopped where it can't be used."""
    if path is None:
        return Theme()
    from juso_plan.theme import load_theme

    return _used(console, path, load_theme(_read(console, path), path.parent), "bad-theme")


def _read(console: Console, path: Path) -> bytes:
    try:
        return read_file(path)
    except NoPlans as error:
        console.refuse(error)
        raise Stopped(FAILED) from error


def _used(console: Console, path: Path, loaded: SideFile[Value], bad: str) -> Value:
    """What the file holds, with all that was found in it said."""
    if loaded.findings:
        shown = (loaded.outcome(path.as_posix()),)
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)).rstrip("\n"))
    if loaded.value is None:
        raise console.stopped(bad, path=path)
    return loaded.value
