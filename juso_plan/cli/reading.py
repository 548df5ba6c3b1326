"""What commands over many plans share: one that can't be read does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from juso_plan.cli.console import Console
from juso_plan.files import NoPlans, plan_files, read_file
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.rules.check import read


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
        self._console.fail(error.label, **error.args_of_label)
        self.errors.append(
            FileOutcome(error.path, error=FileError(error.label, error.args_of_label))
        )


def _files(paths: list[str]) -> list[Path | NoPlans]:
    found: dict[object, Path | NoPlans] = {}
    for path in paths:
        for file in plan_files(Path(path)):
            found.setdefault(file.resolve() if isinstance(file, Path) else file, file)
    return list(found.values())
