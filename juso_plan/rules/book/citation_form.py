"""Rules on the form of citations: what may be cited, where numbers stand, names of types, ranges.

For the maintainer: nothing here says that a citation is wrong. CIT001 to CIT005 do that, and where CIT001
finds a citation these rules leave it alone. What is verified least (the dates of types) stays a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from juso_plan.eras import ERA_NAMES
from juso_plan.finding import Edit, finding
from juso_plan.law import Certainty, Statute, TypeTerm, day_text, find_numbered, type_terms
from juso_plan.model.overview import OverviewRow
from juso_plan.model.plan import Plan
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.absence import absent
from juso_plan.rules.book.citation_range import Change, written_out
from juso_plan.rules.book.citing import Cited, Citing, citing
from juso_plan.rules.book.style_texts import (
    PlanText,
    edits,
    is_law,
    span_of,
    texts,
    twice_defined,
)
from juso_plan.rules.book.type_names import is_in_use, plan_time, type_names
from juso_plan.rules.case import Case, SlotSubject, Subject, once
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Weight, rule
from juso_plan.source import ScalarNode


@rule(
    "CIT007",
    Weight.DOUBT,
    Case.parts,
    reads=("basis", "notices", "parts"),
    basis=Basis(ACT, "第106条の4第2項"),
)
def law_and_notice(case: Case, subject: SlotSubject) -> Iterator[Answer]:
    """事業の「根拠」に法律の規定が、「根拠通知」に通知や要綱が書かれているかを見る。

    通知、要綱、要領は法律ではないので「根拠」ではなく「根拠通知」に書く。「根拠通知」だけがある事業には、法律の根拠も
    挙げる。「根拠」も「根拠通知」もない事業、根拠を内訳か「一覧」に書いた事業については何も言わない。

    悪い例:
        事業:
          参加支援事業: {根拠: [重層的支援体制整備事業実施要綱]}

    良い例:
        事業:
          参加支援事業: {根拠: [社会福祉法第106条の4第2項第2号], 根拠通知: [重層的支援体制整備事業実施要綱]}

    English:
        根拠 holds provisions of law; notices and 要綱 go under 根拠通知. A programme that has 根拠通知 alone names its
        law too. One that states neither, or whose parts or 一覧 state its basis, is left alone.

    出典:
        社会福祉法第106条の4第2項
    """
    own = _by_entity(case).get(id(subject.entity))
    notice = next((one for one in own.cited if _is_notice(one)), None) if own else None
    programme = subject.entity
    if notice:
        yield finding("CIT007", notice.node, written=notice.citation.text, notice="", law="")
    elif programme.notices and not programme.basis and _lacks_law(case, subject):
        assert subject.slot
        law = subject.slot.citations[0].text
        notices = "、".join(programme.notices)
        yield subject.missing(
            "CIT007", "根拠", (f"根拠: [{law}]",), written=notices, notice=notices, law=law
        )


@rule("CIT008", Weight.ADVICE, Case.whole)
def first_citation(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """法律を初めて引く所に番号があるか、「以下「法」という。」が一度だけかを見る。

    番号は、引用した法律の半分より多くに番号を付けている実施計画で見る。番号を付けない計画、取組報告、説明資料では
    見ない。「一覧」の表は、略した書き方のままでよい。文章の中で番号を書いた法律は、そこで示したものとする。

    悪い例:
        位置付け: {根拠: [社会福祉法（昭和26年法律第45号）第106条の5第1項]}
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {根拠: [介護保険法（平成9年法律第123号）第115条の45第2項第1号から第3号まで]}
            障害者相談支援事業: {根拠: [障害者総合支援法（平成17年法律第123号）第77条第1項第3号]}

    良い例:
        位置付け: {根拠: [社会福祉法（昭和26年法律第45号）第106条の5第1項]}
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {根拠: [介護保険法（平成9年法律第123号）第115条の45第2項第1号から第3号まで]}
            障害者相談支援事業: {根拠: [障害者総合支援法（平成17年法律第123号）第77条第1項第3号]}
            利用者支援事業: {根拠: [子ども・子育て支援法（平成24年法律第65号）第59条第1号]}
            生活困窮者自立相談支援事業: {根拠: [生活困窮者自立支援法（平成25年法律第105号）第3条第2項各号]}

    English:
        The first citation of a law carries its number, and 以下「法」という stands once. Numbers are asked for where
        a plan gives those of more than half of the laws that it cites; not in reports and slides, and not in
        the tables of 一覧. A number that stands in the text counts.

    出典:
        法令の引用の慣例（初めに法律番号を示す）
    """
    for text, span, name, first in twice_defined(case):
        if is_law(name):
            place = span_of(case, text, *span)
            yield finding("CIT008", place, related=first, twice=name, later="")
    if not case.is_statutory:
        return
    if case.is_unread(lambda entity, attribute: True):
        yield NotRead()  # the first place may be one that could not be read
        return
    first_cited, in_texts = _first_cited(case), _in_texts(case)
    bare = [one for one in first_cited if not _is_numbered(one, in_texts)]
    if len(bare) * 2 >= len(first_cited):
        return
    for one in first_cited:
        if not _is_numbered(one, in_texts) or (one.later and id(one.law) not in in_texts):
            law = one.law
            is_sure = law.certainty is not Certainty.MEMORY
            yield finding(
                "CIT008",
                one.cited.node,
                related=one.later,
                twice="",
                law=law.name,
                expected=f"{law.name}（{law.number}）" if is_sure else "",
                later=law.name if one.later else "",
            )


@rule("CIT009", Weight.DOUBT, Case.whole)
def types(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """事業の類型などの名前が、計画の時に使われているものかを見る。

    母子保健型は令和5年度まで、こども家庭センター型は令和6年度から、妊婦等包括相談支援事業型は令和7年度から、「共助の基盤
    づくり事業」は令和4年度まで使われた名前である（年の一部は確かめられていないので、注意にとどめる）。計画の期間の
    うちに使われる名前ならよい。日付も期間もない資料については何も言わない。

    悪い例:
        事業:
          包括的相談支援事業:
            利用者支援事業: {類型: [母子保健型]}

    良い例:
        事業:
          包括的相談支援事業:
            利用者支援事業: {類型: [こども家庭センター型]}

    English:
        The name of a type is in use in the plan's time: 母子保健型 until 令和5年度, こども家庭センター型 from 令和6年度,
        妊婦等包括相談支援事業型 from 令和7年度, 共助の基盤づくり事業 until 令和4年度. Some of the dates are unverified,
        so this is a warning at most. A paper without date and period is left alone.

    出典:
        利用者支援事業の類型、生活困窮者支援等のための地域づくり事業の名称の変更（国と自治体の資料による）
    """
    first, last = plan_time(case)
    if first is None:
        yield ForAPerson()
        return
    reported: set[TypeTerm] = set()
    for term, node in type_names(case):
        is_over = term.until is not None and term.until < first
        is_early = term.since is not None and term.since > last
        if (is_over or is_early) and term not in reported:
            reported.add(term)
            now = [
                one for one in type_terms() if one.slot == term.slot and is_in_use(one, first, last)
            ]
            yield finding(
                "CIT009",
                node,
                written=term.name,
                slot=term.slot,
                until=day_text(term.until) if is_over and term.until else "",
                since=day_text(term.since) if is_early and term.since else "",
                expected="、".join(one.name for one in now),
            )


@rule("CIT010", Weight.ADVICE, citing, fixes=True)
def ranges(case: Case, subject: Citing) -> Iterator[Answer]:
    """続いた号を「第1号から第3号まで」のように書いているかを見る。

    「第1・2・3号」「第1-3号」は略した書き方である。三つ以上続けば「第1号から第3号まで」、二つなら「第1号及び第2号」、
    離れていれば「第1号、第3号及び第5号」と書く。その項の号の全てなら「各号」でもよい。「一覧」の表は、略した書き方の
    ままでよい。

    悪い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {根拠: [介護保険法第115条の45第2項第1・2・3号]}

    良い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {根拠: [介護保険法第115条の45第2項第1号から第3号まで]}

    English:
        第1・2・3号 and 第1-3号 are short forms of 第1号から第3号まで (two: 第1号及び第2号; apart: 第1号、第3号及び第5号).
        Where all items of the paragraph are meant 各号 will do. The fix changes the items alone. The tables of 一覧
        may keep the short form.

    出典:
        法令の引用の慣例（e-Gov法令検索の条文の書き方）
    """
    if isinstance(subject.entity, OverviewRow):
        return
    done = {id(one.node) for one in subject.cited if absent(case, one)}
    for one in subject.cited:
        if id(one.node) in done:
            continue
        done.add(id(one.node))
        found = written_out(one.citation)
        if found:
            (start, end, right), *_ = found
            fix = _fix(case, one, found)
            written = one.citation.text[start:end]
            yield finding("CIT010", one.node, fix=fix, written=written, expected=right)


# --- CIT007 -----------------------------------------------------------------------------------

_NOTICE = re.compile(
    r"(?:要綱|要領|通知|通達|ガイドライン|マニュアル|事務連絡|手引き?|について)[」』]?(?:（.*）)?$"
)


@once
def _by_entity(case: Case) -> dict[int, Citing]:
    """By each entity that cites its first key that does."""
    found: dict[int, Citing] = {}
    for one in citing(case):
        found.setdefault(id(one.entity), one)
    return found


def _is_notice(cited: Cited) -> bool:
    law = cited.citation.law
    return cited.statute is None and law is not None and bool(_NOTICE.search(law))


def _lacks_law(case: Case, subject: SlotSubject) -> bool:
    """Whether no law is named for a slot: not in its parts, and not in 一覧."""
    programme = subject.entity
    is_whole = not any(programme is one for holder in subject.parents for one in holder.parts)
    in_rows = any(
        one.slot is subject.slot and one.cited and isinstance(one.entity, OverviewRow)
        for one in citing(case)
    )
    return is_whole and not in_rows and not any(one.basis for one in programme.parts)


# --- CIT008 -----------------------------------------------------------------------------------


class _First(NamedTuple):
    """The first citation of a law where it bears no number, and where one that bears it stands."""

    law: Statute
    cited: Cited
    has_number: bool
    later: int | None


_NUMBER = re.compile(
    rf"(?:{ERA_NAMES})[^（）()第年]{{1,4}}年[^（）()第年]{{2,8}}第[0-9０-９]{{1,4}}号"
)


def _first_cited(case: Case) -> list[_First]:
    """The laws that the plan cites by name outside of 一覧, each at its first citation."""
    found: dict[int, _First] = {}
    for key in citing(case):
        if isinstance(key.entity, OverviewRow):
            continue
        for one in key.cited:
            law = one.statute
            if law is None or one.citation.law is None:
                continue
            first = found.get(id(law))
            has_number = one.citation.number is not None
            if first is None:
                found[id(law)] = _First(law, one, has_number, None)
            elif has_number and not first.has_number and first.later is None:
                found[id(law)] = _First(law, first.cited, False, one.node.start)
    return list(found.values())


def _in_texts(case: Case) -> set[int]:
    """The laws of which the number stands in a text."""
    laws = (
        find_numbered(match[0])
        for text in texts(case)
        if "号" in text.value
        for match in _NUMBER.finditer(text.value)
    )
    return {id(one) for one in laws if one}


def _is_numbered(first: _First, in_texts: set[int]) -> bool:
    """Whether the plan gives the number of a law anywhere."""
    return first.has_number or first.later is not None or id(first.law) in in_texts


# --- CIT010 -----------------------------------------------------------------------------------


def _fix(case: Case, one: Cited, changes: list[Change]) -> tuple[Edit, ...]:
    """The edits in the file; none where they would not be exact.

    A 、 that comes in would read as the comma of a list without quotes (SYN119).
    """
    is_plain = isinstance(one.node, ScalarNode) and not one.node.style
    brings_comma = any("、" in new for *_, new in changes) and "、" not in one.citation.text
    if not isinstance(one.node, ScalarNode) or (is_plain and brings_comma):
        return ()
    text = PlanText(one.citation.text, one.node, is_words=False)
    return edits(case, text, changes)
