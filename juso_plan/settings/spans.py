"""Where in a TOML text each key and value stands, which tomllib does not tell.

For the maintainer: tomllib decides what the text says; this runs over a text that tomllib has read, so
it may take the form for granted and only has to know where strings, comments and brackets end. Written
here since no library in use tells positions (tomlkit keeps the text of each value, but not its place).
A property test holds that the text at each span reads as the value.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

Path = tuple[str | int, ...]
"""The way to a value: keys, and numbers of items."""

_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r]+ | \#[^\n]*)
    | (?P<text>"{3} (?:[^"\\] | \\. | "{1,2}(?!"))* "{3,5} | '{3} (?:[^'] | '{1,2}(?!'))* '{3,5}
              | " (?:[^"\\\n] | \\.)* " | ' [^'\n]* ')
    | (?P<mark>[\[\]{},=\n])
    | (?P<bare>[^\s"'\[\]{},=#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Span(NamedTuple):
    """Offsets of a key (of an item: of the item) and of its value, the ends exclusive."""

    key_start: int
    key_end: int
    start: int
    end: int


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def spans(text: str) -> dict[Path, Span]:
    """The span of every key with a value, and of every item, of a text that tomllib can read.

    A table with a heading has that of its name there. Those of an array of tables (`[[…]]`) are not told apart.
    """
    return _Scan(text).document()


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[Path, Span] = {}
        tokens = _TOKEN.finditer(text)
        self.tokens = [
            _Token(one.lastgroup or "", one[0], one.start(), one.end())
            for one in tokens
            if one.lastgroup != "space"
        ]
        self.tokens.append(_Token("mark", "", len(text), len(text)))
        self.at = 0
        self.table: Path = ()

    def mark(self) -> str:
        """The mark that comes next: "" at the end, a letter for what is none."""
        token = self.tokens[self.at]
        return token.text if token.kind == "mark" else "a"

    def document(self) -> dict[Path, Span]:
        while self.mark():
            if self.mark() == "\n":
                self.at += 1
            elif self.mark() == "[":
                self.heading()
            else:
                self.entry(self.table)
        return self.found

    def heading(self) -> None:
        """`[table]` or `[[table]]`."""
        while self.mark() == "[":
            self.at += 1
        self.table, start, end = self.key()
        self.found.setdefault(self.table, Span(start, end, start, end))
        while self.mark() == "]":
            self.at += 1

    def entry(self, table: Path) -> None:
        """A key, the mark behind it, and its value."""
        path, start, end = self.key()
        self.at += 1
        self.value((*table, *path), start, end)

    def key(self) -> tuple[Path, int, int]:
        first = self.tokens[self.at]
        while self.mark() == "a":
            self.at += 1
        end = self.tokens[self.at - 1].end
        node: Any = tomllib.loads(f"{self.text[first.start : end]} = 0")
        path: list[str] = []
        while isinstance(node, dict):
            path += node
            node = node[path[-1]]
        return tuple(path), first.start, end

    def value(self, path: Path, key_start: int | None = None, key_end: int = 0) -> None:
        start = self.tokens[self.at].start
        if self.mark() == "[":
            self.items(path)
        elif self.mark() == "{":
            self.inline(path)
        else:
            while self.mark() == "a":  # a time of day stands apart from its day
                self.at += 1
        end = self.tokens[self.at - 1].end
        here = (start, end) if key_start is None else (key_start, key_end)
        self.found[path] = Span(*here, start, end)

    def items(self, path: Path) -> None:
        self.at += 1
        number = 0
        while self.mark() != "]":
            if self.mark() in {",", "\n"}:
                self.at += 1
            else:
                self.value((*path, number))
                number += 1
        self.at += 1

    def inline(self, path: Path) -> None:
        self.at += 1
        while self.mark() != "}":
            if self.mark() in {",", "\n"}:
                self.at += 1
            else:
                self.entry(path)
        self.at += 1
