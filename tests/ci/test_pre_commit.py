"""The hooks of this repository, run by the real pre-commit.

For the maintainer: the repository that pre-commit clones holds `.pre-commit-hooks.yaml` alone, and the hooks run with
the `juso-plan` of the checkout (`language: system`), so that nothing is installed here. What pip makes of the
checkout, as `language: python` asks, is tried in tests/packaging.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ci.shell import GOOD, PROGRAMS, ROOT, git, settings, write
from tests.cli.running import Ran, surroundings

HOOKS: Any = settings(".pre-commit-hooks.yaml")
SCAFFOLD: Any = settings("templates/scaffold/pre-commit-config.yaml")
UNTIDY = GOOD.replace("様式: 1", "様式:   1")


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the hooks, at a tag."""
    folder = tmp_path_factory.mktemp("tool")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "hooks")
    git(folder, "tag", "v1")
    return folder


@pytest.fixture
def city(tmp_path: Path, tool: Path) -> Path:
    """A repository of plans that uses the hooks."""
    folder = tmp_path / "city"
    hooks = "".join(f"  - id: {one['id']}\n    language: system\n" for one in HOOKS)
    config = f"repos:\n- repo: {tool.as_uri()}\n  rev: v1\n  hooks:\n{hooks}"
    write(folder / ".pre-commit-config.yaml", config)
    git(folder, "init", "-q", "-b", "main")
    return folder


def committed(city: Path) -> Ran:
    """Put all files into the index and let the hooks judge them."""
    git(city, "add", ".")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--color", "never"],
        cwd=city,
        env=surroundings(
            PATH=f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
            PRE_COMMIT_HOME=f"{city}-kept",
            GIT_CONFIG_GLOBAL=os.devnull,
        ),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def verdicts(done: Ran) -> dict[str, str]:
    """What pre-commit says of each hook."""
    lines = (line.rpartition(".") for line in done.out.splitlines() if line.startswith("juso-plan"))
    return {before.rstrip("."): verdict for before, _, verdict in lines}


NOTHING = "(no files to check)Skipped"
CASES = {
    # the file, its text, what is said of fmt and of check, a part of what is shown
    "good": ("municipalities/甲 乙/2025.yaml", GOOD, ("Passed", "Passed"), ""),
    "broken": ("municipalities/甲/2025.yaml", f"町: 甲\n{GOOD}", ("Passed", "Failed"), "「町」"),
    "untidy": ("municipalities/甲/2025.yaml", UNTIDY, ("Failed", "Passed"), "were modified by"),
    "elsewhere": ("other/2025.yaml", "甲", (NOTHING, NOTHING), ""),
}


@pytest.mark.parametrize(("name", "text", "said", "shown"), CASES.values(), ids=CASES)
def test_a_commit(name: str, text: str, said: tuple[str, str], shown: str, city: Path) -> None:
    plan = write(city / name, text)
    done = committed(city)
    assert verdicts(done) == dict(zip(("juso-plan fmt", "juso-plan check"), said, strict=True))
    assert done.code == ("Failed" in said)
    assert shown in done.out
    assert plan.read_text(encoding="utf-8") == (GOOD if text == UNTIDY else text)


def test_the_hooks_are_those_that_init_writes() -> None:
    (local,) = SCAFFOLD["repos"]
    written = [{name: one[name] for name in ("id", "name", "entry", "files")} for one in HOOKS]
    assert [
        {name: one[name] for name in ("id", "name", "entry", "files")} for one in local["hooks"]
    ] == written
