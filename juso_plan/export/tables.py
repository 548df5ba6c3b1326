"""The tables of the database for analysts: each with its columns, and what they hold in plain words.

For the maintainer: this is the one place that knows the form. The database is made from it, and so is its
own table `description`; a column is filled by `database` under its name here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["INTEGER", "REAL", "TEXT"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `leads_to` is the table whose `id` it holds, "" for none."""

    name: str
    kind: Kind
    description: str
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Its first column is its key."""

    name: str
    description: str
    columns: tuple[Column, ...]


def _text(name: str, description: str) -> Column:
    return Column(name, "TEXT", description)


def _number(name: str, description: str) -> Column:
    return Column(name, "INTEGER", description)


_ID = _number("id", "行の番号。")
_LINE = _number("line", "計画のファイルの行。1から数える。")


def _link(name: str, table: str, description: str) -> Column:
    return Column(name, "INTEGER", description, table)


_PLAN = _link("plan_id", "plans", "どの計画か（plans の id）。")

TABLES = (
    Table(
        "municipalities",
        "市区町村。計画に書かれているもの。",
        (
            _text("code", "全国地方公共団体コード（6桁）。書かれていなければ、都道府県と名称。"),
            _text("prefecture", "都道府県。"),
            _text("name", "市区町村の名前。"),
        ),
    ),
    Table(
        "plans",
        "計画（又は取組報告、説明資料）。一つのファイルが一行。",
        (
            _ID,
            _text("path", "ファイル名（指定されたとおり）。"),
            Column("municipality", "TEXT", "市区町村（municipalities の code）。"),
            _text("title", "題名。"),
            _text("kind", "資料の種類: 実施計画、取組報告、説明資料。"),
            _text("status", "計画の状態: 作成中、案、決定。書かれていなければ空。"),
            _number("first_year", "期間の最初の年度（西暦）。取組報告ではその年度。"),
            _number("last_year", "期間の最後の年度（西暦）。"),
            _text("adopted", "策定日。2025-04-01、月までなら 2025-04。"),
            _text("published", "公表の日。書き方は策定日と同じ。"),
            _text("published_at", "公表しているページのURL。"),
            _text("started", "重層事業を始めた時期（計画に書かれたまま）。"),
            Column("population", "REAL", "人口（計画に書かれた数）。"),
            Column("households", "REAL", "世帯数（計画に書かれた数）。"),
            _text("figures_as_of", "人口などの時点（計画に書かれたまま）。"),
            _text("as_of", "検査に使った法令の時点。"),
            _number("errors", "検査のエラーの数（確認済みを除く）。"),
            _number("warnings", "検査の警告の数（確認済みを除く）。"),
            _number("infos", "検査の情報の数（確認済みを除く）。"),
            _number("waived", "確認済みの指摘の数。"),
        ),
    ),
    Table(
        "programmes",
        "事業。法の号に当たるものと、その内訳。",
        (
            _ID,
            _PLAN,
            _link("parent_id", "programmes", "これを含む事業（programmes の id）。なければ空。"),
            _number("item", "社会福祉法第106条の4第2項の号の数（1～6）。"),
            _text("place", "法の号: 第1号イ など。内訳では、元の事業の号。"),
            _text("slot", "法の事業名。"),
            _text("field", "分野: 介護、障害、子ども、困窮。定まらなければ空。"),
            _text("label", "この計画の中で一つに決まる名前。"),
            _text("name", "自治体での名前。法の名前と同じなら空。"),
            _number("is_part", "内訳なら1、法の号に当たる事業なら0。"),
            _text("status", "状態（検討中など）。書かれていなければ空（実施）。"),
            _text("setting", "設置形態。内訳が述べていなければ、含む事業のもの。"),
            _text("methods", "実施方式。「、」で区切る。内訳が述べていなければ、含む事業のもの。"),
            _number("places", "箇所数。"),
            _text("places_unit", "箇所数の単位。"),
            _text("places_text", "箇所数（計画に書かれたまま）。"),
            _number("named_sites", "名前の挙がった拠点の数（サテライトを除く）。"),
            _text("started", "実施時期（計画に書かれたまま）。"),
            _text("division", "既存か新規か。"),
            _text("contractors", "委託先。「、」で区切る。"),
            _text("departments", "担当課。「、」で区切る。"),
            _text("areas", "圏域。「、」で区切る。"),
            _text("target", "対象者。"),
            _LINE,
        ),
    ),
    Table(
        "sites",
        "拠点とサテライト。計画に書かれたまま（ほかの箇所から補わない）。",
        (
            _ID,
            _PLAN,
            _link("programme_id", "programmes", "どの事業の拠点か（programmes の id）。"),
            _link("main_id", "sites", "サテライトのとき、その本体（sites の id）。"),
            _text("name", "名称。"),
            _text("nickname", "通称。"),
            _text("operator", "運営主体。"),
            _text("methods", "実施方式。「、」で区切る。"),
            _text("setting", "設置形態。"),
            _text("types", "類型。「、」で区切る。"),
            _text("areas", "圏域。「、」で区切る。"),
            _text("address", "所在地。"),
            _text("telephone", "電話。"),
            _text("layer", "層（第1層、第2層）。"),
            _number("places", "この行が表す場所の数。書かれていなければ空（一つ）。"),
            _text("departments", "担当課。「、」で区切る。"),
            _text("note", "備考。"),
            _LINE,
        ),
    ),
    Table(
        "staff",
        "人員配置。内数（うち）は別の行で、part_of が入る。",
        (
            _ID,
            _PLAN,
            _link(
                "programme_id",
                "programmes",
                "どの事業の人員か（programmes の id）。重層事業全体と連携の取組の人員では空。",
            ),
            _link("site_id", "sites", "拠点に書かれているとき、その拠点（sites の id）。"),
            _link("part_of", "staff", "内数のとき、元の行（staff の id）。足し合わせない。"),
            _text("job", "職種。"),
            _number("number", "人数。"),
            _number("upper", "幅のある人数の上の数。"),
            _number("at_least", "「以上」と書かれていれば1。"),
            _number("each", "「各」と書かれていれば1（場所ごとの人数）。"),
            _text("number_text", "人数（計画に書かれたまま）。"),
            _text("terms", "勤務の形。「、」で区切る。"),
            _text("qualifications", "資格。「、」で区切る。"),
            _text("placed_at", "配置先。"),
            _LINE,
        ),
    ),
    Table(
        "meetings",
        "会議体。会議の中の会議（内訳）は別の行で、part_of が入る。",
        (
            _ID,
            _PLAN,
            _link("part_of", "meetings", "これを含む会議（meetings の id）。"),
            _text("kind", "支援会議、重層的支援会議、その他。"),
            _text("name", "名称。固有の名前がなければ空。"),
            _text("status", "状態（検討中など）。書かれていなければ空（実施）。"),
            _text("host", "主催: 市町村、多機関協働事業者、その他。"),
            _text("hosts", "主催団体。「、」で区切る。"),
            _text("required_members", "必ず出席する者。「、」で区切る。"),
            _text("general_members", "事案に応じて出席する者。「、」で区切る。"),
            _text("undivided_members", "必須かどうかの区別がない構成員。「、」で区切る。"),
            _text("sessions", "開催（定期 月1回 など）。「、」で区切る。"),
            _text("consent", "本人同意: 要、不要。"),
            _text("secrecy", "守秘義務: あり、なし。"),
            _text("reused", "活用する既存の会議。「、」で区切る。"),
            _LINE,
        ),
    ),
    Table(
        "goals",
        "目標の値。一つの指標の、一つの年度の値が一行。値のない指標も一行（種類と年度は空）。",
        (
            _ID,
            _PLAN,
            _text("indicator", "指標。"),
            _text("programme", "どの事業の目標か（計画に書かれたまま）。"),
            _text("unit", "単位。"),
            _text("kind", "現状、目標値、実績。"),
            _number("year", "年度（西暦）。"),
            _text("value", "値（計画に書かれたまま）。"),
            Column("number", "REAL", "値が数だけなら、その数。"),
            _LINE,
        ),
    ),
    Table(
        "findings",
        "検査の指摘。",
        (
            _ID,
            _PLAN,
            _text("rule", "規則の番号。"),
            _text("severity", "重さ: error、warning、info。"),
            _text("path", "箇所（上からの項目名と名前を / で区切る）。"),
            _text("message", "指摘の文。"),
            _text("law", "根拠。計画そのものの食い違いなら空。"),
            _number("is_waived", "確認済みなら1。"),
            _text("waived_reason", "確認済みの理由。"),
            _text("fingerprint", "指摘の指紋。行や文が変わっても同じ。"),
            _LINE,
            _number("column", "行の中の位置。1から数える。"),
        ),
    ),
    Table(
        "requirements",
        "充足表。法令と指針の事項ごとの判定。",
        (
            _ID,
            _PLAN,
            _text("rule", "規則の番号。"),
            _text("requirement", "求められる事項。"),
            _text("asks", "求め方: 法の定義、法の努力義務、省令の事項、指針の必須事項 など。"),
            _text("law", "根拠。"),
            _text("status", "判定: 適合、不適合、未評価、人の確認。"),
            _number("is_accepted", "欠けているものが全て確認済みなら1。"),
            _LINE,
        ),
    ),
)
"""Every table but `description`, each after those that it leads to."""

DESCRIPTION = Table(
    "description",
    "この表。ほかの表と列の説明。",
    (
        _text("table_name", "表の名前。"),
        _text("column_name", "列の名前。表そのものの説明では空。"),
        _text("description", "説明。"),
        _text("leads_to", "その列の値が id である表。"),
    ),
)
"""What documents them; its key are its first two columns."""


def descriptions() -> list[tuple[str, str, str, str]]:
    """The rows of `description`."""
    rows = []
    for table in (*TABLES, DESCRIPTION):
        rows.append((table.name, "", table.description, ""))
        rows += [(table.name, one.name, one.description, one.leads_to) for one in table.columns]
    return rows
