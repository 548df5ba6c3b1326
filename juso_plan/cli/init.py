"""`juso-plan init`: ask what only the municipality knows, and write the first file of its plan.

For the maintainer: every answer has an option, and on a terminal what no option gave is asked. Nothing is
written before everything is known, and nothing that is there is written over: a plan that is there ends the
command, a file around it that is there is kept and named.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, get_args
from unicodedata import normalize

from juso_plan.cli.console import DONE, FAILED, Console
from juso_plan.cli.writing import is_made
from juso_plan.edit.scaffold import (
    Answers,
    fault_of_code,
    files_around,
    is_city,
    is_romaji,
    plan_text,
    programmes,
)
from juso_plan.law.prefectures import prefectures
from juso_plan.model.dates import FiscalYear, read_fiscal_year
from juso_plan.model.programme import Method

METHODS: tuple[str, ...] = get_args(Method)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """What was given on the command line; "" for what was not."""

    folder: Path
    city: str
    prefecture: str
    code: str
    romaji: str
    start: str
    end: str
    methods: tuple[str, ...]
    yes: bool


class _Refused(Exception):
    """An answer can't be taken: a label with its arguments."""

    def __init__(self, label: str, **args: object) -> None:
        super().__init__(label)
        self.label = label
        self.args_of_label = args


def run(console: Console, request: Request) -> int:
    """Write the plan and the files around it."""
    is_asking = not request.yes and sys.stdin is not None and sys.stdin.isatty()
    try:
        answers = _Questions(console, is_asking=is_asking).answers(request)
    except _Refused as refused:
        console.refuse(refused)
        return FAILED
    plan = request.folder / answers.path
    if os.path.lexists(plan):
        console.fail("exists", path=plan)
        return FAILED
    # The plan comes last: a run that was killed before it can be made again, and goes on where it stopped.
    for path, text in (*files_around().items(), (answers.path, plan_text(answers))):
        target = request.folder / path
        if target != plan and os.path.lexists(target):
            console.say(console.label("init-kept", path=target))
        elif is_made(console, target, text.encode()):
            console.say(console.label("written", path=target))
        else:
            return FAILED
    console.say(console.label("init-next", path=plan))
    return DONE


class _Questions:
    """Each answer from its option, else asked until it can be taken."""

    def __init__(self, console: Console, *, is_asking: bool) -> None:
        self.console = console
        self.is_asking = is_asking

    def answers(self, request: Request) -> Answers:
        if self.is_asking:
            self.console.say(self.console.label("init-begin"))
        prefecture = self.one("prefecture", request.prefecture, _prefecture)
        city = self.one("city", request.city, _city)
        code = self.one("code", request.code, lambda text: _code(text, prefecture))
        romaji = self.one("romaji", request.romaji, _romaji)
        start = self.one("from", request.start, _year)
        end = self.one("to", request.end, lambda text: _end(text, start))
        return Answers(city, prefecture, code, romaji, start, end, self.methods(request.methods))

    def one(self, name: str, given: str, read: Callable[[str], T]) -> T:
        """One answer. `given` that can't be taken is refused, what is typed is asked again."""
        if given:
            return read(normalize("NFKC", given).strip())
        if not self.is_asking:
            raise _Refused("init-missing", option=f"--{name}")
        while True:
            typed = normalize("NFKC", self.console.ask(self.console.label(f"init-ask-{name}")))
            try:
                return read(typed)
            except _Refused as refused:
                self.console.say(self.console.label(refused.label, **refused.args_of_label))

    def methods(self, given: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """実施方式 of the programmes for which it is known; "" leaves one open."""
        found = dict(_method(one) for one in given)
        if not self.is_asking or given:
            return found
        shown = "  ".join(f"{number} {one}" for number, one in enumerate(METHODS, start=1))
        self.console.say(self.console.label("init-methods", choices=shown))
        for key in programmes():
            while True:
                typed = self.console.ask(f"  {key}: ")
                try:
                    methods = _methods(typed) if typed else ()
                except _Refused as refused:
                    self.console.say(self.console.label(refused.label, **refused.args_of_label))
                    continue
                if methods:
                    found[key] = methods
                break
        return found


# --- answers in their types -------------------------------------------------------------------


def _prefecture(text: str) -> str:
    if text not in {one.name for one in prefectures()}:
        raise _Refused("init-bad-prefecture", value=text)
    return text


def _city(text: str) -> str:
    if not is_city(text):
        raise _Refused("init-bad-city", value=text)
    return text


def _code(text: str, prefecture: str) -> str:
    if fault := fault_of_code(text, prefecture):
        raise _Refused(fault, value=text, prefecture=prefecture)
    return text


def _romaji(text: str) -> str:
    if not is_romaji(text):
        raise _Refused("init-bad-romaji", value=text)
    return text


def _year(text: str) -> FiscalYear:
    """A fiscal year, written as one."""
    shown = f"{text}年度" if re.fullmatch("[0-9]{4}", text) else text
    found = read_fiscal_year(shown)
    if found is None or found.other is not None or not shown.replace(")", "").endswith("年度"):
        raise _Refused("init-bad-year", value=text)
    return found


def _end(text: str, start: FiscalYear) -> FiscalYear:
    end = _year(text)
    if end.year < start.year:
        raise _Refused("init-bad-end", value=text, start=start.text)
    return end


def _method(given: str) -> tuple[str, tuple[str, ...]]:
    """`参加支援事業=委託`."""
    key, _, typed = normalize("NFKC", given).partition("=")
    if key.strip() not in programmes():
        raise _Refused("init-bad-programme", value=key, choices="、".join(programmes()))
    return key.strip(), _methods(typed)


def _methods(typed: str) -> tuple[str, ...]:
    """Words of 実施方式, or their numbers, with 、 or a comma between several."""
    found = []
    for one in re.split("[、,]", normalize("NFKC", typed)):
        word = one.strip()
        number = int(word) if re.fullmatch("[1-9]", word) else 0
        if 1 <= number <= len(METHODS):
            word = METHODS[number - 1]
        if word not in METHODS:
            raise _Refused("init-bad-method", value=word, choices="、".join(METHODS))
        if word not in found:
            found.append(word)
    return tuple(found)
