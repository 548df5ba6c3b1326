"""A folder to work in, and the command line as a function."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from juso_plan.cli.app import main
from tests.cli.running import Ran, Run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command line works in; nothing outside says how."""
    for name in ("JUSO_PLAN_LANG", "NO_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{tmp_path}-cache")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line inside of this process."""

    def command(*args: str) -> Ran:
        capsys.readouterr()
        code = main(args)
        return Ran(code, *capsys.readouterr())

    return command


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is begun in the background of a script ignores Ctrl-C, and so would all that it begins."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
