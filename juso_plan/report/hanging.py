"""Lines for a terminal that hang: a head, and behind it a text that goes on below, indented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.messages import Language
from juso_plan.terminal import harmless, width, wrapped


@dataclass(frozen=True, slots=True)
class Hanging:
    """How wide the lines are, in cells of the terminal, and how text of the language breaks."""

    cells: int
    language: Language

    def lines(self, head: str, indent: int, text: str, place: str = "") -> Iterator[str]:
        """A text behind its head, which is no wider than the indent. A place is not broken."""
        head, place = harmless(head), harmless(place)
        lines = wrapped(harmless(text), self.cells - indent, self.language)
        if place and indent + width(f"{lines[-1]} {place}") <= self.cells:
            lines[-1] += f" {place}"
        elif place:
            lines.append(place)
        yield head + " " * (indent - width(head)) + lines[0]
        yield from (" " * indent + line for line in lines[1:])
