"""Whatever happens to a run: every file is the old one or the new one, whole, and no word is lost.

For the maintainer: nothing is mocked. Runs are killed by SIGKILL before each step that they take on disk, by the
kernel at a byte of the file, and at any moment; a disk is full; a folder is read-only; several run at once.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from juso_plan.files import plan_files, write_bytes
from tests.cli.running import ORDINARY, all_is_allowed
from tests.hostile.jobs import ROOT, TEMPORARY, Ended, Job, Jobs

PLAN = """\
様式:  1
自治体: { コード: 032069, 都道府県: 岩手県, 名称: '北上市' }
計画:
    名称:  計画
    種類: 実施計画
    期間: {開始: 令和7年度, 終了: 令和10年度}  # 五年ではない
事業:
  参加支援事業:
    拠点:
      - {名称: 東館, 電話: "0197-00-0001"}
      - 名称: 西館
""".replace("\n", "\r\n")
MARK = b"\xef\xbb\xbf"
SLIP = PLAN.replace("計画:\r\n", "計画：\r\n")
LIST = (
    "事業,施設名,電話番号\r\n参加支援事業,西館,0197-00-0002\r\n参加支援事業,南館,0197-00-0003\r\n"
)
CITY = ["--prefecture", "岩手県", "--city", "見本市", "--code", "032999", "--romaji", "mihon"]
OLD = "前の結果\n".encode()
MODE = 0o640


@dataclass(frozen=True, slots=True)
class Case:
    """A command line, the files that it meets, and whether it edits or makes what may not be there."""

    words: Sequence[str]
    before: dict[str, bytes] = field(default_factory=dict)
    edits: bool = False
    makes: str = ""
    """The file that stops it where it is there already."""


CASES = {
    "check --output": Case(
        ["check", "plan.yaml", "--format", "concise", "--output", "found.txt"],
        {"plan.yaml": PLAN.encode(), "found.txt": OLD},
    ),
    "check --fix": Case(
        ["check", "--fix", "--select", "SYN", "."], {"plan.yaml": MARK + SLIP.encode()}, edits=True
    ),
    "fmt": Case(["fmt", "."], {"plan.yaml": MARK + PLAN.encode()}, edits=True),
    "import": Case(
        ["import", "sites", "list.csv", "plan.yaml"],
        {"plan.yaml": MARK + PLAN.encode(), "list.csv": LIST.encode()},
        edits=True,
    ),
    "next-year": Case(
        ["next-year", "2025.yaml"], {"2025.yaml": MARK + PLAN.encode()}, makes="2026.yaml"
    ),
    "init": Case(
        ["init", "--yes", *CITY, "--from", "令和9年度", "--to", "令和11年度"],
        makes="municipalities/mihon/2027.yaml",
    ),
    "render": Case(
        ["render", "plan.yaml", "--to", "md", "--out", "."],
        {"plan.yaml": PLAN.encode(), "case-plan.md": OLD, "case-plan-checklist.md": OLD},
    ),
    "export": Case(
        ["export", "plan.yaml", "--to", "opendata", "--out", "new/er"], {"plan.yaml": PLAN.encode()}
    ),
}


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    with Jobs() as running:
        yield running


@pytest.fixture(scope="module")
def lowly() -> Iterator[Jobs]:
    """Runs of somebody whom permissions bind, which they don't root."""
    with Jobs(ORDINARY if all_is_allowed() else ()) as running:
        yield running


class Ground:
    """Folders that all bear one name, each with the files that a case meets."""

    def __init__(self, top: Path, jobs: Jobs) -> None:
        self.top = top
        self.jobs = jobs
        self._numbers = count()

    def folder(self, case: Case) -> Path:
        folder = self.top / str(next(self._numbers)) / "case"
        folder.mkdir(parents=True)
        lay(folder, case)
        return folder

    def after(self, case: Case) -> tuple[dict[str, bytes], list[list[str]]]:
        """What is there after a run that nothing disturbs, and its steps."""
        folder = self.folder(case)
        (ended,) = self.jobs.run(Job(case.words, str(folder)))
        assert ended.code in (0, 1), ended.said
        made = visible(folder)
        assert made != case.before
        assert hidden(folder) == []
        if case.edits:  # the mark at the beginning and the ends of lines stay
            data = made["plan.yaml"]
            assert (data[:3], data.count(b"\n")) == (MARK, data.count(b"\r\n"))
        return made, ended.steps


@pytest.fixture
def top(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a thousand files are flushed to disk otherwise."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as name:
        yield Path(name)


@pytest.fixture
def ground(top: Path, jobs: Jobs) -> Ground:
    return Ground(top, jobs)


def lay(folder: Path, case: Case) -> None:
    for name, data in case.before.items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(MODE)


def visible(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not TEMPORARY.fullmatch(path.name)
    }


def hidden(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if TEMPORARY.fullmatch(path.name)]


def assert_whole(folder: Path, case: Case, after: dict[str, bytes]) -> None:
    """Every file is the old one or the new one, with its permissions, and nothing else is a plan."""
    now = visible(folder)
    assert set(case.before) <= set(now) <= set(after)
    for name, data in now.items():
        assert data in (case.before.get(name), after[name]), name
    for name in case.before:
        assert (folder / name).stat().st_mode & 0o777 == MODE
    plans = plan_files(folder)
    assert [one for one in plans if isinstance(one, Path) and one.name.startswith(".")] == []


def assert_goes_on(
    ground: Ground, folders: Sequence[Path], case: Case, after: dict[str, bytes]
) -> None:
    """The next run makes what the killed one did not, and takes away what that left behind."""
    again = ground.jobs.run(*[Job(case.words, str(folder)) for folder in folders])
    for folder, ended in zip(folders, again, strict=True):
        assert ended.code in (0, 1) or case.makes in visible(folder)
        assert visible(folder) == after
        for left in hidden(folder):  # of a file that is there, and is not made a second time
            assert case.makes
            path = left.with_name(left.name[1 : -len(".12345678.juso-tmp")])
            write_bytes(path, path.read_bytes())
        assert hidden(folder) == []


# --- killed -----------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_killed_before_any_step(case: Case, ground: Ground) -> None:
    after, steps = ground.after(case)
    # Of many files the first and the last: the steps of each are the same.
    number = len(steps)
    chosen = sorted({*range(1, min(9, number) + 1), *range(max(1, number - 8), number + 1)})
    folders = [ground.folder(case) for _ in chosen]
    killed = ground.jobs.run(
        *[Job(case.words, str(one), killed_at=at) for at, one in zip(chosen, folders, strict=True)]
    )
    for at, folder, ended in zip(chosen, folders, killed, strict=True):
        assert ended.code == -signal.SIGKILL
        assert [event for event, _ in ended.steps] == [event for event, _ in steps[: at - 1]]
        assert_whole(folder, case, after)
    assert any(hidden(folder) for folder in folders)
    assert_goes_on(ground, folders, case, after)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_killed_in_the_midst_of_the_writing(case: Case, ground: Ground) -> None:
    after, _ = ground.after(case)
    longest = max(len(data) for name, data in after.items() if data != case.before.get(name))
    for room in (0, 1, longest // 2, longest - 1):
        folder = ground.folder(case)
        job = Job(case.words, str(folder), room=room, is_killed_by_want=True)
        (ended,) = ground.jobs.run(job)
        assert ended.code == -signal.SIGXFSZ
        assert_whole(folder, case, after)
        (left,) = hidden(folder)
        assert left.stat().st_size == room


WRITER = """
import sys
from pathlib import Path
from juso_plan.files import write_bytes
print("begun", flush=True)
while True:
    for letter in sys.argv[2:]:
        write_bytes(Path(sys.argv[1]), letter.encode() * 4_000_000)
"""


@contextmanager
def writer(path: Path, letters: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that writes a file over and over; killed at the end."""
    command = [sys.executable, "-c", WRITER, str(path), *letters]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        try:
            yield process
        finally:
            process.kill()


def test_killed_at_any_moment(top: Path) -> None:
    path = top / "report.txt"
    path.write_bytes(b"-" * 4_000_000)
    chance = random.Random(106)
    left = 0
    for _ in range(20):
        with writer(path, "ab"):
            time.sleep(chance.random() / 50)
        data = path.read_bytes()
        assert len(data) == 4_000_000
        assert data in (data[:1] * len(data), b"")
        # Each run has cleared away what the one before it left.
        assert len(hidden(top)) <= 1
        left += len(hidden(top))
    assert left > 0
    write_bytes(path, OLD)
    assert list(top.iterdir()) == [path]


# --- no room, no permission -------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_file_that_may_not_become_so_large(case: Case, ground: Ground) -> None:
    after, _ = ground.after(case)
    longest = max(len(data) for name, data in after.items() if data != case.before.get(name))
    for room in (0, longest - 1):
        folder = ground.folder(case)
        (ended,) = ground.jobs.run(Job(case.words, str(folder), room=room))
        assert ended.code == 2
        assert ended.said.count("（ファイルの大きさの上限を超えます）") == 1
        assert_whole(folder, case, after)
        assert hidden(folder) == []
        assert_goes_on(ground, [folder], case, after)


@contextmanager
def full_disk(top: Path, case: Case) -> Iterator[tuple[Path, str, int]]:
    """A folder on a disk of its own that is full, why that refuses, and the room for a file.

    Who may not mount one gets a limit of nothing in its place, which the system holds in the same way.
    """
    folder = top / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=755", "juso-plan-test", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        lay(folder, case)
        yield folder, "ファイルの大きさの上限を超えます", 0
        return
    try:
        lay(folder, case)
        with pytest.raises(OSError, match="No space left"):
            (folder / "full").write_bytes(b"." * 100_000)
        yield folder, "空き容量がありません", -1
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_full_disk(case: Case, tmp_path: Path, jobs: Jobs) -> None:
    with full_disk(tmp_path, case) as (folder, reason, room):
        before = visible(folder)
        (ended,) = jobs.run(Job(case.words, str(folder), room=room))
        assert ended.code == 2
        assert f"（{reason}）" in ended.said
        assert visible(folder) == before
        assert hidden(folder) == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_read_only_folder(case: Case, ground: Ground, lowly: Jobs) -> None:
    folder = ground.folder(case)
    folder.chmod(0o500)
    (ended,) = lowly.run(Job(case.words, str(folder)))
    assert ended.code == 2
    assert "（書く権限がありません）" in ended.said
    assert visible(folder) == case.before


@pytest.mark.parametrize("name", ["check --output", "check --fix", "fmt", "import", "render"])
def test_a_read_only_file(name: str, ground: Ground, lowly: Jobs) -> None:
    """A plan that was decided, say. The folder would let it be renamed away."""
    case = CASES[name]
    folder = ground.folder(case)
    for path in folder.iterdir():
        path.chmod(0o444)
    (ended,) = lowly.run(Job(case.words, str(folder)))
    assert ended.code == 2
    assert "（書く権限がありません）" in ended.said
    assert visible(folder) == case.before
    assert hidden(folder) == []


WITHIN = {
    "render": (["render", "plan.yaml", "--to", "md", "--out", "out"], "out/case-plan.md"),
    "site": (["site", "plan.yaml", "--out", "out"], "out/search/search.js"),
    "export": (["export", "plan.yaml", "--to", "json", "--out", "out"], "out/case-plan.json"),
}


@pytest.mark.parametrize("name", WITHIN)
def test_no_link_leads_out_of_the_folder_of_the_output(name: str, ground: Ground) -> None:
    """Others may have put it there, in a branch that is checked out."""
    words, path = WITHIN[name]
    folder = ground.folder(Case(words, {"plan.yaml": PLAN.encode(), "precious": OLD}))
    link = folder / path
    link.parent.mkdir(parents=True)
    link.symlink_to(folder / "precious")
    (ended,) = ground.jobs.run(Job(words, str(folder)))
    assert ended.code == 2
    assert f"{path} は、出力先のフォルダーの外へのリンクなので、書きません。" in ended.said
    assert (folder / "precious").read_bytes() == OLD
    link.unlink()
    link.symlink_to(link.with_name("inside"))
    (ended,) = ground.jobs.run(Job(words, str(folder)))
    assert ended.code == 0, ended.said
    assert link.is_symlink()


# --- others -----------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_several_runs_at_once(case: Case, ground: Ground) -> None:
    after, _ = ground.after(case)
    folder = ground.folder(case)
    ended = ground.jobs.run(*[Job(case.words, str(folder))] * 4)
    assert visible(folder) == after
    assert hidden(folder) == []
    codes = sorted(one.code for one in ended)
    if case.makes:
        assert codes == [0, 2, 2, 2]
    elif case.edits:
        # Who comes second finds nothing to do, or a plan that is no longer what it read.
        assert all(is_done_or_warned(one) for one in ended)
    else:
        assert len(set(codes)) == 1
        assert codes[0] in (0, 1)


def is_done_or_warned(ended: Ended) -> bool:
    return ended.code in (0, 1) or "読んだ後で中身が変わりました" in ended.said


def test_several_runs_that_never_end(top: Path) -> None:
    """Who reads meanwhile gets the file of one run, whole; no run loses what it writes to another."""
    path = top / "report.txt"
    write_bytes(path, b"a" * 4_000_000)
    seen: set[bytes] = set()
    with writer(path, "ab") as first, writer(path, "cd") as second:
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < 1 or (len(seen) < 4 and passed < 30):
            data = path.read_bytes()
            assert data == data[:1] * 4_000_000
            seen.add(data[:1])
            assert len(hidden(top)) <= 4  # two runs write, and each may begin anew while we look
        assert (first.poll(), second.poll()) == (None, None)
    assert seen == {b"a", b"b", b"c", b"d"}


EDITS = {name: case for name, case in CASES.items() if case.edits}
WORDS = "# あとで足した言葉\r\n"


@pytest.mark.parametrize("case", EDITS.values(), ids=EDITS)
def test_what_was_saved_meanwhile_is_not_lost(case: Case, ground: Ground) -> None:
    _, steps = ground.after(case)
    renaming = [event for event, _ in steps].index("os.rename") + 1
    for step in range(1, renaming):
        folder = ground.folder(case)
        save = ("plan.yaml", WORDS)
        (ended,) = ground.jobs.run(Job(case.words, str(folder), saved_at=step, save=save))
        assert ended.code == 2
        assert ended.said == (
            "エラー: plan.yaml は、読んだ後で中身が変わりました。加えられた言葉を消さないように、"
            "書かずに終わります。もう一度実行します。\n"
        )
        saved = case.before | {"plan.yaml": case.before["plan.yaml"] + WORDS.encode()}
        assert visible(folder) == saved
        assert hidden(folder) == []
