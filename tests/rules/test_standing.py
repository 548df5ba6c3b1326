"""位置付け: the grants and the 指針."""

from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.outcome import Status
from juso_plan.rules.check import Options, check
from tests.rules.conftest import HEAD, Marked
from tests.rules.test_support_meeting import status

TOMIYA = Path(__file__).parents[2] / "municipalities" / "tomiya" / "2025.yaml"


@pytest.mark.parametrize(
    "grants",
    [
        "[社会福祉法第106条の8, 社会福祉法第106条の9]",
        "[社会福祉法第106条の8及び第106条の9]",
        "[社会福祉法第106条の9, 同法第106条の8]",
        "[社会福祉法第106条の8から第106条の11まで]",
        "[社会福祉法第106条の7から第106条の9まで]",
        "[社会福祉法第106条の8]",
        "[社会福祉法]",
        "[⟦LAW015⟧社会福祉法第106条の9]",
        "[⟦LAW015⟧第106条の9第1号]",
        "[社会福祉法第106条の7, ⟦LAW015⟧社会福祉法第106条の9]",
    ],
)
def test_grants(marked: Marked, grants: str) -> None:
    outcome = marked(f"位置付け: {{交付金: {grants}}}\n", "LAW015")
    assert all(one.severity is Severity.ERROR for one in outcome.findings)


def test_a_report_contradicts_the_act_too(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 取組報告")
    marked("位置付け: {交付金: [⟦LAW015⟧社会福祉法第106条の9]}\n", "LAW015", "LAW016", head=head)


def test_grants_of_tomiya() -> None:
    outcome = check("2025.yaml", TOMIYA.read_bytes(), Options(select=("LAW015",)))
    assert [one.path for one in outcome.findings] == [("位置付け", "交付金")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("位置付け: {指針: 国の指針に即する。}\n", Status.MET),
        ("位置付け: {説明: 国の指針に即して定める。}\n", Status.MET),
        ("位置付け: {根拠: [社会福祉法第106条の3第2項]}\n", Status.MET),
        ("目的: 法第106条の3第2項による。\n位置付け: {根拠: [社会福祉法]}\n", Status.MET),
        ("⟦LAW016⟧位置付け: {根拠: [社会福祉法第106条の3第1項]}\n", Status.UNMET),
        ("⟦LAW016⟧位置付け: {説明: 策定ガイドラインの必須事項を書く。}\n", Status.UNMET),
        ("", Status.UNMET),  # LAW005 says so
        ("位置付け: {指針: ⟦SYN107⟧[甲]}\n", Status.UNKNOWN),
    ],
)
def test_guideline(marked: Marked, text: str, expected: Status) -> None:
    outcome = marked(text, "LAW016")
    assert status(outcome, "LAW016") is expected
    assert all(
        one.severity is Severity.WARNING for one in outcome.findings if "SYN" not in one.rule
    )


def test_strict_makes_an_error_of_it(marked: Marked) -> None:
    text = "⟦LAW016⟧位置付け: {根拠: [社会福祉法第106条の5第1項]}\n"
    assert marked(text, "LAW016", strict=True).findings[0].severity is Severity.ERROR
