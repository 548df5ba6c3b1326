"""Words that the Tab key completes, asked for as shells ask."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from juso_plan.cli.completion import ASKED
from tests.cli.running import PATIENCE, Run, process, surroundings

TRIED = """
compopt() { printf 'compopt %s %s\n' "$@"; }  # bash has it only at the Tab key
source ./script
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_juso_plan_completion juso-plan
printf '%s\n' "${COMPREPLY[@]}"
"""
TYPED = [
    # the words, the last one not finished, and what completes it
    (["nex"], ["next-year"]),
    (["check", "--fi"], ["--fix"]),
    (["check", "--format", "s"], ["sarif"]),
    (["check", "計画.yaml", "--fail-on", ""], ["error", "warning", "info"]),
    (["render", "--edition", ""], ["full", "summary"]),
    (["--lang", ""], ["ja", "en"]),
    (["check", "計"], ["compopt -o default", ""]),  # bash itself completes the names of files
    (["check", "計画.yaml", "--output", ""], ["compopt -o default", ""]),
]


@pytest.mark.parametrize(("words", "completed"), TYPED)
def test_bash_completes(words: list[str], completed: list[str], run: Run, folder: Path) -> None:
    code, script, err = run("completion", "bash")
    assert (code, err) == (0, "")
    (folder / "script").write_text(script, encoding="utf-8")
    program = folder / "juso-plan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m juso_plan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "--norc", "-c", TRIED, "bash", "juso-plan", *words],
        cwd=folder,
        env=surroundings(PATH=f"{folder}:/usr/bin:/bin"),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == completed


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_ask_in_the_same_way(shell: str, run: Run, folder: Path) -> None:
    """Commands come with their words in the language that is set."""
    assert ASKED in run("completion", shell).out
    code, out, err = process(
        folder=folder,
        _JUSO_PLAN_COMPLETE=f"{shell}_complete",
        COMP_WORDS="juso-plan nex",
        COMP_CWORD="nex" if shell == "fish" else "1",
        JUSO_PLAN_LANG="en",
    )
    assert (code, err) == (0, "")
    assert "next-year" in out
    assert "Write the next edition beside this one." in out
    assert "compare" not in out


def test_the_shell_is_one_of_four(run: Run) -> None:
    code, out, err = run("completion", "cmd")
    assert (code, out) == (2, "")
    assert err.startswith("エラー: SHELL は bash、zsh、fish、powershell から選びます。\n")
