"""The report as annotations of GitHub Actions, and as a table for the summary of a step.

For the maintainer: a line that begins with `::` is a command to the runner, so every line here does,
with what a plan holds escaped. GitHub shows ten annotations of each weight for a step and drops the
rest without a word: the worst come first, and a last line says how many more there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue
from juso_plan.outcome import FileOutcome, Located
from juso_plan.report.words import accepted, details, message, unread
from juso_plan.terminal import harmless

MOST = 10
"""Annotations of one weight that GitHub shows for a step."""
MOST_BYTES = 900_000
"""The table ends before this; GitHub refuses a summary of more than 1 MiB as a whole."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A finding, or a file that could not be read (`one` is None)."""

    path: str
    severity: Severity
    said: str
    one: Located | None = None

    @property
    def waived(self) -> bool:
        return self.one is not None and self.one.waived is not None


def github_report(outcomes: tuple[FileOutcome, ...], language: Language) -> str:
    """The worst findings as annotations, then one line on those that are left out."""
    lines: list[str] = []
    left = dict.fromkeys(Severity, 0)
    for severity in Severity:
        entries = [
            one
            for one in _entries(outcomes, language)
            if one.severity is severity and not one.waived
        ]
        lines += [_annotation(one, language) for one in entries[:MOST]]
        left[severity] = len(entries[MOST:])
    if any(left.values()):
        counts = {severity.value: count for severity, count in left.items()}
        label = catalogue(language).labels["annotations-more"]
        lines.append(label.format(count=sum(left.values()), **counts))
    return "".join(f"{line}\n" for line in lines)


def github_summary(outcomes: tuple[FileOutcome, ...], language: Language, heading: str) -> str:
    """All findings as a Markdown table below the words of `heading`, the worst first."""
    labels = catalogue(language).labels
    entries = sorted(_entries(outcomes, language), key=lambda one: (one.waived, one.severity.rank))
    said = [_markdown(line) for line in heading.splitlines()]
    lines = ["## juso-plan", "", *(part for line in said for part in (line, ""))]
    if entries:
        head = [labels[f"table-{name}"] for name in ("severity", "rule", "place", "message")]
        lines += [f"| {' | '.join(head)} |", "|---|---|---|---|"]
    size = sum(len(line.encode()) + 1 for line in lines)
    for number, entry in enumerate(entries):
        line = _row(entry, language)
        size += len(line.encode(errors="replace")) + 1
        if size > MOST_BYTES:
            lines += ["", labels["table-more"].format(count=len(entries) - number)]
            break
        lines.append(line)
    return "".join(f"{line}\n" for line in (*lines, ""))


def _entries(outcomes: tuple[FileOutcome, ...], language: Language) -> Iterator[_Entry]:
    """What there is to say: first the files that could not be read."""
    for outcome in outcomes:
        if outcome.error:
            yield _Entry(outcome.path, Severity.ERROR, unread(outcome.error, language))
    for outcome in outcomes:
        for one in outcome.findings:
            yield _Entry(outcome.path, one.severity, message(one, language), one)


def _annotation(entry: _Entry, language: Language) -> str:
    one = entry.one
    fields = {"file": harmless(entry.path)}
    text = [entry.said]
    if one is None:
        fields["title"] = catalogue(language).labels["file-error"]
    else:
        fields |= {"line": str(one.line), "endLine": str(one.end_line)}
        if one.line == one.end_line:  # else GitHub refuses columns
            fields |= {"col": str(one.column), "endColumn": str(one.end_column)}
        fields["title"] = f"{one.rule} {' › '.join(map(harmless, one.path))}".rstrip()
        text += details(one, language)
    given = ",".join(f"{name}={_escaped(value)}" for name, value in fields.items())
    return f"::{_COMMANDS[entry.severity]} {given}::{_escaped(chr(10).join(text))}"


def _escaped(text: str) -> str:
    return re.sub("[%\r\n:,]", lambda match: _ESCAPES[match[0]], text)


def _row(entry: _Entry, language: Language) -> str:
    labels = catalogue(language).labels
    one = entry.one
    rule = one.rule if one else ""
    place = f"{entry.path}:{one.line}:{one.column}" if one else entry.path
    label, said = labels[entry.severity], entry.said
    if one and one.waived:
        label, said = (
            labels["waived"],
            said + labels["aside"].format(text=accepted(one.waived, language)),
        )
    return f"| {' | '.join(_markdown(cell) for cell in (label, rule, place, said))} |"


def _markdown(text: str) -> str:
    """The text so that nothing in it is Markdown, HTML, a table or an address."""
    escaped = re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", harmless(text))
    # GitHub looks for mail addresses and names of users after the escapes are gone.
    return escaped.replace(r"\@", "@<!-- -->")
