"""A plan as plain data: whole, typed, and as its schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.export.data import SCHEMA, plan_json
from juso_plan.model.read import read_plan
from juso_plan.resources import shipped
from tests.edit.plans import COMPLETE, ENCODED, label, text_of
from tests.helpers import PLAN, data, objects

PUBLISHED = json.loads(shipped("schemas", SCHEMA).read_text(encoding="utf-8"))


def exported(text: str) -> dict[str, Any]:
    plan = read_plan(text).plan
    assert plan is not None
    found: dict[str, Any] = json.loads(plan_json(plan, "juso-plan 1"))
    return found


def printed(value: Any) -> Any:
    """The data as the plan file has it: the texts alone."""
    if isinstance(value, dict):
        if "text" in value:
            return value["text"]
        return {key: printed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [printed(one) for one in value]
    return value.strip() if isinstance(value, str) else str(value)


def written(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: written(one) for key, one in value.items() if one not in ("", [])}
    if isinstance(value, list):
        return [written(one) for one in value]
    return value.strip()


@pytest.mark.parametrize("path", [*ENCODED, COMPLETE], ids=label)
def test_everything_that_a_plan_says_is_in_the_data(path: Path) -> None:
    text = text_of(path)
    found = exported(text)
    Draft202012Validator(PUBLISHED).validate(found)
    assert printed(found["plan"]) == written(data(read_plan(text).parsed.root))


VALUES = [
    # a piece of a plan, where it is in the data, what stands there
    (
        "計画: {期間: {開始: 令和7年度}}",
        ("計画", "期間", "開始"),
        {"text": "令和7年度", "year": 2025},
    ),
    (
        "計画: {策定日: 令和7年4月}",
        ("計画", "策定日"),
        {"text": "令和7年4月", "year": 2025, "month": 4, "day": None},
    ),
    (
        "事業: {参加支援事業: {箇所数: 49団体（令和4年度）}}",
        ("事業", "参加支援事業", "箇所数"),
        {
            "text": "49団体（令和4年度）",
            "number": 49,
            "unit": "団体",
            "as_of": {"text": "令和4年度", "year": 2022},
            "counted": "",
        },
    ),
    (
        "事業: {人員配置: [{職種: 甲, 人数: 各1～2名}]}",
        ("事業", "人員配置", 0, "人数"),
        {"text": "各1～2名", "number": 1, "upper": 2, "at_least": False, "each": True},
    ),
    (
        "自治体: {概況: {高齢化率: 28.9%}}",
        ("自治体", "概況", "高齢化率"),
        {"text": "28.9%", "number": 28.9, "unit": "%"},
    ),
    (
        "位置付け: {根拠: [社会福祉法第106条の5第1項]}",
        ("位置付け", "根拠", 0),
        {
            "text": "社会福祉法第106条の5第1項",
            "law": "社会福祉法",
            "provisions": ["第106条の5第1項"],
        },
    ),
    ("SDGs: [1, 3]", ("SDGs", 1), 3),
]


@pytest.mark.parametrize(("piece", "path", "value"), VALUES)
def test_a_value_is_typed(piece: str, path: tuple[str | int, ...], value: object) -> None:
    key = piece.partition(":")[0]
    lines = [line for line in PLAN.splitlines() if not line.startswith(f"{key}:")]
    found: Any = exported("\n".join([*lines, piece, ""]))
    Draft202012Validator(PUBLISHED).validate(found)
    found = found["plan"]
    for step in path:
        found = found[step]
    assert found == value


def test_the_schema_is_valid_and_closed() -> None:
    Draft202012Validator.check_schema(PUBLISHED)
    assert [one for one in objects(PUBLISHED) if one.get("additionalProperties") is not False] == []
