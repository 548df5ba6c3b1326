"""一覧: the tables of a paper that list its programmes, kept as printed."""

from typing import Annotated, Literal

from juso_plan.model.base import key, keys
from juso_plan.model.entity import Entity
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import Integer, Law, Name, Prose, Text


class OverviewRow(Entity):
    """行: one line of such a table."""

    number: Text | None = key("番号", "表に印刷された行の番号。", example="1")
    item: Integer | None = key("号", "法第106条の4第2項の号。", example="1")
    letter: Text | None = key("記号", "表に印刷された記号（イロハニ、柱書）。", example="イ")
    field: Text | None = key("分野", "表に印刷された分野。", example="高齢")
    slot: Text | None = key(
        "事業", "どの事業の行か（「事業」の下の項目名）。", example="参加支援事業"
    )
    name: Text | None = key("名称", "表に印刷された事業名。")
    basis: tuple[Law, ...] = keys("根拠", "表に印刷された根拠。")
    former_subsidy: Text | None = key("従前の補助", "表に印刷された補助の名前。")
    division: Annotated[Literal["既存", "新規"], OneOf()] | None = key(
        "区分", "表に印刷された、既存か新規かの別。", example="新規"
    )
    sites: tuple[Name, ...] = keys("拠点", "表に印刷された拠点。")
    departments: tuple[Text, ...] = keys("担当課", "表に印刷された担当課。")
    note: Prose | None = key("備考", "補足。")


class Overview(Entity):
    """一覧."""

    title: Text | None = key("題名", "表の題名。")
    rows: tuple[OverviewRow, ...] = keys("行", "表の行。")
    note: Prose | None = key("備考", "補足。")
