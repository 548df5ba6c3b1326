"""Invented plans of the usual size, clean or with mistakes whose place is known.

For the maintainer: a plan grows from `tests/rules/base.yaml`, which no rule objects to, by sites, meetings
of bodies, steps, terms and chapters, until it has the size and the shape of a real one (about 32 kB,
700 lines). It depends on its number alone. A mistake is put in by `mistaken`, which says what must
be found where; the benchmark holds the report against that.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BASE = Path(__file__).parents[1] / "tests" / "rules" / "base.yaml"

_SOUNDS = "赤青白黒金銀東西南北上中下大小高清松杉桜梅柳川山谷原野島崎浜沢泉森"
_ENDS = "川山田野原島崎沢本木"
_FIELDS = ("介護", "障害", "子育て", "困窮", "住まい", "就労", "教育", "医療")
_WORDS = (
    "世帯の中で困りごとが重なると、一つの窓口だけでは受け止めきれない。",
    "気になる人に早く気づくには、日ごろの見守りと声かけが欠かせない。",
    "支援の切れ目は、年齢や制度が変わるときに生まれやすい。",
    "集いの場には、世話をする人も支えを受ける人も同じ立場で加わる。",
    "担当課と支援機関は、記録の様式をそろえ、月ごとに突き合わせる。",
    "休みがちな子どもの家庭には、学校と相談員が一緒に訪ねる。",
    "仕事を離れて長い人には、短い時間の体験から始められる先を用意する。",
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What must be found: the rule, line and column from 1."""

    rule: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Made:
    """The text of a plan, with the mistakes that were put into it."""

    text: str
    mistakes: tuple[Mistake, ...] = ()


def plan(number: int, sites: int = 16) -> Made:
    """The clean plan of a number. `sites` is how many places its centres have in all."""
    chance = random.Random(number)
    city = _name(chance) + "市"
    text = BASE.read_text(encoding="utf-8").partition("様式: 1\n")[2]
    text = "様式: 1\n" + text.replace("見本市", city)
    centres = max(2, sites)
    text = text.replace(
        "      箇所数: 2\n      実施方式: [委託]\n      担当課: [福祉部長寿課]\n      拠点:\n",
        f"      箇所数: {centres}\n      実施方式: [委託]\n      担当課: [福祉部長寿課]\n      拠点:\n",
    )
    text = re.sub(
        r"(        - \{名称: [東西]地域包括支援センター.*\n)+", _sites(chance, centres), text
    )
    text = text.replace("\n連携:\n", f"\n{_glossary(chance)}\n連携:\n")
    text = text.replace(
        "    - {名称: 連絡会, 内容: 各分野の担当課と支援機関が毎月集まる。, 頻度: 月1回}\n",
        _measures(chance),
    )
    return Made(text + _chapters(chance))


def mistaken(number: int, sites: int = 16) -> Made:
    """The plan of a number with one to five mistakes."""
    made = plan(number, sites)
    chance = random.Random(-number - 1)
    for slip in chance.sample(_SLIPS, chance.randint(1, 5)):
        made = slip(made)
    return made


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(_SOUNDS, 2)) + chance.choice(_ENDS)


def _sites(chance: random.Random, count: int) -> str:
    lines = []
    for number in range(1, count + 1):
        area = f"第{number}地区"
        lines.append(
            f"        - 名称: {area}地域包括支援センター\n"
            f"          運営主体: 社会福祉法人{area}{chance.choice(_ENDS)}の会\n"
            f"          圏域: [{area}]\n"
            f"          所在地: {_name(chance)}町{chance.randint(1, 9)}丁目{chance.randint(1, 30)}番{chance.randint(1, 20)}号\n"
            f"          電話: 0199-{chance.randint(10, 99)}-{chance.randint(1000, 9999)}\n"
            f"          人員配置: # 毎年度の当初に確かめる\n"
            f"            - {{職種: 保健師, 人数: 1名, 勤務: [常勤]}}\n"
            f"            - {{職種: 社会福祉士, 人数: {chance.randint(1, 3)}名, 勤務: [常勤]}}\n"
        )
    return "".join(lines)


def _prose(chance: random.Random, indent: str, sentences: int) -> str:
    return "\n".join(indent + "".join(chance.sample(_WORDS, 2)) for _ in range(sentences))


def _measures(chance: random.Random) -> str:
    lines = []
    for number in range(1, 13):
        field = chance.choice(_FIELDS)
        lines.append(
            f"    - 名称: {field}分野の第{number}連絡会\n"
            f"      頻度: 年{chance.randint(2, 12)}回\n"
            f"      内容: |\n{_prose(chance, '        ', 2)}\n"
        )
    return "".join(lines)


def _glossary(chance: random.Random) -> str:
    lines = ["用語:"]
    for number in range(1, 15):
        word = f"{chance.choice(_FIELDS)}の用語その{number}"
        lines.append(f"  - {{語: {word}, よみ: ようご, 説明: {chance.choice(_WORDS)}}}")
    return "\n".join(lines)


def _chapters(chance: random.Random) -> str:
    chapters = (
        f"  - 見出し: 市民の声から見えたことその{number}\n"
        f"    位置: 連携の後\n"
        f"    本文: |\n{_prose(chance, '      ', 8)}\n"
        for number in range(1, 8)
    )
    return "章:\n" + "".join(chapters)


# --- mistakes ------------------------------------------------------------------------------------


def _changed(
    rule: str, old: str, new: str, pointed: str, *, shift: int = 0
) -> Callable[[Made], Made]:
    """A slip that writes `new` for the first `old`; the finding points at `pointed` in it."""

    def change(made: Made) -> Made:
        start = made.text.index(old)
        text = made.text[:start] + new + made.text[start + len(old) :]
        place = text.index(pointed, start) + shift
        line = text.count("\n", 0, place) + 1
        column = place - (text.rfind("\n", 0, place) + 1) + 1
        return Made(text, (*made.mistakes, Mistake(rule, line, column)))

    return change


_SLIPS = (
    _changed(
        "CON017",
        "    人員配置:\n      - {職種: 参加支援員, 人数: 2名",
        "    人員配置:\n      - {職種: 参加支援員, 人数: 二人",
        "二人",
    ),
    _changed(
        "SYN203",
        "    担当課: [福祉部地域福祉課]\n  地域づくり事業:",
        "    担当部署: [福祉部地域福祉課]\n  地域づくり事業:",
        "担当部署",
    ),
    _changed(
        "CIT002",
        "根拠: [子ども・子育て支援法第59条第9号]",
        "根拠: [子ども・子育て支援法第59条第8号]",
        "子ども",
    ),
    _changed("CON004", "終了: 令和10年度, 年数: 4}", "終了: 令和10年度, 年数: 5}", "5}"),
    _changed("SYN103", "周期: 毎年度", "周期：毎年度", "："),
    _changed("CON006", "人数: 1名, 勤務: [兼務]}", "人数: 1名, 勤務: [専従, 兼務]}", "[専従"),
    _changed("SYN209", "本人同意: 不要", "本人同意: いらない", "いらない"),
)
