"""Plans by the names of the files that a command writes of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from juso_plan.cli.console import Console
from juso_plan.files import NoPlans, plan_files

CHECKLIST = "-checklist"
"""Behind the name of a plan's page: its 充足表."""
SUMMARY = "-summary"
"""Behind the name of a plan's page: its 概要版."""


@dataclass(frozen=True, slots=True)
class Named:
    """Plans by the names of their pages, and whether a path led to none (which was said)."""

    files: dict[str, Path]
    is_lacking: bool


def named_plans(console: Console, paths: list[str], besides: tuple[str, ...]) -> Named:
    """The plans that paths name. `besides` are the ends of the names of what is written beside a plan's page.

    Raises Stopped, with the reason said, where two would be one file.
    """
    files: dict[str, Path] = {}
    is_lacking = False
    for path in paths:
        for file in plan_files(Path(path)):
            if isinstance(file, NoPlans):
                console.refuse(file)
                is_lacking = True
                continue
            stem = f"{file.resolve().parent.name}-{file.stem}"
            if files.setdefault(stem, file).resolve() != file.resolve():
                raise console.stopped("same-output", first=files[stem], second=file, path=stem)
    for stem, file in files.items():
        for beside in besides:
            if other := files.get(stem + beside):
                both = {"first": file, "second": other}
                raise console.stopped("same-output", **both, path=stem + beside)
    return Named(files, is_lacking)
