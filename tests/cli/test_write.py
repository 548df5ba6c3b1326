"""Files are written whole or not at all (`juso_plan.files`, and through it every command)."""

from __future__ import annotations

import errno
import os
import re
import threading
from pathlib import Path

import pytest

from juso_plan.files import write_bytes, write_new, writing
from tests.cli.running import Run, all_is_allowed
from tests.helpers import PLAN

OLD, NEW = "前の結果\n", "新しい結果\n"
LEFT_BEHIND = ".report.txt.0123abcd.juso-tmp"
"""What a run leaves that is killed while it writes `report.txt`."""


@pytest.fixture
def report(folder: Path) -> Path:
    path = folder / "report.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_in_a_new_folder(folder: Path) -> None:
    write_bytes(folder / "甲" / "乙" / "report.txt", NEW.encode())
    assert (folder / "甲" / "乙" / "report.txt").read_bytes() == NEW.encode()
    assert entries(folder / "甲" / "乙") == ["report.txt"]


def test_line_ends_stay_as_they_are(folder: Path) -> None:
    write_bytes(folder / "report.txt", "一\n二\r\n三".encode())
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
    write_bytes(report, NEW.encode())
    ((old, (temporary, name)),) = seen
    assert (old, name) == (OLD, "report.txt")
    assert re.fullmatch(r"\.report\.txt\.[0-9a-f]{8}\.juso-tmp", temporary)
    assert report.read_text(encoding="utf-8") == NEW


def test_what_a_killed_run_left_goes_with_the_next_write(report: Path, folder: Path) -> None:
    (folder / LEFT_BEHIND).write_text("途中まで", encoding="utf-8")
    write_bytes(report, NEW.encode())
    assert entries(folder) == ["report.txt"]
    assert report.read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize(
    "name",
    [
        ".report.txt.old.0123abcd.juso-tmp",  # of report.txt.old
        ".other.txt.0123abcd.juso-tmp",
        ".report.txt.0123abc.juso-tmp",  # nothing that a run writes
        ".report.txt.juso-tmp",
        "report.txt.0123abcd.juso-tmp",
    ],
)
def test_nothing_else_goes(name: str, report: Path, folder: Path) -> None:
    (folder / name).write_text("途中まで", encoding="utf-8")
    write_bytes(report, NEW.encode())
    assert entries(folder) == sorted([name, "report.txt"])


def test_what_a_run_still_writes_stays(report: Path, folder: Path) -> None:
    with writing(report) as stream:
        stream.write("これから".encode())
        stream.flush()
        (temporary,) = (path for path in folder.iterdir() if path != report)
        (folder / "shelf").mkdir()
        write_bytes(folder / "shelf" / ".." / "report.txt", NEW.encode())
        assert temporary.read_text(encoding="utf-8") == "これから"
        assert report.read_text(encoding="utf-8") == NEW
    assert report.read_text(encoding="utf-8") == "これから"
    assert entries(folder) == ["report.txt", "shelf"]


def test_a_link_or_a_pipe_in_the_place_of_what_is_left_behind_leads_nowhere(
    report: Path, folder: Path
) -> None:
    """A repository of others may hold either; opened, one would be another file, the other would wait."""
    (folder / "precious.txt").write_text(OLD, encoding="utf-8")
    (folder / LEFT_BEHIND).symlink_to("precious.txt")
    os.mkfifo(folder / LEFT_BEHIND.replace("0123", "4567"))
    write_bytes(report, NEW.encode())
    assert report.read_text(encoding="utf-8") == NEW
    assert (folder / "precious.txt").read_text(encoding="utf-8") == OLD


def test_what_a_killed_run_left_is_never_read_as_a_plan(run: Run, folder: Path) -> None:
    (folder / ".a.yaml.juso-tmp").write_text("途中: [", encoding="utf-8")
    (folder / ".a.yaml").write_text("途中: [", encoding="utf-8")
    (folder / "b.yaml").write_text(PLAN + "目的:\n", encoding="utf-8")
    out = run("check", ".", "--format", "concise", "--select", "SYN").out
    assert out == "b.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_are_kept(mode: int, report: Path) -> None:
    report.chmod(mode)
    write_bytes(report, NEW.encode())
    assert report.stat().st_mode & 0o777 == mode


def test_while_it_is_written_nobody_reads_it_who_may_not_read_the_file(
    report: Path, folder: Path
) -> None:
    report.chmod(0o640)
    with writing(report):
        (temporary,) = (path for path in folder.iterdir() if path != report)
        assert temporary.stat().st_mode & 0o777 == 0o600


def test_the_owner_and_the_group_are_kept(report: Path) -> None:
    """Only root gives files to others; anybody to the groups that they are in."""
    owner, group = (1000, 1001) if all_is_allowed() else (os.getuid(), os.getgroups()[-1])
    os.chown(report, owner, group)
    report.chmod(0o4750)
    write_bytes(report, NEW.encode())
    found = report.stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o7777) == (owner, group, 0o4750)


def test_a_file_that_came_meanwhile_is_not_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "2026.yaml"
    real = os.fsync

    def other(number: int) -> None:
        real(number)
        path.write_text(OLD, encoding="utf-8")

    monkeypatch.setattr(os, "fsync", other)
    with pytest.raises(FileExistsError):
        write_new(path, NEW.encode())
    assert path.read_text(encoding="utf-8") == OLD
    assert entries(folder) == ["2026.yaml"]


def test_a_new_file_where_there_are_no_links(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT, on a USB stick."""

    def refuse(*args: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write_new(folder / "2026.yaml", NEW.encode())
    assert (folder / "2026.yaml").read_text(encoding="utf-8") == NEW
    assert entries(folder) == ["2026.yaml"]


def test_a_link_is_followed(report: Path, folder: Path) -> None:
    (folder / "shelf").mkdir()
    link = folder / "shelf" / "link.txt"
    link.symlink_to("../report.txt")
    write_bytes(link, NEW.encode())
    assert link.is_symlink()
    assert report.read_text(encoding="utf-8") == NEW
    assert entries(folder / "shelf") == ["link.txt"]


def test_a_link_to_a_file_that_is_not_there_yet(folder: Path) -> None:
    (folder / "link.txt").symlink_to("new.txt")
    write_bytes(folder / "link.txt", NEW.encode())
    assert (folder / "link.txt").is_symlink()
    assert (folder / "new.txt").read_text(encoding="utf-8") == NEW


def test_a_pipe_is_written_to_and_stays_a_pipe(folder: Path) -> None:
    """And so does a device: nobody wants /dev/null to become a file."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_bytes(pipe, NEW.encode())
    reader.join(60)
    assert read == [NEW.encode()]
    assert pipe.is_fifo()
    assert entries(folder) == ["pipe"]
