"""Lines and columns: the one place that converts between the units of a position.

For the maintainer: inside, a position is an offset in code points. People see lines and columns
from 1 (columns in code points), and editors that speak the language server protocol count UTF-16 units.
No other module computes a column. (The cells of a terminal are counted in `juso_plan.terminal`.)
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from io import StringIO
from itertools import accumulate
from typing import Literal

Unit = Literal["utf-8", "utf-16", "utf-32"]
"""What an editor counts in a line; the language server protocol counts UTF-16 where nothing else is agreed."""


class LineTable:
    """The lines of one text, as an editor numbers them (U+2028 and its like end no line)."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        # An array, since a file of empty lines has millions of them. `newline=""`: all three ends, none exchanged.
        self._starts = array("L", accumulate(map(len, StringIO(text, newline="")), initial=0))
        if text and text[-1] not in "\r\n":
            self._starts.pop()  # no line begins behind it

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def text(self, line: int) -> str:
        """The text of a line (from 1), without its line end."""
        start, end = self.span(line)
        return self._text[start:end]

    def editor_position(self, offset: int, unit: Unit) -> tuple[int, int]:
        """Line and column, both from 0, as an editor counts."""
        line, column = self.position(offset)
        return line - 1, units(self.text(line)[: column - 1], unit)

    def offset(self, line: int, column: int, unit: Unit) -> int:
        """The offset of an editor's place (both from 0); past the end of a line or of the text, the end."""
        if line >= len(self._starts):
            return len(self._text)
        start, end = self.span(line + 1)
        if unit == "utf-32":
            return min(start + column, end)
        place = start
        while place < end and column > 0:
            column -= units(self._text[place], unit)
            place += 1
        return place

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of the first code point of a line and of its end."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self._text)
        end = self._starts[line] - 1
        return start, end - self._text.startswith("\r\n", end - 1)


def units(text: str, unit: Unit) -> int:
    """The length of the text as an editor counts."""
    if unit == "utf-32":
        return len(text)
    if unit == "utf-16":
        return len(text) + sum(ord(c) > 0xFFFF for c in text)
    return len(text.encode("utf-8", "surrogatepass"))
