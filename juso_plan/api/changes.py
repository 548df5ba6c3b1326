"""What changed between two editions of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.api.plans import PlanFile, Source, whole
from juso_plan.diff import Code, Comparison, Level, Place, Side, compare
from juso_plan.diff.wording import change_title
from juso_plan.messages import Language
from juso_plan.model.read import ReadPlan
from juso_plan.rules.check import Options, judged
from juso_plan.rules.registry import rules


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what happened to what, and what either edition says, with its place.

    `level` is 法定事項, 実質, 軽微 or 表記. `kind` and `name` say what changed, `within` what holds
    it; `field` is the key that changed, "" for a change of the whole. `old` and `new` are None where
    that edition says nothing. `places` are the others where the same cause shows. `title` is the
    change in words.
    """

    title: str
    level: Level
    code: Code
    kind: str
    name: str
    within: str
    path: tuple[str, ...]
    field: str
    old: Side | None
    new: Side | None
    places: tuple[Place, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two editions compared; `changes` stand in the order of the newer one, what is gone last."""

    old: str
    new: str
    changes: tuple[Change, ...]

    def count(self, level: str) -> int:
        """How many changes are of a level (法定事項, 実質, 軽微, 表記)."""
        wanted = Level(level)
        return sum(one.level is wanted for one in self.changes)


def diff(old: PlanFile | Source, new: PlanFile | Source, *, lang: Language = "ja") -> Difference:
    """Compare two editions of a plan.

    Args:
        old: the older edition: a plan, the path of its file, or its bytes.
        new: the newer one, likewise.
        lang: the language of the titles; what the plans say stays as it is.

    Raises:
        NotReadable, NotAPlan: as of `load`.
        NotWhole: a part could not be read, and would look like one that was taken out.
    """
    before, after = whole(old, lang), whole(new, lang)
    found = between(before.source, after.source, (before.path, after.path))
    return Difference(
        before.path,
        after.path,
        tuple(
            Change(
                change_title(one, lang),
                one.level,
                one.code,
                one.kind,
                one.name,
                one.within,
                one.path,
                one.field,
                one.old,
                one.new,
                one.places,
                one.fingerprint,
            )
            for one in found.changes
        ),
    )


def between(old: ReadPlan, new: ReadPlan, sources: tuple[str, str]) -> Comparison:
    """Two plans compared, with what a check says of the requirements of each."""
    # Only what law and guideline ask for: the other rules take longer than the comparison.
    options = Options(select=tuple(one.id for one in rules().values() if one.is_requirement))
    met = [judged(name, plan, options) for name, plan in zip(sources, (old, new), strict=True)]
    return compare(old, new, sources, (met[0].requirements, met[1].requirements))
