"""The baseline: what was found before does not fail, what is new does."""

import pytest

from juso_plan.report.baseline import NoBaseline, read_baseline, without_known
from juso_plan.report.json_ import json_report
from juso_plan.rules.check import Options, check
from tests.helpers import PLAN

OPTIONS = Options(select=("SYN",))


def report(text: str) -> str:
    outcome = check("plan.yaml", text.encode(), OPTIONS)
    return "".join(json_report((outcome,), "ja", tool="juso-plan", as_of="2025-04-01"))


def open_findings(text: str, baseline: str, path: str = "plan.yaml") -> list[tuple[str, int]]:
    outcome = check(path, text.encode(), OPTIONS)
    left = without_known(outcome, read_baseline(baseline), "前から")
    return [(one.rule, one.line) for one in left.findings if one.waived is None]


BAD = f"{PLAN}SDGs: [99]\n"


def test_what_is_known_does_not_count() -> None:
    assert open_findings(BAD, report(BAD)) == []


def test_lines_may_move() -> None:
    moved = BAD.replace("様式: 1\n", "様式: 1\n# 注\n# 注\n")
    assert moved != BAD
    assert open_findings(moved, report(BAD)) == []


def test_what_is_new_counts() -> None:
    more = f"{BAD}背景: [甲]\n"
    assert [rule for rule, _ in open_findings(more, report(BAD))] == ["SYN107"]


def test_another_file_has_findings_of_its_own() -> None:
    assert len(open_findings(BAD, report(BAD), "other.yaml")) == 1


def test_as_many_as_there_were() -> None:
    twice = f"{PLAN}SDGs: [99, 99]\n"
    assert len(open_findings(twice, report(BAD))) == 1


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"files": 3}', '{"files": [{"path": 1}]}'])
def test_no_baseline(text: str) -> None:
    with pytest.raises(NoBaseline):
        read_baseline(text)
