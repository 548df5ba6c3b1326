"""Reads the places of a citation from its folded text (NFKC, no white space).

For the maintainer: a scanner over levels: article 条, paragraph 項, item 号, letter イロハ, and the words
各号 and 柱書. An element that follows directly must be deeper than the one before it; behind a joining
word (及び, 、, から …) it may stand on any level. What makes no sense is left unread.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from juso_plan.law.places import IROHA, Number, Provision, parse_numeral

PRONOUNS: Final = ("法", "同法", "本法")
NUMERAL: Final = r"(?:[0-9]{1,4}(?![0-9])|[〇一二三四五六七八九十百千]{1,9})"

_LONGEST_RANGE: Final = 200
_BRANCH = rf"(?:の{NUMERAL}(?![部般定つ種者]|事業|か所))*"
_DASH = r"[-~〜−‐‑–—―ー]"
_RANGE = rf"(?:から|{_DASH})"
_LIST = r"(?:[、,]?(?:及び|並びに|又は|若しくは)|[、,・/])"
_NUMBERS = rf"({NUMERAL}(?:(?:[、,・]|{_DASH}){NUMERAL})*)"

FIRST_ARTICLE: Final = re.compile(
    rf"(?:第({NUMERAL})|(?<![0-9])([0-9]{{1,4}}))条(?![例項件])({_BRANCH})"
)
FIRST_LOWER: Final = re.compile(rf"第{NUMERAL}(?:項|(?:(?:[、,・]|{_DASH}){NUMERAL})*号)|各号|柱書")
_PARAGRAPH: Final = re.compile(rf"第{_NUMBERS}項")
_ITEM: Final = re.compile(rf"第{_NUMBERS}号({_BRANCH})")
_LETTERS: Final = re.compile(rf"([{IROHA}]+)(?![ァ-ヶー])")
_WHOLE: Final = re.compile("各号|柱書き?")
_SAME: Final = re.compile("同(?:条|項)")
_JOIN: Final = re.compile(rf"{_RANGE}|{_LIST}")
_INNER_JOIN: Final = re.compile(rf"({_DASH}|[、,・])")


def _branches(text: str) -> tuple[int, ...]:
    return tuple(parse_numeral(part) for part in text.split("の") if part)


# Levels of a place; the first three are numbered.
_ARTICLE_LEVEL, _PARAGRAPH_LEVEL, _ITEM_LEVEL, _LETTER_LEVEL, _WHOLE_LEVEL = range(5)


class _Place(NamedTuple):
    """A provision with at most one item, while it is being read."""

    numbers: tuple[Number | None, Number | None, Number | None] = (None, None, None)
    letters: tuple[int, ...] = ()
    all_items: bool = False
    heading: bool = False

    def with_number(self, level: int, number: Number) -> _Place:
        """The same place down to `level`, where `number` now stands."""
        article, paragraph, _ = self.numbers
        if level == _ARTICLE_LEVEL:
            return _Place((number, None, None))
        if level == _PARAGRAPH_LEVEL:
            return _Place((article, number, None))
        return _Place((article, paragraph, number))

    def ends_at(self, level: int) -> bool:
        deeper = self.letters or self.all_items or self.heading or any(self.numbers[level + 1 :])
        return not deeper


class Scanner:
    """Reads places from `at` on; what it can't read stays behind `at`.

    `law` is the name that stands before the first place: it may be repeated before a later article.
    """

    def __init__(self, flat: str, at: int, law: str) -> None:
        self.flat = flat
        self.at = at
        self.found: list[_Place] = []
        self.joins: list[str] = []
        self.level = -1
        self.names = (*PRONOUNS, law)

    def run(self) -> None:
        """Read on from `at` as far as it goes."""
        while self._deeper() or self._joined():
            pass

    def provisions(self) -> tuple[Provision, ...]:
        """What was read. Neighbouring items of one paragraph are one provision."""
        return _merged(self.found)

    def _deeper(self) -> bool:
        """An element right behind the last one: 第2項 | 第1号."""
        start = self.at
        if self.found and self.flat.startswith("の", start):
            self.at += 1
        if self._element(self.level + 1, ""):
            return True
        self.at = start
        return False

    def _joined(self) -> bool:
        """A joining word and an element: 第1号 | 及び第2号."""
        start = self.at
        join = _JOIN.match(self.flat, start)
        if not join or not self.found:
            return False
        same = _SAME.match(self.flat, join.end())
        self.at = same.end() if same else join.end()
        if self._element(_ARTICLE_LEVEL, join[0]):
            return True
        self.at = start
        return False

    def _element(self, highest: int, join: str) -> bool:
        """Read one element that stands on `highest` or deeper, behind the word `join`."""
        readers = (self._article, self._paragraph, self._item, self._letters, self._whole)
        return any(read(join) for read in readers[highest:])

    def _article(self, join: str) -> bool:
        again = max(len(n) if self.flat.startswith(n, self.at) else 0 for n in self.names)
        m = FIRST_ARTICLE.match(self.flat, self.at + again)
        if not m:
            return False
        number = (parse_numeral(m[1] or m[2]), *_branches(m[3]))
        return self._take(_ARTICLE_LEVEL, m.end(), [(join, number)])

    def _paragraph(self, join: str) -> bool:
        m = _PARAGRAPH.match(self.flat, self.at)
        if not m:
            return False
        return self._take(_PARAGRAPH_LEVEL, m.end(), _joined_numbers(join, m[1], ""))

    def _item(self, join: str) -> bool:
        m = _ITEM.match(self.flat, self.at)
        if not m:
            return False
        return self._take(_ITEM_LEVEL, m.end(), _joined_numbers(join, m[1], m[2]))

    def _letters(self, join: str) -> bool:
        m = _LETTERS.match(self.flat, self.at)
        if not m or not self.found or (join and self.level != _LETTER_LEVEL):
            return False
        numbers: list[Number] = [(IROHA.index(letter),) for letter in m[1]]
        if numbers != sorted(set(numbers)):
            return False
        return self._take(
            _LETTER_LEVEL, m.end(), [(join, numbers[0])] + [("", n) for n in numbers[1:]]
        )

    def _whole(self, join: str) -> bool:
        m = _WHOLE.match(self.flat, self.at)
        if not m or join:
            return False
        last = self.found.pop() if self.found else _Place()
        every = m[0] == "各号"
        self.found.append(last._replace(all_items=every, heading=not every))
        self.at, self.level = m.end(), _WHOLE_LEVEL
        return True

    def _take(self, level: int, end: int, numbers: list[tuple[str, Number]]) -> bool:
        """Keep the numbers of one level, each with the word before it; all or none."""
        found, joins = list(self.found), list(self.joins)
        for join, number in numbers:
            if re.fullmatch(_RANGE, join):
                between = _range(found[-1], level, number)
                if not between:
                    return False
                closed = join == "から" and self.flat.startswith("まで", end)
                end += len("まで") if closed else 0
                joins.append("から…まで" if closed else join if join == "から" else "-")
            else:
                between = [number]
                joins.extend([join.lstrip("、,") or "、"] if join else [])
            for n in between:
                _put(found, level, n, beside=bool(join))
        self.found, self.joins = found, joins
        self.at, self.level = end, level
        return True


def _joined_numbers(join: str, text: str, branch: str) -> list[tuple[str, Number]]:
    """1・2-3 -> each number with the mark before it; the branch belongs to the last."""
    parts = [join, *_INNER_JOIN.split(text)]
    pairs = [(mark, (parse_numeral(n),)) for mark, n in zip(parts[::2], parts[1::2], strict=True)]
    mark, last = pairs[-1]
    return [*pairs[:-1], (mark, (*last, *_branches(branch)))]


def _range(place: _Place, level: int, last: Number) -> list[Number]:
    """What a range from `place` to `last` adds; nothing where the ends make no range."""
    if level == _LETTER_LEVEL:
        first: Number | None = place.letters[-1:]
    else:
        first = place.numbers[level] if place.ends_at(level) else None
    if not first or first[:-1] != last[:-1] or not 0 < last[-1] - first[-1] <= _LONGEST_RANGE:
        return []
    return [(*last[:-1], n) for n in range(first[-1] + 1, last[-1] + 1)]


def _put(found: list[_Place], level: int, number: Number, *, beside: bool) -> None:
    """Put a number on its level: beside the last place, or deeper into it."""
    last = found[-1] if found else _Place()
    if level == _LETTER_LEVEL:
        found[-1] = last._replace(letters=(*last.letters, *number))
        return
    if found and not beside:
        found.pop()
    found.append(last.with_number(level, number))


def _merged(found: list[_Place]) -> tuple[Provision, ...]:
    """Neighbouring items of one paragraph become one provision; letters keep theirs apart."""
    merged: list[Provision] = []
    for place in found:
        p = _provision(place)
        last = merged[-1] if merged else None
        if last and _plain_items(last) and _plain_items(p) and _stem(last) == _stem(p):
            merged[-1] = replace(
                last,
                items=tuple(sorted({*last.items, *p.items})),
                branch_items=tuple(sorted({*last.branch_items, *p.branch_items})),
            )
        else:
            merged.append(p)
    return tuple(merged)


def _provision(place: _Place) -> Provision:
    article, paragraph, item = place.numbers
    plain = item is not None and len(item) == 1
    return Provision(
        article=article,
        paragraph=paragraph[0] if paragraph else None,
        items=item if item and plain else (),
        branch_items=(item,) if item and not plain else (),
        all_items=place.all_items,
        letters=tuple(IROHA[n] for n in sorted(set(place.letters))),
        heading=place.heading,
    )


def _stem(p: Provision) -> tuple[Number | None, int | None]:
    return p.article, p.paragraph


def _plain_items(p: Provision) -> bool:
    return bool(p.items or p.branch_items) and not (p.letters or p.heading or p.all_items)
