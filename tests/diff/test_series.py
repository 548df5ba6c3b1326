"""The three editions of the town that does not exist show every kind of change, and are right."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from juso_plan.diff import compare
from juso_plan.finding import Severity
from juso_plan.rules.check import Options, check
from tests.diff.plans import ROOT, encoded

SERIES = sorted((ROOT / "examples" / "mihon").glob("*.yaml"))


@pytest.mark.parametrize("path", SERIES, ids=lambda path: path.stem)
def test_an_edition_is_right(path: Path) -> None:
    outcome = check("plan.yaml", path.read_bytes(), Options(today=date(2025, 4, 1)))
    assert [one for one in outcome.findings if one.severity is not Severity.INFO] == []


def test_the_series_shows_every_kind_of_change() -> None:
    made = [compare(encoded(old), encoded(new)) for old, new in pairwise(SERIES)]
    codes = {change.code for one in made for change in one.changes}
    assert codes == {
        *("added", "removed", "renamed", "moved", "merged", "split", "assigned"),
        *("stated", "withdrawn", "decided", "marked", "increased", "decreased"),
        *("extended", "reduced", "replaced", "reworded", "reordered", "notation"),
    }
    assert any(one.questions for one in made)
    assert any(change.places for one in made for change in one.changes)
