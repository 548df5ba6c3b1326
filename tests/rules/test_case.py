"""The subjects that a case gives to the rules: what they hold, at which key, and whether it is carried out."""

from datetime import date

import pytest

from juso_plan.model.base import Table
from juso_plan.model.meeting import Meeting
from juso_plan.model.programme import Programme, Site, Staff
from juso_plan.model.read import read_plan
from juso_plan.rules.case import Case, Subject
from tests.rules.conftest import HEAD

TEXT = """\
事業:
  参加支援事業:
    人員配置: [{職種: 甲}]
    拠点:
      - 名称: 乙
        サテライト: [{名称: 丙}]
        人員配置: [{職種: 丁}]
会議: {支援会議: [{主催: 市町村}]}
"""


def case_of(state: str = "決定") -> Case:
    head = HEAD.replace("種類:", f"状態: {state}\n  種類:")
    return Case(read_plan(head + TEXT), on=date(2025, 4, 1), today=date(2025, 4, 1))


def line_of(case: Case, subject: Subject[Table]) -> str:
    text = case.read.parsed.text
    return text[subject.key.start : text.find("\n", subject.key.start)]


def test_a_chapter_stands_at_its_key() -> None:
    case = case_of()
    (meetings,) = case.chapter("meetings")
    assert meetings.entity is case.plan.meetings
    assert line_of(case, meetings) == "会議: {支援会議: [{主催: 市町村}]}"
    assert list(case.chapter("standing")) == []


def test_what_stands_in_a_list_is_at_its_own_first_key() -> None:
    case = case_of()
    (meetings,) = case.chapter("meetings")
    (support,) = map(meetings.item, meetings.entity.support)
    assert line_of(case, support) == "主催: 市町村}]}"


def test_each_finds_tables_wherever_they_stand() -> None:
    case = case_of()
    assert {one.entity.job for one in case.each(Staff)} == {"甲", "丁"}
    assert [one.entity.name for one in case.each(Site)] == ["乙", "丙"]
    assert [type(one.entity) for one in case.each(Programme, Meeting)] == [Programme, Meeting]


@pytest.mark.parametrize(("state", "is_active"), [("決定", True), ("案", True), ("作成中", False)])
def test_nothing_is_carried_out_in_a_draft(state: str, is_active: bool) -> None:
    case = case_of(state)
    (meetings,) = case.chapter("meetings")
    inner = map(meetings.item, meetings.entity.support)
    assert {one.is_active for one in (meetings, *inner, *case.each(Staff))} == {is_active}
