"""Which rules ask about which key of the form, as their own examples show.

For the maintainer: what a bad example writes or takes out is what its rule is about. So the page of the
form and the language server need no table that could fall behind the rules.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from juso_plan.model.base import Table, key_specs
from juso_plan.model.plan import Plan
from juso_plan.rules.pages import page_of
from juso_plan.rules.registry import rules
from juso_plan.source import Data, read_data

TableKey = tuple[type[Table], str]
"""A table and one of its keys."""


@cache
def rules_about() -> dict[TableKey, tuple[str, ...]]:
    """The ids of the rules about each key, in the order of the rules."""
    asked: dict[TableKey, dict[str, None]] = defaultdict(dict)
    for rule in rules().values():
        if rule.check and (example := page_of(rule).bad):
            for place in _leaves(Plan, read_data(example)):
                asked[place][rule.id] = None
    return {place: tuple(found) for place, found in asked.items()}


def _leaves(cls: type[Table], piece: Data) -> list[TableKey]:
    """The keys at the ends of a piece of a plan."""
    found: list[TableKey] = []
    if not isinstance(piece, dict):
        return found
    specs = key_specs(cls)
    for name, value in piece.items():
        spec = specs.get(name)
        if spec is None:
            continue
        items = value if isinstance(value, list) else [value]
        below = [place for item in items if spec.table for place in _leaves(spec.table, item)]
        found += below or [(cls, name)]
    return found
