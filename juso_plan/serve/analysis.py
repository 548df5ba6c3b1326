"""One reading of a text: its tree, its plan, what the check found, and the names that it uses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Located
from juso_plan.rules.check import Options, judged, read
from juso_plan.source import LineTable, MappingNode, Node, ScalarNode, SequenceNode

BODY_KEYS = frozenset({"運営主体", "委託先", "委託元", "実施主体", "主催団体", "事務局", "担い手"})
"""Keys whose values are names of bodies, so that a name under one of them is proposed for all."""


@dataclass(frozen=True)
class Analysis:
    """A text, as it was read; judged only when its findings are asked for, so that proposals come sooner."""

    path: str
    text: str
    plan: ReadPlan
    options: Options
    before: Analysis | None = None
    """The last reading that had a tree, where this one has none: a text that is being written."""

    @classmethod
    def of(cls, path: str, text: str, options: Options, before: Analysis | None = None) -> Analysis:
        """Read a text, of which `before` is the reading before. Never raises for what it holds."""
        plan = read(text.encode("utf-8", "replace"))
        whole = before.whole if before and plan.parsed.root is None else None
        return cls(path, text, plan, options, whole)

    @property
    def whole(self) -> Analysis:
        """This reading, or the last that had a tree: what names there are to propose."""
        return self.before or self

    @cached_property
    def findings(self) -> tuple[Located, ...]:
        """What the check finds in the text."""
        return judged(self.path, self.plan, self.options).findings

    @property
    def root(self) -> Node | None:
        """The tree, None where the text does not parse."""
        return self.plan.parsed.root

    @cached_property
    def lines(self) -> LineTable:
        """The lines of the text, as an editor numbers them."""
        return LineTable(self.text)

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """The short values that the text has under each key, in the order of the text."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        if self.root is not None:
            _collect(self.root, "", found)
        return {key: list(values) for key, values in found.items()}

    def bodies(self) -> list[str]:
        """The names of bodies, the declared ones first."""
        declared = [body.name for body in self.plan.plan.bodies] if self.plan.plan else []
        used = [name for key in sorted(BODY_KEYS) for name in self.names.get(key, ())]
        return [*dict.fromkeys(name for name in (*declared, *used) if name)]


_SHORT = 40


def _collect(node: Node, key: str, found: dict[str, dict[str, None]]) -> None:
    if isinstance(node, MappingNode):
        for name, entry in node.entries.items():
            _collect(entry.value, name, found)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            _collect(item, key, found)
    elif isinstance(node, ScalarNode) and 0 < len(node.value) <= _SHORT and "\n" not in node.value:
        found[key][node.value] = None


def table_at(path: tuple[str, ...]) -> type[Table] | None:
    """The table that a path of keys leads to from the top; None where there is no such key."""
    cls: type[Table] | None = Plan
    for key in path:
        spec = key_specs(cls).get(key) if cls else None
        cls = spec.table if spec else None
    return cls


def spec_at(path: tuple[str, ...], key: str) -> KeySpec | None:
    """What is known of a key of the table at a path."""
    cls = table_at(path)
    return key_specs(cls).get(key) if cls else None
