"""Rules on the spelling of words: か所, 取組, 狭間, 適切性.

For the maintainer: only the plan's own words are read, never names of bodies, laws or other papers. A word
that the file itself marks as printed so (印字のまま) is left alone, and so is whatever may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import Finding, finding
from juso_plan.model.plan import Plan
from juso_plan.model.values import Count
from juso_plan.rules.book.style_texts import PlanText, edits, span_of, words_holding
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule
from juso_plan.source import ScalarNode

_AS_PRINTED = r"(?![」』]?（(?:印字|原文|原資料)のまま|[」』]?（(?:原文)?ママ）)"


@rule("STY002", Weight.ADVICE, Case.whole, fixes=True)
def places(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """算用数字の後ろの「箇所」「カ所」「ヶ所」が「か所」と書かれているかを見る。月の数も同じである。

    算用数字の後ろでは「3か所」「7か月」と書く。漢数字の後ろ（三箇所、数箇所）と、「設置箇所数」のような言葉の中は
    そのままでよい。計画の文章と、箇所数の欄を見る。

    悪い例:
        事業:
          参加支援事業: {箇所数: 1カ所}

    良い例:
        事業:
          参加支援事業: {箇所数: 1か所}

    English:
        Behind arabic numerals か所 and か月 are written, not 箇所, カ所 or ヶ所. Behind kanji numerals, and in words
        such as 設置箇所数, 箇所 stays. Read are the plan's own words and the counts of places.

    出典:
        公用文作成の考え方（令和4年1月7日文化審議会建議）
    """
    for text in (*words_holding(case, _MAY_BE_PLACES), *_counts(case)):
        yield from _reworded(case, text, "STY002", _PLACES, "か")


@rule("STY007", Weight.ADVICE, Case.whole, fixes=True)
def spelling(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """名詞の「取組」、「制度の狭間」、プランの「適切性」の書き方を見る。

    名詞は「取組」、動詞は「取り組む」と書く。制度と制度の隙間は「狭間」（「挟間」ではない）、重層的支援会議で協議する
    のはプランの「適切性」（「適正性」ではない）である。どちらとも決められない形は見ない。

    悪い例:
        目的: 各分野の取り組みを生かし、制度の挟間にある課題を受け止める。

    良い例:
        目的: 各分野の取組を生かし、制度の狭間にある課題に取り組み、受け止める。

    English:
        The noun is 取組 (the verb 取り組む), the gap between schemes is 狭間 (not 挟間), and what the 重層的支援会議
        looks at is the 適切性 of a plan (not 適正性). Where noun and verb can't be told apart the rule is silent.

    出典:
        公用文作成の考え方（令和4年1月7日文化審議会建議）、重層的支援会議の役割（プランの適切性の協議）
    """
    for wrong, pattern, right in _SPELLINGS:
        for text in words_holding(case, wrong):
            yield from _reworded(case, text, "STY007", pattern, right)


# --- a word for another -----------------------------------------------------------------------

# Each pattern holds the word to be exchanged, and what a reader sees before and behind it.
_PLACES = re.compile(
    r"(?P<before>[0-9０-９][0-9０-９,，]{0,12}[ 　]?)(?P<word>[箇個ヶヵカケｶ])(?P<after>所(?!数)|月)"
)
_MAY_BE_PLACES = re.compile("[箇個ヶヵカケｶ][所月]")
_PARTICLE = (
    r"(?:[をがはとやへ及等並]|の(?!は)|で(?!き)|も(?!の)|に(?!行|来)|など|状況|内容|事例|方針)"
)
_SPELLINGS = (
    (
        re.compile("取り?組み"),
        re.compile(
            r"(?P<before>)(?<![をに])(?P<word>取り組み|取組み)(?P<after>)"
            rf"(?={_PARTICLE}|[。」』）]|$){_AS_PRINTED}"
        ),
        "取組",
    ),
    (
        re.compile("挟間"),
        re.compile(
            r"(?P<before>)(?<=[の「])(?P<word>挟間)(?P<after>)"
            rf"(?!町|駅|地区|線|市|地域){_AS_PRINTED}"
        ),
        "狭間",
    ),
    (
        re.compile("適正性"),
        re.compile(rf"(?P<before>プラン[^。、\n]{{0,8}})(?P<word>適正性)(?P<after>){_AS_PRINTED}"),
        "適切性",
    ),
)
"""What a text must hold to be looked at closely, what is to be exchanged, and for what."""


def _reworded(
    case: Case, text: PlanText, rule_id: str, pattern: re.Pattern[str], right: str
) -> Iterator[Finding]:
    """One finding for all places of a word in a text, with the edits of all of them."""
    found = list(pattern.finditer(text.value))
    if not found:
        return
    first = found[0]
    place = span_of(case, text, first.start("before"), first.end("after"))
    fix = edits(case, text, [(*one.span("word"), right) for one in found])
    yield finding(
        rule_id,
        place,
        fix=fix,
        written=first["before"] + first["word"] + first["after"],
        expected=first["before"] + right + first["after"],
        more=str(len(found) - 1) if len(found) > 1 else "",
    )


def _counts(case: Case) -> Iterator[PlanText]:
    """The counts of places as they are written."""
    for entity in case.entities():
        for attribute in ("places", "places_inside"):
            count = entity.said.get(attribute)
            node = entity.node(attribute) if isinstance(count, Count) else None
            if isinstance(count, Count) and isinstance(node, ScalarNode):
                yield PlanText(count.text, node, is_words=False)
