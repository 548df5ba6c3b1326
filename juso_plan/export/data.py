"""A plan as plain data: the keys of the plan file, each value as it was read, with the text as printed.

For the maintainer: made from the model, as is its schema (`schemas/plan-data.schema.json`): a key that
is added there needs nothing here, a new type of value needs a line in `_value` and one in `_KINDS`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from juso_plan.law.citation import Citation
from juso_plan.law.places import format_provision
from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.dates import Date, FiscalYear
from juso_plan.model.plan import Plan
from juso_plan.model.values import Amount, Count, Headcount
from juso_plan.report.json_schema import record, ref, said, schema_text, several
from juso_plan.terminal import json_text

SCHEMA = "plan-data.schema.json"


def plan_json(plan: Plan, tool: str) -> str:
    """The document. `tool` is the name and version of the tool."""
    data = {"form": 1, "tool": tool, "plan": _table(plan)}
    return json_text(data) + "\n"


def _table(table: Table) -> dict[str, Any]:
    """What a table states, by its keys; what it does not state is not there."""
    found: dict[str, Any] = {}
    for spec in key_specs(type(table)).values():
        value = getattr(table, spec.attribute)
        if spec.many and value:
            found[spec.name] = [_value(one) for one in value]
        elif not spec.many and value is not None:
            found[spec.name] = _value(value)
    return found


def _value(value: Any) -> Any:
    match value:
        case Table():
            return _table(value)
        case FiscalYear():
            return {"text": value.text, "year": value.year}
        case Date():
            return {
                "text": value.text,
                "year": value.year,
                "month": value.month,
                "day": value.day,
            }
        case Amount():
            return {"text": value.text, "number": number(value.number), "unit": value.unit}
        case Count():
            as_of = _value(value.as_of) if value.as_of else None
            return {
                "text": value.text,
                "number": value.number,
                "unit": value.unit,
                "as_of": as_of,
                "counted": value.counted,
            }
        case Headcount():
            return {
                "text": value.text,
                "number": value.number,
                "upper": value.upper,
                "at_least": value.at_least,
                "each": value.each,
            }
        case Citation():
            provisions = [format_provision(one) for one in value.provisions]
            return {"text": value.text, "law": value.law, "provisions": provisions}
        case int():
            return value
        case _:
            return str(value)


def number(value: Decimal) -> int | float:
    """A decimal number as JSON and SQLite know numbers."""
    return int(value) if value == value.to_integral_value() else float(value)


# --- the schema -------------------------------------------------------------------------------

_TEXT = {"type": "string"}
_INTEGER = {"type": "integer"}
_NUMBER_OR_NONE = {"type": ["integer", "null"]}
_PRINTED = said(_TEXT, "計画に印刷されたとおりの文字。")
_KINDS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("文字", "本文", "団体", "URL", "値", "6桁のコード", "13桁の番号"), _TEXT),
    **dict.fromkeys(("整数", "1～17", "1"), _INTEGER),
    "年度": ref("年度"),
    "日付": ref("日付"),
    "時期": {"anyOf": [ref("年度"), ref("日付")]},
    "引用": ref("引用"),
    "数と単位": ref("数量"),
    "箇所数": ref("箇所数"),
    "人数": ref("人数"),
}
_VALUES = {
    "年度": record(
        {"text": _PRINTED, "year": said({"type": "integer"}, "年度が始まる年（西暦）。")}
    ),
    "日付": record(
        {
            "text": _PRINTED,
            "year": {"type": "integer"},
            "month": {"type": "integer"},
            "day": said(_NUMBER_OR_NONE, "日。月までしか書かれていなければ null。"),
        }
    ),
    "引用": record(
        {
            "text": _PRINTED,
            "law": said({"type": ["string", "null"]}, "法令の名前。条だけが書かれていれば null。"),
            "provisions": several(_TEXT, "条項号。公用文の書き方にそろえたもの。"),
        }
    ),
    "数量": record({"text": _PRINTED, "number": {"type": "number"}, "unit": _TEXT}),
    "箇所数": record(
        {
            "text": _PRINTED,
            "number": {"type": "integer"},
            "unit": said(_TEXT, "単位。書かれていなければ「か所」。"),
            "as_of": said({"anyOf": [*_KINDS["時期"]["anyOf"], {"type": "null"}]}, "いつの数か。"),
            "counted": said(_TEXT, "括弧の中に書かれた、数えたもの。なければ空。"),
        }
    ),
    "人数": record(
        {
            "text": _PRINTED,
            "number": {"type": "integer"},
            "upper": said(_NUMBER_OR_NONE, "幅のある人数の上の数。"),
            "at_least": said({"type": "boolean"}, "「以上」と書かれているか。"),
            "each": said({"type": "boolean"}, "「各」と書かれているか。"),
        }
    ),
}


def plan_data_schema_text() -> str:
    """The schema as it is published."""
    tables: dict[str, type[Table]] = {}
    _collect(Plan, tables)
    top = record({"form": {"const": 1}, "tool": {"type": "string"}, "plan": ref("Plan")})
    defs = _VALUES | {name: _object(tables[name]) for name in sorted(tables)}
    return schema_text(
        SCHEMA,
        "計画のデータ（juso-plan export --to json）",
        "計画のファイルの項目名のまま、値を読み取ったデータ。計画が述べていない項目は、ない。",
        top,
        defs,
    )


def _collect(table: type[Table], tables: dict[str, type[Table]]) -> None:
    if tables.setdefault(table.__name__, table) is table:
        for spec in key_specs(table).values():
            if spec.table and spec.table.__name__ not in tables:
                _collect(spec.table, tables)


def _object(table: type[Table]) -> dict[str, Any]:
    properties = {
        spec.name: said(several(_kind(spec)) if spec.many else _kind(spec), spec.description)
        for spec in key_specs(table).values()
    }
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _kind(spec: KeySpec) -> dict[str, Any]:
    if spec.table:
        return ref(spec.table.__name__)
    assert spec.scalar is not None
    return {"enum": list(spec.scalar.words)} if spec.scalar.words else _KINDS[spec.scalar.kind]
