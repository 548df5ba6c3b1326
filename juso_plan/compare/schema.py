"""The form of `compare --format json`, published as `schemas/comparison.schema.json`."""

from __future__ import annotations

import json
from typing import Any, get_args

from juso_plan.compare.matrix import State
from juso_plan.document.overview import slot_anchor
from juso_plan.law import slots
from juso_plan.model.programme import Method, Status

_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
_PATHS: dict[str, Any] = {"type": "array", "items": {"$ref": "#/$defs/path"}}


def comparison_schema_text() -> str:
    """The schema as it is published."""
    states = [state.value for state in State]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "schemas/comparison.schema.json",
        "title": "市町村の比較（juso-plan compare --format json）",
        "description": "複数の市町村の資料を、法の号と項目ごとに並べたもの。行は1から数える。見出しと文は --lang で選んだ言葉、"
        "状態、実施方式、値は計画の言葉のまま。箇所数は足し合わせない。",
        **_object(
            {
                "form": {
                    "description": "この文書の形の番号。形が変わると番号も変わる。",
                    "const": 1,
                },
                "tool": {"description": "作った道具の名前と版。", **_TEXT},
                "made": {"description": "作った日。", "$ref": "#/$defs/day"},
                "papers": _list("比べた資料。全国地方公共団体コードの順。", "paper"),
                "notes": {
                    "description": "比べるときに知っておくこと。",
                    "type": "array",
                    "items": _TEXT,
                },
                "set_aside": _list(
                    "同じ市町村の、より新しい資料があるため比べなかったもの。", "aside"
                ),
                "errors": _list("読めなかったファイル。", "error"),
                "counts": _list("法の号の事業ごとの、資料の数え上げ。", "count"),
                "items": _list("比べた事項。法の順。", "item"),
            }
        ),
        "$defs": {
            "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "path": {"description": "ファイルの名前（指定されたとおり）。", "type": "string"},
            "state": {
                "description": "記載の状態。「記載なし」は資料にないと確かめたもの、「未定」は決まっていないもの、「未記載」は書きかけの"
                "計画のもの、「記入なし」はファイルに何もないもの、「一覧のみ」は一覧の表に名前があるだけのもの、「対象外」は実施計画でない資料のもの。",
                "enum": states,
            },
            "paper": _object(
                {
                    "path": {"$ref": "#/$defs/path"},
                    "label": {"description": "列の見出し。", **_TEXT},
                    "municipality": {"description": "市町村の名称。", **_TEXT},
                    "prefecture": _or_null("都道府県。"),
                    "code": {
                        "description": "全国地方公共団体コード。",
                        "type": ["string", "null"],
                        "pattern": "^[0-9]{6}$",
                    },
                    "title": _or_null("資料の題名。"),
                    "kind": {
                        "description": "資料の種類。",
                        "enum": ["実施計画", "取組報告", "説明資料", None],
                    },
                    "status": {
                        "description": "計画の状態。",
                        "enum": ["作成中", "案", "決定", None],
                    },
                    "first_year": _year("対象の最初の年度。"),
                    "last_year": _year("対象の最後の年度。"),
                    "requirements_bind": {
                        "description": "法令と指針の事項の対象となる資料か。",
                        "type": "boolean",
                    },
                    "as_of": {"description": "法令の時点。", "$ref": "#/$defs/day"},
                }
            ),
            "aside": _object({"path": {"$ref": "#/$defs/path"}, "newer": {"$ref": "#/$defs/path"}}),
            "error": _object({"path": {"$ref": "#/$defs/path"}, "message": _TEXT}),
            "count": _object(
                {
                    "item": {
                        "description": "事項の番号。",
                        "enum": [slot_anchor(slot) for slot in slots()],
                    },
                    "described": {"description": "事業を述べている資料。", **_PATHS},
                    "missing": {
                        "description": "述べていない資料と、その状態。",
                        "type": "array",
                        "items": _object(
                            {"path": {"$ref": "#/$defs/path"}, "state": {"$ref": "#/$defs/state"}}
                        ),
                    },
                    "inactive": {
                        "description": "実施していないと述べる資料。",
                        "type": "array",
                        "items": _object(
                            {
                                "path": {"$ref": "#/$defs/path"},
                                "status": {"enum": [*get_args(Status)]},
                            }
                        ),
                    },
                    "methods": {
                        "description": "実施方式ごとの資料。二つを挙げる資料は両方に入る。",
                        "type": "array",
                        "items": _object(
                            {"method": {"enum": [*get_args(Method)]}, "papers": _PATHS}
                        ),
                    },
                    "methods_unsaid": {"description": "実施方式を述べていない資料。", **_PATHS},
                    "places": {
                        "description": "箇所数の単位（数える対象）ごとの資料。",
                        "type": "array",
                        "items": _object({"measure": _TEXT, "papers": _PATHS}),
                    },
                    "places_unsaid": {"description": "箇所数を述べていない資料。", **_PATHS},
                }
            ),
            "item": _object(
                {
                    "id": {"description": "事項の番号。", **_TEXT},
                    "place": _or_null("社会福祉法第106条の4第2項の号。"),
                    "name": _TEXT,
                    "fields": _list("項目。", "field"),
                }
            ),
            "field": _object(
                {
                    "id": {"description": "項目の番号。要件では規則の番号。", **_TEXT},
                    "label": _TEXT,
                    "cells": _list("資料ごとの値。papers の順。", "cell"),
                }
            ),
            "cell": _object(
                {
                    "path": {"$ref": "#/$defs/path"},
                    "state": {"$ref": "#/$defs/state"},
                    "values": {**_list("値。空のことはない。", "value"), "minItems": 1},
                }
            ),
            "value": _object(
                {
                    "text": {"type": "string"},
                    "state": {"$ref": "#/$defs/state"},
                    "line": {
                        "description": "値のある行。ファイルのどこにもなければ null。",
                        "type": ["integer", "null"],
                        "minimum": 1,
                    },
                    "of": _or_null("何についての値か（内訳、拠点など）。全体なら null。"),
                    "from": _or_null("上位の事業の記載によるとき、その名前。"),
                    "quantity": {
                        "description": "箇所数。",
                        "anyOf": [{"type": "null"}, {"$ref": "#/$defs/quantity"}],
                    },
                }
            ),
            "quantity": _object(
                {
                    "number": {"type": "integer", "minimum": 0},
                    "unit": _TEXT,
                    "counted": _or_null("何を数えたか。"),
                    "as_of": _or_null("いつの数か。"),
                }
            ),
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that holds just these keys, all of them."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(description: str, of: str) -> dict[str, Any]:
    return {"description": description, "type": "array", "items": {"$ref": f"#/$defs/{of}"}}


def _or_null(description: str) -> dict[str, Any]:
    return {"description": description, "type": ["string", "null"], "minLength": 1}


def _year(description: str) -> dict[str, Any]:
    return {"description": description, "type": ["integer", "null"]}
