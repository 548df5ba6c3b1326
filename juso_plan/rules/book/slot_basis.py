"""The basis of a slot: the ways to cite it, and whether citations fit.

For the maintainer: a place is compared as the steps down to it, so that a wider citation (a paragraph
for its items) is seen to hold a narrower one. The table of slots names several ways to cite each; the
first is the one that is recommended. What the tables are not sure of fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from typing import TypeAlias

from juso_plan.law import Certainty, Provision, Slot, Statute, edition, find_statute
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.absence import absent
from juso_plan.rules.book.citing import Cited
from juso_plan.rules.case import Case

Way: TypeAlias = tuple[object, ...]
"""A place as the steps down to it: article, paragraph, item, letter."""


def own_ways(of: Slot, cited: tuple[Cited, ...]) -> set[tuple[str, Way]]:
    """The places by which a slot is compared: of a part of an item, those of its own law."""
    ways = _ways(cited)
    return {one for one in ways if one[0] != ACT} if of.parent else ways


def is_accepted(of: Slot, ways: Set[tuple[str, Way]]) -> bool:
    """Whether the basis of a slot is among what is cited, exactly."""
    return any({(law, one) for one in wanted} <= ways for law, wanted in _accepted(of))


def right_basis(
    of: Slot, cited: tuple[Cited, ...], law: Statute | None = None
) -> tuple[Cited, ...]:
    """The citations that give the basis of a slot exactly (by `law`); empty where none do."""
    ways = _ways(cited)
    for name, wanted in _accepted(of):
        basis = {(name, one) for one in wanted}
        if (law is None or law.name == name) and basis <= ways:
            return tuple(one for one in cited if _ways((one,)) & basis)
    return ()


def misfit(case: Case, of: Slot, cited: tuple[Cited, ...], *, is_part: bool) -> Cited | None:
    """The citation that does not fit its slot, where the tables are sure; None where all fit.

    A part of a programme (`is_part`) may be based on less than the whole.
    """
    then = edition(case.on)
    if of.certainty is Certainty.MEMORY or then is None or then.status == "pending":
        return None
    accepted = _accepted(of)
    for law in dict.fromkeys(one.statute.name for one in cited if one.statute):
        group = [one for one in cited if one.statute and one.statute.name == law]
        wanted = [ways for name, ways in accepted if name == law]
        if not wanted or any(absent(case, one) for one in group):
            continue
        if any(not one.citation.provisions for one in group):
            continue  # a law's name alone is wider than any place
        ways = {way for _, way in _ways(tuple(group))}
        may_be_less = is_part or of.parent is None
        fits = any(_covers(ways, each) or (may_be_less and _covers(each, ways)) for each in wanted)
        is_of_slots = law == accepted[0][0] or _is_beside(ways, wanted)
        if not fits and is_of_slots:
            return group[0]
    return None


@cache
def _accepted(of: Slot) -> tuple[tuple[str, frozenset[Way]], ...]:
    """The ways to cite a slot's basis, the canonical first: the law and its places."""
    found = []
    for one in of.citations:
        statute = find_statute(one.law or ACT)
        assert statute is not None
        ways = frozenset(way for place in one.provisions for way in _ways_of(place))
        found.append((statute.name, ways))
    return tuple(found)


def _ways(cited: tuple[Cited, ...]) -> set[tuple[str, Way]]:
    """All places that are cited, each with its law; a law's name alone is no place."""
    return {
        (one.statute.name, way)
        for one in cited
        if one.statute
        for place in one.citation.provisions
        for way in _ways_of(place)
    }


def _ways_of(place: Provision) -> Iterator[Way]:
    """The steps down to a place, one way for each of its items and letters."""
    items: list[object] = [*((n,) for n in place.items), *place.branch_items]
    deeper = items or place.all_items or place.letters or place.heading
    way: Way = (place.article,)
    if place.paragraph is not None or deeper:
        way += (place.paragraph,)
    if place.all_items:
        way += ("各号",)
    for one in [(*way, item) for item in items] or [way]:
        for letter in place.letters or (None,):
            end = (*one, letter) if letter else one
            yield (*end, "柱書") if place.heading else end


def _covers(cited: Set[Way], wanted: Set[Way]) -> bool:
    """Whether each wanted place is cited, itself or with what holds it."""
    return all(any(one[: len(way)] == way for way in cited) for one in wanted)


def _is_beside(ways: Set[Way], wanted: list[frozenset[Way]]) -> bool:
    """Whether places stand in the same paragraph as the basis: then they name another slot."""
    return all(any(way[:2] == one[:2] for each in wanted for one in each) for way in ways)
