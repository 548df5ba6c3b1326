"""What the changes come to: figures of both editions beside each other.

For the maintainer: a reader wants to see "拠点 3 → 5" before forty edits. Only what differs is given, and
only from what the plans state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from juso_plan.diff.match import Matching
from juso_plan.diff.parts import BODIES, Part
from juso_plan.diff.values import Open
from juso_plan.outcome import Requirement, Status


@dataclass(frozen=True, slots=True)
class Consequence:
    """A figure or a word that is not what it was. `what` is a label (`consequence-…`) of the catalogue.

    `where` names the parts that it concerns, where it is not the plan as a whole.
    """

    what: str
    old: str
    new: str
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement that is met now and was not, or the other way round."""

    id: str
    old: Status
    new: Status

    @property
    def is_met(self) -> bool:
        """Whether it is met now."""
        return self.new is Status.MET


def consequences(matching: Matching) -> tuple[Consequence, ...]:
    """The figures that differ, and the programmes whose way of running changed."""
    found = []
    for what, count in (
        ("sites", _sites),
        ("programmes", _programmes),
        ("meetings", _meetings),
        ("people", _people),
        ("goals", _goals),
        ("undecided", _undecided),
    ):
        old, new = count(matching.old), count(matching.new)
        if old != new:
            found.append(Consequence(what, str(old), str(new)))
    return (*found, *_methods(matching))


def requirement_changes(
    old: Iterable[Requirement], new: Iterable[Requirement]
) -> tuple[RequirementChange, ...]:
    """The requirements that are newly met, or met no more, in the order of their ids."""
    before = {one.id: one.status for one in old}
    return tuple(
        RequirementChange(one.id, before[one.id], one.status)
        for one in new
        if one.id in before and (before[one.id] is Status.MET) != (one.status is Status.MET)
    )


def _methods(matching: Matching) -> list[Consequence]:
    """直営 → 委託 and its like, with the programmes, in the order of the plan."""
    ways: dict[tuple[str, str], list[str]] = {}
    for old, new in matching.pairs:
        mine, theirs = (part.fields.get("実施方式") for part in (old, new))
        if new.kind.name == "事業" and mine and theirs and mine.value != theirs.value:
            ways.setdefault((mine.text, theirs.text), []).append(new.called)
    return [Consequence("methods", *way, tuple(names)) for way, names in ways.items()]


# --- figures ----------------------------------------------------------------------------------


def _of_kind(top: Part, kind: str) -> Iterable[Part]:
    return (part for part in top.below() if part.kind.name == kind)


def _sites(top: Part) -> int:
    """The places that are named, satellites left out; a line for many counts as so many."""
    named = [part for part in top.children[BODIES] if not _is_satellite(part)]
    nameless = [
        part
        for part in _of_kind(top, "拠点")
        if part.body is None and part.key != "サテライト" and part.parent is not top
    ]
    return sum(map(_places, (*named, *nameless)))


def _is_satellite(body: Part) -> bool:
    return bool(body.roles) and all(role.key == "サテライト" for role in body.roles)


def _places(part: Part) -> int:
    stated = [one.fields.get("箇所数") for one in (part, *part.roles)]
    counts = [one.value[0] for one in stated if one and isinstance(one.value, tuple)]
    return max(counts, default=1)


def _programmes(top: Part) -> int:
    """The programmes that are carried out: those in the slots of the Act."""
    return sum(part.is_slot and "状態" not in part.fields for part in _of_kind(top, "事業"))


def _meetings(top: Part) -> int:
    return sum(1 for _ in _of_kind(top, "会議"))


def _goals(top: Part) -> int:
    return sum(1 for _ in _of_kind(top, "目標"))


def _people(top: Part) -> int:
    """The people that 人員配置 states, at least; of which (うち) is not counted again."""
    total = 0
    for part in _of_kind(top, "人員配置"):
        stated = part.fields.get("人数")
        if part.key != "うち" and stated and isinstance(stated.value, tuple):
            total += stated.value[0]
    return total


def _undecided(top: Part) -> int:
    return sum(
        isinstance(stated.value, Open) and stated.value.how == "未定"
        for part in top.below()
        for stated in part.fields.values()
    )
