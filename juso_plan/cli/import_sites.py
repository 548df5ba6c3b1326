"""`juso-plan import sites`: a list of 拠点 from Excel or CSV into a plan, or only what it would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, FOUND, Console, Stopped
from juso_plan.cli.difference import difference
from juso_plan.cli.reading import read_whole
from juso_plan.cli.writing import is_edited
from juso_plan.edit.site_list import Refused
from juso_plan.edit.site_steps import Done
from juso_plan.edit.site_values import NotTaken
from juso_plan.edit.sites import Imported, with_sites
from juso_plan.edit.text import mark_of
from juso_plan.files import NoPlans, read_file
from juso_plan.messages import worded
from juso_plan.outcome import FileOutcome
from juso_plan.report.text import text_report
from juso_plan.rules.check import Options, check
from juso_plan.sheet.cells import Unusable
from juso_plan.sheet.columns import PROGRAMME, SiteList, find_list
from juso_plan.sheet.reading import MAX_BYTES, read_sheets

_COUNTS = "CON001"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    file: Path
    plan: Path
    dry_run: bool
    sheet: str
    programme: str


def run(console: Console, request: Request) -> int:
    """Write the plan with the sites of the list, or with --dry-run show how it would differ."""
    data, read, _ = read_whole(console, request.plan, "import-not-made")
    found = _list(console, request)
    made = _made(console, request, found, read.parsed.text)
    if made.refused:
        for one in made.refused:
            console.say(_refusal(console, one))
        console.fail("import-refused", path=request.plan, count=_rows(made.refused))
        return FOUND
    new = mark_of(data) + made.text.encode()
    if request.dry_run:
        console.result(difference(request.plan.as_posix(), data, new))
    elif new != data and not is_edited(console, request.plan, data, new):
        return FAILED
    for line in _told(console, request, found, made):
        console.say(line)
    _say_counts(console, request.plan.as_posix(), data, new)
    return FOUND if request.dry_run and new != data else DONE


def _rows(refused: Sequence[Refused]) -> int:
    return len({one.row for one in refused})


# --- what is read -----------------------------------------------------------------------------


def _list(console: Console, request: Request) -> SiteList:
    """The list of the file, or of the sheet that was named. Raises Stopped where there is not one."""
    path = request.file
    try:
        sheets = read_sheets(read_file(path, MAX_BYTES))
    except NoPlans as error:
        console.refuse(error)
        raise Stopped(FAILED) from error
    except Unusable as error:
        console.refuse(error, path=path)
        raise Stopped(FAILED) from error
    if request.sheet:
        named = [one for one in sheets if one.name == request.sheet]
        if not named:
            names = console.listed(one.name for one in sheets)
            raise console.stopped("import-no-sheet", path=path, sheet=request.sheet, sheets=names)
        sheets = (named[0],)
    lists = [one for one in map(find_list, sheets) if one]
    if len(lists) > 1:
        names = console.listed(one.sheet for one in lists)
        raise console.stopped("import-several-sheets", path=path, sheets=names)
    if not lists:
        raise console.stopped("import-no-list", path=path)
    if lists[0].twice:
        key, first, second = lists[0].twice
        raise console.stopped("import-two-columns", path=path, key=key, first=first, second=second)
    if not any(not cell.is_empty for row in lists[0].rows for cell in row.cells.values()):
        raise console.stopped("import-empty", path=path, row=lists[0].heading)
    return lists[0]


def _made(console: Console, request: Request, found: SiteList, text: str) -> Imported:
    """The plan with the list in it; what names the programme is a column or the option, never both."""
    column = found.headings.get(PROGRAMME, "")
    if column and request.programme:
        raise console.stopped("import-has-programme", path=request.file, column=column)
    if not column and not request.programme:
        raise console.stopped("import-needs-programme", path=request.file)
    try:
        return with_sites(text, found, request.programme)
    except NotTaken as error:
        reason = console.label(error.label, **error.args_of_label)
        raise console.stopped("import-bad-programme", reason=reason) from error


# --- what is told -----------------------------------------------------------------------------


def _refusal(console: Console, one: Refused) -> str:
    args = dict(one.args)
    if one.finding:
        said = worded(console.language, one.finding.rule, one.finding.args)
        choices = console.label("import-choices", choices=said.expected) if said.expected else ""
        args["reason"] = said.message + choices
    reason = console.label(one.label, **args)
    return console.label("import-refused-row", row=one.row, reason=reason)


def _told(console: Console, request: Request, found: SiteList, made: Imported) -> Iterator[str]:
    """Everything that a person has to know of the import, the count at the end."""
    label = console.label
    for one in made.done:
        yield from _site(console, one)
    if made.left:
        yield label("import-left")
        for programme, name in made.left:
            yield label("import-left-one", programme=programme, name=name)
    asking = made.asking
    for name, rows in (
        ("import-as-above", asking.as_above),
        ("import-formulas", asking.formulas),
        ("import-passed-over", asking.passed_over),
    ):
        if rows:
            yield label(name, rows=console.listed(map(str, rows)))
    if found.unknown:
        yield label("import-unknown-columns", columns=console.listed(found.unknown))
    new = sum(one.is_new for one in made.done)
    changed = sum(bool(one.changes) and not one.is_new for one in made.done)
    where = label("import-where", path=request.file, sheet=found.sheet)
    yield label(
        "import-count",
        new=new,
        changed=changed,
        same=len(made.done) - new - changed,
        where=where if found.sheet else request.file,
    )
    if not new + changed:
        yield label("import-same", path=request.plan)
    elif request.dry_run:
        yield label("import-dry", path=request.plan)
    else:
        yield label("written", path=request.plan)


def _site(console: Console, one: Done) -> Iterator[str]:
    if not one.changes:
        return
    head = "import-new" if one.is_new else "import-changed"
    yield console.label(head, row=one.row, programme=one.programme, name=one.name)
    for change in () if one.is_new else one.changes:
        label = "import-change" if change.before else "import-change-new"
        yield console.label(label, key=change.key, before=change.before, after=change.after)
    if one.kept:
        yield console.label("import-kept", keys=console.listed(one.kept))


def _say_counts(console: Console, path: str, old: bytes, new: bytes) -> None:
    """Say where 箇所数 no longer agrees with the sites, and did before."""
    options = Options(select=(_COUNTS,))
    before = {one.path for one in check(path, old, options).findings}
    found = [one for one in check(path, new, options).findings if one.path not in before]
    if found:
        console.say(console.label("import-counts"))
        shown = (FileOutcome(path, tuple(found)),)
        console.say(text_report(shown, console.language, colour=False).rstrip("\n"))
