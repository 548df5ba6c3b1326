"""What a check says of a plan."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from juso_plan.api.errors import UnknownRule
from juso_plan.api.findings import Finding, finding
from juso_plan.api.plans import PlanFile, Source, content
from juso_plan.api.side_files import profile_of
from juso_plan.finding import Severity
from juso_plan.messages import Language
from juso_plan.outcome import Authority, Status
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from juso_plan.rules.profile import Profile
from juso_plan.rules.registry import rules


@dataclass(frozen=True, slots=True)
class Requirement:
    """A line of the 充足表: what is asked, by whom, and what the check says of it.

    `status` is 適合, 不適合, 未評価 (not judged, so not shown to be met) or 人の確認 (for a person
    to judge). `is_accepted`: all that is lacking was looked at and accepted. `line` is where the
    file shows it, None where nothing does.
    """

    id: str
    text: str
    authority: Authority | None
    status: Status
    is_accepted: bool
    line: int | None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The findings of a file in the order of the text, and its requirements in the order of the law.

    `requirements` is empty for a paper that is no 実施計画: the law asks nothing of it. `as_of` is
    the day of the law.
    """

    path: str
    findings: tuple[Finding, ...]
    requirements: tuple[Requirement, ...]
    as_of: date

    def count(self, severity: str) -> int:
        """How many findings of a severity (error, warning, info) there are, less those waived."""
        wanted = Severity(severity)
        return sum(one.severity is wanted and one.waived is None for one in self.findings)


def check(
    plan: PlanFile | Source,
    *,
    strict: bool = False,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: str | os.PathLike[str] | None = None,
    lang: Language = "ja",
) -> CheckResult:
    """Check a plan against the law, the guideline and itself.

    A file that is no plan, or not whole, is checked too: the findings say what is wrong.

    Args:
        plan: a plan, the path of its file, or its bytes.
        strict: what the law only asks to endeavour weighs as an error.
        as_of: the day of the law; None for the plan's own.
        select: rules to check, by id or its beginning (`GLM`); none for all.
        ignore: rules to leave out, likewise.
        profile: the file of what a prefecture or city asks for besides.
        lang: the language of messages.

    Raises:
        NotReadable: the file, or that of the profile, can't be read.
        FaultyFile: the profile can't be used.
        UnknownRule: a rule that is named is none.
    """
    layer = profile_of(profile, lang) if profile is not None else None
    options = Options(
        strict, as_of, _known(select, layer, lang), _known(ignore, layer, lang), layer
    )
    if isinstance(plan, PlanFile):
        path, source = plan.path, plan.source
    else:
        path, data = content(plan, lang)
        source = read(data)
    made = checklist(path, source, options, lang)
    return CheckResult(
        path,
        tuple(finding(one, lang) for one in made.outcome.findings),
        tuple(
            Requirement(
                row.requirement.id,
                row.text,
                row.authority,
                row.requirement.status,
                row.is_accepted,
                row.requirement.line,
            )
            for row in made.rows
        ),
        made.as_of,
    )


def _known(names: Sequence[str], profile: Profile | None, lang: Language) -> tuple[str, ...]:
    """Names of rules, or their beginnings. Raises UnknownRule."""
    known = profile.applied(rules()) if profile else rules()
    for name in names:
        if not any(rule.startswith(name) for rule in known):
            raise UnknownRule("unknown-rule", lang, rule=name)
    return tuple(names)
