"""A file of settings: what it says, with the line of each, and what is wrong in it.

For the maintainer: read as strictly as a plan (closed keys, exact places), with findings of its own CFG001 to
CFG007, all of them errors: settings that are not sure are not used. The keys are those of `SETTINGS`, from which the
JSON Schema is made too; each is an option or argument of the command line, but `severities`, which a profile has as 重さ.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PureWindowsPath
from typing import Any, Literal, NamedTuple

from juso_plan.finding import Argument, Finding, Severity
from juso_plan.outcome import FileOutcome
from juso_plan.settings.place import MOST, SHARED, Found
from juso_plan.settings.spans import Path as Way
from juso_plan.settings.spans import Span, spans

TABLE = ("tool", "juso-plan")
"""Where our settings stand in a file of others."""
OFF = "off"
SEVERITIES = "severities"
_WEIGHTS = (*(one.value for one in Severity), OFF)

Kind = Literal["flag", "choice", "file", "paths", "rules", "weights"]


class Setting(NamedTuple):
    """A key: its name, what its value is, what a planner reads about it, and the words that it may be."""

    name: str
    kind: Kind
    description: str
    choices: tuple[str, ...] = ()


SETTINGS = (
    Setting("paths", "paths", "対象の指定がないときに使う計画のファイルやフォルダー。"),
    Setting("lang", "choice", "表示の言葉。", ("ja", "en")),
    Setting("profile", "file", "県や市が加える事項のファイル（プロファイル）。"),
    Setting("theme", "file", "自治体の見た目のファイル（テーマ）。"),
    Setting("strict", "flag", "省令と指針の事項の警告をエラーとして扱うか。"),
    Setting("fail-on", "choice", "どの重さの指摘から失敗とするか。", tuple(Severity)),
    Setting("select", "rules", "この規則の指摘だけを見る。規則の番号か、その初めの部分。"),
    Setting("ignore", "rules", "この規則の指摘は見ない。規則の番号か、その初めの部分。"),
    Setting(SEVERITIES, "weights", "規則の重さを変える。規則の番号と重さ。", _WEIGHTS),
)

Value = str | bool | tuple[str, ...]


class Written(NamedTuple):
    """A value, and the line that it stands on. A path leads from the working folder."""

    value: Value
    line: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file of settings says; `path` names it from the working folder.

    `values` go by name, each severity by `severities.RULE`. They may be used only where there are no findings.
    """

    path: str
    text: str = ""
    values: Mapping[str, Written] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def severities(self) -> dict[str, Severity | None]:
        """The severities that are changed; None for a rule that is off."""
        head = f"{SEVERITIES}."
        return {
            name.removeprefix(head): None if one.value == OFF else Severity(str(one.value))
            for name, one in self.values.items()
            if name.startswith(head)
        }

    def outcome(self) -> FileOutcome:
        """What was found in the file, for a report."""
        from juso_plan.rules.locate import Locator
        from juso_plan.source import LineTable, Parsed

        locator = Locator(Parsed(self.text, LineTable(self.text), None, ()))
        located = (locator.locate(one, Severity.ERROR) for one in self.findings)
        return FileOutcome(self.path, tuple(located))


def read_settings(found: Found, folder: str) -> Settings:
    """Read a file of settings, for a command that runs in `folder`. Never raises for what it holds."""
    shown = Path(os.path.relpath(found.path, folder)).as_posix()
    if _is_too_much(found.data):
        return Settings(shown, findings=(Finding("CFG001", 0, 0, {"most": f"{MOST:,}"}),))
    try:
        text = found.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from juso_plan.source import decode

        return Settings(shown, findings=decode(found.data).findings)
    try:
        content = tomllib.loads(text)
        places = spans(text)
    except RecursionError:
        return Settings(shown, text, findings=(Finding("CFG001", 0, 1),))
    except ValueError as error:
        return Settings(shown, text, findings=(_unreadable(text, str(error)),))
    table: Any = content
    way: Way = ()
    if Path(found.path).name == SHARED:
        way = TABLE
        for name in TABLE:
            table = table.get(name, {}) if isinstance(table, dict) else {}
    reading = _Reading(text, places, way, found, folder)
    reading.read(table)
    findings = sorted(reading.findings, key=lambda one: (one.start, one.rule))
    return Settings(shown, text, reading.values, tuple(findings))


def written_language(found: Found) -> str:
    """The language that a file names, "" where it names none or can't be read: that is said elsewhere."""
    if _is_too_much(found.data):
        return ""
    try:
        table = tomllib.loads(found.data.decode("utf-8-sig"))
        for name in TABLE if Path(found.path).name == SHARED else ():
            table = table[name]
        return str(table.get("lang", ""))
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return ""


_MOST_DOTS = 200


def _is_too_much(data: bytes) -> bool:
    """Whether a file is larger than settings are, or has a line that tomllib may take very long for.

    The time that it takes for a name grows with the third power of its parts.
    """
    return len(data) > MOST or any(line.count(b".") > _MOST_DOTS for line in data.split(b"\n"))


# --- text that is no TOML -----------------------------------------------------------------------

_FAULTS = (
    # what tomllib says begins with, and the wording for it
    (("Invalid statement", "Expected '='", "Invalid initial character"), "equals"),
    (("Invalid value",), "value"),
    (("Unterminated", "Unescaped", "Illegal character", "Escaped"), "quotes"),
    (("Unclosed", "Expected ']"), "brackets"),
    (("Cannot", "Duplicate"), "twice"),
)
_MOST_FOUND = 100
"""Findings after which the rest is not looked at."""
_SHOWN = 60
"""Characters of the text that a message holds at most."""
_PLACE = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)$")


def _unreadable(text: str, said: str) -> Finding:
    """What tomllib could not read, at the place that its message ends with."""
    kind = next((kind for heads, kind in _FAULTS if said.startswith(heads)), "")
    match = _PLACE.search(said)
    lines = text.split("\n")
    if match:
        line, column = int(match[1]), int(match[2])
        start = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
    else:  # at the end of the text
        start = max(0, len(text.rstrip()) - 1)
        line = text.count("\n", 0, start) + 1
    args: dict[str, Argument] = {kind: _short(lines[line - 1])} if kind else {}
    return Finding("CFG001", start, min(start + 1, len(text)), args)


def _short(text: str) -> str:
    """A piece of the text for a message, which may not be empty there."""
    text = " ".join(text.split())
    return text[:_SHOWN] + "…" if len(text) > _SHOWN or not text else text


# --- values -------------------------------------------------------------------------------------


class _Enough(Exception):
    """So much is wrong that no more is looked at."""


class _Reading:
    def __init__(
        self, text: str, places: dict[Way, Span], way: Way, found: Found, folder: str
    ) -> None:
        self.text = text
        self.places = places
        self.way = way
        self.base = Path(found.path).parent
        self.root = Path(found.root).resolve()
        self.folder = folder
        self.values: dict[str, Written] = {}
        self.findings: list[Finding] = []

    def read(self, table: Any) -> None:
        """Read all settings of a table, or as many as there are before too much is wrong."""
        with suppress(_Enough):
            self.settings(table)

    def settings(self, table: Any) -> None:
        if not isinstance(table, dict):
            self.report("CFG003", (), name=TABLE[-1], weights="[tool.juso-plan]")
            return
        known = {one.name: one for one in SETTINGS}
        for name, value in table.items():
            if name in known:
                self.setting(known[name], value)
            else:
                near = "".join(get_close_matches(name.lower().replace("_", "-"), known, n=1))
                listed = "・".join(known)
                self.report("CFG002", (name,), is_key=True, name=name, near=near, known=listed)

    def setting(self, one: Setting, value: Any) -> None:
        way = (one.name,)
        if one.kind == "weights":
            if isinstance(value, dict):
                for rule, weight in value.items():
                    self.weight(one, rule, weight)
            else:
                self.report("CFG003", way, name=one.name, weights=f"[{one.name}]")
        elif one.kind == "flag":
            if isinstance(value, bool):
                self.keep(one.name, value, way)
            else:
                self.report("CFG003", way, name=one.name, flag=self.shown(way))
        elif one.kind in ("paths", "rules"):
            self.several(one, value)
        elif not isinstance(value, str) or not value:
            self.report("CFG003", way, name=one.name, one=self.shown(way))
        elif one.kind == "file":
            path = self.path(one, value, way)
            if path:
                self.keep(one.name, path, way)
        elif self.is_chosen(one, value, way):
            self.keep(one.name, value, way)

    def several(self, one: Setting, value: Any) -> None:
        """A list of paths, or of rules."""
        way = (one.name,)
        if not isinstance(value, list):
            self.report("CFG003", way, name=one.name, several=self.shown(way))
            return
        read = []
        for number, item in enumerate(value):
            here = (*way, number)
            if not isinstance(item, str) or not item:
                self.report("CFG003", here, name=one.name, several=self.shown(here))
            elif one.kind == "paths":
                read.append(self.path(one, item, here))
            else:
                rule = item.strip().upper()
                self.is_rule(rule, here, may_be_part=True)
                read.append(rule)
        self.keep(one.name, tuple(read), way)

    def weight(self, one: Setting, rule: str, weight: Any) -> None:
        way = (one.name, rule)
        if not self.is_rule(rule, way, is_key=True):
            return
        if not isinstance(weight, str):
            self.report("CFG003", way, name=rule, one=self.shown(way))
        elif self.is_chosen(one, weight, way, name=rule):
            self.keep(f"{one.name}.{rule}", weight, way)

    def is_chosen(self, one: Setting, value: str, way: Way, name: str = "") -> bool:
        if value in one.choices:
            return True
        near = "".join(get_close_matches(value.lower(), one.choices, n=1))
        choices = "・".join(one.choices)
        self.report("CFG004", way, name=name or one.name, written=value, choices=choices, near=near)
        return False

    def is_rule(
        self, name: str, way: Way, *, may_be_part: bool = False, is_key: bool = False
    ) -> bool:
        """Whether a rule of this name may be named here. What a profile asks for is known with the profile."""
        from juso_plan.rules.registry import rules

        known = rules()
        of_profile = name.startswith("PRF-") or "PRF-".startswith(name)
        if may_be_part and (of_profile or any(one.startswith(name) for one in known)):
            return True
        if name in known and known[name].check:
            return True
        fixed = name if name in known else ""
        near = "".join(get_close_matches(name.upper(), known, n=1))
        self.report("CFG007", way, is_key=is_key, name=name, fixed=fixed, near=near)
        return False

    def path(self, one: Setting, written: str, way: Way) -> str:
        """A path that is written, from the working folder; "" where it leads out, or nowhere."""
        named = written.replace("\\", "/")
        path = self.base / named
        try:
            is_inside = path.resolve().is_relative_to(self.root)
            is_there = path.is_file() if one.kind == "file" else path.exists()
        except (OSError, ValueError, RuntimeError):  # a ring of links, a name that no system takes
            is_inside, is_there = True, False
        if PureWindowsPath(named).anchor or not is_inside:
            self.report("CFG005", way, name=one.name, path=written)
        elif not is_there:
            self.report("CFG006", way, name=one.name, path=written)
        else:
            return os.path.relpath(path, self.folder)
        return ""

    def keep(self, name: str, value: Value, way: Way) -> None:
        line = self.text.count("\n", 0, self.span(way).key_start) + 1
        self.values[name] = Written(value, line)

    def report(self, rule: str, way: Way, *, is_key: bool = False, **args: Argument) -> None:
        span = self.span(way)
        start, end = (span.key_start, span.key_end) if is_key else (span.start, span.end)
        self.findings.append(Finding(rule, start, end, args))
        if len(self.findings) == _MOST_FOUND:
            raise _Enough

    def shown(self, way: Way) -> str:
        """The text of a value, as it is written."""
        span = self.span(way)
        return _short(self.text[span.start : span.end])

    def span(self, way: Way) -> Span:
        """Where a value stands; of a table without a place of its own, its first key."""
        whole = (*self.way, *way)
        if whole in self.places:
            return self.places[whole]
        key = next(one for path, one in self.places.items() if path[: len(whole)] == whole)
        return Span(key.key_start, key.key_end, key.key_start, key.key_end)


# --- the JSON Schema ----------------------------------------------------------------------------


def settings_schema() -> dict[str, Any]:
    """The schema of `juso-plan.toml` as a JSON value; the same for every call."""
    properties = {
        one.name: {"title": one.name, "description": one.description} | _type(one)
        for one in SETTINGS
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "schemas/config.schema.json",
        "title": "juso-plan の設定（juso-plan.toml）",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _type(one: Setting) -> dict[str, Any]:
    text = {"type": "string", "minLength": 1}
    word = {"type": "string", "enum": list(one.choices)}
    if one.kind == "flag":
        return {"type": "boolean"}
    if one.kind == "choice":
        return word
    if one.kind == "file":
        return text
    if one.kind == "weights":
        return {"type": "object", "additionalProperties": word}
    return {"type": "array", "items": text}
