"""`diff`: two files, exit codes, git, and what is said where it cannot be done."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.ci.shell import git
from tests.cli.running import MODULE, Run, process
from tests.helpers import PLAN

OLD = f"{PLAN}背景: 甲\n"
NEW = f"{PLAN}背景: 乙\n"
SPELT = f"{PLAN}背景: 甲 \n目的: 甲，\n"


@pytest.fixture
def repository(folder: Path) -> Path:
    """Two editions in git: the older one committed, the newer one in the working tree."""
    (folder / "plans").mkdir()
    plan = folder / "plans" / "計画.yaml"
    plan.write_text(OLD, encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    plan.write_text(NEW, encoding="utf-8")
    return folder


@pytest.fixture
def two(folder: Path) -> tuple[str, str]:
    (folder / "old.yaml").write_text(OLD, encoding="utf-8")
    (folder / "new.yaml").write_text(NEW, encoding="utf-8")
    return "old.yaml", "new.yaml"


# --- exit codes and forms ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ("", 0),
        ("法定事項", 0),
        ("実質", 1),
        ("軽微", 1),
        ("表記", 1),
        ("substance", 1),
        ("statutory", 0),
    ],
)
def test_fail_on(level: str, code: int, two: tuple[str, str], run: Run) -> None:
    options = ("--fail-on", level) if level else ()
    done = run("diff", *two, *options)
    assert (done.code, done.err) == (code, "")
    assert "文言　計画の背景: 甲 → 乙" in done.out


def test_nothing_changed_is_no_failure(two: tuple[str, str], run: Run) -> None:
    done = run("diff", two[0], two[0], "--fail-on", "表記")
    assert (done.code, done.out.splitlines()[-1]) == (0, "二つの版に違いはありません。")


def test_json_to_a_file(two: tuple[str, str], run: Run, folder: Path) -> None:
    done = run("diff", *two, "--format", "json", "--output", "out/changes.json")
    assert (done.code, done.out) == (0, "")
    made = json.loads((folder / "out" / "changes.json").read_text(encoding="utf-8"))
    assert [made["old"]["path"], made["new"]["path"]] == ["old.yaml", "new.yaml"]
    assert len(made["changes"]) == 1


def test_standard_input_is_one_of_the_two(two: tuple[str, str], folder: Path) -> None:
    done = process("diff", "-", two[1], folder=folder, stdin=OLD.encode())
    assert (done.code, "甲 → 乙" in done.out) == (0, True)


def test_requirements_that_are_newly_met(run: Run, folder: Path) -> None:
    base = Path(__file__).parents[1] / "rules" / "base.yaml"
    text = base.read_text(encoding="utf-8")
    (folder / "old.yaml").write_text(re.sub("  公表: .*\n", "", text), encoding="utf-8")
    done = run("diff", "old.yaml", str(base), "--format", "json")
    requirements = json.loads(done.out)["summary"]["requirements"]
    assert requirements == [{"id": "LAW008", "old": "不適合", "new": "適合"}]


# --- what cannot be done ------------------------------------------------------------------------

FAULTS = [
    # what is typed, what is said
    (("no.yaml", "new.yaml"), "no.yaml が見つかりません。"),
    ((".", "new.yaml"), ". はフォルダーです。計画のファイルを一つ指定します。"),
    (("-", "-"), "標準入力（-）は、どちらか一方だけに使えます。"),
    (
        ("new.yaml", "HEAD:new.yaml"),
        "HEAD:new.yaml の指定には git のフォルダーが要りますが、ここは git で管理されていません。",
    ),
    (
        ("new.yaml", "new.yaml", "--fail-on", "大"),
        "重さ「大」はありません。法定事項、実質、軽微、表記 から選びます。",
    ),
]


@pytest.mark.parametrize(("typed", "said"), FAULTS)
def test_faults(typed: tuple[str, ...], said: str, two: tuple[str, str], run: Run) -> None:
    assert run("diff", *typed) == (2, "", f"エラー: {said}\n")


def test_a_plan_that_is_not_read_whole_is_not_compared(
    two: tuple[str, str], run: Run, folder: Path
) -> None:
    """Else what could not be read would look like what was taken out."""
    (folder / "broken.yaml").write_text(f"{PLAN}背景: [甲]\n", encoding="utf-8")
    done = run("diff", two[0], "broken.yaml")
    assert (done.code, done.out) == (2, "")
    assert "broken.yaml:4:5" in done.err
    assert "broken.yaml に読み取れない箇所があるため、比べられません。" in done.err


# --- git ----------------------------------------------------------------------------------------

REVISIONS = [
    # the name, and in which folder
    ("HEAD:plans/計画.yaml", "."),
    ("main:plans/計画.yaml", "."),
    ("HEAD:./計画.yaml", "plans"),
    (":plans/計画.yaml", "."),  # what is staged
]


@pytest.mark.parametrize(("name", "below"), REVISIONS)
def test_a_revision_on_either_side(
    name: str, below: str, repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / below)
    new = os.path.relpath(repository / "plans" / "計画.yaml")
    forth, back = run("diff", name, new), run("diff", new, name)
    assert (forth.code, back.code, forth.err, back.err) == (0, 0, "", "")
    assert "背景: 甲 → 乙" in forth.out
    assert "背景: 乙 → 甲" in back.out


GIT_FAULTS = [
    ("v9:plans/計画.yaml", "「v9:plans/計画.yaml」の「v9」という版が、git にありません。"),
    ("--help:plans/計画.yaml", ""),
    ("HEAD:no.yaml", "「HEAD:no.yaml」のファイル「no.yaml」は、git のその版にありません。"),
    ("HEAD:plans", "「HEAD:plans」のファイル「plans」は、git のその版にありません。"),
    ("HEAD:計画.yaml", "今のフォルダーからなら ./ を付けます。"),
]


@pytest.mark.parametrize(("name", "said"), GIT_FAULTS)
def test_faults_of_git(name: str, said: str, repository: Path, run: Run) -> None:
    done = run("diff", "--", name, "plans/計画.yaml")
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_revision_is_never_an_option_of_git(repository: Path, run: Run) -> None:
    done = run("diff", "--", "--output=x:plans/計画.yaml", "plans/計画.yaml")
    assert (done.code, "という版が、git にありません" in done.err) == (2, True)
    assert not list(repository.glob("x*"))


def test_without_git(repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    done = run("diff", "HEAD:plans/計画.yaml", "plans/計画.yaml")
    assert (done.code, done.out) == (2, "")
    assert "git を使えません" in done.err


def test_a_file_whose_name_holds_a_colon_is_a_file(
    two: tuple[str, str], run: Run, folder: Path
) -> None:
    shutil.copy(two[0], folder / "HEAD:a.yaml")
    assert run("diff", "HEAD:a.yaml", two[1]).code == 0


def test_as_the_diff_driver_of_git(repository: Path) -> None:
    """Real git, set up as the guide says."""
    program = f"{sys.executable} -m {MODULE[-1]} git-diff"
    git(repository, "config", "diff.juso-plan.command", program)
    (repository / ".gitattributes").write_text("plans/*.yaml diff=juso-plan\n", encoding="utf-8")
    (repository / "plans" / "new.yaml").write_text(OLD, encoding="utf-8")
    git(repository, "add", ".")
    shown = git(
        repository,
        "-c",
        "core.quotePath=false",
        "diff",
        "--cached",
        "--ext-diff",
        "HEAD",
        "--",
        "plans",
    )
    assert "juso-plan diff plans/計画.yaml\n" in shown
    assert "背景: 甲 → 乙" in shown
    assert "juso-plan diff plans/new.yaml\n新しく加えられた計画です。\n" in shown


def test_the_driver_does_not_end_the_diff_of_git_where_a_plan_cannot_be_read(
    run: Run, folder: Path
) -> None:
    (folder / "a").write_text("背景: [\n", encoding="utf-8")
    (folder / "b").write_text(NEW, encoding="utf-8")
    done = run("git-diff", "計画.yaml", "a", "0" * 40, "100644", "b", "1" * 40, "100644")
    assert (done.code, done.out) == (0, "juso-plan diff 計画.yaml\n")
    assert "計画.yaml に読み取れない箇所がある" in done.err


# --- the page -----------------------------------------------------------------------------------


def test_the_table_of_both_editions(two: tuple[str, str], run: Run) -> None:
    done = run(
        "diff", *two, "--format", "md", "--table-only", "--headings", "改正案,現行", "--left", "old"
    )
    assert done.code == 0
    assert "| 現行 | 改正案 |" in done.out
    assert "| <ins>甲</ins> | <ins>乙</ins> |" in done.out
    assert done.err == "変更 1 件（法定事項 0、実質 1、軽微 0、表記 0）\n"


@pytest.mark.parametrize(
    ("form", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK"), ("pdf", b"%PDF")]
)
def test_a_page_as_a_file(
    form: str, begins: bytes, two: tuple[str, str], run: Run, folder: Path
) -> None:
    done = run("diff", *two, "--format", form, "--output", f"page.{form}")
    assert (done.code, done.out) == (0, "")
    assert (folder / f"page.{form}").read_bytes()[: len(begins)].lower() == begins.lower()


PAGE_FAULTS = [
    (("--format", "docx"), "docx の形では、--output で書き出すファイルを指定します。"),
    (("--headings", "改正案"), "見出しは「改正案,現行」のように二つを書きます。"),
    (("--headings", "甲,"), "見出しは「改正案,現行」のように二つを書きます。"),
]


@pytest.mark.parametrize(("options", "said"), PAGE_FAULTS)
def test_faults_of_the_page(
    options: tuple[str, ...], said: str, two: tuple[str, str], run: Run
) -> None:
    assert run("diff", *two, *options) == (2, "", f"エラー: {said}\n")
