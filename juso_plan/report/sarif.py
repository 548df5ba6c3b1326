"""The report as SARIF 2.1.0, for code scanning and for editors.

For the maintainer: columns are code points, the end exclusive, in SARIF as here. In a message square
brackets make a link and braces a placeholder, so `_plain` escapes them: a plan holds neither. Fixes
have lines and columns too, since SARIF leaves open what `charOffset` counts; only those that may be
made without asking are told, as a viewer makes them at a click.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from juso_plan.finding import Severity
from juso_plan.messages import Language, worded
from juso_plan.outcome import FileOutcome, Located
from juso_plan.report.words import accepted, details, message, unread
from juso_plan.terminal import harmless, json_text

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@dataclass(frozen=True, slots=True)
class RulePage:
    """What SARIF shows of a rule: its name, its page as Markdown ("" for none), its authority."""

    title: str
    page: str
    severity: Severity
    url: str | None


def sarif_report(
    outcomes: tuple[FileOutcome, ...],
    language: Language,
    *,
    version: str,
    as_of: str,
    exit_code: int,
    pages: Mapping[str, RulePage],
) -> str:
    """All files with their findings as one SARIF log of one run.

    `pages` holds the rules that have findings, by id; `as_of` is the day of the law (ISO 8601).
    """
    index = {rule: number for number, rule in enumerate(pages)}
    run = {
        "tool": {
            "driver": {
                "name": "juso-plan",
                "version": version,
                "rules": [_rule(rule, page) for rule, page in pages.items()],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(one.error or one.crashes for one in outcomes),
                "exitCode": exit_code,
                "toolExecutionNotifications": _notifications(outcomes, language),
            }
        ],
        "artifacts": [{"location": {"uri": _uri(one.path)}} for one in outcomes],
        "results": [
            _result(outcome.path, one, index[one.rule], language)
            for outcome in outcomes
            for one in outcome.findings
        ],
        "properties": {"asOf": as_of},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log) + "\n"


def _rule(rule: str, page: RulePage) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": rule,
        "name": harmless(page.title),
        "shortDescription": {"text": _plain(harmless(page.title))},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }
    if page.page:
        # Ours, and no message: braces stay, or its examples would read wrong where it is shown.
        record["help"] = {"text": page.page, "markdown": page.page}
    if page.url and page.url.startswith(("https://", "http://")):
        record["helpUri"] = page.url
    return record


def _notifications(outcomes: tuple[FileOutcome, ...], language: Language) -> list[dict[str, Any]]:
    """The files that could not be read."""
    return [
        {
            "level": "error",
            "message": {"text": _plain(unread(one.error, language))},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.path)}}}],
        }
        for one in outcomes
        if one.error
    ]


def _result(path: str, one: Located, index: int, language: Language) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(path)},
            "region": {
                "startLine": one.line,
                "startColumn": one.column,
                "endLine": one.end_line,
                "endColumn": one.end_column,
            },
        }
    }
    if one.path:
        location["logicalLocations"] = [{"fullyQualifiedName": harmless(" › ".join(one.path))}]
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": _plain("\n".join((message(one, language), *details(one, language))))},
        "locations": [location],
        "partialFingerprints": {"jusoPlan/v1": one.fingerprint},
    }
    if one.is_mended_safely:
        result["fixes"] = [_fix(path, one, language)]
    if one.waived:
        reason = accepted(one.waived, language)
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": reason}
        ]
    return result


def _fix(path: str, one: Located, language: Language) -> dict[str, Any]:
    """The edits that mend a finding, by lines and columns like every region here."""
    replacements = [
        {
            "deletedRegion": {
                "startLine": edit.line,
                "startColumn": edit.column,
                "endLine": edit.end_line,
                "endColumn": edit.end_column,
            },
            "insertedContent": {"text": edit.text},
        }
        for edit in one.fix
    ]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    said = worded(language, one.rule, one.args).help or message(one, language)
    return {"description": {"text": _plain(harmless(said))}, "artifactChanges": [change]}


def _uri(path: str) -> str:
    """The path as a URI reference: forward slashes, everything else but plain letters encoded."""
    # As bytes, since the name of a file need not be text.
    return quote(os.fsencode(PurePath(path).as_posix()), safe="/")


def _plain(text: str) -> str:
    """A text in which nothing is a link or a placeholder."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")
