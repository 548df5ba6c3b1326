"""What happened to a field: it came or went, rose or fell, gained or lost, was put otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from juso_plan.diff.levels import Code
from juso_plan.diff.values import Open, Stated, spelling_free
from juso_plan.model.working import YearValue

_COUNTED = frozenset({"箇所数", "人数", "数と単位", "整数", "値", "1～17"})


def field_code(old: Stated | None, new: Stated | None) -> Code:
    """What happened to a field."""
    if old is None or new is None:
        only = old or new
        if only and isinstance(only.value, Open):
            return "marked" if old is None else "unmarked"
        return "stated" if old is None else "withdrawn"
    was_open, is_open = isinstance(old.value, Open), isinstance(new.value, Open)
    if was_open != is_open:
        return "decided" if was_open else "undecided"
    if spelling_free(old.text) == spelling_free(new.text):
        return "notation"
    rise = _rise(old, new)
    if rise:
        return rise
    if old.items is not None and new.items is not None and not was_open:
        gone, came = exchanged(old.items, new.items)
        if gone and came:
            return "replaced"
        return "extended" if came else "reduced" if gone else "reordered"
    numbers = (_number(old), _number(new))
    if None not in numbers and numbers[0] != numbers[1]:
        return "increased" if numbers[0] < numbers[1] else "decreased"  # type: ignore[operator]
    return "reworded" if new.kind == "本文" else "replaced"


def _number(stated: Stated) -> object:
    """What is compared of a number; None for what is none, or counts in another unit."""
    if stated.kind not in _COUNTED or stated.items is not None:
        return None
    value = stated.value[0] if isinstance(stated.value, tuple) else stated.value
    return None if isinstance(value, str | Open) else value


def _rise(old: Stated, new: Stated) -> Code | None:
    """Whether the values of years rose or fell, one by one; None for neither."""
    mine, theirs = _year_values(old), _year_values(new)
    if not mine or len(mine) != len(theirs) or mine == theirs:
        return None
    pairs = list(zip(mine, theirs, strict=True))
    if all(a <= b for a, b in pairs):
        return "increased"
    return "decreased" if all(a >= b for a, b in pairs) else None


def _year_values(stated: Stated) -> list[Decimal]:
    """The numbers of a list of values by year; empty where it is none, or holds words."""
    found = []
    if stated.kind != YearValue.__name__ or not isinstance(stated.value, tuple):
        return []
    for one in stated.value:
        held = dict(one)
        number = held.get("値", (None,))[0]
        if not isinstance(number, Decimal):
            return []
        found.append(number)
    return found


def exchanged(old: Iterable[str], new: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The items that only the older list has, and those that only the newer one has."""
    mine, theirs = Counter(old), Counter(new)
    return tuple((mine - theirs).elements()), tuple((theirs - mine).elements())
