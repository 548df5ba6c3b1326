"""`juso-plan timeline`: one city over the editions of its plan.

For the maintainer: an edition of which something could not be read would look as if that had been
taken out, so it is left out and named, as is a file that is no plan (exit 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from juso_plan import __version__
from juso_plan.cli.console import DONE, FAILED, Console, text_cells
from juso_plan.cli.forms import written
from juso_plan.cli.reading import Reader
from juso_plan.cli.side_file import read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.cli.writing import put
from juso_plan.files import NoPlans
from juso_plan.model.read import ReadPlan
from juso_plan.render.theme import Theme
from juso_plan.timeline.data import timeline_json
from juso_plan.timeline.follow import timeline
from juso_plan.timeline.lines import timeline_text
from juso_plan.timeline.page import timeline_document
from juso_plan.timeline.records import Timeline


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    paths: list[str]
    form: str
    output: Path | None
    theme: Path | None


def run(console: Console, request: Request) -> int:
    """Put the editions of one city into their order, and follow what is in them."""
    theme = read_theme(console, request.theme)
    reader = Reader(console)
    plans = _plans(console, reader, request.paths)
    if len(plans) < 2:
        raise console.stopped("timeline-one")
    _see_that_it_is_one_city(console, plans)
    made = timeline(plans, console.language)
    if not put(console, _written(made, request.form, console, theme), request.output):
        return FAILED
    count = {"programmes": len(made.of_kind("事業")), "sites": len(made.of_kind("拠点"))}
    console.say(console.label("timeline-done", editions=len(made.editions), **count))
    return FAILED if reader.errors else DONE


def _plans(console: Console, reader: Reader, paths: list[str]) -> list[tuple[str, ReadPlan]]:
    """The editions that could be read whole; of the others it is said."""
    plans = []
    for path, plan in reader.plans(paths):
        if say_unread(console, path, plan) or plan.plan is None:
            reader.fail(NoPlans("timeline-unread", path))
        else:
            plans.append((path, plan))
    return plans


def _see_that_it_is_one_city(console: Console, plans: list[tuple[str, ReadPlan]]) -> None:
    """Raises Stopped, with the municipalities said, where the editions are not all of one."""
    (first, one), *others = plans
    for path, other in others:
        if _city(one)[0] != _city(other)[0]:
            cities = {"city": _city(one)[1], "other": _city(other)[1]}
            raise console.stopped("timeline-two-cities", first=first, second=path, **cities)


def _city(read: ReadPlan) -> tuple[str, str]:
    """By what a municipality is known, and its name."""
    municipality = read.plan.municipality if read.plan else None
    if municipality is None:
        return "", ""
    name = f"{municipality.prefecture or ''}{municipality.name or ''}"
    return municipality.code or name, name


def _written(made: Timeline, form: str, console: Console, theme: Theme) -> bytes:
    if form == "json":
        text = timeline_json(made, f"juso-plan {__version__}")
    elif form == "text":
        text = timeline_text(made, console.language, text_cells())
    else:
        return written(console, timeline_document(made, console.language), form, theme)
    return text.encode("utf-8", errors="replace")
