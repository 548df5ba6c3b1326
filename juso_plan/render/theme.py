"""How a city's documents look: its name, colour, emblem, fonts, and templates of its own.

For the maintainer: every writer gets a `Theme` and takes from it what its form can show. The
defaults are the look of the project itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

GOTHIC = ("Noto Sans JP",)
MINCHO = ("Noto Serif JP",)

COLOUR = "#17496b"
"""The project's own colour, which drawings are made in."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of a city's documents.

    `colour` is `#rrggbb`, for rules, badges and headings. `heading_fonts` set headings, tables and
    bold text, `text_fonts` set running text; the first that has a character sets it. `fonts` is a
    folder with font files, beside those that come with the project. `templates` is a folder whose
    files stand in for the project's own of the same name, `word` a Word file whose styles are used.
    """

    name: str = ""
    colour: str = COLOUR
    emblem: Path | None = None
    emblem_text: str = ""
    heading_fonts: tuple[str, ...] = GOTHIC
    text_fonts: tuple[str, ...] = MINCHO
    fonts: Path | None = None
    templates: Path | None = None
    word: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """What the theme brings of its own, from outside of the project."""
        return tuple(filter(None, (self.templates, self.word, self.emblem, self.fonts)))

    def painted(self, svg: str) -> str:
        """A drawing in the colour of the city, for writers without a style sheet that recolours it."""
        return svg.replace(COLOUR, self.colour)
