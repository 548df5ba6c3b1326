"""`juso-plan check`: find the plans, check each, report, and give the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from juso_plan import __version__
from juso_plan.cache.runs import Recording
from juso_plan.cli.batch import Checker, Target
from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.files import (
    PLAN_FOLDER,
    STANDARD_INPUT,
    NoPlans,
    append_file,
    plan_files,
    writing,
)
from juso_plan.finding import Severity
from juso_plan.law import edition
from juso_plan.messages import Language, catalogue
from juso_plan.model.dates import read_date
from juso_plan.outcome import FileOutcome, Tally
from juso_plan.report.baseline import Known, NoBaseline, read_baseline, without_known
from juso_plan.report.text import summary, text_report
from juso_plan.rules.check import Options
from juso_plan.rules.registry import rules

if TYPE_CHECKING:
    from juso_plan.report.sarif import RulePage


_AS_THEY_COME = frozenset({"text", "concise", "json"})
"""Forms that are written file by file, so that of many files no more than a few are in memory."""
_FOR_PROGRAMS = frozenset({"json", "sarif", "junit"})
"""Forms that a program reads: no words for people beside them."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line, as written there."""

    paths: list[str]
    form: str
    fail_on: str
    strict: bool
    as_of: str
    select: str
    ignore: str
    output: Path | None
    profile: Path | None
    baseline: Path | None
    fix: bool
    diff: bool
    jobs: int = 0
    no_cache: bool = False

    @property
    def sources(self) -> list[str]:
        """The plans and folders to check."""
        return self.paths or [PLAN_FOLDER]

    @property
    def is_recorded(self) -> bool:
        """Whether the same words may be answered by what this run prints.

        Not where it reads or writes more than plans and standard streams.
        """
        also = (self.output, self.profile, self.baseline, self.fix, self.no_cache)
        return not any(also) and self.form != "github" and STANDARD_INPUT not in self.paths


def run(console: Console, request: Request) -> int:
    """Check every plan that is named; one that can't be read does not stop the rest."""
    options = options_of(
        console,
        strict=request.strict,
        as_of=request.as_of,
        select=request.select,
        ignore=request.ignore,
        profile=request.profile,
    )
    known = _known(console, request.baseline)
    if request.diff and not request.fix:
        raise console.stopped("diff-without-fix")
    if request.fix:
        from juso_plan.cli.fix import fix

        code = fix(console, request.sources, options, show=request.diff)
        if request.diff or code == FAILED:
            return code
    recording = _recording(console, request)
    tally = Tally()
    checked = _checked(console, request, options, recording)
    outcomes: Iterable[FileOutcome] = _counted(checked, known, console.label("known"), tally)
    if request.form not in _AS_THEY_COME:
        outcomes = tuple(outcomes)
    report = _report(console, outcomes, request, options, tally)
    try:
        _put(console, report, request.output)
    except OSError as error:
        if request.output is None:
            raise
        console.fail("not-writable", path=request.output, reason=console.reason(error))
        return FAILED
    code = _code(tally, request)
    if request.form == "github" and not _step_summary(console, outcomes, tally):
        code = FAILED
    if request.form not in _FOR_PROGRAMS:
        console.say(summary(tally, console.language).rstrip("\n"))
    law = edition(options.as_of) if options.as_of else None
    if law is not None and law.status == "pending":
        console.say(console.label("pending-law", date=options.as_of))
    if recording and console.said is not None and code != FAILED:
        recording.finish(console.said, code)
    return code


def options_of(
    console: Console,
    *,
    strict: bool = False,
    as_of: str = "",
    select: str = "",
    ignore: str = "",
    profile: Path | None = None,
) -> Options:
    """Options as they are typed, in their types. Raises Stopped where one can't be read."""
    day = read_date(as_of) if as_of else None
    if as_of and (day is None or day.day is None):
        raise console.stopped("bad-date", value=as_of)
    layer = None
    if profile or console.severities:
        from juso_plan.cli.side_file import read_profile

        layer = read_profile(console, profile)
    known = layer.applied(rules()) if layer else rules()
    chosen: list[tuple[str, ...]] = []
    for text in (select, ignore):
        names = tuple(filter(None, (name.strip().upper() for name in text.split(","))))
        for name in names:
            if not any(rule.startswith(name) for rule in known):
                raise console.stopped("unknown-rule", rule=name)
        chosen.append(names)
    wanted, unwanted = chosen
    return Options(strict, day.first if day else None, wanted, unwanted, layer)


def _known(console: Console, baseline: Path | None) -> Known:
    """The findings of the baseline. Raises Stopped where it can't be read."""
    if baseline is None:
        return Known()
    try:
        return read_baseline(baseline.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, NoBaseline) as error:
        raise console.stopped("bad-baseline", path=baseline) from error


def _recording(console: Console, request: Request) -> Recording | None:
    """What records this run, begun before anything is read."""
    if not request.is_recorded:
        return None
    console.said = []
    settings = console.settings.found.record if console.settings else []
    return Recording(
        console.words, [str(Path(path).absolute()) for path in request.sources], settings
    )


def _checked(
    console: Console, request: Request, options: Options, recording: Recording | None
) -> Iterator[FileOutcome]:
    """Every plan that is named, checked; one that is named twice only once."""
    files: dict[Path, Target] = {}
    for source in request.sources:
        found = [source] if source == STANDARD_INPUT else plan_files(Path(source))
        for file in found:
            named = Path(file.path if isinstance(file, NoPlans) else file)
            files.setdefault(named.absolute(), file)
    checker = Checker(options, is_cached=not request.no_cache)
    outcomes = checker.outcomes([*files.values()], request.jobs)
    counted = console.counting("progress-check", outcomes, len(files))
    for path, one in zip(files, counted, strict=True):
        if recording and one.digest:
            recording.note(str(path), one.digest)
        yield one.outcome


def _counted(
    outcomes: Iterable[FileOutcome], known: Known, reason: str, tally: Tally
) -> Iterator[FileOutcome]:
    """The outcomes with what the baseline knows waived, for the `reason`; each is counted as it passes."""
    for outcome in outcomes:
        left = without_known(outcome, known, reason)
        tally.add(left)
        yield left


def _report(
    console: Console,
    outcomes: Iterable[FileOutcome],
    request: Request,
    options: Options,
    tally: Tally,
) -> Iterator[str]:
    """The report, piece by piece."""
    as_of = (options.as_of or options.today).isoformat()
    language = console.language
    if request.form == "json":
        from juso_plan.report.json_ import json_report

        tool = f"juso-plan {__version__}"
        yield from json_report(outcomes, language, tool=tool, as_of=as_of)
    elif request.form == "concise":
        from juso_plan.report.concise import concise_report

        for outcome in outcomes:
            yield concise_report((outcome,), language)
    elif request.form == "sarif":
        from juso_plan.report.sarif import sarif_report

        found = tuple(outcomes)
        yield sarif_report(
            _from_here(found),
            language,
            version=__version__,
            as_of=as_of,
            exit_code=_code(tally, request),
            pages=_pages(found, options, language),
        )
    elif request.form == "junit":
        from juso_plan.report.junit import junit_report

        yield junit_report(tuple(outcomes), language)
    elif request.form == "github":
        from juso_plan.report.github import github_report

        yield github_report(_from_here(outcomes), language)
    else:
        colour = request.output is None and colours(sys.stdout)
        for outcome in outcomes:
            yield text_report((outcome,), language, colour=colour)


def _from_here(outcomes: Iterable[FileOutcome]) -> tuple[FileOutcome, ...]:
    """The outcomes with a path below the working folder written from there, as services want it."""
    here = Path.cwd()
    return tuple(
        replace(one, path=Path(one.path).relative_to(here).as_posix())
        if Path(one.path).is_relative_to(here)
        else one
        for one in outcomes
    )


def _pages(
    outcomes: tuple[FileOutcome, ...], options: Options, language: Language
) -> dict[str, RulePage]:
    """The rules that have findings, with their pages."""
    from juso_plan.report.sarif import RulePage
    from juso_plan.rules.pages import markdown_page

    found = {one.rule for outcome in outcomes for one in outcome.findings}
    known = options.profile.applied(rules()) if options.profile else rules()
    titles = catalogue(language).titles
    pages = {}
    for name in (name for name in known if name in found):
        rule, authority = known[name], known[name].authority()
        # An item of a profile has no page: its words are the profile's, and stay plain text.
        title = titles.get(name) or rule.page.partition("\n")[0]
        page = markdown_page(rule, language) if name in titles else ""
        severity = rule.severity_under(strict=options.strict)
        pages[name] = RulePage(title, page, severity, authority.url if authority else None)
    return pages


def _put(console: Console, report: Iterable[str], output: Path | None) -> None:
    """Print a report as its pieces come, or write it whole into a file. Raises OSError."""
    if output is None:
        for piece in report:
            console.result(piece)
    else:
        with writing(output) as stream:
            for piece in report:
                stream.write(piece.encode("utf-8", errors="replace"))


def _code(tally: Tally, request: Request) -> int:
    """The exit code of what has been counted."""
    if tally.unread or tally.crashed:
        return FAILED
    return FOUND if tally.reaches(Severity(request.fail_on)) else DONE


def _step_summary(console: Console, outcomes: Iterable[FileOutcome], tally: Tally) -> bool:
    """Put the table behind what the step has in its summary; whether that could be done."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return True
    from juso_plan.report.github import github_summary

    heading = summary(tally, console.language)
    try:
        append_file(Path(name), github_summary(_from_here(outcomes), console.language, heading))
    except OSError as error:
        console.fail("not-writable", path=name, reason=console.reason(error))
        return False
    return True
