"""支援会議: secrecy with its article, and linkage with the meetings of other laws."""

from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import FileOutcome, Status
from juso_plan.rules.check import Options, check
from tests.rules.conftest import HEAD, Marked

POVERTY = "根拠: [生活困窮者自立支援法第9条第1項]"
KITAKAMI = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"


def status(outcome: FileOutcome, rule: str) -> Status:
    (one,) = (one for one in outcome.requirements if one.id == rule)
    return one.status


def meeting(lines: str) -> str:
    return f"会議:\n  支援会議:\n    - {{{lines}}}\n"


# --- LAW010 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        "守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第6項]",
        "守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第5項]",  # the paragraph is CIT005's
        "守秘義務: あり, 守秘義務の根拠: [第106条の6]",
        "守秘義務の根拠: [個人情報の保護に関する法律, 法第百六条の六第六項]",
        "守秘義務の根拠: [社会福祉法第106条の66]",  # not there at all: CIT001
        "守秘義務: あり, 概要: 守秘義務（社会福祉法第106条の6第6項）の下で情報を共有する。",
        "概要: 法第106条の6により構成員に守秘義務を課す。",
        "内訳: [{名称: 甲, 守秘義務の根拠: [社会福祉法第106条の6第6項]}]",
        "⟦LAW010⟧主催: 市町村",
        "⟦LAW010⟧守秘義務: あり",
        "⟦LAW010⟧概要: 構成員に守秘義務を課す。",
        "守秘義務: ⟦LAW010⟧なし, 守秘義務の根拠: [社会福祉法第106条の6第6項]",
        "守秘義務: あり, 守秘義務の根拠: ⟦LAW010⟧[社会福祉法第106条の4第6項]",
        "守秘義務の根拠: ⟦LAW010⟧[個人情報の保護に関する法律]",
        "内訳: [{名称: 甲, 守秘義務の根拠: [社会福祉法第106条の6第6項]}, {⟦LAW010⟧名称: 乙}]",
    ],
)
def test_secrecy(marked: Marked, lines: str) -> None:
    marked(meeting(lines), "LAW010")


def test_words_of_secrecy(marked: Marked) -> None:
    (one,) = marked(meeting("⟦LAW010⟧守秘義務: あり"), "LAW010").findings
    assert (one.severity, one.path[-1]) == (Severity.WARNING, "守秘義務の根拠")
    (before,) = marked(meeting("⟦LAW010⟧主催: 市町村"), "LAW010", as_of="2025-03-31").findings
    assert before.path[-1] == "守秘義務"
    text = meeting("⟦LAW010⟧守秘義務: あり, 記載なし: [守秘義務の根拠]")
    (open_,) = marked(text, "LAW010").findings
    assert worded("ja", "LAW010", open_.args).found == "記載なし"


def test_the_line_to_write_and_the_basis_have_the_paragraph_of_the_day(marked: Marked) -> None:
    text = "会議:\n  支援会議:\n    - ⟦LAW010⟧守秘義務: あり\n"
    for day, paragraph in (("2025-03-31", "第5項"), ("2025-04-01", "第6項")):
        (one,) = marked(text, "LAW010", as_of=day).findings
        assert one.mended == (f"      守秘義務の根拠: [社会福祉法第106条の6{paragraph}]",)
        assert one.authority
        assert one.authority.name == f"社会福祉法第106条の6{paragraph}"
        assert (one.authority.url or "").endswith(f"#Mp-At_106_6-Pr_{paragraph[1]}")


def test_a_meeting_that_is_not_held_yet_weighs_less(marked: Marked) -> None:
    text = meeting("⟦LAW010⟧状態: 準備中, 理由: 来年度から")
    assert marked(text, "LAW010").findings[0].severity is Severity.INFO


def test_without_a_meeting_a_person_looks(marked: Marked) -> None:
    assert status(marked("", "LAW010"), "LAW010") is Status.HUMAN
    assert status(marked("会議: {概要: 調整中}\n", "LAW010"), "LAW010") is Status.HUMAN
    text = "会議: {支援会議: ⟦SYN206⟧市が開く}\n"
    assert status(marked(text, "LAW010"), "LAW010") is Status.UNKNOWN


def test_a_report_is_not_asked(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 取組報告")
    marked(meeting("主催: 市町村"), "LAW010", "LAW011", head=head)


# --- LAW011 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "lines"),
    [
        ("", f"既存会議の活用: [{{名称: 支援会議, {POVERTY}, 方法: 併用}}]"),
        ("", "概要: 生活困窮者自立支援法に基づく支援会議と併せて開く。"),
        ("", f"その他: [{{名称: 困窮の支援会議, {POVERTY}, 概要: 支援会議と連携する。}}]"),
        ("", "その他: [{名称: 支援調整会議, 根拠: [生活困窮者自立支援法]}]"),
        ("", "その他: [{名称: 要保護児童対策の調整会議, 根拠: [児童福祉法]}]"),
        ("⟦LAW011⟧", f"その他: [{{名称: 見本市支援会議, {POVERTY}}}]"),
        ("⟦LAW011⟧", "その他: [{名称: 生活困窮者支援会議}]"),
        ("⟦LAW011⟧", "その他: [{名称: 調整会議, 根拠: [生活保護法第27条の3第1項]}]"),
        ("⟦LAW011⟧", "その他: [{名称: 検討会, 概要: 被保護者調整会議の結果を聞く。}]"),
    ],
)
def test_linkage(marked: Marked, mark: str, lines: str) -> None:
    text = f"会議:\n  支援会議: [{{{mark}主催: 市町村}}]\n  {lines}\n"
    marked(text, "LAW011")
    marked(text.replace(mark, ""), "LAW011", as_of="2025-03-31")


def test_words_of_linkage(marked: Marked) -> None:
    text = (
        "会議:\n"
        "  支援会議: [{⟦LAW011⟧主催: 市町村}]\n"
        f"  その他: [{{名称: 見本市支援会議, {POVERTY}}}, {{名称: 生活保護の調整会議}}]\n"
    )
    (one,) = marked(text, "LAW011").findings
    assert one.severity is Severity.WARNING
    message = worded("ja", "LAW011", one.args).message
    assert "生活困窮者自立支援法の支援会議、生活保護法の調整会議" in message


def test_cooperation_may_tell_of_linkage(marked: Marked) -> None:
    text = (
        f"会議: {{支援会議: [{{主催: 市町村}}], その他: [{{名称: 見本市支援会議, {POVERTY}}}]}}\n"
    )
    text += "連携: {概要: 生活困窮者自立支援法の支援会議とも情報を共有する。}\n"
    assert status(marked(text, "LAW011"), "LAW011") is Status.MET


def test_what_the_plan_does_not_name_a_person_knows(marked: Marked) -> None:
    assert status(marked("", "LAW011"), "LAW011") is Status.HUMAN
    assert status(marked(meeting("主催: 市町村"), "LAW011"), "LAW011") is Status.HUMAN


def test_kitakami_names_the_meeting_of_the_poverty_act() -> None:
    outcome = check("2025.yaml", KITAKAMI.read_bytes(), Options(select=("LAW011",)))
    assert status(outcome, "LAW011") is Status.MET
