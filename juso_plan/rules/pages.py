"""The page of a rule: from its docstring and its metadata.

For the maintainer: a docstring has parts that begin with a line of their own: the text on top (what is
looked at and why, in Japanese), `悪い例:` and `良い例:` (indented YAML, a piece of the complete plan that
the tests hold: a key replaces that key there, an empty one takes it out), `English:` and `出典:`.
`explain`, `docs/rules/` and the tests read them through here.
"""

from __future__ import annotations

import inspect
from textwrap import dedent
from typing import NamedTuple

from juso_plan.messages import Language, catalogue
from juso_plan.rules.registry import Rule

_PARTS = {"悪い例:": "bad", "良い例:": "good", "English:": "english", "出典:": "source"}


class Page(NamedTuple):
    """The parts of a page; "" for a part that is not there."""

    text: str
    bad: str
    good: str
    english: str
    source: str


def page_of(rule: Rule) -> Page:
    """Read the docstring of a rule."""
    parts: dict[str, list[str]] = {"text": []}
    current = "text"
    # cleandoc would turn the tabs of an example into spaces.
    text = inspect.cleandoc(rule.page.replace("\t", "\0")).replace("\0", "\t")
    for line in text.splitlines():
        if line in _PARTS:
            current = _PARTS[line]
            parts[current] = []
        else:
            parts[current].append(line)
    texts = {name: dedent("\n".join(lines)).strip("\n") for name, lines in parts.items()}
    return Page(*(texts.get(name, "") for name in Page._fields))


def markdown_page(rule: Rule, language: Language) -> str:
    """The whole page as Markdown, for `explain` and for `docs/rules/`."""
    labels = catalogue(language).labels
    page = page_of(rule)
    lines = [f"# {rule.id} {catalogue(language).titles[rule.id]}", "", *_facts(rule, language), ""]
    lines += [page.text if language == "ja" else page.english, ""]
    for name, example in (("page-bad", page.bad), ("page-good", page.good)):
        if example:
            lines += [f"## {labels[name]}", "", "```yaml", example, "```", ""]
    if page.source:
        lines += [f"## {labels['page-source']}", "", page.source, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _facts(rule: Rule, language: Language) -> list[str]:
    """Weight, authority, dates and whether it mends, as a list."""
    labels = catalogue(language).labels
    facts = [f"- {labels['page-severity']}: {labels[rule.severity]}"]
    if rule.severity_under(strict=True) is not rule.severity:
        facts[0] += f" ({labels['page-strict']})"
    authority = rule.authority()
    if authority:
        named = f"[{authority.name}]({authority.url})" if authority.url else authority.name
        facts.append(f"- {labels['authority']}: {named}")
    if rule.since:
        facts.append(f"- {labels['page-since']}: {rule.since.isoformat()}")
    if rule.until:
        facts.append(f"- {labels['page-until']}: {rule.until.isoformat()}")
    if rule.pending:
        facts.append(f"- {labels['page-pending'].format(edition=rule.pending)}")
    if rule.fixes:
        facts.append(f"- {labels['page-fix']}")
    return facts
