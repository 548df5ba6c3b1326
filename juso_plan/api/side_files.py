"""The files beside a plan that the public functions take: a profile, a theme."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

from juso_plan.api.errors import FaultyFile
from juso_plan.api.findings import finding
from juso_plan.api.plans import content
from juso_plan.messages import Language
from juso_plan.render.theme import Theme
from juso_plan.rules.profile import Profile, load_profile
from juso_plan.rules.side_file import SideFile

Value = TypeVar("Value")


def profile_of(path: str | os.PathLike[str], lang: Language) -> Profile:
    """A profile from its file. Raises NotReadable, FaultyFile."""
    name, data = content(os.fspath(path), lang)
    return _used(name, load_profile(data), lang)


def theme_of(path: str | os.PathLike[str], lang: Language) -> Theme:
    """A theme from its file. Raises NotReadable, FaultyFile."""
    from juso_plan.theme import load_theme

    name, data = content(os.fspath(path), lang)
    return _used(name, load_theme(data, Path(path).parent), lang)


def _used(path: str, file: SideFile[Value], lang: Language) -> Value:
    if file.value is None:
        found = tuple(finding(one, lang) for one in file.outcome(path).findings)
        raise FaultyFile("api-faulty-file", lang, path, found)
    return file.value
