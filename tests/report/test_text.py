"""The report for people, each case with its input in view.

For the maintainer: a case is a Markdown file in `cases/`: what it shows, the command, the plan as
```yaml, and the reports as ```text ja and ```text en. `UPDATE_CASES=1 pytest tests/report` writes the
reports anew; read the difference before it is kept. ⟦001B⟧ in a plan stands for that character.
"""

import os
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from juso_plan.messages.catalogue import LANGUAGES, Language, worded
from juso_plan.outcome import FileError, FileOutcome, Located, Requirement, Status, Tally
from juso_plan.report.concise import concise_report
from juso_plan.report.text import summary, text_report
from juso_plan.rules.check import Options, check
from juso_plan.terminal import harmless, width
from tests.helpers import PLAN

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
CELLS = 92
UPDATE = bool(os.environ.get("UPDATE_CASES"))


class Case(NamedTuple):
    """A case file in its parts."""

    head: str
    plan: str
    select: tuple[str, ...]
    reports: dict[str, str]

    @property
    def outcome(self) -> FileOutcome:
        """The plan, checked."""
        data = re.sub(r"⟦([0-9A-F]+)⟧", lambda m: chr(int(m[1], 16)), self.plan)
        options = Options(select=self.select, today=date(2025, 4, 1))
        return check("plan.yaml", data.encode(), options)


def read_case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    plan = re.search(r"^```yaml\n(.*?)^```\n", text, re.MULTILINE | re.DOTALL)
    assert plan, path
    select = re.search(r"--select (\S+)", text)
    assert select, path
    reports = re.findall(r"^```text (\w+)\n(.*?)^```\n", text, re.MULTILINE | re.DOTALL)
    return Case(text[: plan.end()], plan[1], tuple(select[1].split(",")), dict(reports))


def written(case: Case) -> str:
    """The case file with its reports made anew."""
    reports = (
        f"\n```text {language}\n{text_report((case.outcome,), language)}```\n"
        for language in LANGUAGES
    )
    return "".join((case.head, *reports))


def test_a_space_stands_behind_every_label() -> None:
    outcome = check("a.yaml", f"{PLAN}SDGs: [99]\n".encode(), Options(select=("SYN",)))
    lines = text_report((outcome,), "en").splitlines()
    labels = [m[1] for line in lines if (m := re.match(r"  (found|expected|help) +\S", line))]
    assert labels == ["found", "expected", "help"]


def test_there_are_cases() -> None:
    assert {path.stem for path in CASES} >= {
        "absent",
        "control-characters",
        "four-bytes",
        "japanese-before",
        "long-line",
        "several",
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path: Path) -> None:
    case = read_case(path)
    if UPDATE:
        path.write_text(written(case), encoding="utf-8")
        case = read_case(path)
    assert case.reports == {
        language: text_report((case.outcome,), language) for language in LANGUAGES
    }
    assert path.read_text(encoding="utf-8") == written(case)


FRAME = re.compile(r"^(\d+) \| (.*)\n +\| ( *)(\^+)$", re.MULTILINE)


def marked(one: Located, language: Language) -> tuple[str, str]:
    """The line that a report shows, and what stands above the caret, counted in cells."""
    report = text_report((FileOutcome("plan.yaml", (one,)),), language)
    (frame,) = FRAME.finditer(report)
    assert int(frame[1]) == one.line
    shown, before, length = frame[2], len(frame[3]), len(frame[4])
    above, at = "", 0
    for character in shown:
        if before <= at < before + length:
            above += character
        at += width(character)
    return shown, above


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_caret_stands_below_what_is_meant(path: Path) -> None:
    for one in read_case(path).outcome.findings:
        if (one.line, one.column) == (one.end_line, one.end_column):
            continue  # about the whole file: no line is shown
        shown, above = marked(one, "ja")
        end = one.end_column - 1 if one.end_line == one.line else len(one.source)
        meant = harmless(one.source)[one.column - 1 : max(end, one.column)]
        if "…" in shown:
            assert meant.startswith(above.rstrip("…"))
            assert len(above) > 1 or above == meant
        else:
            assert above == (meant or one.source[-1:])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_plan_reaches_the_terminal_as_a_control_sequence(
    path: Path, language: Language
) -> None:
    outcome = read_case(path).outcome
    for report in (
        text_report((outcome,), language),
        concise_report((outcome,), language),
    ):
        assert not re.search(
            r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", report
        )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_fit_a_terminal(path: Path, language: Language) -> None:
    """But for the message, which is one line so that it can be searched for."""
    lines = text_report((read_case(path).outcome,), language).splitlines()
    wide = [line for line in lines if width(line) > CELLS + 8]
    assert [line for line in wide if not re.match(r"\S+\[\w+\] ", line)] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_colour_changes_no_word(path: Path) -> None:
    outcome = read_case(path).outcome
    painted = text_report((outcome,), "ja", colour=True)
    assert "\x1b[1;" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == text_report((outcome,), "ja")


def test_a_file_that_could_not_be_read() -> None:
    outcome = FileOutcome("a\x1b[2J.yaml", error=FileError("not-found", {"path": "a\x1b[2J.yaml"}))
    assert (
        text_report((outcome,), "ja")
        == "エラー: 読めません  a\ufffd[2J.yaml が見つかりません。\n\n"
    )
    assert concise_report((outcome,), "en") == (
        "a\ufffd[2J.yaml: error: a\ufffd[2J.yaml was not found.\n"
    )


def test_one_line_a_finding() -> None:
    text = f"{PLAN}背景: 甲: 乙\n目的:\n"
    outcome = check("a/b.yaml", text.encode(), Options(select=("SYN",)))
    words = [worded("ja", one.rule, one.args).message for one in outcome.findings]
    assert concise_report((outcome,), "ja") == (
        f"a/b.yaml:4:5: エラー[SYN106] {words[0]}\na/b.yaml:5:3: 警告[SYN205] {words[1]}\n"
    )


def test_nothing_found_is_no_report() -> None:
    outcome = check("a.yaml", PLAN.encode(), Options(select=("SYN",)))
    assert text_report((outcome,), "ja") == ""
    assert concise_report((outcome,), "ja") == ""


def test_the_summary_counts() -> None:
    outcome = check("a.yaml", f"{PLAN}背景: 1\n目的:\n".encode(), Options(select=("SYN",)))
    first, second = summary(Tally.of(outcome), "ja").splitlines()
    assert first == "エラー 0 件、警告 1 件、情報 1 件（1 ファイル）"
    assert second.startswith("この検査は、")
    clean = check("a.yaml", PLAN.encode(), Options(select=("SYN",)))
    assert summary(Tally.of(clean), "ja").splitlines()[0] == "指摘はありません（1 ファイル）"


REQUIREMENTS = [
    # requirements with their status, what the line says
    ((), None),
    ((("PRF-甲", Status.MET),), None),
    (
        (("LAW001", Status.UNMET), ("LAW002", Status.UNMET), ("PRF-甲", Status.UNMET)),
        "適合 0、不適合 2（うち確認済み 1）、未評価 0、人の確認 0",
    ),
    (
        (("LAW003", Status.MET), ("LAW004", Status.UNKNOWN), ("LAW005", Status.HUMAN)),
        "適合 1、不適合 0（うち確認済み 0）、未評価 1、人の確認 1",
    ),
]


@pytest.mark.parametrize(("statuses", "said"), REQUIREMENTS)
def test_the_summary_counts_the_requirements(
    statuses: tuple[tuple[str, Status], ...], said: str | None
) -> None:
    text = f"{PLAN}確認済み:\n  - {{規則: LAW001, 箇所: 事業, 理由: 原資料}}\n"
    found = check("a.yaml", text.encode(), Options(select=("LAW001",))).findings
    requirements = tuple(Requirement(name, status, None) for name, status in statuses)
    lines = summary(Tally.of(FileOutcome("a.yaml", found, requirements)), "ja").splitlines()
    shown = [line for line in lines if line.startswith("法令と指針の事項: ")]
    assert shown == ([f"法令と指針の事項: {said}"] if said else [])
    assert lines[-1].startswith("この検査は、")
