"""What is proposed, told, found and offered at a place of a plan. ▮ is the cursor."""

from datetime import date

import pytest

from juso_plan.edit.text import applied
from juso_plan.rules.check import Options
from juso_plan.serve.actions import actions
from juso_plan.serve.analysis import Analysis
from juso_plan.serve.completion import proposals
from juso_plan.serve.cursor import cursor_at
from juso_plan.serve.hover import hover
from juso_plan.serve.places import Mark, definition, outline
from juso_plan.source import LineTable

OPTIONS = Options(today=date(2026, 4, 1))
PLAN = """\
様式: 1
自治体: {都道府県: 岩手県, 名称: 𠮷野市}
計画:
  名称: 𠮷野市重層的支援体制整備事業実施計画
  種類: 実施計画
団体:
  - {名称: 社会福祉法人𠮷野会, 略称: 𠮷野会}
圏域:
  - {名称: 東, 種類: 日常生活圏域}
事業:
  包括的相談支援事業:
    地域包括支援センターの運営:
      箇所数: 1
      実施方式: [委託]
      拠点:
        - 名称: 東センター
          運営主体: 社会福祉法人𠮷野会
          圏域: [東]
  参加支援事業:
    箇所数: 1
"""


def placed(text: str) -> tuple[Analysis, int]:
    """The text without its cursor, read, and where the cursor was."""
    offset = text.index("▮")
    return Analysis.of("plan.yaml", text.replace("▮", ""), OPTIONS), offset


def proposed(text: str) -> list[tuple[str, str]]:
    """What is proposed at the cursor, after the complete plan has been read once."""
    offset = text.index("▮")
    whole = Analysis.of("plan.yaml", PLAN, OPTIONS)
    analysis = Analysis.of("plan.yaml", text.replace("▮", ""), OPTIONS, whole)
    lines = LineTable(analysis.text)
    line, column = lines.position(offset)
    texts = [lines.text(number) for number in range(1, len(lines) + 1)]
    cursor = cursor_at(texts, line - 1, column - 1)
    return [(one.label, one.text) for one in proposals(cursor, analysis)]


def test_keys_come_in_the_order_of_the_form_without_those_that_are_written() -> None:
    found = proposed(PLAN + "    ▮\n")
    names = [label for label, _ in found]
    assert "箇所数" not in names
    assert names[:3] == ["名称", "制度上の名称", "通称"]
    assert dict(found)["内容"] == "内容: |\n      "
    assert dict(found)["拠点"] == "拠点:\n      - "
    assert dict(found)["担当課"] == "担当課: "


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("    設置形態: ▮", [("基本型", "基本型"), ("統合型", "統合型"), ("地域型", "地域型")]),
        ("    実施方式: [▮", [("直営", "直営"), ("委託", "委託")]),
        ("    実施方式: ▮", [("直営", "[直営]"), ("委託", "[委託]")]),
        ("    委託先: [▮", [("社会福祉法人𠮷野会", "社会福祉法人𠮷野会")]),
        ("    圏域: [▮", [("東", "東")]),
        ("    未定: [▮", [("名称", "名称"), ("制度上の名称", "制度上の名称")]),
    ],
)
def test_values(line: str, expected: list[tuple[str, str]]) -> None:
    assert proposed(f"{PLAN}{line}\n")[: len(expected)] == expected


def test_what_is_proposed_in_a_waiver() -> None:
    rule = proposed(PLAN + "確認済み:\n  - {規則: ▮")
    assert ("GLM001", "GLM001") in rule
    place = proposed(PLAN + "確認済み:\n  - {規則: GLM004, 箇所: ▮")
    assert ("事業/参加支援事業/人員配置", "事業/参加支援事業/人員配置") in place


@pytest.mark.parametrize(
    "line",
    ["    内容: ▮", "    存在しない: ▮", "    存在しない:\n      ▮", "    内容: |\n      ▮"],
)
def test_nothing_is_proposed_where_nothing_is_known(line: str) -> None:
    assert proposed(f"{PLAN}{line}\n") == []


def told(text: str) -> str:
    analysis, offset = placed(text)
    return hover(analysis, offset, "ja")


def test_hover_tells_of_a_key_and_its_law() -> None:
    text = told(PLAN.replace("地域包括支援センターの運営:", "地域包括▮支援センターの運営:"))
    assert text.startswith("**地域包括支援センターの運営**\n\n第1号イ（介護）。")
    assert "https://laws.e-gov.go.jp/law/409AC0000000123#Mp-At_115_45-Pr_2-It_1" in text
    assert "- GLM001: 設置箇所数がない\n- CON001: " in told(
        PLAN.replace("箇所数: 1", "箇所▮数: 1", 1)
    )


def test_hover_tells_of_a_finding_first() -> None:
    text = told(PLAN.replace("種類: 実施計画", "種類: 実施▮計画書"))
    finding, _, key = text.partition("\n\n---\n\n")
    assert finding.startswith("**SYN209** ")
    assert key.startswith("**種類**")


def test_hover_shows_no_markup_of_a_plan() -> None:
    text = told(PLAN.replace("種類: 実施計画", "種類: <b>*x*</b>▮[y](z)"))
    assert "<b>" not in text
    assert r"\<b\>\*x\*" in text


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("          運営主体: 社会福祉▮法人𠮷野会", "名称: |社会福祉法人𠮷野会, 略称"),
        ("          圏域: [▮東]", "名称: |東, 種類"),
    ],
)
def test_a_name_leads_to_where_it_is_told_of(written: str, leads_to: str) -> None:
    analysis, offset = placed(PLAN.replace(written.replace("▮", ""), written))
    found = definition(analysis.root, offset)
    assert found is not None
    assert found.start == PLAN.index(leads_to.replace("|", "")) + leads_to.index("|")


def test_a_place_leads_to_its_key() -> None:
    analysis, offset = placed(
        PLAN + "確認済み:\n  - {規則: GLM004, 箇所: 事業/参加▮支援事業, 理由: 甲}\n"
    )
    found = definition(analysis.root, offset)
    assert found is not None
    assert PLAN[found.start : found.end] == "参加支援事業"


def names(marks: tuple[Mark, ...]) -> list[object]:
    return [(one.name, names(one.inner)) if one.inner else one.name for one in marks]


def test_the_outline_is_what_reports_call_the_places() -> None:
    analysis = Analysis.of("plan.yaml", PLAN, OPTIONS)
    assert names(outline(analysis.root)) == [
        "自治体",
        "計画",
        ("団体", ["社会福祉法人𠮷野会"]),
        ("圏域", ["東"]),
        (
            "事業",
            [
                (
                    "包括的相談支援事業",
                    [
                        (
                            "地域包括支援センターの運営",
                            ["実施方式", ("拠点", [("東センター", ["圏域"])])],
                        )
                    ],
                ),
                "参加支援事業",
            ],
        ),
    ]


def offered(text: str) -> list[tuple[str, str]]:
    """What is offered at the cursor: its title, and the text once it is done."""
    analysis, offset = placed(text)
    return [
        (a.title, applied(analysis.text, a.edits)) for a in actions(analysis, offset, offset, "ja")
    ]


def test_a_safe_fix_and_a_waiver_are_offered() -> None:
    text = PLAN.replace("  種類: 実施計画", "  種類：▮実施計画")
    (title, mended), *_ = offered(text)
    assert title == "直す: 種類: 実施計画"
    assert mended == PLAN


@pytest.mark.parametrize(
    ("end", "written"),
    [
        (
            "",
            "確認済み:\n  - {規則: GLM004, 箇所: 事業/参加支援事業/人員配置, 理由: ここに理由を書く}",
        ),
        (
            "確認済み:\n  - {規則: CON001, 箇所: 甲, 理由: 乙}\n",
            "  - {規則: GLM004, 箇所: 事業/参加支援事業/人員配置, 理由: ここに理由を書く}",
        ),
    ],
)
def test_a_waiver_ends_the_finding(end: str, written: str) -> None:
    text = PLAN.replace("  参加支援事業:", "  参加▮支援事業:") + end
    done = dict(offered(text))["GLM004 を確認済みにする（理由を書く）"]
    assert written in done
    after = Analysis.of("plan.yaml", done, OPTIONS)
    assert [one.waived is not None for one in after.findings if one.rule == "GLM004"] == [True]
