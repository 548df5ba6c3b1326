"""Why a document could not be printed; `cli` and `api` word it.

For the maintainer: apart from the writers, so that these can be caught without loading one.
"""

from __future__ import annotations


class NoGlyph(Exception):
    """Characters that no font has; `characters` in the order of the document."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__("".join(characters))
        self.characters = characters


class NoFont(Exception):
    """The theme's folder of fonts has none of the fonts that the theme names."""

    def __init__(self, names: tuple[str, ...], folder: str) -> None:
        super().__init__(", ".join(names))
        self.names = names
        self.folder = folder
