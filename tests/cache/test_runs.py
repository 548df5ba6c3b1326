"""A run is answered from the cache when nothing that it depends on has changed, and only then."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from juso_plan.cache import runs
from tests.cache.conftest import Said, Say

CHECK = ("check", "plans")
NOTHING = Said(None, "", "")
LONG_AGO = time.time() - 3600


def settle(folder: Path) -> None:
    """Let the plans be older than any doubt about the resolution of times."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def record(folder: Path) -> Path:
    (found,) = Path(f"{folder}-cache", "juso-plan", "runs").iterdir()
    return found


def parts(folder: Path) -> list[bytes]:
    """The parts of the record: survey, all that is asked, paths, exit code, what was printed, details."""
    head, _, row = record(folder).read_bytes().partition(b"\n")
    found, start = [], 0
    for length in map(int, head.split()):
        found.append(row[start : start + length])
        start += length
    return found


def write(folder: Path, parts: list[bytes]) -> None:
    lengths = " ".join(str(len(one)) for one in parts)
    record(folder).write_bytes(b"%s\n%s" % (lengths.encode(), b"".join(parts)))


@pytest.mark.parametrize(
    "words",
    [
        ("check", "plans"),
        ("check", "plans/a.yaml"),
        ("check", "plans", "--format", "json"),
        ("check", "plans", "--format", "concise", "--fail-on", "info"),
        ("check", "plans", "--format", "sarif"),
        ("check", "plans", "--format", "junit", "--strict"),
        ("--lang", "en", "check", "plans", "--select", "SYN,LAW"),
    ],
    ids=" ".join,
)
def test_the_same_bytes_and_exit_code_as_without_a_cache(
    ran: Say, replayed: Say, words: tuple[str, ...]
) -> None:
    assert replayed(*words) == NOTHING
    first = ran(*words)
    assert replayed(*words) == first == ran(*words, "--no-cache")


ANSWER = """
import sys
before = set(sys.modules)
from juso_plan.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted(set(sys.modules) - before), file=open("loaded.txt", "w"))
"""
SLOW = {"typing", "pathlib", "dataclasses", "datetime", "inspect", "json", "re", "click", "yaml"}


@pytest.mark.parametrize("words", [("--version",), CHECK])
def test_an_answer_loads_next_to_nothing(
    folder: Path, ran: Say, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(folder)
    # The times of the entries on the disk can't be set: what they prove by now they prove at once here.
    monkeypatch.setattr(runs, "_MOMENT", 0)
    ran(*words)
    subprocess.run(
        [sys.executable, "-c", ANSWER, *words], capture_output=True, timeout=60, check=True
    )
    loaded = Path("loaded.txt").read_text(encoding="utf-8").split()
    ours = {
        "juso_plan",
        "juso_plan.cli",
        *(f"juso_plan.cache{one}" for one in ("", ".place", ".runs")),
        *(f"juso_plan.settings{one}" for one in ("", ".place")),
    }
    assert {name for name in loaded if name.startswith("juso_plan")} == ours
    assert SLOW & set(loaded) == set()


@pytest.mark.parametrize(
    "words",
    [
        ("check", "plans", "--no-cache"),
        ("check", "plans", "--format", "github"),
        ("check", "plans", "--output", "report.txt"),
        ("check", "plans/a.yaml", "nowhere.yaml"),
        ("check", "plans/a.yaml", "--fix", "--diff"),
        ("check", "plans", "--as-of", "soon"),
    ],
    ids=" ".join,
)
def test_a_run_that_fails_or_reads_or_writes_more_is_not_kept(
    ran: Say, replayed: Say, words: tuple[str, ...]
) -> None:
    ran(*words)
    assert replayed(*words) == NOTHING


def grown(folder: Path) -> None:
    with (folder / "plans" / "a.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# 末尾の注記\n")


def same_size_and_time(folder: Path) -> None:
    path = folder / "plans" / "b" / "b.yaml"
    before = path.stat()
    path.write_text("様式: 9\n事業：\n", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def added(folder: Path) -> None:
    shutil.copy(folder / "plans" / "a.yaml", folder / "plans" / "b" / "c.yaml")


def added_below(folder: Path) -> None:
    (folder / "plans" / "c").mkdir()
    shutil.copy(folder / "plans" / "a.yaml", folder / "plans" / "c" / "c.yaml")


def removed(folder: Path) -> None:
    (folder / "plans" / "a.yaml").unlink()


def renamed(folder: Path) -> None:
    (folder / "plans" / "a.yaml").rename(folder / "plans" / "z.yaml")


def exchanged(folder: Path) -> None:
    other = folder / "plans" / "b" / "b.yaml"
    other.rename(folder / "other")
    (folder / "plans" / "a.yaml").rename(other)
    (folder / "other").rename(folder / "plans" / "a.yaml")


def from_the_future(folder: Path) -> None:
    grown(folder)
    soon = time.time() + 10**6
    os.utime(folder / "plans" / "a.yaml", (soon, soon))


@pytest.mark.parametrize(
    "change",
    [
        grown,
        same_size_and_time,
        added,
        added_below,
        removed,
        renamed,
        exchanged,
        from_the_future,
    ],
)
def test_what_has_changed_on_disk_is_checked_again(
    folder: Path, ran: Say, replayed: Say, change: Callable[[Path], None]
) -> None:
    settle(folder)
    ran(*CHECK)
    change(folder)
    assert replayed(*CHECK) == NOTHING


def touched(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        path.touch()


def checked_out_again(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)


def touched_in_the_future(folder: Path) -> None:
    soon = time.time() + 10**6
    for path in folder.rglob("*.yaml"):
        os.utime(path, (soon, soon))


def no_plan(folder: Path) -> None:
    (folder / "plans" / "b" / "notes.txt").write_text("x", encoding="utf-8")
    (folder / "plans" / ".hidden.yaml").write_text("x", encoding="utf-8")


@pytest.mark.parametrize("change", [touched, checked_out_again, touched_in_the_future, no_plan])
def test_what_has_not_changed_in_substance_is_not(
    folder: Path, ran: Say, replayed: Say, change: Callable[[Path], None]
) -> None:
    settle(folder)
    first = ran(*CHECK)
    change(folder)
    assert replayed(*CHECK) == first
    assert replayed(*CHECK) == first


def test_a_change_right_after_the_run_is_seen(folder: Path, ran: Say, replayed: Say) -> None:
    """Within the resolution of the times of files, only the hash tells."""
    ran(*CHECK)
    seen, *answer, details = parts(folder)
    kept = json.loads(details)
    path = folder / "plans" / "b" / "b.yaml"
    path.write_text("様式: 9\n事業：\n", encoding="utf-8")
    now = path.stat()
    kept["files"][str(path)] = [now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino]
    write(folder, [seen, *answer, json.dumps(kept).encode()])
    assert replayed(*CHECK) == NOTHING


@pytest.mark.parametrize(
    ("name", "value"),
    [("JUSO_PLAN_LANG", "en"), ("NO_COLOR", "1"), ("GITHUB_STEP_SUMMARY", "x")],
)
def test_other_surroundings_are_another_run(
    ran: Say, replayed: Say, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    ran(*CHECK)
    monkeypatch.setenv(name, value)
    assert replayed(*CHECK) == NOTHING


def test_another_folder_day_or_program_is_another_run(
    folder: Path, ran: Say, replayed: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ran(*CHECK)
    with monkeypatch.context() as changed:
        changed.setattr(runs, "identity", lambda: "another")
        assert replayed(*CHECK) == NOTHING
    with monkeypatch.context() as changed:
        changed.setattr(time, "strftime", lambda form: "2999-01-01")
        assert replayed(*CHECK) == NOTHING
    with monkeypatch.context() as changed:
        changed.chdir(folder / "plans")
        assert replayed(*CHECK) == NOTHING
    assert replayed(*CHECK) == first


def test_a_torn_or_hostile_record_counts_as_none(folder: Path, ran: Say, replayed: Say) -> None:
    first = ran(*CHECK)
    path = record(folder)
    whole, kept = path.read_bytes(), parts(folder)
    pieces = [whole[:length] for length in range(0, len(whole), 97)]
    for data in (*pieces, b"", b"\xff", b"[" * 100_000, b"-1\n", b"9" * 10_000, whole + b"x"):
        path.write_bytes(data)
        assert replayed(*CHECK) == NOTHING
    for number in range(len(kept)):
        for value in (b"", b"\0", b"\xff", b"-1", b"[" * 100_000, *map(json_bytes, DETAILS)):
            write(folder, [*kept[:number], value, *kept[number + 1 :]])
            answer = replayed(*CHECK)
            # A record may be wrong about what was printed only in the user's own hand; it never breaks the run.
            assert answer.code is None or parts(folder)[1] == kept[1]
    assert ran(*CHECK) == first


def json_bytes(value: object) -> bytes:
    return json.dumps(value).encode()


VALUES: tuple[object, ...] = (None, 1, [], {}, "x", [[]])
DETAILS = (
    *VALUES,
    *(
        {"made": 1, "folders": {}, "files": {}, "hashes": {}} | {name: value}
        for name in ("made", "folders", "files", "hashes")
        for value in VALUES
    ),
)


def test_records_do_not_pile_up(folder: Path, ran: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_MAX_KEPT", 3)
    for number in range(5):
        ran("check", "plans/a.yaml", "--select", "SYN", "--ignore", f"CON00{number + 1}")
    assert len([*record_folder(folder).iterdir()]) == 3


def record_folder(folder: Path) -> Path:
    return Path(f"{folder}-cache", "juso-plan", "runs")


def test_nothing_is_kept_in_a_folder_of_somebody_else(
    folder: Path, ran: Say, replayed: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran(*CHECK)
    other = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other)
    assert replayed(*CHECK) == NOTHING


def test_a_run_belongs_to_the_program_and_day_it_began_with(
    folder: Path, replayed: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was exchanged while it ran did not print what is recorded."""
    words, path = ["check", "plans/a.yaml"], str(folder / "plans" / "a.yaml")
    recording = runs.Recording(words, [path], [])
    recording.note(path, "0" * 64)
    with monkeypatch.context() as changed:
        changed.setattr(runs, "identity", lambda: "another")
        recording.finish([("out", "x")], 0)
        assert replayed(*words) == NOTHING
