"""Files beside the plans that options name: `--profile` and `--theme`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeVar

from juso_plan.cli.console import Console, colours
from juso_plan.files import NoPlans, read_file
from juso_plan.render.theme import Theme
from juso_plan.report.text import text_report
from juso_plan.rules.profile import Profile, load_profile
from juso_plan.rules.side_file import SideFile

Value = TypeVar("Value")


def read_profile(console: Console, path: Path) -> Profile | None:
    """What a prefecture or city asks for besides; None, with the reason said, if it can't be used."""
    data = _read(console, path)
    return None if data is None else _used(console, path, load_profile(data), "bad-profile")


def layered(console: Console, profile: Profile | None) -> Profile | None:
    """A profile, or none, with the severities that the settings of the project change."""
    if console.settings is None or not console.severities:
        return profile
    by = Path(console.settings.found.path).name
    return (profile or Profile(by, by, None, {}, ())).reweighed(by, console.severities)


def read_theme(console: Console, path: Path) -> Theme | None:
    """The look of a city's documents; None, with what is wrong in the file, if it can't be used."""
    from juso_plan.theme import load_theme

    data = _read(console, path)
    return (
        None if data is None else _used(console, path, load_theme(data, path.parent), "bad-theme")
    )


def _read(console: Console, path: Path) -> bytes | None:
    try:
        return read_file(path)
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return None


def _used(console: Console, path: Path, loaded: SideFile[Value], bad: str) -> Value | None:
    """What the file holds, with all that was found in it said."""
    if loaded.findings:
        shown = (loaded.outcome(path.as_posix()),)
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)).rstrip("\n"))
    if loaded.value is None:
        console.fail(bad, path=path)
    return loaded.value
