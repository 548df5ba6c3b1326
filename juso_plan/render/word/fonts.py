"""The fonts that a Word file names.

For the maintainer: a Word file holds no fonts, it names them, and Word shows what the computer of
the reader has. The project's own fonts (Noto) are on hardly any office computer, and Word would set
something by chance instead. So for them stand BIZ UDGothic and BIZ UDMincho, which Japanese
Windows brings since version 1809 of Windows 10: made to be read easily by everyone, with a true
bold, and as high as their size says, so that tables stay tight. They are named in English, which
every system finds, with the other names beside it (`w:altName`); where all are missing, character
set and family (`w:charset`, `w:family`) let Word choose another Japanese font of the same kind.
A theme that names other fonts gets those.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from juso_plan.render.theme import GOTHIC, MINCHO, Theme


@dataclass(frozen=True, slots=True)
class Font:
    """A font by its name, other names of it, and its kind in Word's words."""

    name: str
    others: str
    family: Literal["modern", "roman"]


_OF_OFFICE: Final[dict[tuple[str, ...], tuple[str, ...]]] = {
    GOTHIC: ("BIZ UDGothic", "BIZ UDゴシック"),
    MINCHO: ("BIZ UDMincho Medium", "BIZ UD明朝 Medium", "BIZ UDMincho"),
}


def gothic(theme: Theme) -> Font:
    """The font of headings, tables and stressed text."""
    return _font(theme.heading_fonts, "modern")


def mincho(theme: Theme) -> Font:
    """The font of running text."""
    return _font(theme.text_fonts, "roman")


def _font(names: tuple[str, ...], family: Literal["modern", "roman"]) -> Font:
    first, *others = _OF_OFFICE.get(names, names)
    return Font(first, ",".join(others), family)
