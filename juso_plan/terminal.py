"""Text at a terminal: how many cells it takes, where its lines break, what of it may be shown.

For the maintainer: reports and the help of the command line share this and nothing else, and the help must not
load what reports need; so it stands in a room of its own. (Pages and figures count in em: `lettering`.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import combining, east_asian_width

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PIECE = {
    "en": re.compile(r"\S+\s*"),
    "ja": re.compile(r"[「（『【]*(?:[!-~]+|.)[、。」）』】]*\s*"),
}
"""What a line is filled with: words, each with the space behind it; in Japanese characters and the Latin words among
them, each with the marks around it that must not end or begin a line."""


def width(text: str) -> int:
    """How many cells of a terminal the text takes.

    Ambiguous characters (①, ―) count one, as terminals outside of East Asian settings draw them.
    """
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def harmless(text: str) -> str:
    """The text with control characters made visible, one cell each."""
    return _CONTROL.sub("\ufffd", text.replace("\t", "⇥"))


def json_text(value: Any) -> str:
    """A value as JSON for people and programs: what would act on a terminal stands as its escape."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A line end inside of a value is an escape already; outside it is of the form.
    return _CONTROL.sub(lambda one: one[0] if one[0] == "\n" else f"\\u{ord(one[0]):04x}", text)


def wrapped(text: str, cells: int, language: str) -> list[str]:
    """The text in lines of so many cells; English breaks at spaces, Japanese anywhere but in a Latin word."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, taken = "", 0
        for piece in _pieces(paragraph, cells, language):
            if line and taken + width(piece.rstrip()) > cells:
                lines.append(line.rstrip())
                line, taken = "", 0
            line += piece
            taken += width(piece)
        lines.append(line.rstrip())
    return lines


def _pieces(text: str, cells: int, language: str) -> Iterator[str]:
    """The pieces; one that no line can hold as its characters."""
    for piece in _PIECE[language].findall(text):
        if width(piece.rstrip()) > cells:
            yield from piece
        else:
            yield piece
