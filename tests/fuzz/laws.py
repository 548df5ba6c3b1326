"""What holds for every input, whatever it is: the laws that inputs are drawn against.

For the maintainer: inputs come from three sides and meet the same laws here. The ordinary tests draw some and replay
`corpus/` (`test_laws.py`); `./dev fuzz` draws for minutes (`scripts/fuzz.py`), and lets atheris change bytes where
that reaches code that was not reached (`bytes_target.py`). So this module loads neither pytest nor hypothesis. It
is a room of the tests and not a folder of its own, because what was found has to be replayed with every change.
A law raises: an assertion, or what the tool itself raised.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import juso_plan
from juso_plan.edit.fixes import fixed
from juso_plan.edit.formatting import NotFormatted, formatted
from juso_plan.outcome import FileOutcome
from juso_plan.report.concise import concise_report
from juso_plan.report.json_ import json_report
from juso_plan.report.text import text_report
from juso_plan.rules.check import Options, check, faults_of_writing, read
from juso_plan.source import LineTable
from tests.helpers import acting

BASE = (Path(__file__).parents[1] / "rules" / "base.yaml").read_text(encoding="utf-8")
OPTIONS = Options(today=date(2025, 4, 1))
SCRIPT = "<script>alert(1)</script>"
"""What inputs hold so that it can be seen in what comes out."""


def checked(data: bytes) -> None:
    """Findings at places of the text and no crash; twice the same; nothing acts; text and JSON say the same."""
    outcome = check("plan.yaml", data, OPTIONS)
    assert (outcome.error, outcome.crashes) == (None, ())
    lines = LineTable(data.decode("utf-8", "replace"))
    for one in outcome.findings:
        assert 1 <= one.line <= one.end_line <= len(lines)
        assert (one.line, one.column) <= (one.end_line, one.end_column)
    assert check("plan.yaml", data, OPTIONS) == outcome
    reports = text_report((outcome,), "ja"), concise_report((outcome,), "ja")
    assert acting("".join(reports)) == set()
    assert in_text(reports[0]) == in_concise(reports[1]) == in_json(outcome)


def in_json(outcome: FileOutcome) -> list[tuple[str, int, int]]:
    """Rule, line and column of the findings, as the JSON report has them."""
    report = "".join(json_report((outcome,), "ja", tool="", as_of=""))
    assert acting(report) == set()
    (file,) = json.loads(report)["files"]
    return [(one["rule"], one["line"], one["column"]) for one in file["findings"]]


def in_text(report: str) -> list[tuple[str, int, int]]:
    """The same, as the report for people has them."""
    found = re.findall(
        r"^\S+?\[([A-Z0-9]+)\] .*\n  --> plan\.yaml:(\d+):(\d+)$", report, re.MULTILINE
    )
    return [(rule, int(line), int(column)) for rule, line, column in found]


def in_concise(report: str) -> list[tuple[str, int, int]]:
    """The same, of the report with a line each."""
    found = re.findall(r"^plan\.yaml:(\d+):(\d+): \S+?\[([A-Z0-9]+)\] ", report, re.MULTILINE)
    return [(rule, int(line), int(column)) for line, column, rule in found]


def fixed_once(data: bytes) -> None:
    """What is mended is mended at once: a second time changes nothing."""
    once = fixed("plan.yaml", data, OPTIONS)
    assert fixed("plan.yaml", once.data, OPTIONS).data == once.data
    assert once.made or once.data == data


def formatted_once(data: bytes) -> None:
    """What is in form stays so, and is found to be right and wrong in the same as before."""
    plan = read(data)
    if faults_of_writing(plan):
        return
    try:
        made = formatted(plan.parsed)
    except NotFormatted:
        return
    assert formatted(read(made.encode()).parsed) == made
    before, after = (check("plan.yaml", one, OPTIONS).findings for one in (data, made.encode()))
    assert Counter(one.fingerprint for one in before) == Counter(one.fingerprint for one in after)


def rendered(data: bytes) -> None:
    """Pages, or one of the errors that are told; nothing of a plan is a script or acts on a terminal."""
    for edition in ("full", "summary"):
        for form in ("md", "html"):
            try:
                page = juso_plan.render(data, form, edition=edition).decode()
            except juso_plan.JusoPlanError:
                return
            assert SCRIPT not in page
            assert acting(page) <= {"\t"}


def compared(data: bytes) -> None:
    """No change to itself; there and back as many changes, though what is lost may weigh more than what is won."""
    base = BASE.encode()
    try:
        assert juso_plan.diff(data, data).changes == ()
        there, back = juso_plan.diff(base, data), juso_plan.diff(data, base)
    except juso_plan.JusoPlanError:
        return
    assert len(there.changes) == len(back.changes)


LAWS: dict[str, Callable[[bytes], None]] = {
    "check": checked,
    "fix": fixed_once,
    "fmt": formatted_once,
    "render": rendered,
    "diff": compared,
}
