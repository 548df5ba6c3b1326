"""Which provisions exist on which day, and what moved."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from juso_plan.law import (
    Certainty,
    Citation,
    Existence,
    Statute,
    Verdict,
    exists,
    find_statute,
    moved,
    parse_citation,
    slots,
    stood,
)
from juso_plan.law.tables import table

R4 = date(2022, 4, 1)
R6_LAST = date(2025, 3, 31)
R7 = date(2025, 4, 1)
R8 = date(2026, 4, 1)
R9 = date(2027, 4, 1)


def read(text: str) -> tuple[Statute, Citation]:
    citation = parse_citation(text)
    statute = find_statute(citation.law or "")
    assert statute
    return statute, citation


def ask(text: str, on: date) -> Existence:
    statute, citation = read(text)
    (provision,) = citation.provisions
    return exists(statute, provision, on)


@pytest.mark.parametrize(
    "citation", [c for slot in slots() for c in slot.citations], ids=lambda c: c.text
)
@pytest.mark.parametrize("on", [R4, R7, R8])
def test_every_citation_of_the_project_exists(citation: Citation, on: date) -> None:
    statute = find_statute(citation.law or "")
    assert statute
    assert citation.provisions
    for provision in citation.provisions:
        assert exists(statute, provision, on).verdict is Verdict.YES


@pytest.mark.parametrize(
    ("text", "on", "level", "reason", "last"),
    [
        # paragraph 6 came with the shift of 2025-04-01
        ("社会福祉法第106条の4第6項", R6_LAST, "項", "no_such", 5),
        ("社会福祉法第106条の6第7項", R6_LAST, "項", "no_such", 6),
        ("社会福祉法第106条の4第2項第7号", R7, "号", "no_such", 6),
        ("社会福祉法第106条の4第2項第3号ホ", R7, "イロハ", "no_such", 4),
        ("社会福祉法第106条の4第2項第2号イ", R7, "イロハ", "undivided", 0),
        ("社会福祉法第106条の4第2項第2号柱書", R7, "イロハ", "undivided", 0),
        ("社会福祉法第106条の4第2項イ", R7, "イロハ", "undivided", 0),
        ("社会福祉法第106条の5第1項第1号", R7, "号", "undivided", 0),
        ("社会福祉法第106条の5第1項各号", R7, "号", "undivided", 0),
        ("社会福祉法第106条の12", R7, "条", "no_such", 11),
        ("社会福祉法第1066条の4", R7, "条", "no_such", 166),
        # 第115条の46第2項 only lets a municipality set up a centre
        ("介護保険法第115条の46第2項第1・2・3号", R7, "号", "undivided", 0),
        # の45 lost
        ("介護保険法第115条第2項第5号", R7, "号", "undivided", 0),
        # 第59条 is not divided into paragraphs
        ("子ども・子育て支援法第59条第1項第1号", R7, "項", "undivided", 0),
        ("子ども・子育て支援法第59条第14号", R6_LAST, "号", "no_such", 13),
        # 第1項 lost
        ("障害者総合支援法第77条第3号", R7, "項", "paragraph_needed", 5),
        ("障害者総合支援法第77条第1項第10号", R7, "号", "no_such", 9),
        ("障害者総合支援法第77条第1項第3号の2", R7, "号", "no_such", 9),
        ("社会福祉法施行規則第34条の12", R7, "条", "no_such", 11),
    ],
)
def test_what_does_not_exist(text: str, on: date, level: str, reason: str, last: int) -> None:
    answer = ask(text, on)
    assert (answer.verdict, answer.level) == (Verdict.NO, level)
    assert (answer.reason, answer.last) == (reason, last)
    assert answer.certainty is not Certainty.MEMORY


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("社会福祉法第106条の4第6項", R7),
        ("社会福祉法第106条の4第2項第3号柱書", R7),
        ("社会福祉法第106条の4第2項各号", R7),
        ("社会福祉法第106条の6第5項", R6_LAST),
        ("社会福祉法第106条の5第3項", R4),
        ("社会福祉法施行令第26条第5項第2号ハ", R7),
        ("介護保険法第115条の45第1項第1号ニ", R7),
        ("子ども・子育て支援法第59条第14号", R7),
        ("児童福祉法第6条の3", R7),
    ],
)
def test_what_exists(text: str, on: date) -> None:
    assert ask(text, on).verdict is Verdict.YES


@pytest.mark.parametrize(
    ("text", "on", "reason"),
    [
        ("社会福祉法第2条", R7, "not_in_tables"),
        ("児童福祉法第6条の3第6項", R7, "not_in_tables"),
        ("地方自治法第2条", R7, "not_in_tables"),
        ("社会福祉法第106条の4第2項", date(2021, 3, 31), "before_tables"),
        ("社会福祉法第106条の4第2項", R9, "pending"),
        ("社会福祉法第2項", R7, "no_article"),
    ],
)
def test_what_a_human_must_look_at(text: str, on: date, reason: str) -> None:
    answer = ask(text, on)
    assert (answer.verdict, answer.reason) == (Verdict.UNKNOWN, reason)
    assert answer.certainty is Certainty.MEMORY


def test_after_the_day_of_the_copy_text_is_inferred() -> None:
    assert ask("社会福祉法第106条の4第5項", date(2026, 2, 2)).certainty is Certainty.SEEN
    assert ask("社会福祉法第106条の4第5項", date(2026, 2, 3)).certainty is Certainty.INFERRED


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("社会福祉法第106条の4第4項", "第106条の4第5項", "事業の委託"),
        ("社会福祉法第106条の4第5項", "第106条の4第6項", "委託を受けた者の守秘義務"),
        ("社会福祉法第106条の6第5項", "第106条の6第6項", "支援会議の守秘義務"),
        ("生活困窮者自立支援法第9条第5項", "第9条第6項", "支援会議の守秘義務"),
    ],
)
def test_what_moved_in_2025(old: str, new: str, what: str) -> None:
    statute, citation = read(old)
    (provision,) = citation.provisions
    assert moved(statute, provision, R6_LAST) is None
    move = moved(statute, provision, R7)
    assert move
    assert (move.new,) == parse_citation(new).provisions
    assert (move.what, move.on, move.law) == (what, R7, "令和6年法律第21号")
    assert exists(statute, move.old, R6_LAST).verdict is Verdict.YES
    assert exists(statute, move.new, R7).verdict is Verdict.YES


@pytest.mark.parametrize(
    ("today", "before"),
    [
        ("社会福祉法第106条の6第6項", "社会福祉法第106条の6第5項"),
        ("社会福祉法第106条の4第5項", "社会福祉法第106条の4第4項"),
        ("社会福祉法第106条の5第1項", "社会福祉法第106条の5第1項"),
        ("社会福祉法第106条の6", "社会福祉法第106条の6"),
        ("社会福祉法第106条の6第5項", "社会福祉法第106条の6第5項"),  # new: it stood nowhere
    ],
)
def test_where_the_content_of_today_stood_before_it_moved(today: str, before: str) -> None:
    statute, citation = read(today)
    (provision,) = citation.provisions
    assert (stood(statute, provision, R6_LAST),) == read(before)[1].provisions
    assert stood(statute, provision, R7) == provision


@pytest.mark.parametrize(
    "text", ["社会福祉法第106条の4", "社会福祉法第106条の4第2項", "社会福祉法第106条の5第5項"]
)
def test_what_did_not_move(text: str) -> None:
    statute, citation = read(text)
    assert moved(statute, citation.provisions[0], R8) is None


def test_a_move_of_a_whole_article_takes_its_paragraphs_along() -> None:
    statute, citation = read("住宅セーフティネット法第51条第1項")
    move = moved(statute, citation.provisions[0], date(2026, 1, 1))
    assert move
    assert move.new.article == (81,)
    assert move.certainty is Certainty.MEMORY


def test_periods_of_an_article_follow_each_other() -> None:
    articles: dict[tuple[str, str], list[tuple[date, date | None]]] = {}
    for row in table("provisions"):
        key = (row.text("法令"), row.text("条"))
        articles.setdefault(key, []).append((row.day("から"), row.optional_day("まで")))
    for periods in articles.values():
        for (_, until), (since, _) in pairwise(periods):
            assert until
            assert since == until + timedelta(days=1)
        assert periods[-1][1] is None
