"""The bytes of a file to its findings.

For the maintainer: the one place where the rooms meet: decode, read, judge, locate. It knows no
file system (`cli` does) and no output (`report` does).
"""

from __future__ import annotations

from juso_plan.finding import Finding
from juso_plan.model.read import ReadPlan, read_plan
from juso_plan.outcome import FileOutcome
from juso_plan.rules.locate import locate
from juso_plan.rules.shape import SHAPE
from juso_plan.source import decode, parse


def read(data: bytes) -> ReadPlan:
    """The bytes of a file as a plan, with everything that the reading found."""
    decoded = decode(data)
    if decoded.text is None:
        return ReadPlan(parse(""), None, decoded.findings)
    plan = read_plan(decoded.text)
    found = sorted((*decoded.findings, *plan.findings), key=_order)
    return ReadPlan(plan.parsed, plan.plan, tuple(found))


def check(path: str, data: bytes) -> FileOutcome:
    """Check one file. `path` is only passed through."""
    return judged(path, read(data))


def judged(path: str, plan: ReadPlan) -> FileOutcome:
    """The findings of a plan that was read, with their weight and place."""
    located = (locate(one, SHAPE[one.rule], plan.parsed) for one in plan.findings)
    return FileOutcome(path, tuple(located))


def _order(one: Finding) -> tuple[int, str]:
    return one.start, one.rule
