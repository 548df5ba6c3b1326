"""What one text gives is kept by its hash, and comes back as it was."""

import json
import os
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from juso_plan.cache.results import Results
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.rules.check import Options, check
from tests.cache.conftest import PLANS

TODAY = Options(today=date(2026, 4, 1))
ALL = sorted(PLANS.glob("*/*.yaml"))


@pytest.fixture
def results(tmp_path: Path) -> Results:
    return Results(tmp_path, repr(TODAY))


def entries(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.glob("*/*") if path.is_file()]


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.parent.name)
def test_a_result_comes_back_as_it_was(results: Results, path: Path) -> None:
    data = path.read_bytes()
    outcome = check(path.name, data, TODAY)
    assert results.get(path.name, digest(data)) is None
    results.put(digest(data), outcome)
    assert results.get(path.name, digest(data)) == outcome
    assert results.get("other.yaml", digest(data)) == replace(outcome, path="other.yaml")


def test_other_bytes_or_options_are_not_known(results: Results, tmp_path: Path) -> None:
    data = ALL[0].read_bytes()
    results.put(digest(data), check("x", data, TODAY))
    assert results.get("x", digest(data + b"\n")) is None
    for options in (replace(TODAY, strict=True), replace(TODAY, today=date(2026, 4, 2))):
        assert Results(tmp_path, repr(options)).get("x", digest(data)) is None


def test_what_defects_of_the_tool_have_spoilt_is_not_kept(results: Results, tmp_path: Path) -> None:
    results.put(digest(b"x"), FileOutcome("x", error=FileError("internal", {})))
    results.put(digest(b"y"), FileOutcome("y", crashes=("LAW001",)))
    assert entries(tmp_path) == []


def test_a_torn_or_hostile_entry_counts_as_none(results: Results, tmp_path: Path) -> None:
    data = ALL[1].read_bytes()
    outcome = check("x", data, TODAY)
    results.put(digest(data), outcome)
    (entry,) = entries(tmp_path)
    whole = entry.read_bytes()
    kept = json.loads(whole)
    first = kept["findings"][0]
    hostile = [
        None,
        [],
        "x",
        {"findings": [], "requirements": 1},
        *(
            kept | {"findings": [first | {name: value}]}
            for name in first
            for value in (None, 3, [1])
        ),
    ]
    for torn in (*(whole[:size] for size in range(0, len(whole), 997)), b"\xff", b"[" * 99_999):
        entry.write_bytes(torn)
        assert results.get("x", digest(data)) is None
    for record in hostile:
        entry.write_text(json.dumps(record), encoding="utf-8")
        found = results.get("x", digest(data))
        assert found is None or isinstance(found, FileOutcome)


def test_what_nobody_asks_for_goes(results: Results, tmp_path: Path) -> None:
    results.put(digest(b"old"), FileOutcome("old"))
    (old,) = entries(tmp_path)
    long_ago = time.time() - 30 * 24 * 3600
    os.utime(old, (long_ago, long_ago))
    results.put(digest(b"new"), FileOutcome("new"))
    assert results.get("old", digest(b"old")) == FileOutcome("old")  # and so it is used again
    results.clear_old()
    assert len(entries(tmp_path)) == 2
    os.utime(old, (long_ago, long_ago))
    results.clear_old()  # not twice a day: it looks at every entry
    assert old in entries(tmp_path)
    os.utime(tmp_path / "cleared", (long_ago, long_ago))
    results.clear_old()
    assert old not in entries(tmp_path)
    assert len(entries(tmp_path)) == 1


def test_an_entry_that_another_run_clears_away_meanwhile_counts_as_none(
    results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results.put(digest(b"old"), FileOutcome("old"))
    (old,) = entries(tmp_path)
    long_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (long_ago, long_ago))

    def gone(path: Path) -> None:
        raise FileNotFoundError(path)

    monkeypatch.setattr(os, "utime", gone)
    assert results.get("old", digest(b"old")) is None
