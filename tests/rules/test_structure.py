"""The order of the chapters, and headings without content."""

import pytest

from juso_plan.document.build import CHAPTER_KEYS, CHAPTER_TITLES
from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.rules.book.chapters import CHAPTERS
from tests.rules.conftest import HEAD, Marked


def test_the_chapters_are_those_of_the_document() -> None:
    assert {one.anchor: one.keys for one in CHAPTERS} == CHAPTER_KEYS
    assert {one.anchor: one.title for one in CHAPTERS} == CHAPTER_TITLES


# --- CON010 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plan",
    [
        "構成: [背景, 目的, 位置付け, 計画の趣旨, 会議, 附属資料]",
        "構成: [多機関協働事業, 参加支援事業, 地域活動支援センター事業]",
        "構成: [見本市の概況, 進行管理]\n章: [{見出し: 進行管理, 本文: 甲}]",
        "構成: [背景, ⟦CON010⟧背景]",
        "構成: [⟦CON010⟧背影]",
        "構成: [⟦CON010⟧本文]",
        "章: [{見出し: 進行管理, 本文: 甲, 位置: 位置付けの後}]",
        "章: [{見出し: 進行管理, 本文: 甲, 位置: 計画の位置付けの前}]",
        "章: [{見出し: 甲, 本文: 乙}, {見出し: 丙, 本文: 丁, 位置: 甲の後}]",
        "章: [{見出し: 甲, 本文: 乙, 位置: ⟦CON010⟧甲の後}]",
        "章: [{見出し: 甲, 本文: 乙, 位置: ⟦CON010⟧参加支援事業の後}]",
        "章: [{見出し: 甲, 本文: 乙}, {見出し: ⟦CON010⟧甲, 本文: 丁}]",
        "図表: [{題名: 甲, 位置: 背景}, {題名: 乙, 位置: 参加支援事業}, {題名: 丙}]",
        "図表: [{題名: 甲, 位置: 連絡会}]\n連携: {取組: [{名称: 連絡会}]}",
        "図表: [{題名: 甲, 位置: 支援会議（連絡会）}]\n会議: {支援会議: [{名称: 連絡会}]}",
        "図表: [{題名: 甲, 位置: ⟦CON010⟧甲}]",
    ],
)
def test_names_of_chapters(marked: Marked, plan: str) -> None:
    outcome = marked(f"{plan}\n", "CON010")
    assert all(one.severity is Severity.ERROR for one in outcome.findings)


def test_words_of_names(marked: Marked) -> None:
    (one,) = marked("構成: [⟦CON010⟧位置づけ]\n", "CON010").findings
    assert worded("ja", "CON010", one.args).expected == "位置付け"
    plan = "構成: [⟦CON010⟧つなぐ事業]\n事業: {参加支援事業: {名称: つなぐ事業}}\n"
    (one,) = marked(plan, "CON010").findings
    assert worded("ja", "CON010", one.args).expected == "参加支援事業"
    (one,) = marked("構成: [背景, ⟦CON010⟧背景]\n", "CON010").findings
    assert "二度" in worded("ja", "CON010", one.args).message
    (one,) = marked("構成: [⟦CON010⟧xyz]\n", "CON010").findings
    assert "項目名" in (worded("ja", "CON010", one.args).expected or "")


# --- CON011 -----------------------------------------------------------------------------------

REPORT = HEAD.replace("種類: 実施計画", "種類: 取組報告")


@pytest.mark.parametrize(
    "plan",
    [
        "章: [{⟦CON011⟧見出し: 甲}]",
        "章: [{⟦CON011⟧見出し: 甲, 位置: 背景の後}]",
        "章: [{見出し: 甲, 未定: [本文]}, {見出し: 乙, 記載なし: [本文]}]",
        "事業: {参加支援事業: {取組: [{見出し: 甲}, {見出し: 乙}]}}",
        "事業: {参加支援事業: {取組: [{見出し: 甲, 内容: 丙}, {⟦CON011⟧見出し: 乙}]}}",
        "事業: {参加支援事業: {取組: [{見出し: 甲, 内容: 丙}, {見出し: 乙, 未定: [内容]}]}}",
        "事業: {参加支援事業: {取組: [{見出し: 甲, 取組: [{見出し: 丙}]}, {⟦CON011⟧見出し: 乙}]}}",
        "事業: {⟦CON011⟧支援プランの作成: {名称: 甲}}",
        "事業: {支援プランの作成: {状態: 予定, 理由: 来年度}}",
        "事業: {参加支援事業: {名称: 甲}}",  # the guideline asks for its content
        "会議: {その他: [{⟦CON011⟧名称: 甲}, {名称: 乙, 役割: [丙]}]}",
        "会議: {支援会議: [{名称: 甲, 内訳: [{⟦CON011⟧名称: 乙}]}]}",
        "会議: {重層的支援会議: [{名称: 甲}]}",
    ],
)
def test_headings(marked: Marked, plan: str) -> None:
    outcome = marked(f"{plan}\n", "CON011")
    assert all(one.severity is Severity.WARNING for one in outcome.findings)


def test_a_report_is_asked_for_nothing_else(marked: Marked) -> None:
    plan = (
        "事業: {⟦CON011⟧参加支援事業: {名称: 甲}}\n会議: {重層的支援会議: [{⟦CON011⟧名称: 甲}]}\n"
    )
    marked(plan, "CON011", head=REPORT)


def test_a_draft_weighs_less(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 実施計画\n  状態: 作成中")
    (one,) = marked("章: [{⟦CON011⟧見出し: 甲}]\n", "CON011", head=head).findings
    assert (one.severity, one.path[-1]) == (Severity.INFO, "本文")


def test_an_empty_key_is_one_finding(marked: Marked) -> None:
    marked("章:\n  - 見出し: 甲\n    本文⟦SYN205⟧:\n", "CON011")
