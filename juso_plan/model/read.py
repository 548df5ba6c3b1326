"""Text to Plan: the way through `source` and the model, over the slips that only the model sees.

For the maintainer: 様式 is read first and alone; a file of another form stops with one finding.
A slip that parses without a word shows only where the model misses a table of keys: it is mended
and the text is read again, until no new slip turns up.
"""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import normalize

from juso_plan.finding import Finding, bounded, finding
from juso_plan.model.plan import Plan
from juso_plan.model.reading import Reading, fresh_slips
from juso_plan.source import MappingNode, Parsed, ScalarNode, parse, silent_slips

FORM = "1"
_PASSES = 8


class ReadPlan(NamedTuple):
    """A plan as read. `plan` is None where the file is no plan; `findings` say why."""

    parsed: Parsed
    plan: Plan | None
    findings: tuple[Finding, ...]


def read_plan(text: str) -> ReadPlan:
    """Read the text of a plan file. Never raises for what the text holds."""
    return _read(parse(text), _PASSES)


def _read(parsed: Parsed, passes: int) -> ReadPlan:
    stop = _not_form_1(parsed)
    if stop or not isinstance(parsed.root, MappingNode):
        return ReadPlan(parsed, None, (*parsed.findings, *stop))
    run = Reading(parsed)
    plan = Plan.read(parsed.root, run)
    fresh = fresh_slips(run)
    if fresh and passes:
        mended = parse(parsed.text, (*parsed.slips, *fresh))
        if mended.root is not None:
            return _read(mended, passes - 1)
    found = (*parsed.findings, *run.findings, *(slip.finding() for slip in fresh))
    return ReadPlan(parsed, plan, bounded(found))


def _not_form_1(parsed: Parsed) -> tuple[Finding, ...]:
    """Why a tree is not fed to the model; empty where it is fed, or where there is no tree."""
    root = parsed.root
    if root is None:
        return ()
    if not isinstance(root, MappingNode):
        slips = silent_slips(parsed, root) if isinstance(root, ScalarNode) else ()
        return tuple(slip.finding() for slip in slips) or (finding("SYN202", root),)
    entry = root.entries.get("様式")
    if entry is None or not isinstance(entry.value, ScalarNode):
        return ()
    written = normalize("NFKC", entry.value.value)
    if written in ("", FORM):
        return ()
    return (finding("SYN201", entry.value, written=entry.value.value, form=FORM),)
