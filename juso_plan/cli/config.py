"""`juso-plan config`: the settings that hold here, and where each comes from."""

from __future__ import annotations

import os
from dataclasses import dataclass

from juso_plan.cli.console import DONE, Console
from juso_plan.files import PLAN_FOLDER
from juso_plan.settings.file import SETTINGS, SEVERITIES, Settings, Value
from juso_plan.terminal import harmless, json_text, width

_USUAL: dict[str, Value] = {
    "paths": (PLAN_FOLDER,),
    "lang": "ja",
    "strict": False,
    "fail-on": "error",
}
"""What holds where nobody says otherwise; of the other settings, nothing."""


@dataclass(frozen=True, slots=True)
class _InForce:
    """A setting: its value, None for none, and who gives it: option, environment, file or default."""

    name: str
    value: Value | None
    source: str
    line: int | None = None


def run(console: Console, form: str) -> int:
    """Print the settings in force. Raises BadSettings."""
    settings = console.settings.used if console.settings else None
    found = _in_force(console, settings)
    path = settings.path if settings else None
    if form == "json":
        rows = [
            {"name": one.name, "value": one.value, "from": one.source, "line": one.line}
            for one in found
        ]
        table = {"form": 1, "file": path, "settings": rows}
        console.result(json_text(table) + "\n")
        return DONE
    names = max(width(one.name) for one in found)
    values = max(width(_shown(console, one.value)) for one in found)
    for one in found:
        cells = [_padded(one.name, names), _padded(_shown(console, one.value), values)]
        place = console.label(f"config-{one.source}", path=path, line=one.line)
        console.result("  ".join((*cells, place)) + "\n")
    console.say(console.label("config-read" if path else "config-unread", path=path))
    return DONE


def _in_force(console: Console, settings: Settings | None) -> list[_InForce]:
    written = settings.values if settings else {}
    found = []
    for one in SETTINGS:
        if one.name == "lang" and (source := _language_source(console)):
            found.append(_InForce(one.name, console.language, source))
        elif one.name == SEVERITIES:
            found += [
                _InForce(name, value.value, "file", value.line)
                for name, value in written.items()
                if name.startswith(f"{SEVERITIES}.")
            ]
        elif one.name in written:
            value, line = written[one.name]
            found.append(_InForce(one.name, value, "file", line))
        else:
            found.append(_InForce(one.name, _USUAL.get(one.name), "default"))
    return found


def _language_source(console: Console) -> str:
    """Who gives the language, where it is not the file."""
    if any(word == "--lang" or word.startswith("--lang=") for word in console.words):
        return "option"
    return "environment" if os.environ.get("JUSO_PLAN_LANG") == console.language else ""


def _shown(console: Console, value: Value | None) -> str:
    if value is None or value == ():
        return console.label("config-nothing")
    if isinstance(value, bool):
        return str(value).lower()
    return harmless(value if isinstance(value, str) else ", ".join(value))


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - width(text))
