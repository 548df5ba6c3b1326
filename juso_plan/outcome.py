"""What a check gives for one file: findings with their places, ready for every report.

For the maintainer: these records are plain data (text, numbers, tuples), so that they can be sent
between processes and kept; the tree of the file is gone by then. They hold no wording: a report
words `rule` and `args` in the language that it is asked for. Only the 充足表 (`Row`, `Checklist`) comes worded.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from typing import NamedTuple

from juso_plan.finding import Argument, Edit, Severity


class Authority(NamedTuple):
    """What asks for it: a law (or guideline) by name, the provision as text, its web address."""

    law: str
    provision: str
    url: str | None

    @property
    def name(self) -> str:
        """Law and provision as they are cited; what is no 条 stands in brackets."""
        if not self.provision or self.provision.startswith("第"):
            return self.law + self.provision
        return f"{self.law}（{self.provision}）"

    def record(self) -> dict[str, str | None]:
        """What the JSON forms say of it, everywhere the same."""
        return {"law": self.law, "provision": self.provision, "url": self.url}


class Waived(NamedTuple):
    """That a finding was looked at and accepted: why, by whom, until when ("" where not said)."""

    reason: str
    by: str
    until: str


class Reweighed(NamedTuple):
    """That a profile changed the severity of a rule: its name, and the severity without it."""

    by: str
    usual: Severity


@dataclass(frozen=True, slots=True)
class LocatedEdit(Edit):
    """An edit with its place. Lines and columns as of a finding."""

    line: int
    column: int
    end_line: int
    end_column: int


class Status(StrEnum):
    """What a check says of a requirement."""

    MET = "適合"
    UNMET = "不適合"
    UNKNOWN = "未評価"
    HUMAN = "人の確認"


class Requirement(NamedTuple):
    """A requirement with its status. `line` is where it shows, None where nothing shows it."""

    id: str
    status: Status
    line: int | None


_FOR_A_PERSON = frozenset({"SYN002", "SYN009", "SYN118", "SYN119"})
"""Rules whose edits are shown, but may mean something else than what the planner wanted."""


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
    """The text of the first line; "" where it is too long to be shown."""
    mended: tuple[str, ...]
    """The lines to write: as they read once the fix is made, or to be added; may be empty."""
    authority: Authority | None = None
    waived: Waived | None = None
    fix: tuple[LocatedEdit, ...] = ()
    """The edits that mend it, in offsets of the text as read."""
    weighed: Reweighed | None = None

    @property
    def is_mended_safely(self) -> bool:
        """Whether its edits may be made without asking: it counts, and they can mean nothing else."""
        return bool(self.fix) and self.waived is None and self.rule not in _FOR_A_PERSON


class FileError(NamedTuple):
    """Why a file could not be checked at all: a label of the catalogue with its arguments."""

    label: str
    args: dict[str, str]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """The result for one file."""

    path: str
    findings: tuple[Located, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    error: FileError | None = None
    crashes: tuple[str, ...] = ()
    """Rules that ended with an error of their own."""

    def count(self, severity: Severity) -> int:
        """How many findings of a severity count (those that are waived do not)."""
        return sum(one.severity is severity and one.waived is None for one in self.findings)

    @property
    def waived(self) -> int:
        """How many findings are waived."""
        return sum(one.waived is not None for one in self.findings)


class Asks(Enum):
    """On what level a requirement is asked for, the strongest first."""

    DEFINITION = "法の定義"
    EFFORT = "法の努力義務"
    ORDINANCE = "省令の事項"
    GUIDELINE = "指針の必須事項"
    PROFILE = "県や市の求め"
    ADVICE = "確かめるとよい事項"


class Row(NamedTuple):
    """A line of the 充足表, worded in one language.

    `evidence` is the line of the plan that shows it, "" for none; `notes` say what is lacking and
    what of it was accepted, one for each of `findings`; without findings, why the status is not 適合.
    """

    requirement: Requirement
    text: str
    authority: Authority | None
    asks: Asks
    evidence: str
    findings: tuple[Located, ...]
    notes: tuple[str, ...]

    @property
    def is_accepted(self) -> bool:
        """Whether everything that is lacking was looked at and accepted."""
        return bool(self.findings) and all(one.waived for one in self.findings)


class Checklist(NamedTuple):
    """The 充足表 of a plan, as of a day of the law, made on a day.

    `path` and `digest` (the beginning of the SHA-256 of the text) say of which file.
    """

    path: str
    digest: str
    title: str
    municipality: str
    as_of: date
    made: date
    rows: tuple[Row, ...]
    outcome: FileOutcome


@dataclass(slots=True)
class Tally:
    """What many outcomes come to, counted as they pass, so that none needs to be kept."""

    read: int = 0
    unread: int = 0
    crashed: int = 0
    """Files of which a rule ended with an error of its own."""
    severities: Counter[Severity] = field(default_factory=Counter)
    """Findings that count, by severity; those that are waived do not."""
    waived: int = 0
    requirements: Counter[Status] = field(default_factory=Counter)
    """What law and guideline ask; not what a prefecture or city asks besides."""
    accepted: int = 0
    """Of the requirements that are not met, those of which all that is lacking was accepted."""

    @classmethod
    def of(cls, *outcomes: FileOutcome) -> Tally:
        """The tally of some outcomes."""
        tally = cls()
        for outcome in outcomes:
            tally.add(outcome)
        return tally

    def add(self, outcome: FileOutcome) -> None:
        """Count an outcome."""
        self.read += outcome.error is None
        self.unread += outcome.error is not None
        self.crashed += bool(outcome.crashes)
        self.severities.update(one.severity for one in outcome.findings if one.waived is None)
        self.waived += outcome.waived
        for requirement in outcome.requirements:
            if not requirement.id.startswith("PRF"):
                self.requirements[requirement.status] += 1
                self.accepted += _is_accepted(requirement, outcome)

    def reaches(self, least: Severity) -> bool:
        """Whether a finding that is not waived is at or above a severity."""
        return any(self.severities[one] for one in Severity if one.rank <= least.rank)


def _is_accepted(requirement: Requirement, outcome: FileOutcome) -> bool:
    if requirement.status is not Status.UNMET:
        return False
    lacking = [one.waived for one in outcome.findings if one.rule == requirement.id]
    return bool(lacking) and all(lacking)
