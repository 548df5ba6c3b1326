"""The JSON Schema of the plan file (and of others whose form is a model), made from the model.

For the maintainer: editors show it to planners (completion, hover, red lines), so it keeps to plain
constructs: closed objects, enumerations, a title and description for every key, null allowed for
every key that may be left open. Examples stand in the descriptions: the keyword `examples` would make editors
write the example as the value of a key that is chosen. What the schema can't say (check digits, both years agreeing) is the
model's alone.
"""

from __future__ import annotations

import json
from typing import Any

from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.meeting import Meeting
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme, Site, Staff

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7: the newest that the YAML language server reads in full."""
ADDRESS = "schemas/plan.schema.json"


_BEGUN_WITH: dict[type[Table], tuple[str, ...]] = {
    Programme: ("根拠", "対象者", "箇所数", "実施方式", "担当課"),
    Site: ("名称", "運営主体", "圏域"),
    Staff: ("職種", "人数"),
    Meeting: ("主催", "役割", "構成員", "開催", "本人同意"),
}
"""The keys that an editor puts into a new table, where they are not those that must be written."""


def plan_schema() -> dict[str, Any]:
    """The schema as a JSON value; the same for every call."""
    return file_schema(Plan, ADDRESS, "重層的支援体制整備事業実施計画（様式1）", may_be_open=True)


def schema_text() -> str:
    """The schema as it is published in `schemas/plan.schema.json`."""
    return written_schema(plan_schema())


def file_schema(
    root: type[Table], address: str, title: str, *, may_be_open: bool
) -> dict[str, Any]:
    """The schema of a file whose whole is the table `root`.

    `may_be_open`: whether what need not be written may stand there with nothing behind it (未定).
    """
    schema: dict[str, Any] = {"$schema": DIALECT, "$id": address, "title": title}
    schema |= _table(root, may_be_open=may_be_open)
    inner = sorted(_below(root), key=lambda cls: cls.__name__)
    if inner:
        schema["definitions"] = {
            cls.__name__: _table(cls, may_be_open=may_be_open) for cls in inner
        }
    return schema


def written_schema(schema: dict[str, Any]) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _below(root: type[Table]) -> set[type[Table]]:
    """The tables that a table can hold, at any depth."""
    found: set[type[Table]] = set()
    waiting = [root]
    while waiting:
        inner = {spec.table for spec in key_specs(waiting.pop()).values() if spec.table} - found
        found |= inner
        waiting += inner
    return found


def _table(cls: type[Table], *, may_be_open: bool) -> dict[str, Any]:
    """One closed object."""
    specs = key_specs(cls)
    table: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: _property(spec, may_be_open=may_be_open) | _snippets(spec)
            for name, spec in specs.items()
        },
    }
    required = [name for name, spec in specs.items() if spec.required]
    if required:
        table["required"] = required
    return table


def _property(spec: KeySpec, *, may_be_open: bool) -> dict[str, Any]:
    """One key: its type, null too where it may be open, and what a planner reads."""
    shown: dict[str, Any] = {"title": spec.name, "description": spec.description}
    if spec.example:
        shown["description"] += f"\n例: {spec.name}: {spec.example}"
    kind = _kind(spec)
    if spec.required or not may_be_open:
        # Beside a bare $ref, draft 7 would not read the title and the description.
        return shown | ({"allOf": [kind]} if "$ref" in kind else kind)
    return shown | _or_null(kind)


def _kind(spec: KeySpec) -> dict[str, Any]:
    """The type alone, with references to `definitions`."""
    if spec.table:
        one = {"$ref": f"#/definitions/{spec.table.__name__}"}
    else:
        assert spec.scalar is not None
        one = spec.scalar.schema
    return {"type": "array", "items": one} if spec.many else one


def _or_null(kind: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in kind:
        return {"anyOf": [kind, {"type": "null"}]}
    types = kind["type"] if isinstance(kind["type"], list) else [kind["type"]]
    # Text first: for a key whose first type is a number, editors write a 0 that nobody counted.
    types = sorted(types, key=lambda one: one != "string")
    open_kind = kind | {"type": [*types, "null"]}
    if "enum" in kind:
        open_kind["enum"] = [*kind["enum"], None]
    return open_kind


# --- what editors offer -----------------------------------------------------------------------


def _snippets(spec: KeySpec) -> dict[str, Any]:
    """For a key that holds a table, or several: the keys to begin with, their values to be typed."""
    if spec.table is None:
        return {}
    keys = _first_keys(spec.table)
    places = (f"${number}" for number in range(1, len(keys) + 1))
    body = {name: _place(key_specs(spec.table)[name], next(places)) for name in keys}
    label = f"{spec.name}（{'・'.join(keys)}）"
    return {"defaultSnippets": [{"label": label, "body": [body] if spec.many else body}]}


def _place(spec: KeySpec, place: str) -> Any:
    return [place] if spec.many else place


def _first_keys(cls: type[Table]) -> tuple[str, ...]:
    """The keys of a table that a planner begins with."""
    for one in cls.__mro__:
        if one in _BEGUN_WITH:
            return _BEGUN_WITH[one]
    specs = {name: one for name, one in key_specs(cls).items() if name not in ("未定", "記載なし")}
    required = tuple(name for name, one in specs.items() if one.required)
    plain = tuple(name for name, one in specs.items() if one.table is None)
    return required or plain[:3] or tuple(specs)[:1]
