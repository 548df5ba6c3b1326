"""What lies upon the plain check: the day of the law, a profile, --strict, a baseline, waivers with a day.

For the maintainer: each is run as people type it, through every form of report that tells of it. What
a rule finds is tested with the rule.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.resources import shipped
from tests.cli.running import Run
from tests.helpers import PLAN

SCHEMA = json.loads(shipped("schemas", "findings.schema.json").read_text(encoding="utf-8"))
PROFILE = """\
様式: 1
名称: 見本県の手引
策定者: 見本県
重さ: {LAW007: error, LAW008: info, GLM005: off}
事項:
  - {番号: 見本1, 題名: 目標が二つ以上あること, 箇所: 目標, 求める: 一つ以上, 数: 2}
"""
MEETING = "会議: {支援会議: [{主催: 市町村, 守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第5項]}]}\n"


def plan(folder: Path, text: str, head: str = PLAN) -> None:
    (folder / "a.yaml").write_text(head + text, encoding="utf-8")


def profile(folder: Path, text: str = PROFILE) -> Sequence[str]:
    (folder / "p.yaml").write_text(text, encoding="utf-8")
    return ("--profile", "p.yaml")


def report(run: Run, *typed: str) -> Any:
    """The JSON report, which holds to its published form."""
    document = json.loads(run("check", "a.yaml", "--format", "json", *typed).out)
    Draft202012Validator(SCHEMA).validate(document)
    return document


def weights(run: Run, *typed: str) -> dict[str, str]:
    """The severity of each rule that finds something that counts."""
    (file,) = report(run, *typed)["files"]
    return {one["rule"]: one["severity"] for one in file["findings"] if one["waived"] is None}


# --- the day of the law ---------------------------------------------------------------------------


MADE_BEFORE = ", 策定日: 令和7年3月20日"
OVER_THE_DAY = ", 期間: {開始: 令和7年度, 終了: 令和10年度}"


@pytest.mark.parametrize(
    ("edition", "day", "rules"),
    [
        (MADE_BEFORE, None, set()),  # right when it was made, and no more is known
        (MADE_BEFORE + OVER_THE_DAY, None, {"CIT005"}),  # moved within its period
        ("", "2025-03-31", set()),
        ("", "2025-04-01", {"CIT005"}),
        ("", "2021-03-31", set()),  # before the tables begin: a person must look
    ],
)
def test_a_citation_is_checked_on_the_day_and_over_the_period(
    edition: str, day: str | None, rules: set[str], run: Run, folder: Path
) -> None:
    plan(folder, MEETING, PLAN.replace("種類: 実施計画", f"種類: 実施計画{edition}"))
    typed = ("--as-of", day) if day else ()
    assert set(weights(run, "--select", "CIT", *typed)) == rules


def test_what_moved_is_told_with_its_day_and_its_new_place(run: Run, folder: Path) -> None:
    plan(folder, MEETING)
    out = run("check", "a.yaml", "--select", "CIT005", "--as-of", "2025-04-01").out
    assert "令和7年4月1日" in out
    assert "社会福祉法第106条の6第6項" in out


@pytest.mark.parametrize(("day", "paragraph"), [("2025-03-31", "第5項"), ("2025-04-01", "第6項")])
def test_the_basis_is_that_of_the_day(day: str, paragraph: str, run: Run, folder: Path) -> None:
    plan(folder, "会議: {支援会議: [{主催: 市町村}]}\n")
    (file,) = report(run, "--select", "LAW010", "--as-of", day)["files"]
    (one,) = file["findings"]
    assert one["authority"]["provision"] == f"第106条の6{paragraph}"
    table = run("checklist", "a.yaml", "--format", "json").out
    rows = {row["id"]: row for row in json.loads(table)["requirements"]}
    assert rows["LAW010"]["authority"]["provision"] == "第106条の6第6項"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_day_whose_law_nobody_has_read_is_said(language: str, run: Run, folder: Path) -> None:
    plan(folder, MEETING)
    typed = ("check", "a.yaml", "--select", "CIT", "--lang", language)
    code, _, err = run(*typed, "--as-of", "2027-04-01")
    assert code == 0
    assert {"ja": "令和8年法律第51号", "en": "Act No. 51 of 2026"}[language] in err
    assert "51" not in run(*typed, "--as-of", "2026-04-01").err


# --- --profile --------------------------------------------------------------------------------------


def test_a_profile_adds_requirements_and_changes_severities(run: Run, folder: Path) -> None:
    plan(folder, "事業: {参加支援事業: {概要: 試行}}\n")
    plain, layered = weights(run), weights(run, *profile(folder))
    assert (plain["LAW007"], plain["LAW008"], plain["GLM005"]) == ("warning", "warning", "warning")
    assert layered == {
        **{rule: weight for rule, weight in plain.items() if rule != "GLM005"},
        "LAW007": "error",
        "LAW008": "info",
        "PRF-見本1": "warning",
    }
    strict = weights(run, "--strict", *profile(folder))
    assert {rule: strict[rule] for rule in ("LAW007", "LAW008", "PRF-見本1", "ORD003")} == {
        "LAW007": "error",
        "LAW008": "info",
        "PRF-見本1": "error",
        "ORD003": "error",
    }
    assert weights(run, "--select", "PRF", *profile(folder)) == {"PRF-見本1": "warning"}


NOTES = {
    "ja": ("「見本県の手引」が定めた重さ（元は警告）", "重さ"),
    "en": ("set by 見本県の手引 (otherwise warning)", "severity"),
}


@pytest.mark.parametrize("language", NOTES)
@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github"])
def test_a_changed_severity_is_told_with_who_changed_it(
    form: str, language: str, run: Run, folder: Path
) -> None:
    """In a rule that the profile leaves as it is nothing is told."""
    plan(folder, "背景: 背景\n")
    note, _ = NOTES[language]
    for rule, times in (("LAW007", 1), ("ORD003", 0)):
        typed = ("--select", rule, "--format", form, "--lang", language, *profile(folder))
        assert run("check", "a.yaml", *typed).out.count(note) == times


def test_a_state_that_weighs_less_is_not_the_profiles_doing(run: Run, folder: Path) -> None:
    plan(folder, "", PLAN.replace("種類: 実施計画}", "種類: 実施計画, 状態: 作成中}"))
    out = run("check", "a.yaml", "--select", "LAW007", *profile(folder)).out
    assert "情報[LAW007]" in out
    assert "見本県の手引" not in out


# --- --baseline -------------------------------------------------------------------------------------


def test_only_what_is_new_fails(run: Run, folder: Path) -> None:
    plan(folder, "事業: {参加支援事業: {概要: 試行}}\n")
    typed = ("check", "a.yaml", "--strict", *profile(folder))
    code, before, _ = run(*typed, "--format", "json")
    assert code == 1
    (folder / "before.json").write_text(before, encoding="utf-8")
    plan(folder, "# 行がずれる\n事業: {参加支援事業: {概要: 試行}}\n")
    code, out, err = run(*typed, "--baseline", "before.json")
    assert code == 0
    assert "エラー[" not in out
    assert "確認済み" in err
    plan(folder, "事業: {参加支援事業: {概要: 試行, 設置形態: 総合型}}\n")
    code, out, _ = run(*typed, "--baseline", "before.json", "--format", "concise")
    new = [line for line in out.splitlines() if "確認済み" not in line]
    assert code == 1
    assert [line.partition("[")[2][:6] for line in new] == ["SYN209"]


# --- 確認済み with a day ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "found"),
    [
        (timedelta(days=0), set()),
        (timedelta(days=1), set()),
        (timedelta(days=-1), {"LAW007", "WVR002"}),
    ],
)
def test_a_waiver_holds_until_the_end_of_its_day(
    until: timedelta, found: set[str], run: Run, folder: Path
) -> None:
    day = (datetime.now().astimezone().date() + until).isoformat()
    plan(folder, f"確認済み:\n  - {{規則: LAW007, 箇所: 策定経過, 理由: 後で, 期限: {day}}}\n")
    assert set(weights(run, "--select", "LAW007,WVR")) == found
    rows = json.loads(run("checklist", "a.yaml", "--format", "json").out)["requirements"]
    (row,) = (one for one in rows if one["id"] == "LAW007")
    assert row["status"] == "不適合"
    assert [bool(one["waived"]) for one in row["findings"]] == ["LAW007" not in found]


# --- GitHub -------------------------------------------------------------------------------------------


def test_all_layers_at_once_in_every_form(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each report tells of the same findings that count."""
    plan(
        folder,
        "事業: {参加支援事業: {概要: 試行}}\n確認済み: [{規則: LAW007, 箇所: 策定経過, 理由: 後で}]\n",
    )
    summary = folder / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    typed = ("check", "a.yaml", "--strict", "--as-of", "2025-04-01", *profile(folder))
    counted = weights(run, *typed[2:])
    assert "LAW007" not in counted
    (file,) = report(run, *typed[2:])["files"]
    open_ = [one["rule"] for one in file["findings"] if one["waived"] is None]
    sarif = json.loads(run(*typed, "--format", "sarif").out)["runs"][0]["results"]
    assert [one["ruleId"] for one in sarif if "suppressions" not in one] == open_
    junit = ET.fromstring(run(*typed, "--format", "junit").out)
    assert len(junit.findall(".//failure")) == len(open_)
    lines = run(*typed, "--format", "github").out.splitlines()
    errors = sum(1 for one in file["findings"] if one["severity"] == "error" and not one["waived"])
    assert sum(line.startswith("::error") for line in lines) == min(10, errors)
    assert summary.read_text(encoding="utf-8").count("| エラー |") == errors
