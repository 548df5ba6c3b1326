"""The timeline: every programme and site followed over the editions of one city."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from juso_plan.messages import Language, catalogue
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.resources import shipped
from juso_plan.rules.check import read
from juso_plan.timeline.data import timeline_json
from juso_plan.timeline.follow import timeline
from juso_plan.timeline.lines import timeline_text
from juso_plan.timeline.page import timeline_document
from juso_plan.timeline.records import Cell, Timeline
from juso_plan.timeline.schema import timeline_schema_text
from juso_plan.timeline.words import event_text, row_name
from tests.helpers import objects

MIHON = sorted((Path(__file__).parents[2] / "examples" / "mihon").glob("*.yaml"))
SCHEMA = json.loads(shipped("schemas", "timeline.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, ...] = ("ja", "en")
LABELS = catalogue("ja").labels


def edition(year: int, programmes: str, about: str = "") -> str:
    """An edition of a small plan, of one year; its programmes begin on line 5."""
    return f"""\
様式: 1
自治体: {{コード: "032069", 都道府県: 岩手県, 名称: 北上市}}
計画: {{名称: 計画, 種類: 実施計画, 期間: {{開始: {year}年度, 終了: {year}年度}}{about}}}
事業:
{programmes}"""


def followed(*texts: str, language: Language = "ja") -> Timeline:
    plans = [(f"{number}.yaml", read(text.encode())) for number, text in enumerate(texts, start=1)]
    return timeline(plans, language)


def mihon() -> Timeline:
    return timeline([(path.name, read(path.read_bytes())) for path in MIHON], "ja")


Said = tuple[str, int | None] | None


def said(made: Timeline, kind: str) -> dict[str, list[Said]]:
    """Each row by its name: what became of it, and its line."""

    def of(cell: Cell | None) -> Said:
        if cell is None:
            return None
        return "、".join(event_text(one, LABELS) for one in cell.events), cell.line

    return {
        row_name(row).removeprefix(f"{row.place} "): [*map(of, row.cells)]
        for row in made.rows
        if row.kind == kind
    }


WEST = "統合（西地域包括支援センター、南地域包括支援センター → 西南地域包括支援センター）"
SQUARE = "分割（子育てひろば → 子育てひろば東、子育てひろば西）"
SITES = {
    "東地域包括支援センター": ["", "継続", "継続"],
    "西南地域包括支援センター": [None, None, WEST],
    "みほん町まるごと相談室": [
        "",
        "改称（みほん町福祉相談室 → みほん町まるごと相談室）、変更（圏域）",
        "継続",
    ],
    "みほん町こども相談室": ["", "継続", "継続"],
    "西集会所": ["", "継続", "変更（事業）"],
    "地域活動支援センターあゆみの家": [None, None, "新設"],
    "子育てひろば東": [None, None, SQUARE],
    "子育てひろば西": [None, None, SQUARE],
    "東集会所": ["", "継続", "変更（事業）"],
    "西地域包括支援センター": ["", "継続", WEST],
    "南地域包括支援センター": [None, "新設", WEST],
    "地域活動支援センターあゆみ": ["", "継続", "廃止"],
    "子育てひろば": ["", "継続", SQUARE],
}


def events(rows: dict[str, list[Said]]) -> dict[str, list[str | None]]:
    return {name: [cell and cell[0] for cell in cells] for name, cells in rows.items()}


def test_the_sites_of_the_worked_series() -> None:
    made = events(said(mihon(), "拠点"))
    assert made == SITES
    assert list(made) == list(SITES)


def test_the_programmes_of_the_worked_series() -> None:
    rows = events(said(mihon(), "事業"))
    assert rows["地域包括支援センターの運営"] == ["", "変更（箇所数）", "変更（箇所数）"]
    assert rows["参加支援事業"] == ["", "変更（箇所数、実施方式、委託先）", "継続"]
    assert rows["利用者支援事業 › 基本型"] == ["", "継続", "継続"]
    assert [row.place for row in mihon().rows if row.place][:4] == [
        *("第1号", "第1号イ", "第1号ロ", "第1号ハ"),
    ]


def test_facts_of_the_worked_series() -> None:
    [row] = [row for row in mihon().rows if row.name == "参加支援事業"]
    contracted = [
        ("箇所数", "1か所"),
        ("実施方式", "委託"),
        ("委託先", "社会福祉法人みほん町社会福祉協議会"),
    ]
    assert [[(fact.label, fact.text) for fact in cell.facts] for cell in row.cells if cell] == [
        [("箇所数", "未定"), ("実施方式", "直営")],
        contracted,
        contracted,
    ]


def test_every_line_holds_the_name_or_the_fact() -> None:
    lines = [path.read_text(encoding="utf-8").splitlines() for path in MIHON]
    named, told = [], []
    for row in mihon().rows:
        for texts, cell in zip(lines, row.cells, strict=True):
            if cell and cell.line:
                # A programme that fills a slot is named by the key above its first line.
                named.append(cell.name in "".join(texts[cell.line - 2 : cell.line]))
                told += [
                    fact.text.split("、")[0].removesuffix("か所") in texts[fact.line - 1]
                    for fact in cell.facts
                    if fact.label != "事業" and fact.text != "未定"
                ]
    assert (len(named), all(named)) == (17 * 3 + 26, True)
    assert len(told) > 100
    assert all(told)


def test_a_possible_renaming_is_asked() -> None:
    assert [(one.edition, one.old, one.new) for one in mihon().questions] == [
        (2, "地域活動支援センターあゆみ", "地域活動支援センターあゆみの家")
    ]


# --- small series ---------------------------------------------------------------------------------


def site(*lines: str) -> str:
    """A programme with sites, one a line from line 7."""
    return "  参加支援事業:\n    拠点:\n" + "".join(f"      - {{{line}}}\n" for line in lines)


def test_what_is_left_out_and_comes_back_stays_one_row() -> None:
    made = followed(
        edition(2021, site("名称: 甲", "名称: 乙")),
        edition(2022, site("名称: 乙")),
        edition(2023, site("名称: 乙")),
        edition(2024, site("名称: 甲", "名称: 乙")),
    )
    assert said(made, "拠点") == {
        "甲": [("", 7), ("廃止", None), None, ("再び記載", 7)],
        "乙": [("", 8), ("継続", 7), ("継続", 7), ("継続", 8)],
    }


def test_one_that_takes_others_in_goes_on_in_its_row() -> None:
    made = followed(
        edition(2021, site("名称: 甲", "名称: 乙")),
        edition(2022, site("名称: 甲, 統合元: [乙]")),
    )
    merged = "統合（甲、乙 → 甲）"
    assert said(made, "拠点") == {
        "甲": [("", 7), (merged, 7)],
        "乙": [("", 8), (merged, None)],
    }


def test_the_own_name_of_a_statutory_programme_may_change() -> None:
    made = followed(
        edition(2021, "  参加支援事業: {名称: つなぐ事業}\n"),
        edition(2022, "  参加支援事業: {名称: むすぶ事業}\n"),
    )
    assert said(made, "事業") == {"参加支援事業": [("", 5), ("改称（つなぐ事業 → むすぶ事業）", 5)]}


def test_a_part_that_moves_says_from_where_to_where() -> None:
    first = "  参加支援事業:\n    内訳: [{名称: 居場所}, {名称: 別の場}]\n  多機関協働事業: {概要: 甲}\n"
    second = "  参加支援事業:\n    内訳: [{名称: 別の場}]\n  多機関協働事業:\n    概要: 甲\n    内訳: [{名称: 居場所}]\n"
    rows = said(followed(edition(2021, first), edition(2022, second)), "事業")
    assert rows["多機関協働事業 › 居場所"] == [
        ("", 6),
        ("移動（参加支援事業 → 多機関協働事業）", 9),
    ]


ORDERS = [
    # the editions as named, the order in which they stand
    ((edition(2025, "", ""), edition(2021, "", "")), ["2.yaml", "1.yaml"]),
    (
        (
            edition(2021, "", ", 策定日: 2022-10-01, 版: 改訂版"),
            edition(2021, "", ", 策定日: 2021-03-01"),
        ),
        ["2.yaml", "1.yaml"],
    ),
]


@pytest.mark.parametrize(("texts", "paths"), ORDERS)
def test_editions_stand_from_the_oldest(texts: tuple[str, ...], paths: list[str]) -> None:
    made = followed(*texts)
    assert ([one.path for one in made.editions], made.is_ordered) == (paths, True)


def test_editions_of_the_same_years_are_told_apart() -> None:
    made = followed(
        edition(2021, "", ", 策定日: 令和3年3月"),
        edition(2021, "", ", 版: 改訂版, 策定日: 令和4年3月"),
    )
    assert [one.label for one in made.editions] == ["2021年度（令和3年3月）", "2021年度（改訂版）"]


def test_an_edition_without_a_year_leaves_the_order_as_it_was_named() -> None:
    undated = edition(2021, "").replace(", 期間: {開始: 2021年度, 終了: 2021年度}", "")
    made = followed(edition(2025, ""), undated)
    assert ([one.path for one in made.editions], made.is_ordered) == (["1.yaml", "2.yaml"], False)
    assert catalogue("ja").labels["timeline-unordered"] in timeline_text(made, "ja", 200)


# --- forms ----------------------------------------------------------------------------------------

TEXT = """\
甲
  2021年度  乙　運営主体：丙　事業：参加支援事業 1.yaml:7
  2022年度  改称（乙 → 甲）、変更（運営主体）　運営主体：丁　事業：参加支援事業 2.yaml:7
  2023年度  廃止
"""


def test_text() -> None:
    made = followed(
        edition(2021, site("名称: 乙, 運営主体: 丙")),
        edition(2022, site("名称: 甲, 旧名称: 乙, 運営主体: 丁")),
        edition(2023, "  参加支援事業: {概要: 甲}\n"),
    )
    assert timeline_text(made, "ja", 400).endswith(TEXT)


def test_page() -> None:
    markdown = render_markdown(timeline_document(mihon(), "ja"))
    assert re.search(
        r"\| 東地域包括支援センター \| 運営主体：社会福祉法人ひがし会<br>圏域：東地区<br>"
        r"事業：地域包括支援センターの運営（\d+行） "
        r"\| \*\*継続\*\*（\d+行） \| \*\*継続\*\*（\d+行） \|",
        markdown,
    )
    assert "| 地域活動支援センターあゆみの家 | ― | ― | **新設**" in markdown


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_follows_its_schema(language: Language) -> None:
    plans = [(path.name, read(path.read_bytes())) for path in MIHON]
    data = json.loads(timeline_json(timeline(plans, language), "juso-plan 1"))
    Draft202012Validator(SCHEMA).validate(data)
    [row] = [one for one in data["rows"] if one["name"] == "西地域包括支援センター"]
    assert row["cells"][2] == {
        "name": None,
        "line": None,
        "events": [
            {
                "code": "merged",
                "old": "西地域包括支援センター、南地域包括支援センター",
                "new": "西南地域包括支援センター",
                "fields": [],
            }
        ],
        "facts": [],
    }


def test_the_schema_is_valid_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(timeline_schema_text()) == SCHEMA
    for part in objects(SCHEMA):
        assert part["additionalProperties"] is False


def test_nothing_in_a_plan_acts_on_an_output() -> None:
    hostile = '名称: "<script>a|b\\u001b[31m</script>", 運営主体: "{{ 7*7 }}"'
    made = followed(edition(2021, site(hostile)), edition(2022, site(hostile)))
    document = timeline_document(made, "ja")
    assert "<script>" not in render_html(document)
    assert "\x1b" not in timeline_text(made, "ja", 100)
    assert "{{ 7*7 }}" in render_html(document)
