"""Advice on the cooperation that the Act wants: the bodies of 法第106条の4第3項, and housing (第4項).

For the maintainer: the Act wants the cooperation itself, as a duty of effort; it does not ask that the plan names
the bodies. A plan without 連携 is the matter of ORD004, one whose 連携 is empty that of GLM007.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme, Site
from juso_plan.model.working import Cooperation
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.mention import is_unread, text_of
from juso_plan.rules.case import Case, Subject, programmes_below
from juso_plan.rules.registry import Answer, Basis, NotRead, Unmet, Weight, rule
from juso_plan.words import folded


def _chapter(subject: Subject[Plan]) -> Subject[Cooperation] | None:
    """連携, where something is written in it."""
    chapter = subject.entity.cooperation
    if chapter is None or not (chapter.summary or chapter.measures):
        return None
    return subject.inner("cooperation")


# --- housing ----------------------------------------------------------------------------------

_COUNCIL = re.compile("居住支援協議会|住宅確保要配慮者居住支援")
_HOUSING = re.compile("居住|住まい|住居|住宅|入居")


@rule(
    "LAW012",
    Weight.ADVICE,
    Case.whole,
    reads=("cooperation",),
    basis=Basis(ACT, "第106条の4第4項"),
    since=date(2025, 4, 1),
    is_requirement=True,
)
def housing(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """居住の支援と、居住支援協議会などとの連携に触れているかを見る。

    令和7年4月1日から、市町村は、事業を行うに当たり、居住の安定を図るため、居住支援協議会その他の住まいの支援を
    行う者と連携するよう努めるものとされている。計画に書くことまでは法は求めていない。協議会がなければ、不動産
    関係の団体や居住支援法人など、連携の相手を書くとよい。

    悪い例:
        会議: {概要: こども家庭センター、地域包括支援センター、基幹相談支援センター、自立相談支援機関が加わる。}

    良い例:
        会議: {概要: こども家庭センター、地域包括支援センター、基幹相談支援センター、自立相談支援機関、居住支援協議会が加わる。}

    English:
        Since 2025-04-01 the municipality shall endeavour to work with the 居住支援協議会 and other housing bodies
        so that people have a stable home. The Act does not ask that the plan says so.

    出典:
        社会福祉法第106条の4第4項（令和6年法律第21号による改正）
    """
    plan, chapter = subject.entity, _chapter(subject)
    body = (
        (plan.background, plan.issues, plan.purpose, plan.ideal, plan.policy, plan.chapters),
        plan.overviews,
        (plan.programmes, plan.meetings, plan.cooperation, plan.flow, plan.initiatives),
        (plan.standing.description if plan.standing else None, plan.goals),
    )
    text = text_of(*body)
    if _COUNCIL.search(text):
        return
    if is_unread(*body):
        yield NotRead()
        return
    if chapter is None:
        yield Unmet()
        return
    line = "  - {名称: 居住支援協議会などとの連携, 内容: …}"
    paste = (line,) if chapter.entity.measures else ("取組:", line)
    housing_word = _HOUSING.search(text)
    speaks = housing_word[0] if housing_word else ""
    yield chapter.missing("LAW012", "取組", paste, speaks=speaks)


# --- the bodies -------------------------------------------------------------------------------


class _Body(NamedTuple):
    """A body of 法第106条の4第3項: how a text names it, and the slot whose places may be it.

    `marked` tells such places by their names or types; None where all of the slot are. `is_operator`
    is set for those who are 包括的相談支援事業者 as such. `since` is the day from which there is one.
    """

    name: str
    words: re.Pattern[str]
    slot: str
    marked: re.Pattern[str] | None = None
    is_operator: bool = False
    since: date = date.min


_BODIES = (
    _Body(
        "こども家庭センター",
        re.compile("(?:こども|子ども|子供)家庭センタ"),
        "利用者支援事業",
        re.compile("家庭センター"),
        since=date(2024, 4, 1),
    ),
    _Body(
        "地域包括支援センター",
        re.compile("包括支援センタ"),
        "地域包括支援センターの運営",
        is_operator=True,
    ),
    _Body(
        "基幹相談支援センター",
        re.compile("基幹相談|基幹センタ"),
        "障害者相談支援事業",
        re.compile("基幹"),
    ),
    _Body(
        "自立相談支援機関",
        re.compile("自立相談支援"),
        "生活困窮者自立相談支援事業",
        is_operator=True,
    ),
)


@rule(
    "LAW014",
    Weight.ADVICE,
    Case.whole,
    reads=("cooperation", "meetings"),
    basis=Basis(ACT, "第106条の4第3項"),
    is_requirement=True,
)
def bodies(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """連携や会議に、法が名を挙げる四つの機関が出てくるかを見る。

    市町村は、こども家庭センター、地域包括支援センター、基幹相談支援センター、生活困窮者自立支援法の事業を行う者などの
    緊密な連携が図られるよう努めるものとされている。機関の固有の名や通称、拠点の名でもよい。「包括的相談支援
    事業者」は、地域包括支援センターと自立相談支援機関を含むものと読む。こども家庭センターは令和6年4月1日から見る。

    悪い例:
        会議: {概要: こども家庭センター、基幹相談支援センター、居住支援協議会などが加わる。}

    良い例:
        会議: {概要: こども家庭センター、基幹相談支援センター、居住支援協議会、包括的相談支援事業者などが加わる。}

    English:
        The municipality shall endeavour that the こども家庭センター, the 地域包括支援センター, the 基幹相談支援センター and
        those who carry out the programmes of the poverty act work closely together. Local names will do, and
        包括的相談支援事業者 is read as holding the second and the last.

    出典:
        社会福祉法第106条の4第3項
    """
    chapter = _chapter(subject)
    chapters = (subject.entity.cooperation, subject.entity.meetings)
    text = text_of(*chapters)
    absent = [
        body.name for body in _BODIES if body.since <= case.on and not _is_named(body, text, case)
    ]
    if absent and is_unread(*chapters):
        yield NotRead()
    elif absent and chapter is None:
        yield Unmet()
    elif absent and chapter:
        yield chapter.missing("LAW014", "取組", bodies="、".join(absent))


def _is_named(body: _Body, text: str, case: Case) -> bool:
    """Whether a text names a body: by its legal name, as an operator, or by its name in the plan."""
    if body.words.search(text) or (body.is_operator and "包括的相談支援事業" in text):
        return True
    return any(name in text for name in _local_names(body, case))


def _local_names(body: _Body, case: Case) -> Iterator[str]:
    """How the plan calls a body: the names of its programme, of the parts and of the places."""
    for one in case.slots():
        if one.slot and one.slot.key == body.slot:
            for holder in (one.entity, *programmes_below(one.entity)):
                named: tuple[Programme | Site, ...] = (holder, *holder.sites)
                is_marked = _is_marked(body, holder)
                for each in named:
                    if is_marked or _is_marked(body, each):
                        yield from (folded(name) for name in (each.name, each.nickname) if name)


def _is_marked(body: _Body, one: Programme | Site) -> bool:
    words = (one.name or "", one.nickname or "", *one.types)
    return body.marked is None or any(body.marked.search(folded(word)) for word in words)
