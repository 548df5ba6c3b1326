"""What holds of every comparison, whatever the plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juso_plan.diff import Comparison, compare
from juso_plan.diff.facts import facts
from juso_plan.diff.levels import ONE_WAY
from juso_plan.model.read import ReadPlan
from tests.diff.mirror import mirrored
from tests.diff.plans import BASE, ENCODED, base, edited, encoded, plan, written

PLANS = [BASE, *ENCODED]
EDITED = st.tuples(st.integers(0, 10**6), st.integers(1, 8))


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def stated(comparison: Comparison, *, new: bool) -> Counter[tuple[Hashable, ...]]:
    """The facts of an edition, as a set."""
    matching = comparison.matching
    found = facts(matching, matching.new if new else matching.old)
    return Counter((*key, fact.value) for key, fact in found.items())


def taken(comparison: Comparison, *, new: bool) -> Counter[tuple[Hashable, ...]]:
    """What the changes say that an edition states and the other does not."""
    identity = comparison.matching.identity
    return Counter(
        (identity(fact.part), fact.field, fact.value)
        for change in comparison.changes
        for one in change.covers
        if (fact := one.new if new else one.old)
    )


def holds(old: ReadPlan, new: ReadPlan) -> None:
    """All laws for two plans."""
    forth, back = compare(old, new), compare(new, old)
    # The changes say exactly what differs: the facts of the one, less and more, are those of the other.
    left = stated(forth, new=False)
    left.subtract(taken(forth, new=False))
    left.update(taken(forth, new=True))
    assert not (+left) - stated(forth, new=True)
    assert not stated(forth, new=True) - (+left)
    assert min(left.values(), default=0) >= 0
    assert max(taken(forth, new=True).values(), default=1) == 1
    # Backwards is the mirror.
    assert Counter(map(sides, forth.changes)) == Counter(map(mirror, back.changes))
    assert {(one.new, one.old) for one in map(names, forth.questions)} == {
        (one.old, one.new) for one in map(names, back.questions)
    }
    # Fingerprints tell the changes apart.
    fingerprints = [one.fingerprint for one in forth.changes]
    assert len(set(fingerprints)) == len(fingerprints)
    assert all(len(one) == 12 for one in fingerprints)


class _Names:
    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new


def names(question: Any) -> _Names:
    return _Names(question.old.name, question.new.name)


def sides(change: Any) -> tuple[Any, ...]:
    values = [side.value if side else None for side in (change.old, change.new)]
    level = None if (change.kind, "*") in ONE_WAY else change.level
    return (change.code, level, change.field, *values, len(change.covers))


def mirror(change: Any) -> tuple[Any, ...]:
    code, level, field, old, new, covers = sides(change)
    return (mirrored(code), level, field, new, old, covers)


@pytest.mark.parametrize("path", PLANS, ids=name)
def test_a_plan_does_not_differ_from_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    comparison = compare(plan(text), plan(text))
    assert comparison.changes == ()
    assert (comparison.questions, comparison.consequences, comparison.is_same_text) == (
        (),
        (),
        True,
    )


@pytest.mark.parametrize(("old", "new"), list(permutations(PLANS, 2))[::3], ids=name)
def test_laws_on_the_encoded_plans(old: Path, new: Path) -> None:
    holds(encoded(old), encoded(new))


@settings(max_examples=60, deadline=None)
@given(EDITED, EDITED)
def test_laws_on_edited_plans(first: tuple[int, int], second: tuple[int, int]) -> None:
    content = base()
    holds(written(edited(content, *first)), written(edited(content, *second)))


def shaken(content: Any, random: Random) -> Any:
    """The data with its keys in another order, and the items of its lists without one too."""
    if isinstance(content, dict):
        keys = list(content)
        random.shuffle(keys)
        return {key: shaken(content[key], random) for key in keys}
    return [shaken(one, random) for one in content] if isinstance(content, list) else content


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_keys_and_the_quotes_say_nothing(seed: int) -> None:
    """From a file with comments and few quotes to JSON in any order of keys."""
    comparison = compare(encoded(BASE), written(shaken(base(), Random(seed))))
    assert comparison.changes == ()
    assert not comparison.is_same_text
