"""What docs/review.md tells to write is accepted, and comes back when its day has passed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from juso_plan.rules.check import Options, check
from juso_plan.rules.profile import load_profile

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
PLAN = (ROOT / "examples" / "mihon" / "2025.yaml").read_text(encoding="utf-8")
PROFILE = (ROOT / "docs" / "examples" / "profile-mihon.yaml").read_bytes()
(WAIVER,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(
    ("written", "day", "counts", "accepted"),
    [
        ("", date(2025, 6, 1), ["PRF-見本3"], []),
        (WAIVER, date(2025, 6, 1), [], ["PRF-見本3"]),
        (WAIVER, date(2026, 3, 31), [], ["PRF-見本3"]),
        (WAIVER, date(2026, 4, 1), ["PRF-見本3", "WVR002"], []),
    ],
)
def test_a_finding_is_accepted_until_the_day(
    written: str, day: date, counts: list[str], accepted: list[str]
) -> None:
    profile = load_profile(PROFILE).value
    found = check("x", (PLAN + written).encode(), Options(today=day, profile=profile)).findings
    assert sorted(one.rule for one in found if not one.waived) == counts
    assert [one.rule for one in found if one.waived] == accepted


def test_one_that_is_not_needed_is_said() -> None:
    """GLM001 asks for numbers that the plan gives."""
    data = (PLAN + WAIVER.replace("PRF-見本3", "GLM001")).encode()
    found = check("x", data, Options(today=date(2025, 6, 1))).findings
    assert [one.rule for one in found] == ["WVR001"]
