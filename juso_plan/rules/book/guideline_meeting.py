"""Rules from the national guideline on the 重層的支援会議: how it is held, and by whom.

For the maintainer: like all that the guideline makes mandatory (`guideline`), these are warnings. The
three functions of the meeting are read from the words of its 役割.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from juso_plan.finding import Finding, finding
from juso_plan.model.meeting import Meeting
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme
from juso_plan.rules.book.guideline import MANDATORY
from juso_plan.rules.book.stated import (
    MEMBERS,
    Place,
    asked,
    items_of,
    meetings_of,
    speaks,
    states,
)
from juso_plan.rules.case import Case
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded

_FUNCTIONS = (
    (
        "プランの適切性の協議",
        "適切性|適正性|プラン(?:(?!終結|中断|終了|評価)[^、。])*(?:協議|検討|議論|審議|決定)",
    ),
    ("プラン終結時等の評価", "終結|終了|評価"),
    ("社会資源の充足状況の把握と開発に向けた検討", "資源|充足|開発"),
)
"""The three functions of the 重層的支援会議, and the words that plans have for each."""

_PASTE = {
    "host": ("主催: 多機関協働事業者",),
    "members": ("構成員: {必須: […], 一般: […]}",),
    "sessions": ("開催: [{種類: …, 頻度: …}]",),
    "consent": ("本人同意: …",),
}


def _meetings_wanting(case: Case, attributes: tuple[str, ...]) -> Iterator[Place]:
    """Where each of the attributes is to be stated: a 重層的支援会議, or its parts."""
    for one in meetings_of(case):
        for attribute in ("",) if one.gap else attributes:
            yield from asked(one, attribute, speaks)


def _meetings_with_functions(case: Case) -> Iterator[Place]:
    """Members and sessions of each; and one for the functions, which they have together."""
    yield from _meetings_wanting(case, ("members", "sessions"))
    every = [one for top in meetings_of(case) for one in top.family()]
    having = [one for one in every if one.entity.roles]
    for one in (having or every)[:1]:
        yield one.wanting("roles")


@rule(
    "GLM005",
    Weight.ENDEAVOUR,
    _meetings_with_functions,
    reads=("members", "sessions", "roles", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def meeting(case: Case, subject: Place) -> Iterator[Answer]:
    """重層的支援会議の実施方法（構成員、開催、三つの役割）が書かれているかを見る。

    策定ガイドラインは、重層的支援会議の実施方法を必須の記載事項とする。この会議の役割は、プランの適切性の協議、
    プラン終結時等の評価、社会資源の充足状況の把握と開発に向けた検討の三つである。二つ以上の会議や内訳に分けたときは、
    合わせて三つあればよい。同じ意味の言葉（適正性、終結の判断など）でもよい。

    悪い例:
        会議:
          重層的支援会議:
            - 主催: 多機関協働事業者
              役割: [プランの適切性の協議, プラン終結時等の評価]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要

    良い例:
        会議:
          重層的支援会議:
            - 主催: 多機関協働事業者
              構成員: {必須: [市, 多機関協働事業者]}
              本人同意: 要
              内訳:
                - 名称: 個別支援会議
                  役割: [プランの適切性の協議, プラン終結時等の評価]
                  開催: [{種類: 随時, 条件: 必要に応じて}]
                - 名称: 全体推進会議
                  役割: [社会資源の充足状況の把握と開発に向けた検討]
                  開催: [{種類: 定期, 頻度: 年2回}]

    English:
        The guideline makes the way of holding the 重層的支援会議 mandatory: its members, when it is held, and its
        three functions (whether the plans are right, evaluation when a plan ends, social resources). Where it
        is split into several meetings, they have the three together. Other words of the same sense will do.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    if isinstance(subject.gap, NotRead):
        yield subject.gap
    elif subject.gap:
        yield _no_meeting(subject)
    elif subject.wants == "roles":
        yield from _functions(case, subject)
    elif not states(subject.entity, subject.wants):
        members_wanted = subject.wants == "members"
        members = subject.entity.members if members_wanted else None
        if members is not None and members.is_aside(*MEMBERS):
            yield NotRead()
        else:
            paste = () if members else _PASTE[subject.wants]
            args = {"functions": "", "absent": "", "members": "構成員" if members_wanted else ""}
            yield subject.unstated("GLM005", *paste, **args)


@rule(
    "GLM006",
    Weight.ENDEAVOUR,
    partial(_meetings_wanting, attributes=("host", "consent")),
    reads=("host", "consent", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def meeting_host(case: Case, subject: Place) -> Iterator[Answer]:
    """重層的支援会議の主催が多機関協働事業者で、本人同意の要否が書かれているかを見る。

    重層的支援会議は多機関協働事業者が開き、本人の同意を得た事例を扱う。市町村が組織し、同意がなくても情報を共有できる
    のは支援会議（社会福祉法第106条の6）で、この二つは取り違えやすい。多機関協働事業を市町村が直営で（又は一部を自ら）
    行うときは、主催が市町村でもよい。

    悪い例:
        事業:
          多機関協働事業: {実施方式: [委託], 委託先: [社会福祉法人見本市社会福祉協議会]}
        会議:
          重層的支援会議:
            - 主催: 市町村
              役割: [プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要

    良い例:
        事業:
          多機関協働事業: {実施方式: [委託], 委託先: [社会福祉法人見本市社会福祉協議会]}
        会議:
          重層的支援会議:
            - 主催: 多機関協働事業者
              役割: [プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要

    English:
        The 重層的支援会議 is held by the body of item 5, about cases of people who have agreed. It is the 支援会議
        (Art. 106-6) that the municipality organises and that may share without consent. Where the municipality
        carries out item 5 itself, or a part of it, it may be the host.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）、社会保障審議会福祉部会（第29回）資料1
    """
    if subject.gap:
        yield subject.gap
    elif not states(subject.entity, subject.wants):
        host = "主催" if subject.wants == "host" else ""
        yield subject.unstated("GLM006", *_PASTE[subject.wants], written="", host=host)
    elif subject.wants == "host":
        yield from _host(case, subject.entity)


def _no_meeting(subject: Place) -> Finding:
    """No 重層的支援会議 at all: at 会議, or at the top."""
    roles = f"役割: [{', '.join(name for name, _ in _FUNCTIONS)}]"
    (host, *others) = (line for lines in _PASTE.values() for line in lines)
    lines = ["重層的支援会議:", f"  - {host}", *(f"    {line}" for line in (roles, *others))]
    name = "重層的支援会議"
    if isinstance(subject.entity, Plan):
        lines, name = ["会議:", *(f"  {line}" for line in lines)], "会議"
    return subject.missing("GLM005", name, tuple(lines), functions="", absent=name)


def _functions(case: Case, subject: Place) -> Iterator[Answer]:
    """The functions that no 重層的支援会議 has."""
    every: list[Meeting] = [one.entity for top in meetings_of(case) for one in top.family()]
    roles = [folded(role) for one in every for role in one.roles]
    absent = [
        name for name, words in _FUNCTIONS if not any(re.search(words, role) for role in roles)
    ]
    if not absent:
        return
    functions = "、".join(absent)
    if any(one.is_aside("roles", "parts") for one in every):
        yield NotRead()
    elif subject.entity.roles:
        key = subject.entity.key_node("roles")
        yield finding("GLM005", key, name="役割", open="", functions=functions, absent="")
    else:
        paste = f"役割: [{', '.join(absent)}]"
        yield subject.unstated("GLM005", paste, functions=functions, absent="")


def _host(case: Case, held: Meeting) -> Iterator[Answer]:
    """Whether the body of item 5 is the host; the municipality may be that body itself."""
    if held.host == "多機関協働事業者":
        return
    if held.host == "市町村":
        family: list[Programme] = [one.entity for top in items_of(case, 5) for one in top.family()]
        carried = [method for one in family for method in one.methods]
        if "直営" in carried or "一部委託" in carried:
            return
        if any(one.is_aside("methods", "parts") for one in family):
            yield NotRead()
            return
    yield finding("GLM006", held.node("host"), name="主催", open="", written=held.host or "")
