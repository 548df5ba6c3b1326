"""Rules on entrusting: what secures that all is carried out as one, secrecy, and who may be entrusted.

For the maintainer: that the measures are taken and that the entrusted keep secrets is the Act's (法第106条の4第5項,
第6項; before 令和7年4月1日 第4項, 第5項); that the plan tells of it is not, so a finding is a doubt. Whether what a plan
says is enough, no machine can judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import Placed, finding
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programmes
from juso_plan.rules.authority import ACT, ORDINANCE
from juso_plan.rules.book.corporate_forms import CORPORATE_FORMS, form_of
from juso_plan.rules.book.mention import is_unread, sentences, text_of
from juso_plan.rules.book.operators import CONTRACTED, body_names, methods, sites_with_methods
from juso_plan.rules.case import Case, SlotSubject, Subject
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Unmet, Weight, rule
from juso_plan.words import folded

_AS_ONE = re.compile("一体(?:的|で|と(?:して|なっ))")
_ENTRUSTED = re.compile("委託|受託|事業者")
_SECRECY = re.compile("守秘|秘密")


@rule(
    "LAW013",
    Weight.DOUBT,
    Case.programmes,
    basis=Basis(ACT, "第106条の4"),
    is_requirement=True,
)
def entrusting(case: Case, subject: Subject[Programmes]) -> Iterator[Answer]:
    """委託があるとき、一体的な実施をどう確保するかと、受託者の守秘義務が書かれているかを見る。

    市町村は、各号の事業の一体的な実施が確保されるための措置を講じた上で、委託することができる。受託者とその職員には
    守秘義務がある。計画に書くことまでは法は求めていないが、書くと、措置を取ったことが分かる。令和7年4月1日から、委託は
    第106条の4の第5項、受託者の守秘義務は第6項にある（前は第4項と第5項）。書かれている措置で足りるかは、人が確かめる。

    悪い例:
        事業: {概要: 委託する事業は、市の事業と一体的に行う。}

    良い例:
        事業: {概要: 委託する事業は、市の事業と一体的に行う。受託者は守秘義務を負う。}

    English:
        The municipality may entrust the project once measures secure that the items are carried out as one; the
        entrusted are bound to secrecy. The Act does not ask that the plan tells of it; telling it shows that the
        measures were taken. Paragraphs 5 and 6 of Art. 106-4 since 2025-04-01, before that 4 and 5. Whether the
        measures are enough, a person must judge.

    出典:
        社会福祉法第106条の4第5項・第6項、第159条
    """
    if not any(map(_is_entrusted, case.parts())):
        if is_unread(subject.entity):
            yield NotRead()
        return
    plan = case.plan
    meetings = plan.meetings
    project = (subject.entity, plan.cooperation, plan.chapters)
    meeting_texts = (meetings.summary, meetings.multilayer) if meetings else ()
    said = sentences(text_of(*project, *meeting_texts))
    absent = [] if any(map(_AS_ONE.search, said)) else ["一体的な実施の確保"]
    absent += [] if any(map(_is_on_secrecy, said)) else ["受託者の守秘義務"]
    if absent and is_unread(*project, meetings):
        yield NotRead()
    elif absent:
        contract, secret = (
            Basis(ACT, f"第106条の4{place}").at(case.on).provision.removeprefix("第106条の4")
            for place in ("第5項", "第6項")
        )
        matters = "、".join(absent)
        yield subject.missing("LAW013", "概要", matters=matters, contract=contract, secret=secret)
    elif not _tells_how(subject.entity, text_of(plan.cooperation, *meeting_texts)):
        yield ForAPerson()


def _is_entrusted(subject: SlotSubject) -> bool:
    """Whether a programme, or a place of it, is entrusted to somebody."""
    programme = subject.entity
    ways = methods(subject)
    in_sites = (way for _, way in sites_with_methods(programme.sites, ways))
    said = (programme.methods, *in_sites)
    return bool(programme.contractors) or any(CONTRACTED & {*way} for way in said)


def _is_on_secrecy(sentence: str) -> bool:
    """Whether a sentence is on the secrecy of the entrusted, and not that of a 支援会議 alone."""
    of_meeting = "会議" in sentence and not _ENTRUSTED.search(sentence)
    return bool(_SECRECY.search(sentence)) and not of_meeting


def _tells_how(programmes: Programmes, cooperation: str) -> bool:
    """Whether the words on carrying out as one stand where cooperation or entrusting is the matter."""
    return bool(_AS_ONE.search(cooperation)) or any(
        _AS_ONE.search(one) and _ENTRUSTED.search(one) for one in sentences(text_of(programmes))
    )


# --- who may be entrusted ---------------------------------------------------------------------

_OTHER_KINDS = {"任意団体", *(form.name for form in CORPORATE_FORMS if not form.is_in_ordinance)}
"""Kinds of bodies (団体) that the ordinance does not name."""
_REASON = re.compile("適当|適切|実績|認め|選定|公募|プロポーザル|能力")


@rule(
    "ORD006",
    Weight.ADVICE,
    Case.whole,
    reads=("programmes",),
    basis=Basis(ORDINANCE, "第34条の9"),
    is_requirement=True,
)
def contractors(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """委託先が省令の挙げる法人でないとき、適当と認める理由が書かれているかを見る。

    委託を受けることができるのは、社会福祉法人、一般社団法人・一般財団法人、特定非営利活動法人その他市町村が適当と
    認める者である。医療法人や会社に委託することもできる。そのときは、認めた理由（実績など）を、事業か「団体」の備考に
    書くとよい。同じ団体は一度だけ示す。

    悪い例:
        事業: {参加支援事業: {委託先: [株式会社見本ケア]}}

    良い例:
        事業: {参加支援事業: {委託先: [株式会社見本ケア], 備考: 市内での就労支援の実績から適当と認めた。}}

    English:
        Who may be entrusted: social welfare corporations, general incorporated associations and foundations,
        NPO corporations, and others that the municipality finds able. A medical corporation or a company may be
        one of these; saying why it was found able helps. Each body is pointed at once.

    出典:
        社会福祉法施行規則第34条の9
    """
    if subject.entity.programmes is None:
        yield Unmet()
    if case.is_unread(lambda _, name: name in ("contractors", "operator", "methods")):
        yield NotRead()  # the first place of a body may be one that could not be read
        return
    known: set[str] = set()
    for name, place, notes in _entrusted_bodies(case):
        kind = _other_kind(case, name)
        plain = folded(name)
        if kind and plain not in known and not _REASON.search(text_of(notes, *_notes(case, plain))):
            yield finding("ORD006", place, written=name, kind=kind)
        known.add(plain)


def _entrusted_bodies(case: Case) -> Iterator[tuple[str, Placed, tuple[str | None, ...]]]:
    """Every body that is entrusted, its place, and the notes beside it."""
    for one in case.parts():
        programme = one.entity
        notes = tuple(each.note for each in (programme, *one.parents))
        nodes = programme.item_nodes("contractors")
        for name, node in zip(programme.contractors, nodes, strict=True):
            yield name, node, notes
        for site, way in sites_with_methods(programme.sites, methods(one)):
            if site.operator and CONTRACTED & {*way}:
                yield site.operator, site.node("operator"), (site.note, *notes)


def _other_kind(case: Case, name: str) -> str:
    """The kind of a body that the ordinance does not name; "" where it is named, or not known."""
    plain = folded(name)
    form = form_of(plain)
    if form:
        return "" if form.is_in_ordinance else form.name
    for body in case.plan.bodies:
        if plain in body_names(body) and body.kind in _OTHER_KINDS:
            return str(body.kind)
    return ""


def _notes(case: Case, plain: str) -> Iterator[str]:
    """What 団体 says of a body."""
    return (one.note for one in case.plan.bodies if one.note and plain in body_names(one))
