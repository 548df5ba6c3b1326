"""Jinja templates: our own, and those of a theme that stand in for them.

For the maintainer: a name is `html/plan.html`, below `templates/` or below the theme's folder. Templates
from outside run in Jinja's sandbox with less than it allows: no way to call text markup (the filter `safe`,
`autoescape false`), no large numbers, no endless page. What they get is text and plain
records, never a path or a module. Time and memory are bounded around all of it, by `outside`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContextModifier, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from juso_plan.resources import shipped

MOST_CHARACTERS = 20_000_000
"""Of a page that a template from outside makes. The largest plan gives about a tenth of it."""
OURS = "juso-plan"
"""`{% extends "juso-plan/html/plan.html" %}`: how a template from outside builds upon ours."""
_LARGEST = 10_000
"""The largest number that may be multiplied, or be the base of a power (of 8 at most)."""


class BadTemplate(Exception):
    """A template of a theme can't be used. `label` and `args_of_label` word it (see `messages`)."""

    def __init__(self, label: str, path: str, line: int, reason: str = "") -> None:
        super().__init__(label)
        self.label = label
        self.args_of_label = {"path": path, "line": line, "reason": reason}


def no_picture(emblem: Path, error: Exception) -> BadTemplate:
    """What to raise for an emblem that Typst can't draw."""
    return BadTemplate("template-no-picture", emblem.as_posix(), 1, str(error))


@lru_cache(maxsize=8)
def environment(outside: Path | None = None) -> jinja2.Environment:
    """Our templates; with `outside`, the files of that folder before ours."""
    ours = jinja2.FileSystemLoader(shipped("templates"))
    if outside is None:
        return jinja2.Environment(loader=ours, autoescape=True, auto_reload=False, **_SETTINGS)
    theirs = jinja2.FileSystemLoader(outside)
    both = jinja2.ChoiceLoader([theirs, ours, jinja2.PrefixLoader({OURS: ours})])
    # What is being written on is read anew, for a preview that goes on.
    made = _Sandbox(loader=both, autoescape=True, auto_reload=True, **_SETTINGS)
    made.filters = {name: one for name, one in made.filters.items() if name not in _NO_FILTERS}
    del made.globals["lipsum"]
    return made


_SETTINGS: dict[str, Any] = {
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
_NO_FILTERS = frozenset({"safe", "center", "format", "indent", "batch", "slice"})
"""What calls text markup, and what makes much out of a number."""


def written_page(outside: Path | None, name: str, values: Mapping[str, Any]) -> str:
    """Write a page by the template of a name. Raises BadTemplate for a fault of one from outside."""
    if outside is None:
        return environment().get_template(name).render(values)
    try:
        written = environment(outside).get_template(name).generate(values)
        text = "".join(_within_bounds(written))
    except Exception as error:
        bad = _blamed(error, outside)
        if bad is None:
            raise
        raise bad from error
    if len(text) > MOST_CHARACTERS:
        raise BadTemplate("template-endless", (outside / name).as_posix(), 1)
    return text


def _within_bounds(parts: Iterable[str]) -> Iterator[str]:
    """The parts of a page until there are too many."""
    left = MOST_CHARACTERS
    for part in parts:
        yield part
        left -= len(part)
        if left < 0:
            return


def style(outside: Path | None, name: str) -> str:
    """The text of a style sheet, the theme's before ours. Raises BadTemplate."""
    path = outside / name if outside else None
    if path is None or not path.is_file():
        return shipped("templates", *name.split("/")).read_text(encoding="utf-8")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadTemplate("template-not-utf8", path.as_posix(), 1) from error
    if "</" in text:
        line = text[: text.index("</")].count("\n") + 1
        raise BadTemplate("template-style-end", path.as_posix(), line)
    return text


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with bounds."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply small numbers alone."""
        if not all(isinstance(one, int) and abs(one) <= _LARGEST for one in (left, right)):
            raise SecurityError(operator)
        if operator == "**" and right > 8:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> Template:
        tree = super()._parse(source, name, filename)
        switch = tree.find(EvalContextModifier)
        if switch is not None:
            raise jinja2.TemplateSyntaxError("autoescape", switch.lineno, name, filename)
        return tree


def _blamed(error: Exception, outside: Path) -> BadTemplate | None:
    """The fault of a template from outside, in words; None where it is none."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        if error.message == "autoescape":
            return BadTemplate(
                "template-not-allowed", _name(error, outside), error.lineno, "autoescape"
            )
        return BadTemplate(
            "template-syntax", _name(error, outside), error.lineno, error.message or ""
        )
    path, line = _place(error, outside)
    if isinstance(error, MemoryError):
        return BadTemplate("template-heavy", path, line)
    if isinstance(error, UnicodeDecodeError):
        return BadTemplate("template-not-utf8", path, line)
    if not line:
        return None
    if isinstance(error, jinja2.TemplateNotFound):
        return BadTemplate("template-missing", path, line, str(error.name or ""))
    if isinstance(error, SecurityError | OverflowError):
        return BadTemplate("template-not-allowed", path, line, str(error))
    if isinstance(error, jinja2.UndefinedError):
        match = _UNKNOWN.search(str(error))
        return BadTemplate("template-unknown", path, line, match[1] if match else str(error))
    return BadTemplate("template-error", path, line, str(error) or type(error).__name__)


_UNKNOWN = re.compile(r"(?:^|attribute )'([^']+)'(?: is undefined)?$")


def _name(error: jinja2.TemplateSyntaxError, outside: Path) -> str:
    return Path(error.filename).as_posix() if error.filename else outside.as_posix()


def _place(error: Exception, outside: Path) -> tuple[str, int]:
    """The last line of a template from outside that the error came through; line 0 for none."""
    frames = [one for one in extract_tb(error.__traceback__) if _is_below(one.filename, outside)]
    if not frames:
        return outside.as_posix(), 0
    return Path(frames[-1].filename).as_posix(), frames[-1].lineno or 0


def _is_below(name: str, folder: Path) -> bool:
    return Path(name).is_relative_to(folder)
