"""Rule on contractors and places: who runs which.

For the maintainer: a place is one body wherever the plan names it, so its operator is taken from any
programme that gives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from juso_plan.finding import finding
from juso_plan.model.programme import Site
from juso_plan.rules.book.operators import (
    CONTRACTED,
    all_sites,
    is_contractor_unread,
    methods,
    sites_with_methods,
)
from juso_plan.rules.case import Case, SlotSubject, programmes_below
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded


def _entrusted(case: Case) -> Iterator[SlotSubject]:
    """Programmes with places, in a plan under the Act (a report need not map them)."""
    if case.is_statutory:
        for one in case.parts():
            if one.entity.sites:
                yield one


@rule("CON013", Weight.DOUBT, _entrusted, reads=("sites", "contractors", "methods", "parts"))
def operators(case: Case, subject: SlotSubject) -> Iterator[Answer]:
    """委託先と拠点がそれぞれ複数あるとき、どの拠点をどの委託先が運営するかが分かるかを見る。

    拠点ごとに運営主体を書くと、住民も次の担当者も組合せを確かめられる。同じ拠点の運営主体がほかの事業に書いて
    あれば、それでよい。資料が組合せを示さないときは、拠点の「記載なし」に運営主体を挙げる。

    悪い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営:
              委託先: [社会福祉法人東会, 社会福祉法人西会]
              拠点: [{名称: 東センター}, {名称: 西センター}]

    良い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営:
              委託先: [社会福祉法人東会, 社会福祉法人西会]
              拠点: [{名称: 東センター, 運営主体: 社会福祉法人東会}, {名称: 西センター, 運営主体: 社会福祉法人西会}]

    English:
        Where a programme has several contractors and several places, each place says who runs it (運営主体), here
        or in another programme. Where the paper does not say it, the place names 運営主体 under 記載なし.

    出典:
        計画の中の突き合わせ
    """
    programme = subject.entity
    if is_contractor_unread(subject):
        yield NotRead()
        return
    contractors = _contractors(subject)
    if len(contractors) < 2 or programme.openness("sites"):
        return
    known = _operated(case)
    unmapped = [
        site
        for site, way in sites_with_methods(programme.sites, methods(subject))
        if (not way or CONTRACTED & set(way))
        and not (site.operator or site.openness("operator"))
        and folded(site.name or "") not in known
        and not _is_contractor(site, contractors)
    ]
    if len(unmapped) >= 2:
        yield finding(
            "CON013",
            programme.key_node("sites"),
            contractors=len(contractors),
            sites=len(unmapped),
            first=unmapped[0].name or unmapped[0].nickname or "拠点",
        )


def _contractors(subject: SlotSubject) -> tuple[str, ...]:
    """Those that may run the places: a programme's own, else its nearest holder's, else its parts'."""
    for one in (subject.entity, *subject.parents):
        if one.contractors:
            return one.contractors
    below: chain[str] = chain.from_iterable(
        one.contractors for one in programmes_below(subject.entity)
    )
    return tuple(dict.fromkeys(below))


def _operated(case: Case) -> set[str]:
    """The places of which some programme says who runs them."""
    return {
        folded(site.name)
        for one in case.parts()
        for site in all_sites(one.entity.sites)
        if site.operator and site.name
    }


def _is_contractor(site: Site, contractors: tuple[str, ...]) -> bool:
    """Whether a place bears the name of a contractor: 見本市社会福祉協議会."""
    name = folded(site.name or "")
    return any(name and (name in folded(one) or folded(one) in name) for one in contractors)
