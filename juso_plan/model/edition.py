"""The paper itself: 計画, its period and publication, and the source that a file was taken from."""

from datetime import date
from typing import Annotated, Literal

from juso_plan.model.base import Table, key, keys
from juso_plan.model.dates import Day, Moment, Year
from juso_plan.model.entity import Entity
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import Integer, Prose, Text, Url


class Period(Table):
    """期間: from 1 April of the first fiscal year to 31 March after the last."""

    start: Year | None = key("開始", "最初の年度。", example="令和7年度")
    end: Year | None = key("終了", "最後の年度。", example="令和10年度")
    years: Integer | None = key("年数", "計画が年数を述べているとき、その数。", example="4")


class Publication(Entity):
    """公表 (法第106条の5第4項)."""

    date: Day | None = key("日付", "公表した日。", example="2025-04-01")
    url: Url | None = key("URL", "公表しているページ。", example="https://www.example.lg.jp/plan")


class Edition(Entity):
    """計画: one edition of the plan."""

    name: Text | None = key(
        "名称", "計画の題名。", example="北上市重層的支援体制整備事業実施計画", required=True
    )
    kind: Annotated[Literal["実施計画", "取組報告", "説明資料"], OneOf()] | None = key(
        "種類", "資料の種類。法定の計画は「実施計画」。", example="実施計画", required=True
    )
    subtitle: Text | None = key("副題", "副題。")
    status: Annotated[Literal["作成中", "案", "決定"], OneOf()] | None = key(
        "状態",
        "「作成中」と書くと、まだ書いていない項目は情報として扱い、文書では「未記載」と示す。",
        example="作成中",
    )
    adopted: Day | None = key(
        "策定日", "策定した日。月までしか分からなければ月まで。", example="2025-04"
    )
    publication: Publication | None = key("公表", "公表の日と場所（法第106条の5第4項）。")
    period: Period | None = key(
        "期間", "計画の期間。", example="{開始: 令和7年度, 終了: 令和10年度}"
    )
    fiscal_year: Year | None = key("年度", "取組報告が扱う年度。", example="令和3年度")
    project_start: Moment | None = key(
        "事業開始", "重層事業を始めた時期。", example="令和4年4月1日"
    )
    departments: tuple[Text, ...] = keys(
        "担当課", "計画を担当する課。", example="[福祉部地域福祉課]"
    )
    version: Text | None = key("版", "第何版、改訂版など。", example="第2版")

    @property
    def own_day(self) -> date | None:
        """The day of the edition: 策定日, else the first day of the period or of the year."""
        if self.adopted:
            return self.adopted.last
        if self.period and self.period.start:
            return self.period.start.first
        return self.fiscal_year.first if self.fiscal_year else None


class SourcePaper(Entity):
    """出典: the paper that the file was encoded from."""

    title: Text | None = key("資料名", "元の資料の題名。", required=True)
    publisher: Text | None = key("発行者", "発行した団体。", example="北上市")
    published: Day | None = key("発行日", "発行した日。", example="2025-04")
    url: Url | None = key("URL", "資料のあるページ。")
    note: Prose | None = key("備考", "版、入手の仕方など。")
