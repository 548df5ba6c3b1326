"""A theme file: the name, colour, emblem, fonts and templates that a city gives its documents.

For the maintainer: it is read like a profile (`rules.side_file`), with findings of its own THM001 to
THM008. The files that it names are looked at here, once and for all writers: they stand below its
folder, no link leads out of it, and each is what its key says. `render.theme.Theme` is plain data.
"""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path, PureWindowsPath
from typing import Annotated

from juso_plan.finding import Edit, Placed
from juso_plan.model.base import Table, key, keys
from juso_plan.model.reading import Reading, Written, ascii_form, unreadable
from juso_plan.model.scalar import Reads
from juso_plan.model.values import Text
from juso_plan.render.colour import LEAST, WHITE, contrast, legible
from juso_plan.render.theme import GOTHIC, MINCHO, Theme
from juso_plan.rules.side_file import SideFile, SideForm, load_side_file

_AS_THEME = {"SYN003": "THM001", "SYN202": "THM001", "SYN205": "THM002"}
"""Findings that speak of a plan, and what is said of a theme instead."""
MAX_EMBLEM = 300_000
"""Bytes of an emblem: it stands in every page."""
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_FONT = re.compile(r"\w[\w .+\-]{0,59}")
_PNG = b"\x89PNG\r\n\x1a\n"
_DOCX = b"PK\x03\x04"


def _read_colour(written: Written, run: Reading) -> str:
    """`#17496b`; also without #, in three digits or full-width, with a word on how it is written."""
    match = _COLOUR.fullmatch(ascii_form(written, run).replace("＃", "#"))
    if not match:
        raise unreadable("THM003")
    digits = match[1].lower()
    colour = "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    if len(digits) == 3 or "#" not in written:
        fix = (Edit(written.node.start, written.node.end, f'"{colour}"'),)
        run.report("SYN215", written.node, written=written, expected=f'"{colour}"', fix=fix)
    return colour


def _read_font(written: Written, run: Reading) -> str:
    if not _FONT.fullmatch(written):
        raise unreadable("THM008")
    return written


def _read_path(written: Written, run: Reading) -> str:
    """A path from the folder of the theme downwards; Windows' way to write it is taken too."""
    path = written.replace("\\", "/")
    if PureWindowsPath(path).anchor or ".." in path.split("/"):
        raise unreadable("THM005", path=written)
    return path


_Colour = Annotated[
    str, Reads("色", _read_colour, {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})
]
_Font = Annotated[str, Reads("書体の名前", _read_font, {"type": "string"})]
_Path = Annotated[
    str, Reads("ファイルの場所", _read_path, {"type": "string", "pattern": r"^[^/\\]"})
]


class ThemeFile(Table):
    """The whole file, form 1."""

    form: SideForm | None = key("様式", "この書き方の番号。今は1。", example="1", required=True)
    name: Text | None = key(
        "名称", "この見た目を使う自治体や部署。ページの末尾に出る。", example="見本市"
    )
    colour: _Colour | None = key(
        "色",
        "見出しの番号、リンク、法定事項の札などの色。白い紙の上で読める濃さにする。",
        example='"#17496b"',
    )
    emblem: _Path | None = key(
        "市町村章", "表紙に置く図。SVGかPNGのファイル。", example="mihon.svg"
    )
    emblem_text: Text | None = key(
        "市町村章の説明", "図を見ない人のための言葉。", example="見本市の市章"
    )
    heading_fonts: tuple[_Font, ...] = keys(
        "見出しの書体",
        "見出し、表、太字の書体。先に挙げたものから使う。",
        example="[BIZ UDGothic]",
    )
    text_fonts: tuple[_Font, ...] = keys("本文の書体", "文章の書体。", example="[BIZ UDMincho]")
    fonts: _Path | None = key(
        "書体のフォルダー", "書体のファイルを置いたフォルダー。PDFで使う。", example="fonts"
    )
    templates: _Path | None = key(
        "ひな形",
        "ひな形のフォルダー。中にある html/plan.html などが、この道具の同じ名前のひな形に代わる。",
        example="templates",
    )
    word: _Path | None = key(
        "Wordのひな形", "Wordのファイル。その書式を使う。", example="mihon.docx"
    )

    def _complete(self, run: Reading) -> None:
        if self.colour and contrast(self.colour, WHITE) < LEAST:
            node = self.node("colour")
            fix = (Edit(node.start, node.end, f'"{legible(self.colour)}"'),)
            run.report(
                "THM004",
                node,
                written=self.colour,
                contrast=f"{contrast(self.colour, WHITE):.1f}",
                least=str(LEAST),
                expected=legible(self.colour),
                fix=fix,
            )
        if self.emblem and not self.emblem_text and not self.is_aside("emblem_text"):
            run.report("SYN204", self.key_node("emblem"), name="市町村章の説明")


def load_theme(data: bytes | str, folder: Path) -> SideFile[Theme]:
    """Read a theme whose paths start from `folder`. Never raises for what the file holds."""
    return load_side_file(
        data, ThemeFile, partial(_theme, folder), _AS_THEME, partial(_look_at_files, folder)
    )


def _theme(folder: Path, file: ThemeFile) -> Theme:
    """What the writers get, of a file without a fault."""

    def path(written: str | None) -> Path | None:
        return (folder / written).resolve() if written else None

    return Theme(
        name=str(file.name or ""),
        colour=file.colour or Theme().colour,
        emblem=path(file.emblem),
        emblem_text=str(file.emblem_text or ""),
        heading_fonts=tuple(map(str, file.heading_fonts)) or GOTHIC,
        text_fonts=tuple(map(str, file.text_fonts)) or MINCHO,
        fonts=path(file.fonts),
        templates=path(file.templates),
        word=path(file.word),
    )


# --- the files that it names --------------------------------------------------------------------


def _look_at_files(folder: Path, file: ThemeFile, run: Reading) -> None:
    """Report each path that leads out, leads nowhere, or leads to something else than it should."""
    for attribute, written in (("fonts", file.fonts), ("templates", file.templates)):
        node, path = file.node(attribute), folder / (written or "")
        if written is None:
            continue
        if not _stays(path, folder):
            run.report("THM005", node, path=written)
        elif not path.is_dir():
            run.report("THM006", node, path=written, folder=written)
        elif found := _link_out(path, folder):
            run.report("THM005", node, path=found)
    for attribute, written in (("emblem", file.emblem), ("word", file.word)):
        node, path = file.node(attribute), folder / (written or "")
        if written is None:
            continue
        if not _stays(path, folder):
            run.report("THM005", node, path=written)
        elif not path.is_file():
            run.report("THM006", node, path=written, folder="")
        elif attribute == "emblem":
            _look_at_emblem(run, node, path, written)
        elif path.suffix.lower() != ".docx" or not _beginning(path).startswith(_DOCX):
            run.report("THM007", node, path=written, size="", word=written)


def _stays(path: Path, top: Path) -> bool:
    """Whether a path, its links followed, stays below a folder."""
    try:
        return path.resolve().is_relative_to(top.resolve())
    except (OSError, RuntimeError):  # a ring of links leads nowhere
        return True


def _link_out(path: Path, top: Path) -> str:
    """The first that leads out of `top` of all below `path`, "" for none: a folder is used whole."""
    for inside, folders, names in os.walk(path):
        folders.sort()
        for name in sorted((*folders, *names)):
            if not _stays(Path(inside, name), top):
                return Path(inside, name).relative_to(top).as_posix()
    return ""


def _look_at_emblem(run: Reading, node: Placed, path: Path, written: str) -> None:
    size = path.stat().st_size
    if size > MAX_EMBLEM:
        run.report("THM007", node, path=written, size=f"{size:,}", most=f"{MAX_EMBLEM:,}", word="")
    elif not _is_picture(path):
        run.report("THM007", node, path=written, size="", word="")


def _is_picture(path: Path) -> bool:
    beginning = _beginning(path)
    if path.suffix.lower() == ".png":
        return beginning.startswith(_PNG)
    return path.suffix.lower() == ".svg" and re.search(rb"<svg[\s>]", beginning) is not None


def _beginning(path: Path) -> bytes:
    """The first bytes of a file; none of one that can't be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError:
        return b""
