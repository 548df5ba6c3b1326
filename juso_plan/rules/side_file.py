"""A file beside the plans (a profile, a theme), read as strictly as a plan: closed keys, positions, slips.

For the maintainer: what is wrong in such a file is found with the ids of a plan's shape (SYN…), or
with ids of its own where the words for a plan would mislead (`renamed`) or where only it can be
wrong in that way. A file with an error is not used at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

from juso_plan.finding import Finding, Severity, bounded
from juso_plan.model.base import Table
from juso_plan.model.reading import Reading, Written, fresh_slips, unreadable
from juso_plan.model.scalar import Reads
from juso_plan.model.values import read_integer
from juso_plan.outcome import FileOutcome
from juso_plan.rules.locate import Locator
from juso_plan.rules.registry import rules
from juso_plan.source import MappingNode, Parsed, decode, parse

_FORM = 1
_PASSES = 8

FileTable = TypeVar("FileTable", bound=Table)
Value = TypeVar("Value")


def _read_form(written: Written, run: Reading) -> int:
    form = read_integer(written, run)
    if form != _FORM:
        raise unreadable("SYN201", form=_FORM)
    return form


SideForm = Annotated[int, Reads("1", _read_form, {"const": _FORM})]
"""様式 of such a file: its form has one number so far."""


@dataclass(frozen=True, slots=True)
class SideFile(Generic[Value]):
    """Such a file as read. `value` is None where a finding is an error."""

    parsed: Parsed
    value: Value | None
    findings: tuple[Finding, ...]

    def outcome(self, path: str) -> FileOutcome:
        """What was found in the file, for a report."""
        locator = Locator(self.parsed)
        located = (locator.locate(one, _severity(one)) for one in self.findings)
        return FileOutcome(path, tuple(located))


def load_side_file(
    data: bytes | str,
    table: type[FileTable],
    value: Callable[[FileTable], Value],
    renamed: Mapping[str, str],
    judge: Callable[[FileTable, Reading], None] = lambda _table, _run: None,
) -> SideFile[Value]:
    """Read such a file. Never raises for what the file holds.

    `table` is the model of the file, `value` makes of a file without a fault what is used. `judge`
    reports what the model alone can't see. `renamed` pairs the ids of findings that speak of a plan
    with those that are found instead.
    """
    decoded = decode(data.encode() if isinstance(data, str) else data)
    if decoded.text is None:
        parsed, read, found = parse(""), None, decoded.findings
    else:
        parsed, read, found = _read(parse(decoded.text), table, judge, _PASSES)
        found = (*decoded.findings, *found)
    findings = [replace(one, rule=renamed.get(one.rule, one.rule)) for one in bounded(found)]
    has_error = any(_severity(one) is Severity.ERROR for one in findings)
    made = value(read) if read is not None and not has_error else None
    return SideFile(parsed, made, tuple(findings))


def _read(
    parsed: Parsed,
    table: type[FileTable],
    judge: Callable[[FileTable, Reading], None],
    passes: int,
) -> tuple[Parsed, FileTable | None, tuple[Finding, ...]]:
    """Feed the model; a slip that only the model sees is mended, and the text is read again."""
    root = parsed.root
    run = Reading(parsed)
    read: FileTable | None = None
    if isinstance(root, MappingNode):
        read = table.read(root, run)
        judge(read, run)
    elif root is not None:
        run.not_a_collection("SYN202", root, "様式")
    fresh = fresh_slips(run)
    if fresh and passes:
        mended = parse(parsed.text, (*parsed.slips, *fresh))
        if mended.root is not None:
            return _read(mended, table, judge, passes - 1)
    found = (*parsed.findings, *run.findings, *(slip.finding() for slip in fresh))
    return parsed, read, found


def _severity(one: Finding) -> Severity:
    """What the finding weighs: as in a plan; what can't be found in a plan is an error."""
    known = rules().get(one.rule)
    return known.severity if known else Severity.ERROR
