"""What may be done about a finding: make its safe fix, or accept it with a reason (確認済み)."""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.edit.entries import with_entry, with_items
from juso_plan.edit.scalars import written
from juso_plan.edit.text import newline_of
from juso_plan.finding import Edit
from juso_plan.messages import Language, catalogue
from juso_plan.outcome import Located
from juso_plan.serve.analysis import Analysis
from juso_plan.source import MappingNode, SequenceNode


@dataclass(frozen=True, slots=True)
class Action:
    """Something that may be done: its title, the edits of the text, and the finding that it answers."""

    title: str
    edits: tuple[Edit, ...]
    finding: Located
    is_fix: bool


def actions(analysis: Analysis, start: int, end: int, language: Language) -> list[Action]:
    """What may be done about the findings that touch a stretch of the text."""
    labels = catalogue(language).labels
    found = []
    for one in analysis.findings:
        if one.waived or not _touches(analysis, one, start, end):
            continue
        if one.is_mended_safely:
            shown = one.mended[0].strip() if one.mended else one.rule
            found.append(Action(labels["act-fix"].format(shown=shown), one.fix, one, is_fix=True))
        edits = _waiver(analysis, one, labels["act-reason"])
        if edits:
            title = labels["act-waive"].format(rule=one.rule)
            found.append(Action(title, edits, one, is_fix=False))
    return found


def _touches(analysis: Analysis, one: Located, start: int, end: int) -> bool:
    lines = analysis.lines
    first = lines.span(one.line)[0] + one.column - 1
    last = lines.span(one.end_line)[0] + one.end_column - 1
    return first <= end and start <= last


def _waiver(analysis: Analysis, one: Located, reason: str) -> tuple[Edit, ...]:
    """The entry of 確認済み that accepts a finding; nothing where it can't be put in."""
    root = analysis.root
    if not isinstance(root, MappingNode) or not one.path:
        return ()
    place = written("/".join(one.path))
    entry = f"{{規則: {one.rule}, 箇所: {place}, 理由: {written(reason)}}}"
    held = root.entries.get("確認済み")
    if held is None:
        line_end = newline_of(analysis.text)
        whole = f"確認済み: [{entry}]" if root.flow else f"確認済み:{line_end}  - {entry}"
        return tuple(with_entry(analysis.text, root, whole))
    if isinstance(held.value, SequenceNode) and held.value.items:
        return tuple(with_items(analysis.text, held.value, [entry]))
    return ()
