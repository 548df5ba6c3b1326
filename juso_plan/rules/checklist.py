"""充足表: every requirement of law, ordinance and guideline with what the check says of it.

For the maintainer: the rows are the rules that are requirements; their text is the first sentence of
the rule's page. A check that did not run has not passed: such a row says 未評価.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date

from juso_plan.messages import Language, catalogue, worded
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Asks, Checklist, FileOutcome, Located, Requirement, Row, Status
from juso_plan.rules.authority import ACT, GUIDELINE, ORDINANCE
from juso_plan.rules.check import Options, day_for, judged
from juso_plan.rules.pages import page_of
from juso_plan.rules.profile_rules import ProfileRule
from juso_plan.rules.registry import Rule, Weight, rules


def checklist(path: str, plan: ReadPlan, options: Options, language: Language) -> Checklist:
    """The 充足表 of a plan. `language` is that of the requirements' texts."""
    outcome = judged(path, plan, options)
    # The weight of a rule tells who asks, so a profile's changes of severities do not count here.
    known = rules()
    if options.profile:
        known = options.profile.applied({}) | known
    edition = plan.plan.edition if plan.plan else None
    municipality = plan.plan.municipality if plan.plan else None
    on = day_for(plan, options)
    rows = tuple(
        _row(one, known[one.id], outcome, plan, language, on=on) for one in outcome.requirements
    )
    return Checklist(
        path,
        hashlib.sha256(plan.parsed.text.encode()).hexdigest()[:16],
        (edition.name if edition else None) or "",
        (municipality.name if municipality else None) or "",
        on,
        options.today,
        rows,
        outcome,
    )


def _row(
    one: Requirement,
    rule: Rule,
    outcome: FileOutcome,
    plan: ReadPlan,
    language: Language,
    *,
    on: date,
) -> Row:
    found = tuple(each for each in outcome.findings if each.rule == one.id)
    evidence = _at(one.line, plan.parsed.lines.text(one.line).strip(), language) if one.line else ""
    return Row(
        one,
        requirement_text(rule, language),
        rule.authority(on),
        _asks(rule),
        evidence,
        found,
        tuple(_note(each, language) for each in found) or _why(one.status, language),
    )


def _why(status: Status, language: Language) -> tuple[str, ...]:
    """Why a row that has no finding of its own does not say 適合, and what is to be done."""
    if status is Status.MET:
        return ()
    return (catalogue(language).labels[f"checklist-why-{status.name}"],)


def _note(one: Located, language: Language) -> str:
    """What is lacking, with what was accepted and why."""
    labels = catalogue(language).labels
    # What is absent at the top is reported at 1:1, which is no place to look at.
    line = one.line if (one.line, one.column) != (one.end_line, one.end_column) else None
    text = _at(line, worded(language, one.rule, one.args).message, language)
    if one.waived is None:
        return text
    about = filter(None, (one.waived.reason, one.waived.by, one.waived.until))
    return f"{text} [{labels['waived']}{labels['colon']}{labels['list-comma'].join(about)}]"


def _at(line: int | None, text: str, language: Language) -> str:
    labels = catalogue(language).labels
    return labels["checklist-line"].format(line=line, source=text) if line else text


def requirement_text(rule: Rule, language: Language) -> str:
    """What is required, as the page of the rule begins."""
    page = page_of(rule)
    if language == "ja":
        return re.sub(r"か(?:どうか)?を見る$", "", page.text.split("。")[0].replace("\n", ""))
    # "Art. 106-5" is no end of a sentence.
    return re.split(r"(?<!Art\.)(?<=\.)\s", page.english.replace("\n", " "))[0]


def _asks(rule: Rule) -> Asks:
    """How strongly, and on what level, a requirement is asked for."""
    if isinstance(rule, ProfileRule):
        return Asks.PROFILE
    law = rule.basis.law if rule.basis else ""
    if rule.weight is Weight.ADVICE:
        return Asks.ADVICE
    if rule.weight is Weight.CONTRADICTION:
        return Asks.DEFINITION
    levels = {ACT: Asks.EFFORT, ORDINANCE: Asks.ORDINANCE, GUIDELINE: Asks.GUIDELINE}
    return levels.get(law, Asks.EFFORT)
