"""Near names: those that are asked about, and real names that only look as if they were one."""

from collections.abc import Callable

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import LANGUAGES, worded
from tests.rules.conftest import HEAD, Marked

Make = Callable[..., str]


def contracted(*names: str) -> str:
    """Programmes one below the other, each entrusted to one body."""
    slots = ("参加支援事業", "アウトリーチ等を通じた継続的支援事業", "多機関協働事業")
    lines = (f"  {slot}: {{委託先: [{n}]}}" for slot, n in zip(slots, names, strict=False))
    return "\n".join(("事業:", *lines, ""))


def sited(*names: str) -> str:
    return contracted(*names).replace("委託先: [", "拠点: [{名称: ").replace("]}", "}]}")


def sectioned(*names: str) -> str:
    return contracted(*names).replace("委託先", "担当課")


def areas(*names: str) -> str:
    return contracted(*names).replace("委託先", "圏域")


def plans(*names: str) -> str:
    related = ", ".join(f"{{名称: {one}}}" for one in names[1:])
    return f"出典: [{{資料名: {names[0]}}}]\n位置付け: {{関連計画: [{related}]}}\n"


def meetings(*names: str) -> str:
    return (
        f"会議: {{支援会議: [{{主催: 市町村, 既存会議の活用: [{{名称: {names[0]}}}]}}], "
        f"その他: [{{名称: {names[1]}}}]}}\n"
    )


NEAR = {
    "市 is missing": (
        contracted,
        "社会福祉法人見本市社会福祉協議会",
        "社会福祉法人見本社会福祉協議会",
    ),
    "a slip in the municipality": (contracted, "見本市社会福祉協議会", "見末市社会福祉協議会"),
    "two corporations": (contracted, "社会福祉法人朋友会", "社会福祉法人共友会"),
    "a role": (contracted, "多機関協働事業者", "他機関協働事業者"),
    "a middle dot": (contracted, "民生委員・児童委員", "民生委員児童委員"),
    "two kinds of one form": (contracted, "医療法人社団臼鳥会", "特定医療法人白鳥会"),
    "臼 and 白": (contracted, "医療法人臼鳥会", "医療法人白鳥会"),
    "狭 and 挟": (meetings, "狭間ケース検討会議", "挟間ケース検討会議"),
    "a dash": (sited, "こども家庭センター", "こども家庭センタ―"),
    "一 for ー": (sited, "こども家庭センター", "こども家庭センタ一"),
    "hiragana and katakana": (sited, "相談センターへいわ", "相談センターヘイワ"),
    "small kana": (sited, "わっこの家", "わつこの家"),
    "old kanji": (sited, "竜沢こども園", "龍澤こども園"),
    "域 is missing": (sited, "東圏域地域包括支援センター", "東圏地域包括支援センター"),
    "所 is missing": (sited, "見本相談支援事業所", "見本相談支援事業"),
    "what all share": (sited, "東地域包括支援センター", "東地域包活支援センター"),
    "a character more": (sited, "みほん杜の橋こども園", "みほん杜橋こども園"),
    "one of three": (sited, "通所施設きらり", "通所施設きらら"),
    "two slips in a long name": (
        sited,
        "みほんときわだい子育てほっとステーション",
        "みほんときはだい子育てほっとステイション",
    ),
    "the municipality in front": (
        sited,
        "見本市保健福祉総合支援センター",
        "保健福祉総合支援センター",
    ),
    "障害 and 障がい": (sectioned, "福祉部障害福祉課", "障がい福祉課"),
    "a section": (sectioned, "福祉部長寿介護課", "福祉部長寿介獲課"),
    "課 is missing": (sectioned, "福祉部子育て支援課", "福祉部子育支援課"),
    "圏域 is missing": (areas, "大曲圏域", "大曲"),
    "a plan": (plans, "見本市地域福祉計画", "見本市地城福祉計画"),
    "a meeting": (meetings, "くらし安心ネットワーク協議会", "くらし安全ネットワーク協議会"),
}


@pytest.mark.parametrize(("make", "one", "other"), NEAR.values(), ids=NEAR)
def test_near_names(marked: Marked, make: Make, one: str, other: str) -> None:
    (found,) = marked(make(one, f"⟦CON007⟧{other}"), "CON007").findings
    assert found.severity is Severity.WARNING
    for language in LANGUAGES:
        said = worded(language, found.rule, found.args)
        assert one in said.message
        assert other in said.message


APART = {
    "letters": (sited, "A圏域センター", "B圏域センター"),
    "numbers": (sited, "見本第一保育園", "見本第二保育園"),
    "digits": (sited, "地域包括支援センター1", "地域包括支援センター2"),
    "groups": (sited, "1班ふれあい集会所", "2班ふれあい集会所"),
    "years": (plans, "令和6年度見本市実施計画", "令和7年度見本市実施計画"),
    "directions": (sited, "東地域包括支援センター", "西地域包括支援センター"),
    "the centre": (sited, "中央地域包括支援センター", "中部地域包括支援センター"),
    "イ and ロ": (sited, "ふれあい相談室イ", "ふれあい相談室ロ"),
    "a longer name": (sited, "高齢者包括支援センター", "高齢者包括支援センター西部"),
    "第二 in it": (sited, "丸内・芦城総合相談センター", "丸内・芦城第二総合相談センター"),
    "other tails": (sited, "地域包括支援センター桜", "地域包括支援センター梅"),
    "other heads": (sited, "大野公民館", "大田公民館"),
    "towns": (sited, "栄町見本保育園", "旭町見本保育園"),
    "hospital and clinic": (sited, "みほん病院本院", "みほん医院本院"),
    "one character and 会": (contracted, "社会福祉法人甲会", "社会福祉法人乙会"),
    "two forms": (contracted, "社会福祉法人平和会", "医療法人昭和会"),
    "the prefecture": (contracted, "岩手県社会福祉協議会", "岩手町社会福祉協議会"),
    "another municipality": (contracted, "大和町社会福祉協議会", "大衡村社会福祉協議会"),
    "persons and places": (contracted, "参加支援事業者", "参加支援事業所"),
    "等 at the end": (contracted, "多機関協働事業者", "多機関協働事業者等"),
    "widths and spaces": (contracted, "（福）見本 福祉会", "(福)見本福祉会"),
    "forms made short": (contracted, "㈱みほんケア", "株式会社みほんケア"),
    "the form left out": (contracted, "社会福祉法人見本福祉会", "見本福祉会"),
    "another short form": (contracted, "（同）みほんケア", "合同会社みほんケア"),
    "認定 and not": (contracted, "認定NPO法人みほんケア", "特定非営利活動法人みほんケア"),
    "社団 or not": (contracted, "医療法人社団みほん会", "医療法人みほん会"),
    "a form of old": (contracted, "財団法人みほん協会", "公益財団法人みほん協会"),
    "障害 in plans": (plans, "見本市障害福祉計画", "見本市障がい福祉計画"),
    "児": (plans, "見本市障害福祉計画", "見本市障害児福祉計画"),
    "health": (plans, "見本市健康推進計画", "見本市健康増進計画"),
    "課 and 室": (sectioned, "福祉部高齢福祉課", "福祉部高齢福祉室"),
    "課 and 部": (sectioned, "見本市保健福祉課", "見本市保健福祉部"),
    "a section without its department": (sectioned, "福祉部地域福祉課", "地域福祉課"),
    "areas": (areas, "黒沢尻北", "黒沢尻西"),
    "short names": (areas, "本町", "元町"),
    "known meetings": (meetings, "個別ケア会議", "個別ケース会議"),
    "a text": (contracted, "市、町の関係者が選ぶ者", "市、町の関係者が選ふ者"),
}


@pytest.mark.parametrize(("make", "one", "other"), APART.values(), ids=APART)
def test_names_apart(marked: Marked, make: Make, one: str, other: str) -> None:
    marked(make(f'"{one}"', f'"{other}"'), "CON007")


def test_kinds_are_not_compared_with_one_another(marked: Marked) -> None:
    text = "事業: {参加支援事業: {委託先: [きらり見本の会], 拠点: [{名称: きらら見本の会}]}}\n"
    marked(text, "CON007")


def test_bodies_are_compared_wherever_they_stand(marked: Marked) -> None:
    text = (
        "事業: {参加支援事業: {委託先: [見本市社会福祉協議会], 人員配置: [{職種: 支援員, 配置先: 見本市社会福祉協議会}]}}\n"
        "会議: {支援会議: [{主催: 市町村, 構成員: {必須: [⟦CON007⟧見本市社会福祉教議会]}}]}\n"
    )
    marked(text, "CON007")


def test_the_rarer_one_is_asked_about(marked: Marked) -> None:
    name, slip = "社会福祉法人見本市社会福祉協議会", "社会福祉法人見本社会福祉協議会"
    (one,) = marked(contracted(f"⟦CON007⟧{slip}", name, name), "CON007").findings
    assert "（10行目）" in worded("ja", one.rule, one.args).message
    (one,) = marked(contracted(name, name, f"⟦CON007⟧{slip}"), "CON007").findings
    assert "（9行目）" in worded("ja", one.rule, one.args).message


def test_names_that_are_both_in_use(marked: Marked) -> None:
    one, other = "社会福祉法人朋友会", "社会福祉法人共友会"
    text = contracted(one, other, one)
    marked(text.replace(f"[{other}", f"[⟦CON007⟧{other}"), "CON007")
    marked(f"{text}連携: {{取組: [{{名称: 会, 参加者: [{other}]}}]}}\n", "CON007")


def test_names_side_by_side_are_two(marked: Marked) -> None:
    marked("事業: {参加支援事業: {委託先: [社会福祉法人清風会, 社会福祉法人清流会]}}\n", "CON007")
    marked(
        "事業: {参加支援事業: {拠点: [{名称: 通所施設きらり}, {名称: 通所施設きらら}]}}\n", "CON007"
    )
    text = "事業: {参加支援事業: {委託先: [医療法人臼鳥会, ⟦CON007⟧医療法人白鳥会]}}\n"
    marked(text, "CON007")


def test_what_the_plan_says_to_be_one(marked: Marked) -> None:
    one, other = "社会福祉法人見本市社会福祉協議会", "社会福祉法人見本社会福祉協議会"
    for key in (f"略称: {other}", f"別名: [{other}]"):
        marked(f"{contracted(one, other)}団体: [{{名称: {one}, {key}}}]\n", "CON007")
    one, other = "ふれあい相談センター", "ふれあい相談センタ―"
    for key in (f"通称: {other}", f"旧名称: {other}", f"統合元: [{other}]"):
        site = f"{{名称: {one}, {key}}}"
        marked(sited("X", other).replace("{名称: X}", site), "CON007")


def test_what_the_plan_says_to_be_two(marked: Marked) -> None:
    one, other = "社会福祉法人朋友会", "社会福祉法人共友会"
    text = contracted(one, other)
    bodies = '団体: [{{名称: {}, 法人番号: "{}"}}, {{名称: {}, 法人番号: "{}"}}]\n'
    marked(text + bodies.format(one, "4011001098993", other, "5011001098992"), "CON007", "CON008")
    marked(f"{areas('大曲圏域', '大曲')}圏域: [{{名称: 大曲圏域}}, {{名称: 大曲}}]\n", "CON007")


def test_a_row_of_an_overview(marked: Marked) -> None:
    """CON002 compares a row with its programme; a row without details is compared here."""
    site = "東圏域地域包括支援センター"
    row = "一覧: [{行: [{事業: %s, 拠点: [%s東圏地域包括支援センター]}]}]\n"
    marked(sited(site) + row % ("参加支援事業", "⟦CON002⟧"), "CON002", "CON007")
    marked(sited(site) + row % ("多機関協働事業", "⟦CON007⟧"), "CON002", "CON007")


def test_a_beginning_that_others_share(marked: Marked) -> None:
    names = "{名称: 相談支援事業所こまつ}, {名称: 相談支援事業所え～る}, {名称: %s}"
    text = f"事業: {{参加支援事業: {{拠点: [{names}]}}}}\n"
    (one,) = marked(text % "⟦CON007⟧相談支援事業あぶりこ", "CON007").findings
    assert "「相談支援事業所」と一字違います" in worded("ja", one.rule, one.args).message
    assert worded("en", one.rule, one.args).expected == "相談支援事業所"
    for name in (
        "相談支援事業者の会",
        "相談支援センターあぶりこ",
        "相談支援事業",
        "相談支援事業課",
    ):
        marked(text % name, "CON007")


# --- the name of the municipality -------------------------------------------------------------

USUKI = HEAD.replace("見本市}", "臼杵市}").replace("見本市", "臼杵市")


def test_the_municipality_with_a_look_alike(marked: Marked) -> None:
    text = (
        "事業: {参加支援事業: {担い手: [⟦CON007⟧白杵市役所福祉課], 委託先: [臼杵市社会福祉協議会]}}\n"
        "会議: {その他: [{名称: 白杵ブロック連絡会}]}\n"
        "連携: {取組: [{名称: 会, 参加者: [白杵市社会福祉協議会]}]}\n"
        "図表: [{題名: 白杵市の体制}]\n"
    )
    (one,) = marked(text, "CON007", head=USUKI).findings
    message = worded("ja", one.rule, one.args).message
    assert "「臼杵市」（2行目）" in message
    for name in ("白杵市役所福祉課", "白杵ブロック連絡会", "白杵市社会福祉協議会", "白杵市の体制"):
        assert name in message
    assert worded("ja", one.rule, one.args).expected == "臼杵"


def test_the_municipality_as_it_is_written(marked: Marked) -> None:
    text = "会議: {その他: [{名称: 臼杵ブロック連絡会}]}\n図表: [{題名: 白鳥と白樺}]\n"
    marked(text, "CON007", head=USUKI)
    marked(text, "CON007", head=HEAD)
