"""Overview tables against the details: what contradicts, and what only looks as if it did."""

from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.rules.check import Options, check
from tests.rules.conftest import HEAD, Marked

TOMIYA = Path(__file__).parents[2] / "municipalities" / "tomiya" / "2025.yaml"

DETAILS = """\
事業:
  包括的相談支援事業:
    地域包括支援センターの運営:
      担当課: [保健福祉部 長寿福祉課 保健福祉総合支援センター]
      拠点:
        - {名称: 東地域包括支援センター, 通称: いちい, サテライト: [{名称: 東の出張所}]}
        - {名称: 富ケ丘圏域地域包括支援センター, 通称: さくら}
        - {名称: 健康増進センター西部}
        - {名称: 健康増進センター東部}
    障害者相談支援事業:
      名称: 障がい者くらしの相談
      制度上の名称: 障害者総合相談
      通称: はなしてみよう
      担当課: [福祉部障害福祉課]
      委託先: [社会福祉法人甲会]
      内訳:
        - {名称: 基幹相談, 担当課: [福祉部地域福祉課], 拠点: [{名称: 社会福祉法人見本市社会福祉協議会}]}
    利用者支援事業:
      記載なし: [拠点, 担当課]
    生活困窮者自立相談支援事業:
      開始: 令和7年度
  参加支援事業:
    名称: 暮らしの応援団
    拠点の共用: 障害者相談支援事業
  地域づくり事業:
    担当課: [福祉部地域福祉課]
    生活支援体制整備事業:
      委託先: [有限会社丙, 医療法人社団丁会]
      拠点: [{名称: 見本市中央公民館}]
  多機関協働事業:
    担当課: [福祉部地域福祉課]
会議:
  重層的支援会議: [{主催: 多機関協働事業者, 担当課: [福祉部くらし相談課]}]
団体:
  - {名称: 社会福祉法人見本市社会福祉協議会, 略称: 見本社協, 別名: [市社協]}
"""

CARE, DISABLED = "事業: 地域包括支援センターの運営", "事業: 障害者相談支援事業"
CHILDREN, NEEDY = "事業: 利用者支援事業", "事業: 生活困窮者自立相談支援事業"
DAILY = "事業: 生活支援体制整備事業"


def row(*keys: str) -> str:
    return f"一覧: [{{題名: 表, 行: [{{{', '.join(keys)}}}]}}]\n"


AGREEING = {
    "nothing but the programme": [CARE],
    "no programme": ["拠点: [どこか]", "担当課: [どこか]", "名称: 市の祭り"],
    "the name of a site": [CARE, "拠点: [東地域包括支援センター]"],
    "the nickname": [CARE, "拠点: [いちい]"],
    "both, in other brackets": [CARE, "拠点: [東地域包括支援センター（いちい）]"],
    "spaces and widths": [CARE, "拠点: [東 地域包括支援センター, いちい]"],
    "a satellite": [CARE, "拠点: [東の出張所]"],
    "a name made shorter": [CARE, "拠点: [富ケ丘圏域]"],
    "the municipality in front": [DAILY, "拠点: [中央公民館]"],
    "words that name no site": [CARE, "拠点: [各地域包括支援センター, 市内5か所, 公民館等]"],
    "a site of a part": [DISABLED, "拠点: [社会福祉法人見本市社会福祉協議会]"],
    "another name of a body": [DISABLED, "拠点: [見本社協]"],
    "a short form of a corporation": [DISABLED, "拠点: [（福）見本市社会福祉協議会]"],
    "a corporation without its form": [DISABLED, "拠点: [見本市社会福祉協議会]"],
    "the sites of another programme": ["事業: 参加支援事業", "拠点: [市社協]"],
    "sites of a whole item": ["事業: 包括的相談支援事業", "拠点: [いちい, 市社協]"],
    "the paper's details name none": [CHILDREN, "拠点: [甲]", "担当課: [乙課]"],
    "a section": [DISABLED, "担当課: [福祉部障害福祉課]"],
    "a section without its department": [DISABLED, "担当課: [障害福祉課]"],
    "a section within a section": [CARE, "担当課: [保健福祉総合支援センター]"],
    "a section between two others": [CARE, "担当課: [長寿福祉課]"],
    "a department": [CARE, "担当課: [保健福祉部]"],
    "a section with the municipality": [DISABLED, "担当課: [見本市福祉部障害福祉課]"],
    "a section with a group in it": [DISABLED, "担当課: [障害福祉課相談係]"],
    "a section of a part": [DISABLED, "担当課: [障害福祉課, 地域福祉課]"],
    "an inherited section": [DAILY, "担当課: [地域福祉課]"],
    "words that name no section": [DISABLED, "担当課: [各関係課]"],
    "the section of the meeting": ["事業: 多機関協働事業", "担当課: [くらし相談課]"],
    "its own name": [DISABLED, "名称: 障がい者くらしの相談"],
    "its own name, spelled otherwise": [DISABLED, "名称: 障害者くらしの相談"],
    "its own name, shorter": [DISABLED, "名称: くらしの相談"],
    "its nickname": [DISABLED, "名称: はなしてみよう"],
    "the paper's word for the slot": [DISABLED, "名称: 障害者総合相談"],
    "the name of a part": [DISABLED, "名称: 基幹相談"],
    "the Act's name": [DISABLED, "名称: 障害者相談支援事業"],
    "the Act's name, shorter": [DISABLED, "名称: 相談支援事業"],
    "the Act's name in a longer one": [
        DAILY,
        "名称: 地域支援事業のうち市が定めるもの（生活支援体制整備事業）",
    ],
    "no own name, so any": [NEEDY, "名称: まるごと相談"],
    "the item": ["号: 1", CARE],
    "a letter is not ours": ["号: 1", "記号: ホ", CARE],
}


@pytest.mark.parametrize("keys", AGREEING.values(), ids=AGREEING)
def test_rows_agree(marked: Marked, keys: list[str]) -> None:
    marked(DETAILS + row(*keys), "CON002")


DISAGREEING = {
    "a site that is not there": (
        [CARE, "拠点: [いちい, ⟦CON002⟧南地域包括支援センター]"],
        "南地域",
    ),
    "a site with a slip": ([CARE, "拠点: [⟦CON002⟧富ケ丘圏地域包括支援センター]"], "富ケ丘圏域"),
    "a short name of two sites": ([CARE, "拠点: [⟦CON002⟧健康増進センター]"], "健康増進センター"),
    "sites are told in one finding": (
        [CARE, "拠点: [⟦CON002⟧南センター, いちい, 北センター]"],
        "南センター、北センター",
    ),
    "contractors": (
        [DAILY, "拠点: [⟦CON002⟧(有)丙, 丁会]"],
        "では拠点でなく委託先です",
    ),
    "not all are contractors": ([DAILY, "拠点: [⟦CON002⟧㈲丙, 戊会]"], "拠点にありません"),
    "the details have no sites": ([NEEDY, "拠点: [⟦CON002⟧くらし相談室]"], "くらし相談室"),
    "a section that is not there": ([DISABLED, "担当課: [⟦CON002⟧長寿福祉課]"], "長寿福祉課"),
    "a piece of a section's name": ([DISABLED, "担当課: [⟦CON002⟧福祉課]"], "福祉課"),
    "a section with a slip": ([DISABLED, "担当課: [⟦CON002⟧障害祉福課]"], "障害祉福課"),
    "a section with more": ([CARE, "担当課: [⟦CON002⟧支援センターとみここ]"], "とみここ"),
    "the details have no section": ([NEEDY, "担当課: [⟦CON002⟧地域福祉課]"], "地域福祉課"),
    "another own name": ([DISABLED, "名称: ⟦CON002⟧まちかど保健室"], "障がい者くらしの相談"),
    "another programme's name": ([NEEDY, "名称: ⟦CON002⟧利用者支援事業"], "生活困窮者自立相談"),
    "the item": (["号: ⟦CON002⟧3", CARE], "第1号の事業"),
    "no such programme": (["事業: ⟦CON002⟧参加支援業務"], "項目名にありません"),
}


@pytest.mark.parametrize(("keys", "said"), DISAGREEING.values(), ids=DISAGREEING)
def test_rows_disagree(marked: Marked, keys: list[str], said: str) -> None:
    (one,) = marked(DETAILS + row(*keys), "CON002").findings
    assert one.severity is Severity.ERROR
    assert one.path[:3] == ("一覧", "表", "行")
    words = worded("ja", one.rule, one.args)
    assert said in f"{words.message}{words.expected}"
    assert worded("en", one.rule, one.args).message


def test_each_key_of_a_row_is_a_finding(marked: Marked) -> None:
    keys = ["号: ⟦CON002⟧2", CARE, "拠点: [⟦CON002⟧甲, 乙]", "担当課: [⟦CON002⟧丙課, 丁課]"]
    marked(DETAILS + row(*keys), "CON002")


def test_a_near_name_is_one_finding(marked: Marked) -> None:
    keys = [CARE, "拠点: [⟦CON002⟧富ケ丘圏地域包括支援センター]"]
    marked(DETAILS + row(*keys), "CON002", "CON007")


ABSENT = "生活困窮者支援等のための地域づくり事業"


def test_the_programme_of_the_heading(marked: Marked) -> None:
    table = row("号: 3", f"事業: ⟦CON002⟧{ABSENT}")
    (one,) = marked(DETAILS + table, "CON002").findings
    assert ABSENT in worded("ja", one.rule, one.args).message
    slides = HEAD.replace("種類: 実施計画", "種類: 説明資料")
    marked(DETAILS + table.replace("⟦CON002⟧", ""), "CON002", head=slides)


def test_what_the_act_asks_for_is_not_told_twice(marked: Marked) -> None:
    marked(DETAILS + row("号: 3", "事業: 地域子育て支援拠点事業"), "CON002")
    marked(row("号: 3", f"事業: {ABSENT}"), "CON002")


def test_what_could_not_be_read_is_not_compared(marked: Marked) -> None:
    details = "事業: {参加支援事業: {担当課: ⟦SYN206⟧福祉課}}\n"
    marked(details + row("事業: 参加支援事業", "担当課: [地域福祉課]"), "CON002")


def test_a_real_plan() -> None:
    """What the table of Tomiya and its details tell differently, and nothing else."""
    outcome = check("2025.yaml", TOMIYA.read_bytes(), Options(select=("CON002",)))
    words = [worded("ja", one.rule, one.args).found or "" for one in outcome.findings]
    assert [one.split("、")[0] for one in words] == [
        "富谷中央・あけの平圏地域包括支援センター（わかば）",
        "こども家庭センタ―",
        "子育て支援センターとみここ",
        "仙台リハビリテーション病院",
        "ほっと育く",
    ]
    assert all(one.waived for one in outcome.findings)
