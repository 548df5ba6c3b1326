"""The bytes of a file to its findings.

For the maintainer: the one place where the rooms meet: decode, read, judge, locate, waive. It knows
no file system (`cli` does) and no output (`report` does).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from juso_plan.finding import Finding, Severity, bounded
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan, read_plan
from juso_plan.outcome import FileOutcome, Located, Requirement, Status
from juso_plan.rules.case import Case
from juso_plan.rules.engine import CRASH, Judged, Run, run_rules
from juso_plan.rules.locate import Locator
from juso_plan.rules.registry import Rule, rules
from juso_plan.rules.waivers import UNUSED, waive
from juso_plan.source import decode, parse

if TYPE_CHECKING:
    from juso_plan.rules.profile import Profile

_ASKED = frozenset({"SYN119"})
"""Questions about what was read as it is written."""
_TAKEN = frozenset({"CON003", "SYN009"})
"""Errors in what was read all the same: the text as printed is kept; outputs make the marks of SYN009 visible."""
_ABSENT = "SYN204"
"""A key that must be there is not: nothing that was written is lost."""


def _today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Options:
    """How to check.

    `as_of` is the day of the law, None for the plan's own. `select` and `ignore` hold rule ids or
    their beginnings (`GLM`); an empty `select` means all.
    """

    strict: bool = False
    as_of: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    today: date = field(default_factory=_today)

    def wants(self, rule: str) -> bool:
        """Whether findings of a rule are asked for."""
        wanted = not self.select or rule.startswith(self.select)
        return wanted and not (self.ignore and rule.startswith(self.ignore))


def read(data: bytes) -> ReadPlan:
    """The bytes of a file as a plan, with everything that the reading found."""
    decoded = decode(data)
    if decoded.text is None:
        return ReadPlan(parse(""), None, decoded.findings)
    plan = read_plan(decoded.text)
    found = bounded((*decoded.findings, *plan.findings))
    return ReadPlan(plan.parsed, plan.plan, found)


def check(path: str, data: bytes, options: Options | None = None) -> FileOutcome:
    """Check one file. `path` is only passed through."""
    return judged(path, read(data), options or Options())


def judged(path: str, plan: ReadPlan, options: Options) -> FileOutcome:
    """The findings of a plan that was read, with their weight and place."""
    registry = options.profile.applied(rules()) if options.profile else rules()
    found = [
        Judged(one, _shape_severity(plan, one, registry), registry[one.rule])
        for one in plan.findings
    ]
    on = day_for(plan, options)
    if plan.plan is None:
        run = Run(requirements=_unknown(registry))
    else:
        case = Case(plan, on, options.today)
        lines = plan.parsed.lines
        wanted = (one for one in registry.values() if options.wants(one.id))
        run = run_rules(
            case, wanted, strict=options.strict, line=lambda offset: lines.position(offset)[0]
        )
    locator = Locator(plan.parsed)
    located = [
        _located(one, locator, options, on)
        for one in (*found, *run.judged)
        if options.wants(one.finding.rule) or one.finding.rule == CRASH
    ]
    if plan.plan is not None:
        located, about = waive(located, plan.plan, options.today)
        located += [
            locator.locate(one, registry[one.rule].severity)
            for one in about
            if _is_asked(str(one.args["rule"]), registry, options)
            and (one.rule != UNUSED or _is_sure(str(one.args["rule"]), plan, registry, run, on))
        ]
    located.sort(key=lambda one: (one.line, one.column, one.rule))
    return FileOutcome(path, tuple(located), tuple(run.requirements), crashes=tuple(run.crashes))


def _located(one: Judged, locator: Locator, options: Options, on: date) -> Located:
    if one.rule is None:
        return locator.locate(one.finding, one.severity)
    weighed = one.rule.weighed_as(one.severity, strict=options.strict)
    return locator.locate(one.finding, one.severity, one.rule.authority(on), weighed)


def unread(plan: ReadPlan) -> tuple[Located, ...]:
    """What was written and could not be read, so that a page of the plan would lack it."""
    locator = Locator(plan.parsed)
    return tuple(locator.locate(one, Severity.ERROR) for one in _lost(plan, rules()))


def _lost(plan: ReadPlan, registry: dict[str, Rule]) -> list[Finding]:
    return [
        one
        for one in plan.findings
        if registry[one.rule].severity is Severity.ERROR and one.rule not in _TAKEN
    ]


def faults_of_writing(plan: ReadPlan) -> tuple[Located, ...]:
    """What of the text could not be read for sure: slips, and what YAML takes otherwise than meant."""
    registry, locator = rules(), Locator(plan.parsed)
    return tuple(
        locator.locate(one, registry[one.rule].severity)
        for one in plan.findings
        if one.rule.startswith(("SYN0", "SYN1")) and one.rule not in _ASKED
    )


def _is_sure(rule: str, plan: ReadPlan, registry: dict[str, Rule], run: Run, on: date) -> bool:
    """Whether a rule looked at all of the plan, so that a waiver that was not used never will be.

    What could not be read may hold what was accepted: that is one cause, and told already.
    """
    in_force = rule not in registry or registry[rule].is_in_force(on)
    is_whole = all(one.rule == _ABSENT for one in _lost(plan, registry))
    return in_force and is_whole and rule not in run.unsure


def _is_asked(rule: str, registry: dict[str, Rule], options: Options) -> bool:
    """Whether a rule is asked at all: of what is not, the waivers say nothing."""
    if rule.startswith("PRF-") and rule not in registry:
        return False
    weighed = options.profile.severities if options.profile else {}
    return options.wants(rule) and weighed.get(rule, Severity.INFO) is not None


def day_for(plan: ReadPlan, options: Options) -> date:
    """The day of the law for a file: --as-of, else the plan's own; today where nothing was read."""
    return options.as_of or (law_day(plan.plan, options.today) if plan.plan else options.today)


def law_day(plan: Plan, today: date) -> date:
    """The day for which a plan is checked: 策定日, else the first day of its period or year, else today."""
    return (plan.edition and plan.edition.own_day) or today


def _shape_severity(plan: ReadPlan, one: Finding, registry: dict[str, Rule]) -> Severity:
    """A key without its value is an info while the plan is being written."""
    severity = registry[one.rule].severity
    edition = plan.plan.edition if plan.plan else None
    is_draft = edition is not None and edition.status == "作成中"
    return Severity.INFO if is_draft and one.rule == "SYN205" else severity


def _unknown(registry: dict[str, Rule]) -> list[Requirement]:
    """Nothing could be read, so nothing has been shown."""
    return [
        Requirement(one.id, Status.UNKNOWN, None) for one in registry.values() if one.is_requirement
    ]
