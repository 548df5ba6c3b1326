"""Which words of a text changed, for marking them on both sides.

For the maintainer: Japanese has no spaces between words, so a word is a run of one kind of letters
(漢字, ひらがな, カタカナ, digits, Latin). The marks are a help for the eye; that something changed is
decided before, on the whole value. Long texts are matched sentence by sentence first, and what is
too long even so is marked whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(
    r"[一-鿿㐀-䶿々〆𠀀-𲎯]+|[ぁ-ゖー]+|[ァ-ヺー･-ﾟ]+|[0-9０-９,，.．]+|[A-Za-zＡ-Ｚａ-ｚ]+|\s+|.",
    re.DOTALL,
)
_SENTENCE = re.compile(r"[^。\n]*[。\n]?")
_MOST = 400_000
"""How many pairs of words, or of sentences, are compared at most."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text, and whether it changed."""

    text: str
    changed: bool


def changed_words(old: str, new: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in pieces; what is not in the other one is marked."""
    left: list[Run] = []
    right: list[Run] = []
    for mine, theirs in _blocks(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        if mine == theirs:
            left.append(Run("".join(mine), changed=False))
            right.append(Run("".join(theirs), changed=False))
            continue
        for a, b in _blocks(_WORD.findall("".join(mine)), _WORD.findall("".join(theirs))):
            left.append(Run("".join(a), changed=a != b))
            right.append(Run("".join(b), changed=a != b))
    return _joined(left), _joined(right)


def changed_items(
    old: Sequence[str], new: Sequence[str], between: str
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Two lists in pieces, with a mark between the items; items that the other lacks are marked."""
    return _items(old, new, between), _items(new, old, between)


def _items(mine: Sequence[str], theirs: Sequence[str], between: str) -> tuple[Run, ...]:
    left = list(theirs)
    runs: list[Run] = []
    for index, item in enumerate(mine):
        if index:
            runs.append(Run(between, changed=False))
        runs.append(Run(item, changed=item not in left))
        if item in left:
            left.remove(item)
    return _joined(runs)


def _blocks(a: list[str], b: list[str]) -> Iterable[tuple[list[str], list[str]]]:
    """The two lists cut where they agree: pairs that are equal, or that stand for each other."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    mine, theirs = a[start : len(a) - end], b[start : len(b) - end]
    yield a[:start], b[:start]
    if len(mine) * len(theirs) > _MOST:
        yield mine, theirs
    else:
        matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
        for _, i, j, k, m in matcher.get_opcodes():
            yield mine[i:j], theirs[k:m]
    yield a[len(a) - end :], b[len(b) - end :]


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one kind as one piece; empty ones left out."""
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if joined and joined[-1].changed == run.changed:
            joined[-1] = Run(joined[-1].text + run.text, changed=run.changed)
        else:
            joined.append(run)
    return tuple(joined)
