"""Text as it may be set: what may be shown of it, how wide it is, where its lines break.

For the maintainer: pages, tables and figures all need this and share nothing else, so it stands in a
room of its own. Widths are in em: a full-width character is one. Those of Latin letters are taken a
little generously (from Noto Sans), so that what is set by them never leaves its box.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

_ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー～〜…‥ゝゞ々）」』】〕］｝〉》’”,.:;?!)]}"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃"
)
"""What must not begin a line (行頭禁則)."""
_NEVER_LAST = frozenset("（「『【〔［｛〈《‘“([{￥＄")
"""What must not end a line (行末禁則)."""
_SHORTEST = 0.4
"""Of the room: a line may end with its phrase once it is as long as this."""
_WORD = re.compile(r"[!-~\u00a1-\u024f]+|[ァ-ヺー]+| +|\S|\s")


def shown(text: str) -> str:
    """The text with characters that would act instead of being read made visible."""
    return _ACTING.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def em(text: str) -> float:
    """About how wide a text is, in full-width characters."""
    return sum(map(_em, text))


@lru_cache(maxsize=4096)
def _em(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char in "mwMW%@&—…":
        return 0.95
    if unicodedata.combining(char):
        return 0.0
    return 0.75 if char.isupper() else 0.62 if char.isalpha() else 0.57


def broken(text: str, room: float, most: int = 0, *, names: bool = False) -> list[str]:
    """The text in lines of at most `room` em, broken as Japanese is; none for no text.

    A line ends where a phrase does (behind a particle or a mark; in `names`, which have no particles, behind a
    mark) if it is not too short then. A word in Latin letters or katakana is broken only where no line can hold
    it. `most` lines at most (0: any number), the last then ends with an ellipsis.
    """
    return [*_lines(text, room, most, names)]


# Names of programmes and bodies stand in many boxes, and in the plans of all cities.
@lru_cache(maxsize=4096)
def _lines(text: str, room: float, most: int, names: bool) -> tuple[str, ...]:
    filled = (line for one in shown(text).split("\n") for line in _filled(one, room, names))
    lines = list(islice(filled, most + 1 if most else None))
    if most and len(lines) > most:
        last = lines[most - 1]
        while last and em(last) + 1 > room:
            last = last[:-1]
        lines = [*lines[: most - 1], f"{last}…"]
    return tuple(lines)


def balanced(text: str, room: float, most: int = 0) -> list[str]:
    """The same in no more lines, which are about as long as each other and end with a phrase if they can."""
    lines = best = broken(text, room, most)
    narrow = room
    while len(lines) > 1 and narrow > room / 2:
        narrow -= 0.5
        closer = broken(text, narrow, most)
        if len(closer) > len(lines):
            break
        if _bad_ends(closer) <= _bad_ends(best):
            best = closer
    return best


def _bad_ends(lines: list[str]) -> int:
    """How many lines end inside of a phrase."""
    return sum(not _ends_phrase(a[-1], b[0]) for a, b in pairwise(lines))


def _ends_phrase(last: str, following: str, names: bool = False) -> bool:
    """Whether a phrase ends between two characters: behind a particle, a mark or a space."""
    if last in "、。・：　 」）" or names:
        return last in "、。・：　 」）"
    return (_is_hiragana(last) or last == "等") and not _is_hiragana(following)


def _is_hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"


def _filled(text: str, room: float, names: bool) -> Iterator[str]:
    line = ""
    for phrase in _phrases(text, room, names):
        if em(line + "".join(phrase).rstrip()) > room and em(line) >= room * _SHORTEST:
            if line.strip():
                yield line.strip()
            line = ""
        for piece in phrase:
            if line and em(line + piece.rstrip()) > room:
                if line.strip():
                    yield line.strip()
                line = ""
            line += piece
    if line.strip():
        yield line.strip()


def _phrases(text: str, room: float, names: bool) -> Iterator[list[str]]:
    """The pieces of the text, phrase by phrase; a phrase that no line could hold ends with each piece."""
    phrase: list[str] = []
    for piece in _pieces(text, room):
        if phrase and _ends_phrase(phrase[-1][-1], piece[0], names):
            yield from _bounded(phrase, room)
            phrase = []
        phrase.append(piece)
    yield from _bounded(phrase, room)


def _bounded(phrase: list[str], room: float) -> Iterator[list[str]]:
    if em("".join(phrase).rstrip()) <= room:
        yield phrase
    else:
        yield from ([piece] for piece in phrase)


def _pieces(text: str, room: float) -> Iterator[str]:
    """What a line is filled with: characters and words, with the marks that stay beside them."""
    piece = ""
    for word in _WORD.findall(text):
        stays = piece and (word[0] in _NEVER_FIRST or piece[-1] in _NEVER_LAST or word.isspace())
        if piece and not stays:
            yield from _small(piece, room)
            piece = ""
        piece += word
    yield from _small(piece, room)


def _small(piece: str, room: float) -> Iterator[str]:
    """The piece, or its characters where no line could hold it."""
    if em(piece.rstrip()) <= room:
        yield from [piece] if piece else ()
    else:
        yield from piece
