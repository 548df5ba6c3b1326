"""Bytes to text: what is read as a plan at all, and why not.

For the maintainer: everything behind this module sees one `str` in which offsets are the code
points that an editor shows. The byte-order mark is dropped here, once. What cannot be decoded ends
here with one finding; nothing is guessed into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from itertools import chain
from typing import NamedTuple

from juso_plan.finding import Argument, Edit, Finding, Findings
from juso_plan.source.deceptive import DECEIVING, deceptive

MAX_BYTES = 4_000_000
"""The largest file that is read. A plan of 25 pages has some 30,000 bytes."""

_BOM = b"\xef\xbb\xbf"
_BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
)
# What libyaml refuses: control characters but tab and line ends, and the two non-characters.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_CONTENT = re.compile(r"(?:^|[\r\n])[^\S\r\n]*[^\s#]")
"""A line that is neither empty nor a comment."""
_RUN = re.compile(f"{_UNREADABLE.pattern}+")
_SUSPECT = re.compile(f"{_UNREADABLE.pattern[:-1]}{DECEIVING}]")
"""Most texts hold none of these, and are looked at once."""


class Decoded(NamedTuple):
    """The text of a file, or None with the finding that says why it could not be read."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def decode(data: bytes) -> Decoded:
    """Read the bytes of a plan file as UTF-8 text, without its byte-order mark.

    Control characters, and those that deceive (`deceptive`), are kept in the text (offsets must hold) and reported,
    one finding for each run; `neutral` takes the former out before the parser sees them.
    """
    if len(data) > MAX_BYTES:
        return _refused("SYN004", size=len(data), limit=MAX_BYTES)
    if data.startswith(_BINARY):
        return _refused("SYN007")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _refused("SYN001", encoding="UTF-16")
    while data.startswith(_BOM):  # some editors add one to the one that is there
        data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    if text.count("\0") > len(text) // 20:
        return _refused("SYN007")
    if not _CONTENT.search(text):
        return _refused("SYN003")
    found = Findings()
    if _SUSPECT.search(text):
        found.take(chain(_control_characters(text), deceptive(text)))
    return Decoded(text, tuple(found))


def _control_characters(text: str) -> Iterator[Finding]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        code = f"U+{ord(match[0][0]):04X}"
        yield Finding("SYN002", start, end, {"code": code}, (Edit(start, end, ""),))


_NEUTRAL = re.compile(_UNREADABLE.pattern[:-1] + "\x85\u2028\u2029]")


def neutral(text: str) -> str:
    """The text as the parser may see it, each code point still at its place.

    libyaml counts U+0085, U+2028 and U+2029 as line ends, which no editor does, and stops at
    control characters: both become U+FFFD, one for one.
    """
    return _NEUTRAL.sub("\ufffd", text)


def restored(value: str, source: str) -> str:
    """Give a scalar's value back the characters that `neutral` took from its source text."""
    if "\ufffd" not in value:
        return value
    taken = (c for c in source if c in "\ufffd\x85\u2028\u2029")
    # Not a list to be joined: a value of nothing else is a million strings.
    whole = StringIO()
    for c in value:
        whole.write(next(taken, c) if c == "\ufffd" else c)
    return whole.getvalue()


def _not_utf8(data: bytes, at: int) -> Decoded:
    if b"\0" in data[:1000]:
        return _refused("SYN007")
    # EUC-JP first: its bytes are half-width katakana in Shift_JIS, and hardly ever the other way round.
    for name, codec in (("EUC-JP", "euc_jp"), ("Shift_JIS", "cp932")):
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        return _refused("SYN001", encoding=name)
    line = data.count(b"\n", 0, at) + 1
    return _refused("SYN001", encoding="", line=line)


def _refused(rule: str, **args: Argument) -> Decoded:
    return Decoded(None, (Finding(rule, 0, 0, args),))
