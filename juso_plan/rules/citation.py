"""Rules on the citations of law that a plan holds, as of the day of the law.

For the maintainer: a subject is one key of one entity that holds citations (根拠, 交付金, 守秘義務の根拠); the keys
are known by their type. Where no law is named, 社会福祉法 is meant. What the law tables don't hold, and
what they mark as unverified, is for a person (CIT001), never an error. Where CIT001 finds a citation
the others leave it alone: one cause, one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TypeAlias

from juso_plan.finding import Argument, Edit, Finding, Placed, finding
from juso_plan.law import (
    Certainty,
    Citation,
    CitationError,
    Existence,
    Move,
    Provision,
    Slot,
    Statute,
    Verdict,
    canonical_number,
    edition,
    exists,
    find_numbered,
    find_statute,
    format_provision,
    moved,
    parse_citation,
    slot,
    statutes,
)
from juso_plan.law.places import IROHA
from juso_plan.model.base import Table, folded, key_specs
from juso_plan.model.overview import OverviewRow
from juso_plan.model.values import Law
from juso_plan.rules.authority import ACT
from juso_plan.rules.case import Case, SlotSubject, Subject
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Weight, rule

Way: TypeAlias = tuple[object, ...]
"""A place as the steps down to it: article, paragraph, item, letter."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with its text in the file; `statute` is None where the tables don't hold the law."""

    citation: Citation
    node: Placed
    statute: Statute | None


@dataclass(frozen=True)
class Citing(Subject[Table]):
    """A key that holds citations.

    `slot` is the slot of the Act that the citations are the basis of, and `other` are the citations
    of the same slot in 一覧 (of a programme) or 事業 (of a row). `programme` is the programme that cites.
    """

    attribute: str = ""
    cited: tuple[Cited, ...] = ()
    slot: Slot | None = None
    other: tuple[Cited, ...] = ()
    programme: SlotSubject | None = None
    is_part: bool = False


def _citing(case: Case) -> Iterator[Citing]:
    """Every key that holds citations, in the order of the plan."""
    wholes = {id(one.entity) for one in case.slots()}
    programmes = {id(one.entity): one for one in case.parts()}
    found: list[Citing] = []
    for entity in case.entities():
        programme = programmes.get(id(entity))
        for attribute in _attributes(type(entity)):
            if not getattr(entity, attribute) and not entity.is_aside(attribute):
                continue
            found.append(
                Citing(
                    entity,
                    entity.key_node(attribute),
                    attribute=attribute,
                    cited=_cited(entity, attribute),
                    slot=programme.slot if programme else _row_slot(entity),
                    programme=programme,
                    is_part=programme is not None and id(entity) not in wholes,
                )
            )
    for one in found:
        yield replace(one, other=_elsewhere(one, found)) if one.slot else one


def _rows(case: Case) -> Iterator[Citing]:
    """The rows of 一覧 that name a slot and cite."""
    return (one for one in _citing(case) if one.slot and one.programme is None)


@rule("CIT001", Weight.CONTRADICTION, _citing, is_requirement=True)
def provision_exists(case: Case, subject: Citing) -> Iterator[Answer]:
    """引用された条、項、号、イロハが、計画の策定日の法律にあるかを見る。

    法律名がなければ社会福祉法として読む。表にない法律や条、表より前の日については、人が条文を確かめる（誤りとは
    しない）。項に分かれない条に項を書いたもの（第59条第1項第1号）、号の前の項が抜けたもの（第77条第3号）も分かる。

    悪い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業: {根拠: [障害者総合支援法第77条第3号]}

    良い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業: {根拠: [障害者総合支援法第77条第1項第3号]}

    English:
        Every article, paragraph, item and letter that the plan cites exists in the law on the day of the plan.
        Without a law's name 社会福祉法 is read. A law, an article or a day that the tables don't hold is for a
        person to look at, and no error.

    出典:
        引用された法律の条文（e-Gov法令検索）
    """
    if subject.entity.is_aside(subject.attribute):
        yield NotRead()
    for one in subject.cited:
        absent = _absent(case, one)
        if absent:
            args: dict[str, Argument] = {**_absence_words(*absent)}
            args |= {"written": one.citation.text, "expected": _meant(*absent, subject.slot)}
            yield Finding("CIT001", one.node.start, one.node.end, args)
        elif not _is_known(case, one):
            yield ForAPerson()


@rule("CIT002", Weight.CONTRADICTION, _citing, basis=Basis(ACT, "第106条の4第2項"))
def canonical(case: Case, subject: Citing) -> Iterator[Answer]:
    """事業の根拠が、社会福祉法第106条の4第2項の定める規定と合うかを見る。

    「事業」と「一覧」の両方を見る。同じ法律の別の規定を挙げているときに示す。広く挙げたもの（項だけなど）、正しい
    規定と並べて挙げたほかの規定、ほかの法律の規定は見ない。内訳では、その事業の規定の一部だけでもよい。

    悪い例:
        事業:
          地域づくり事業:
            生活支援体制整備事業: {根拠: [介護保険法第115条の45第2項第6号]}

    良い例:
        事業:
          地域づくり事業:
            生活支援体制整備事業: {根拠: [介護保険法第115条の45第2項第5号]}

    English:
        The basis of a programme is the provision that Art. 106-4(2) names for it, in 事業 and in 一覧 alike. A
        wider citation, further provisions beside the right one, and other laws are left alone.

    出典:
        社会福祉法第106条の4第2項第1号から第6号まで
    """
    if subject.slot is None:
        return
    wrong = _misfit(case, subject.slot, subject.cited, is_part=subject.is_part)
    if wrong:
        elsewhere = "事業" if subject.programme is None else "一覧"
        is_right_there = _is_accepted(subject.slot, _ways(subject.other))
        yield finding(
            "CIT002",
            wrong.node,
            written=wrong.citation.text,
            programme=subject.slot.key,
            expected=subject.slot.citations[0].text,
            elsewhere=elsewhere if is_right_there else "",
        )


@rule("CIT003", Weight.CONTRADICTION, _citing)
def law_name(case: Case, subject: Citing) -> Iterator[Answer]:
    """法律の名前が、正しい名前か広く使われる略称になっているかを見る。

    知られた名前と一、二字だけ違うもの（中点や「法」の抜け、障がいと障害、保険と保健など）を示す。知られた名前の
    どれにも似ていない名前は、人が確かめる（CIT001）。

    悪い例:
        事業:
          地域づくり事業:
            地域子育て支援拠点事業: {根拠: [子ども子育て支援法第59条第9号]}

    良い例:
        事業:
          地域づくり事業:
            地域子育て支援拠点事業: {根拠: [子ども・子育て支援法第59条第9号]}

    English:
        A law is cited by its name or a common short form. What differs from a known name by a character or a
        mark is reported with the name that was probably meant; other unknown names are for a person.

    出典:
        法律の題名（e-Gov法令検索）
    """
    for one in subject.cited:
        near = _near(one.citation.law or "") if one.statute is None else None
        if near:
            written, meant = near
            fix = _fix(case, one, written, meant)
            yield finding("CIT003", one.node, written=written, suggestion=meant, fix=fix)


@rule("CIT004", Weight.CONTRADICTION, _citing)
def law_number(case: Case, subject: Citing) -> Iterator[Answer]:
    """法律の番号が、その法律のものか、「元号N年法律第M号」の形かを見る。

    番号の数字が同じ法律がある（平成9年と平成17年の第123号、平成24年と平成25年の第65号、平成29年と令和2年の第52号
    など）。年まで合わせて見分ける。番号の分からない法律については何も言わない。

    悪い例:
        事業:
          包括的相談支援事業:
            利用者支援事業: {根拠: [子ども・子育て支援法（平成24年法律65号）第59条第1号]}

    良い例:
        事業:
          包括的相談支援事業:
            利用者支援事業: {根拠: [子ども・子育て支援法（平成24年法律第65号）第59条第1号]}

    English:
        The number in brackets is that of the law, written as 元号N年法律第M号. Several laws bear the same number
        in different years (第123号, 第65号, 第52号): era, year and number together name one law.

    出典:
        法律番号（e-Gov法令検索）
    """
    for one in subject.cited:
        written = one.citation.number or ""
        number = _mended_number(written)
        if number is None:
            continue
        law = one.statute
        if law is not None and law.certainty is not Certainty.MEMORY and law.number != number:
            owner = find_numbered(number)
            yield finding(
                "CIT004",
                one.node,
                law=law.name,
                written=written,
                expected=law.number,
                owner=owner.name if owner else "",
                form="",
            )
        elif canonical_number(written) is None:
            fix = _fix(case, one, written, number)
            yield finding("CIT004", one.node, written=written, owner="", form=number, fix=fix)


@rule("CIT005", Weight.DOUBT, _citing)
def moved_provision(case: Case, subject: Citing) -> Iterator[Answer]:
    """守秘義務や委託の根拠が、改正で番号の変わった条項の前の番号のままになっていないかを見る。

    令和7年4月1日から、支援会議の守秘義務は社会福祉法第106条の6第6項（前は第5項）、事業の委託は第106条の4第5項
    （前は第4項）である。前の番号には別の内容が入ったので、条項があっても古い引用かもしれない。策定日に正しくても、
    計画の期間のうちに番号が変わるものも示す。

    悪い例:
        会議:
          支援会議:
            - 根拠: [社会福祉法第106条の6第1項]
              主催: 市町村
              役割: [情報の共有, 支援体制の検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 不要
              守秘義務: あり
              守秘義務の根拠: [社会福祉法第106条の6第5項]

    良い例:
        会議:
          支援会議:
            - 根拠: [社会福祉法第106条の6第1項]
              主催: 市町村
              役割: [情報の共有, 支援体制の検討]
              構成員: {必須: [市, 多機関協働事業者]}
              開催: [{種類: 定期, 頻度: 月1回}]
              本人同意: 不要
              守秘義務: あり
              守秘義務の根拠: [社会福祉法第106条の6第6項]

    English:
        Since 2025-04-01 the secrecy of the 支援会議 stands in Art. 106-6(6) (before: (5)) and the entrusting in
        Art. 106-4(5) (before: (4)). The old numbers now hold something else. A citation that was right when the
        plan was made, but moves within its period, is shown too.

    出典:
        令和6年法律第21号（令和7年4月1日施行）
    """
    for one in subject.cited:
        move = _stale(case, subject, one)
        if move and not _absent(case, one):
            yield finding(
                "CIT005",
                one.node,
                written=one.citation.text,
                what=move.what,
                law=move.statute.name,
                old=format_provision(move.old),
                new=format_provision(move.new),
                day=_japanese(move.on),
                amendment=move.law,
                later=_japanese(move.on) if case.on < move.on else "",
            )


@rule("CIT006", Weight.DOUBT, _rows)
def same_citation(case: Case, subject: Citing) -> Iterator[Answer]:
    """同じ事業の根拠が、「事業」と「一覧」で違っていないかを見る。

    書き方の違い（第1-3号と第1号から第3号まで）や、同じ場所を指す二つの言い方は数えない。どちらかが誤りと分かる
    ものは CIT001 と CIT002 が示す。

    悪い例:
        一覧:
          - 行:
              - {号: 1, 記号: イ, 事業: 地域包括支援センターの運営, 根拠: [介護保険法第115条の45第2項]}

    良い例:
        一覧:
          - 行:
              - {号: 1, 記号: イ, 事業: 地域包括支援センターの運営, 根拠: [介護保険法第115条の45第2項第1-3号]}

    English:
        A programme is cited alike in 事業 and in 一覧. Two ways to write one place do not count; what is plainly
        wrong is found by CIT001 and CIT002.

    出典:
        計画の中の突き合わせ
    """
    here, there = subject.cited, subject.other
    assert subject.slot is not None
    for cited in (here, there):
        if any(one.statute is None or _absent(case, one) for one in cited):
            return
        if _misfit(case, subject.slot, cited, is_part=False):
            return
    mine, theirs = _own_ways(subject.slot, here), _own_ways(subject.slot, there)
    is_same = mine <= theirs or theirs <= mine
    if is_same or (_is_accepted(subject.slot, mine) and _is_accepted(subject.slot, theirs)):
        return
    yield finding(
        "CIT006",
        here[0].node,
        related=there[0].node.start,
        programme=subject.slot.key,
        written="、".join(one.citation.text for one in here),
        other="、".join(one.citation.text for one in there),
    )


# --- what cites what --------------------------------------------------------------------------


@cache
def _attributes(entity: type[Table]) -> tuple[str, ...]:
    """The attributes of an entity that hold citations."""
    specs = key_specs(entity).values()
    fields = entity.model_fields
    return tuple(
        one.attribute for one in specs if fields[one.attribute].annotation == tuple[Law, ...]
    )


def _cited(entity: Table, attribute: str) -> tuple[Cited, ...]:
    """The citations under a key, each with its law; 同法 is the law before."""
    found: list[Cited] = []
    law: Statute | None = None
    nodes = entity.item_nodes(attribute)
    for citation, node in zip(getattr(entity, attribute), nodes, strict=True):
        for one in _with_following(citation):
            if one is not citation and one.law is None:
                found.append(Cited(one, node, law))
                continue
            law = _statute(one, law)
            found.append(Cited(one, node, law))
    return tuple(found)


def _with_following(citation: Citation) -> Iterator[Citation]:
    """A citation, and what else its text cites: the reading of one law leaves the next over."""
    yield citation
    rest = re.sub(r"^(?:[、,・/]|及び|並びに|又は|若しくは)+", "", citation.suffix)
    if re.search(r"[0-9０-９〇一二三四五六七八九十百]+[条項号]", rest):
        try:
            following = parse_citation(rest)
        except CitationError:
            return
        yield from _with_following(following)


def _statute(citation: Citation, before: Statute | None) -> Statute | None:
    """The law of a citation; 社会福祉法 where it names none."""
    numbered = find_numbered(citation.number) if citation.number else None
    if citation.law is not None:
        return find_statute(citation.law)
    if citation.pronoun == "同法":
        return before
    if citation.pronoun is None and citation.number is not None:
        return numbered or find_numbered(_mended_number(citation.number) or "")
    return numbered or find_statute(ACT)


def _row_slot(entity: Table) -> Slot | None:
    return slot(entity.slot) if isinstance(entity, OverviewRow) and entity.slot else None


def _elsewhere(subject: Citing, found: list[Citing]) -> tuple[Cited, ...]:
    """The citations of the same slot on the other side: 一覧 for 事業, 事業 for a row of 一覧."""
    is_row = subject.programme is None
    there = [o for o in found if o.slot is subject.slot and (o.programme is None) is not is_row]
    wholes = [one for one in there if not one.is_part]
    return tuple(cited for one in wholes or there for cited in one.cited)


# --- CIT001: what exists ----------------------------------------------------------------------


def _absent(case: Case, cited: Cited) -> tuple[Statute, Provision, Existence] | None:
    """The first cited place that does not exist on the day, where the tables are sure of it."""
    # A paper that is no plan has no requirements: CIT001 does not run, so the others speak.
    if cited.statute is None or not case.is_statutory:
        return None
    for place in cited.citation.provisions:
        found = exists(cited.statute, place, case.on)
        is_sure = found.verdict is Verdict.NO and found.certainty is not Certainty.MEMORY
        if is_sure and not _is_awaited(case, cited.statute, place):
            return cited.statute, place, found
    return None


def _is_known(case: Case, cited: Cited) -> bool:
    """Whether the tables hold all that is cited."""
    law = cited.statute
    return law is not None and all(
        exists(law, place, case.on).verdict is Verdict.YES for place in cited.citation.provisions
    )


def _move_to(statute: Statute, place: Provision) -> Move | None:
    """The amendment that brought content to a paragraph."""
    for paragraph in range(1, place.paragraph or 0):
        move = moved(statute, Provision(place.article, paragraph), date.max)
        if move and (move.new.article, move.new.paragraph) == (place.article, place.paragraph):
            return move
    return None


def _is_awaited(case: Case, statute: Statute, place: Provision) -> bool:
    """Whether a place that is not there yet will be when the plan's period begins."""
    move = _move_to(statute, place)
    edition_ = case.plan.edition
    start = edition_.period.start if edition_ and edition_.period else None
    return move is not None and start is not None and case.on < move.on <= start.first


def _absence_words(statute: Statute, place: Provision, found: Existence) -> dict[str, str]:
    """The arguments of CIT001: what holds the absent part, the part, and the last one there is."""
    words = dict.fromkeys(("holder", "absent", "last", "needs", "undivided", "then", "day"), "")
    words |= {"law": statute.name, "cited": format_provision(place)}
    article, last = Provision(place.article), found.last or 0
    move = _move_to(statute, place)
    if found.reason == "undivided":
        words["undivided"] = found.level or ""
    if found.level == "条":
        words["absent"] = format_provision(article)
        words["last"] = format_provision(_last_article(statute, article, last))
    elif found.level == "項":
        words["holder"] = format_provision(article)
        words |= {"absent": f"第{place.paragraph}項", "last": f"第{last}項"}
        if found.reason == "paragraph_needed":
            words["needs"] = "項"
        elif move:
            words |= {"then": format_provision(move.old), "day": _japanese(move.on)}
    elif found.level == "号":
        beyond = tuple(n for n in place.items if not 1 <= n <= last)
        absent = Provision(items=beyond, branch_items=place.branch_items)
        words["holder"] = format_provision(replace(article, paragraph=place.paragraph))
        words |= {"absent": format_provision(absent), "last": f"第{last}号"}
    else:
        beyond_last = [one for one in place.letters if IROHA.index(one) >= last]
        words["holder"] = format_provision(replace(place, letters=(), heading=False))
        words |= {"absent": "".join(beyond_last), "last": IROHA[max(last - 1, 0)]}
    return words


def _last_article(statute: Statute, article: Provision, last: int) -> Provision:
    """The last article, or the last branch of one that has branches: 第106条の11."""
    assert article.article is not None
    number = article.article[0]
    is_beyond = statute.last_article is not None and number > statute.last_article
    return Provision((last,) if is_beyond else (number, last))


def _meant(statute: Statute, place: Provision, found: Existence, of: Slot | None) -> str:
    """What was probably meant: the slot's own basis, or the same place without its paragraph."""
    if of and find_statute(of.citations[0].law or ACT) is statute:
        return of.citations[0].text
    if found.level == "項" and found.reason == "undivided":
        return statute.name + format_provision(replace(place, paragraph=None))
    return ""


# --- CIT002, CIT006: the basis of a slot ------------------------------------------------------


def _ways_of(place: Provision) -> Iterator[Way]:
    """The steps down to a place, one way for each of its items and letters."""
    items: list[object] = [*((n,) for n in place.items), *place.branch_items]
    deeper = items or place.all_items or place.letters or place.heading
    way: Way = (place.article,)
    if place.paragraph is not None or deeper:
        way += (place.paragraph,)
    if place.all_items:
        way += ("各号",)
    for one in [(*way, item) for item in items] or [way]:
        for letter in place.letters or (None,):
            end = (*one, letter) if letter else one
            yield (*end, "柱書") if place.heading else end


def _ways(cited: tuple[Cited, ...]) -> set[tuple[str, Way]]:
    """All places that are cited, each with its law; a law's name alone is no place."""
    return {
        (one.statute.name, way)
        for one in cited
        if one.statute
        for place in one.citation.provisions
        for way in _ways_of(place)
    }


@cache
def _accepted(of: Slot) -> tuple[tuple[str, frozenset[Way]], ...]:
    """The ways to cite a slot's basis, the canonical first: the law and its places."""
    found = []
    for one in of.citations:
        statute = find_statute(one.law or ACT)
        assert statute is not None
        ways = frozenset(way for place in one.provisions for way in _ways_of(place))
        found.append((statute.name, ways))
    return tuple(found)


def _covers(cited: Set[Way], wanted: Set[Way]) -> bool:
    """Whether each wanted place is cited, itself or with what holds it."""
    return all(any(one[: len(way)] == way for way in cited) for one in wanted)


def _is_accepted(of: Slot, ways: Set[tuple[str, Way]]) -> bool:
    """Whether the basis of a slot is among what is cited, exactly."""
    return any({(law, one) for one in wanted} <= ways for law, wanted in _accepted(of))


def _misfit(case: Case, of: Slot, cited: tuple[Cited, ...], *, is_part: bool) -> Cited | None:
    """The citation that does not fit its slot, where the tables are sure; None where all fit."""
    then = edition(case.on)
    if of.certainty is Certainty.MEMORY or then is None or then.status == "pending":
        return None
    accepted = _accepted(of)
    for law in dict.fromkeys(one.statute.name for one in cited if one.statute):
        group = [one for one in cited if one.statute and one.statute.name == law]
        wanted = [ways for name, ways in accepted if name == law]
        if not wanted or any(_absent(case, one) for one in group):
            continue
        if any(not one.citation.provisions for one in group):
            continue  # a law's name alone is wider than any place
        ways = {way for _, way in _ways(tuple(group))}
        may_be_less = is_part or of.parent is None
        fits = any(_covers(ways, each) or (may_be_less and _covers(each, ways)) for each in wanted)
        is_of_slots = law == accepted[0][0] or _is_beside(ways, wanted)
        if not fits and is_of_slots:
            return group[0]
    return None


def _is_beside(ways: Set[Way], wanted: list[frozenset[Way]]) -> bool:
    """Whether places stand in the same paragraph as the basis: then they name another slot."""
    return all(any(way[:2] == one[:2] for each in wanted for one in each) for way in ways)


def _own_ways(of: Slot, cited: tuple[Cited, ...]) -> set[tuple[str, Way]]:
    """The places that are compared: of a part of an item, those of its own law."""
    ways = _ways(cited)
    return {one for one in ways if one[0] != ACT} if of.parent else ways


# --- CIT003: near misses of names -------------------------------------------------------------

_ORDINANCE = re.compile(r"(.+)施行(?:令|規則|細則)")
_SHORTEST_NAME = 5
_OTHER_LAWS = {"精神保健福祉士法"}
"""Laws that are not in the tables but stand near one that is."""


def _near(name: str) -> tuple[str, str] | None:
    """What is miswritten of a law's name and what was meant; None where that can't be told."""
    written = folded(name)
    match = _ORDINANCE.fullmatch(written)
    if match and find_statute(match[1]):
        return None  # an ordinance under a known law, though it is not in the tables itself
    for part in (written, match[1] if match else ""):
        if len(part) + 1 < _SHORTEST_NAME or part in _OTHER_LAWS:
            continue
        near: dict[str, tuple[int, str]] = {}
        for known in _names():
            distance = _distance(_plain(part), _plain(known))
            # A name inside of a longer one (旧社会福祉法, 同法施行規則) is no slip.
            if distance <= max(1, len(known) // 9) and known not in part:
                statute = find_statute(known)
                assert statute is not None
                near[statute.name] = min((distance, known), near.get(statute.name, (99, "")))
        least = min((distance for distance, _ in near.values()), default=0)
        meant = [known for distance, known in near.values() if distance == least]
        if len(meant) == 1:
            return part, meant[0]
    return None


@cache
def _names() -> tuple[str, ...]:
    """The names and short forms that are long enough to be compared."""
    return tuple(
        name
        for one in statutes()
        for name in (one.name, *one.abbreviations)
        if len(name) >= _SHORTEST_NAME
    )


def _plain(name: str) -> str:
    """A name without marks, and with one spelling of what is often spelled otherwise."""
    name = re.sub(r"[・･、,.「」『』]", "", name)
    return re.sub("障がい|障碍", "障害", re.sub("子供|こども", "子ども", name))


def _distance(one: str, other: str) -> int:
    """How many characters must be put in, taken out or changed."""
    before = list(range(len(other) + 1))
    for row, char in enumerate(one, start=1):
        now = [row]
        for column, beside in enumerate(other, start=1):
            change = before[column - 1] + (char != beside)
            now.append(min(before[column] + 1, now[-1] + 1, change))
        before = now
    return before[-1]


def _fix(case: Case, cited: Cited, written: str, meant: str) -> tuple[Edit, ...]:
    """The edit of one word of a citation; none where it can't be found in the text, or twice."""
    source = case.read.parsed.text[cited.node.start : cited.node.end]
    if source.count(written) != 1:
        return ()
    start = cited.node.start + source.index(written)
    return (Edit(start, start + len(written), meant),)


# --- CIT004: numbers --------------------------------------------------------------------------

_LOOSE_NUMBER = re.compile(
    r"(明治|大正|昭和|平成|令和|[MTSHR])(元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})年?"
    r"([^0-9第年]*?(?:法律|政令|省令|府令|告示))第?([0-9]{1,4}|[〇一二三四五六七八九十百千]{1,7})号?"
)
_ERAS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}


def _mended_number(written: str) -> str | None:
    """A law's number as 元号N年法律第M号, also where a part of it is left out; None for other text."""
    match = _LOOSE_NUMBER.fullmatch(folded(written))
    if not match:
        return None
    era, year, kind, number = match.groups()
    return canonical_number(f"{_ERAS.get(era, era)}{year}年{kind}第{number}号")


# --- CIT005: what moved -----------------------------------------------------------------------

_CONTRACTED = {"委託", "一部委託"}


def _stale(case: Case, subject: Citing, cited: Cited) -> Move | None:
    """The amendment that moved what a citation is cited for, by the last day of the plan."""
    if cited.statute is None:
        return None
    last = max(_last_day(case), case.on)
    for place in cited.citation.provisions:
        move = moved(cited.statute, place, last)
        if move and _is_cited_for(subject, cited, move) and not _cites(subject, move):
            return move
    return None


def _last_day(case: Case) -> date:
    """The last day of the period, or of the year of a report."""
    found = case.plan.edition
    if found and found.period and (found.period.end or found.period.start):
        year = found.period.end or found.period.start
    else:
        year = found.fiscal_year if found else None
    return year.last if year else case.on


def _is_cited_for(subject: Citing, cited: Cited, move: Move) -> bool:
    """Whether a citation means what was moved; the number alone can't tell, since it was reused."""
    text = cited.citation.text
    if move.what.endswith("守秘義務"):
        return subject.attribute == "secrecy_basis" or "守秘" in text
    if move.what != "事業の委託":
        return False
    programme = subject.programme
    if "委託" in text or programme is None:
        return "委託" in text
    # Of 参加支援 the paragraph may be meant that is now there: it is on dwelling.
    is_contracted = bool(_CONTRACTED & set(programme.inherited("methods")))
    return is_contracted and programme.slot is not None and programme.slot.item != 2


def _cites(subject: Citing, move: Move) -> bool:
    """Whether the same key cites the new place too."""
    return any(
        one.statute is move.statute and place == move.new
        for one in subject.cited
        for place in one.citation.provisions
    )


def _japanese(day: date) -> str:
    """A day of the era 令和."""
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"
