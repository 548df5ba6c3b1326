"""The structure of the project, what a plan sets out, type names, editions."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from juso_plan.law import (
    Certainty,
    edition,
    editions,
    find_statute,
    guideline_entries,
    item_label,
    ordinance_entries,
    parse_citation,
    slot,
    slots,
    type_term,
    type_terms,
)

R7 = date(2025, 4, 1)

STRUCTURE = """
第1号 包括的相談支援事業
第1号イ 地域包括支援センターの運営 介護
第1号ロ 障害者相談支援事業 障害
第1号ハ 利用者支援事業 子ども
第1号ニ 生活困窮者自立相談支援事業 困窮
第2号 参加支援事業
第3号 地域づくり事業
第3号イ 地域介護予防活動支援事業 介護
第3号ロ 生活支援体制整備事業 介護
第3号ハ 地域活動支援センター事業 障害
第3号ニ 地域子育て支援拠点事業 子ども
第3号柱書 生活困窮者支援等のための地域づくり事業 困窮
第4号 アウトリーチ等を通じた継続的支援事業
第5号 多機関協働事業
第6号 支援プランの作成
"""


def test_the_six_items_and_their_parts() -> None:
    lines = [f"{item_label(s)} {s.key} {s.field or ''}".strip() for s in slots()]
    assert lines == STRUCTURE.strip().splitlines()


def test_parts_stand_under_their_item() -> None:
    for found in slots():
        if found.parent is None:
            assert found.letter is None
            assert not found.heading
        else:
            parent = slot(found.parent)
            assert parent
            assert (parent.item, parent.parent) == (found.item, None)


def test_a_key_finds_its_slot() -> None:
    assert [slot(s.key) for s in slots()] == list(slots())
    assert slot("ホ") is None


def test_canonical_citations_come_first_and_are_in_official_wording() -> None:
    canonical = {s.key: s.citations[0].text for s in slots()}
    assert canonical["地域包括支援センターの運営"] == "介護保険法第115条の45第2項第1号から第3号まで"
    assert canonical["障害者相談支援事業"] == "障害者総合支援法第77条第1項第3号"
    assert canonical["利用者支援事業"] == "子ども・子育て支援法第59条第1号"
    assert canonical["地域子育て支援拠点事業"] == "子ども・子育て支援法第59条第9号"
    assert canonical["参加支援事業"] == "社会福祉法第106条の4第2項第2号"


def test_each_place_is_cited_by_one_slot() -> None:
    own = [
        (c.law, c.provisions)
        for s in slots()
        for c in s.citations
        # 第3号 alone is also accepted for the programme of its opening words
        if not (s.heading and not c.provisions[0].heading)
    ]
    assert len(own) == len(set(own))


@pytest.mark.parametrize("on", [date(2021, 4, 1), R7, date(2026, 4, 1)])
def test_guideline(on: date) -> None:
    entries = {e.id: e.modality for e in guideline_entries(on)}
    assert entries == dict.fromkeys(["M1", "M2", "M3", "M4"], "必須") | dict.fromkeys(
        ["O1", "O2", "O3"], "任意"
    )


def test_the_ordinance_asks_within_a_duty_of_effort() -> None:
    entries = ordinance_entries(R7)
    assert [e.modality for e in entries] == ["努力"] * 4
    citations = [parse_citation(e.authority) for e in entries]
    assert {c.law for c in citations} == {"社会福祉法施行規則"}
    assert [c.provisions[0].items for c in citations] == [(1,), (2,), (3,), (4,)]
    assert all(find_statute(c.law or "") for c in citations)


def test_nothing_was_asked_before_the_project_began() -> None:
    before = date(2021, 3, 31)
    assert guideline_entries(before) == ordinance_entries(before) == ()
    assert edition(before) is None


@pytest.mark.parametrize(
    ("key", "name", "on", "valid"),
    [
        ("利用者支援事業", "母子保健型", date(2022, 4, 1), True),
        ("利用者支援事業", "母子保健型", R7, False),
        ("利用者支援事業", "こども家庭センター型", date(2024, 3, 31), False),
        ("利用者支援事業", "こども家庭センター型", R7, True),
        ("利用者支援事業", "妊婦等包括相談支援事業型", R7, True),
        ("生活困窮者支援等のための地域づくり事業", "共助の基盤づくり事業", R7, False),
        ("地域活動支援センター事業", "I型", R7, True),
    ],
)
def test_type_names_have_dates(key: str, name: str, on: date, valid: bool) -> None:
    term = type_term(key, name)
    assert term
    assert term.holds(on) is valid
    found = slot(key)
    assert found
    assert type_term(found, name) is term


def test_unknown_type_names() -> None:
    assert type_term("利用者支援事業", "統合型") is None
    assert type_term("参加支援事業", "基本型") is None


def test_terms_belong_to_slots_and_unverified_dates_say_so() -> None:
    assert all(slot(t.slot) for t in type_terms())
    dated = [t for t in type_terms() if t.since or t.until]
    assert all(t.certainty is not Certainty.SEEN for t in dated)


@pytest.mark.parametrize(
    ("on", "expected", "status"),
    [
        (date(2021, 4, 1), "R3", "in force"),
        (date(2025, 3, 31), "R6", "in force"),
        (date(2025, 4, 1), "R7", "in force"),
        (date(2027, 3, 31), "R8", "in force"),
        # 令和8年法律第51号 is unread
        (date(2027, 4, 1), "R9", "pending"),
        (date(2031, 4, 1), "R9", "pending"),
    ],
)
def test_editions(on: date, expected: str, status: str) -> None:
    found = edition(on)
    assert found
    assert (found.id, found.status) == (expected, status)


def test_editions_follow_each_other() -> None:
    for earlier, later in pairwise(editions()):
        assert earlier.until
        assert later.since == earlier.until + timedelta(days=1)
    assert editions()[-1].until is None
