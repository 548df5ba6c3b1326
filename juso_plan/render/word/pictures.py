"""Drawings as pictures: an SVG becomes a PNG, which every Word shows.

For the maintainer: Typst draws it, with the fonts that come with the project and those of the theme, so
that the picture is the same on every computer. The words of the drawing's alternative are the picture's own (`descr`).
"""

from __future__ import annotations

import io
import tempfile
from itertools import count
from pathlib import Path
from typing import Final

import pylopdf_fonts_jp
import typst
from docx.document import Document as WordDocument
from docx.shared import Emu

from juso_plan.document.blocks import Drawing
from juso_plan.render.plain import texts
from juso_plan.render.templates import no_picture
from juso_plan.render.theme import Theme
from juso_plan.render.word.xml import Element, flat, safe, w

_TWIP: Final = 635
"""A twentieth of a point in Word's units for pictures."""
_TWIPS_OF_PIXEL: Final = 15.0
_TWIPS_OF_PIXEL_IF_BRIEF: Final = 12.5
"""In a paper of few pages: the smallest letters of a drawing have 7.5 points then."""
_DOTS: Final = 220
"""Dots an inch: fine enough for print, and small enough for mail."""
_HIGHEST: Final = 12500
"""The height that a page has for a picture, in twips, with its caption."""
_PAGE: Final = """\
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image("picture.{ending}", {side}: {points}pt)
"""


class Pictures:
    """Puts pictures into a file."""

    def __init__(self, file: WordDocument, theme: Theme, *, is_brief: bool) -> None:
        self._part = file.part
        self._theme = theme
        self._pixel = _TWIPS_OF_PIXEL_IF_BRIEF if is_brief else _TWIPS_OF_PIXEL
        self._ids = count(1)

    def drawing(self, drawing: Drawing, room: int) -> Element:
        """A run with the drawing, at most `room` twips wide and a page high."""
        width = drawing.width * self._pixel
        height = drawing.height * self._pixel
        scale = min(1.0, room / width, _HIGHEST / height)
        svg = self._theme.painted(drawing.svg).encode("utf-8", errors="replace")
        picture = self._png(svg, "svg", "width", width * scale / 20)
        words = "\n".join(line for line in map(safe, texts(drawing.alternative)) if line.strip())
        return self._inline(picture, drawing.caption, words, height * scale, width * scale)

    def emblem(self, path: Path, words: str, height: int) -> Element:
        """A run with the picture of a file, `height` twips high. Raises BadTemplate."""
        ending = path.suffix.lstrip(".").lower()
        try:
            picture = self._png(path.read_bytes(), ending, "height", height / 20)
        except typst.TypstError as error:
            raise no_picture(path, error) from error
        return self._inline(picture, words, words, height)

    def _png(self, data: bytes, ending: str, side: str, points: float) -> bytes:
        folders = [str(Path(pylopdf_fonts_jp.__file__).parent)]
        if self._theme.fonts:
            folders.append(str(self._theme.fonts))
        with tempfile.TemporaryDirectory(prefix="juso-plan-") as folder:
            # Plan text is inside of the picture's file alone, never in the source that Typst reads.
            Path(folder, f"picture.{ending}").write_bytes(data)
            source = Path(folder, "page.typ")
            page = _PAGE.format(ending=ending, side=side, points=round(points, 2))
            source.write_text(page, encoding="utf-8")
            made = typst.compile(
                str(source),
                root=folder,
                format="png",
                ppi=_DOTS,
                font_paths=folders,
                ignore_system_fonts=True,
            )
        assert isinstance(made, bytes)
        return made

    def _inline(
        self, picture: bytes, title: str, words: str, height: float, width: float | None = None
    ) -> Element:
        """A run with a picture; without a width, that which belongs to its height."""
        inline = self._part.new_pic_inline(
            io.BytesIO(picture),
            width=None if width is None else Emu(round(width * _TWIP)),
            height=Emu(round(height * _TWIP)),
        )
        number = next(self._ids)
        inline.docPr.set("id", str(number))
        inline.docPr.set("name", f"Picture {number}")
        inline.docPr.set("descr", safe(words))
        inline.docPr.set("title", flat(title))
        return w("r", w("drawing", inline))
