"""Advice on the 支援プラン of 第6号: its contents, and that it is looked at again.

For the maintainer: the ordinance says what a 支援プラン holds (第34条の7), not that this plan lists it; hence advice. A
plan without 第6号 is the matter of LAW001.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from juso_plan.finding import finding
from juso_plan.model.programme import PlanMaking
from juso_plan.rules.authority import ORDINANCE
from juso_plan.rules.book.mention import is_unread, text_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Unmet, Weight, rule

_MATTERS = {
    "本人の意向と全般的な課題": "意向|希望|意思|ニーズ|課題",
    "目標と達成の時期": "目標|ゴール",
    "支援の種類・内容と留意事項": "支援(?:の)?(?:種類|内容|メニュー)|サービス(?:の)?(?:種類|内容)|留意|具体的な支援",
    "機関の役割分担": "役割|分担",
    "一体的に支援する方法": "一体|連携|方法|伴走|会議",
}
"""The five matters of 第34条の7, and the words that plans have for each."""

_AGAIN = re.compile("見直|モニタリング|再プラン|再作成|定期的(?:な|に)確認|進捗|終結")


def _plan_making(case: Case) -> Iterator[Subject[Any]]:
    """支援プランの作成, or what should hold it."""
    found: tuple[Subject[Any], ...] = (*case.items(6), *case.programmes(), *case.whole())
    yield found[0]


@rule(
    "ORD005",
    Weight.ADVICE,
    _plan_making,
    basis=Basis(ORDINANCE, "第34条の7"),
    is_requirement=True,
)
def contents(case: Case, subject: Subject[Any]) -> Iterator[Answer]:
    """支援プランの記載事項が省令の五つを含むか、確認と見直しに触れているかを見る。

    省令は、支援プランに、本人の意向と全般的な課題、目標と達成の時期、支援の種類・内容と留意事項、機関の役割分担、
    一体的に支援する具体的な方法を記載し、その後も定期的に確認して見直すものとする。この計画に並べることまでは求めて
    いないが、並べると、支援機関の間で中身がそろう。

    悪い例:
        事業: {支援プランの作成: {記載事項: [目標と達成の時期, 役割分担]}}

    良い例:
        事業: {支援プランの作成: {記載事項: [意向と課題, 目標, 支援の内容, 役割分担, 連携の方法]}}

    English:
        The ordinance says what a support plan holds: the person's wishes and problems, goals and when to reach
        them, kinds and content of support and cautions, division of roles, and how support is given as one; and
        that it is regularly looked at again. This plan need not list it; listing it keeps the bodies together.

    出典:
        社会福祉法施行規則第34条の7、第34条の8
    """
    making = subject.entity
    if not isinstance(making, PlanMaking):
        yield NotRead() if making.is_aside("programmes", "plan_making") else Unmet()
        return
    text = text_of(making.contents, making.summary, making.content, making.measures, making.roles)
    absent = [name for name, words in _MATTERS.items() if not re.search(words, text)]
    # 第34条の8 may be told of in the meeting that looks at the plans.
    meetings = case.plan.meetings
    again = text_of(making.revision, making.note, meetings.multilayer if meetings else ())
    is_unseen = not making.revision and not _AGAIN.search(text + again)
    if (absent or is_unseen) and is_unread(making):
        yield NotRead()
        return
    if absent:
        matters = "、".join(absent)
        if making.contents:
            key = making.key_node("contents")
            yield finding("ORD005", key, name="記載事項", open="", matters=matters)
        else:
            paste = (f"記載事項: [{', '.join(_MATTERS)}]",)
            yield subject.missing("ORD005", "記載事項", paste, matters=matters)
    if is_unseen:
        yield subject.missing("ORD005", "プランの見直し", ("プランの見直し: …",), matters="")
