"""The JSON Schema of `diff --format json`, with the words that the code knows.

For the maintainer: `./dev generate` writes it to `schemas/changes.schema.json`.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from juso_plan.diff.levels import Code, Level
from juso_plan.diff.parts import KINDS, LINEAGE
from juso_plan.outcome import Status
from juso_plan.report.json_schema import record, ref, several

_TEXT = {"type": "string"}
_NUMBER = {"type": "integer", "minimum": 1}


def changes_schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(changes_schema(), ensure_ascii=False, indent=2) + "\n"


def changes_schema() -> dict[str, Any]:
    """The schema as a JSON value."""
    kind = {"enum": list(dict.fromkeys(one.name for one in KINDS.values()))}
    status = {"enum": [one.value for one in Status]}
    side = record({"value": _TEXT, "line": _NUMBER, "column": _NUMBER})
    side["description"] = "一方の版の値と位置。行と列は1から、列は文字で数える。"
    a_side = {"anyOf": [ref("side"), {"type": "null"}]}
    a_field = {"type": ["string", "null"], "description": "項目。まとまり全体の変更では null。"}
    path = several(_TEXT, "計画の上から順に、項目と名前。")
    edition = record(dict.fromkeys(("path", "municipality", "title", "period"), _TEXT))
    edition["description"] = "比べた版。書かれていないものは空。"
    place = record({"path": path, "field": a_field, "old": a_side, "new": a_side})
    change = record(
        {
            "code": {"enum": list(get_args(Code)), "description": "何が起きたか。"},
            "level": {"enum": [one.value for one in Level], "description": "重さ。"},
            "kind": kind,
            "name": _TEXT,
            "path": path,
            "field": a_field,
            "old": a_side,
            "new": a_side,
            "places": several(ref("place"), "同じ原因で変わったほかの箇所。"),
            "fingerprint": {
                "type": "string",
                "pattern": "^[0-9a-f]{12}$",
                "description": "変更を見分ける値。行や言葉が変わっても変わらない。",
            },
        }
    )
    question = record(
        {
            "kind": kind,
            "old": ref("side"),
            "new": ref("side"),
            "score": {"type": "number", "minimum": 0, "maximum": 1},
            "paste": _TEXT,
            "message": _TEXT,
        }
    )
    finding = record(
        {
            "kind": kind,
            "name": _TEXT,
            "field": {"enum": list(LINEAGE)},
            "value": _TEXT,
            "line": _NUMBER,
            "column": _NUMBER,
            "message": _TEXT,
        }
    )
    consequence = record({"what": _TEXT, "old": _TEXT, "new": _TEXT, "where": several(_TEXT)})
    summary = record(
        {
            "levels": record({one.value: {"type": "integer", "minimum": 0} for one in Level}),
            "consequences": several(consequence, "変更の結果として変わった数や方式。"),
            "requirements": several(
                record({"id": _TEXT, "old": status, "new": status}),
                "適合になった、又は適合でなくなった事項。",
            ),
            "capped": {"type": "boolean", "description": "改称の可能性を調べきれなかったか。"},
        }
    )
    top = record(
        {
            "form": {"const": 1, "description": "この文書の形の番号。"},
            "tool": _TEXT,
            "old": ref("edition"),
            "new": ref("edition"),
            "changes": several(ref("change"), "変更。新しい版の順。"),
            "questions": several(question, "改称の可能性。答えは計画に旧名称として書く。"),
            "findings": several(finding, "前の版に見当たらない旧名称・統合元・分割元。"),
            "summary": summary,
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "schemas/changes.schema.json",
        "title": "二つの版の変更（juso-plan diff --format json）",
        **top,
        "$defs": {"edition": edition, "side": side, "place": place, "change": change},
    }
