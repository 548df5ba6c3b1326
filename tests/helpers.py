"""What several folders of tests share: a valid plan, and findings as short exact records.

For the maintainer: `from tests.helpers import …`. A place is (rule, line, column); tests compare
whole lists of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from juso_plan.finding import Edit, Finding, Severity
from juso_plan.model.read import ReadPlan
from juso_plan.rules.check import read
from juso_plan.rules.locate import Locator
from juso_plan.source import MappingNode, Node, Parsed, ScalarNode, SequenceNode

Place = tuple[str, int, int]
"""A rule, a line and a column."""
Data = dict[str, "Data"] | list["Data"] | str

PLAN = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 北上市重層的支援体制整備事業実施計画, 種類: 実施計画}
"""
"""The smallest plan that has no finding of shape. What is put behind it begins on line 4."""


def places(found: Parsed | ReadPlan) -> list[Place]:
    """Every finding of a text, in the order of the text."""
    lines = found.lines if isinstance(found, Parsed) else found.parsed.lines
    return [(one.rule, *lines.position(one.start)) for one in found.findings]


def checked(text: str) -> list[Place]:
    """Every finding of the reading of a file, as bytes: no rule about the plan's content is run."""
    return places(read(text.encode()))


def first_lines(found: Parsed | ReadPlan) -> list[str]:
    """For each finding the first line that its fix touches, as reports show it; "" without one."""
    parsed = found if isinstance(found, Parsed) else found.parsed
    locator = Locator(parsed)
    located = (locator.locate(one, Severity.ERROR) for one in found.findings)
    return [one.mended[0] if one.mended else "" for one in located]


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made. Edits that overlap are a defect."""
    at = len(text)
    for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
        assert edit.end <= at, "edits overlap"
        text, at = text[: edit.start] + edit.text + text[edit.end :], edit.start
    return text


def mended(text: str, findings: Iterable[Finding]) -> str:
    """The text with every fix made."""
    return applied(text, (edit for one in findings for edit in one.fix))


def data(node: Node | None) -> Data:
    """A tree as plain values; an empty value is "", and so is no tree."""
    if isinstance(node, MappingNode):
        return {name: data(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [data(item) for item in node.items]
    return node.value if isinstance(node, ScalarNode) else ""


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every object schema in the schema."""
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


def acting(text: str) -> set[str]:
    """What of a text a terminal would obey, or would reorder."""
    return set(
        re.findall("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    )
