"""docs/questions.md shows what the tool says of each mistake; the file of an example has that mistake alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from juso_plan.edit.fixes import fixed
from juso_plan.rules.check import Options, check

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "examples" / "questions"
SHAPE = Options(select=("SYN", "CON017"))
MISTAKES = {
    # the example, the rule that finds its mistake, whether it is mended safely
    "code": ("SYN210", True),
    "colon": ("SYN103", True),
    "comma": ("SYN119", False),  # one name or two: a person knows
    "digits": ("SYN215", True),
    "hash": ("SYN108", True),
    "hyphen": ("SYN104", True),
    "inner-colon": ("SYN106", True),
    "key": ("SYN203", True),
    "list": ("SYN206", True),
    "no-space": ("SYN105", True),
    "open": ("CON017", False),
    "space": ("SYN102", True),
    "tab": ("SYN101", True),
    "year": ("SYN211", False),
}


def test_every_example_is_shown() -> None:
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    shown = re.findall(r"<!-- report: juso-plan check docs/examples/questions/(\S+)\.yaml", page)
    assert sorted(shown) == sorted(MISTAKES)
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(MISTAKES)


@pytest.mark.parametrize(("name", "rule", "is_mended"), [(k, *v) for k, v in MISTAKES.items()])
def test_the_mistake_is_found_and_mended(name: str, rule: str, is_mended: bool) -> None:
    data = (FOLDER / f"{name}.yaml").read_bytes()
    assert {one.rule for one in check(name, data, SHAPE).findings} == {rule}
    left = check(name, fixed(name, data, SHAPE).data, SHAPE).findings
    assert {one.rule for one in left} == (set() if is_mended else {rule})
