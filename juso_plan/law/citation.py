"""Japanese citations of law, read from text.

For the maintainer: nothing here knows which laws exist (`statutes`) or which articles they have
(`provisions`). This module finds the law's name and number and where the first place begins;
`scanner` reads the places. Both work on a folded copy of the text (NFKC, no white space) in which
every character remembers its place in the source, so that names come back as they were written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from juso_plan.eras import ERA_NAMES
from juso_plan.law.places import Provision
from juso_plan.law.scanner import FIRST_ARTICLE, FIRST_LOWER, NUMERAL, PRONOUNS, Scanner

_LONGEST_TEXT: Final = 1000
_LAW_NUMBER: Final = re.compile(
    rf"(?:{ERA_NAMES})[^()第]{{1,8}}年[^()第条項]{{1,20}}第?{NUMERAL}号"
)
_KINDS = "法律|法|政令|省令|府令|令|規則|規程|条例|告示|指針|基準|要綱|要領|通知|通達|ガイドライン|マニュアル|について"
_NAME_ALONE: Final = re.compile(rf"[^()]+?(?:{_KINDS})(?=[()」』]|$)")
_NAME_FIRST: Final = re.compile(rf"[^()]+?(?:{_KINDS})(?=[にのをで、,及並]|$)")
_NOTES: Final = re.compile(r"(?:\([^()]*\))*")


class CitationError(ValueError):
    """The text holds neither the name of a law nor a provision.

    `reason` is `empty` (no visible character) or `unreadable`.
    """

    def __init__(self, reason: Literal["empty", "unreadable"]) -> None:
        super().__init__(reason)
        self.reason: Final = reason


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as it was read.

    `text` is the source text. `law` is the name as written (white space dropped); it is None where
    only 第N条… or a pronoun stands, which `pronoun` then holds (法, 同法, 本法). `number` is the law's number as
    written in brackets, or alone. `suffix` is what stands behind the last provision that could be
    read: a second law, or 第… that makes no sense, ends up there. `style` tells how provisions were
    joined, each way once: から…まで, から, -, ・, 、, 及び, 並びに, 又は, 若しくは, /.
    """

    text: str
    law: str | None
    pronoun: str | None
    number: str | None
    provisions: tuple[Provision, ...]
    suffix: str
    style: tuple[str, ...]


@lru_cache(2048)  # the same few provisions stand all over a plan, and in the plans of all cities
def parse_citation(text: str) -> Citation:
    """Read a citation of one law.

    Takes the wordings of law (第一号から第三号まで, 各号, 柱書) and of papers (第1・2・3号, 第1-3号, full-width digits,
    white space anywhere). Raises CitationError where neither a law's name nor a provision is found,
    and for a text far longer than any citation.
    """
    folded = _Folded.of(text)
    flat = folded.flat
    if not flat:
        raise CitationError("empty")
    if len(flat) > _LONGEST_TEXT:
        raise CitationError("unreadable")
    begin = len(flat) - len(flat.lstrip("(「『【"))
    alone = _LAW_NUMBER.match(flat, begin)
    number = folded.written(begin, alone.end()) if alone else None
    if alone:
        begin = alone.end()

    masked = re.sub(r"\([^()]*\)", lambda m: "\0" * len(m[0]), flat[begin:])
    article = FIRST_ARTICLE.search(masked)
    first = article or FIRST_LOWER.search(masked)
    if first:
        end = begin + first.start()
        name_end = _name_end(flat, begin, end)
    else:
        named = _NAME_ALONE.match(flat, begin) or _NAME_FIRST.match(flat, begin)
        name_end = named.end() if named else begin
        end = name_end
    notes = _NOTES.match(flat, name_end)
    if not first and notes:
        end = notes.end()
    if number is None and notes:
        number = _number_in(folded, *notes.span())

    name = flat[begin:name_end].rstrip("」』の、,・:")
    pronoun = name if name in PRONOUNS else None
    known_name = bool(name) and pronoun is None
    if first and not article and known_name and not _NAME_ALONE.fullmatch(name):
        raise CitationError("unreadable")
    scanner = Scanner(flat, end, name)
    if first:
        scanner.run()
    if not scanner.found and not known_name and number is None:
        raise CitationError("unreadable")
    return Citation(
        text=text,
        law=folded.written(begin, begin + len(name)) if known_name else None,
        pronoun=pronoun,
        number=number,
        provisions=scanner.provisions(),
        suffix=folded.written(scanner.at, len(flat)),
        style=tuple(dict.fromkeys(scanner.joins)),
    )


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """The character in NFKC, without what takes no room."""
    return "".join(
        one
        for one in unicodedata.normalize("NFKC", char)
        if not one.isspace() and unicodedata.category(one) != "Cf"
    )


class _Folded(NamedTuple):
    source: str
    flat: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> _Folded:
        pairs = [(char, place) for place, written in enumerate(source) for char in _folded(written)]
        return cls(source, "".join(c for c, _ in pairs), tuple(place for _, place in pairs))

    def written(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        return "".join(self.source[self.origin[start] : self.origin[end - 1] + 1].split())


def _name_end(flat: str, begin: int, end: int) -> int:
    """Where the name stops and the bracketed notes between it and the first provision begin."""
    tail = re.search(r"(?:\([^()]*\))+の?$", flat[begin:end])
    return begin + tail.start() if tail else end


def _number_in(folded: _Folded, start: int, end: int) -> str | None:
    for note in re.finditer(r"\(([^()]*)\)", folded.flat[start:end]):
        inner = re.split("[。、]", note[1])[0]
        if re.search("[0-9〇一二三四五六七八九十元]年|号$", inner):
            at = start + note.start(1)
            return folded.written(at, at + len(inner))
    return None
