"""The report for programs. Its form is published as `schemas/findings.schema.json`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Any

from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import FileOutcome, Located, Tally
from juso_plan.report.words import weight
from juso_plan.terminal import json_text


def json_report(
    outcomes: Iterable[FileOutcome], language: Language, *, tool: str, as_of: str
) -> Iterator[str]:
    """All files with their findings as one JSON document, piece by piece as they come.

    `tool` is the name and version of the tool, `as_of` the day of the law (ISO 8601).
    """
    head = {"form": 1, "tool": tool, "as_of": as_of}
    yield json_text(head).removesuffix("\n}") + ',\n  "files": ['
    tally = Tally()
    between = "\n"
    for outcome in outcomes:
        tally.add(outcome)
        yield between + indent(json_text(_file(outcome, language)), "    ")
        between = ",\n"
    counts = {severity.value: tally.severities[severity] for severity in Severity}
    end = "]" if between == "\n" else "\n  ]"
    total = indent(json_text(counts | {"waived": tally.waived}), "  ").lstrip()
    yield f'{end},\n  "summary": {total}\n}}\n'


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
