"""`juso-plan diff`: two editions of a plan compared."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from juso_plan import __version__
from juso_plan.api.changes import between
from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.cli.side_file import read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.cli.writing import put
from juso_plan.diff import Comparison, Level
from juso_plan.diff.sides import Form
from juso_plan.diff.wording import level_name, summary_line
from juso_plan.files import STANDARD_INPUT, NoPlans, read_file, read_standard_input
from juso_plan.model.read import ReadPlan
from juso_plan.render.faults import NoGlyph
from juso_plan.report.changes import comparison_text
from juso_plan.report.changes_json import comparison_json
from juso_plan.revisions import is_revision, read_revision
from juso_plan.rules.check import read


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line, as written there."""

    old: str
    new: str
    form: str
    fail_on: str
    output: Path | None
    theme: Path | None
    left: str
    headings: str
    table_only: bool


LEVELS = {name: level for level in Level for name in (level.value, level.name.lower())}
"""What `--fail-on` takes: the levels in Japanese and in English."""
_FILES = ("docx", "pdf")
"""Forms that are no text for standard output."""


def run(console: Console, request: Request) -> int:
    """Compare two editions; the exit code is 1 where a change is at `fail_on` or above."""
    form = _form(console, request)
    if form is None:
        return FAILED
    plans = [_read(console, name) for name in (request.old, request.new)]
    if None in plans:
        return FAILED
    old, new = (plan for plan in plans if plan)
    comparison = between(old, new, (request.old, request.new))
    data = _written(console, comparison, request, form, new)
    if data is None or not put(console, data, request.output):
        return FAILED
    if request.form not in ("text", "json"):
        console.say(summary_line(comparison, console.language))
    is_found = bool(request.fail_on) and comparison.reaches(LEVELS[request.fail_on])
    return FOUND if is_found else DONE


def _form(console: Console, request: Request) -> Form | None:
    """How the table is laid out; None, with the reason said, where an option can't be taken."""
    headings = tuple(part.strip() for part in re.split("[,、，]", request.headings))
    if request.fail_on and request.fail_on not in LEVELS:
        shown = [level_name(level, console.language) for level in Level]
        console.fail("bad-level", value=request.fail_on, choices=console.listed(shown))
    elif request.headings and (len(headings) != 2 or not all(headings)):
        console.fail("bad-headings")
    elif request.form in _FILES and request.output is None:
        console.fail("needs-output", form=request.form)
    elif request.old == request.new == STANDARD_INPUT:
        console.fail("diff-two-inputs")
    else:
        named = (headings[0], headings[-1]) if request.headings else None
        return Form(request.left == "new", named, request.table_only)
    return None


def git_diff(console: Console, words: list[str]) -> int:
    """Be the diff driver of git: `words` is what git passes to an external diff.

    A file that cannot be compared is shown as such. The exit code is 0, since git ends the whole
    diff at any other.
    """
    path, old, new = words[0], words[1], words[4]
    console.result(f"juso-plan diff {path}\n")
    if _is_nothing(old) or _is_nothing(new):
        console.result(
            console.label("git-diff-removed" if _is_nothing(new) else "git-diff-added") + "\n"
        )
        return DONE
    plans = [_read(console, name, named) for name, named in ((old, path), (new, path))]
    if None not in plans:
        mine, theirs = (plan for plan in plans if plan)
        comparison = between(mine, theirs, (path, path))
        console.result(comparison_text(comparison, console.language, colour=colours(sys.stdout)))
    return DONE


def _is_nothing(name: str) -> bool:
    """Whether git names no file: the side of a file that was added or removed."""
    return name in ("/dev/null", "nul")


def _read(console: Console, name: str, shown: str = "") -> ReadPlan | None:
    """A plan that is whole; None, with the reason said, where it is not."""
    try:
        plan = read(_bytes(name))
    except NoPlans as error:
        console.refuse(error)
        return None
    # What could not be read would look like what was taken out.
    if say_unread(console, shown or name, plan) or plan.plan is None:
        console.fail("diff-unread", path=shown or name)
        return None
    return plan


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return read_standard_input()
    if is_revision(name):
        return read_revision(name)
    if Path(name).is_dir():
        raise NoPlans("one-plan", name)
    return read_file(Path(name))


def _written(
    console: Console, comparison: Comparison, request: Request, form: Form, new: ReadPlan
) -> bytes | None:
    """The comparison in its form; None, with the reason said, where it can't be made."""
    language = console.language
    if request.form == "json":
        text = comparison_json(comparison, language, tool=f"juso-plan {__version__}")
    elif request.form == "text":
        colour = request.output is None and colours(sys.stdout)
        text = comparison_text(comparison, language, colour=colour)
    else:
        return _page(console, comparison, request, form, new)
    return text.encode("utf-8", errors="replace")


def _page(
    console: Console, comparison: Comparison, request: Request, form: Form, new: ReadPlan
) -> bytes | None:
    # Here, since a comparison as text needs nothing of all this.
    from juso_plan.cli.forms import say_lacking, written
    from juso_plan.document.changes import changes_document

    theme = read_theme(console, request.theme)
    document = changes_document(comparison, console.language, form)
    try:
        return written(console, document, request.form, theme)
    except NoGlyph as error:
        say_lacking(console, Path(request.new), new, error)
    return None
