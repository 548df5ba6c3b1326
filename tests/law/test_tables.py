"""The tables as a jurist keeps them: every fact has its source and its certainty."""

from datetime import date
from pathlib import Path

import pytest

import juso_plan.law
from juso_plan.law import tables
from juso_plan.law.tables import Certainty, Row, TableError, table

DATA = Path(juso_plan.law.__file__).parent / "data"
FACTS = [
    "editions",
    "guideline",
    "laws",
    "moves",
    "prefectures",
    "project",
    "provisions",
    "terms",
]
IDENTITY = {
    "editions": ["版"],
    "guideline": ["識別"],
    "laws": ["名称"],
    "moves": ["法令", "前"],
    "prefectures": ["コード"],
    "project": ["鍵"],
    "provisions": ["法令", "条", "から"],
    "sources": ["名"],
    "terms": ["事業", "名称"],
}
KEYS = {
    "editions": {"版", "から", "まで", "状態", "内容"},
    "guideline": {"位置", "識別", "区分", "内容", "根拠", "から", "まで"},
    "laws": {"名称", "略称", "番号", "法令ID", "所在", "本文の時点", "最終条", "枝番号"},
    "moves": {"法令", "前", "後", "日", "改正法", "内容"},
    "prefectures": {"コード", "名称"},
    "project": {"鍵", "上位", "号", "イロハ", "柱書", "名称", "分野", "根拠", "説明"},
    "provisions": {"法令", "条", "から", "まで", "項", "号", "イロハ"},
    "terms": {"事業", "名称", "から", "まで"},
}


def test_these_are_the_tables() -> None:
    assert sorted(path.stem for path in DATA.glob("*.yaml")) == sorted([*FACTS, "sources"])


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_source_and_certainty(name: str) -> None:
    known = {row.text("名") for row in table("sources")}
    for row in table(name):
        sources = row.texts("出典")
        assert sources, row.place
        assert all(s in known or s.startswith(("https://", "http://")) for s in sources), row.place
        assert row.certainty() in Certainty


@pytest.mark.parametrize("name", FACTS)
def test_what_was_not_seen_says_why(name: str) -> None:
    for row in table(name):
        if row.certainty() is not Certainty.SEEN:
            assert row.optional_text("注"), row.place


@pytest.mark.parametrize("name", FACTS)
def test_no_row_has_a_key_that_nobody_reads(name: str) -> None:
    for row in table(name):
        assert set(row.values) <= KEYS[name] | {"確度", "出典", "確認", "注"}, row.place


@pytest.mark.parametrize("name", sorted(IDENTITY))
def test_rows_are_unique(name: str) -> None:
    seen = [tuple(row.text(key) for key in IDENTITY[name]) for row in table(name)]
    assert len(seen) == len(set(seen))


ROW = Row(
    "t.yaml, entry 1", {"名": "甲", "数": "3", "日": "2025-04-01", "列": ["乙"], "対": {"丙": "4"}}
)


def test_a_row_gives_a_key_its_type() -> None:
    assert (ROW.text("名"), ROW.number("数"), ROW.day("日")) == ("甲", 3, date(2025, 4, 1))
    assert (ROW.texts("列"), ROW.pairs("対")) == (("乙",), (("丙", "4"),))
    assert (ROW.optional_text("無"), ROW.optional_day("無"), ROW.texts("無")) == (None, None, ())


def test_a_row_names_the_place_of_a_fault() -> None:
    deep = Row("t.yaml, entry 1", {"列": ["乙", ["丙"]]})
    for fault in (
        lambda: ROW.text("無"),
        lambda: ROW.text("列"),
        lambda: ROW.texts("名"),
        lambda: deep.texts("列"),
        lambda: ROW.pairs("名"),
    ):
        with pytest.raises(TableError, match=r"t\.yaml, entry 1"):
            fault()


@pytest.mark.parametrize("text", ["甲: 乙\n", "- 甲\n"])
def test_a_table_is_a_list_of_mappings(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    with pytest.raises(TableError, match=r"t\.yaml"):
        table("t")
