"""docs/first-plan.md can be followed: its files, its edits and its commands fit each other."""

from __future__ import annotations

import re
from pathlib import Path

from juso_plan.edit.fixes import fixed
from juso_plan.edit.formatting import formatted
from juso_plan.rules.check import Options, check
from juso_plan.source import parse

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "first-plan.md").read_text(encoding="utf-8")
FOLDER = ROOT / "docs" / "examples" / "first-plan"
BEGUN, SLIPS = (
    (FOLDER / name).read_text(encoding="utf-8") for name in ("begun.yaml", "slips.yaml")
)
BEFORE, AFTER = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_edit_that_is_shown_is_that_of_the_example() -> None:
    assert BEGUN.count(BEFORE) == 1
    assert BEGUN.replace(BEFORE, AFTER) == SLIPS


def test_the_three_slips_are_mended_and_put_into_form() -> None:
    mended = fixed("x", SLIPS.encode(), Options())
    assert mended.made == 3
    text = formatted(parse(mended.data.decode()))
    assert formatted(parse(text)) == text
    assert "      - {職種: 参加支援員, 人数: 2名}\n" in text
    assert {one.severity.value for one in check("x", text.encode()).findings} == {"info"}
