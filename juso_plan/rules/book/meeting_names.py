"""Rules on the two statutory meetings beside others: their names, and meetings held together.

For the maintainer: the 支援会議 (法第106条の6) is organised by the municipality and needs no consent, the
重層的支援会議 is held by the body of item 5 and needs it; other laws have meetings of near names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from juso_plan.finding import finding
from juso_plan.model.meeting import Meeting, ReusedMeeting
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.named import town_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Weight, rule
from juso_plan.words import folded

SUPPORT, MULTILAYER = "支援会議", "重層的支援会議"


class MeetingTerm(NamedTuple):
    """The word of a law or a notice for a meeting. `is_whole`: too plain to count inside of a name."""

    word: str
    basis: str
    since: date = date.min
    is_whole: bool = False


TERMS = (
    MeetingTerm(MULTILAYER, "重層的支援体制整備事業に関する国の通知"),
    MeetingTerm("支援調整会議", "生活困窮者自立支援制度"),
    MeetingTerm(SUPPORT, "社会福祉法第106条の6、生活困窮者自立支援法第9条"),
    MeetingTerm("調整会議", "生活保護法第27条の3", since=date(2025, 4, 1)),
    MeetingTerm("地域ケア会議", "介護保険法第115条の48"),
    MeetingTerm("自立支援協議会", "障害者総合支援法"),
    MeetingTerm("要保護児童対策地域協議会", "児童福祉法"),
    MeetingTerm("居住支援協議会", "住宅セーフティネット法"),
    MeetingTerm("協議会", "障害者総合支援法", is_whole=True),
)
"""The longer word before the one that it ends with."""

_KINDS = (("support", SUPPORT), ("multilayer", MULTILAYER))


@dataclass
class _Held(Subject[Meeting]):
    """A meeting with its statutory word ("" for another), and whether it is part of one."""

    own: str = ""
    is_part: bool = False


def _named(case: Case) -> Iterator[_Held]:
    """Every meeting that has a name."""
    for attribute, own in (*_KINDS, ("others", "")):
        for one in case.meetings(attribute):
            yield from _with_parts(_Held(one.entity, one.key, one.is_active, own))


def _with_parts(held: _Held) -> Iterator[_Held]:
    if held.entity.name:
        yield held
    for part in held.entity.parts:
        yield from _with_parts(_Held(part, part.key_node(), held.is_active, held.own, is_part=True))


@rule("CON015", Weight.DOUBT, _named, reads=("name",))
def meeting_name(case: Case, subject: _Held) -> Iterator[Answer]:
    """会議の固有の名前が、法令や制度の別の会議の名前と紛れないかを見る。

    支援会議は社会福祉法第106条の6の会議で、本人の同意がなくても守秘義務の下で情報を共有できる。重層的支援会議を
    「支援会議」と名付けるなどすると、守秘義務や同意の扱いを取り違えやすい。名前を変えられないときは、どの会議に当たるか
    を併せて書く。既存の会議を位置付けたもの（既存会議の活用）は見ない。

    悪い例:
        会議:
          重層的支援会議:
            - 名称: 「つなぐ」支援会議
              主催: 多機関協働事業者
              役割: [プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要

    良い例:
        会議:
          重層的支援会議:
            - 名称: 「つなぐ」重層的支援会議
              主催: 多機関協働事業者
              役割: [プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要

    English:
        The local name of a meeting is not the word of a law or scheme for another one. A 重層的支援会議 that is
        called 支援会議 is easily taken for that of Art. 106-6, which works under secrecy and without consent.
        An existing meeting that is used for this one keeps its name.

    出典:
        社会福祉法第106条の6、生活困窮者自立支援法第9条、生活保護法第27条の3、介護保険法第115条の48
    """
    meeting = subject.entity
    assert meeting.name is not None
    name = _plain(case, meeting.name)
    if subject.own and _holds(name, subject.own):
        return
    if any(_plain(case, one.name or "") == name for one in meeting.reused):
        return
    if not subject.own and (subject.is_part or meeting.basis):
        return
    for term in TERMS:
        is_other = term.word != subject.own and (subject.own or term.word in (SUPPORT, MULTILAYER))
        if is_other and case.on >= term.since and _collides(name, term, subject):
            yield finding(
                "CON015",
                meeting.node("name"),
                name=meeting.name,
                term=term.word,
                basis=term.basis,
                own=subject.own,
            )
            return


def _plain(case: Case, name: str) -> str:
    """A name without what only decorates it: 「…」 in front, the municipality."""
    return re.sub("^「[^」]*」(?=.)", "", folded(name)).removeprefix(town_of(case))


def _holds(name: str, word: str) -> bool:
    """Whether a name holds a statutory word, and not only inside of the longer one."""
    return word in (name if word == MULTILAYER else name.replace(MULTILAYER, ""))


def _collides(name: str, term: MeetingTerm, subject: _Held) -> bool:
    """A part and a meeting beside the two collide only by the whole name (個別支援会議 does not)."""
    if term.is_whole or subject.is_part or not subject.own:
        return name == term.word
    return name.endswith(term.word)


# --- held together ----------------------------------------------------------------------------


@dataclass
class _Pair(Subject[Meeting]):
    """A 重層的支援会議 with the 支援会議 beside it, and the meetings with which both are held."""

    support: Meeting | None = None
    shared: tuple[ReusedMeeting, ...] = ()


def _pairs(case: Case) -> Iterator[_Pair]:
    """The two statutory meetings, where an existing one is held together with both."""
    meetings = case.plan.meetings
    if meetings is None:
        return
    for one in case.meetings("multilayer"):
        for other in case.meetings("support"):
            shared = [*_together(meetings.reused)]
            names = {folded(each.name or "") for each in _together(other.entity.reused)}
            shared += [e for e in _together(one.entity.reused) if folded(e.name or "") in names]
            if shared:
                is_held = any(each.status in (None, "実施", "一部実施") for each in shared)
                active = one.is_active and other.is_active and is_held
                yield _Pair(one.entity, one.key, active, other.entity, tuple(shared))
                break


def _together(reused: tuple[ReusedMeeting, ...]) -> Iterator[ReusedMeeting]:
    return (one for one in reused if one.way == "併用" and one.status != "廃止")


@rule(
    "CON016",
    Weight.DOUBT,
    _pairs,
    reads=("consent", "consent_handling"),
    basis=Basis(ACT, "第106条の6"),
)
def consent(case: Case, subject: _Pair) -> Iterator[Answer]:
    """同じ既存の会議と併せて開く支援会議と重層的支援会議で、本人同意の要否が違うとき、その扱いが書かれているかを見る。

    支援会議は守秘義務の下で同意のない事例も扱い、重層的支援会議は本人の同意を得た事例を扱う。同じ場で続けて開くときは、
    時間や出席者をどう分け、同意のない情報をどう扱うかを「同意の扱い」に書く。どちらかの会議に書いてあれば足りる。

    悪い例:
        会議: {既存会議の活用: [{名称: 地域ケア会議, 方法: 併用}]}

    良い例:
        会議:
          既存会議の活用: [{名称: 地域ケア会議, 方法: 併用}]
          重層的支援会議:
            - 主催: 多機関協働事業者
              役割: [プランの適切性の協議, プラン終結時等の評価, 社会資源の充足状況の把握と開発に向けた検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 要
              同意の扱い: 同意のない事例は、時間と出席者を分けて支援会議として扱う。

    English:
        The 支援会議 works without consent, the 重層的支援会議 with it. Where both are held together with one
        existing meeting, 同意の扱い of either says how the two are kept apart.

    出典:
        社会福祉法第106条の6、重層的支援体制整備事業実施計画の策定ガイドライン
    """
    meeting, support = subject.entity, subject.support
    assert support is not None
    if support.is_aside("consent", "consent_handling"):
        yield NotRead()
        return
    needs = {meeting.consent, support.consent}
    conditions = (one.condition or "" for one in subject.shared)
    is_handled = meeting.consent_handling or support.consent_handling
    if needs != {"要", "不要"} or is_handled or any("同意" in one for one in conditions):
        return
    names = "、".join(one.name or "会議" for one in subject.shared)
    yield subject.missing("CON016", "同意の扱い", ("同意の扱い: …",), meetings=names)
