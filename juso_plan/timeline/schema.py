"""The form of `timeline --format json`, published as `schemas/timeline.schema.json`."""

from __future__ import annotations

from typing import get_args

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
from juso_plan.timeline.records import EventCode, PartKind


def timeline_schema_text() -> str:
    """The schema as it is published."""
    top = record(
        {
            "form": said({"const": 1}, "この文書の形の番号。形が変わると番号も変わる。"),
            "tool": said(TEXT, "作った道具の名前と版。"),
            "municipality": said(TEXT_OR_NONE, "市町村の名称。"),
            "ordered": said(
                {"type": "boolean"}, "年度の順に並べたか。並べられなければ、指定の順。"
            ),
            "editions": several(ref("edition"), "版。古い順。"),
            "questions": several(
                record({"path": ref("path"), "old": TEXT, "new": TEXT}),
                "改称の可能性。path の版の new は、前の版の old かもしれない。",
            ),
            "rows": several(ref("row"), "事業と拠点。一つの事業や拠点が一行。"),
        }
    )
    defs = {
        "path": said({"type": "string"}, "ファイル名（指定されたとおり）。"),
        "edition": record(
            {
                "path": ref("path"),
                "title": said(TEXT_OR_NONE, "題名。"),
                "first_year": said(YEAR_OR_NONE, "最初の年度。"),
                "last_year": said(YEAR_OR_NONE, "最後の年度。"),
                "adopted": said(TEXT_OR_NONE, "策定日。"),
            }
        ),
        "row": record(
            {
                "kind": {"enum": [*get_args(PartKind)]},
                "name": said(TEXT, "最後の版での名前。"),
                "place": said(TEXT_OR_NONE, "社会福祉法第106条の4第2項の号。"),
                "within": said(TEXT_OR_NONE, "内訳を持つ事業。"),
                "cells": several(
                    {"anyOf": [{"type": "null"}, ref("cell")]},
                    "版ごとのようす。editions の順。始まる前と終わった後は null。",
                ),
            }
        ),
        "cell": record(
            {
                "name": said(TEXT_OR_NONE, "その版での名前。その版になければ null。"),
                "line": said(LINE_OR_NONE, "その版のファイルの行。"),
                "events": several(ref("event"), "前の版からどうなったか。最初の版では空。"),
                "facts": several(
                    record(
                        {"label": TEXT, "text": TEXT, "line": {"type": "integer", "minimum": 1}}
                    ),
                    "主な事実。",
                ),
            }
        ),
        "event": record(
            {
                "code": said({"enum": [*get_args(EventCode)]}, "何が起きたか。"),
                "old": said(TEXT_OR_NONE, "前の名前、統合・分割される前の名前、移動元。"),
                "new": said(TEXT_OR_NONE, "新しい名前、統合・分割された後の名前、移動先。"),
                "fields": several(TEXT, "変わった事実の名前。"),
            }
        ),
    }
    return schema_text(
        "timeline.schema.json",
        "計画の移り変わり（juso-plan timeline --format json）",
        "一つの市町村の事業と拠点を、改称・統合・分割をたどって版ごとに並べたもの。行は1から数える。",
        top,
        defs,
    )
