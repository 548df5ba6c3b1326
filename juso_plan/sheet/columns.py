"""The columns of a list of 拠点: the key of the plan that each holds, and how planners head it.

For the maintainer: a heading is compared in NFKC without blanks and case, then without what stands
in brackets. Words that the form of the plan knows for a key of its own (`model.meant.MEANT`) count too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from juso_plan.model.base import key_specs
from juso_plan.model.meant import MEANT
from juso_plan.model.programme import Site
from juso_plan.sheet.cells import Cell, Sheet
from juso_plan.words import folded

PROGRAMME, MAIN, NAME, NICKNAME = "事業", "サテライトの本体", "名称", "通称"
"""事業: which programme a site belongs to; サテライトの本体: the site of which it is a satellite."""

COLUMNS: dict[str, tuple[str, ...]] = {
    PROGRAMME: ("事業名", "事業名称", "事業の名称", "事業区分", "対象事業", "実施事業"),
    NAME: (
        *("名前", "拠点", "拠点名", "拠点名称", "拠点の名称"),
        *("施設", "施設名称", "施設の名称", "事業所", "事業所名", "事業所名称", "事業所の名称"),
        *("機関名称", "相談機関", "相談機関名", "相談支援機関", "相談支援機関名", "相談支援機関等"),
        *("窓口", "窓口名", "窓口名称", "センター名", "センター名称", "事業所・施設名"),
    ),
    NICKNAME: ("愛称", "略称", "愛称・通称"),
    MAIN: ("本体", "本体の拠点", "親の拠点", "サテライト元"),
    "運営主体": (
        *("運営法人", "運営法人名", "運営団体", "法人", "法人名称", "設置運営主体"),
        *("受託法人", "受託法人名", "受託事業者", "受託団体", "委託先", "委託先法人", "委託先名"),
        *("受託者名", "運営者", "運営事業者", "運営主体名"),
    ),
    "担当課": ("所管", "主管課", "担当", "担当課名", "所管部署"),
    "実施方式": (
        *("運営方式", "運営方法", "実施方法", "運営形態", "実施形態"),
        *("直営・委託の別", "直営/委託", "直営・委託", "委託・直営の別"),
    ),
    "設置形態": ("拠点の設置形態",),
    "類型": ("類型名", "型", "種別", "事業類型"),
    "圏域": (
        *("担当地域", "担当地区", "地区", "対象圏域", "対象地域", "対象地区", "圏域名"),
        *("日常生活圏域", "担当区域", "担当エリア", "エリア"),
    ),
    "所在地": ("設置場所", "場所", "所在", "所在地住所"),
    "電話": ("TEL", "Tel.", "連絡先", "連絡先電話番号", "代表電話", "電話番号等", "☎"),
    "層": ("階層", "コーディネーターの層", "SCの層"),
    "箇所数": ("か所数", "カ所数", "ヶ所数", "個所数", "数"),
    "備考": ("摘要", "特記事項", "補足", "備考欄", "その他"),
}
"""The columns in the order in which they are written, and what else heads them."""

SITE_KEYS = tuple(one for one in COLUMNS if one in key_specs(Site))
"""The columns that are keys of a 拠点."""
LISTS = frozenset(one for one in SITE_KEYS if key_specs(Site)[one].many)
"""The columns of which a cell may hold several items."""

_HEADING_ROWS = 30
"""How far down the headings may stand: titles and notes come before."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: its number as the spreadsheet counts, and its cells by the keys of columns."""

    number: int
    cells: dict[str, Cell]
    others: tuple[Cell, ...]
    """What stands in the row under no known heading."""


@dataclass(frozen=True, slots=True)
class SiteList:
    """A list of 拠点 as found in a sheet.

    `heading` is the row of the headings, `headings` what heads each known column, `unknown` the headings
    that mean nothing to us, `twice` a key that two columns hold with the two headings.
    """

    sheet: str
    heading: int
    headings: dict[str, str]
    unknown: tuple[str, ...]
    twice: tuple[str, str, str] | None
    rows: tuple[Row, ...]


def key_of_heading(text: str) -> str | None:
    """The column that a heading means; None where none is known by it."""
    plain = re.sub(r"[*※★●◎\d]*\Z|\A[*※★●◎]+", "", folded(text)).casefold()
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", "", plain)
    return _keys().get(plain) or _keys().get(bare)


@cache
def _keys() -> dict[str, str]:
    """Each known heading, folded, with its column; our own words before those of the form."""
    ours = {
        folded(word).casefold(): key for key, others in COLUMNS.items() for word in (key, *others)
    }
    meant = {folded(word).casefold(): ours[key] for word, key in MEANT.items() if key in ours}
    return meant | ours


def find_list(sheet: Sheet) -> SiteList | None:
    """The list of 拠点 in a sheet; None where no row of headings names a column of 名称.

    Of several rows that could be the headings (two rows of them, merged) the one with the most known
    words is taken, the lower of equals.
    """
    best: tuple[int, int] = (1, -1)
    for index, row in enumerate(sheet.rows[:_HEADING_ROWS]):
        keys = {key_of_heading(cell.text) for cell in row} - {None}
        if NAME in keys:
            best = max(best, (len(keys), index))
    count, at = best
    if count < 2 or at < 0:
        return None
    return _list(sheet, at)


def _list(sheet: Sheet, at: int) -> SiteList:
    places: dict[str, int] = {}
    headings: dict[str, str] = {}
    unknown, twice = [], None
    for column, cell in enumerate(sheet.rows[at]):
        heading = " ".join(cell.text.split())
        key = key_of_heading(heading)
        if key is None:
            unknown += [heading] if heading else []
        elif key in places:
            twice = twice or (key, headings[key], heading)
        else:
            places[key], headings[key] = column, heading
    known = set(places.values())
    rows = tuple(
        Row(
            index + 1,
            {key: row[column] for key, column in places.items() if column < len(row)},
            tuple(cell for column, cell in enumerate(row) if column not in known),
        )
        for index, row in enumerate(sheet.rows[at + 1 :], start=at + 1)
    )
    return SiteList(sheet.name, at + 1, headings, tuple(unknown), twice, rows)
