"""The annotations of GitHub Actions, the table in the summary, and that a plan gives no command."""

import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from juso_plan.cli.app import main
from juso_plan.finding import Severity
from juso_plan.outcome import FileError, FileOutcome, Located, Waived
from juso_plan.report import github
from juso_plan.report.github import github_report, github_summary
from juso_plan.rules.check import Options, check
from tests.helpers import PLAN

SHAPE = Options(select=("SYN",))
NASTY = "::error::x%0A##[add-mask]y\r\n|`<b>*a*_b_</b>`[l](https://x.y)![i](z)@me www.a.b a@b.cd &amp;~s~\\"


def located(severity: Severity, line: int = 1, waived: Waived | None = None) -> Located:
    return Located(
        rule="SYN203",
        severity=severity,
        args=dict.fromkeys(("name", "suggestion", "key", "known"), NASTY),
        line=line,
        column=2,
        end_line=line,
        end_column=5,
        path=(NASTY,),
        fingerprint="f" * 12,
        source="",
        mended=(),
        waived=waived,
    )


def file(*findings: Located, path: str = "a.yaml") -> FileOutcome:
    return FileOutcome(path, findings)


def test_an_annotation() -> None:
    outcome = check("a,b:c.yaml", f"{PLAN}目的:\n".encode(), SHAPE)
    (line,) = github_report((outcome,), "ja").splitlines()
    assert line.startswith(
        "::warning file=a%2Cb%3Ac.yaml,line=4,endLine=4,col=3,endColumn=4,title=SYN205 目的::"
        "「目的」の中身が書かれていません"
    )


def test_columns_only_within_a_line() -> None:
    text = f"{PLAN}事業:\n  参加支援事業:\n    頻度:\n      甲: 乙\n      丙: 丁\n"
    line = github_report((check("a.yaml", text.encode(), SHAPE),), "ja")
    assert "line=7,endLine=8,title=" in line


def test_the_worst_first_and_ten_of_each() -> None:
    found = [located(one, n + 1) for n in range(12) for one in reversed(Severity)]
    unreadable = FileOutcome("x.yaml", error=FileError("not-found", {"path": "x.yaml"}))
    *lines, last = github_report((file(*found), unreadable), "ja").splitlines()
    commands = [re.split("[: ]", line)[2] for line in lines]
    assert commands == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert lines[0].startswith("::error file=x.yaml,title=読めません::")
    assert last == "ほか 7 件（エラー 3 件、警告 2 件、情報 2 件）"


def test_what_is_waived_stands_in_the_summary_alone() -> None:
    outcome = file(located(Severity.ERROR, waived=Waived("原資料のとおり", "係", "")))
    assert github_report((outcome,), "ja") == ""
    table = github_summary((outcome,), "ja", "")
    assert "| 確認済み |" in table
    assert "原資料のとおり、係" in table


def test_a_plan_gives_no_command() -> None:
    error = FileError("not-found", {"path": NASTY})
    outcomes = (file(located(Severity.ERROR), path=NASTY), FileOutcome(NASTY, error=error))
    lines = github_report(outcomes, "ja").split("\n")[:-1]
    assert len(lines) == 2
    for line in lines:
        match = re.fullmatch(r"::error ([^\r:]*)::([^\r:]*)", line)
        assert match, line
        assert all(re.fullmatch(r"[a-zA-Z]+=[^,]*", one) for one in match[1].split(","))
        assert "%0A##" not in line.replace("%250A##", "")


def test_a_plan_writes_no_markup_into_the_summary() -> None:
    outcomes = (file(located(Severity.ERROR, waived=Waived(NASTY, "", "")), path=NASTY),)
    table = github_summary(outcomes, "ja", "見出し")
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    html = markdown.render(table).replace("<!-- -->", "")
    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    assert tags == {"h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert html.count("<td>") == 4
    # What looks for addresses and names in the source finds none.
    assert not re.search(r"https?:|www\.|@\w", table)


def test_the_table_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "MOST_BYTES", 3000)
    outcome = file(*(located(Severity.ERROR, n + 1) for n in range(50)))
    table = github_summary((outcome,), "ja", "")
    rows = table.count("| エラー |")
    assert 0 < rows < 50
    assert len(table.encode()) < 3100
    assert table.endswith(f"\n\nほか {50 - rows} 件\n\n")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    path = tmp_path / "a.yaml"
    path.write_text(f"{PLAN}目的:\n", encoding="utf-8")
    return path


COMMAND = ("check", "a.yaml", "--format", "github", "--select", "SYN")


def test_the_summary_is_put_behind_what_is_there(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    path = plan.with_name("summary.md")
    path.write_text("前\n", encoding="utf-8")
    assert main(COMMAND) == 0
    without = capsys.readouterr()
    assert path.read_text(encoding="utf-8") == "前\n"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    assert main((*COMMAND, "--output", "out.txt")) == main(COMMAND) == 0
    assert capsys.readouterr().out == without.out
    written = path.read_text(encoding="utf-8")
    assert written.startswith("前\n## juso-plan\n\nエラー 0 件")
    assert written.count("| SYN205 |") == 2


def test_a_summary_that_can_not_be_written_is_said(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(plan.parent))
    assert main(COMMAND) == 2
    assert "に書けません" in capsys.readouterr().err


def test_a_file_is_named_from_the_working_folder(plan: Path, capsys: Any) -> None:
    main(("check", str(plan), *COMMAND[2:]))
    assert capsys.readouterr().out.startswith("::warning file=a.yaml,")
