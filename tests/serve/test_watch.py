"""How the preview sees that a file was saved, by all the ways in which editors save.

For the maintainer: the clock is ours; files are real. `looks` is what a row of looks tells.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from juso_plan.files import NoPlans
from juso_plan.serve.watch import Watched
from juso_plan.source import MAX_BYTES

LATER = 10**9 * 2_000_000_000
"""A time of a file, in ns."""


class Clock:
    """Seconds that pass when told so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Watch:
    """A file that is watched, and what the looks told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = Clock()
        self.watched = Watched(path, self.clock)

    def after(self, *seconds: float) -> list[bytes | str | None]:
        """What a look tells after each of these pauses; a fault by its label."""
        told: list[bytes | str | None] = []
        for pause in seconds:
            self.clock.now += pause
            found = self.watched.look()
            told.append(found.label if isinstance(found, NoPlans) else found)
        return told


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    """A file that was read and has rested since."""
    path = tmp_path / "計画.yaml"
    path.write_bytes(b"one")
    watch = Watch(path)
    assert watch.watched.first() == b"one"
    assert watch.after(0.2, 10) == [None, None]
    return watch


def test_a_save_is_told_once_when_it_has_settled(watch: Watch) -> None:
    watch.path.write_bytes(b"two")
    assert watch.after(0.25) == [None]
    assert watch.watched.pause < 0.1
    assert watch.after(0.15, 0.25, 5) == [b"two", None, None]
    assert watch.watched.pause == 0.25


def test_a_file_that_is_renamed_over_the_old_one(watch: Watch) -> None:
    fresh = watch.path.with_name("fresh")
    fresh.write_bytes(b"two")
    fresh.replace(watch.path)
    assert watch.after(0.25, 0.15) == [None, b"two"]


def test_a_file_that_is_away_for_a_moment_is_not_gone(watch: Watch) -> None:
    watch.path.unlink()
    assert watch.after(0.25, 0.25, 0.25) == [None, None, None]
    watch.path.write_bytes(b"two")
    assert watch.after(0.25, 0.15) == [None, b"two"]


def test_a_file_that_stays_away_is_told_once_and_again_when_it_is_back(watch: Watch) -> None:
    watch.path.unlink()
    assert watch.after(0.25, 0.25, 0.5, 0.5, 5) == [None, None, None, "not-found", None]
    watch.path.write_bytes(b"one")
    assert watch.after(0.25, 0.15) == [None, b"one"]


def test_a_folder_in_the_place_of_the_file(watch: Watch) -> None:
    watch.path.unlink()
    watch.path.mkdir()
    assert watch.after(0.25, 0.25, 1.1) == [None, None, "not-a-file"]


def test_the_same_bytes_are_no_news(watch: Watch) -> None:
    watch.path.write_bytes(b"one")
    os.utime(watch.path, ns=(LATER, LATER))
    assert watch.after(0.25, 0.15, 5) == [None, None, None]


def test_a_second_save_with_the_same_time_and_size(watch: Watch) -> None:
    """A file system that keeps times in whole seconds does not tell the two apart."""
    watch.path.write_bytes(b"two")
    os.utime(watch.path, ns=(LATER, LATER))
    assert watch.after(0.25, 0.15) == [None, b"two"]
    watch.path.write_bytes(b"new")
    os.utime(watch.path, ns=(LATER, LATER))
    assert watch.after(0.25) == [b"new"]


def test_a_file_that_goes_on_changing_is_read_when_it_rests(watch: Watch) -> None:
    for number in range(1, 5):
        watch.path.write_bytes(b"x" * (10 + number))
        assert watch.after(0.05) == [None]
    assert watch.after(0.15) == [b"x" * 14]


def test_what_changes_while_it_is_read_is_read_again(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from juso_plan.serve import watch as module

    def read_half(path: Path) -> bytes:
        monkeypatch.undo()
        data = path.read_bytes()
        path.write_bytes(b"two, whole")
        return data

    watch.path.write_bytes(b"two")
    assert watch.after(0.25) == [None]
    monkeypatch.setattr(module, "read_file", read_half)
    assert watch.after(0.15, 0.05, 0.15) == [None, None, b"two, whole"]


def test_a_file_that_can_not_be_opened_for_a_while(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, while another program holds it, or without the permission."""
    from juso_plan.serve import watch as module

    def refuse(path: Path) -> bytes:
        raise NoPlans("not-permitted", str(path))

    watch.path.write_bytes(b"two")
    monkeypatch.setattr(module, "read_file", refuse)
    assert watch.after(0.25, 0.15, 0.5) == [None, None, None]
    assert watch.after(0.6) == ["not-permitted"]
    monkeypatch.undo()
    assert watch.after(0.25) == [b"two"]


def test_of_a_huge_file_no_more_is_read_than_is_ever_decoded(watch: Watch) -> None:
    with watch.path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 50)
    _, told = watch.after(0.25, 0.15)
    assert isinstance(told, bytes)
    assert len(told) == MAX_BYTES + 1
