"""What a plan states, one fact a field, and the facts in which two editions differ.

For the maintainer: a fact belongs to a part, and a part that is in both editions is one part; so what
differs is what stands in one set of facts and not in the other. Every change is made of these
differences, and each difference belongs to exactly one change: nothing is told twice or lost.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from juso_plan.diff.match import Matching
from juso_plan.diff.parts import Part
from juso_plan.diff.values import Stated

EXISTS, PARENT, BODY, ORDER = "", "/parent", "/body", "/order"
"""Facts that are no field: that a part is there, what holds it, whose role it is, how a list is ordered."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: the part that it is stated of, the field, the value; `stated` is None for no field."""

    part: Part
    field: str
    value: Hashable
    stated: Stated | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that is not the same in both editions. One side is None where only one states it."""

    old: Fact | None
    new: Fact | None

    @property
    def field(self) -> str:
        """The field that differs."""
        fact = self.new or self.old
        assert fact is not None
        return fact.field

    @property
    def part(self) -> Part:
        """The part in the newer edition, or in the older where the newer lacks it."""
        fact = self.new or self.old
        assert fact is not None
        return fact.part


def facts(matching: Matching, top: Part) -> dict[tuple[Hashable, str], Fact]:
    """All facts of one edition (`top` is its plan), by part and field."""
    found: dict[tuple[Hashable, str], Fact] = {}
    for part in top.below():
        one = matching.identity(part)
        found[one, EXISTS] = Fact(part, EXISTS, True)
        if part.parent:
            found[one, PARENT] = Fact(part, PARENT, (matching.identity(part.parent), part.key))
        if part.body:
            found[one, BODY] = Fact(part, BODY, matching.identity(part.body))
        for key, stated in part.fields.items():
            found[one, key] = Fact(part, key, stated.value, stated)
        for key, several in part.children.items():
            if several and several[0].kind.ordered:
                common = tuple(
                    matching.identity(child)
                    for child in several
                    if (other := matching.partner.get(child))
                    and other.parent is matching.partner.get(part)
                )
                if len(common) > 1:
                    found[one, ORDER + key] = Fact(part, ORDER + key, common)
    return found


def differences(matching: Matching) -> list[Difference]:
    """Where the editions differ: in the order of the newer one, then what only the older states."""
    old, new = facts(matching, matching.old), facts(matching, matching.new)
    found = [
        Difference(old.get(key), fact)
        for key, fact in new.items()
        if key not in old or old[key].value != fact.value
    ]
    found += [Difference(fact, None) for key, fact in old.items() if key not in new]
    return found
