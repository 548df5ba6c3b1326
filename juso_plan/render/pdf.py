"""The document tree as a PDF: PDF/UA-1 (for readers with a screen reader) and PDF/A-2a (to be kept).

For the maintainer: Typst sets the page from the templates in `templates/pdf/`, to which the document
is handed as JSON; then `pdf_tags` does what Typst can't. Typst sees one folder, the fonts that come
with the project and those of the theme, and nothing else of the machine: no fonts of the system, no
packages, no network. The same document and theme give the same bytes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, Final

import pylopdf_fonts_jp
import typst

from juso_plan.document.blocks import Document
from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.outside import written_apart
from juso_plan.render.pdf_tags import tag_row_headers
from juso_plan.render.templates import BadTemplate, no_picture
from juso_plan.render.theme import GOTHIC, MINCHO, Theme
from juso_plan.render.typst_data import typst_data
from juso_plan.resources import shipped

_MAIN: Final = "plan.typ"
_PROBE: Final = "probe.typ"
_UNDATED: Final = date(1970, 1, 1)
"""PDF/A wants a date; a document without one gets this, which nobody takes for a real one."""
_PLACE: Final = re.compile(r"┌─ (?:.*[/\\])?(?P<file>[^/\\]+):(?P<line>\d+):\d+")
_OF_A_PICTURE: Final = re.compile(
    r"^failed to (?:parse SVG|decode image|load linked image)|image format"
)
_BOLD: Final = 600
_PROXIES: Final = tuple(
    name
    for base in ("https_proxy", "http_proxy", "all_proxy", "no_proxy")
    for name in (base, base.upper())
)
_NOWHERE: Final = "http://127.0.0.1:9"
"""Where nobody listens (the port of "discard")."""


def render_pdf(document: Document, theme: Theme) -> bytes:
    """Write a document as a PDF.

    Raises:
        NoGlyph: the document has characters that no font has.
        NoFont: the theme's folder of fonts has none of those that it names.
        BadTemplate: a template of the theme does not work.
    """
    return written_apart(theme, _written, document, theme)


def _written(document: Document, theme: Theme) -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=_font_folders(theme))
    data = typst_data(document, theme) | {"theme": _look(theme, fonts)}
    with _templates(theme) as folder:
        return tag_row_headers(_compiled(data, folder, fonts, document.day or _UNDATED, theme))


def _compiled(
    data: dict[str, Any], folder: Path, fonts: typst.Fonts, day: date, theme: Theme
) -> bytes:
    try:
        return _typeset(_MAIN, folder, fonts, day, data)
    except typst.TypstError as error:
        named = tuple(dict.fromkeys(_named(error)))
        if named:
            raise NoGlyph(_lacking(data, folder, fonts) or named) from error
        if theme.emblem and _OF_A_PICTURE.search(error.message):
            raise no_picture(theme.emblem, error) from error
        if folder == shipped("templates", "pdf"):
            raise
        raise _blamed(error, theme) from error


def _typeset(name: str, folder: Path, fonts: typst.Fonts, day: date, data: object) -> bytes:
    """Run Typst. Half of a surrogate pair, as the name of a file may hold, is no text for it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    nothing = folder / "packages"
    return typst.compile(
        folder / name,
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"document": text.encode("utf-8", errors="replace").decode("utf-8")},
        pdf_standards=["ua-1", "a-2a"],
        package_path=nothing,
        package_cache_path=nothing,
        timestamp=datetime.combine(day, time(), UTC),
    )


# --- characters that no font has --------------------------------------------------------------------

_NOT_SHOWN: Final = re.compile(
    r'the text `"(?P<text>(?:[^"\\]|\\.)+)"` could not be displayed'
    r'|contains the codepoint `"(?P<private>(?:[^"\\]|\\.)+)"`'
)
_ESCAPE: Final = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def _lacking(data: dict[str, Any], folder: Path, fonts: typst.Fonts) -> tuple[str, ...]:
    """The characters that no font has, in the order of the document.

    Typst names them by what they join to (the letter before an emoji's colour), and only of what it
    has set. So each character is tried alone.
    """
    characters = list(dict.fromkeys("".join(_texts(data))))
    try:
        _typeset(_PROBE, folder, fonts, _UNDATED, characters)
    except typst.TypstError as error:
        named = frozenset(_named(error))
        return tuple(one for one in characters if one in named)
    return ()


def _named(error: typst.TypstError) -> Iterator[str]:
    """The texts that an error names, as they are before Rust writes them for programmers."""
    for match in _NOT_SHOWN.finditer(error.diagnostic):
        yield _ESCAPE.sub(
            lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2],
            match["text"] or match["private"],
        )


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for inner in data.values():
            yield from _texts(inner)
    elif isinstance(data, list | tuple):
        for inner in data:
            yield from _texts(inner)


# --- the theme --------------------------------------------------------------------------------------


def _font_folders(theme: Theme) -> list[str]:
    ours = str(Path(pylopdf_fonts_jp.__file__).parent)
    return [str(theme.fonts), ours] if theme.fonts else [ours]


def _look(theme: Theme, fonts: typst.Fonts) -> dict[str, Any]:
    headings = (*_found(theme.heading_fonts, theme, fonts), *GOTHIC)
    text = (*_found(theme.text_fonts, theme, fonts), *MINCHO)
    return {
        "colour": theme.colour,
        # The first that has a character sets it.
        "headings": list(dict.fromkeys((*headings, *text))),
        "text": list(dict.fromkeys((*text, *headings))),
        "bold": any(
            font.family.lower() == headings[0].lower() and font.weight >= _BOLD
            for font in fonts.fonts()
        ),
        "emblem": {
            "data": list(theme.emblem.read_bytes()),
            "format": theme.emblem.suffix.lower().removeprefix("."),
            "text": theme.emblem_text or theme.name,
        }
        if theme.emblem
        else None,
    }


def _found(names: tuple[str, ...], theme: Theme, fonts: typst.Fonts) -> tuple[str, ...]:
    """The fonts that there are. A theme may name others, for pages and Word, where ours step in."""
    known = {font.family.lower() for font in fonts.fonts()}
    found = tuple(name for name in names if name.lower() in known)
    if names and not found and theme.fonts:
        raise NoFont(names, theme.fonts.as_posix())
    return found


@contextmanager
def _templates(theme: Theme) -> Iterator[Path]:
    """The folder that Typst may read: ours, or a copy with the theme's own files in it.

    Of the theme only files in the folder itself are taken, and no links, which could lead anywhere.
    """
    ours = shipped("templates", "pdf")
    theirs = _own(theme)
    own = [one for one in sorted(theirs.iterdir()) if _is_own(one)] if theirs.is_dir() else []
    if not own:
        yield ours
        return
    with TemporaryDirectory(prefix="juso-plan-") as name:
        folder = Path(os.path.realpath(name))
        for source in (*ours.iterdir(), *own):
            copyfile(source, folder / source.name)
        with _no_network():
            yield folder


def _own(theme: Theme) -> Path:
    return (theme.templates or Path(os.devnull)) / "pdf"


def _blamed(error: typst.TypstError, theme: Theme) -> BadTemplate:
    """The fault of a theme's template, at the file and line that Typst names first."""
    place = _PLACE.search(error.diagnostic)
    file, line = (place["file"], int(place["line"])) if place else (_MAIN, 1)
    return BadTemplate("template-error", (_own(theme) / file).as_posix(), line, error.message)


def _is_own(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


@contextmanager
def _no_network() -> Iterator[None]:
    """A template could name a package, which Typst would fetch: let that lead nowhere."""
    before = {name: os.environ.get(name) for name in _PROXIES}
    for name in _PROXIES:
        os.environ[name] = "" if name.lower() == "no_proxy" else _NOWHERE
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
