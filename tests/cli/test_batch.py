"""Many files: the same report by one process or by several, and no process left behind."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from juso_plan.cli.batch import Checker
from juso_plan.rules.check import Options
from tests.cli.running import MODULE, Run, surroundings

PLANS = Path(__file__).parents[2] / "municipalities"


@pytest.fixture
def many(folder: Path) -> Path:
    """Sixty plans, some broken, some unreadable."""
    sources = [path.read_bytes() for path in sorted(PLANS.glob("*/*.yaml"))[:2]]
    sources += ["様式: 1\n事業：\n".encode(), b"\xff\xfe\x00", b""]
    for number in range(60):
        (folder / f"{number:02}.yaml").write_bytes(sources[number % len(sources)])
    (folder / "60.yaml").symlink_to("nowhere")
    return folder


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_report_is_the_same_however_many_work(run: Run, many: Path, form: str) -> None:
    words = ("check", ".", "--no-cache", "--format", form)
    one = run(*words, "--jobs", "1")
    assert one.code == 2
    assert one.out.count("nowhere") == 0
    assert [run(*words, "--jobs", jobs) for jobs in ("2", "3", "0")] == [one, one, one]


def test_a_process_that_dies_loses_nothing(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(many.glob("*.yaml"))[:12]
    checker = Checker(Options(), is_cached=False)
    wanted = [*checker.outcomes(files, 1)]
    own = os.getpid()
    through = Checker._checked

    def dies(self: Checker, file: Path, results: None) -> object:
        if os.getpid() != own and file.name == "05.yaml":
            os._exit(9)
        return through(self, file, results)

    monkeypatch.setattr(Checker, "_checked", dies)
    assert [*checker.outcomes(files, 2)] == wanted


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, parent = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it has ended
        if int(parent) == pid:
            found.append(int(stat.parent.name))
    return found


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_when_it_is_ended_no_process_stays(many: Path, how: signal.Signals) -> None:
    # So much that it is still at work however late this machine lets us look.
    big = many / "big.yaml"
    big.write_bytes((PLANS / "kitakami" / "2025.yaml").read_bytes())
    for number in range(1000):
        (many / f"big-{number}.yaml").hardlink_to(big)
    words = [*MODULE, "check", ".", "--no-cache", "--jobs", "2"]
    with subprocess.Popen(
        words, cwd=many, env=surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        until = time.monotonic() + 30
        while len(workers := children(process.pid)) < 2 and time.monotonic() < until:
            time.sleep(0.02)
        assert len(workers) == 2
        process.send_signal(how)
        assert process.wait(10) == (130 if how is signal.SIGINT else -signal.SIGKILL)
    until = time.monotonic() + 10
    while any(is_alive(pid) for pid in workers) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(is_alive(pid) for pid in workers)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked after counts as ended."""
    stat = Path("/proc", str(pid), "stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
