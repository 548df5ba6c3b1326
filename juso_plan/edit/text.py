"""The text of a plan file as it is edited: byte-order mark and line ends stay as they are.

For the maintainer: an edit names code points of the text as decoded, and is the only way in which this
room changes a file. What an edit puts in is written with the line ends of the file.
"""

from __future__ import annotations

from collections.abc import Iterable

from juso_plan.finding import Edit

BOM = b"\xef\xbb\xbf"


def mark_of(data: bytes) -> bytes:
    """The byte-order mark before the text ("" for none; some editors add one to the one that is there)."""
    end = 0
    while data.startswith(BOM, end):
        end += len(BOM)
    return data[:end]


def newline_of(text: str) -> str:
    """The line end that the text uses first; LF where it has none."""
    first, found, _ = text.partition("\n")
    return "\r\n" if found and first.endswith("\r") else "\n"


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not overlap."""
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
