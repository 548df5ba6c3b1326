"""How the tests run what a CI service would run: the scripts of a YAML file, with git and a folder of plans."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from juso_plan.source import parse
from tests.cli.running import Ran, surroundings
from tests.helpers import data

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "examples" / "mihon" / "2025.yaml").read_text(encoding="utf-8")
"""A plan without a finding."""
PROGRAMS = Path(sys.executable).parent
"""Where `juso-plan` of the checkout stands."""


def settings(path: str) -> Any:
    """A YAML file of the project, as plain values."""
    parsed = parse((ROOT / path).read_text(encoding="utf-8"))
    assert parsed.root is not None
    return data(parsed.root)


def bash(script: str, folder: Path, programs: Path, **environment: str) -> Ran:
    """Run a script as GitHub and GitLab do. The `programs` come before those of the checkout."""
    path = os.pathsep.join((str(programs), str(PROGRAMS), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=surroundings(PATH=path, **environment),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def program(folder: Path, name: str, text: str) -> None:
    """Put a program of our own into a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o755)


def git(folder: Path, *words: str) -> str:
    """Run git without anybody's settings."""
    done = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.jp", *words],
        cwd=folder,
        env=surroundings(GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def write(path: Path, text: str) -> Path:
    """Write a file of a plan."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
