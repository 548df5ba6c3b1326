"""A place in a law, its numerals and its official wording.

For the maintainer: `scanner` reads places, `citation` puts them together with the law's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

IROHA: Final = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)

Number: TypeAlias = tuple[int, ...]
"""A number with its branches: (106, 4) for 106の4."""

_DIGITS: Final = "〇一二三四五六七八九"
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Provision:
    """One cited place in a law: 第115条の45第2項第1号から第3号まで.

    `article` is (115, 45) for 第115条の45, None where only lower levels are written. `items` is expanded and
    sorted; 第1号の2 stands in `branch_items` as (1, 2). `all_items` is 各号, `heading` is 柱書. `letters` belong
    to a single item.
    """

    article: tuple[int, ...] | None = None
    paragraph: int | None = None
    items: tuple[int, ...] = ()
    branch_items: tuple[tuple[int, ...], ...] = ()
    all_items: bool = False
    letters: tuple[str, ...] = ()
    heading: bool = False


def format_provision(provision: Provision) -> str:
    """The wording of official papers, with Arabic digits: 第115条の45第2項第1号から第3号まで."""
    parts: list[str] = []
    if provision.article:
        parts.append(_numbered(provision.article, "条"))
    if provision.paragraph is not None:
        parts.append(f"第{provision.paragraph}項")
    items = sorted([*((n,) for n in provision.items), *provision.branch_items])
    parts.append(_enumerated([_numbered(n, "号") for n in items], _runs(items)))
    if provision.all_items:
        parts.append("各号")
    places: list[Number] = [(IROHA.index(letter),) for letter in provision.letters]
    parts.append(_enumerated(list(provision.letters), _runs(places)))
    if provision.heading:
        parts.append("柱書")
    return "".join(parts)


def parse_numeral(text: str) -> int:
    """The value of Arabic digits or kanji numerals (百六, 一〇六); the text holds nothing else."""
    if text[0] in "0123456789":
        return int(text)
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS.index(c)) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in _UNITS:
            total += (digit or 1) * _UNITS[c]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS.index(c)
    return total + digit


def _numbered(number: Number, unit: str) -> str:
    return f"第{number[0]}{unit}" + "".join(f"の{n}" for n in number[1:])


def _runs(numbers: list[Number]) -> list[tuple[int, int]]:
    """Spans of neighbours that follow each other: [1, 2, 3, 5] -> (0, 3), (3, 4)."""
    runs: list[tuple[int, int]] = []
    for place, number in enumerate(numbers):
        before = numbers[place - 1] if place else None
        if before and before[:-1] == number[:-1] and before[-1] + 1 == number[-1]:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _enumerated(words: list[str], runs: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    for start, end in runs:
        if end - start >= 3:
            parts.append(f"{words[start]}から{words[end - 1]}まで")
        else:
            parts.extend(words[start:end])
    if len(parts) < 2:
        return "".join(parts)
    return "、".join(parts[:-1]) + "及び" + parts[-1]
