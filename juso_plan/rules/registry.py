"""The rules and what is known of each.

For the maintainer: a rule is a function with the decorator `rule`; its docstring is its page (what,
why, a bad and a good example that tests execute, English, source). The weight of a rule follows from
its authority: a contradiction of the Act or of the plan itself is an error; what a plan shall
endeavour to hold is a warning, an error under --strict; a doubt is a warning; advice is info. What
the law tables mark as unverified must not be an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from juso_plan.finding import Finding, Severity
from juso_plan.law import find_statute, format_provision, parse_citation, stood
from juso_plan.outcome import Authority, Reweighed
from juso_plan.rules.authority import authority_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.shape import SHAPE

MODULES = (
    "law",
    "standing",
    "support_meeting",
    "cooperation",
    "contracting",
    "small_towns",
    "ordinance",
    "support_plan",
    "guideline",
    "guideline_meeting",
    "optional",
    "process",
    "consistency",
    "overview",
    "names",
    "references",
    "structure",
    "periods",
    "operators_map",
    "meeting_names",
    "departments",
    "citation",
    "citation_form",
    "style_marks",
    "style_words",
    "style_terms",
    "review",
)
"""The topic modules in `book`, the Act first. The rules are sorted by family and id, not by this."""

FAMILIES = ("LAW", "ORD", "GLM", "GLO", "CON", "CIT", "STY", "TBD", "WVR", "SYN", "RUN")
"""What the first letters of a rule's id stand for: the Act, the ordinance, the guideline
(mandatory, optional), agreement with itself, citations, style, what is open, accepted findings, the
shape of the file, the tool itself."""


class Weight(Enum):
    """How strongly the authority of a rule asks."""

    CONTRADICTION = Severity.ERROR
    """The plan contradicts the Act, or itself."""
    ENDEAVOUR = Severity.WARNING
    """A plan shall endeavour to hold this (ordinance, guideline, duties of effort of the Act)."""
    DOUBT = "doubt"
    """Probably a slip; a person must look."""
    ADVICE = Severity.INFO


class Basis(NamedTuple):
    """The authority of a rule: a law with its provision as it stands today, or the guideline."""

    law: str
    provision: str = ""

    @cache  # noqa: B019 - bases are few, and live as long as the rules
    def at(self, on: date) -> Basis:
        """The same content where it stood on a day, before amendments that moved it."""
        statute = find_statute(self.law)
        place = parse_citation(self.provision).provisions if statute and self.provision else ()
        if statute is None or len(place) != 1:
            return self
        return Basis(self.law, format_provision(stood(statute, place[0], on)))


class Unmet:
    """Not met, and another rule says so: one cause, one finding."""


class NotRead:
    """A part of the subject that the rule needs was set aside, so it could not be judged."""


class ForAPerson:
    """The tables can't tell: a person must look."""


Answer = Finding | Unmet | NotRead | ForAPerson
Check = Callable[[Case, Any], Iterable[Answer]]
Subjects = Callable[[Case], Iterable[Subject[Any]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `check` is None for what the shape of the file shows (no function finds it)."""

    id: str
    weight: Weight
    basis: Basis | None = None
    subjects: Subjects | None = None
    reads: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    is_requirement: bool = False
    on_every_paper: bool = False
    """A requirement that is looked at in a report and in slides too, which it does not bind."""
    fixes: bool = False
    """Whether a finding may hold the edits that mend it."""
    pending: str = ""
    """The edition of the law that would bring it, where its text has not been read: it does not run."""
    check: Check | None = None
    page: str = ""
    weighed: Reweighed | None = None
    """The profile that changed its weight."""

    @property
    def severity(self) -> Severity:
        """The severity without --strict."""
        if self.weight is Weight.DOUBT:
            return Severity.WARNING
        assert isinstance(self.weight.value, Severity)
        return self.weight.value

    def severity_under(self, *, strict: bool) -> Severity:
        """The severity; --strict makes an error of what a plan shall endeavour to hold."""
        if strict and self.weight is Weight.ENDEAVOUR:
            return Severity.ERROR
        return self.severity

    def weighed_as(self, severity: Severity, *, strict: bool) -> Reweighed | None:
        """The profile that gave a finding of the rule its severity; None where it did not."""
        return self.weighed if severity is self.severity_under(strict=strict) else None

    def authority(self, on: date | None = None) -> Authority | None:
        """The authority for a report, with its web address: as of a day, else of today."""
        if self.basis is None:
            return None
        return authority_of(self.basis.at(on) if on else self.basis)

    def is_in_force(self, on: date) -> bool:
        """Whether the rule holds on a day; one that is pending holds on none."""
        if self.pending:
            return False
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


_RULES: dict[str, Rule] = {}


def rule(
    rule_id: str,
    weight: Weight,
    subjects: Subjects,
    *,
    reads: tuple[str, ...] = (),
    basis: Basis | None = None,
    since: date | None = None,
    until: date | None = None,
    is_requirement: bool = False,
    on_every_paper: bool = False,
    fixes: bool = False,
    pending: str = "",
) -> Callable[[Check], Check]:
    """Register a rule.

    `subjects` gives what the rule looks at, one after the other; `reads` are the attributes of a
    subject's entity that the rule reads: where one was set aside, the rule does not run there.
    `is_requirement` puts the rule on the 充足表; such a rule runs only on a plan (実施計画), except
    `on_every_paper`. `fixes` tells that its findings may hold the edits that mend them.
    `pending` names the edition of the law that would bring the rule (`law.editions`): it is shown, and
    does not run, until somebody has read that law and gives its day.
    """

    def register(check: Check) -> Check:
        assert rule_id not in _RULES, rule_id
        _RULES[rule_id] = Rule(
            rule_id,
            weight,
            basis=basis,
            subjects=subjects,
            reads=reads,
            since=since,
            until=until,
            is_requirement=is_requirement,
            on_every_paper=on_every_paper,
            fixes=fixes,
            pending=pending,
            check=check,
            page=check.__doc__ or "",
        )
        return check

    return register


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in the order of the families: one dict for all who ask, which nobody changes."""
    for module in MODULES:
        import_module(f"juso_plan.rules.book.{module}")
    found = _shape_rules() | _RULES
    return dict(sorted(found.items(), key=lambda item: (FAMILIES.index(item[0][:3]), item[0])))


def _shape_rules() -> dict[str, Rule]:
    weights = {
        Severity.ERROR: Weight.CONTRADICTION,
        Severity.WARNING: Weight.DOUBT,
        Severity.INFO: Weight.ADVICE,
    }
    return {
        rule_id: Rule(rule_id, weights[shape.severity], fixes=shape.fixes, page=shape.page)
        for rule_id, shape in SHAPE.items()
    }
