"""Years that go with the period of a plan: what a new period shifts is no change of its own."""

from __future__ import annotations

import re
from collections.abc import Hashable

from juso_plan.diff.facts import Difference

_YEAR = re.compile(r"(令和|平成|R)(元|[0-9]{1,2})(?=年|\b)|(20[0-9]{2})(?=年|\b)")
_SHIFTS = frozenset({"目標", "評価", "図表"})
"""The kinds in which a plain year goes with the period of the plan."""


def first_year(value: Hashable) -> int | None:
    """The first fiscal year of a period."""
    if isinstance(value, tuple):
        for name, inner in value:
            if name == "開始":
                return int(inner[0][1])
    return None


def is_shifted(one: Difference, years: int) -> bool:
    """Whether a value differs by the shift of its years alone."""
    assert one.old
    assert one.new
    old, new = one.old.value, one.new.value
    if isinstance(old, str) and isinstance(new, str):
        return _later(old, years) == new and _later(new, -years) == old
    return one.part.kind.name in _SHIFTS and _later_value(old, years) == new


def _later_value(value: Hashable, years: int) -> Hashable:
    if isinstance(value, tuple):
        if len(value) == 3 and value[0] == "年度":
            return ("年度", value[1] + years, value[2] and value[2] + years)
        return tuple(_later_value(one, years) for one in value)
    return value


def _later(text: str, years: int) -> str:
    def put(match: re.Match[str]) -> str:
        era, year, common = match.groups()
        if common:
            return str(int(common) + years)
        number = (1 if year == "元" else int(year)) + years
        return f"{era}{'元' if number == 1 and era != 'R' else number}"

    return _YEAR.sub(put, text)
