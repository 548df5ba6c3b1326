"""What a check gives for one file: findings with their places, ready for every report.

For the maintainer: these records are plain data (text, numbers, tuples), so that they can be sent
between processes and kept; the tree of the file is gone by then. They hold no wording: a report
words `rule` and `args` in the language that it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.finding import Argument, Severity


@dataclass(frozen=True, slots=True)
class Authority:
    """What asks for it: a law (or guideline) by name, the provision as text, its web address."""

    law: str
    provision: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Located:
    """A finding at its place. Lines and columns from 1, in code points, the end exclusive."""

    rule: str
    severity: Severity
    args: dict[str, Argument]
    line: int
    column: int
    end_line: int
    end_column: int
    path: tuple[str, ...]
    """The keys and names from the top down to the place, as reports and waivers write them."""
    fingerprint: str
    source: str
    """The text of the first line."""
    mended: tuple[str, ...]
    """How the lines would read once the fix is made; empty where there is none."""
    authority: Authority | None


@dataclass(frozen=True, slots=True)
class FileError:
    """Why a file could not be checked at all: a label of the catalogue with its arguments."""

    label: str
    args: dict[str, str]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """The result for one file."""

    path: str
    findings: tuple[Located, ...] = ()
    error: FileError | None = None

    def count(self, severity: Severity) -> int:
        """How many findings of a severity."""
        return sum(one.severity is severity for one in self.findings)


def reaches(outcomes: tuple[FileOutcome, ...], least: Severity) -> bool:
    """Whether a finding is at or above a severity."""
    return any(one.severity.rank <= least.rank for outcome in outcomes for one in outcome.findings)
