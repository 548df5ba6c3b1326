"""Rules on the 支援会議 of 法第106条の6: secrecy, and linkage with the meetings of other laws.

For the maintainer: the Act binds whoever works for the 支援会議 to secrecy and wants linkage; it does not ask that
the plan says so. A plan that has no 支援会議 may do without both, which a person must look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from juso_plan.finding import finding
from juso_plan.law import find_statute
from juso_plan.model.meeting import Meeting, Meetings, ReusedMeeting
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.absence import absent
from juso_plan.rules.book.citing import Cited, citing
from juso_plan.rules.book.mention import is_unread, text_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Weight, rule

_ARTICLE = (106, 6)
_SECRECY_BASIS = Basis(ACT, "第106条の6第6項")
_SECRECY = re.compile("守秘|秘密")


# --- secrecy ----------------------------------------------------------------------------------


def _support(case: Case) -> Iterator[Subject[Any]]:
    """Every 支援会議, or its parts where they say it; what should hold it where one is not there."""
    meetings, top = case.plan.meetings, next(case.whole())
    if meetings is None:
        yield top
    elif not meetings.support or meetings.is_aside("support"):
        yield top.inner("meetings")
    for one in case.meetings("support"):
        parts = one.entity.parts
        if _speaks(one.entity) or not any(map(_speaks, parts)):
            yield one
        else:
            yield from map(one.item, parts)


def _speaks(held: Meeting) -> bool:
    return held.secrecy is not None or bool(held.secrecy_basis)


@rule(
    "LAW010",
    Weight.DOUBT,
    _support,
    reads=("secrecy", "secrecy_basis"),
    basis=_SECRECY_BASIS,
    is_requirement=True,
)
def secrecy(case: Case, subject: Subject[Any]) -> Iterator[Answer]:
    """支援会議の守秘義務と、その根拠の条が書かれているかを見る。

    支援会議の事務に従事する者と従事していた者には、法第106条の6による守秘義務がある。本人の同意がなくても情報を
    共有できるのは、この義務があるからである。計画に書くことまでは法は求めていないが、書くと、加わる人と住民に
    伝わる。項は令和7年4月1日に第5項から第6項に変わった（引用の項は CIT005 が見る）。支援会議のない計画は、人が
    確かめる。

    悪い例:
        会議: {支援会議: [{主催: 市町村, 守秘義務: あり}]}

    良い例:
        会議: {支援会議: [{主催: 市町村, 守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第6項]}]}

    English:
        Who serves or served in a 支援会議 is bound to secrecy by Art. 106-6, which is why it may share without
        consent. The Act does not ask that the plan says so; saying it, with the article, tells members and
        residents. The paragraph moved from 5 to 6 on 2025-04-01. Without a 支援会議 a person must look.

    出典:
        社会福祉法第106条の6、第159条
    """
    held = subject.entity
    if not isinstance(held, Meeting):
        yield NotRead() if held.is_aside("meetings", "support") else ForAPerson()
    elif held.secrecy == "なし":
        yield finding("LAW010", held.node("secrecy"), name="", open="", written="なし", cited="")
    elif held.secrecy_basis:
        yield from _basis(case, held)
    else:
        yield from _unstated(case, subject, held)


def _unstated(case: Case, subject: Subject[Any], held: Meeting) -> Iterator[Answer]:
    """What is not said where no basis of the secrecy is given; the words of the plan may say it."""
    meetings = case.plan.meetings
    words = text_of(held, meetings.summary if meetings else None)
    is_said = held.secrecy == "あり" or _SECRECY.search(words)
    if is_said and re.search("守秘[^。]*106条の6|106条の6[^。]*守秘", words):
        return
    if is_unread(held):
        yield NotRead()
        return
    basis = _SECRECY_BASIS.at(case.on)
    lines = (f"守秘義務の根拠: [{basis.law}{basis.provision}]",)
    name = "守秘義務の根拠" if is_said else "守秘義務"
    paste = lines if is_said else ("守秘義務: あり", *lines)
    yield subject.missing("LAW010", name, paste, written="", cited="")


def _basis(case: Case, held: Meeting) -> Iterator[Answer]:
    """Whether a basis is the Article; what is not there at all is found by CIT001."""
    cited: tuple[Cited, ...] = next(
        one.cited for one in citing(case) if one.entity is held and one.attribute == "secrecy_basis"
    )
    if not any(_is_article(one) or absent(case, one) for one in cited):
        text = "、".join(one.text for one in held.secrecy_basis)
        place = held.node("secrecy_basis")
        yield finding("LAW010", place, name="", open="", written="", cited=text)


def _is_article(cited: Cited) -> bool:
    return cited.statute is find_statute(ACT) and any(
        place.article == _ARTICLE for place in cited.citation.provisions
    )


# --- linkage ----------------------------------------------------------------------------------

_WAY = "(?:に基づく|による|上の|の)?"
_OTHER_MEETINGS = {
    "生活困窮者自立支援法の支援会議": (
        "生活困窮者自立支援法",
        "支援会議",
        "困窮",
        re.compile(
            f"生活困窮者(?:自立支援法?)?{_WAY}支援会議|生活困窮者自立支援法第(?:9|九)条(?!の)"
        ),
    ),
    "生活保護法の調整会議": (
        "生活保護法",
        "調整会議",
        "保護",
        re.compile(f"(?:生活保護法?|被保護者){_WAY}調整会議|生活保護法第(?:27|二十七)条の(?:3|三)"),
    ),
}
"""The meetings of 法第106条の6第5項: the law of each, its name there, a word that a text must hold, and how it names the meeting."""

_LINKED = re.compile("連携|併用|合わせて|併せて|情報(?:を|の)共有|重層")


def _meetings(case: Case) -> Iterator[Subject[Any]]:
    """会議, or the plan where there is none."""
    yield next(case.chapter("meetings"), next(case.whole()))


@rule(
    "LAW011",
    Weight.ENDEAVOUR,
    _meetings,
    reads=("support", "reused", "others"),
    basis=Basis(ACT, "第106条の6第5項"),
    since=date(2025, 4, 1),
    is_requirement=True,
)
def linkage(case: Case, subject: Subject[Any]) -> Iterator[Answer]:
    """支援会議と、生活困窮者自立支援法の支援会議、生活保護法の調整会議との連携が書かれているかを見る。

    令和7年4月1日から、支援会議はこれらの会議と相互に連携を図るよう努めるものとされている。計画の中にその会議の名が
    出てくるのに、支援会議や連携のところでは触れていないときに示す。計画が触れていない会議があるかどうかは、人が
    確かめる。

    悪い例:
        会議:
          その他: [{名称: 見本市生活困窮者支援会議, 根拠: [生活困窮者自立支援法第9条第1項]}]

    良い例:
        会議:
          その他:
            - 名称: 見本市生活困窮者支援会議
              根拠: [生活困窮者自立支援法第9条第1項]
              概要: 社会福祉法の支援会議と併せて開き、情報を共有する。

    English:
        Since 2025-04-01 the 支援会議 shall endeavour to work with the 支援会議 of the poverty act (Art. 9) and the
        調整会議 of the public assistance act (Art. 27-3). Found where the plan names one of them elsewhere and says
        nothing of it beside the 支援会議 or under 連携. Whether there is one that it does not name, a person knows.

    出典:
        社会福祉法第106条の6第5項、生活困窮者自立支援法第9条、生活保護法第27条の3
    """
    meetings = subject.entity
    if not isinstance(meetings, Meetings):
        yield NotRead() if meetings.is_aside("meetings") else ForAPerson()
        return
    plan = case.plan
    beside = (meetings.summary, meetings.support, meetings.multilayer, plan.cooperation)
    linked = _named(text_of(meetings.reused, *beside))
    linked |= _of_law(
        (*meetings.reused, *(one for each in meetings.support for one in each.reused))
    )
    linked |= {
        name
        for other in meetings.others
        if _LINKED.search(text_of(other))
        for name in _of_law((other,)) | _named(text_of(other))
    }
    known = (
        linked | _of_law(meetings.others) | _named(text_of(meetings, plan.programmes, plan.flow))
    )
    unlinked = [name for name in _OTHER_MEETINGS if name in known - linked]
    if not known or not meetings.support:
        yield ForAPerson()
    elif unlinked and is_unread(*beside, meetings.reused):
        yield NotRead()
    elif unlinked:
        held = next(case.meetings("support"))
        names = "、".join(unlinked)
        yield held.missing("LAW011", "既存会議の活用", meetings=names)


def _named(text: str) -> set[str]:
    """The other meetings that a text names."""
    return {
        name
        for name, (_, _, mark, words) in _OTHER_MEETINGS.items()
        if mark in text and words.search(text)
    }


def _of_law(meetings: tuple[Meeting | ReusedMeeting, ...]) -> set[str]:
    """The other meetings among entries of the plan, by their basis: the law, and the name there."""
    return {
        name
        for name, (law, its_name, *_) in _OTHER_MEETINGS.items()
        for one in meetings
        if (one.name or "").endswith(its_name)
        and not (one.name or "").endswith(f"支援{its_name}")
        and any(find_statute(each.law or ACT) is find_statute(law) for each in one.basis)
    }
