"""What is marked in two texts, and the least moves of a list."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.diff.order import least_moved
from juso_plan.diff.words import Run, changed_items, changed_words

TEXTS = st.text(alphabet="相談支援をつなぐ。、センターA1\n", max_size=60)


def marked(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.changed else run.text for run in runs)


@pytest.mark.parametrize(
    ("old", "new", "left", "right"),
    [
        ("相談を受け止める。", "相談を受け止める。", "相談を受け止める。", "相談を受け止める。"),
        ("孤立を防ぐ。", "社会的な孤立を防ぐ。", "孤立を防ぐ。", "[社会的な]孤立を防ぐ。"),
        ("月1回開く。", "月2回開く。", "月[1]回開く。", "月[2]回開く。"),
        ("甲を行う。乙を行う。", "乙を行う。", "[甲を行う。]乙を行う。", "乙を行う。"),
        ("", "新しい文。", "", "[新しい文。]"),
        ("𠮷田が行う", "吉田が行う", "[𠮷田]が行う", "[吉田]が行う"),
    ],
)
def test_words_that_changed(old: str, new: str, left: str, right: str) -> None:
    mine, theirs = changed_words(old, new)
    assert (marked(mine), marked(theirs)) == (left, right)


@given(TEXTS, TEXTS)
def test_nothing_of_a_text_is_lost_and_what_is_not_marked_is_the_same(old: str, new: str) -> None:
    mine, theirs = changed_words(old, new)
    assert ("".join(r.text for r in mine), "".join(r.text for r in theirs)) == (old, new)
    plain = ["".join(run.text for run in runs if not run.changed) for runs in (mine, theirs)]
    assert plain[0] == plain[1]
    assert (old == new) == (not any(run.changed for run in (*mine, *theirs)))


def test_a_very_long_text_is_marked_whole() -> None:
    old, new = "甲1乙2" * 5000, "丙3丁4" * 5000
    mine, theirs = changed_words(old, new)
    assert mine == (Run(old, changed=True),)
    assert theirs == (Run(new, changed=True),)


def test_items_of_a_list() -> None:
    mine, theirs = changed_items(["東", "西"], ["西", "南"], "、")
    assert (marked(mine), marked(theirs)) == ("[東]、西", "西、[南]")


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("abcd", "abcd", ""),
        ("abcd", "bcda", "a"),
        ("abcd", "dabc", "d"),
        ("abcdef", "abedcf", "ed"),
        ("ab", "ba", "b"),
    ],
)
def test_as_few_as_can_be_move(old: str, new: str, moved: str) -> None:
    assert len(least_moved(old, new)) == len(moved)
    if len(moved) == 1 and len(old) > 2:
        assert least_moved(old, new) == list(moved)


@given(st.lists(st.integers(), unique=True, max_size=30), st.integers(0, 1000))
def test_what_does_not_move_keeps_its_order(items: list[int], seed: int) -> None:
    other = list(items)
    Random(seed).shuffle(other)
    moved = set(least_moved(items, other))
    assert [i for i in items if i not in moved] == [i for i in other if i not in moved]
    assert len(moved) < len(items) or not items
