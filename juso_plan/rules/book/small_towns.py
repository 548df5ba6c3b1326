"""Questions that small municipalities, and those who share an insurer, are asked.

For the maintainer: who fills 第1号ニ in a 町村 without 福祉事務所, and who makes the 介護保険事業計画 where a union
is the insurer, differs from place to place and was not seen in a notice. So these rules ask, and never fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from juso_plan.finding import finding
from juso_plan.law import find_statute
from juso_plan.model.municipality import Municipality
from juso_plan.rules.authority import ACT
from juso_plan.rules.case import Case, SlotSubject, Subject
from juso_plan.rules.registry import Answer, Basis, Weight, rule
from juso_plan.words import folded

_POVERTY_ACT = "生活困窮者自立支援法"
_UNION = re.compile("広域連合|組合")


def _municipality(case: Case) -> Iterator[Subject[Municipality]]:
    """自治体 of a plan; a report or slides are not asked."""
    return case.chapter("municipality") if case.is_statutory else iter(())


def _slot(case: Case, key: str) -> SlotSubject | None:
    """The programme of a slot."""
    return next((one for one in case.slots() if one.slot and one.slot.key == key), None)


@rule(
    "LAW017",
    Weight.ADVICE,
    _municipality,
    reads=("name", "welfare_office"),
    basis=Basis(_POVERTY_ACT, "第11条第1項"),
)
def welfare_office(case: Case, subject: Subject[Municipality]) -> Iterator[Answer]:
    """町村のとき、福祉事務所の有無と、自立相談支援事業を誰が行うかが書かれているかを見る。

    福祉事務所を置かない町村では、自立相談支援事業は都道府県が行い、町村は生活困窮者自立支援法第11条第1項の事業
    （相談、情報の提供、助言など）を行うことができる。そこで、福祉事務所の有無と、事業の「実施方式」か「根拠」を
    尋ねる。

    悪い例:
        自治体: {コード: "033995", 名称: 見本町, 福祉事務所: なし}

    良い例:
        自治体: {コード: "033995", 名称: 見本町, 福祉事務所: なし}
        事業:
          包括的相談支援事業:
            生活困窮者自立相談支援事業: {実施方式: [都道府県が実施], 委託先: }

    English:
        In a 町村 without 福祉事務所 the prefecture carries out the 自立相談支援事業; the 町村 may do the programme of
        Art. 11(1) of the poverty act. So the rule asks whether there is a 福祉事務所, and who carries it out.

    出典:
        生活困窮者自立支援法第3条、第11条第1項
    """
    town = subject.entity
    if not folded(town.name or "").endswith(("町", "村")) or town.welfare_office == "あり":
        return
    if town.welfare_office is None:
        yield subject.missing("LAW017", "福祉事務所", ("福祉事務所: なし",), office="")
        return
    held = _slot(case, "生活困窮者自立相談支援事業")
    if held is None or not held.is_active or _says_who(held):
        return
    if held.entity.methods:
        place = held.entity.node("methods")
        written = "、".join(held.entity.methods)
        yield finding("LAW017", place, name="実施方式", open="", office="なし", written=written)
    else:
        paste = ("実施方式: [都道府県が実施]",)
        yield held.missing("LAW017", "実施方式", paste, office="なし", written="")


def _says_who(held: SlotSubject) -> bool:
    """Whether the prefecture carries it out, or the article for such a 町村 is cited, or unread."""
    programme = held.entity
    parts = (programme, *programme.parts)
    return any(
        {"都道府県が実施", "共同実施"} & {*one.methods}
        or one.is_aside("methods", "basis", "parts")
        or any(
            find_statute(each.law or ACT) is find_statute(_POVERTY_ACT)
            and any(place.article == (11,) for place in each.provisions)
            for each in one.basis
        )
        for one in parts
    )


# --- the insurer ------------------------------------------------------------------------------

_OF_THE_INSURER = ("地域包括支援センターの運営", "生活支援体制整備事業")


@rule(
    "LAW018",
    Weight.ADVICE,
    _municipality,
    reads=("name", "insurer"),
    basis=Basis("介護保険法", "第117条第1項"),
)
def insurer(case: Case, subject: Subject[Municipality]) -> Iterator[Answer]:
    """介護保険の保険者が市町村でないとき、計画と事業を誰が担うかが書かれているかを見る。

    広域連合や一部事務組合が保険者のとき、介護保険事業計画を作るのも、地域支援事業（第1号イ、第3号ロ）に責任を負うの
    も、市町村とは限らない。関連計画には「策定主体」を、二つの事業には「実施主体」か「委託元」を書く。委託元が広域連合や
    組合であるのに「保険者」が書かれていないときは、保険者かどうかを尋ねる。

    悪い例:
        自治体: {保険者: 見本広域連合}

    良い例:
        自治体: {保険者: 見本広域連合}
        位置付け:
          関連計画:
            - {名称: 見本市地域福祉計画, 種類: [市町村地域福祉計画, 市町村障害福祉計画, 市町村子ども・子育て支援事業計画]}
            - {名称: 見本広域連合介護保険事業計画, 種類: [市町村介護保険事業計画], 策定主体: 見本広域連合}
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {実施主体: [見本広域連合]}
          地域づくり事業:
            生活支援体制整備事業: {実施主体: [見本市]}

    English:
        Where a union is the insurer of 介護保険, it may be the union that makes the 介護保険事業計画 and answers for
        第1号イ and 第3号ロ. The plan names who: 策定主体 of the plan, 実施主体 or 委託元 of the two programmes. Where a
        union entrusts them and no 保険者 is named, the rule asks.

    出典:
        介護保険法第117条第1項、第115条の45、社会福祉法第106条の5第3項
    """
    town = subject.entity
    programmes = [one for one in (_slot(case, key) for key in _OF_THE_INSURER) if one]
    if town.insurer is None:
        yield from _asked_insurer(subject, programmes)
        return
    if folded(town.insurer) in {folded(town.name or ""), "市", "町", "村", "本市", "本町", "本村"}:
        return
    args = {"insurer": town.insurer, "union": ""}
    for place in (*_plans(case), *programmes):
        if place.entity.is_aside("maker", "responsible", "principals", "parts"):
            continue
        if isinstance(place, SlotSubject):
            if not _names_owner(place):
                yield place.missing("LAW018", "実施主体", ("実施主体: […]",), **args)
        elif place.entity.maker is None:
            yield place.missing("LAW018", "策定主体", ("策定主体: …",), **args)


def _plans(case: Case) -> Iterator[Subject[Any]]:
    """The 介護保険事業計画 among the 関連計画."""
    for standing in case.chapter("standing"):
        for plan in standing.entity.related:
            if "市町村介護保険事業計画" in plan.kinds:
                yield standing.item(plan)


def _names_owner(programme: SlotSubject) -> bool:
    """Whether a programme, or its parts, say who answers for it or entrusts it."""
    family = (programme.entity, *programme.entity.parts)
    return any(one.responsible or one.principals for one in family)


def _asked_insurer(
    subject: Subject[Municipality], programmes: list[SlotSubject]
) -> Iterator[Answer]:
    """The question whether a union that entrusts a programme of care is the insurer."""
    for one in programmes:
        owners = (*one.entity.principals, *one.entity.responsible)
        union = next((name for name in owners if _UNION.search(name)), None)
        if union:
            yield subject.missing(
                "LAW018", "保険者", (f"保険者: {union}",), insurer="", union=union
            )
            return
