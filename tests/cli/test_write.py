"""Files are written whole or not at all (`juso_plan.files`, and through it every command)."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from juso_plan.files import write_file
from tests.cli.running import Run
from tests.helpers import PLAN

OLD, NEW = "前の結果\n", "新しい結果\n"
LEFT_BEHIND = ".report.txt.juso-tmp"
"""What a run leaves that is killed while it writes `report.txt`."""


@pytest.fixture
def report(folder: Path) -> Path:
    path = folder / "report.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_in_a_new_folder(folder: Path) -> None:
    write_file(folder / "甲" / "乙" / "report.txt", NEW)
    assert (folder / "甲" / "乙" / "report.txt").read_bytes() == NEW.encode()
    assert entries(folder / "甲" / "乙") == ["report.txt"]


def test_line_ends_stay_as_they_are(folder: Path) -> None:
    write_file(folder / "report.txt", "一\n二\r\n三")
    assert (folder / "report.txt").read_bytes() == "一\n二\r\n三".encode()


STEPS = [(os, "fsync"), (Path, "chmod"), (Path, "replace")]


@pytest.mark.parametrize("step", STEPS, ids=[name for _, name in STEPS])
def test_the_old_file_stays_where_writing_fails(
    step: tuple[object, str],
    report: Path,
    run: Run,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")

    def fail(*args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(*step, fail)
        said = run("check", "plan.yaml", "--output", "report.txt")
    words = "report.txt に書けません（空き容量がありません）。このファイルは元のままです。"
    assert said == (2, "", f"エラー: {words}\n")
    assert report.read_text(encoding="utf-8") == OLD
    assert entries(folder) == ["plan.yaml", "report.txt"]


def test_the_old_file_is_there_until_the_new_one_is_whole(
    report: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    real = os.fsync

    def look(number: int) -> None:
        real(number)
        seen.append((report.read_text(encoding="utf-8"), entries(folder)))

    monkeypatch.setattr(os, "fsync", look)
    write_file(report, NEW)
    assert seen == [(OLD, [LEFT_BEHIND, "report.txt"])]
    assert report.read_text(encoding="utf-8") == NEW


def test_what_a_killed_run_left_goes_with_the_next_write(report: Path, folder: Path) -> None:
    (folder / LEFT_BEHIND).write_text("途中まで", encoding="utf-8")
    write_file(report, NEW)
    assert entries(folder) == ["report.txt"]
    assert report.read_text(encoding="utf-8") == NEW


def test_what_a_killed_run_left_is_never_read_as_a_plan(run: Run, folder: Path) -> None:
    (folder / ".a.yaml.juso-tmp").write_text("途中: [", encoding="utf-8")
    (folder / ".a.yaml").write_text("途中: [", encoding="utf-8")
    (folder / "b.yaml").write_text(PLAN + "目的:\n", encoding="utf-8")
    out = run("check", ".", "--format", "concise", "--select", "SYN").out
    assert out == "b.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_are_kept(mode: int, report: Path) -> None:
    report.chmod(mode)
    write_file(report, NEW)
    assert report.stat().st_mode & 0o777 == mode


def test_a_link_is_followed(report: Path, folder: Path) -> None:
    (folder / "shelf").mkdir()
    link = folder / "shelf" / "link.txt"
    link.symlink_to("../report.txt")
    write_file(link, NEW)
    assert link.is_symlink()
    assert report.read_text(encoding="utf-8") == NEW
    assert entries(folder / "shelf") == ["link.txt"]


def test_a_link_to_a_file_that_is_not_there_yet(folder: Path) -> None:
    (folder / "link.txt").symlink_to("new.txt")
    write_file(folder / "link.txt", NEW)
    assert (folder / "link.txt").is_symlink()
    assert (folder / "new.txt").read_text(encoding="utf-8") == NEW


def test_a_pipe_is_written_to_and_stays_a_pipe(folder: Path) -> None:
    """And so does a device: nobody wants /dev/null to become a file."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_file(pipe, NEW)
    reader.join(60)
    assert read == [NEW.encode()]
    assert pipe.is_fifo()
    assert entries(folder) == ["pipe"]
