"""The timeline for programs. The form of the JSON is published (`schema`)."""

from __future__ import annotations

from typing import Any

from juso_plan.terminal import json_text
from juso_plan.timeline.records import Cell, Timeline


def timeline_json(timeline: Timeline, tool: str) -> str:
    """The timeline as a JSON document (`schemas/timeline.schema.json`)."""
    document = {
        "form": 1,
        "tool": tool,
        "municipality": timeline.municipality or None,
        "ordered": timeline.is_ordered,
        "editions": [
            {
                "path": one.path,
                "title": one.title or None,
                "first_year": one.first,
                "last_year": one.last,
                "adopted": one.adopted or None,
            }
            for one in timeline.editions
        ],
        "questions": [
            {"path": timeline.editions[one.edition].path, "old": one.old, "new": one.new}
            for one in timeline.questions
        ],
        "rows": [
            {
                "kind": row.kind,
                "name": row.name,
                "place": row.place or None,
                "within": row.within or None,
                "cells": [_cell(cell) for cell in row.cells],
            }
            for row in timeline.rows
        ],
    }
    return json_text(document) + "\n"


def _cell(cell: Cell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "name": cell.name or None,
        "line": cell.line,
        "events": [
            {
                "code": one.code,
                "old": one.old or None,
                "new": one.new or None,
                "fields": list(one.fields),
            }
            for one in cell.events
        ],
        "facts": [{"label": one.label, "text": one.text, "line": one.line} for one in cell.facts],
    }
