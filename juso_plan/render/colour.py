"""Colours and how well they are read: contrast as WCAG 2 defines it.

For the maintainer: a theme names one colour. On white it must reach `LEAST`; where it does not,
`legible` gives the nearest shade that does. For dark pages `tint` gives the lighter one. Hue and saturation
stay (in HLS), only the lightness moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls

LEAST = 4.5
"""The contrast that WCAG 2.2 AA asks for text."""
_ON_DARK = 7.0
"""What a colour of structure reaches on the dark page: it stands beside text of far more."""
WHITE = "#ffffff"
DARK_PAPER = "#14181c"
"""The dark page of `plan.css`."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (`#rrggbb`), 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def legible(colour: str) -> str:
    """The nearest shade of a colour that can be read on white."""
    return _first(colour, WHITE, LEAST, range(255, -1, -1))


def tint(colour: str) -> str:
    """The nearest tint of a colour that can be read on the dark page."""
    return _first(colour, DARK_PAPER, _ON_DARK, range(256))


def pale(colour: str) -> str:
    """A shade for behind black text: a tenth of the colour, the rest white."""
    return _written([1 - (1 - part) / 10 for part in _parts(colour)])


def _first(colour: str, paper: str, least: float, steps: Iterable[int]) -> str:
    """The colour itself if it is read on the paper, else its first lightness on the way that is."""
    if contrast(colour, paper) >= least:
        return colour
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    own = round(lightness * 255)
    on_the_way = (step for step in steps if (step < own) is (paper == WHITE))
    shades = (_written(hls_to_rgb(hue, step / 255, saturation)) for step in on_the_way)
    return next(shade for shade in shades if contrast(shade, paper) >= least)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
