"""How commands read plans: one that must be whole, or many of which one that can't be read does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from juso_plan.cli.console import FAILED, FOUND, Console, Stopped
from juso_plan.cli.unread import say_unread
from juso_plan.files import NoPlans, plan_files, read_file
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.rules.check import read


class Whole(NamedTuple):
    """A plan of which nothing could not be read, with the bytes of its file."""

    data: bytes
    read: ReadPlan
    plan: Plan


def read_whole(console: Console, path: Path, without: str) -> Whole:
    """A plan that is read whole.

    Raises Stopped, with the reason said: FAILED where there is no such file, FOUND where something in it
    can't be read. `without` is the label that says what is not done then.
    """
    data = read_bytes(console, path)
    plan = read(data)
    if say_unread(console, path.as_posix(), plan) or plan.plan is None:
        console.fail(without, path=path)
        raise Stopped(FOUND)
    return Whole(data, plan, plan.plan)


def read_bytes(console: Console, path: Path) -> bytes:
    """The bytes of one plan. Raises Stopped, with the reason said, where it is a folder or can't be read."""
    if path.is_dir():
        raise console.stopped("one-plan", path=path)
    try:
        return read_file(path)
    except NoPlans as error:
        console.refuse(error)
        raise Stopped(FAILED) from error


class Reader:
    """Reads plans; `errors` are the files that could not be read, each said when it is met."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.errors: list[FileOutcome] = []

    def plans(self, paths: list[str]) -> Iterator[tuple[str, ReadPlan]]:
        """Every plan that is named, once, in the order of naming."""
        for file in _files(paths):
            if isinstance(file, NoPlans):
                self.fail(file)
                continue
            try:
                yield file.as_posix(), read(read_file(file))
            except NoPlans as error:
                self.fail(error)

    def fail(self, error: NoPlans) -> None:
        """Say that a file could not be read."""
        self._console.refuse(error)
        self.errors.append(
            FileOutcome(error.path, error=FileError(error.label, error.args_of_label))
        )


def _files(paths: list[str]) -> list[Path | NoPlans]:
    found: dict[object, Path | NoPlans] = {}
    for path in paths:
        for file in plan_files(Path(path)):
            found.setdefault(file.resolve() if isinstance(file, Path) else file, file)
    return list(found.values())
