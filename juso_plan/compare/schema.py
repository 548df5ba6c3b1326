"""The form of `compare --format json`, published as `schemas/comparison.schema.json`."""

from __future__ import annotations

from typing import Any, get_args

from juso_plan.compare.matrix import State
from juso_plan.document.overview import slot_anchor
from juso_plan.law import slots
from juso_plan.model.programme import Method, Status
from juso_plan.report.json_schema import (
    LINE_OR_NONE,
    TEXT,
    TEXT_OR_NONE,
    YEAR_OR_NONE,
    record,
    ref,
    said,
    schema_text,
    several,
)


def comparison_schema_text() -> str:
    """The schema as it is published."""
    top = record(
        {
            "form": said({"const": 1}, "この文書の形の番号。形が変わると番号も変わる。"),
            "tool": said(TEXT, "作った道具の名前と版。"),
            "made": said(ref("day"), "作った日。"),
            "papers": several(ref("paper"), "比べた資料。全国地方公共団体コードの順。"),
            "notes": several(TEXT, "比べるときに知っておくこと。"),
            "set_aside": several(
                record({"path": ref("path"), "newer": ref("path")}),
                "同じ市町村の、より新しい資料があるため比べなかったもの。",
            ),
            "errors": several(
                record({"path": ref("path"), "message": TEXT}), "読めなかったファイル。"
            ),
            "counts": several(ref("count"), "法の号の事業ごとの、資料の数え上げ。"),
            "items": several(ref("item"), "比べた事項。法の順。"),
        }
    )
    defs = {
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "path": said({"type": "string"}, "ファイル名（指定されたとおり）。"),
        "state": said({"enum": [state.value for state in State]}, _STATES),
        "paper": _paper(),
        "count": _count(),
        "item": record(
            {
                "id": said(TEXT, "事項の番号。"),
                "place": said(TEXT_OR_NONE, "社会福祉法第106条の4第2項の号。"),
                "name": TEXT,
                "fields": several(ref("field"), "項目。"),
            }
        ),
        "field": record(
            {
                "id": said(TEXT, "項目の番号。要件では規則の番号。"),
                "label": TEXT,
                "cells": several(ref("cell"), "資料ごとの値。papers の順。"),
            }
        ),
        "cell": record(
            {
                "path": ref("path"),
                "state": ref("state"),
                "values": {**several(ref("value"), "値。空のことはない。"), "minItems": 1},
            }
        ),
        "value": record(
            {
                "text": {"type": "string"},
                "state": ref("state"),
                "line": said(LINE_OR_NONE, "値のある行。ファイルのどこにもなければ null。"),
                "of": said(TEXT_OR_NONE, "何についての値か（内訳、拠点など）。全体なら null。"),
                "from": said(TEXT_OR_NONE, "上位の事業の記載によるとき、その名前。"),
                "quantity": said({"anyOf": [{"type": "null"}, ref("quantity")]}, "箇所数。"),
            }
        ),
        "quantity": record(
            {
                "number": {"type": "integer", "minimum": 0},
                "unit": TEXT,
                "counted": said(TEXT_OR_NONE, "何を数えたか。"),
                "as_of": said(TEXT_OR_NONE, "いつの数か。"),
            }
        ),
    }
    return schema_text(
        "comparison.schema.json",
        "市町村の比較（juso-plan compare --format json）",
        "複数の市町村の資料を、法の号と項目ごとに並べたもの。行は1から数える。見出しと文は --lang で選んだ言葉、"
        "状態、実施方式、値は計画の言葉のまま。箇所数は足し合わせない。",
        top,
        defs,
    )


_STATES = (
    "記載の状態。「記載なし」は資料にないと確かめたもの、「未定」は決まっていないもの、「未記載」は書きかけの計画のもの、"
    "「記入なし」はファイルに何もないもの、「一覧のみ」は一覧の表に名前があるだけのもの、「対象外」は実施計画でない資料のもの。"
)


def _paper() -> dict[str, Any]:
    return record(
        {
            "path": ref("path"),
            "label": said(TEXT, "列の見出し。"),
            "municipality": said(TEXT, "市町村の名称。"),
            "prefecture": said(TEXT_OR_NONE, "都道府県。"),
            "code": said({**TEXT_OR_NONE, "pattern": "^[0-9]{6}$"}, "全国地方公共団体コード。"),
            "title": said(TEXT_OR_NONE, "資料の題名。"),
            "kind": said({"enum": ["実施計画", "取組報告", "説明資料", None]}, "資料の種類。"),
            "status": said({"enum": ["作成中", "案", "決定", None]}, "計画の状態。"),
            "first_year": said(YEAR_OR_NONE, "対象の最初の年度。"),
            "last_year": said(YEAR_OR_NONE, "対象の最後の年度。"),
            "requirements_bind": said({"type": "boolean"}, "法令と指針の事項の対象となる資料か。"),
            "as_of": said(ref("day"), "法令の時点。"),
        }
    )


def _count() -> dict[str, Any]:
    paths = several(ref("path"))
    by_method = record({"method": {"enum": [*get_args(Method)]}, "papers": paths})
    return record(
        {
            "item": said({"enum": [slot_anchor(slot) for slot in slots()]}, "事項の番号。"),
            "described": said(paths, "事業を述べている資料。"),
            "missing": several(
                record({"path": ref("path"), "state": ref("state")}),
                "述べていない資料と、その状態。",
            ),
            "inactive": several(
                record({"path": ref("path"), "status": {"enum": [*get_args(Status)]}}),
                "実施していないと述べる資料。",
            ),
            "methods": several(by_method, "実施方式ごとの資料。二つを挙げる資料は両方に入る。"),
            "methods_unsaid": said(paths, "実施方式を述べていない資料。"),
            "places": several(
                record({"measure": TEXT, "papers": paths}),
                "箇所数の単位（数える対象）ごとの資料。",
            ),
            "places_unsaid": said(paths, "箇所数を述べていない資料。"),
        }
    )
