"""What changed between two editions, for programs. Its form is published as `schemas/changes.schema.json`."""

from __future__ import annotations

from typing import Any

from juso_plan.diff.changes import Change, Side
from juso_plan.diff.comparison import Comparison, Edition
from juso_plan.diff.levels import Level
from juso_plan.diff.wording import question_text, stray_text
from juso_plan.messages import Language
from juso_plan.terminal import json_text


def comparison_json(comparison: Comparison, language: Language, *, tool: str) -> str:
    """Everything of a comparison as one JSON document. `tool` is the name and version of the tool."""
    matching = comparison.matching
    document = {
        "form": 1,
        "tool": tool,
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "changes": [_change(one) for one in comparison.changes],
        "questions": [
            {
                "kind": one.new.kind.name,
                "old": {"value": one.old.called, "line": one.old.line, "column": one.old.column},
                "new": {"value": one.new.called, "line": one.new.line, "column": one.new.column},
                "score": round(one.score, 2),
                "paste": one.paste,
                "message": question_text(one, language),
            }
            for one in comparison.questions
        ],
        "findings": [
            {
                "kind": one.part.kind.name,
                "name": one.part.called,
                "field": one.key,
                "value": one.name,
                "line": one.part.line,
                "column": one.part.column,
                "message": stray_text(one, language),
            }
            for one in matching.strays
        ],
        "summary": {
            "levels": {level.value: comparison.count(level) for level in Level},
            "consequences": [
                {"what": one.what, "old": one.old, "new": one.new, "where": list(one.where)}
                for one in comparison.consequences
            ],
            "requirements": [
                {"id": one.id, "old": one.old.value, "new": one.new.value}
                for one in comparison.requirements
            ],
            "capped": comparison.is_capped,
        },
    }
    return json_text(document) + "\n"


def _edition(edition: Edition) -> dict[str, str]:
    return {
        "path": edition.source,
        "municipality": edition.municipality,
        "title": edition.title,
        "period": edition.period,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "code": change.code,
        "level": change.level.value,
        "kind": change.kind,
        "name": change.name,
        "path": list(change.path),
        "field": change.field or None,
        "old": _side(change.old),
        "new": _side(change.new),
        "places": [
            {
                "path": list(one.path),
                "field": one.field or None,
                "old": _side(one.old),
                "new": _side(one.new),
            }
            for one in change.places
        ],
        "fingerprint": change.fingerprint,
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    return {"value": side.value, "line": side.line, "column": side.column} if side else None
