"""What a theme is to a page: values of the style sheet, and the emblem inside of the page.

For the maintainer: nothing of a theme is written into a page but its colour, the names of its fonts
(both read strictly, see the room `theme`) and the emblem, which stands there as a picture: an SVG
from outside must not become part of the page.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from juso_plan.render.colour import tint
from juso_plan.render.theme import GOTHIC, MINCHO, Theme

_TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
_PLAIN = Theme()


@dataclass(frozen=True, slots=True)
class Look:
    """What templates get of a theme. `emblem` is the address of a picture, "" for none."""

    name: str
    emblem: str
    emblem_text: str


def look(theme: Theme) -> Look:
    """The theme for templates: text alone."""
    return Look(theme.name, _picture(theme), theme.emblem_text)


def _picture(theme: Theme) -> str:
    if theme.emblem is None:
        return ""
    kind = _TYPES[theme.emblem.suffix.lower()]
    return f"data:{kind};base64,{b64encode(theme.emblem.read_bytes()).decode()}"


def theme_css(theme: Theme) -> str:
    """The lines that put a theme's colour and fonts over those of the style sheet; "" for none."""
    fonts = [
        f"  --{name}: {_listed(own)}, var(--{name}-of-all);\n"
        for name, own, plain in (
            ("gothic", theme.heading_fonts, GOTHIC),
            ("mincho", theme.text_fonts, MINCHO),
        )
        if own != plain
    ]
    css = f":root {{\n{''.join(fonts)}}}\n" if fonts else ""
    if theme.colour != _PLAIN.colour:
        css += (
            f"@media (prefers-color-scheme: light), print {{ :root {{ --accent: {theme.colour}; }} }}\n"
            "@media screen and (prefers-color-scheme: dark) "
            f"{{ :root {{ --accent: {tint(theme.colour)}; }} }}\n"
        )
    return css


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
