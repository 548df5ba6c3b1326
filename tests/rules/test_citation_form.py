"""The form of citations: what is advised, and what is left alone."""

import pytest

from juso_plan.finding import Severity
from juso_plan.law import parse_citation
from juso_plan.messages import worded
from juso_plan.rules.book.citation_range import written_out
from tests.rules.conftest import HEAD, Marked

SLOT = """\
事業:
  地域づくり事業:
    生活困窮者支援等のための地域づくり事業:
"""
NOTICE = "生活困窮者自立相談支援事業等実施要綱"


# --- CIT007 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        f"根拠: [⟦CIT007⟧{NOTICE}]",
        "根拠: [⟦CIT007⟧重層的支援体制整備事業の実施について（令和3年6月15日通知）]",
        f"根拠: [社会福祉法第106条の4第2項第3号柱書, ⟦CIT007⟧{NOTICE}]",
        f"根拠: [社会福祉法第106条の4第2項第3号柱書]\n      根拠通知: [{NOTICE}]",
        f"根拠通知: [{NOTICE}]\n      内訳: [{{名称: 甲, 根拠: [社会福祉法第106条の4第2項第3号]}}]",
        "名称: 甲",
        "内訳: [{名称: 甲, 根拠通知: [乙要綱]}]",
        "根拠: [何々福祉法第3条]",
        "根拠: [社会福祉法に基づく市町村における包括的な支援体制の整備に関する指針]",
    ],
)
def test_law_and_notice(marked: Marked, line: str) -> None:
    marked(f"{SLOT}      {line}\n", "CIT007")


def test_a_notice_alone(marked: Marked) -> None:
    text = f"{SLOT}      根拠通知: [{NOTICE}]\n".replace("    生活", "    ⟦CIT007⟧生活")
    (one,) = marked(text, "CIT007").findings
    assert one.path[-1] == "根拠"
    assert one.mended == ("      根拠: [社会福祉法第106条の4第2項第3号柱書]",)


def test_a_law_in_the_tables_will_do(marked: Marked) -> None:
    row = "{号: 3, 事業: 生活困窮者支援等のための地域づくり事業, 根拠: [社会福祉法第106条の4第2項第3号柱書]}"
    marked(f"{SLOT}      根拠通知: [{NOTICE}]\n一覧: [{{行: [{row}]}}]\n", "CIT007")


def test_a_basis_that_is_not_stated_in_the_paper(marked: Marked) -> None:
    text = SLOT.replace("    生活困窮者", "    ⟦CIT007⟧生活困窮者")
    (one,) = marked(
        f"{text}      根拠通知: [{NOTICE}]\n      記載なし: [根拠]\n", "CIT007"
    ).findings
    assert one.severity is Severity.WARNING
    assert one.path[-1] == "根拠"
    assert one.mended == ()
    assert worded("ja", one.rule, one.args).found == "記載なし"


# --- CIT008 -----------------------------------------------------------------------------------

ACT = "社会福祉法（昭和26年法律第45号）"
KAIGO = "介護保険法（平成9年法律第123号）"


def cites(act: str, *others: str) -> str:
    programmes = ("地域包括支援センターの運営", "障害者相談支援事業", "利用者支援事業")
    lines = [f"位置付け: {{根拠: [{act}第106条の5]}}", "事業:", "  包括的相談支援事業:"]
    lines += [f"    {k}: {{根拠: [{v}]}}" for k, v in zip(programmes, others, strict=False)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        cites("社会福祉法", "介護保険法第115条の45第2項", "子ども・子育て支援法第59条"),
        cites(ACT, "介護保険法第115条の45第2項", "子ども・子育て支援法第59条第1号"),
        cites(ACT, "介護保険法第115条の45第2項"),
        cites(ACT, f"{KAIGO}第115条の45第2項", "⟦CIT008⟧障害者総合支援法第77条第1項第3号"),
        cites("社会福祉法", f"{KAIGO}第115条の45第2項", "障害者総合支援法第77条")
        + f"背景: {ACT}と、障害者の法律（平成17年法律第123号）\n",
        cites(ACT, f"{KAIGO}第115条の45第2項", "同法第117条"),
        cites("⟦CIT008⟧社会福祉法", f"{KAIGO}第115条の45", f"{ACT}第106条の4"),
        cites(ACT, f"{KAIGO}第115条の45第2項", "何々法第3条"),
    ],
)
def test_numbers_of_laws(marked: Marked, text: str) -> None:
    marked(text, "CIT008")


def test_numbers_are_not_asked_for_in_tables_and_reports(marked: Marked) -> None:
    row = "一覧: [{行: [{号: 1, 事業: 障害者相談支援事業, 根拠: [障害者総合支援法第77条]}]}]\n"
    marked(cites(ACT, f"{KAIGO}第115条の45第2項") + row, "CIT008")
    report = HEAD.replace("種類: 実施計画", "種類: 説明資料")
    text = cites(ACT, f"{KAIGO}第115条の45第2項", "障害者総合支援法第77条第1項第3号")
    marked(text, "CIT008", head=report)


def test_a_short_form_is_brought_in_once(marked: Marked) -> None:
    marked(
        "背景: 社会福祉法（以下「法」という。）により、介護保険法（以下、「介護法」という。）による。\n"
        "目的: 社会福祉法（⟦CIT008⟧以下「法」という。）に基づく。\n"
        "課題: 本計画（以下「計画」という。）と、計画（以下「計画」という。）\n",
        "CIT008",
    )


# --- CIT009 -----------------------------------------------------------------------------------


def user_support(kind: str) -> str:
    return f"事業:\n  包括的相談支援事業:\n    利用者支援事業: {{類型: [{kind}]}}\n"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (user_support("⟦CIT009⟧母子保健型"), 7),
        (user_support("母子保健型"), 5),
        (user_support("こども家庭センター型"), 7),
        (user_support("こども家庭センター型"), 5),  # within the period
        (user_support("⟦CIT009⟧こども家庭センター型"), 3),
        (user_support("妊婦等包括相談支援事業型"), 7),
        (user_support("⟦CIT009⟧妊婦等包括相談支援事業型"), 4),
        (user_support("市独自型"), 7),
        (f"{SLOT}      名称: ⟦CIT009⟧共助の基盤づくり事業\n", 7),
        (f"{SLOT}      名称: 共助の基盤づくり事業\n", 4),
        (f"{SLOT}      旧名称: 共助の基盤づくり事業\n", 7),
    ],
)
def test_types_of_their_time(marked: Marked, text: str, start: int) -> None:
    head = HEAD.replace("令和7年4月1日", f"令和{start}年4月1日")
    head = head.replace(
        "{開始: 令和7年度, 終了: 令和10年度}",
        f"{{開始: 令和{start}年度, 終了: 令和{start + 1}年度}}",
    )
    for one in marked(text, "CIT009", head=head).findings:
        assert one.severity is Severity.WARNING


def test_a_paper_without_a_date_has_no_time(marked: Marked) -> None:
    head = "".join(x for x in HEAD.splitlines(True) if "策定日" not in x and "期間" not in x)
    marked(user_support("母子保健型"), "CIT009", head=head)
    marked(user_support("⟦CIT009⟧母子保健型"), "CIT009", head=head, as_of="2025-05-01")


def test_a_type_is_shown_once(marked: Marked) -> None:
    text = user_support("⟦CIT009⟧母子保健型").rstrip("\n}") + ", 内訳: [{類型: [母子保健型]}]}\n"
    (one,) = marked(text, "CIT009").findings
    said = worded("ja", one.rule, one.args)
    assert "令和6年3月31日まで" in said.message
    assert said.expected == "基本型、特定型、こども家庭センター型、妊婦等包括相談支援事業型"


# --- CIT010 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("介護保険法第115条の45第2項第1・2・3号", "第1号から第3号まで"),
        ("介護保険法第115条の45第2項第1-3号", "第1号から第3号まで"),
        ("介護保険法第115条の45第2項第1号～第3号", "第1号から第3号まで"),
        ("介護保険法第115条の45第2項第１・２号", "第１号及び第２号"),
        ("介護保険法第115条の45第2項第1、3、5号", "第1号、第3号及び第5号"),
        ("介護保険法第115条の45第2項第1-2号", "第1号及び第2号"),
        ("社会福祉法第106条の4第2項第3-1号", ""),
        ("介護保険法第115条の45第2項第1号から第3号まで", ""),
        ("介護保険法第115条の45第2項第1号及び第2号", ""),
        ("生活困窮者自立支援法第3条第2項各号", ""),
    ],
)
def test_ranges_are_written_out(written: str, expected: str) -> None:
    assert [new for *_, new in written_out(parse_citation(written))] == [expected][: bool(expected)]


def test_the_fix_of_a_range_changes_the_items_alone(marked: Marked) -> None:
    text = cites(ACT, "⟦CIT010⟧介護保険法第115条の45第2項第1・2・3号")
    (one,) = marked(text, "CIT010").findings
    assert one.mended == (
        "    地域包括支援センターの運営: {根拠: [介護保険法第115条の45第2項第1号から第3号まで]}",
    )


def test_a_comma_is_not_brought_into_a_list(marked: Marked) -> None:
    law = "介護保険法第115条の45第2項第1・3・5号"
    (one,) = marked(cites(ACT, f"⟦CIT010⟧{law}"), "CIT010").findings
    assert one.mended == ()
    (one,) = marked(cites(ACT, f'⟦CIT010⟧"{law}"'), "CIT010").findings
    assert "第1号、第3号及び第5号" in one.mended[0]


def test_ranges_that_are_left_alone(marked: Marked) -> None:
    marked(cites(ACT, "⟦CIT001⟧介護保険法第115条の46第2項第1・2・3号"), "CIT001", "CIT010")
    row = "{号: 1, 事業: 地域包括支援センターの運営, 根拠: [介護保険法第115条の45第2項第1-3号]}"
    marked(f"一覧: [{{行: [{row}]}}]\n", "CIT010")
