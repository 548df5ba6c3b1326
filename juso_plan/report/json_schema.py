"""Pieces of the JSON Schemas that are written from the code: what `--format json` prints."""

from __future__ import annotations

import json
from typing import Any

TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
TEXT_OR_NONE: dict[str, Any] = {"type": ["string", "null"], "minLength": 1}
YEAR_OR_NONE: dict[str, Any] = {"type": ["integer", "null"]}
LINE_OR_NONE: dict[str, Any] = {"type": ["integer", "null"], "minimum": 1}


def record(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that holds just these keys, all of them."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def several(items: dict[str, Any], description: str = "") -> dict[str, Any]:
    """A list."""
    return said({"type": "array", "items": items}, description)


def said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """A schema with what a reader is told about it."""
    return {"description": description, **schema} if description else schema


def ref(name: str) -> dict[str, Any]:
    """What stands under `$defs`."""
    return {"$ref": f"#/$defs/{name}"}


def schema_text(
    name: str, title: str, description: str, top: dict[str, Any], defs: dict[str, Any]
) -> str:
    """A whole schema as it is published in `schemas/<name>`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"schemas/{name}",
        "title": title,
        "description": description,
        **top,
        "$defs": defs,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
