"""Entrusting: as one, secrecy, and who may be entrusted."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import Status
from tests.rules.conftest import Marked
from tests.rules.test_support_meeting import status

PROGRAMME = "  参加支援事業: {実施方式: [委託], 委託先: [社会福祉法人甲会]}\n"
SECRET = "受託者は守秘義務を負う。"

# --- LAW013 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"事業:\n  概要: 委託する事業も一体的に行う。{SECRET}\n{PROGRAMME}", Status.MET),
        (f"事業:\n  概要: 五つの事業を一体的に行う。{SECRET}\n{PROGRAMME}", Status.HUMAN),
        (f"事業:\n{PROGRAMME}連携: {{概要: 一体として支える。{SECRET}}}\n", Status.MET),
        ("事業:\n  参加支援事業: {実施方式: [直営]}\n", Status.MET),
        ("事業:\n  参加支援事業: {実施方式: [受託], 委託元: [隣町]}\n", Status.MET),
        ("事業:\n  参加支援事業: {委託先: ⟦SYN206⟧社会福祉法人甲会}\n", Status.UNKNOWN),
        (f"事業:\n{PROGRAMME}連携: {{概要: ⟦SYN107⟧[甲]}}\n", Status.UNKNOWN),
        (f"⟦LAW013⟧事業:\n{PROGRAMME}", Status.UNMET),
        (f"⟦LAW013⟧事業:\n  概要: 一体として行う。\n{PROGRAMME}", Status.UNMET),
        (f"⟦LAW013⟧事業:\n  概要: {SECRET}\n{PROGRAMME}", Status.UNMET),
        ("⟦LAW013⟧事業:\n  参加支援事業: {拠点: [{名称: 甲, 実施方式: [委託]}]}\n", Status.UNMET),
    ],
)
def test_entrusting(marked: Marked, text: str, expected: Status) -> None:
    assert status(marked(text, "LAW013"), "LAW013") is expected


def test_secrecy_of_a_meeting_is_another(marked: Marked) -> None:
    told = "  概要: 一体として行う。守秘義務のある支援会議を開く。\n"
    meeting = "会議: {支援会議: [{守秘義務: あり, 概要: 守秘義務がある。}]}\n"
    (one,) = marked(f"⟦LAW013⟧事業:\n{told}{PROGRAMME}{meeting}", "LAW013").findings
    assert one.args["matters"] == "受託者の守秘義務"


def test_the_paragraphs_of_the_day(marked: Marked) -> None:
    for day, paragraphs in (("2025-03-31", "第4項・第5項"), ("2025-04-01", "第5項・第6項")):
        (one,) = marked(f"⟦LAW013⟧事業:\n{PROGRAMME}", "LAW013", as_of=day).findings
        assert one.severity is Severity.WARNING
        assert paragraphs in (worded("ja", "LAW013", one.args).expected or "")


# --- ORD006 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "社会福祉法人甲会",
        "見本市社会福祉協議会",
        "一般社団法人 甲",
        "公益財団法人甲",
        "特定非営利活動法人甲",
        "NPO法人甲",
        "認定ＮＰＯ法人甲",
        "（一社）甲",
        "㈶甲",
        "甲の会",
        "社会福祉法人、医療法人等",
        "⟦ORD006⟧医療法人社団 甲会",
        "⟦ORD006⟧（医）甲会",
        "⟦ORD006⟧社会医療法人財団甲会",
        "⟦ORD006⟧甲株式会社",
        "⟦ORD006⟧㈱甲",
        "⟦ORD006⟧有限会社 甲",
        "⟦ORD006⟧学校法人甲",
        "⟦ORD006⟧甲生活協同組合",
        "⟦ORD006⟧労働者協同組合甲",
        "⟦ORD006⟧（同）甲",
        "⟦ORD006⟧（合）甲",
        "⟦ORD006⟧合資会社甲",
        "⟦ORD006⟧特定医療法人財団甲会",
        "⟦ORD006⟧地方独立行政法人甲病院",
    ],
)
def test_contractors(marked: Marked, name: str) -> None:
    outcome = marked(f"事業:\n  参加支援事業:\n    委託先:\n      - {name}\n", "ORD006")
    assert all(one.severity is Severity.INFO for one in outcome.findings)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("医療法人社団甲会", "医療法人"),
        ("特定医療法人甲会", "医療法人"),
        ("社会医療法人財団甲会", "社会医療法人"),
        ("㈱甲", "株式会社"),
        ("甲農業協同組合", "協同組合"),
    ],
)
def test_the_kind_is_that_of_the_law(marked: Marked, name: str, kind: str) -> None:
    (one,) = marked(f"事業: {{参加支援事業: {{委託先: [⟦ORD006⟧{name}]}}}}\n", "ORD006").findings
    assert one.args["kind"] == kind


def test_a_body_is_pointed_at_once(marked: Marked) -> None:
    text = (
        "事業:\n"
        "  参加支援事業: {委託先: [⟦ORD006⟧医療法人甲会]}\n"
        "  多機関協働事業:\n"
        "    実施方式: [委託]\n"
        "    拠点: [{名称: 甲, 運営主体: 医療法人 甲会}, {名称: 乙, 運営主体: ⟦ORD006⟧乙の会}]\n"
        "団体: [{名称: 乙の会, 種類: 任意団体}]\n"
    )
    marked(text, "ORD006")


@pytest.mark.parametrize(
    "text",
    [
        "事業: {参加支援事業: {委託先: [医療法人甲会], 備考: 実績から選んだ。}}\n",
        "事業: {参加支援事業: {委託先: [医療法人甲会]}}\n"
        "団体: [{名称: 医療法人甲会, 備考: 市が適当と認めた。}]\n",
        "事業: {参加支援事業: {実施方式: [直営], 拠点: [{名称: 甲, 運営主体: 医療法人甲会}]}}\n",
    ],
)
def test_with_a_reason_or_without_entrusting(marked: Marked, text: str) -> None:
    marked(text, "ORD006")
