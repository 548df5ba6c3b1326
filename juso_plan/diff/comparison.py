"""The whole comparison of two plans, as every output takes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from juso_plan.diff.changes import Change, changes_of
from juso_plan.diff.consequences import (
    Consequence,
    RequirementChange,
    consequences,
    requirement_changes,
)
from juso_plan.diff.levels import Level
from juso_plan.diff.likeness import Question, questions
from juso_plan.diff.match import Matching, match
from juso_plan.diff.parts import parts_of
from juso_plan.diff.values import text_of
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Requirement


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the two plans: what it was called on the command line, and what it calls itself."""

    source: str
    municipality: str
    title: str
    period: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions compared.

    `is_capped`: so many names were left that not all were looked at for likeness.
    """

    old: Edition
    new: Edition
    changes: tuple[Change, ...]
    questions: tuple[Question, ...]
    is_capped: bool
    consequences: tuple[Consequence, ...]
    requirements: tuple[RequirementChange, ...]
    is_same_text: bool
    matching: Matching

    def count(self, level: Level) -> int:
        """How many changes are of a level."""
        return sum(change.level is level for change in self.changes)

    def reaches(self, level: Level) -> bool:
        """Whether a change is at a level or above."""
        return any(change.level.rank <= level.rank for change in self.changes)


def compare(
    old: ReadPlan,
    new: ReadPlan,
    sources: tuple[str, str] = ("", ""),
    requirements: tuple[Iterable[Requirement], Iterable[Requirement]] = ((), ()),
) -> Comparison:
    """Compare two plans that were read.

    `sources` are their names for reports, `requirements` what a check says of each.
    """
    matching = match(parts_of(old), parts_of(new))
    asked, is_capped = questions(matching)
    return Comparison(
        _edition(old, sources[0]),
        _edition(new, sources[1]),
        changes_of(matching),
        asked,
        is_capped,
        consequences(matching),
        requirement_changes(*requirements),
        old.parsed.text == new.parsed.text,
        matching,
    )


def _edition(read: ReadPlan, source: str) -> Edition:
    assert read.plan is not None
    edition, municipality = read.plan.edition, read.plan.municipality
    return Edition(
        source,
        (municipality.name if municipality else None) or "",
        (edition.name if edition else None) or "",
        text_of(edition.period) if edition and edition.period else "",
    )
