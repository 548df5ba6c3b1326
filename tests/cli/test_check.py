"""`check`: several files in one run, what fails it, and the form of its report."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from juso_plan.rules.case import Case
from juso_plan.rules.registry import Answer, rules
from tests.cli.running import SCOPE, Run, process
from tests.helpers import PLAN

SHAPE = ("--select", "SYN", "--format", "concise")
ERROR, WARNING, INFO = "目的: [甲]\n", "目的:\n", "目的: 1\n"
"""Behind `PLAN`, with the rules of the file's shape alone: one finding of this severity."""


def write(path: Path, behind: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLAN + behind, encoding="utf-8")
    return path


def named(out: str) -> list[str]:
    """The files that a report in lines speaks of, in its order."""
    return [line.partition(":")[0] for line in out.splitlines()]


# --- which files are read ------------------------------------------------------------------------


def test_a_folder_is_searched_in_the_order_of_the_paths(run: Run, folder: Path) -> None:
    read = ["plans/a.yaml", "plans/b/c.yaml", "plans/b/ん.yaml", "plans/z.yaml", "plans/あ.yaml"]
    for path in reversed(read):
        write(folder / path, WARNING)
    for path in (
        "plans/.hidden.yaml",
        "plans/.drafts/d.yaml",
        "plans/b/.git/e.yaml",
        "plans/f.yml",
        "plans/g.yaml.bak",
        "plans/h.txt",
    ):
        write(folder / path, ERROR)
    code, out, _ = run("check", "plans", *SHAPE)
    assert (code, named(out)) == (0, read)


def test_links_to_folders_are_not_followed_and_links_to_plans_of_the_folder_are(
    run: Run, folder: Path
) -> None:
    write(folder / "elsewhere" / "x.yaml", WARNING)
    write(folder / "plans" / "b.yaml", WARNING)
    (folder / "plans" / "a.yaml").symlink_to("b.yaml")
    (folder / "plans" / "folder").symlink_to("../elsewhere")
    (folder / "plans" / "folder.yaml").symlink_to("../elsewhere")
    (folder / "plans" / "ring").symlink_to(".")
    assert named(run("check", "plans", *SHAPE).out) == ["plans/a.yaml", "plans/b.yaml"]


@pytest.mark.parametrize("command", ["check", "fmt"])
@pytest.mark.parametrize(
    "target",
    ["../elsewhere/x.yaml", ".git/config", ".drafts/x.yaml", "notes.txt", "/etc/hostname"],
)
def test_a_link_to_what_is_no_plan_of_the_folder_shows_nothing(
    command: str, target: str, run: Run, folder: Path
) -> None:
    """A pull request from outside may bring one; what it leads to would stand in the log."""
    write(folder / "plans" / "b.yaml", "様式: 1\n")
    link = folder / "plans" / "a.yaml"
    link.symlink_to(target)
    path = link.parent / target
    if not path.exists():
        write(path, "password: 秘密\n")
    before = path.read_bytes()
    code, out, err = run(command, "plans")
    assert code == 2
    words = "plans/a.yaml は、探しているフォルダーの計画でないものへのリンクなので、読みません。"
    assert words in out + err
    assert "秘密" not in out + err
    assert path.read_bytes() == before


def test_a_link_that_is_named_is_followed(run: Run, folder: Path) -> None:
    write(folder / "plans" / "a.yaml", WARNING)
    (folder / "link").symlink_to("plans")
    assert named(run("check", "link", *SHAPE).out) == ["link/a.yaml"]


def test_a_hidden_file_that_is_named_is_read(run: Run, folder: Path) -> None:
    write(folder / ".drafts" / ".a.txt", WARNING)
    assert named(run("check", ".drafts/.a.txt", *SHAPE).out) == [".drafts/.a.txt"]


def test_paths_in_the_order_named_each_file_once(run: Run, folder: Path) -> None:
    for path in ("plans/a.yaml", "plans/b.yaml", "c.yaml"):
        write(folder / path, WARNING)
    code, out, err = run("check", "c.yaml", "plans/b.yaml", "plans", "./c.yaml", *SHAPE)
    assert (code, named(out)) == (0, ["c.yaml", "plans/b.yaml", "plans/a.yaml"])
    assert err == "エラー 0 件、警告 3 件、情報 0 件（3 ファイル）\n" + SCOPE["ja"]


def test_municipalities_is_read_where_nothing_is_named(run: Run, folder: Path) -> None:
    write(folder / "municipalities" / "kitakami" / "2025.yaml", WARNING)
    write(folder / "2025.yaml", WARNING)
    assert named(run("check", *SHAPE).out) == ["municipalities/kitakami/2025.yaml"]


# --- one that can't be read ----------------------------------------------------------------------


def test_what_can_not_be_read_does_not_stop_the_rest(folder: Path) -> None:
    """As a process: a run that opened the pipe would wait for ever."""
    write(folder / "plans" / "a.yaml", WARNING)
    (folder / "plans" / "b.yaml").symlink_to("nowhere")
    os.mkfifo(folder / "plans" / "c.yaml")
    write(folder / "plans" / "d.yaml", WARNING)
    assert process("check", "missing.yaml", "plans", *SHAPE, folder=folder) == (
        2,
        "missing.yaml: エラー: missing.yaml が見つかりません。\n"
        "plans/a.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n"
        "plans/b.yaml: エラー: plans/b.yaml はリンクですが、その先に何もありません。\n"
        "plans/c.yaml: エラー: plans/c.yaml はファイルでもフォルダーでもありません。\n"
        "plans/d.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n",
        "エラー 0 件、警告 2 件、情報 0 件（2 ファイル）\n検査できなかったもの 3 件\n"
        + SCOPE["ja"],
    )


def test_a_folder_that_can_not_be_listed_does_not_stop_the_rest(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("plans/a.yaml", "plans/locked/b.yaml", "plans/z.yaml"):
        write(folder / path, WARNING)
    real = os.scandir

    def scandir(path: str) -> Any:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    code, out, _ = run("check", "plans", *SHAPE)
    assert code == 2
    assert out.splitlines() == [
        "plans/a.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません",
        "plans/locked: エラー: plans/locked を読む権限がありません。",
        "plans/z.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません",
    ]


def test_a_file_that_is_too_large_is_not_read_whole(run: Run, folder: Path) -> None:
    (folder / "large.yaml").write_bytes(PLAN.encode() + b"# \n" * 2_000_000)
    code, out, _ = run("check", "large.yaml", *SHAPE)
    assert code == 1
    assert out.startswith("large.yaml:1:1: エラー[SYN004] ")


# --- what fails the run --------------------------------------------------------------------------

LEVELS = [
    # what is found, exit code under --fail-on error, warning, info
    ("", (0, 0, 0)),
    (INFO, (0, 0, 1)),
    (WARNING, (0, 1, 1)),
    (ERROR, (1, 1, 1)),
]


@pytest.mark.parametrize(("behind", "codes"), LEVELS)
def test_fail_on(behind: str, codes: tuple[int, ...], run: Run, folder: Path) -> None:
    write(folder / "a.yaml", behind)
    write(folder / "b.yaml")
    for level, code in zip(("error", "warning", "info"), codes, strict=True):
        assert run("check", "a.yaml", "b.yaml", "--fail-on", level, *SHAPE).code == code, level
    assert run("check", "a.yaml", "b.yaml", *SHAPE).code == codes[0]
    assert run("check", "a.yaml", "missing.yaml", *SHAPE).code == 2


def test_strict_makes_an_error_of_what_a_plan_shall_endeavour_to_hold(
    run: Run, folder: Path
) -> None:
    write(folder / "a.yaml")
    assert run("check", "a.yaml", "--select", "LAW007").code == 0
    assert run("check", "a.yaml", "--select", "LAW007", "--strict").code == 1
    write(folder / "a.yaml", WARNING)
    assert run("check", "a.yaml", "--strict", *SHAPE).code == 0


def test_a_finding_that_is_waived_does_not_fail(run: Run, folder: Path) -> None:
    behind = "確認済み:\n  - {規則: LAW001, 箇所: 事業, 理由: 原資料のとおり}\n"
    write(folder / "a.yaml", behind)
    assert run("check", "a.yaml", "--select", "LAW001", "--format", "concise") == (
        0,
        "a.yaml:1:1: 確認済み[LAW001] 「事業」がありません（原資料のとおり）\n",
        "指摘はありません（1 ファイル）、確認済み 1 件\n"
        "法令と指針の事項: 適合 0、不適合 1（うち確認済み 1）、未評価 0、人の確認 0\n"
        + SCOPE["ja"],
    )


# --- the rules that are looked at ----------------------------------------------------------------


def found(run: Run, *args: str) -> set[str]:
    """The rules that have a finding."""
    out = run("check", "a.yaml", "--format", "json", *args).out
    return {one["rule"] for one in json.loads(out)["files"][0]["findings"]}


CHOSEN = [
    # options, beginnings of the rules that may be found
    (("--select", "SYN"), ("SYN",)),
    (("--select", "syn , law001"), ("SYN", "LAW001")),
    (("--select", "LAW", "--ignore", "LAW007,LAW008"), ("LAW001", "LAW005")),
    (("--ignore", "SYN,ORD,GL,CON,CIT,STY,LAW007,LAW008"), ("LAW001", "LAW005")),
    (("--select", "LAW", "--ignore", "LAW"), ()),
]


@pytest.mark.parametrize(("options", "beginnings"), CHOSEN)
def test_select_and_ignore(
    options: tuple[str, ...], beginnings: tuple[str, ...], run: Run, folder: Path
) -> None:
    write(folder / "a.yaml", WARNING)
    ours = found(run, *options)
    assert all(rule.startswith(beginnings) for rule in ours)
    assert all(any(rule.startswith(one) for rule in ours) for one in beginnings)


def test_an_empty_choice_is_all(run: Run, folder: Path) -> None:
    write(folder / "a.yaml", WARNING)
    assert found(run, "--select", "", "--ignore", ",") == found(run)


@pytest.mark.parametrize("written", ["2027-04-01", "令和9年4月1日", "R9.4.1", "2027/4/1"])
def test_as_of(written: str, run: Run, folder: Path) -> None:
    write(folder / "a.yaml")
    out = run("check", "a.yaml", "--format", "json", "--as-of", written).out
    assert json.loads(out)["as_of"] == "2027-04-01"


# --- JSON and --output ---------------------------------------------------------------------------


def test_json_alone_on_standard_output(run: Run, folder: Path) -> None:
    write(folder / "a.yaml", WARNING)
    code, out, err = run("check", "a.yaml", "missing.yaml", "--format", "json", "--select", "SYN")
    report = json.loads(out)
    assert (code, err) == (2, "")
    assert [(one["path"], one["error"]) for one in report["files"]] == [
        ("a.yaml", None),
        ("missing.yaml", {"message": "missing.yaml が見つかりません。"}),
    ]
    assert report["summary"] == {"error": 0, "warning": 1, "info": 0, "waived": 0}


def test_json_of_a_process(folder: Path, run: Run) -> None:
    write(folder / "a.yaml", WARNING)
    typed = ("check", "a.yaml", "--format", "json", "--select", "SYN")
    assert process(*typed, folder=folder) == run(*typed)


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "junit", "github"])
def test_output_holds_what_would_be_printed(form: str, run: Run, folder: Path) -> None:
    write(folder / "a.yaml", ERROR)
    code, out, err = run("check", "a.yaml", "--format", form, "--select", "SYN")
    typed = ("--format", form, "--select", "SYN", "--output", "new/deep/report")
    assert run("check", "a.yaml", *typed) == (code, "", err)
    assert (folder / "new" / "deep" / "report").read_bytes() == out.encode()


def test_a_plan_whose_name_is_no_text(run: Run, folder: Path) -> None:
    name = os.fsdecode(b"\xff.yaml")
    try:
        write(folder / name, WARNING)
    except OSError:
        pytest.skip("this system has no such names")
    assert run("check", name, *SHAPE).code == 0
    assert run("check", name, "--output", "report", *SHAPE).code == 0
    assert (folder / "report").read_text(encoding="utf-8").startswith("?.yaml:4:3: ")


# --- a rule that crashes -------------------------------------------------------------------------


def boom(case: Case, subject: object) -> Iterator[Answer]:
    raise ZeroDivisionError("歯車")


def test_a_rule_that_crashes_is_one_finding_and_the_others_run(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "a.yaml")
    write(folder / "b.yaml")
    typed = ("check", "a.yaml", "b.yaml", "--format", "json", "--fail-on", "error", "--no-cache")
    before = json.loads(run(*typed).out)["files"]
    monkeypatch.setitem(rules(), "LAW001", replace(rules()["LAW001"], check=boom))
    code, out, _ = run(*typed)
    after = json.loads(out)["files"]
    assert code == 2
    for was, is_now in zip(before, after, strict=True):
        (crash,) = [one for one in is_now["findings"] if one["rule"] == "RUN001"]
        assert (crash["severity"], crash["line"], crash["column"]) == ("error", 1, 1)
        assert "LAW001" in crash["message"]
        assert [one for one in is_now["findings"] if one["rule"] != "RUN001"] == [
            one for one in was["findings"] if one["rule"] != "LAW001"
        ]
        statuses = {one["id"]: one["status"] for one in is_now["requirements"]}
        assert statuses["LAW001"] == "未評価"


def test_a_crash_is_told_in_both_languages(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "a.yaml")
    monkeypatch.setitem(rules(), "LAW001", replace(rules()["LAW001"], check=boom))
    for language in ("ja", "en"):
        out = run("check", "a.yaml", "--format", "concise", "--lang", language).out
        (line,) = [one for one in out.splitlines() if "[RUN001]" in one]
        assert "LAW001" in line
        assert "Traceback" not in out
