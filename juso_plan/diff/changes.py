"""The changes between two editions as others read them: worded, placed and with a fingerprint.

For the maintainer: what belongs to one change is settled in `causes`.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.diff.causes import Cause, causes_of, names_of
from juso_plan.diff.facts import EXISTS, PARENT, Difference
from juso_plan.diff.levels import Code, Level
from juso_plan.diff.match import Matching
from juso_plan.diff.parts import Part
from juso_plan.diff.values import Stated


@dataclass(frozen=True, slots=True)
class Side:
    """What one edition says: the value in words, and where. Lines and columns from 1."""

    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where else a change shows: the path, and the sides there."""

    path: tuple[str, ...]
    field: str
    old: Side | None
    new: Side | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `field` is "" where it is one of the part as a whole (see `Code`)."""

    code: Code
    level: Level
    kind: str
    name: str
    within: str
    """The programme, site or meeting that holds the part, "" for none."""
    path: tuple[str, ...]
    field: str
    old: Side | None
    new: Side | None
    fingerprint: str
    places: tuple[Place, ...]
    """The other places that the same cause changed, in the order of the newer edition."""
    covers: tuple[Difference, ...]


def changes_of(matching: Matching) -> tuple[Change, ...]:
    """All changes between two editions, in the order of the newer one; what is gone comes last."""
    return tuple(_worded(causes_of(matching)))


def _worded(causes: list[Cause]) -> Iterator[Change]:
    seen: Counter[str] = Counter()
    for cause in sorted(causes, key=_place_in_file):
        old, new = _side(cause, cause.old, 0), _side(cause, cause.new, 1)
        part = cause.part
        values = [
            repr(one.value) if isinstance(one, Stated) else _name(one)
            for one in (cause.old, cause.new)
        ]
        args = list(cause.words) if cause.words else values
        identity = [cause.code, part.kind.name, *part.path, cause.field]
        seen[json.dumps([identity, args])] += 1
        again = seen[json.dumps([identity, args])]
        canonical = json.dumps([identity, args, again], ensure_ascii=False)
        fingerprint = hashlib.sha256(canonical.encode()).hexdigest()[:12]
        yield Change(
            cause.code,
            cause.level,
            part.kind.name,
            _called(cause),
            part.within,
            part.path,
            cause.field,
            old,
            new,
            fingerprint,
            tuple(_places(cause)),
            tuple(cause.covers),
        )


def _place_in_file(cause: Cause) -> tuple[bool, int, int]:
    """What the newer edition holds by its place there; what is gone behind it, by its place in the older."""
    side = cause.new or cause.old
    assert side is not None
    return (cause.new is None, side.line, side.column)


def _called(cause: Cause) -> str:
    """The name of what changed; of parts that moved together, the names."""
    return (
        names_of(one.part for one in cause.covers) if cause.code == "moved" else cause.part.called
    )


def _name(part: Part | None) -> str:
    return part.called if part else ""


def _side(cause: Cause, side: Stated | Part | None, index: int) -> Side | None:
    if side is None:
        return None
    words = cause.words[index] if cause.words else None
    if isinstance(side, Stated):
        return Side(words if words is not None else side.text, side.line, side.column)
    return Side(words if words is not None else side.called, side.line, side.column)


def _places(cause: Cause) -> Iterator[Place]:
    """The other places: fields that the cause changed besides its own, and where a site is named."""
    for one in cause.covers:
        if one.part is cause.part and one.field == cause.field:
            continue
        fields = [fact.stated if fact else None for fact in (one.old, one.new)]
        is_moved = one.field == PARENT and cause.code == "moved"
        whole = [
            Side(two.part.called, two.part.line, two.part.column) if two else None
            for two in (one.old, one.new)
        ]
        is_role = one.field == EXISTS and one.part.body is not None
        if is_moved or is_role:
            if one.part not in (cause.part, *cause.part.roles[:1]):
                yield Place(one.part.path, "", *whole)
        elif one.old and one.new and fields[0] and fields[1]:
            sides = [Side(two.text, two.line, two.column) for two in fields if two]
            yield Place(one.part.path, one.field, sides[0], sides[1])
