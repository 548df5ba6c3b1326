"""docs/examples/gitlab-ci.yml: its scripts are run as a runner of GitLab does, with pip put aside."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.ci.shell import GOOD, bash, git, program, settings, write
from tests.cli.running import Ran
from tests.helpers import PLAN

JOBS: Any = settings("docs/examples/gitlab-ci.yml")


def run(job: str, folder: Path, programs: Path, **environment: str) -> Ran:
    program(programs, "pip", "")
    return bash("\n".join(JOBS[job]["script"]), folder, programs, **environment)


@pytest.mark.parametrize(("more", "code"), [("", 0), ("町: 甲\n", 1)], ids=["good", "broken"])
def test_check(more: str, code: int, tmp_path: Path) -> None:
    folder = tmp_path / "checkout"
    write(folder / "municipalities" / "甲" / "2025.yaml", more + GOOD)
    done = run("計画の検査", folder, tmp_path / "programs")
    assert (done.code, "「町」" in done.out) == (code, bool(more)), done.err
    report = JOBS["計画の検査"]["artifacts"]["reports"]["junit"]
    cases = ET.parse(folder / report).iter("testcase")
    assert [case.find("failure") is not None for case in cases] == [bool(more)]


def test_changes(tmp_path: Path) -> None:
    folder = tmp_path / "checkout"
    plan = write(folder / "municipalities" / "みほん町" / "2025 案.yaml", f"{PLAN}背景: 甲\n")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    base = git(folder, "rev-parse", "HEAD").strip()
    write(plan, f"{PLAN}背景: 乙\n")
    git(folder, "commit", "-qam", "second")
    job = "計画の変更"
    done = run(job, folder, tmp_path / "programs", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.code == 0, done.err
    (page,) = (folder / JOBS[job]["artifacts"]["paths"][0]).iterdir()
    assert page.name == "みほん町-2025 案.html"
    assert "新旧対照表" in page.read_text(encoding="utf-8")
