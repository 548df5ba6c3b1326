"""How much a change weighs: the one table of levels.

For the maintainer: the first row that fits counts, the last fits all: a combination that nobody thought of
is 実質 and never hidden. A level says which procedure a change may ask for, not whether it is good. A
change and its mirror (新設 and 廃止) weigh the same, save where `ONE_WAY` says why not; a test holds that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Level(StrEnum):
    """The levels, the heaviest first."""

    STATUTORY = "法定事項"
    SUBSTANCE = "実質"
    MINOR = "軽微"
    NOTATION = "表記"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return tuple(Level).index(self)


Code = Literal[
    "added",
    "removed",
    "renamed",
    "moved",
    "merged",
    "split",
    "regrouped",
    "assigned",
    "unassigned",
    "stated",
    "withdrawn",
    "decided",
    "undecided",
    "marked",
    "unmarked",
    "increased",
    "decreased",
    "extended",
    "reduced",
    "replaced",
    "reworded",
    "reordered",
    "notation",
]
"""What happened. To a part: 新設, 廃止, 改称, 移動, 統合, 分割, 再編 (several into several); to a site that stays:
another programme is run there, or one no more. To a field: a value came or went; a value came where 未定 or 記載なし
stood, or the other way round; 未定 or 記載なし came or went; a number rose or fell; a list gained, or lost, or both; other words; another order; another
spelling of the same."""


@dataclass(frozen=True, slots=True)
class Row:
    """Kinds, fields and codes (words with spaces between, * for all) and the level.

    A kind may be narrowed by the key under which the part stands: 会議/支援会議. A part as a whole has
    the field "-".
    """

    kinds: str
    fields: str
    codes: str
    level: Level
    why: str

    def fits(self, kind: str, key: str, field: str, code: Code) -> bool:
        """Whether the row speaks of a change."""
        kinds = self.kinds.split()
        return (
            (self.kinds == "*" or kind in kinds or f"{kind}/{key}" in kinds)
            and (self.fields == "*" or (field or "-") in self.fields.split())
            and (self.codes == "*" or code in self.codes.split())
        )


_ALL_PARTS = "added removed moved merged split regrouped"
_COME_OR_GONE = "stated withdrawn decided undecided"
_S, _R, _M, _N = Level.STATUTORY, Level.SUBSTANCE, Level.MINOR, Level.NOTATION

TABLE: tuple[Row, ...] = (
    Row("*", "*", "notation", _N, "同じことの書き方"),
    Row("*", "*", "marked unmarked", _M, "書いていないことの断り"),
    # --- what is no content of the plan, or a record of the past
    Row("要確認 確認済み 出典", "*", "*", _M, "ファイルの作業の記録"),
    Row("用語 団体 図表 一覧 一覧の行 概況 経緯 実績", "*", "*", _M, "説明や過去の記録"),
    Row("策定経過", "*", "*", _M, "版ごとに新しくなる記録"),
    Row("公表", "*", "added stated decided", _M, "公表したことの記録"),
    Row("公表", "-", "removed", _S, "公表は法第106条の5第4項の定め"),
    Row("公表", "*", "withdrawn undecided", _S, "公表は法第106条の5第4項の定め"),
    Row("公表", "*", "*", _M, "公表の日や場所"),
    # --- the plan as a whole
    Row("計画", "期間 種類", "*", _S, "計画の枠"),
    Row("計画", "状態 目的 理念 背景 課題 事業開始", "*", _R, "計画の内容"),
    Row("計画", "名称 副題 策定日 年度 版 構成 SDGsの説明 担当課", "*", _M, "題名や体裁"),
    Row("自治体", "*", "*", _R, "計画を作る市町村"),
    Row("位置付け", "根拠 指針", "*", _S, "法第106条の5、第106条の3第2項"),
    Row("位置付け", "交付金の名称", "*", _M, "名前"),
    Row("関連計画", "-", _ALL_PARTS, _S, "法第106条の5第3項の調和"),
    Row("関連計画", "*", "*", _M, "ほかの計画の名前や期間"),
    Row("基本方針", "*", "*", _S, "施行規則第34条の10第1号"),
    # --- programmes and sites
    Row("事業/内訳 取組", "-", _ALL_PARTS, _R, "事業の中の組立て"),
    Row("事業", "-", _ALL_PARTS, _S, "法第106条の4第2項の事業"),
    Row("位置付け 連携", "-", _ALL_PARTS, _S, "法第106条の5、施行規則第34条の10第4号"),
    Row(
        "事業",
        "設置形態 実施方式 根拠 開始 状態",
        "*",
        _S,
        "指針の必須事項、施行規則第34条の10第2号",
    ),
    Row("事業", "箇所数", _COME_OR_GONE, _S, "指針の必須事項"),
    Row("事業全体", "開始", "*", _S, "施行規則第34条の10第2号"),
    Row("事業/支援プランの作成", "実施方法 作成者 記載事項", "*", _S, "施行規則第34条の7"),
    Row("拠点", "設置形態 実施方式", "*", _S, "指針の必須事項"),
    Row("拠点 人員配置", "電話 備考 通称 職位", "*", _M, "連絡先や補足"),
    # --- meetings, cooperation, goals
    Row("会議/支援会議 会議/重層的支援会議", "-", _ALL_PARTS, _S, "法第106条の6、指針の必須事項"),
    Row(
        "会議/支援会議 会議/重層的支援会議",
        "主催 役割 本人同意 守秘義務 守秘義務の根拠 根拠 状態",
        "*",
        _S,
        "法第106条の6、指針の必須事項",
    ),
    Row("会議/支援会議 会議/重層的支援会議", "開催", _COME_OR_GONE, _S, "指針の必須事項"),
    Row("構成員", "-", _ALL_PARTS, _S, "指針の必須事項"),
    Row("連携", "概要", _COME_OR_GONE, _S, "施行規則第34条の10第4号"),
    Row("目標", "-", _ALL_PARTS, _S, "施行規則第34条の10第3号"),
    Row("目標", "現状 実績 出典 単位", "*", _M, "値の背景"),
    # --- names and offices, wherever
    Row("*", "*", "renamed", _M, "名前だけが変わる"),
    Row(
        "*",
        "担当課 事務局 備考 通称 制度上の名称 従前の補助 根拠通知 要綱 設置形態の理由 位置",
        "*",
        _M,
        "所管や名前、補足",
    ),
    Row("章", "*", "reordered", _M, "章の順"),
    Row("*", "*", "*", _R, "ほかに定めのない変更"),
)

ONE_WAY: dict[tuple[str, str], str] = {
    ("公表", "*"): "公表したと書き加えるのは記録、消すのは法第106条の5第4項に触れる",
}
"""Kind and field whose change weighs otherwise than its mirror, and why."""


def level_of(kind: str, key: str, field: str, code: Code) -> Level:
    """The level of a change: of a field of a part, or ("") of the part as a whole."""
    return next(row.level for row in TABLE if row.fits(kind, key, field, code))
