"""The report for programs. Its form is published as `schemas/findings.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import FileOutcome, Located
from juso_plan.report.text import weight


def json_report(
    outcomes: tuple[FileOutcome, ...], language: Language, *, tool: str, as_of: str
) -> str:
    """All files with their findings as one JSON document.

    `tool` is the name and version of the tool, `as_of` the day of the law (ISO 8601).
    """
    document = {
        "form": 1,
        "tool": tool,
        "as_of": as_of,
        "files": [_file(outcome, language) for outcome in outcomes],
        "summary": {s.value: sum(one.count(s) for one in outcomes) for s in Severity}
        | {"waived": sum(one.waived for one in outcomes)},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(outcome: FileOutcome, language: Language) -> dict[str, Any]:
    error = None
    if outcome.error:
        label = catalogue(language).labels[outcome.error.label]
        error = {"message": label.format_map(outcome.error.args)}
    return {
        "path": outcome.path,
        "error": error,
        "findings": [_finding(one, language) for one in outcome.findings],
        "requirements": [
            {"id": one.id, "status": one.status.value, "line": one.line}
            for one in outcome.requirements
        ],
    }


def _finding(one: Located, language: Language) -> dict[str, Any]:
    words = worded(language, one.rule, one.args)
    authority, waived = one.authority, one.waived
    # The form has no place for a profile that changed the severity.
    labels, weighed = catalogue(language).labels, weight(one, language)
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "message": words.message + (labels["aside"].format(text=weighed) if weighed else ""),
        "found": words.found,
        "expected": words.expected,
        "authority": authority.record() if authority else None,
        "help": words.help,
        "line": one.line,
        "column": one.column,
        "end_line": one.end_line,
        "end_column": one.end_column,
        "path": list(one.path),
        "fingerprint": one.fingerprint,
        "waived": {"reason": waived.reason, "by": waived.by, "until": waived.until}
        if waived
        else None,
    }
