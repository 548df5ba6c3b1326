"""The findings as the preview lists them: each with its words, its line, and the section that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from juso_plan.document.blocks import Document
from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Located
from juso_plan.report.words import accepted, message, weight
from juso_plan.serve.sections import section_of
from juso_plan.terminal import harmless

MOST = 500
"""How many findings are listed; a planner mends the first ones and sees the next."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding in the list. Texts are "" where there is nothing to say, `line` is 0 for no line.

    `parts` are labels with their texts; `law` is the provision with its address.
    """

    id: str
    rule: str
    message: str
    place: str
    line: int
    anchor: str
    section: str
    parts: tuple[tuple[str, str], ...]
    law: tuple[str, str]
    mended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity, or those that were accepted: `name` is its label in the catalogue."""

    name: str
    listed: tuple[Listed, ...]
    more: int
    """How many are not listed."""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.listed) + self.more


def grouped(
    findings: tuple[Located, ...], document: Document | None, language: Language
) -> list[Group]:
    """The findings by severity, the heaviest first, and at last those that were accepted."""
    found = {
        severity.value: [one for one in findings if one.severity is severity and not one.waived]
        for severity in Severity
    }
    found["waived"] = [one for one in findings if one.waived]
    groups, left = [], MOST
    for name, ones in found.items():
        shown = listed(name, ones[:left], document, language)
        left -= len(shown)
        if ones:
            groups.append(Group(name, shown, len(ones) - len(shown)))
    return groups


def listed(
    name: str, findings: Iterable[Located], document: Document | None, language: Language
) -> tuple[Listed, ...]:
    """Findings as they are listed. `name` keeps their ids apart from those of another list."""
    found: list[Listed] = []
    times: Counter[str] = Counter()
    for one in findings:
        times[one.fingerprint] += 1
        id_ = f"{name}-{one.fingerprint}-{times[one.fingerprint]}"
        found.append(_listed(id_, one, document, language))
    return tuple(found)


def _listed(id_: str, one: Located, document: Document | None, language: Language) -> Listed:
    labels, words = catalogue(language).labels, worded(language, one.rule, one.args)
    section = section_of(document, one.path) if document else None
    parts = (
        ("reason", accepted(one.waived, language) if one.waived else ""),
        ("found", words.found),
        ("expected", words.expected),
        ("weight", weight(one, language)),
        ("help", words.help),
    )
    return Listed(
        id=id_,
        rule=one.rule,
        message=message(one, language),
        place=harmless(" › ".join(one.path)),
        line=line_of(one),
        anchor=section.anchor if section else "",
        section=harmless(f"{section.number} {section.title}".strip()) if section else "",
        parts=tuple((labels[name], harmless(text)) for name, text in parts if text),
        law=(one.authority.name, one.authority.url or "") if one.authority else ("", ""),
        mended=tuple(map(harmless, one.mended)),
    )


def line_of(one: Located) -> int:
    """The line of a finding; 0 for what is absent at the top, which has none."""
    places = {(one.line, one.column), (one.end_line, one.end_column)}
    return 0 if places == {(1, 1)} else one.line
