"""Advice on how the plan comes about: what was looked at and who was spoken with, and its period.

For the maintainer: the council's proposal to ask for the process (検討プロセスの要件化) is not law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import finding
from juso_plan.model.dates import FiscalYear
from juso_plan.model.edition import Edition, Period
from juso_plan.model.plan import Plan
from juso_plan.model.standing import RelatedPlan, Standing
from juso_plan.rules.authority import ACT, GUIDELINE
from juso_plan.rules.book.mention import is_unread, sentences, text_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Unmet, Weight, rule

_RESOURCES = re.compile("資源|調査|アンケート|実態|ニーズ|現状分析|課題の(?:整理|把握)")
_DIALOGUE = re.compile(
    "意見|対話|協議|検討|会議|委員会|懇談|説明会|座談会|ワークショップ|ヒアリング|聴|パブリックコメント"
)


@rule(
    "GLO004",
    Weight.ADVICE,
    Case.whole,
    reads=("making", "background", "issues", "history", "chapters"),
    basis=Basis(GUIDELINE, "計画策定の考え方"),
    is_requirement=True,
)
def process(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """検討の過程として、地域資源やニーズの把握と、関係者との対話が書かれているかを見る。

    策定ガイドラインは、住民や関係機関と議論し、考えを共有する過程そのものに意義があるとする。国の検討会も、対話とニーズの
    分析を先に行うことを求めている。「策定経過」に加え、資源やニーズの把握は「課題」「背景」などに書いてもよい。策定経過が
    全くないときは LAW007 が示す。

    悪い例:
        課題:

    良い例:
        課題: 支援関係機関への調査で、地域の社会資源と支援のニーズを把握した。

    English:
        By the guideline the process of discussing with residents and bodies has a value of its own; the council
        wants dialogue and an analysis of needs first. Where 策定経過 is not there at all, LAW007 says so.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（計画策定の考え方）、地域共生社会の在り方検討会議 中間とりまとめ
    """
    plan = subject.entity
    if not plan.making:
        yield Unmet()
        return
    prose = (plan.making, plan.background, plan.issues, plan.history, plan.chapters)
    is_talked_over = any(one.participants for one in plan.making)
    absent = [] if _RESOURCES.search(text_of(*prose)) else ["地域資源やニーズの把握"]
    if not is_talked_over and not _DIALOGUE.search(text_of(plan.making)):
        absent += ["関係者との対話"]
    if absent and is_unread(*prose):
        yield NotRead()
    elif absent:
        paste = ("  - {日付: …, 事項: …, 参加者: […]}",)
        yield subject.missing("GLO004", "策定経過", paste, matters="、".join(absent))


# --- the period -------------------------------------------------------------------------------

_TOGETHER = re.compile("期間|見直|合わせ|併せ|一体|包含|次期")


def _edition(case: Case) -> Iterator[Subject[Edition]]:
    """計画."""
    return case.chapter("edition")


@rule(
    "GLO005",
    Weight.ADVICE,
    _edition,
    reads=("period",),
    basis=Basis(ACT, "第106条の5第3項"),
    is_requirement=True,
)
def period(case: Case, subject: Subject[Edition]) -> Iterator[Answer]:
    """計画の期間が、地域福祉計画の期間と同じ年度に終わるか、期間の関係が述べられているかを見る。

    計画の期間は法に定めがない。地域福祉計画と同じ年度に終われば、次の見直しを一緒に行える。違う年度に終わるときは、
    どう見直すかを「位置付け」の説明や関連計画の備考に書くとよい。一体で策定するときや、次期の計画を関連計画に挙げる
    ときは、それで関係が分かる。上位の計画より後に終わるときは CON014 が示す。

    悪い例:
        計画: {期間: {終了: 令和9年度, 年数: 3}}

    良い例:
        計画: {期間: {終了: 令和9年度, 年数: 3}}
        位置付け: {説明: 令和10年度からは、次期の地域福祉計画に先立って見直す。}

    English:
        No period is fixed by law. If the plan ends with the 地域福祉計画, both can be reviewed together; if not, the
        plan says how it is reviewed. Plans made as one, or a next 地域福祉計画 that is named, show it too.

    出典:
        社会福祉法第106条の5第3項（地域福祉計画との調和）
    """
    own = subject.entity.period
    if own is None:
        paste = ("期間: {開始: …, 終了: …}",)
        yield subject.missing("GLO005", "期間", paste, end="", parent="", ends="")
        return
    standing = case.plan.standing
    parents = (
        [one for one in standing.related if "市町村地域福祉計画" in one.kinds] if standing else []
    )
    if standing is None or not parents:
        yield Unmet()
        return
    dated = [one for one in parents if one.period and one.period.end]
    if own.end is None or not dated:
        yield ForAPerson()
    elif any(_end(one.period) == own.end.year for one in dated) or _explains(standing, parents):
        return
    elif any(_is_for_con014(own.end, one) for one in dated):
        yield Unmet()
    elif is_unread(standing):
        yield NotRead()
    else:
        last = dated[0].period
        parent = dated[0].name or "地域福祉計画"
        ends = last.end.text if last and last.end else ""
        yield finding(
            "GLO005", own.node("end"), name="", open="", end=own.end.text, parent=parent, ends=ends
        )


def _end(period: Period | None) -> int | None:
    return period.end.year if period and period.end else None


def _is_for_con014(end: FiscalYear, parent: RelatedPlan) -> bool:
    """Whether CON014 points at the two ends: beyond a plan above it, or not that of the same period."""
    last = _end(parent.period) or 0
    is_beyond = parent.relation in ("上位", "一体策定") and end.year > last
    return is_beyond or (parent.relation == "期間一致" and end.year != last)


def _explains(standing: Standing, parents: list[RelatedPlan]) -> bool:
    """Whether the plan says how its period and that of a 地域福祉計画 go together."""
    if any(one.relation in ("次期", "一体策定") for one in parents):
        return True
    notes = text_of(*(one.note for one in parents))
    said = sentences(text_of(standing.description))
    about = [one for one in said if re.search("地域福祉計画|同計画", one)]
    return any(_TOGETHER.search(one) for one in (*about, notes))
