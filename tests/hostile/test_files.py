"""Files that are no files, and files that change while they are read: an answer at once, never a hang.

For the maintainer: what the file system alone can do is in `tests/cli/test_bad_inputs.py`, with the words of each.
"""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from juso_plan.files import NoPlans, read_file
from juso_plan.source import MAX_BYTES
from tests.cli.running import MODULE, process, surroundings
from tests.helpers import PLAN
from tests.hostile.measured import measured

SWAPS: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "nothing": lambda path: None,
    "a link to itself": lambda path: path.symlink_to(path.name),
}


@pytest.mark.parametrize("swap", SWAPS)
def test_another_takes_its_place_before_it_is_opened(
    swap: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    ask = Path.stat

    def ask_and_swap(self: Path, **how: bool) -> os.stat_result:
        found = ask(self, **how)
        if self == path:
            monkeypatch.setattr(Path, "stat", ask)
            path.unlink()
            SWAPS[swap](path)
        return found

    monkeypatch.setattr(Path, "stat", ask_and_swap)
    with pytest.raises(NoPlans):
        read_file(path)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    is_done = threading.Event()

    def grow() -> None:
        with path.open("ab") as stream:
            while not is_done.is_set():
                stream.write("  # 甲\n".encode() * 1000)

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        lengths = [len(read_file(path)) for _ in range(300)]
    finally:
        is_done.set()
        growing.join()
    assert max(lengths) <= MAX_BYTES + 1


def test_a_file_that_is_cut_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    is_done = threading.Event()

    def write() -> None:
        while not is_done.is_set():
            path.write_text(PLAN * 2000, encoding="utf-8")

    writing = threading.Thread(target=write)
    writing.start()
    try:
        ran = [process("check", "plan.yaml", "--format", "concise", folder=tmp_path) for _ in "123"]
    finally:
        is_done.set()
        writing.join()
    assert {one.code for one in ran} == {1}
    assert "Traceback" not in "".join(one.err for one in ran)


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/full", "/dev/tty", "zero.yaml"])
def test_a_device_is_not_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    ran = measured("check", name, folder=tmp_path)
    assert ran.code == 2
    assert ran.seconds < 1


def test_standard_input_without_end(tmp_path: Path) -> None:
    with Path("/dev/zero").open("rb") as zero:
        done = subprocess.run(
            [*MODULE, "check", "-", "--format", "concise"],
            stdin=zero,
            cwd=tmp_path,
            env=surroundings(),
            capture_output=True,
            timeout=20,
            check=False,
        )
    assert done.returncode == 1
    assert b"SYN004" in done.stdout


def test_a_file_of_a_terabyte(tmp_path: Path) -> None:
    with (tmp_path / "plan.yaml").open("wb") as stream:
        stream.truncate(10**12)
    ran = measured("check", "plan.yaml", folder=tmp_path)
    assert ran.code == 1
    assert "SYN004" in ran.out
    assert ran.seconds < 1


def test_folders_in_a_ring(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    ran = process("check", ".", "--format", "concise", folder=tmp_path)
    assert {line.partition(":")[0] for line in ran.out.splitlines()} == {"a/plan.yaml"}
