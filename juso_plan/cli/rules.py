"""`juso-plan explain` and `juso-plan rules`: the page of a rule, and the table of all."""

from __future__ import annotations

from difflib import get_close_matches

from juso_plan.cli.console import DONE, FAILED, Console
from juso_plan.messages import catalogue
from juso_plan.rules.pages import markdown_page
from juso_plan.rules.registry import Rule, rules
from juso_plan.terminal import json_text, width


def explain_rule(console: Console, name: str) -> int:
    """Print the page of a rule."""
    known = rules()
    rule = known.get(name.upper())
    if rule is None:
        console.fail("unknown-rule", rule=name)
        near = get_close_matches(name.upper(), known, n=1)
        if near:
            console.say(console.label("usage-did-you-mean", suggestion=near[0]))
        return FAILED
    console.result(markdown_page(rule, console.language))
    return DONE


def list_rules(console: Console, form: str) -> str:
    """The table of all rules."""
    found = list(rules().values())
    if form == "json":
        document = {"form": 1, "rules": [_record(console, rule) for rule in found]}
        return json_text(document) + "\n"
    titles = catalogue(console.language).titles
    lines = []
    for rule in found:
        severity = console.labels[rule.severity]
        authority = rule.authority()
        law = f"  {authority.name}" if authority else ""
        padding = " " * (8 - width(severity))
        lines.append(f"{rule.id}  {severity}{padding}{titles[rule.id]}{law}\n")
    return "".join(lines)


def _record(console: Console, rule: Rule) -> dict[str, object]:
    authority = rule.authority()
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "severity_strict": rule.severity_under(strict=True).value,
        "title": catalogue(console.language).titles[rule.id],
        "authority": authority.record() if authority else None,
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "requirement": rule.is_requirement,
        "fix": rule.fixes,
    }
