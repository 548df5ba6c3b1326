"""A plan that writes every key of the form, each with a value of its own.

For the maintainer: made from the model, so a key that is new is in it by itself. What is made of
parts like itself (a programme of programmes) goes two deep.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.dates import Day, Moment, Year
from juso_plan.model.entity import Entity
from juso_plan.model.plan import Plan
from juso_plan.model.values import (
    CorporateNumber,
    Form,
    Goal17,
    Integer,
    Law,
    MunicipalityCode,
    Name,
    People,
    Places,
    Prose,
    Quantity,
    Text,
    Url,
    Value,
)

_DEPTH = 5
"""How deep parts of parts go, unless something else is asked for."""


def _day(number: int) -> str:
    return f"{2000 + number % 90}年{number % 12 + 1}月{number % 28 + 1}日"


_VALUES: dict[Any, Callable[[int], str]] = {
    Text: "語{}番".format,
    Prose: "文{}番".format,
    Name: "団体{}番".format,
    Url: "https://www.example.jp/{}".format,
    Law: "介護保険法第{}条".format,
    Integer: "1{:05}".format,
    Quantity: "2{:05}円".format,
    Places: "3{:05}か所".format,
    People: "4{:05}名".format,
    Value: "5{:05}".format,
    Year: lambda number: f"{2000 + number % 90}年度",
    Day: _day,
    Moment: _day,
    Goal17: lambda number: str(number % 17 + 1),
    Form: lambda number: "1",
    MunicipalityCode: lambda number: "032069",
    CorporateNumber: lambda number: "4011001098993",
}
_BY_KIND = {type_.__metadata__[0].kind: make for type_, make in _VALUES.items()}


def plan_with_every_key(depth: int = _DEPTH) -> str:
    """The text of the plan file (JSON, which is YAML too)."""
    plan = _table(Plan, (), count(1), depth)
    plan["計画"]["状態"] = "案"  # the cover is silent about 決定
    for overview in plan["一覧"]:
        for row in overview["行"]:
            row["号"] = "1"
    return json.dumps(plan, ensure_ascii=False, indent=1)


def _table(
    cls: type[Table], above: tuple[type[Table], ...], numbers: Iterator[int], depth: int
) -> Any:
    written = {}
    for name, spec in key_specs(cls).items():
        if name in key_specs(Entity):  # 未定 and 記載なし name what is not written
            continue
        if spec.table is None:
            value = _value(cls, spec, next(numbers))
        elif above.count(spec.table) < 2 and len(above) < depth:
            value = _table(spec.table, (*above, spec.table), numbers, depth)
        else:
            continue
        written[name] = [value] if spec.many else value
    return written


def _value(cls: type[Table], spec: KeySpec, number: int) -> str:
    assert spec.scalar is not None
    words = spec.scalar.words
    value = words[number % len(words)] if words else _BY_KIND[spec.scalar.kind](number)
    # 実績: a number that has no unit takes the one that stands beside it.
    return value.removesuffix("円") if "単位" in key_specs(cls) else value
