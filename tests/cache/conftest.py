"""A folder with plans, a cache of its own, and the two ways to an answer."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from juso_plan.cache.runs import replay
from juso_plan.cli.app import main

PLANS = Path(__file__).parents[2] / "municipalities"


class Said(NamedTuple):
    """What a run printed, and its exit code."""

    code: int | None
    out: str
    err: str


Say = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: `plans/` with two plans, one of which has findings that fail."""
    for name in ("JUSO_PLAN_LANG", "NO_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{tmp_path}-cache")
    (tmp_path / "plans" / "b").mkdir(parents=True)
    (tmp_path / "plans" / "a.yaml").write_bytes((PLANS / "fukuchi" / "draft.yaml").read_bytes())
    (tmp_path / "plans" / "b" / "b.yaml").write_text("様式: 1\n事業：\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ran(folder: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """The command line, run."""

    def run(*words: str) -> Said:
        capsys.readouterr()
        code = main(words)
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def replayed(folder: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """The command line, answered from the cache alone: code None where it must run."""

    def run(*words: str) -> Said:
        capsys.readouterr()
        code = replay(list(words))
        return Said(code, *capsys.readouterr())

    return run
