"""Plain text and lines as GitHub-flavoured Markdown, escaped no more than needed.

For the maintainer: Japanese text must stay readable in the source, so a character is escaped only
where it could become structure. What is escaped was chosen for CommonMark 0.31 with GitHub's tables,
strikethrough, autolinks, footnotes and `$` formulas, and for the `{{ … }}` of page builders.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, assert_never

from juso_plan.document.blocks import (
    Changed,
    Inline,
    Inlines,
    Link,
    NoteMark,
    Open,
    Ruby,
    Strong,
    Text,
)
from juso_plan.render.plain import lines
from juso_plan.render.targets import Targets
from juso_plan.render.wording import OPEN, words

BREAK: Final = "<br>"
"""A line break where the form has one line only (headings, cells)."""
HARD_BREAK: Final = "\\\n"
"""A line break in a paragraph; one that can be seen, unlike two spaces."""

_NOTE = words("ja").note
"""Only the text of a plan has notes, and that is Japanese."""
_ACTIVE = re.compile(r"[\\`*_\[\]<|~$&{@:.#>+=)-]")
"""What a text must hold for anything of the following."""
_ANYWHERE = re.compile(r"[\\`*_\[\]<|~$]")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
_TEMPLATE = re.compile(r"\{(?=[{%#])")
_MAIL = re.compile(r"(?<=[0-9A-Za-z._+-])@(?=[0-9A-Za-z])")
_COLON = re.compile(r"(?<=http|ttps):(?=//)", re.IGNORECASE)
_DOT = re.compile(r"(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"[#>+=:-]")
_LINE_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")
_IN_TARGET = re.compile(r"""["'()<>\[\]^`{|}]""")


def escaped(text: str, *, starts: bool) -> str:
    """One line of plain text; `starts` says that it stands where a line of Markdown begins."""
    text = text.replace("\t", " ")
    if starts:
        text = text.lstrip(" ")
    if not _ACTIVE.search(text):
        return text
    result = _ANYWHERE.sub(r"\\\g<0>", text)
    for pattern in (_ENTITY, _TEMPLATE, _MAIL, _COLON, _DOT):
        result = pattern.sub(r"\\\g<0>", result)
    if starts:
        if _LINE_START.match(result):
            return "\\" + result
        result = _LINE_NUMBER.sub(r"\1\\\2", result, count=1)
    return result


def plain(text: str, newline: str = BREAK, *, starts: bool = False) -> str:
    """Plain text of any number of lines, joined by `newline`."""
    again = newline == HARD_BREAK
    return newline.join(
        escaped(one, starts=again if index else starts) for index, one in enumerate(lines(text))
    )


def line(content: Inlines, known: Targets, newline: str = BREAK, *, starts: bool = False) -> str:
    """Inlines as one line of Markdown, or with `HARD_BREAK` as the lines of a paragraph."""
    parts = _joined(content)
    written: list[str] = []
    for index, inline in enumerate(parts):
        before = written[-1] if written else ""
        here = starts if not written else newline == HARD_BREAK and before.endswith(HARD_BREAK)
        match inline:
            case Text():
                piece = plain(inline.text, newline, starts=here)
            case Strong():
                inner = line(_unstressed(inline.content), known, newline)
                after = parts[index + 1] if index + 1 < len(parts) else None
                piece = _stressed(before, inner, _first(after))
            case Changed():
                # GitHub shows <ins> underlined, and drops <u>.
                inner = line(inline.content, known, newline)
                piece = f"<ins>{inner}</ins>" if inner else ""
            case Ruby():
                base = plain(inline.base, starts=here)
                piece = f"{base}（{plain(inline.reading)}）"
            case Link():
                piece = plain(inline.text, newline, starts=here)
                if known.leads(inline.target):
                    mark = "\\" if piece.startswith("^") else ""  # `[^` begins a note
                    piece = f"[{mark}{piece}]({_target(inline.target)})"
            case NoteMark():
                number = inline.number
                piece = (
                    f"[^{number}]"
                    if number in known.notes
                    else f"（{_NOTE.format(number=number)}）"
                )
            case Open():
                piece = f"（{OPEN[inline.kind]}）"
            case _:
                assert_never(inline)
        if not piece:
            continue
        if piece[0] == "[" and before[-1:] in {"!", "^"}:
            # Together they would be a picture, or a note inside of the line.
            written[-1] = f"{before[:-1]}\\{before[-1]}"
        if piece[0] in "(:" and before.startswith("[^"):
            # The mark of a note would become a link, or the note itself.
            piece = f"\\{piece}"
        written.append(piece)
    return "".join(written).rstrip(" ").removesuffix(newline)


def _joined(content: Inlines) -> list[Inline]:
    """The inlines, with neighbouring texts made one: together they may be more than each alone."""
    parts: list[Inline] = []
    for inline in content:
        last = parts[-1] if parts else None
        if isinstance(inline, Text) and isinstance(last, Text):
            parts[-1] = Text(last.text + inline.text)
        else:
            parts.append(inline)
    return parts


def _unstressed(content: Inlines) -> Inlines:
    """The same without stress inside of stress, which Markdown cannot say."""
    parts: list[Inline] = []
    for inline in content:
        parts += _unstressed(inline.content) if isinstance(inline, Strong) else (inline,)
    return tuple(parts)


def _first(inline: Inline | None) -> str:
    """A character that stands for how the next inline begins: "" for the end, "*" for stress."""
    match inline:
        case None:
            return ""
        case Text() if inline.text:
            return escaped(inline.text[0], starts=False)[0]
        case Ruby() if inline.base:
            return escaped(inline.base[0], starts=False)[0]
        case Open():
            return "（"
        case Strong():
            return "*"
        case _:
            return "["


def _stressed(before: str, inner: str, after: str) -> str:
    """Stress by `**` where CommonMark will see it, else by a tag.

    CommonMark does not see `**「語」**を`: beside a letter the marks may not touch punctuation.
    """
    if not inner:
        return ""
    opens = _letter(inner[0]) or _apart(before[-1:])
    closes = _letter(inner[-1]) or _apart(after)
    if opens and closes and not inner[0].isspace() and not inner[-1].isspace() and after != "*":
        return f"**{inner}**"
    return f"<strong>{inner}</strong>"


def _letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def _apart(char: str) -> bool:
    return not char or char.isspace() or unicodedata.category(char)[0] == "P"


def _target(target: str) -> str:
    encoded = _IN_TARGET.sub(lambda found: f"%{ord(found.group()):02X}", target)
    return _ENTITY.sub(r"\\&", encoded)
