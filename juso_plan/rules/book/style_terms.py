"""Rules on terms that the plan uses all through: the names of the programmes, 障害 or 障がい.

For the maintainer: what a plan brings in as its own word (名称, 通称, 用語, 以下「…」という) is its own word. A
city's way to write 障害 is known from the plan itself; names and terms of law are taken out of a text
before its free words are looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from juso_plan.finding import Finding, finding
from juso_plan.law import slots
from juso_plan.model.plan import Plan
from juso_plan.rules.book.style_texts import (
    PlanText,
    definitions,
    is_law,
    span_of,
    texts,
    twice_defined,
    words_holding,
)
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule


@rule("STY003", Weight.ADVICE, Case.whole)
def disability(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """「障害」と「障がい」の書き方が、計画の文章の中でそろっているかを見る。

    どちらと書くかは、計画の文章で多い方（三回以上、四分の三以上）とみなす。法律や制度の言葉（障害者総合支援法、障害福祉
    サービス、障害者手帳など）、計画にある団体、課、拠点、計画の名前はそのままでよく、数えない。どちらが多いとも
    言えない計画については何も言わない。

    悪い例:
        背景: |
          障がいのある人の暮らしを支える。
          高齢、障がい、子どもの分野をつなぐ。
          障がいの有無を問わない。
        目的: 障害のある人の参加を進める。

    良い例:
        背景: |
          障がいのある人の暮らしを支える。
          高齢、障がい、子どもの分野をつなぐ。
          障がいの有無を問わない。
        目的: 障がいのある人の参加を進め、障害福祉サービスにつなぐ。

    English:
        障害 and 障がい are written one way in the plan's own words. The city's way is the one that prevails there
        (three times or more, three in four). Terms of law and schemes, and names that stand in the plan, keep
        their form and do not count. Where neither prevails the rule is silent.

    出典:
        計画の中の突き合わせ（多くの自治体の表記の決まりによる）
    """
    names = sorted(_disability_names(case), key=len, reverse=True)
    free = [
        (text, _without(_without_terms(text.value), names))
        for text in words_holding(case, _MAY_BE_DISABILITY)
    ]
    found = Counter(match[0] for _, visible in free for match in _DISABILITY.finditer(visible))
    usual, count = max(found.items(), key=lambda one: one[1], default=("", 0))
    if count < _ENOUGH or count * 4 < sum(found.values()) * 3:
        return
    for text, visible in free:
        other = next((one for one in _DISABILITY.finditer(visible) if one[0] != usual), None)
        if other:
            place = span_of(case, text, *other.span())
            yield finding("STY003", place, written=other[0], usual=usual, count=count)


@rule("STY006", Weight.ADVICE, Case.whole)
def programme_names(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """重層事業の中の事業の名前が、国の資料と同じ形か、この計画で決めた呼び名かを見る。

    「アウトリーチ等継続的支援事業」のような少し違う形や、「アウトリーチ事業」のような略し方を、形ごとに一つ示す。広く使われる
    「重層事業」は見ない。
    名称、通称、用語に挙げたもの、文章の中で「以下「…」という。」と決めたものは、その計画の呼び名である。同じ呼び名を
    二度決めているものも示す（法律の略し方は CIT008）。

    悪い例:
        目的: アウトリーチ等継続的支援事業により、支援の届いていない人に働きかける。

    良い例:
        目的: アウトリーチ等を通じた継続的支援事業により、支援の届いていない人に働きかける。

    English:
        The programmes are called by the names of the national papers, or by a name that the plan itself brings
        in: as 名称, 通称 or 用語, or with 以下「…」という in its text. Each other form is shown once, and so is a
        name that is brought in twice (short forms of laws: CIT008). 重層事業 is known everywhere and left alone.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（五つの事業の名称）
    """
    bound = sorted(_bound_names(case), key=len, reverse=True)
    reported: set[str] = set()
    for text in words_holding(case, _PROGRAMME):
        visible = _without(text.value, bound)
        for pattern, official in _VARIANTS:
            for match in pattern.finditer(visible):
                if match[0] not in reported:
                    reported.add(match[0])
                    yield _named(case, text, match.span(), match[0], official=official)
    for text, span, name, first in twice_defined(case):
        if not is_law(name):
            yield _named(case, text, span, name, related=first)


# --- STY003 -----------------------------------------------------------------------------------

_ENOUGH = 3
_DISABILITY = re.compile("障(?:害|がい|碍)")
_MAY_BE_DISABILITY = re.compile("障")
# Letters of Japanese, as what is left of all letters: a class out of the range of kanji takes ten times as long to make,
# and ten of them took as long as Python takes to start.
_LETTER, _KANJI = r"[^\W\d_a-zA-Z]", r"[^\W\d_a-zA-Zぁ-ヿ]"
_NO_HIRAGANA, _NO_KATAKANA = r"[^\W\d_a-zA-Zぁ-ゟ]", r"[^\W\d_a-zA-Zァ-ヿ]"
_TERMS = re.compile(
    rf"(?<!{_LETTER}){_LETTER}*障害者?(?:{_LETTER}|・){{0,20}}?に関する(?:法律|条約)"
    rf"|障害者?(?:の日常生活|を理由とする|による情報){_NO_KATAKANA}*法律"
    rf"|(?<!{_KANJI})(?<!・)(?:{_KANJI}|・)*障害[児者]*(?:{_KANJI}|・){{0,30}}?"
    r"(?:法|条約|制度|計画|手帳|年金|手当|区分|認定|加算)"
    r"|障害[児者]*(?:福祉|通所|入所|相談|地域生活|計画相談|基幹|就業|就労|雇用|支援|社会参加)"
    rf"(?:{_NO_HIRAGANA}|・)*"
    rf"|障害者(?:週間|権利|虐待|差別|優先調達|総合支援)(?:{_NO_HIRAGANA}|・)*"
    r"|(?:発達|知的|精神|身体|視覚|聴覚|言語|内部|肢体|高次脳機能|学習|適応|人格|気分|睡眠|摂食|パニック|重症心身)"
    rf"(?:・{_KANJI}+)*障害[児者]*"
    r"|障害(?:物|となる|となって|となり|になる|を取り除)"
)
"""Words in which 障害 stays whatever a city writes: laws, schemes, medicine, and 障害 as an obstacle.

What stands before begins where its run of letters does, and what stands between is bounded: else a text that has no
end to its words would be read again from each of them.
"""


def _without_terms(text: str) -> str:
    return _TERMS.sub(lambda one: "\0" * len(one[0]), text)


def _disability_names(case: Case) -> set[str]:
    """The names in the plan that hold the word."""
    named = (one.value for one in texts(case) if not one.is_words)
    return {one for one in named if _DISABILITY.search(one) and len(one) > _ENOUGH}


# --- STY006 -----------------------------------------------------------------------------------

_PROJECT = "重層的支援体制整備事業"
_OUTREACH = "アウトリーチ等を通じた継続的支援事業"
_VARIANTS = tuple(
    (re.compile(pattern), official)
    for pattern, official in (
        (r"アウトリーチ等?(?:を通じた|を通した)?(?:継続的?な?)?(?:支援)?事業(?!者|所)", _OUTREACH),
        (r"多機関(?:協同|共同|共働)事業(?!者|所)", "多機関協働事業"),
        (r"包括相談支援事業(?!者|所)", "包括的相談支援事業"),
        (r"地域作り事業(?!者|所)", "地域づくり事業"),
        (r"重層的?支援(?:体制|整備)?事業(?!者|所)|重層支援体制整備事業", _PROJECT),
    )
)
"""Forms that stand for a name, and the name. What the plan brings in itself was taken out before."""
_PROGRAMME = re.compile("事業")
"""What all of the forms hold."""
_NAMING = frozenset(
    ("name", "nickname", "scheme_name", "word", "short", "aliases", "grant_name", "title")
)
"""The attributes under which a plan brings in a name."""


def _bound_names(case: Case) -> set[str]:
    """The official names, and every name that the plan brings in."""
    bound = {_PROJECT, *(one.name for one in slots()), *definitions(case)}
    bound |= {one.value for one in texts(case) if one.attribute in _NAMING}
    return {one for one in bound if "事業" in one}


def _named(
    case: Case,
    text: PlanText,
    span: tuple[int, int],
    name: str,
    *,
    official: str = "",
    related: int | None = None,
) -> Finding:
    place = span_of(case, text, *span)
    twice = "" if official else name
    return finding("STY006", place, related=related, written=name, official=official, twice=twice)


# --- both -------------------------------------------------------------------------------------


def _without(text: str, names: Iterable[str]) -> str:
    """The text with names blanked out, each character still at its place."""
    for name in names:
        text = text.replace(name, "\0" * len(name))
    return text
