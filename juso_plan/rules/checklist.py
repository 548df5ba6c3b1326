"""充足表: every requirement of law, ordinance and guideline with what the check says of it.

For the maintainer: the rows are the rules that are requirements; their text is the first sentence of
the rule's page. A check that did not run has not passed: such a row says 未評価.
"""

from __future__ import annotations

import re

from juso_plan.messages import Language
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Asks, Checklist, Row
from juso_plan.rules.authority import ACT, GUIDELINE, ORDINANCE
from juso_plan.rules.check import Options, judged, law_day
from juso_plan.rules.pages import page_of
from juso_plan.rules.registry import Rule, Weight, rules


def checklist(path: str, plan: ReadPlan, options: Options, language: Language) -> Checklist:
    """The 充足表 of a plan. `language` is that of the requirements' texts."""
    outcome = judged(path, plan, options)
    known = rules()
    lines = plan.parsed.lines
    rows = tuple(
        Row(
            one,
            requirement_text(known[one.id], language),
            known[one.id].authority(),
            _asks(known[one.id]),
            lines.text(one.line).strip() if one.line else "",
            tuple(found for found in outcome.findings if found.rule == one.id),
        )
        for one in outcome.requirements
    )
    edition = plan.plan.edition if plan.plan else None
    municipality = plan.plan.municipality if plan.plan else None
    on = options.as_of or (law_day(plan.plan, options.today) if plan.plan else options.today)
    return Checklist(
        (edition.name if edition else None) or "",
        (municipality.name if municipality else None) or "",
        on,
        options.today,
        rows,
        outcome,
    )


def requirement_text(rule: Rule, language: Language) -> str:
    """What is required, as the page of the rule begins."""
    page = page_of(rule)
    if language == "ja":
        return re.sub(r"か(?:どうか)?を見る$", "", page.text.split("。")[0].replace("\n", ""))
    return re.split(r"(?<=\.)\s", page.english.replace("\n", " "))[0]


def _asks(rule: Rule) -> Asks:
    """How strongly, and on what level, a requirement is asked for."""
    law = rule.basis.law if rule.basis else ""
    if rule.weight is Weight.ADVICE:
        return Asks.ADVICE
    if rule.weight is Weight.CONTRADICTION:
        return Asks.DEFINITION
    levels = {ACT: Asks.EFFORT, ORDINANCE: Asks.ORDINANCE, GUIDELINE: Asks.GUIDELINE}
    return levels.get(law, Asks.EFFORT)
