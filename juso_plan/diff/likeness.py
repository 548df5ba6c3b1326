"""Parts that may be one under two names: a question for the planner, never a decision.

For the maintainer: asked only of what one edition alone holds, of the kinds that can say 旧名称. Names are
compared by their pairs of letters (Dice), and only those that share a pair of letters which few others
have, or an address or a telephone number. The number of comparisons is bounded, and it is said where the
bound was reached.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.diff.match import Matching
from juso_plan.diff.parts import Part
from juso_plan.words import folded

LEAST = 0.6
"""From which likeness on the question is asked."""
MOST_COMPARED = 50_000
"""How many pairs of names are compared at most."""
_COMMON = 40
"""A pair of letters that more names share tells nothing apart."""
_CONTACTS = ("電話", "所在地")


@dataclass(frozen=True, slots=True)
class Question:
    """改称の可能性: is `new` the `old` under another name? `score` is from 0 to 1."""

    old: Part
    new: Part
    score: float

    @property
    def paste(self) -> str:
        """The line that says yes, to be written among the keys of the new part."""
        return f"旧名称: {_name(self.old)}"


def questions(matching: Matching) -> tuple[tuple[Question, ...], bool]:
    """The questions, the surest first, and whether the bound was reached."""
    olds, news = ([*_asked(matching, top)] for top in (matching.old, matching.new))
    scored: list[Question] = []
    compared = 0
    for old, new in _near(olds, news):
        compared += 1
        if compared > MOST_COMPARED:
            break
        score = _likeness(old, new)
        if score >= LEAST:
            scored.append(Question(old, new, score))
    scored.sort(key=lambda one: (-one.score, sorted((_name(one.old), _name(one.new)))))
    taken: set[Part] = set()
    chosen = []
    for one in scored:
        if not {one.old, one.new} & taken:
            taken |= {one.old, one.new}
            chosen.append(one)
    return tuple(chosen), compared > MOST_COMPARED


def _asked(matching: Matching, top: Part) -> Iterator[Part]:
    for part in top.below():
        # Of a site the body alone: its roles have no name of their own.
        is_asked = part.kind.has_past and part.body is None and not part.is_slot
        if is_asked and part.kind.naming in part.fields and matching.is_single(part):
            yield part


def _near(olds: list[Part], news: list[Part]) -> Iterator[tuple[Part, Part]]:
    """Pairs that share something that few others have; each once."""
    shared: dict[tuple[str, str], tuple[list[Part], list[Part]]] = defaultdict(lambda: ([], []))
    for side, parts in enumerate((olds, news)):
        for part in parts:
            for sign in _signs(part):
                shared[part.kind.name, sign][side].append(part)
    seen = set()
    for mine, theirs in shared.values():
        if max(len(mine), len(theirs)) > _COMMON:
            continue
        for old in mine:
            for new in theirs:
                if (old, new) not in seen:
                    seen.add((old, new))
                    yield old, new


def _signs(part: Part) -> Iterator[str]:
    yield from _pairs(_name(part))
    for key in _CONTACTS:
        if key in part.fields:
            yield f"{key} {folded(part.fields[key].text)}"


def _likeness(old: Part, new: Part) -> float:
    mine, theirs = _pairs(_name(old)), _pairs(_name(new))
    common = (mine & theirs).total()
    score = 2 * common / (mine.total() + theirs.total())
    if any(
        key in old.fields and key in new.fields and old.fields[key].value == new.fields[key].value
        for key in _CONTACTS
    ):
        score += 0.3
    return min(score, 1.0)


def _pairs(name: str) -> Counter[str]:
    """The pairs of neighbouring letters; of a single letter the letter."""
    return Counter(name[at : at + 2] for at in range(max(1, len(name) - 1)))


def _name(part: Part) -> str:
    return folded(part.fields[part.kind.naming].text)
