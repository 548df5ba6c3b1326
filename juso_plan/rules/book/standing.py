"""Rules on where the plan stands: the grants of 法第106条の8 and 第106条の9, and the 指針 of 第106条の3第2項."""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import finding
from juso_plan.law import Citation, find_statute
from juso_plan.model.plan import Plan
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.citing import Citing, citing
from juso_plan.rules.book.mention import is_unread, text_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Unmet, Weight, rule

_NATIONAL, _PREFECTURAL = (106, 8), (106, 9)


def _grants(case: Case) -> Iterator[Citing]:
    """交付金 of 位置付け, where it cites."""
    return (one for one in citing(case) if one.attribute == "grants")


@rule("LAW015", Weight.CONTRADICTION, _grants, reads=("grants",), basis=Basis(ACT, "第106条の8"))
def grants(case: Case, subject: Citing) -> Iterator[Answer]:
    """交付金の根拠に、第106条の9だけでなく第106条の8が挙げられているかを見る。

    重層的支援体制整備事業交付金のうち、国が交付するものは第106条の8に、都道府県が交付するものは第106条の9に
    定めがある。第106条の9だけを挙げると、国の交付金の根拠がない。

    悪い例:
        位置付け: {交付金: [社会福祉法第106条の9]}

    良い例:
        位置付け: {交付金: [社会福祉法第106条の8及び第106条の9]}

    English:
        The grant of the State rests on Art. 106-8, that of the prefecture on Art. 106-9. Citing 106-9 alone
        leaves the national grant without its basis.

    出典:
        社会福祉法第106条の8、第106条の9
    """
    act = find_statute(ACT)
    of_act = [one for one in subject.cited if one.statute is act]
    articles = {place.article for one in of_act for place in one.citation.provisions}
    # 第106条の8から第106条の11まで is read as its two ends.
    is_range = any("から" in one.citation.style for one in of_act)
    if _PREFECTURAL in articles and _NATIONAL not in articles and not is_range:
        first = next(
            one
            for one in of_act
            if any(place.article == _PREFECTURAL for place in one.citation.provisions)
        )
        yield finding("LAW015", first.node, written=first.citation.text)


@rule(
    "LAW016",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("standing",),
    basis=Basis(ACT, "第106条の5第1項"),
    is_requirement=True,
)
def guideline(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """国の指針に即して作ることが書かれているかを見る。

    計画は、法第106条の3第2項の指針（市町村の包括的な支援体制の整備に関する指針）に即して策定するよう努めるものと
    されている。策定ガイドラインは通知の中にあり、この指針とは別のものである。「位置付け」の説明などで触れていれば
    よい。

    悪い例:
        位置付け: {指針: }

    良い例:
        位置付け: {指針: , 説明: 国の指針（社会福祉法第106条の3第2項）に即して定める。}

    English:
        The plan shall be made in line with the Minister's 指針 of Art. 106-3(2), as a duty of effort, and says
        so. The 策定ガイドライン of the notice is another paper.

    出典:
        社会福祉法第106条の3第2項、第106条の5第1項、平成29年厚生労働省告示第355号
    """
    plan, standing = case.plan, subject.entity.standing
    if standing is None:
        yield Unmet()
        return
    prose = (standing.description, plan.background, plan.purpose, plan.ideal, plan.chapters)
    is_said = re.search("指針|106条の3第2項", text_of(prose))
    if standing.guideline or is_said or any(map(_is_its_article, standing.basis)):
        return
    if is_unread(standing, plan.chapters) or plan.is_aside("background", "purpose", "ideal"):
        yield NotRead()
        return
    place = subject.inner("standing")
    paste = ("指針: 国の指針（社会福祉法第106条の3第2項）に即して定める。",)
    yield place.missing("LAW016", "指針", paste)


def _is_its_article(citation: Citation) -> bool:
    """Whether a citation is 法第106条の3第2項."""
    return find_statute(citation.law or ACT) is find_statute(ACT) and any(
        place.article == (106, 3) and place.paragraph == 2 for place in citation.provisions
    )
