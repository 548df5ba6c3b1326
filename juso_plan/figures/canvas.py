"""A surface on which a figure is drawn, and its SVG.

For the maintainer: the same text is shown in a page (where the style sheet takes the classes and gives
other colours for dark mode and print), set by Typst and turned into a picture for Word (which read the
attributes). Hence no style sheet, variable, filter, marker or foreign object inside. A unit of the drawing
is a CSS pixel. `render.theme` puts the colour of a city in the place of `ACCENT`, so nothing else is drawn in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from typing import Literal

from juso_plan.lettering import em, shown

FONT = '"Noto Sans JP", sans-serif'
ACCENT = "#17496b"
INKS = {"ink": "#1c2126", "soft": "#525c65", "accent": ACCENT}
"""The colours of text, by the class behind `fig-`."""
FILLS = {
    "box": ("#f3f6f8", "#7b8791"),
    "main": ("#e4eef5", ACCENT),
    "open": ("#ffffff", "#7b8791"),
    "band": ("none", "#b4bec6"),
    "bar": ("#c3cfd8", "#7b8791"),
    "own": (ACCENT, ACCENT),
}
"""Fill and border of a shape, by the class behind `fig-`. `open` has a broken border as well."""
LINES = {"line": "#525c65", "grid": "#d5dbe0"}

Ink = Literal["ink", "soft", "accent"]
Fill = Literal["box", "main", "open", "band", "bar", "own"]
Anchor = Literal["start", "middle"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure that is drawn: a whole `<svg>` element, and its size in CSS pixels."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text of one size, in pixels, that stand below each other."""

    lines: tuple[str, ...]
    size: float = 12
    ink: Ink = "ink"
    strong: bool = False
    gap: float = 0
    """Room above them, in pixels."""

    @property
    def height(self) -> float:
        """How much room the lines take from top to bottom."""
        return self.gap + len(self.lines) * self.size * _LEADING

    @property
    def width(self) -> float:
        """How wide the widest line is."""
        return max((em(line) * self.size for line in self.lines), default=0.0)


_LEADING = 1.5
_ASCENT = 1.1
"""From the top of a line to its foot, in its size."""


class Canvas:
    """Collects the marks of one figure."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    @contextmanager
    def group(self, kind: str) -> Iterator[None]:
        """What is drawn inside belongs together: a box with its text."""
        self._parts.append(f'<g class="fig-{kind}">')
        yield
        self._parts.append("</g>")

    def rect(
        self, x: float, y: float, width: float, height: float, kind: Fill, *, radius: float = 4
    ) -> None:
        """A box."""
        fill, stroke = FILLS[kind]
        dashes = ' stroke-dasharray="4 3"' if kind == "open" else ""
        self._parts.append(
            f'<rect class="fig-{kind}" x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
            f' rx="{_n(radius)}" fill="{fill}" stroke="{stroke}"{dashes}/>'
        )

    def text(self, x: float, y: float, text: Lines, anchor: Anchor = "start") -> float:
        """Lines of text from the top `y` on; gives where they end."""
        weight = ' font-weight="700"' if text.strong else ""
        middle = ' text-anchor="middle"' if anchor == "middle" else ""
        lines = "".join(
            f'<tspan x="{_n(x)}" y="{_n(y + text.gap + text.size * (number * _LEADING + _ASCENT))}">'
            f"{escape(shown(line))}</tspan>"
            for number, line in enumerate(text.lines)
        )
        self._parts.append(
            f'<text class="fig-{text.ink}" font-size="{_n(text.size)}"{weight}{middle}'
            f' fill="{INKS[text.ink]}">{lines}</text>'
        )
        return y + text.height

    def texts(self, x: float, y: float, texts: Sequence[Lines], anchor: Anchor = "start") -> float:
        """Several texts below each other; gives where they end."""
        for one in texts:
            y = self.text(x, y, one, anchor)
        return y

    def path(self, points: Sequence[Point], kind: str = "line", *, dashed: bool = False) -> None:
        """A line through points."""
        way = "".join(f"{'L' if i else 'M'}{_n(x)} {_n(y)}" for i, (x, y) in enumerate(points))
        dashes = ' stroke-dasharray="5 4"' if dashed else ""
        self._parts.append(
            f'<path class="fig-{kind}" d="{way}" fill="none" stroke="{LINES[kind]}"{dashes}/>'
        )

    def arrow_head(self, x: float, y: float, down: bool) -> None:
        """The head of an arrow that ends at a point, coming from above or from below."""
        back = -8 if down else 8
        self._parts.append(
            f'<path class="fig-head" d="M{_n(x)} {_n(y)}L{_n(x - 4)} {_n(y + back)}L{_n(x + 4)} {_n(y + back)}z"'
            f' fill="{LINES["line"]}"/>'
        )

    def picture(self, key: str, title: str, about: str, width: float, height: float) -> Picture:
        """The figure. `key` keeps its ids apart from those of other figures on a page."""
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}"'
            f' width="{_n(width)}" height="{_n(height)}" role="img"'
            f' aria-labelledby="{key}-title {key}-about" font-family="{escape(FONT)}">'
            f'<title id="{key}-title">{escape(shown(title))}</title>'
            f'<desc id="{key}-about">{escape(shown(about))}</desc>'
            f"{''.join(self._parts)}</svg>"
        )
        return Picture(svg, width, height)


def _n(number: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{round(number, 1):g}"


def stacked(texts: Sequence[Lines]) -> float:
    """How much room texts take below each other."""
    return sum(one.height for one in texts)
