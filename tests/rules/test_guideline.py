"""The rules of the guideline, each on small plans.

For the maintainer: a piece begins on line 4 of the file. Places are exact: (line, column) of every
finding of the rule in question; other rules find what such a small plan lacks.
"""

from datetime import date
from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import FileOutcome, Located, Status
from juso_plan.rules.check import Options, check
from juso_plan.rules.registry import rules

PLAN = """\
様式: 1
自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}
"""
REQUIREMENTS = [f"GLM00{number}" for number in range(1, 8)]


def outcome(piece: str, plan: str = PLAN, *, strict: bool = False) -> FileOutcome:
    options = Options(strict=strict, today=date(2025, 6, 1))
    found = check("plan.yaml", (plan + piece).encode(), options)
    assert not found.crashes
    return found


def findings(rule: str, piece: str, plan: str = PLAN, *, strict: bool = False) -> list[Located]:
    return [one for one in outcome(piece, plan, strict=strict).findings if one.rule == rule]


def places(rule: str, piece: str) -> list[tuple[int, int]]:
    return [(one.line, one.column) for one in findings(rule, piece)]


def only(rule: str, piece: str) -> Located:
    (one,) = findings(rule, piece)
    return one


def opens(rule: str, piece: str) -> list[str | None]:
    return [worded("ja", rule, one.args).found for one in findings(rule, piece)]


def requirement(rule: str, piece: str, plan: str = PLAN) -> tuple[Status, int | None]:
    (one,) = (one for one in outcome(piece, plan).requirements if one.id == rule)
    return one.status, one.line


def consultation(*lines: str) -> str:
    """Item 1 with all its slots; the lines stand in 障害者相談支援事業, from line 9 on."""
    return "\n".join(
        (
            "事業:",
            "  包括的相談支援事業:",
            "    設置形態: 基本型",
            "    地域包括支援センターの運営: {箇所数: 5}",
            "    障害者相談支援事業:",
            *(f"      {line}" for line in lines),
            "    利用者支援事業: {箇所数: 1}",
            "    生活困窮者自立相談支援事業: {箇所数: 1}",
            "  地域づくり事業:",
            "    設置形態: 基本型",
            "    地域介護予防活動支援事業: {箇所数: 1}",
            "    生活支援体制整備事業: {箇所数: 1}",
            "    地域活動支援センター事業: {箇所数: 1}",
            "    地域子育て支援拠点事業: {箇所数: 1}",
            "",
        )
    )


def forms(item1: str, *slots: str) -> str:
    """Item 1 with a line of its own on line 6 and four slots from line 7 on; item 3 is complete."""
    names = (
        "地域包括支援センターの運営",
        "障害者相談支援事業",
        "利用者支援事業",
        "生活困窮者自立相談支援事業",
    )
    return "\n".join(
        (
            "事業:",
            "  包括的相談支援事業:",
            f"    {item1}",
            *(f"    {name}: {{{slot}}}" for name, slot in zip(names, slots, strict=True)),
            "  地域づくり事業:",
            "    設置形態: 地域型",
            "    地域介護予防活動支援事業: {概要: 体操}",
            "    生活支援体制整備事業: {概要: 協議体}",
            "    地域活動支援センター事業: {概要: 創作}",
            "    地域子育て支援拠点事業: {概要: 広場}",
            "",
        )
    )


def new_items(participation: str, *, others: str = "実施方式: [直営]") -> str:
    """Items 2, 4 and 5; item 2 with the given lines from line 6 on."""
    lines = "".join(f"    {line}\n" for line in participation.splitlines())
    return (
        f"事業:\n  参加支援事業:\n{lines}"
        f"  アウトリーチ等を通じた継続的支援事業: {{{others}}}\n"
        f"  多機関協働事業: {{{others}}}\n"
    )


STAFFED = "人員配置: [{職種: 支援員, 人数: 2名}]"
FUNCTIONS = (
    "[プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]"
)


def meeting(*lines: str) -> str:
    """One 重層的支援会議, its lines from line 6 on."""
    first, *rest = lines
    inner = "".join(f"      {line}\n" for line in rest)
    return f"会議:\n  重層的支援会議:\n    - {first}\n{inner}"


FULL = (
    "主催: 多機関協働事業者",
    f"役割: {FUNCTIONS}",
    "構成員: {必須: [市]}",
    "開催: [{種類: 随時}]",
    "本人同意: 要",
)


# --- GLM001 -----------------------------------------------------------------------------------


def test_places_are_stated() -> None:
    assert places("GLM001", consultation("箇所数: 3か所")) == []
    assert requirement("GLM001", consultation("箇所数: 3か所")) == (Status.MET, 7)


def test_places_are_missing_at_the_programme() -> None:
    found = only("GLM001", consultation("担当課: [福祉課]"))
    assert (found.line, found.column) == (8, 5)
    assert found.path == ("事業", "包括的相談支援事業", "障害者相談支援事業", "箇所数")
    assert found.mended == ("      箇所数: …",)


def test_places_that_are_named_are_counted_for_the_line_to_write() -> None:
    sites = "拠点: [{名称: 東}, {名称: 西}, {名称: 各公民館, 箇所数: 12}]"
    found = only("GLM001", consultation(sites))
    assert found.mended == ("      箇所数: 14",)
    assert found.args["count"] == 14
    unread = findings("GLM001", consultation("拠点: [{名称: 東}, {名称: 西, 箇所数: 多数}]"))
    assert [one.mended for one in unread] == [("      箇所数: …",)]


@pytest.mark.parametrize("kind", ["未定", "記載なし"])
def test_places_that_are_open_are_not_stated(kind: str) -> None:
    piece = consultation(f"{kind}: [箇所数]")
    assert (places("GLM001", piece), opens("GLM001", piece)) == ([(8, 5)], [kind])
    assert only("GLM001", piece).mended == ()
    assert requirement("GLM001", piece) == (Status.UNMET, None)


def test_every_part_may_state_its_places() -> None:
    piece = consultation("内訳:", "  - {名称: 一般, 箇所数: 4}", "  - {名称: 基幹, 箇所数: 1}")
    assert places("GLM001", piece) == []


def test_the_part_that_lacks_its_places_is_named() -> None:
    piece = consultation(
        "内訳:", "  - {名称: 一般, 箇所数: 4}", "  - 名称: 基幹", "    内容: 市の中核"
    )
    found = only("GLM001", piece)
    assert (found.line, found.column) == (11, 11)
    assert found.mended == ("          箇所数: …",)
    assert worded("ja", "GLM001", found.args).message == (
        "「障害者相談支援事業（基幹）」の箇所数が書かれていません"
    )


def test_parts_that_say_nothing_are_one_finding_at_the_programme() -> None:
    assert places("GLM001", consultation("内訳: [{名称: 一般}, {名称: 基幹}]")) == [(8, 5)]
    piece = consultation("内訳: [{名称: 一般, 未定: [箇所数]}, {名称: 基幹, 未定: [箇所数]}]")
    assert (places("GLM001", piece), opens("GLM001", piece)) == ([(8, 5)], ["未定"])


def test_a_part_takes_from_what_holds_it_that_it_is_open() -> None:
    piece = consultation("未定: [箇所数]", "内訳: [{名称: 一般, 箇所数: 4}, {名称: 基幹}]")
    assert opens("GLM001", piece) == ["未定"]


def test_the_own_number_counts_for_all_parts() -> None:
    assert places("GLM001", consultation("箇所数: 5", "内訳: [{名称: 一般}]")) == []


def test_places_that_could_not_be_read_are_not_judged() -> None:
    for piece in (
        consultation("箇所数: 五つ"),
        consultation("内訳: [{名称: 一般, 箇所数: 五つ}]"),
        consultation("内訳: [{名称: 一般, 箇所数: 1}, 基幹]"),
    ):
        assert places("GLM001", piece) == []
        assert requirement("GLM001", piece) == (Status.UNKNOWN, None)


def test_a_programme_that_is_not_there_is_another_rules_finding() -> None:
    piece = consultation("箇所数: 1").replace("    利用者支援事業: {箇所数: 1}\n", "")
    assert places("GLM001", piece) == []
    assert requirement("GLM001", piece) == (Status.UNMET, None)
    for text in ("", "事業: {概要: 三つの柱}\n"):
        assert places("GLM001", text) == []
        assert requirement("GLM001", text) == (Status.UNMET, None)


@pytest.mark.parametrize("piece", ["事業: あり\n", "事業: {包括的相談支援事業: あり}\n"])
@pytest.mark.parametrize("rule", ["GLM001", "GLM002"])
def test_programmes_that_could_not_be_read_are_not_judged(rule: str, piece: str) -> None:
    whole = piece == "事業: あり\n"
    other = "事業: {包括的相談支援事業: あり, 地域づくり事業: あり}\n"
    assert findings(rule, piece) == []
    assert requirement(rule, piece if whole else other) == (Status.UNKNOWN, None)


def test_a_programme_of_the_prefecture_is_for_a_person() -> None:
    assert places("GLM001", consultation("実施方式: [都道府県が実施]")) == []
    piece = consultation("実施方式: [都道府県が実施]")
    assert requirement("GLM001", piece) == (Status.HUMAN, None)
    stated = consultation("実施方式: [都道府県が実施]", "箇所数: 1")
    assert requirement("GLM001", stated) == (Status.MET, 7)


# --- GLM002 -----------------------------------------------------------------------------------


def test_one_form_for_the_item_will_do() -> None:
    piece = forms("設置形態: 基本型", "箇所数: 1", "箇所数: 1", "箇所数: 1", "箇所数: 1")
    assert places("GLM002", piece) == []
    assert requirement("GLM002", piece) == (Status.MET, 6)


def test_no_form_at_all_is_one_finding_at_the_item() -> None:
    piece = forms("概要: 受け止める", "箇所数: 1", "箇所数: 1", "箇所数: 1", "箇所数: 1")
    found = only("GLM002", piece)
    assert (found.line, found.column) == (5, 3)
    assert found.mended == ("    設置形態: …",)


def test_each_programme_without_a_form_where_others_have_one() -> None:
    piece = forms(
        "概要: 受け止める", "設置形態: 基本型", "箇所数: 1", "設置形態: 統合型", "箇所数: 1"
    )
    assert places("GLM002", piece) == [(8, 5), (10, 5)]


def test_the_form_may_stand_in_every_place_or_part() -> None:
    sites = "拠点: [{名称: 東, 設置形態: 基本型}, {名称: 西, 設置形態: 統合型}]"
    parts = "内訳: [{名称: 甲, 設置形態: 基本型}, {名称: 乙, 設置形態: 基本型}]"
    own = "設置形態: 地域型"
    assert places("GLM002", forms("概要: 受け止める", sites, parts, own, own)) == []
    some = "拠点: [{名称: 東, 設置形態: 基本型}, {名称: 西}]"
    assert places("GLM002", forms("概要: 受け止める", some, parts, own, own)) == [(7, 5)]


def test_the_type_of_a_programme_is_not_its_form() -> None:
    other = "箇所数: 1"
    piece = forms("概要: 受け止める", other, other, "類型: [基本型]", other)
    assert places("GLM002", piece) == [(5, 3)]


def test_forms_that_are_open() -> None:
    empty = ("箇所数: 1",) * 4
    assert opens("GLM002", forms("未定: [設置形態]", *empty)) == ["未定"]
    each = forms("概要: 受け止める", *("未定: [設置形態]",) * 4)
    assert (places("GLM002", each), opens("GLM002", each)) == ([(5, 3)], ["未定"])
    held = forms("記載なし: [設置形態]", "設置形態: 基本型", *("箇所数: 1",) * 3)
    assert opens("GLM002", held) == ["記載なし"] * 3


def test_forms_that_could_not_be_read_are_not_judged() -> None:
    empty = ("箇所数: 1",) * 4
    for piece in (
        forms("設置形態: 混合型", *empty),
        forms("概要: 受け止める", *("設置形態: 混合型",) * 4),
        forms("概要: 受け止める", *("拠点: [{名称: 東, 設置形態: 混合型}]",) * 4),
        forms("概要: 受け止める", *empty).replace(
            "障害者相談支援事業: {箇所数: 1}", "障害者相談支援事業: 有"
        ),
    ):
        assert places("GLM002", piece) == []
        assert requirement("GLM002", piece) == (Status.UNKNOWN, None)


# --- GLM003 -----------------------------------------------------------------------------------


def test_methods() -> None:
    piece = new_items("箇所数: 1")
    found = only("GLM003", piece)
    assert (found.line, found.column) == (5, 3)
    assert found.mended == ("    実施方式: […]",)
    assert places("GLM003", new_items("箇所数: 1", others="箇所数: 1")) == [(5, 3), (7, 3), (8, 3)]
    assert requirement("GLM003", new_items("実施方式: [委託]")) == (Status.MET, 6)


def test_methods_in_parts_and_places() -> None:
    assert places("GLM003", new_items("内訳: [{名称: 甲, 実施方式: [直営]}]")) == []
    assert places("GLM003", new_items("拠点: [{名称: 東, 実施方式: [直営]}]")) == []
    parts = "内訳:\n  - {名称: 甲, 実施方式: [直営]}\n  - {名称: 乙}"
    assert places("GLM003", new_items(parts)) == [(8, 10)]


def test_methods_that_are_open_or_could_not_be_read() -> None:
    assert opens("GLM003", new_items("記載なし: [実施方式]")) == ["記載なし"]
    for piece in (
        new_items("実施方式: [お任せ]"),
        new_items("拠点: [{名称: 東, 実施方式: [お任せ]}]"),
        new_items("実施方式: [直営]", others="実施方式: [お任せ]"),
    ):
        assert places("GLM003", piece) == []
        assert requirement("GLM003", piece) == (Status.UNKNOWN, None)


def test_an_item_that_is_not_there_is_another_rules_finding() -> None:
    for rule in ("GLM003", "GLM004"):
        assert findings(rule, "") == []
        assert requirement(rule, "") == (Status.UNMET, None)


# --- GLM004 -----------------------------------------------------------------------------------


def test_staff() -> None:
    piece = new_items("箇所数: 1", others=STAFFED)
    found = only("GLM004", piece)
    assert (found.line, found.column) == (5, 3)
    assert found.mended == ("    人員配置:", "      - {職種: …, 人数: …}")
    assert requirement("GLM004", new_items(STAFFED, others=STAFFED)) == (Status.MET, 6)


def test_a_post_without_a_number() -> None:
    posts = "人員配置:\n  - {職種: 参加支援員, 人数: 2名}\n  - 職種: 社会福祉士\n    勤務: [常勤]"
    found = only("GLM004", new_items(posts, others=STAFFED))
    assert (found.line, found.column) == (8, 9)
    assert found.mended == ("        人数: …",)
    assert worded("ja", "GLM004", found.args).message == (
        "「参加支援事業」の人員配置で、「社会福祉士」の人数が書かれていません"
    )


def test_posts_within_a_post_need_no_number() -> None:
    posts = "人員配置: [{職種: 支援員, 人数: 2名, うち: [{職種: 社会福祉士}]}]"
    assert places("GLM004", new_items(posts, others=STAFFED)) == []


def test_staff_in_places_and_parts() -> None:
    sites = "拠点:\n  - {名称: 東, 人員配置: [{職種: 支援員, 人数: 1名}]}"
    assert places("GLM004", new_items(sites, others=STAFFED)) == []
    sites += "\n  - {名称: 西, 人員配置: [{職種: 支援員}]}"
    assert places("GLM004", new_items(sites, others=STAFFED)) == [(8, 25)]
    parts = "内訳:\n  - 名称: 甲\n    人員配置: [{職種: 支援員, 人数: 1名}]\n  - 名称: 乙"
    assert places("GLM004", new_items(parts, others=STAFFED)) == []


def test_staff_that_is_open() -> None:
    assert opens("GLM004", new_items("未定: [人員配置]", others=STAFFED)) == ["未定"]
    posts = "人員配置: [{職種: 支援員, 未定: [人数]}]"
    assert opens("GLM004", new_items(posts, others=STAFFED)) == ["未定"]


def test_staff_that_could_not_be_read_is_not_judged() -> None:
    for lines in (
        "人員配置: 2名",
        "人員配置: [{職種: 支援員, 人数: 若干}]",
        "拠点: [{名称: 東, 人員配置: 2名}]",
        "内訳: [{名称: 甲, 人員配置: [{職種: 支援員, 人数: 1名}]}, 乙]",
    ):
        piece = new_items(lines, others=STAFFED)
        assert places("GLM004", piece) == []
        assert requirement("GLM004", piece) == (Status.UNKNOWN, None)


# --- GLM005, GLM006 ---------------------------------------------------------------------------


def test_the_meeting() -> None:
    assert places("GLM005", meeting(*FULL)) == []
    assert requirement("GLM005", meeting(*FULL)) == (Status.MET, 8)
    assert requirement("GLM006", meeting(*FULL)) == (Status.MET, 6)


def test_no_meetings_at_all() -> None:
    found = only("GLM005", "")
    assert (found.line, found.column, found.path) == (1, 1, ("会議",))
    assert found.mended == (
        "会議:",
        "  重層的支援会議:",
        "    - 主催: 多機関協働事業者",
        f"      役割: {FUNCTIONS}",
        "      構成員: {必須: […], 一般: […]}",
        "      開催: [{種類: …, 頻度: …}]",
        "      本人同意: …",
    )
    assert findings("GLM006", "") == []
    assert requirement("GLM006", "") == (Status.UNMET, None)
    assert opens("GLM005", "未定: [会議]\n") == ["未定"]


def test_no_such_meeting() -> None:
    found = only("GLM005", "会議:\n  概要: 二つの会議\n")
    assert (found.line, found.column, found.path) == (4, 1, ("会議", "重層的支援会議"))
    assert found.mended[:2] == ("  重層的支援会議:", "    - 主催: 多機関協働事業者")
    piece = "会議: {記載なし: [重層的支援会議]}\n"
    assert (opens("GLM005", piece), only("GLM005", piece).mended) == (["記載なし"], ())


def test_each_key_of_the_meeting_is_one_finding() -> None:
    found = findings("GLM005", meeting("名称: 支援調整会議"))
    assert [(one.line, one.column, one.path[-1]) for one in found] == [
        (6, 7, "構成員"),
        (6, 7, "開催"),
        (6, 7, "役割"),
    ]
    assert [one.mended for one in found] == [
        ("      構成員: {必須: […], 一般: […]}",),
        ("      開催: [{種類: …, 頻度: …}]",),
        (f"      役割: {FUNCTIONS}",),
    ]
    found = findings("GLM006", meeting("名称: 支援調整会議"))
    assert [one.path[-1] for one in found] == ["主催", "本人同意"]
    assert [one.mended for one in found] == [
        ("      主催: 多機関協働事業者",),
        ("      本人同意: …",),
    ]


@pytest.mark.parametrize(
    "roles",
    [
        "[プランの適正性や見直しの協議, プラン終結時の評価等, 社会資源の開発]",
        "[支援プランの協議・決定, 支援プランの中断・終結判断, 支援メニューの充足や開発に向けた検討・協議]",
        "[プランの協議と終結時の評価、社会資源の把握]",
    ],
)
def test_functions_in_other_words(roles: str) -> None:
    host, _, *others = FULL
    assert places("GLM005", meeting(host, f"役割: {roles}", *others)) == []


def test_functions_that_are_missing() -> None:
    host, _, *others = FULL
    found = only("GLM005", meeting(host, "役割: [プラン終結時の協議, 情報の共有]", *others))
    assert (found.line, found.column) == (7, 7)
    assert found.args["functions"] == (
        "プランの適切性の協議、社会資源の充足状況の把握と開発に向けた検討"
    )


def test_functions_of_several_meetings_count_together() -> None:
    two = """\
会議:
  重層的支援会議:
    - 名称: 個別支援会議
      役割: [プランの適切性の協議, プラン終結時等の評価]
      構成員: {必須: [市]}
      開催: [{種類: 随時}]
    - 名称: 全体推進会議
      役割: [社会資源の充足状況の把握と開発に向けた検討]
      構成員: {準用: 個別支援会議}
      開催: [{種類: 定期, 頻度: 年2回}]
"""
    assert places("GLM005", two) == []
    assert places("GLM006", two) == [(6, 7), (6, 7), (10, 7), (10, 7)]
    parts = meeting(
        *FULL[2:],
        "内訳:",
        "  - {名称: 個別, 役割: [プランの適切性の協議, プラン終結時等の評価]}",
        "  - {名称: 全体, 役割: [社会資源の検討]}",
    )
    assert places("GLM005", parts) == []
    assert places("GLM005", parts.replace("社会資源の検討", "情報の共有")) == [(10, 20)]


def test_parts_of_a_meeting_state_what_it_does_not() -> None:
    parts = meeting(
        *FULL[:2],
        "内訳:",
        "  - {名称: 個別, 構成員: {必須: [市]}, 開催: [{種類: 随時}], 本人同意: 要}",
        "  - 名称: 全体",
        "    構成員: {必須: [市]}",
        "    記載なし: [開催, 本人同意]",
    )
    assert (places("GLM005", parts), opens("GLM005", parts)) == ([(10, 11)], ["記載なし"])
    assert (places("GLM006", parts), opens("GLM006", parts)) == ([(10, 11)], ["記載なし"])


@pytest.mark.parametrize("members", ["{準用: 支援会議}", "{区別なし: [市]}", "{備考: 要綱による}"])
def test_members(members: str) -> None:
    host, roles, _, *others = FULL
    assert places("GLM005", meeting(host, roles, f"構成員: {members}", *others)) == []


def test_meetings_that_could_not_be_read_are_not_judged() -> None:
    host, roles, members, sessions, consent = FULL
    for piece in (
        "会議: あり\n",
        "会議: {重層的支援会議: あり}\n",
        meeting(*FULL) + "    - 随時\n",
        meeting(host, roles, "構成員: 市", sessions, consent),
        meeting(host, roles, "構成員: {必須: 市}", sessions, consent),
        meeting(host, roles, members, "開催: 随時", consent),
        meeting(host, "役割: 調整", members, sessions, consent),
        meeting(*FULL[:3], "内訳: [{名称: 個別, 開催: [{種類: 随時}]}, 全体]", consent),
    ):
        assert places("GLM005", piece) == []
        assert requirement("GLM005", piece) == (Status.UNKNOWN, None)
    for piece in (
        "会議: あり\n",
        meeting("主催: 市", roles, members, sessions, consent),
        meeting(host, roles, members, sessions, "本人同意: 場合による"),
    ):
        assert places("GLM006", piece) == []
        assert requirement("GLM006", piece) == (Status.UNKNOWN, None)


def test_another_host() -> None:
    found = only("GLM006", meeting("主催: 市町村", *FULL[1:]))
    assert (found.line, found.column, found.end_column) == (6, 11, 14)
    assert worded("ja", "GLM006", found.args).found == "市町村"
    assert places("GLM006", meeting("主催: その他", *FULL[1:])) == [(6, 11)]


@pytest.mark.parametrize(
    ("methods", "expected"),
    [("直営", []), ("一部委託", []), ("委託", [(6, 11)]), ("お任せ", [])],
)
def test_the_municipality_may_be_the_body_of_item_5(
    methods: str, expected: list[tuple[int, int]]
) -> None:
    item = f"事業: {{多機関協働事業: {{実施方式: [{methods}]}}}}\n"
    piece = meeting("主催: 市町村", *FULL[1:]) + item
    assert places("GLM006", piece) == expected
    status = {"委託": Status.UNMET, "お任せ": Status.UNKNOWN}.get(methods, Status.MET)
    assert requirement("GLM006", piece)[0] == status


# --- GLM007, GLM008 ---------------------------------------------------------------------------


def test_cooperation() -> None:
    stated = "連携: {取組: [{名称: 甲}, {名称: 連絡会, 内容: 毎月集まる。}]}\n"
    assert places("GLM007", stated) == []
    assert requirement("GLM007", stated) == (Status.MET, 4)
    assert places("GLM007", "連携:\n  概要: 支え合う。\n") == []
    found = only("GLM007", "連携:\n  記載なし: [概要]\n")
    assert (found.line, found.column, found.path) == (4, 1, ("連携", "取組"))
    assert found.mended == ("  取組:", "    - {名称: …, 内容: …}")
    assert opens("GLM007", "連携: {未定: [取組]}\n") == ["未定"]
    without = "連携:\n  取組:\n    - 名称: 連絡会\n    - 名称: 研修\n"
    assert places("GLM007", without) == [(6, 7)]


def test_no_cooperation_is_another_rules_finding() -> None:
    assert places("GLM007", "") == []
    assert requirement("GLM007", "") == (Status.UNMET, None)


def test_cooperation_that_could_not_be_read_is_not_judged() -> None:
    for piece in (
        "連携: あり\n",
        "連携: {取組: あり}\n",
        "連携: {取組: [{名称: 連絡会, 内容: [毎月, 集まる]}]}\n",
    ):
        assert places("GLM007", piece) == []
        assert requirement("GLM007", piece) == (Status.UNKNOWN, None)


@pytest.mark.parametrize(
    "name",
    [
        "社会福祉法人等",
        "社会福祉法人、医療法人など",
        "社会福祉法人",
        "NPO法人",
        "ＮＰＯ法人",
        "特定非営利活動法人",
        "一般社団法人",
        "株式会社",
        "認定NPO法人",
        "（福）",
        "生活協同組合",
        "民間事業者",
        "市内の社会福祉法人",
        "5法人",
        "社会福祉法人平和会ほか4法人",
        "社会福祉法人等（公募）",
        "未定",
    ],
)
def test_names_that_name_no_body(name: str) -> None:
    piece = f"事業:\n  参加支援事業:\n    委託先:\n      - 甲会\n      - {name}\n"
    assert places("GLM008", piece) == [(8, 9)]
    assert findings("GLM008", piece)[0].severity is Severity.WARNING
    assert findings("GLM008", piece, strict=True)[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "name",
    [
        "社会福祉法人平和会",
        "見本市社会福祉協議会",
        "社会福祉協議会",
        "NPO法人見本",
        "NPO法人 ほかほか亭",
        "株式会社などや商店",
        "社会福祉法人平和会（いいとよ等を担当）",
        "見本市",
        "多機関協働事業者",
        "見本高等学校法人会",
    ],
)
def test_names_of_bodies(name: str) -> None:
    assert places("GLM008", f"事業: {{参加支援事業: {{委託先: [{name}]}}}}\n") == []


def test_contractors_of_parts() -> None:
    piece = "事業:\n  参加支援事業:\n    内訳:\n      - {名称: 甲, 委託先: [NPO法人]}\n"
    assert places("GLM008", piece) == [(7, 23)]


# --- all of them ------------------------------------------------------------------------------

LACKING = (
    "事業: {包括的相談支援事業: {地域包括支援センターの運営: {担当課: [長寿課]}},"
    " 参加支援事業: {担当課: [福祉課]}}\n会議: {重層的支援会議: [{名称: 調整会議}]}\n連携: {記載なし: [取組]}\n"
)


def severities(piece: str, plan: str = PLAN, *, strict: bool = False) -> set[tuple[str, Severity]]:
    found = outcome(piece, plan, strict=strict).findings
    return {(one.rule, one.severity) for one in found if one.rule in REQUIREMENTS}


def test_what_is_missing_is_a_warning_and_an_error_under_strict() -> None:
    assert severities(LACKING) == {(rule, Severity.WARNING) for rule in REQUIREMENTS}
    assert severities(LACKING, strict=True) == {(rule, Severity.ERROR) for rule in REQUIREMENTS}


def test_what_is_missing_in_a_draft_is_an_info() -> None:
    draft = PLAN.replace("種類: 実施計画", "種類: 実施計画, 状態: 作成中")
    assert severities(LACKING, draft) == {(rule, Severity.INFO) for rule in REQUIREMENTS}
    assert severities("", draft) == {("GLM005", Severity.INFO)}


def test_what_is_missing_in_a_programme_under_study_is_an_info() -> None:
    study = "状態: 検討中, 理由: 令和8年度に決める。"
    piece = (
        f"事業: {{包括的相談支援事業: {{{study}, 地域包括支援センターの運営: {{担当課: [長寿課]}}}},"
        f" 参加支援事業: {{{study}}}}}\n会議: {{重層的支援会議: [{{{study}}}]}}\n"
    )
    assert severities(piece, strict=True) == {(rule, Severity.INFO) for rule in REQUIREMENTS[:6]}


def test_a_part_under_study_is_an_info_beside_another_that_is_not() -> None:
    study = "状態: 検討中, 理由: 令和8年度に決める。"
    piece = consultation(
        f"内訳: [{{名称: 甲, 箇所数: 1}}, {{名称: 乙, {study}}}, {{名称: 丙}}]",
    )
    found = findings("GLM001", piece)
    assert [one.severity for one in found] == [Severity.INFO, Severity.WARNING]
    held = meeting(
        *FULL[:3], "内訳:", "  - {名称: 甲, 開催: [{種類: 随時}]}", f"  - {{名称: 乙, {study}}}"
    )
    assert [one.severity for one in findings("GLM005", held)] == [Severity.INFO]


@pytest.mark.parametrize("kind", ["取組報告", "説明資料"])
def test_a_report_is_not_bound(kind: str) -> None:
    report = PLAN.replace("種類: 実施計画", f"種類: {kind}")
    assert severities(LACKING, report) == set()
    found = outcome(LACKING, report)
    assert not {one.id for one in found.requirements} & set(REQUIREMENTS)
    piece = "事業: {参加支援事業: {委託先: [社会福祉法人等]}}\n"
    assert [one.rule for one in findings("GLM008", piece, report)] == ["GLM008"]


def test_english_words() -> None:
    found = only("GLM001", consultation("拠点: [{名称: 東}, {名称: 西}]"))
    words = worded("en", "GLM001", found.args)
    assert words.message == '"箇所数" of "障害者相談支援事業" is not stated'
    assert words.help == 'Places listed: 2. If that is the number, write it under "箇所数".'
    found = only("GLM006", meeting("主催: その他", *FULL[1:]))
    assert worded("en", "GLM006", found.args).message == (
        'The host of the "重層的支援会議" is "その他"'
    )


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_finding_can_be_worded(language: str) -> None:
    pieces = (
        "",
        LACKING,
        "会議: {概要: 二つ}\n",
        meeting("名称: 調整会議"),
        meeting("主催: その他", "役割: [情報の共有]"),
        new_items("人員配置: [{職種: 支援員}]"),
        "連携: {取組: [{名称: 連絡会}]}\n事業: {参加支援事業: {委託先: [NPO法人]}}\n",
    )
    for piece in pieces:
        for one in outcome(piece).findings:
            if one.rule.startswith("GLM"):
                assert worded("en" if language == "en" else "ja", one.rule, one.args).help


def test_the_authority_is_the_guideline() -> None:
    for rule in (*REQUIREMENTS, "GLM008"):
        authority = rules()[rule].authority()
        assert authority is not None
        assert authority.law == "重層的支援体制整備事業実施計画の策定ガイドライン"
        assert (authority.provision, authority.url) == ("必須の記載事項", None)


def test_kitakami() -> None:
    """What the printed plan leaves open, each read against the paper."""
    path = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"
    options = Options(today=date(2025, 6, 1), select=("GLM",))
    found = check("plan.yaml", path.read_bytes(), options).findings
    assert [(one.rule, one.path[-1], worded("ja", one.rule, one.args).found) for one in found] == [
        ("GLM004", "人員配置", "記載なし"),
        ("GLM002", "設置形態", "記載なし"),
        ("GLM001", "箇所数", "記載なし"),
        ("GLM001", "箇所数", "記載なし"),
        ("GLM001", "箇所数", "記載なし"),
        ("GLM004", "人員配置", "記載なし"),
        ("GLM004", "人員配置", "記載なし"),
        ("GLM006", "本人同意", "記載なし"),
        ("GLM005", "開催", "記載なし"),
    ]
