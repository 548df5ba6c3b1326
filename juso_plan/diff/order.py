"""The least moves that make one order of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence


def least_moved(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Hashable]:
    """The items to move, as few as can be: those outside of a longest run that keeps its order.

    Both hold the same items, each once. The answer is in the order of `new`.
    """
    place = {item: index for index, item in enumerate(old)}
    kept = set(_longest_increasing([place[item] for item in new]))
    return [item for item in new if place[item] not in kept]


def _longest_increasing(numbers: Sequence[int]) -> list[int]:
    """A longest increasing subsequence, in n log n steps."""
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(tail_at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(number)
            tail_at.append(index)
        else:
            tails[place] = number
            tail_at[place] = index
    found = []
    index = tail_at[-1] if tail_at else -1
    while index >= 0:
        found.append(numbers[index])
        index = before[index]
    return found[::-1]
