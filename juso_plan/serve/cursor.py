"""In which table and at which key the cursor stands, by indentation alone.

For the maintainer: while somebody writes, the text mostly does not parse, so the tree is no help. A
line is a key, or text of a block (`|`), or neither; the lines above with less indentation are what
encloses it. Of `{ }` and `[ ]` only those that begin on the line itself are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

_KEY = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[^\s:#\-\[\]{}\"',][^:\[\]{}\"',]*?) *:(?= |$)")
_BLOCK = re.compile(r" *[|>][0-9+-]*\s*(?:#.*)?")
_NESTED = re.compile(r"(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<colon>:(?= |$))")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it counts: `column` is where its key (or what may become one) begins."""

    column: int
    key: str
    is_item: bool
    """It begins an item of a list."""
    is_text: bool
    """It belongs to a block of text."""
    end_of_key: int = 0


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the cursor stands.

    `path` are the keys that lead to its table, from the top; `written` the keys that the table has
    already. In a value `key` is its key. `typed` is what stands before the cursor of the word that is
    being written, from the column `start` of the line on.
    """

    kind: Literal["key", "value", "text"]
    path: tuple[str, ...]
    written: frozenset[str] = frozenset()
    key: str = ""
    typed: str = ""
    start: int = 0
    in_list: bool = False
    indent: int = 0
    """The column at which a key would stand here."""
    is_flow: bool = False
    """Inside of `{ }`, where a key has its value on the same line."""


def cursor_at(lines: list[str], number: int, column: int) -> Cursor:
    """The cursor at a line and a column (code points), both from 0."""
    known = _known(lines)
    line, text = known[number], lines[number][:column]
    if line.is_text:
        return Cursor("text", ())
    if line.key and column > line.end_of_key:
        path = (*_above(known, number, line.column), line.key)
        offset = line.end_of_key + 1
        flow = _Flow.of(text[offset:])
        if flow.levels:
            return _in_brackets(path, flow, text, offset)
        typed = text[offset:].lstrip(" -")
        written = _written(known, number, line.column)
        return Cursor("value", path[:-1], written, path[-1], typed, column - len(typed))
    typed = text.lstrip(" -") if text.strip(" -") else ""
    start = len(text) - len(typed)
    path = tuple(_above(known, number, start))
    flow = _Flow.of(typed)
    if flow.levels:
        return _in_brackets(path, flow, text, start)
    written = _written(known, number, start) - {line.key}
    return Cursor("key", path, written, typed=typed, start=start, indent=start)


def _in_brackets(path: tuple[str, ...], flow: _Flow, text: str, offset: int) -> Cursor:
    """The cursor inside of `{ }` or `[ ]`, which begin at a column; `path` leads to what they hold."""
    typed = text[offset + flow.begun :].lstrip()
    start = len(text) - len(typed)
    steps = [*path, *(level.key for level in flow.levels if level.mark == "{" and level.key)]
    inner = flow.levels[-1]
    if inner.mark == "{" and not inner.key:
        keys = frozenset(inner.written)
        return Cursor("key", tuple(steps), keys, typed=typed, start=start, is_flow=True)
    in_list = inner.mark == "["
    return Cursor("value", tuple(steps[:-1]), frozenset(), steps[-1], typed, start, in_list)


@dataclass(slots=True)
class _Level:
    mark: str
    key: str = ""
    written: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Flow:
    """The brackets that are open at the end of a piece of text; `begun` is where its last word began."""

    levels: list[_Level]
    begun: int

    @classmethod
    def of(cls, text: str) -> _Flow:
        flow = cls([], 0)
        for match in _NESTED.finditer(text):
            flow._take(match, text)
        return flow

    def _take(self, match: re.Match[str], text: str) -> None:
        if match["open"]:
            self.levels.append(_Level(match["open"]))
        elif not self.levels:
            return
        elif match["close"]:
            self.levels.pop()
        elif match["comma"]:
            self.levels[-1].key = ""
        elif self.levels[-1].mark == "{":
            key = text[self.begun : match.start()].strip()
            self.levels[-1].key = key
            self.levels[-1].written.append(key)
        self.begun = match.end()


# --- the lines above and below --------------------------------------------------------------------


def _known(lines: list[str]) -> list[Line]:
    """What every line is. A block of text lasts as long as lines are indented deeper than its key."""
    known = []
    block: int | None = None
    for text in lines:
        depth = len(text) - len(text.lstrip(" "))
        if block is not None and (not text.strip() or depth > block):
            known.append(Line(depth, "", is_item=False, is_text=True))
            continue
        block = None
        match = _KEY.match(text)
        stripped = text.lstrip(" -")
        column = len(text) - len(stripped)
        if match and not stripped.startswith("#"):
            before = match["before"]
            known.append(Line(len(before), match["key"], "-" in before, False, match.end() - 1))
            if _BLOCK.fullmatch(text[match.end() :]):
                block = depth
        else:
            item = text.lstrip(" ").startswith("- ") or text.strip() == "-"
            known.append(Line(column, "", item, is_text=False))
    return known


def _above(known: list[Line], number: int, column: int) -> list[str]:
    """The keys that enclose a column of a line, from the top."""
    path = []
    for line in reversed(known[:number]):
        if line.key and not line.is_text and line.column < column:
            path.append(line.key)
            column = line.column
    return path[::-1]


def _written(known: list[Line], number: int, column: int) -> frozenset[str]:
    """The keys of the table that has its keys at a column around a line."""
    found = set()
    if not known[number].is_item:
        for line in _while_inside(reversed(known[:number]), column):
            if line.column == column:
                found.add(line.key)
                if line.is_item:
                    break
    below = _while_inside(known[number + 1 :], column)
    for line in takewhile(lambda one: not (one.column == column and one.is_item), below):
        if line.column == column:
            found.add(line.key)
    return frozenset(found | {known[number].key} - {""})


def _while_inside(lines: list[Line] | Iterator[Line], column: int) -> Iterator[Line]:
    """The keys of lines, up to the first that stands further out."""
    keys = (line for line in lines if line.key and not line.is_text)
    return takewhile(lambda line: line.column >= column, keys)
