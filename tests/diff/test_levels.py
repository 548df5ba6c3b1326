"""The table of levels: alike in both directions, and never silent."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from juso_plan.diff.levels import ONE_WAY, TABLE, Code, Level, level_of
from juso_plan.diff.parts import KINDS, LINEAGE, VALUES
from juso_plan.model.base import Table, key_specs
from juso_plan.model.programme import Programme
from tests.diff.mirror import mirrored

CODES: tuple[Code, ...] = get_args(Code)
KEYS = {"会議": ("支援会議", "重層的支援会議", "その他"), "事業": ("参加支援事業", "内訳")}


def fields(cls: type[Table]) -> list[str]:
    """What may be the field of a change: "" for the part as a whole."""
    specs = key_specs(cls).values()
    return ["", *(s.name for s in specs if s.table is None or s.table in VALUES)]


CASES = [
    (kind.name, key, field)
    for cls, kind in KINDS.items()
    for key in KEYS.get(kind.name, ("",))
    for field in fields(cls)
]


def one_way(kind: str, field: str) -> bool:
    return (kind, field) in ONE_WAY or (kind, "*") in ONE_WAY


def test_a_change_and_its_mirror_weigh_the_same() -> None:
    for (kind, key, field), code in product(CASES, CODES):
        if not one_way(kind, field):
            there = level_of(kind, key, field, code)
            back = level_of(kind, key, field, mirrored(code))
            assert there is back, (kind, key, field, code)


def test_every_exception_is_one_and_says_why() -> None:
    for (kind, _), why in ONE_WAY.items():
        assert why
        assert any(
            level_of(kind, key, field, code) is not level_of(kind, key, field, mirrored(code))
            for (name, key, field), code in product(CASES, CODES)
            if name == kind
        )


def test_mirrors_are_pairs() -> None:
    assert all(mirrored(mirrored(code)) == code for code in CODES)


def test_what_nobody_thought_of_is_substance() -> None:
    assert level_of("知らない種類", "", "知らない項目", "replaced") is Level.SUBSTANCE


def test_every_row_says_why_and_names_what_there_is() -> None:
    kinds = {kind.name for kind in KINDS.values()}
    tables = {*KINDS, *Programme.__subclasses__()}
    names = {name for cls in tables for name in key_specs(cls)} - set(LINEAGE)
    for row in TABLE:
        assert row.why
        if row.kinds != "*":
            assert {kind.split("/")[0] for kind in row.kinds.split()} <= kinds, row
        if row.fields != "*":
            assert set(row.fields.split()) - {"-"} <= names, row
        if row.codes != "*":
            assert set(row.codes.split()) <= set(CODES), row


@pytest.mark.parametrize(
    ("kind", "key", "field", "code", "level"),
    [
        ("計画", "計画", "期間", "replaced", Level.STATUTORY),
        ("事業", "参加支援事業", "", "removed", Level.STATUTORY),
        ("事業", "内訳", "", "removed", Level.SUBSTANCE),
        ("事業", "参加支援事業", "実施方式", "replaced", Level.STATUTORY),
        ("事業", "参加支援事業", "箇所数", "increased", Level.SUBSTANCE),
        ("事業", "参加支援事業", "箇所数", "withdrawn", Level.STATUTORY),
        ("事業", "参加支援事業", "箇所数", "marked", Level.MINOR),
        ("事業", "参加支援事業", "担当課", "replaced", Level.MINOR),
        ("事業", "参加支援事業", "内容", "reworded", Level.SUBSTANCE),
        ("事業", "参加支援事業", "内容", "notation", Level.NOTATION),
        ("拠点", "拠点", "", "added", Level.SUBSTANCE),
        ("拠点", "拠点", "名称", "renamed", Level.MINOR),
        ("拠点", "拠点", "電話", "replaced", Level.MINOR),
        ("会議", "支援会議", "本人同意", "replaced", Level.STATUTORY),
        ("会議", "その他", "本人同意", "replaced", Level.SUBSTANCE),
        ("目標", "目標", "", "added", Level.STATUTORY),
        ("目標", "目標", "目標値", "increased", Level.SUBSTANCE),
        ("目標", "目標", "現状", "increased", Level.MINOR),
        ("公表", "公表", "", "added", Level.MINOR),
        ("公表", "公表", "", "removed", Level.STATUTORY),
        ("用語", "用語", "", "added", Level.MINOR),
    ],
)
def test_levels(kind: str, key: str, field: str, code: Code, level: Level) -> None:
    assert level_of(kind, key, field, code) is level
