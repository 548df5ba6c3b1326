"""`juso-plan export`: what a plan says for others to work with, as files of their own.

For the maintainer: a plan of which something could not be read is left out and named, since what is missing
from a list is seen by nobody. A file is written once it is whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from juso_plan import __version__
from juso_plan.cli.console import DONE, FAILED, Console, Stopped
from juso_plan.cli.named import named_plans
from juso_plan.cli.reading import read_whole
from juso_plan.cli.writing import is_written
from juso_plan.model.plan import Plan
from juso_plan.sheet.excel_out import TooLong


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    paths: list[str]
    to: str
    out: Path
    output: Path | None


@dataclass(frozen=True, slots=True)
class Made:
    """A file of a plan: the end of its name, its bytes, and what is to be said of it."""

    end: str
    data: bytes
    notes: tuple[tuple[str, dict[str, object]], ...] = ()


def _excel(plan: Plan) -> list[Made]:
    from juso_plan.export.sites import sites_excel

    made = sites_excel(plan)
    return [Made("-sites.xlsx", made.data, _notes(made.count, made.nameless))]


def _csv(plan: Plan) -> list[Made]:
    from juso_plan.export.sites import sites_csv

    made = sites_csv(plan)
    return [Made("-sites.csv", made.data, _notes(made.count, made.nameless))]


def _notes(count: int, nameless: int) -> tuple[tuple[str, dict[str, object]], ...]:
    notes: list[tuple[str, dict[str, object]]] = [("export-sites", {"count": count})]
    if nameless:
        notes.append(("export-nameless", {"count": nameless}))
    return tuple(notes)


def _opendata(plan: Plan) -> list[Made]:
    from juso_plan.export.opendata import opendata_csv, opendata_json

    return [
        Made("-opendata.csv", opendata_csv(plan).encode()),
        Made("-opendata.json", opendata_json(plan, TOOL).encode()),
    ]


def _json(plan: Plan) -> list[Made]:
    from juso_plan.export.data import plan_json

    return [Made(".json", plan_json(plan, TOOL).encode())]


WRITERS: dict[str, Callable[[Plan], list[Made]]] = {
    "xlsx": _excel,
    "csv": _csv,
    "opendata": _opendata,
    "json": _json,
}
"""The forms that give files of their own for each plan."""
TOOL = f"juso-plan {__version__}"
_DATABASE = "plans.sqlite"


def run(console: Console, request: Request) -> int:
    """Write the files of every plan that is named; one that can't be written does not stop the rest."""
    named = named_plans(console, request.paths, ())
    code = FAILED if named.is_lacking else DONE
    if request.to == "sqlite":
        return max(code, _database(console, list(named.files.values()), request))
    if request.output and (len(named.files) > 1 or request.to == "opendata"):
        label = "export-two-files" if request.to == "opendata" else "export-one-output"
        console.fail(label, count=len(named.files))
        return FAILED
    for stem, file in named.files.items():
        code = max(code, _export(console, file, request, request.out / stem))
    return code


def _export(console: Console, file: Path, request: Request, stem: Path) -> int:
    try:
        files = WRITERS[request.to](read_whole(console, file, "not-rendered").plan)
    except Stopped as end:
        return end.code
    except TooLong as error:
        console.fail("export-too-long", path=file, text=error.text)
        return FAILED
    for made in files:
        path = request.output or stem.with_name(stem.name + made.end)
        if not is_written(console, path, made.data, None if request.output else request.out):
            return FAILED
        console.say(console.label("written", path=path))
        for label, args in made.notes:
            console.say(console.label(label, **args))
    return DONE


def _database(console: Console, files: list[Path], request: Request) -> int:
    """All plans in one file."""
    from juso_plan.export.database import Database
    from juso_plan.rules.check import Options
    from juso_plan.rules.checklist import checklist

    base = Database(console.language)
    code, count = DONE, 0
    for file in files:
        try:
            _, read, plan = read_whole(console, file, "not-rendered")
        except Stopped as end:
            code = max(code, end.code)
            continue
        checked = checklist(file.as_posix(), read, Options(), console.language)
        base.add(plan, read.parsed.lines, checked)
        count += 1
    if not count:
        return code or FAILED
    path = request.output or request.out / _DATABASE
    if not is_written(console, path, base.data(), None if request.output else request.out):
        return FAILED
    console.say(console.label("written", path=path))
    console.say(console.label("export-database", count=count))
    return code
