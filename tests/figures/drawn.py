"""How the tests read a figure back from its SVG: boxes with their text, texts, lines, arrow heads.

For the maintainer: widths are measured with the widths of the font's own letters (`FONT_EM`), not with
`juso_plan.lettering.em`, so that the test does not ask the code for its own measure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
FONT_EM = {
    **dict.fromkeys("abdghnopqu", 0.62),
    **dict.fromkeys("cekvxyz", 0.556),
    **dict.fromkeys("fijlrst", 0.47),
    **dict.fromkeys("m", 0.926),
    **dict.fromkeys("w", 0.802),
    **dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", 0.742),
    **dict.fromkeys("MW", 0.878),
    **dict.fromkeys("0123456789", 0.555),
}
"""The widest advance in each group of letters of Noto Sans JP Regular."""


def width(text: str) -> float:
    """The width of a text in em as the font sets it."""
    return sum(
        1.0
        if unicodedata.east_asian_width(char) in "WFA"
        else 0.0
        if unicodedata.combining(char)
        else FONT_EM.get(char, 0.5)
        for char in text
    )


@dataclass(frozen=True)
class Rect:
    """A rectangle; of a text the place that its letters take."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Rect) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: Rect) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Box:
    """A box with the texts that stand in it."""

    rect: Rect
    texts: tuple[str, ...]
    kind: str

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.texts)


class Drawn:
    """A figure that is read back."""

    def __init__(self, svg: str) -> None:
        self.root = ET.fromstring(svg)
        self.width = float(self.root.attrib["width"])
        self.height = float(self.root.attrib["height"])

    @cached_property
    def boxes(self) -> list[Box]:
        """Every box, in the order of drawing."""
        return [
            Box(_rect(group.find(f"{_SVG}rect")), tuple(map(_joined, _texts(group))), _kind(group))
            for group in self._groups("fig-unit")
        ]

    @property
    def labels(self) -> list[str]:
        """The texts that stand beside lines."""
        return [_joined(group) for group in self._groups("fig-label")]

    @property
    def texts(self) -> list[tuple[Rect, str]]:
        """Every line of text with the place that it takes."""
        return [line for text in _texts(self.root) for line in _lines(text)]

    @property
    def all_text(self) -> str:
        """All that is written, without white space."""
        return squeezed("".join(text for _, text in self.texts))

    @property
    def texts_in_boxes(self) -> list[tuple[Rect, Rect, str]]:
        """Every line that stands in a box: the box, the line's place, the line."""
        return [
            (_rect(group.find(f"{_SVG}rect")), *line)
            for group in self._groups("fig-unit")
            for text in _texts(group)
            for line in _lines(text)
        ]

    @property
    def lines(self) -> list[list[tuple[float, float]]]:
        """The points of every line."""
        return [_points(one) for one in self._paths("fig-line")]

    @property
    def arrow_heads(self) -> list[tuple[float, float]]:
        """Where arrows end."""
        return [_points(one)[0] for one in self._paths("fig-head")]

    def arrows_at(self, name: str) -> int:
        """How many arrows end at the box of a name."""
        (box,) = (box for box in self.boxes if box.text.startswith(squeezed(name)))
        return sum(
            box.rect.left <= x <= box.rect.right
            and (abs(y - box.rect.top) < 0.2 or abs(y - box.rect.bottom) < 0.2)
            for x, y in self.arrow_heads
        )

    def _groups(self, kind: str) -> list[ET.Element]:
        return [one for one in self.root.iter(f"{_SVG}g") if one.attrib.get("class") == kind]

    def _paths(self, kind: str) -> list[ET.Element]:
        return [one for one in self.root.iter(f"{_SVG}path") if one.attrib.get("class") == kind]


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s", "", text)


def _texts(element: ET.Element) -> list[ET.Element]:
    return list(element.iter(f"{_SVG}text"))


def _joined(element: ET.Element) -> str:
    return squeezed("".join(element.itertext()))


def _kind(group: ET.Element) -> str:
    rect = group.find(f"{_SVG}rect")
    assert rect is not None
    return rect.attrib["class"]


def _rect(element: ET.Element | None) -> Rect:
    assert element is not None
    x, y, wide, high = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    return Rect(x, y, x + wide, y + high)


def _lines(element: ET.Element) -> list[tuple[Rect, str]]:
    """The lines of a text with the places that they take."""
    size = float(element.attrib["font-size"])
    found = []
    for line in element:
        wide = width(line.text or "") * size
        x, foot = float(line.attrib["x"]), float(line.attrib["y"])
        left = x - wide / 2 if element.attrib.get("text-anchor") == "middle" else x
        found.append(
            (Rect(left, foot - 0.88 * size, left + wide, foot + 0.12 * size), line.text or "")
        )
    return found


def _points(path: ET.Element) -> list[tuple[float, float]]:
    numbers = re.findall(r"-?[0-9.]+", path.attrib["d"])
    return [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
