"""docs/ci.md: it names all that there is, and the commands of its settings run (more in tests/ci)."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from juso_plan.cli.app import main

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = [
    "docs/examples/github-baseline.yml",
    "templates/scaffold/github-workflow.yaml",
    "templates/scaffold/pre-commit-config.yaml",
]
BASELINE = "juso-plan check --format json --output baseline.json"
"""What docs/ci.md tells to run once."""


def settings(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def commands(node: Any) -> Iterator[str]:
    """Every line of our program below a node, in the order of the file."""
    if isinstance(node, dict):
        for one in node.values():
            yield from commands(one)
    elif isinstance(node, list):
        for one in node:
            yield from commands(one)
    elif isinstance(node, str) and node.startswith("juso-plan "):
        yield node


def test_the_page_names_every_example_and_every_input_of_the_action() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    others = ["docs/examples/diff-comment.yaml", "docs/examples/gitlab-ci.yml", "action.yml"]
    assert [one for one in (*SETTINGS, *others) if Path(one).name not in page] == []
    inputs = settings("action.yml")["inputs"]
    named = re.findall(r"^\| `([a-z-]+)` \| .+ \| (?:`(.*)`|なし) \|$", page, re.MULTILINE)
    assert dict(named) == {name: one["default"] for name, one in inputs.items()}


@pytest.mark.parametrize("name", SETTINGS)
def test_the_commands_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoded plans have no error and no warning that is not accepted, so CI passes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    shutil.copytree(ROOT / "municipalities", tmp_path / "municipalities")
    plan = "municipalities/kitakami/2025.yaml"
    for line in (BASELINE, *commands(settings(name))):
        words = shlex.split(line)[1:]
        # pre-commit puts the names of what is to be registered behind its commands.
        assert main([*words, plan] if "pre-commit" in name else words) == 0, line


def test_what_github_collects_is_written() -> None:
    steps = settings("docs/examples/github-baseline.yml")["jobs"]["check"]["steps"]
    (upload,) = [step for step in steps if "upload-sarif" in step.get("uses", "")]
    assert any(f"--output {upload['with']['sarif_file']}" in step.get("run", "") for step in steps)
