"""Run the rules over a plan: findings, and the status of every requirement.

For the maintainer: a rule runs subject by subject. Where an attribute that it reads was set aside it
does not run, and its requirement is 未評価: a check that did not run has not passed. A rule that
crashes is one finding (RUN001); the others run on. The requirements bind a plan under 法第106条の5
only: in a report or in slides none is recorded, and of their rules only those `on_every_paper` run.
Where it could not be read what the paper is, all are 未評価.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from juso_plan.finding import Finding, Placed, Severity
from juso_plan.model.base import Table
from juso_plan.outcome import Requirement, Status
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import ForAPerson, NotRead, Rule, Unmet

CRASH = "RUN001"


class Judged(NamedTuple):
    """A finding with its weight in this plan."""

    finding: Finding
    severity: Severity
    rule: Rule | None


@dataclass
class Run:
    """What the rules gave."""

    judged: list[Judged] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    """The rules that could not judge all of what they look at."""


def run_rules(
    case: Case, rules: Iterable[Rule], *, strict: bool, line: Callable[[int], int]
) -> Run:
    """Run every rule that holds on the day of the case. `line` turns an offset into a line."""
    run = Run()
    for one in rules:
        if one.check is None or not one.is_in_force(case.on):
            continue
        if one.is_requirement and not (case.is_statutory or one.on_every_paper):
            if case.is_kind_unread:
                run.requirements.append(Requirement(one.id, Status.UNKNOWN, None))
            continue
        _run_rule(case, one, run, strict=strict, line=line)
    return run


def _run_rule(case: Case, one: Rule, run: Run, *, strict: bool, line: Callable[[int], int]) -> None:
    """Run one rule on all of its subjects."""
    assert one.check is not None
    assert one.subjects is not None
    statuses: list[Status] = []
    shown: Placed | None = None
    try:
        for subject in one.subjects(case):
            if subject.entity.aside and subject.entity.is_aside(*one.reads):
                statuses.append(Status.UNKNOWN)
                continue
            answers = tuple(one.check(case, subject))
            for answer in answers:
                if isinstance(answer, Finding):
                    severity = _severity(one, answer, subject, strict=strict)
                    run.judged.append(Judged(answer, severity, one))
            status = _status(answers) if answers else Status.MET
            statuses.append(status)
            if one.is_requirement and status is Status.MET and shown is None:
                shown = _evidence(subject, one.reads)
    except Exception as error:  # noqa: BLE001 - a defect of one rule must not hide what the others find
        run.crashes.append(one.id)
        reason = f"{type(error).__name__}: {error}"
        crash = Finding(CRASH, 0, 0, {"rule": one.id, "reason": reason})
        run.judged.append(Judged(crash, Severity.ERROR, None))
        statuses = [Status.UNKNOWN]
    if Status.UNKNOWN in statuses:
        run.unsure.add(one.id)
    if one.is_requirement and (case.is_statutory or case.is_kind_unread):
        status = _worst(statuses)
        where = line(shown.start) if shown is not None and status is Status.MET else None
        run.requirements.append(Requirement(one.id, status, where))


def _severity(one: Rule, answer: Finding, subject: Subject[Table], *, strict: bool) -> Severity:
    """What is absent in something that is not carried out yet, or in a draft, is an info."""
    if answer.missing and not subject.is_active:
        return Severity.INFO
    return one.severity_under(strict=strict)


def _status(answers: tuple[object, ...]) -> Status:
    """What the answers of a rule on one subject say; none would say that it is met."""
    if any(isinstance(answer, Finding | Unmet) for answer in answers):
        return Status.UNMET
    if any(isinstance(answer, NotRead) for answer in answers):
        return Status.UNKNOWN
    return Status.HUMAN if any(isinstance(a, ForAPerson) for a in answers) else Status.MET


def _worst(statuses: list[Status]) -> Status:
    """Of all subjects: one that is not met counts first, then one that did not run.

    Where there was no subject nothing has been shown.
    """
    for status in (Status.UNMET, Status.UNKNOWN, Status.HUMAN, Status.MET):
        if status in statuses:
            return status
    return Status.UNKNOWN


def _evidence(subject: Subject[Table], reads: tuple[str, ...]) -> Placed:
    """The line that shows that a requirement is met: the first key that the rule reads."""
    for attribute in reads:
        if getattr(subject.entity, attribute) not in (None, ()):
            return subject.entity.key_node(attribute)
    return subject.key
