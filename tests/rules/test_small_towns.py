"""What small municipalities, and those who share an insurer, are asked."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from tests.rules.conftest import HEAD, Marked

CITY = 'コード: "032999", 都道府県: 岩手県, 名称: 見本市'
TOWN = 'コード: "032999", 都道府県: 岩手県, 名称: 見本町'


def head(town: str) -> str:
    return HEAD.replace(f"{{{CITY}}}", f"{{{town}}}")


def programme(lines: str) -> str:
    return f"事業:\n  包括的相談支援事業:\n    {lines}\n"


# --- LAW017 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "town",
    [
        CITY,
        f"{TOWN}, 福祉事務所: あり",
        TOWN.replace("見本町", "見本区"),
        TOWN.replace("見本町", "町村市"),
    ],
)
def test_who_is_not_asked(marked: Marked, town: str) -> None:
    text = programme("生活困窮者自立相談支援事業: {実施方式: [委託]}")
    marked(text, "LAW017", head=head(town))


@pytest.mark.parametrize("name", ["見本町", "見本村", "見本町 "])
def test_whether_there_is_an_office(marked: Marked, name: str) -> None:
    town = head(TOWN.replace("見本町", name)).replace("自治体:", "⟦LAW017⟧自治体:")
    (one,) = marked("", "LAW017", head=town).findings
    assert (one.severity, one.path) == (Severity.INFO, ("自治体", "福祉事務所"))


@pytest.mark.parametrize(
    "lines",
    [
        "生活困窮者自立相談支援事業: {実施方式: [都道府県が実施]}",
        "生活困窮者自立相談支援事業: {根拠: [生活困窮者自立支援法第11条第1項], 実施方式: [委託]}",
        "生活困窮者自立相談支援事業: {状態: 未実施, 理由: 県が行う。}",
        "生活困窮者自立相談支援事業: {内訳: [{名称: 県の窓口, 実施方式: [都道府県が実施]}]}",
        "障害者相談支援事業: {箇所数: 1}",  # LAW002 asks for it
        "生活困窮者自立相談支援事業: {実施方式: ⟦LAW017⟧[委託]}",
        "⟦LAW017⟧生活困窮者自立相談支援事業: {箇所数: 1}",
    ],
)
def test_a_town_without_an_office(marked: Marked, lines: str) -> None:
    outcome = marked(programme(lines), "LAW017", head=head(f"{TOWN}, 福祉事務所: なし"))
    assert all(one.severity is Severity.INFO for one in outcome.findings)


# --- LAW018 -----------------------------------------------------------------------------------

PLAN = "位置付け: {関連計画: [{MARK名称: 甲, 種類: [市町村介護保険事業計画]MAKER}]}\n"
CENTRES = "地域包括支援センターの運営: {箇所数: 1}"


def test_the_insurer_is_the_municipality(marked: Marked) -> None:
    for insurer in ("", ", 保険者: 見本市", ", 保険者: 市"):
        text = PLAN.replace("MARK", "").replace("MAKER", "") + programme(CENTRES)
        marked(text, "LAW018", head=head(CITY + insurer))


def test_another_insurer(marked: Marked) -> None:
    union = head(f"{CITY}, 保険者: 見本広域連合")
    text = PLAN.replace("MARK", "⟦LAW018⟧").replace("MAKER", "")
    found = marked(f"{text}{programme('⟦LAW018⟧' + CENTRES)}", "LAW018", head=union).findings
    assert [one.path[-1] for one in found] == ["策定主体", "実施主体"]
    assert all("見本広域連合" in worded("ja", one.rule, one.args).message for one in found)


@pytest.mark.parametrize("owner", ["実施主体: [見本市]", "委託元: [見本広域連合]"])
def test_who_owns_what_is_said(marked: Marked, owner: str) -> None:
    text = PLAN.replace("MARK", "").replace("MAKER", ", 策定主体: 見本広域連合")
    text += programme(f"地域包括支援センターの運営: {{{owner}}}")
    marked(text, "LAW018", head=head(f"{CITY}, 保険者: 見本広域連合"))


def test_a_union_that_entrusts(marked: Marked) -> None:
    text = programme("地域包括支援センターの運営: {委託元: [見本広域市町村圏組合]}")
    town = head(CITY).replace("自治体:", "⟦LAW018⟧自治体:")
    (one,) = marked(text, "LAW018", head=town).findings
    assert (one.severity, one.path) == (Severity.INFO, ("自治体", "保険者"))
    marked(programme("地域包括支援センターの運営: {委託元: [見本市]}"), "LAW018")
