"""The baseline: findings that were there when a city began, taken from an earlier JSON report.

For the maintainer: a finding is known by its file and fingerprint, which outlive edits elsewhere in the
file. What is known stays in the report, as waived, and does not fail; of two equal findings only as
many are known as the baseline holds.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

from juso_plan.outcome import FileOutcome, Waived

Known = Counter[tuple[str, str]]


class NoBaseline(ValueError):
    """The text is no JSON report of `check`."""


def read_baseline(text: str) -> Known:
    """The findings of an earlier report by file and fingerprint. Raises NoBaseline."""
    try:
        document = json.loads(text)
        return Counter(
            (file["path"], one["fingerprint"])
            for file in document["files"]
            for one in file["findings"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NoBaseline from error


def without_known(outcome: FileOutcome, known: Known, reason: str) -> FileOutcome:
    """The outcome with the known findings waived. `reason` says that they were there before."""
    left = Counter(known)
    findings = []
    for one in outcome.findings:
        key = (outcome.path, one.fingerprint)
        if one.waived is None and left[key] > 0:
            left[key] -= 1
            findings.append(replace(one, waived=Waived(reason, "", "")))
        else:
            findings.append(one)
    return replace(outcome, findings=tuple(findings))
