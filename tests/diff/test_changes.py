"""What is told of each kind of change: a table of small plans."""

from __future__ import annotations

import pytest

from juso_plan.diff import compare
from juso_plan.diff.levels import Level
from juso_plan.model.read import ReadPlan
from tests.diff.plans import Short, changes, compared, plan, short


def sites(*items: str) -> str:
    return f"事業: {{参加支援事業: {{拠点: [{', '.join(items)}]}}}}\n"


def centre(name: str, rest: str = "") -> str:
    return f"{{名称: {name}{', ' + rest if rest else ''}}}"


def programme(rest: str) -> str:
    return f"事業: {{参加支援事業: {{{rest}}}}}\n"


PLACE = ("事業", "参加支援事業")

FIELDS: list[tuple[str, str, str, list[Short]]] = [
    # what, the older plan, the newer plan, the changes
    ("the same count", programme("箇所数: 5"), programme("箇所数: 5か所"), []),
    ("the same count, spelt", programme("箇所数: 14 箇所"), programme("箇所数: 14か所"), []),
    ("the same year", programme("開始: 令和7年度"), programme("開始: 2025年度"), []),
    ("the same day", programme("開始: 令和7年4月1日"), programme("開始: 2025-04-01"), []),
    (
        "the same provision",
        programme("根拠: [社会福祉法第106条の4第2項第2号]"),
        programme("根拠: [法第106条の4第2項第2号]"),
        [],
    ),
    ("a set", programme("圏域: [東, 西]"), programme("圏域: [西, 東]"), []),
    ("what holds anyway", programme("箇所数: 1"), programme("箇所数: 1, 状態: 実施"), []),
    (
        "a line break inside of a paragraph",
        "背景: |\n  相談を\n  受ける。\n",
        "背景: 相談を受ける。\n",
        [],
    ),
    (
        "more",
        programme("箇所数: 3"),
        programme("箇所数: 5"),
        [("increased", *PLACE, "箇所数", "3か所", "5か所")],
    ),
    (
        "fewer",
        programme("箇所数: 5"),
        programme("箇所数: 3"),
        [("decreased", *PLACE, "箇所数", "5か所", "3か所")],
    ),
    (
        "in another unit",
        programme("箇所数: 5"),
        programme("箇所数: 5団体"),
        [("replaced", *PLACE, "箇所数", "5か所", "5団体")],
    ),
    (
        "another day",
        programme("開始: 2025-04"),
        programme("開始: 2025-05"),
        [("replaced", *PLACE, "開始", "令和7年（2025年）4月", "令和7年（2025年）5月")],
    ),
    (
        "stated",
        programme("箇所数: 1"),
        programme("箇所数: 1, 頻度: 月1回"),
        [("stated", *PLACE, "頻度", None, "月1回")],
    ),
    (
        "withdrawn",
        programme("箇所数: 1, 頻度: 月1回"),
        programme("箇所数: 1"),
        [("withdrawn", *PLACE, "頻度", "月1回", None)],
    ),
    (
        "decided",
        programme("未定: [箇所数]"),
        programme("箇所数: 1"),
        [("decided", *PLACE, "箇所数", "未定", "1か所")],
    ),
    (
        "undecided",
        programme("箇所数: 1"),
        programme("未定: [箇所数]"),
        [("undecided", *PLACE, "箇所数", "1か所", "未定")],
    ),
    (
        "marked",
        programme("頻度: 月1回"),
        programme("頻度: 月1回, 未定: [箇所数]"),
        [("marked", *PLACE, "箇所数", None, "未定")],
    ),
    (
        "one more of a list",
        programme("圏域: [東]"),
        programme("圏域: [東, 西]"),
        [("extended", *PLACE, "圏域", "東", "東、西")],
    ),
    (
        "one less of a list",
        programme("圏域: [東, 西]"),
        programme("圏域: [東]"),
        [("reduced", *PLACE, "圏域", "東、西", "東")],
    ),
    (
        "one for another",
        programme("圏域: [東, 西]"),
        programme("圏域: [東, 南]"),
        [("replaced", *PLACE, "圏域", "東、西", "東、南")],
    ),
    (
        "other words",
        programme("内容: 相談を受ける。"),
        programme("内容: 相談を受け止める。"),
        [("reworded", *PLACE, "内容", "相談を受ける。", "相談を受け止める。")],
    ),
    (
        "another spelling",
        programme("内容: 相談を 受ける，"),
        programme("内容: 相談を受ける、"),
        [("notation", *PLACE, "内容", "相談を 受ける，", "相談を受ける、")],
    ),
    (
        "steps in another order",
        "評価: {手順: [集計, 評価, 反映]}\n",
        "評価: {手順: [評価, 集計, 反映]}\n",
        [("reordered", "評価", "評価", "手順", "集計、評価、反映", "評価、集計、反映")],
    ),
    (
        "the flow in another order",
        "支援の流れ: [{段階: 甲}, {段階: 乙}, {段階: 丙}]\n",
        "支援の流れ: [{段階: 乙}, {段階: 丙}, {段階: 甲}]\n",
        [("reordered", "支援の流れ", "甲", "", "甲、乙、丙", "乙、丙、甲")],
    ),
]

PARTS: list[tuple[str, str, str, list[Short]]] = [
    (
        "a programme is new",
        "",
        programme("箇所数: 1"),
        [
            ("added", "事業全体", "事業", "", None, "事業"),
        ],
    ),
    (
        "a programme is gone",
        "事業: {参加支援事業: {箇所数: 1}, 多機関協働事業: {箇所数: 1, 拠点: [{名称: 甲}]}}\n",
        programme("箇所数: 1"),
        [("removed", "事業", "多機関協働事業", "", "多機関協働事業", None)],
    ),
    (
        "a site is new",
        sites(centre("甲")),
        sites(centre("甲"), centre("乙", "運営主体: 社会福祉法人乙会")),
        [("added", "拠点", "乙", "", None, "乙")],
    ),
    (
        "a site is renamed",
        sites(centre("甲")),
        sites(centre("乙", "旧名称: 甲")),
        [("renamed", "拠点", "乙", "名称", "甲", "乙")],
    ),
    (
        "without lineage it is another site",
        sites(centre("甲")),
        sites(centre("乙")),
        [("added", "拠点", "乙", "", None, "乙"), ("removed", "拠点", "甲", "", "甲", None)],
    ),
    (
        "a site moves",
        "事業: {参加支援事業: {箇所数: 1, 拠点: [{名称: 甲}]}, 多機関協働事業: {箇所数: 1}}\n",
        "事業: {参加支援事業: {箇所数: 1}, 多機関協働事業: {箇所数: 1, 拠点: [{名称: 甲}]}}\n",
        [("moved", "拠点", "甲", "", "参加支援事業", "多機関協働事業")],
    ),
    (
        "a site is renamed and moves",
        "事業: {参加支援事業: {箇所数: 1, 拠点: [{名称: 甲}]}, 多機関協働事業: {箇所数: 1}}\n",
        "事業: {参加支援事業: {箇所数: 1}, 多機関協働事業: {箇所数: 1, 拠点: [{名称: 乙, 旧名称: 甲}]}}\n",
        [
            ("moved", "拠点", "乙", "", "参加支援事業", "多機関協働事業"),
            ("renamed", "拠点", "乙", "名称", "甲", "乙"),
        ],
    ),
    (
        "two sites move together",
        "事業: {参加支援事業: {拠点: [{名称: 甲}, {名称: 乙}]}, 多機関協働事業: {箇所数: 1}}\n",
        "事業: {参加支援事業: {箇所数: 1}, 多機関協働事業: {箇所数: 1, 拠点: [{名称: 甲}, {名称: 乙}]}}\n",
        [
            ("stated", "事業", "参加支援事業", "箇所数", None, "1か所"),
            ("moved", "拠点", "甲、乙", "", "参加支援事業", "多機関協働事業"),
        ],
    ),
    (
        "a site serves another programme too",
        "事業: {参加支援事業: {拠点: [{名称: 甲}]}, 多機関協働事業: {箇所数: 1}}\n",
        "事業: {参加支援事業: {拠点: [{名称: 甲}]}, 多機関協働事業: {箇所数: 1, 拠点: [{名称: 甲}]}}\n",
        [("assigned", "拠点", "甲", "", None, "甲")],
    ),
    (
        "sites are merged",
        sites(centre("甲"), centre("乙"), centre("丙")),
        sites(centre("丁", "統合元: [甲, 乙]"), centre("丙")),
        [("merged", "拠点", "丁", "", "甲、乙", "丁")],
    ),
    (
        "one goes on and takes in another",
        sites(centre("甲", "電話: 0190-00-0001"), centre("乙")),
        sites(centre("甲", "電話: 0190-00-0002, 統合元: [乙]")),
        [
            ("merged", "拠点", "甲", "", "甲、乙", "甲"),
            ("replaced", "拠点", "甲", "電話", "0190-00-0001", "0190-00-0002"),
        ],
    ),
    (
        "a site is split",
        sites(centre("甲")),
        sites(centre("乙", "分割元: 甲"), centre("丙", "分割元: 甲")),
        [("split", "拠点", "乙", "", "甲", "乙、丙")],
    ),
    (
        "one splits off and the other goes on",
        sites(centre("甲")),
        sites(centre("甲"), centre("乙", "分割元: 甲")),
        [("split", "拠点", "甲", "", "甲", "甲、乙")],
    ),
    (
        "several become several",
        sites(centre("甲"), centre("乙")),
        sites(centre("丙", "統合元: [甲, 乙]"), centre("丁", "分割元: 甲")),
        [("regrouped", "拠点", "丙", "", "甲、乙", "丙、丁")],
    ),
    (
        "a part of a programme is renamed",
        programme("内訳: [{名称: 甲事業, 箇所数: 1}]"),
        programme("内訳: [{名称: 乙事業, 旧名称: 甲事業, 箇所数: 2}]"),
        [
            ("renamed", "事業", "乙事業", "名称", "甲事業", "乙事業"),
            ("increased", "事業", "乙事業", "箇所数", "1か所", "2か所"),
        ],
    ),
    (
        "a meeting is renamed",
        "会議: {その他: [{名称: 甲会議, 事務局: 福祉課}]}\n",
        "会議: {その他: [{名称: 乙会議, 旧名称: 甲会議, 事務局: 地域課}]}\n",
        [
            ("renamed", "会議", "乙会議", "名称", "甲会議", "乙会議"),
            ("replaced", "会議", "乙会議", "事務局", "福祉課", "地域課"),
        ],
    ),
    (
        "the indicator of a goal is renamed",
        "目標: [{指標: 受付件数, 単位: 件, 目標値: [{年度: 令和6年度, 値: 2}]}]\n",
        "目標: [{指標: 相談件数, 旧名称: 受付件数, 単位: 件, 目標値: [{年度: 令和6年度, 値: 3}]}]\n",
        [
            ("renamed", "目標", "相談件数", "指標", "受付件数", "相談件数"),
            ("increased", "目標", "相談件数", "目標値", "令和6年度 2", "令和6年度 3"),
        ],
    ),
    (
        "two of one name, kept apart by their areas",
        sites(centre("集会所", "圏域: [東]"), centre("集会所", "圏域: [西]")),
        sites(centre("集会所", "圏域: [西]"), centre("集会所", "圏域: [東], 電話: 0190-00-0001")),
        [("stated", "拠点", "集会所", "電話", None, "0190-00-0001")],
    ),
    (
        "a meeting gets a name",
        "会議: {支援会議: [{主催: 市町村}]}\n",
        "会議: {支援会議: [{名称: 支え合い会議, 主催: 市町村}]}\n",
        [("stated", "会議", "支え合い会議", "名称", None, "支え合い会議")],
    ),
    (
        "the number of a post",
        programme("人員配置: [{職種: 支援員, 人数: 1名}]"),
        programme("人員配置: [{職種: 支援員, 人数: 2名}]"),
        [("increased", "人員配置", "支援員", "人数", "1名", "2名")],
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "found"), [case[1:] for case in FIELDS], ids=[c[0] for c in FIELDS]
)
def test_fields(old: str, new: str, found: list[Short]) -> None:
    assert changes(old, new) == found


@pytest.mark.parametrize(
    ("old", "new", "found"), [case[1:] for case in PARTS], ids=[c[0] for c in PARTS]
)
def test_parts(old: str, new: str, found: list[Short]) -> None:
    assert changes(old, new) == found


# --- one cause is one change ---------------------------------------------------------------------

FOUR = """\
事業:
  参加支援事業: {担当課: [%(office)s], 拠点: [{名称: %(name)s%(more)s, 電話: %(phone)s}]}
  アウトリーチ等を通じた継続的支援事業: {担当課: [%(office)s, こども課], 拠点: [{名称: %(name)s}]}
  多機関協働事業: {内容: %(name)sが全体を調整する。, 拠点: [{名称: %(name)s}], 拠点の共用: 参加支援事業}
  支援プランの作成: {担当課: [%(office)s], 拠点: [{名称: %(name)s}], 人員配置: [{職種: 支援員, 配置先: %(name)s}]}
"""
BEFORE = {"name": "福祉相談室", "more": "", "office": "福祉課", "phone": "0190-00-0001"}


def test_a_site_of_four_programmes_changes_its_name_once() -> None:
    after = BEFORE | {"name": "まるごと相談室", "more": ", 旧名称: 福祉相談室"}
    (change,) = compared(FOUR % BEFORE, FOUR % after).changes
    assert (change.code, change.level) == ("renamed", Level.MINOR)
    # What names it elsewhere, in a text or in a field, is said with it.
    assert [(place.path[-1], place.field) for place in change.places] == [
        ("多機関協働事業", "内容"),
        ("支援員", "配置先"),
    ]


def test_what_is_given_once_changes_once() -> None:
    after = BEFORE | {"phone": "0190-00-0002"}
    (change,) = compared(FOUR % BEFORE, FOUR % after).changes
    assert (change.code, change.field, change.places) == ("replaced", "電話", ())


def test_an_office_renamed_everywhere_is_one_change() -> None:
    (change,) = compared(FOUR % BEFORE, FOUR % (BEFORE | {"office": "健康福祉課"})).changes
    assert (change.code, change.field, change.level) == ("replaced", "担当課", Level.MINOR)
    assert change.old
    assert change.new
    assert (change.old.value, change.new.value) == ("福祉課", "健康福祉課")
    assert [place.path[-1] for place in change.places] == [
        "アウトリーチ等を通じた継続的支援事業",
        "支援プランの作成",
    ]


def test_a_site_that_is_gone_from_four_programmes_is_gone_once() -> None:
    gone = "事業: {参加支援事業: {担当課: [福祉課]}, 多機関協働事業: {拠点の共用: 参加支援事業}}\n"
    there = gone.replace("福祉課]", "福祉課], 拠点: [{名称: 甲}]").replace(
        "{拠点の", "{拠点: [{名称: 甲}], 拠点の"
    )
    (change,) = compared(there, gone).changes
    assert (change.code, change.kind, change.name) == ("removed", "拠点", "甲")
    assert [place.path[-3:] for place in change.places] == [("多機関協働事業", "拠点", "甲")]


PERIOD = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画, 期間: {開始: 令和%(start)s年度, 終了: 令和%(end)s年度}}
背景: 令和%(start)s年度から令和%(end)s年度までの計画である。
目標:
  - {指標: 甲, 単位: 件, 現状: [{年度: 令和%(now)s年度, 値: "10"}], 目標値: [{年度: 令和%(end)s年度, 値: "%(goal)s"}]}
評価: {次回: 令和%(end)s年度}
"""


def period(start: int, goal: int = 20) -> ReadPlan:
    numbers = {"now": start - 1, "start": start, "end": start + 2, "goal": goal}
    return plan(PERIOD % numbers)


def test_a_new_period_does_not_list_every_year_that_it_shifts() -> None:
    comparison = compare(period(5), period(8))
    (change,) = comparison.changes
    assert (change.kind, change.field, change.level) == ("計画", "期間", Level.STATUTORY)
    assert {place.field for place in change.places} == {"背景", "現状", "目標値", "次回"}
    more = compare(period(5), period(8, goal=30))
    assert [short(one)[:4] for one in more.changes] == [
        ("replaced", "計画", "計画", "期間"),
        ("increased", "目標", "甲", "目標値"),
    ]


# --- questions and names that lead nowhere ---------------------------------------------------------


def test_a_name_that_is_like_another_is_asked_about_and_not_merged() -> None:
    comparison = compared(sites(centre("あゆみの家")), sites(centre("あゆみの家みほん")))
    assert [one.code for one in comparison.changes] == ["added", "removed"]
    (question,) = comparison.questions
    assert (question.old.name, question.new.name) == ("あゆみの家", "あゆみの家みほん")
    assert question.paste == "旧名称: あゆみの家"
    assert 0.6 <= question.score < 1


def test_the_line_to_paste_answers_the_question() -> None:
    comparison = compared(sites(centre("あゆみの家")), sites(centre("あゆみの家みほん")))
    paste = comparison.questions[0].paste
    answered = compared(sites(centre("あゆみの家")), sites(centre("あゆみの家みほん", paste)))
    assert ([one.code for one in answered.changes], answered.questions) == (["renamed"], ())


@pytest.mark.parametrize(
    ("before", "after", "paste"),
    [
        (
            "会議: {その他: [{名称: みほん町ケース会議}]}\n",
            "会議: {その他: [{名称: みほん町個別ケース会議}]}\n",
            "旧名称: みほん町ケース会議",
        ),
        (
            "目標: [{指標: 相談受付件数}]\n",
            "目標: [{指標: 相談の受付件数}]\n",
            "旧名称: 相談受付件数",
        ),
    ],
)
def test_meetings_and_goals_are_asked_about_too(before: str, after: str, paste: str) -> None:
    comparison = compared(before, after)
    assert [one.paste for one in comparison.questions] == [paste]
    answered = compared(before, after.replace("}]", f", {paste}}}]"))
    assert ([one.code for one in answered.changes], answered.questions) == (["renamed"], ())


def test_names_that_are_not_alike_are_not_asked_about() -> None:
    assert compared(sites(centre("東集会所")), sites(centre("まちの相談室"))).questions == ()


@pytest.mark.parametrize("line", ["旧名称: 乙", "統合元: [乙, 丙]", "分割元: 乙"])
def test_a_lineage_that_the_older_edition_does_not_hold(line: str) -> None:
    strays = compared(sites(centre("甲")), sites(centre("甲"), centre("丁", line))).matching.strays
    names = ["乙", "丙"] if "丙" in line else ["乙"]
    assert [(one.part.name, one.key, one.name) for one in strays] == [
        ("丁", line.split(":", maxsplit=1)[0], name) for name in names
    ]


def test_a_lineage_that_was_written_years_ago_is_no_finding() -> None:
    """The older edition says it too: it tells of the one before."""
    both = sites(centre("甲", "旧名称: 乙"))
    comparison = compared(both, sites(centre("甲", "旧名称: 乙, 電話: 0190-00-0001")))
    assert ([one.code for one in comparison.changes], comparison.matching.strays) == (
        ["stated"],
        [],
    )


def test_a_comparison_backwards_reads_the_lineage_too() -> None:
    merged = sites(centre("丁", "統合元: [甲, 乙]"))
    apart = sites(centre("甲"), centre("乙"))
    assert changes(merged, apart) == [("split", "拠点", "甲", "", "丁", "甲、乙")]
    assert compared(merged, apart).matching.strays == []
