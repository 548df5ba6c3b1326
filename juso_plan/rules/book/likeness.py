"""Two names that are so near that a slip may be meant.

For the maintainer: a near name is asked about and never asserted, but a question too many is not read
any more. So what tells real names apart (a number, a direction, 新 and 旧, 課 and 室) is no slip; nor is a
difference that leaves nothing of what is peculiar to a name (甲保育園 and 乙保育園).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from juso_plan.rules.book.corporate_forms import LEFT_OUT
from juso_plan.rules.book.naming import spelled

# --- look-alikes ------------------------------------------------------------------------------

# Kanji that are taken one for another by eye or by a reading machine, and old forms of kanji.
_KANJI = (
    "臼白 狭挟 問間 会曾曽會 末未 土士 干千于 己已巳 日曰 治冶 遺遣 師帥 候侯 徴微 萩荻 推椎 栗粟 網綱 緑縁 "
    "沢澤 辺邊邉 斉斎齊齋 広廣 国國 浜濱 滝瀧 竜龍 恵惠 真眞 高髙 崎﨑嵜 桜櫻 栄榮 条條 学學 児兒 関關 豊豐 "
    "万萬 静靜 富冨 島嶋嶌 桧檜 薮藪 吉𠮷 舘館 渕淵 ケヶ"
)
_SIGNS = (
    "ー―‐‑–—−-一 〜~∼ ・·• ニ二 ハ八 カ力 ロ口 エ工 タ夕 ト卜 チ千 ミ三 オ才 ッツ ャヤ ュユ ョヨ ァア ィイ ゥウ ェエ ォオ "
    "っつ ゃや ゅゆ ょよ ぁあ ぃい ぅう ぇえ ぉお"
)


def _first_of_each(groups: str) -> dict[int, str]:
    return {ord(other): group[0] for group in groups.split() for other in group[1:]}


_TAKEN_FOR = {char: group.replace(char, "") for group in _KANJI.split() for char in group}
_KANJI_AS_ONE = _first_of_each(_KANJI)
_SIGNS_AS_ONE = _first_of_each(_SIGNS)
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_AS_ONE = {
    code: chr(code).translate(_KANJI_AS_ONE).translate(_SIGNS_AS_ONE).translate(_HIRAGANA)
    for code in (*_KANJI_AS_ONE, *_SIGNS_AS_ONE, *_HIRAGANA)
}


def looks(name: str) -> str:
    """What a name looks like: the same for names in which only look-alikes differ."""
    return name.translate(_AS_ONE)


def miswritten(right: str, text: str) -> str | None:
    """What stands in a text for a word that is written with look-alikes of its kanji."""
    if not any(other in text for char in right for other in _TAKEN_FOR.get(char, "")):
        return None
    like = text.translate(_KANJI_AS_ONE)
    wanted = right.translate(_KANJI_AS_ONE)
    start = like.find(wanted)
    while start >= 0:
        written = text[start : start + len(right)]
        if written != right:
            return written
        start = like.find(wanted, start + 1)
    return None


# --- near names -------------------------------------------------------------------------------


class Standard(NamedTuple):
    """What counts as near for names of a kind.

    `pieces`: what may be missing in one of two names. `shortest` and `with_piece`: how long the longer of them
    is at least, for one slip and for a missing piece. `core`: how much is peculiar to a name at least.
    `spelling`: whether 障害 and 障がい make two names.
    """

    pieces: frozenset[str]
    shortest: int = 6
    with_piece: int = 6
    core: int = 3
    spelling: bool = False


class Likeness(NamedTuple):
    """In what two near names differ: what stands in the one and in the other ("" for nothing).

    `is_alike`: they look the same. `is_open`: both could be real names.
    """

    one: str
    other: str
    is_alike: bool = False
    is_open: bool = False


LONG = 12
"""From this length on, two slips in one name are looked for."""

_NUMERALS = frozenset("0123456789一二三四五六七八九十百千第次")
_TELLS_APART = (
    "東西南北中央 上中下 前後 新旧本元 大中小 内外 男女 甲乙丙丁戊 春夏秋冬 赤青黄白黒緑紫 月火水木金土日 朝昼夕夜 "
    "松竹梅 父母 児者 都道府県国市町村区 部局課室係班 所者員会園館校院室課人 幼保 小中高 公私 左右 病医 推増 イロハニホヘト"
)
"""Characters that stand for one another in real names."""
_MAKES_ANOTHER = frozenset("東西南北中央上下前後新旧本元大小内外男女副準正等各総全甲乙丙丁児")
"""Characters that make another real name of one, put into it."""
_MAY_END = frozenset({"所", "課", "域", "圏域", "地域", "地区"})
"""Pieces that may be missing at the end too."""

_GENERIC = (
    "社会福祉協議会",
    "地域包括支援センター",
    "在宅介護支援センター",
    "地域活動支援センター",
    "子育て世代包括支援センター",
    "総合相談センター",
    "相談支援センター",
    "子育て支援センター",
    "子ども家庭センター",
    "総合支援センター",
    "支援センター",
    "福祉センター",
    "保健センター",
    "コミュニティセンター",
    "センター",
    "相談支援事業所",
    "事業所",
    "公民館",
    "児童館",
    "図書館",
    "保育園",
    "保育所",
    "子ども園",
    "幼稚園",
    "小学校区",
    "中学校区",
    "小学校",
    "中学校",
    "病院",
    "医院",
    "クリニック",
    "診療所",
    "薬局",
    "医師会",
    "福祉会",
    "協議会",
    "連絡会",
    "委員会",
    "会議",
    "計画",
    "サロン",
    "ひろば",
    "圏域",
    "地域",
    "地区",
    "役所",
    "役場",
    "会館",
    "会$",
    "園$",
    "館$",
    "課$",
    "室$",
    "係$",
    "所$",
    "(?<=.)[市町村区県](?=.)",
    "[・()「」]",
)
"""What many names share, the longer before what it ends with."""


def likeness(one: str, other: str, standard: Standard, known: str = "") -> Likeness | None:
    """How near two plain names are; None where they are not, or are one.

    `known` is a name that can't be peculiar to either: that of the municipality.
    """
    if spelled(one) == spelled(other):
        return Likeness(*_middles(one, other)) if standard.spelling and one != other else None
    one, other = spelled(one), spelled(other)
    left, right = _middles(one, other)
    if looks(one) == looks(other):
        return Likeness(left, right, is_alike=True) if min(len(one), len(other)) >= 3 else None
    if not (left and right) and _is_piece(one, other, left or right, standard):
        return Likeness(left, right)
    if max(len(one), len(other)) < standard.shortest:
        return None
    edits = _edits(one, other, 2 if min(len(one), len(other)) >= LONG else 1)
    if edits is None:
        return None
    spans = _generic_spans(one, known), _generic_spans(other, known)
    graded = [_grade(one, other, edit, spans, standard) for edit in edits]
    if None in graded:
        return None
    return Likeness(left, right, is_open=True in graded)


@lru_cache(1024)  # the names of a plan return in that of the next year
def variants(name: str, standard: Standard) -> frozenset[int]:
    """What near names have in common: the sums (`summed`) of a name without each one (of a long one two) of its characters.

    Two names of which `likeness` can tell anything share one of their variants; that others of the same
    characters do is not wrong, only asked in vain. Numerals stay, since they tell names apart, and two slips
    have something between them that is alike.
    """
    name = spelled(name)
    whole = summed(name)
    found = {whole, _number(looks(name))}
    found.update([whole - summed(piece) for piece in standard.pieces if piece in name])
    numbers = [_number_of(char) for char in name]
    found.update([whole - one for one in numbers])
    if len(name) >= LONG:
        for at, first in enumerate(numbers):
            less = whole - first
            found.update([less - second for second in numbers[at + 2 :]])
    return frozenset(found)


def summed(name: str) -> int:
    """A number for the characters of a name in any order, and for its numerals in theirs.

    To take a character away is to subtract its number. In a series of names the numerals alone differ.
    """
    numerals = "".join([char for char in name if char in _NUMERALS])
    return sum(map(_number_of, name)) + (_number(numerals) if numerals else 0)


def _number(text: str) -> int:
    """A small number, as by chance: that two texts have the same one hardly ever is."""
    return crc32(text.encode("utf-8", "surrogatepass")) >> 6


@cache
def _number_of(char: str) -> int:
    """The number of a character, 0 for a numeral."""
    return 0 if char in _NUMERALS else _number(char)


class _Edit(NamedTuple):
    """One character (or none) at a place of the one name, and of the other."""

    at: int
    other_at: int
    char: str
    other: str


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _middles(one: str, other: str) -> tuple[str, str]:
    """Two texts without what they begin and end with alike."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _edits(one: str, other: str, limit: int, at: int = 0, other_at: int = 0) -> list[_Edit] | None:
    """The slips that make one name of the other, each apart from the next; None where too many."""
    start = _shared(one, other)
    left, right = _middles(one, other)
    at, other_at = at + start, other_at + start
    if len(left) <= 1 and len(right) <= 1:
        return [_Edit(at, other_at, left, right)] if left or right else []
    if limit < 2 or not left or not right:
        return None
    for here, there in ((1, 1), (1, 0), (0, 1)):
        rest, other_rest = left[here:], right[there:]
        if rest and other_rest and rest[0] == other_rest[0]:
            more = _edits(rest, other_rest, 1, at + here, other_at + there)
            if more is not None:
                return [_Edit(at, other_at, left[:here], right[:there]), *more]
    return None


def _is_piece(one: str, other: str, piece: str, standard: Standard) -> bool:
    """Whether one of two names lacks a piece, and the other is not made longer on purpose by it."""
    start, longer = _shared(one, other), max(one, other, key=len)
    if piece not in standard.pieces or start < 2 or len(longer) < standard.with_piece:
        return False
    return start + len(piece) < len(longer) or piece in _MAY_END


def _grade(
    one: str,
    other: str,
    edit: _Edit,
    spans: tuple[list[bool], list[bool]],
    standard: Standard,
) -> bool | None:
    """None: no slip. False: a slip, since what all names share is touched. True: open."""
    if edit.char and edit.other:
        pair = {edit.char, edit.other}
        if pair & _NUMERALS or all(char.isascii() for char in pair):
            return None
        if any(pair <= set(group) for group in _TELLS_APART.split()):
            return None
        is_generic = spans[0][edit.at], spans[1][edit.other_at]
        if any(is_generic):
            return None if all(is_generic) else False
        shortest = min(_chunk(spans[0], edit.at), _chunk(spans[1], edit.other_at))
        return True if shortest >= standard.core else None
    longer, span, at = (one, spans[0], edit.at) if edit.char else (other, spans[1], edit.other_at)
    char = edit.char or edit.other
    if char in _NUMERALS or char in _MAKES_ANOTHER or char.isascii():
        return None
    if at in (0, len(longer) - 1):
        return None
    if span[at]:
        # A middle dot is often left out; of another word something is left over.
        shorter, place = (spans[1], edit.other_at) if edit.char else (spans[0], edit.at)
        return False if char == "・" or not shorter[place] else None
    is_inside = not span[at - 1] and not span[at + 1]
    return True if is_inside and _chunk(span, at) > standard.core else None


def _chunk(span: list[bool], at: int) -> int:
    """How long the piece of a name around a place is that is peculiar to it."""
    first = last = at
    while first > 0 and not span[first - 1]:
        first -= 1
    while last < len(span) - 1 and not span[last + 1]:
        last += 1
    return last - first + 1


def _generic_spans(name: str, known: str) -> list[bool]:
    """For each character whether it belongs to what many names share."""
    span = [False] * len(name)
    for found in _generic(known).finditer(name):
        span[found.start() : found.end()] = [True] * (found.end() - found.start())
    return span


@cache
def _generic(known: str) -> re.Pattern[str]:
    words = (re.escape(known),) if known else ()
    return re.compile("|".join((*words, *LEFT_OUT, *_GENERIC)))
