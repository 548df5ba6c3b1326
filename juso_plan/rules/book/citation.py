"""The rules on the citations of law that a plan holds, as of the day of the law.

For the maintainer: what a citation means is found in `citing`, whether it is there in `absence`, what a
slot asks for in `slot_basis`. What the law tables don't hold, and what they mark as unverified, is for a
person (CIT001), never an error. Where CIT001 finds a citation the others leave it alone: one cause, one
finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juso_plan.finding import Argument, Edit, Finding, finding
from juso_plan.law import (
    Certainty,
    Move,
    Statute,
    canonical_number,
    find_numbered,
    format_provision,
    mended_number,
    moved,
    near_law,
)
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.absence import absence_words, absent, is_known, meant
from juso_plan.rules.book.citing import Cited, Citing, citing, citing_rows
from juso_plan.rules.book.operators import CONTRACTED
from juso_plan.rules.book.slot_basis import is_accepted, misfit, own_ways, right_basis
from juso_plan.rules.case import Case
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Weight, rule


@rule("CIT001", Weight.CONTRADICTION, citing, is_requirement=True, on_every_paper=True)
def provision_exists(case: Case, subject: Citing) -> Iterator[Answer]:
    """引用された条、項、号、イロハが、計画の策定日の法律にあるかを見る。

    法律名がなければ社会福祉法として読む。表にない法律や条、表より前の日については、人が条文を確かめる（誤りとは
    しない）。項に分かれない条に項を書いたもの（第59条第1項第1号）、号の前の項が抜けたもの（第77条第3号）も分かる。
    同じ事業の根拠が「事業」と「一覧」のもう一方に正しく書かれていれば、それも示す。取組報告や説明資料でも見る。

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
        person to look at, and no error. Where 事業 or 一覧 cites the same programme rightly, the finding says so.
        It is looked at in reports and slides too.

    出典:
        引用された法律の条文（e-Gov法令検索）
    """
    if subject.entity.is_aside(subject.attribute):
        yield NotRead()
    for one in subject.cited:
        found = absent(case, one)
        if found:
            right = _right_elsewhere(subject, found[0])
            args: dict[str, Argument] = {**absence_words(*found)}
            args |= {"written": one.citation.text, "expected": meant(*found, subject.slot)}
            args |= {"elsewhere": subject.elsewhere if right else "", "right": right}
            yield Finding("CIT001", one.node.start, one.node.end, args)
        elif not is_known(case, one):
            yield ForAPerson()


@rule("CIT002", Weight.CONTRADICTION, citing, basis=Basis(ACT, "第106条の4第2項"))
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
    wrong = misfit(case, subject.slot, subject.cited, is_part=subject.is_part)
    if wrong:
        is_right_there = bool(right_basis(subject.slot, subject.other))
        yield finding(
            "CIT002",
            wrong.node,
            written=wrong.citation.text,
            programme=subject.slot.key,
            expected=subject.slot.citations[0].text,
            elsewhere=subject.elsewhere if is_right_there else "",
        )


@rule("CIT003", Weight.CONTRADICTION, citing, fixes=True)
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
        near = near_law(one.citation.law or "") if one.statute is None else None
        if near:
            written, known = near
            fix = _fix(case, one, written, known)
            yield finding("CIT003", one.node, written=written, suggestion=known, fix=fix)


@rule("CIT004", Weight.CONTRADICTION, citing, fixes=True)
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
        number = mended_number(written)
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


@rule("CIT005", Weight.DOUBT, citing)
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
        if move and not absent(case, one):
            yield finding(
                "CIT005",
                one.node,
                written=one.citation.text,
                what=move.what,
                law=move.statute.name,
                old=format_provision(move.old),
                new=format_provision(move.new),
                day=move.day,
                amendment=move.law,
                later=move.day if case.on < move.on else "",
            )


@rule("CIT006", Weight.DOUBT, citing_rows)
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
        if any(one.statute is None or absent(case, one) for one in cited):
            return
        if misfit(case, subject.slot, cited, is_part=False):
            return
    mine, theirs = own_ways(subject.slot, here), own_ways(subject.slot, there)
    is_same = mine <= theirs or theirs <= mine
    if is_same or (is_accepted(subject.slot, mine) and is_accepted(subject.slot, theirs)):
        return
    yield finding(
        "CIT006",
        here[0].node,
        related=there[0].node.start,
        programme=subject.slot.key,
        written="、".join(one.citation.text for one in here),
        other="、".join(one.citation.text for one in there),
    )


# --- where the place is cited too -------------------------------------------------------------


def _right_elsewhere(subject: Citing, law: Statute) -> str:
    """What 事業 (of a row) or 一覧 (of a programme) cites rightly by a law, where the key does not."""
    if subject.slot is None or right_basis(subject.slot, subject.cited):
        return ""
    right = right_basis(subject.slot, subject.other, law)
    return "、".join(one.citation.text for one in right)


# --- CIT003, CIT004: the mended text ----------------------------------------------------------


def _fix(case: Case, cited: Cited, written: str, right: str) -> tuple[Edit, ...]:
    """The edit of one word of a citation; none where it can't be found in the text, or twice."""
    source = case.read.parsed.text[cited.node.start : cited.node.end]
    if source.count(written) != 1:
        return ()
    start = cited.node.start + source.index(written)
    return (Edit(start, start + len(written), right),)


# --- CIT005: what moved -----------------------------------------------------------------------


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
    is_contracted = bool(CONTRACTED & set(programme.inherited("methods")))
    return is_contracted and programme.slot is not None and programme.slot.item != 2


def _cites(subject: Citing, move: Move) -> bool:
    """Whether the same key cites the new place too."""
    return any(
        one.statute is move.statute and place == move.new
        for one in subject.cited
        for place in one.citation.provisions
    )
