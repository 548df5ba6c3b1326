"""`--profile`: the file with what a prefecture or city asks for besides."""

from __future__ import annotations

import sys
from pathlib import Path

from juso_plan.cli.console import Console, colours
from juso_plan.files import NoPlans, read_file
from juso_plan.report.text import text_report
from juso_plan.rules.profile import Profile, load_profile


def read_profile(console: Console, path: Path) -> Profile | None:
    """The profile of a prefecture or city; None, with what is wrong in it, where it can't be used."""
    try:
        loaded = load_profile(read_file(path))
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return None
    shown = (loaded.outcome(path.as_posix()),)
    if loaded.findings:
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)).rstrip("\n"))
    if loaded.profile is None:
        console.fail("bad-profile", path=path)
    return loaded.profile
