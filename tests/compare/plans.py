"""Small plans that are compared, and how tests say what stands in a comparison."""

from __future__ import annotations

from datetime import date
from functools import cache

from juso_plan.compare.build import comparison
from juso_plan.compare.column import Column, column
from juso_plan.compare.matrix import Comparison
from juso_plan.messages import Language
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist

NORTH = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画:
  名称: 北上市の計画
  種類: 実施計画
  策定日: 2025-04
  期間: {開始: 令和7年度, 終了: 令和10年度}
事業:
  開始: 令和4年度
  包括的相談支援事業:
    設置形態: 基本型
    地域包括支援センターの運営:
      名称: 高齢者の窓口
      通称: まる窓
      箇所数: 5
      実施方式: [直営, 委託]
      担当課: [長寿介護課]
      拠点:
        - {名称: センター東, 運営主体: 社会福祉法人甲}
        - 名称: センター西
          運営主体: 社会福祉法人乙
      人員配置:
        - {職種: 保健師, 人数: 2, 配置先: センター東}
        - 職種: 社会福祉士
          記載なし: [人数]
    利用者支援事業:
      記載なし: [類型]
      内訳:
        - 名称: こども部
          箇所数: 3団体（令和6年度）
          実施方式: [直営]
        - 名称: 保健部
          未定: [箇所数]
  参加支援事業:
    状態: 未実施
    記載なし:
      - 人員配置
      - 箇所数
会議:
  支援会議:
    - 主催: 市町村
      構成員:
        必須: [北上市]
        一般: [警察署]
      開催:
        - {種類: 定期, 頻度: 月1回}
      本人同意: 不要
  記載なし: [重層的支援会議]
目標:
  - 指標: 相談件数
    単位: 件
    目標値: [{年度: 令和10年度, 値: 150}]
評価: {周期: 毎年度}
"""
"""A plan in which every kind of answer stands."""

REPORT = """\
様式: 1
自治体: {コード: "172031", 都道府県: 石川県, 名称: 小松市}
計画: {名称: 小松市の取組, 種類: 取組報告, 年度: 令和3年度}
一覧:
  - 題名: 事業の一覧
    行:
      - {事業: 利用者支援事業, 名称: 子育ての窓口}
事業:
  包括的相談支援事業:
    地域包括支援センターの運営: {箇所数: 10箇所, 実施方式: [委託]}
"""

DRAFT = """\
様式: 1
自治体: {コード: "406104", 都道府県: 福岡県, 名称: 福智町}
計画: {名称: 福智町の計画, 種類: 実施計画, 状態: 作成中}
"""

TODAY = date(2025, 6, 1)


@cache
def compared(*plans: str | tuple[str, str], language: Language = "ja") -> Comparison:
    """Plans compared; a text stands in a file of its number, or of the name beside it."""
    named = [
        plan if isinstance(plan, tuple) else (f"{number}.yaml", plan)
        for number, plan in enumerate(plans, start=1)
    ]
    columns = (answers(path, text, language) for path, text in named)
    return comparison(columns, TODAY, language)


def answers(path: str, text: str, language: Language = "ja") -> Column:
    """The column of a plan."""
    plan = read(text.encode())
    return column(plan, checklist(path, plan, Options(today=TODAY), language), language)


def cell(made: Comparison, item: str, row: str, paper: int = 0) -> list[tuple[str, int | None]]:
    """What a cell says: each value with what it is said of, and its line."""
    found = made.item(item).row(row).cells[paper]
    return [(f"{one.of}：{one.text}" if one.of else one.text, one.line) for one in found.values]
