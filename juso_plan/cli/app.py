"""The command line: names, options and help; the work is in one module a command.

For the maintainer: typer parses, and nothing else does. What it would say in English on its own
(usage errors, the help) is said by the catalogue. Every option and argument has its `metavar`. The imports of a command's work stand
inside of the command, so that `--help` stays quick.
"""

import os
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from juso_plan import __version__
from juso_plan.cli.completion import ASKED, answer, script
from juso_plan.cli.console import (
    DONE,
    FAILED,
    INTERRUPTED,
    Console,
    NoOutput,
    chosen_language,
    defect,
    let_go_of_output,
)
from juso_plan.cli.help import help_page, put_words
from juso_plan.extras import missing_extra

PROGRAM = "juso-plan"


class Format(StrEnum):
    """Forms of the report of `check`."""

    text = "text"
    concise = "concise"
    json = "json"
    sarif = "sarif"
    junit = "junit"
    github = "github"


class TableFormat(StrEnum):
    """Forms of the 充足表 and of the comparison."""

    text = "text"
    md = "md"
    html = "html"
    csv = "csv"
    json = "json"


class PageFormat(StrEnum):
    """Forms of the timeline."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"


class ListFormat(StrEnum):
    """Forms of the table of rules."""

    text = "text"
    json = "json"


class ImportKind(StrEnum):
    """What `import` takes into a plan."""

    sites = "sites"


class DiffFormat(StrEnum):
    """Forms of the comparison of two editions."""

    text = "text"
    json = "json"
    md = "md"
    html = "html"
    docx = "docx"
    pdf = "pdf"


class Left(StrEnum):
    """The edition that stands on the left of the table of both."""

    new = "new"
    old = "old"


class ExportForm(StrEnum):
    """Forms in which a plan goes out."""

    xlsx = "xlsx"
    csv = "csv"
    opendata = "opendata"
    sqlite = "sqlite"
    json = "json"


class Weight(StrEnum):
    """Severities, as options name them."""

    error = "error"
    warning = "warning"
    info = "info"


class Edition(StrEnum):
    """Editions of a plan's page."""

    full = "full"
    summary = "summary"


class Lang(StrEnum):
    """Languages, as `--lang` names them."""

    ja = "ja"
    en = "en"


class Shell(StrEnum):
    """Shells that complete words by the Tab key."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"
    powershell = "powershell"


class _Group(TyperGroup):
    def get_help(self, ctx: Any) -> str:
        """The help in the console's words."""
        return help_page(ctx)


class _Command(TyperCommand):
    def get_help(self, ctx: Any) -> str:
        """The help in the console's words."""
        return help_page(ctx)


app = typer.Typer(cls=_Group, add_completion=False, rich_markup_mode=None)
LangOption = Annotated[Lang | None, typer.Option("--lang", metavar="LANG", show_default=False)]
OutputOption = Annotated[Path | None, typer.Option("--output", metavar="FILE", show_default=False)]
ProfileOption = Annotated[
    Path | None, typer.Option("--profile", metavar="FILE", show_default=False)
]
ThemeOption = Annotated[Path | None, typer.Option("--theme", metavar="FILE", show_default=False)]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    console = Console(chosen_language(words), words)
    command: Any = typer.main.get_command(app)
    put_words(console, command)
    if asked := os.environ.get(ASKED):
        return answer(command, PROGRAM, asked)
    try:
        # Not `command.main`: it ends the process itself for Ctrl-C and for a reader that has gone.
        with command.make_context(PROGRAM, words or ["--help"], obj=console) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except typer.TyperException as error:
        name = next((word for word in words if word in command.commands), "")
        _usage_error(console, error, f"{PROGRAM} {name}".rstrip(), command)
        return FAILED
    except (typer.Abort, KeyboardInterrupt):
        console.say(console.label("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (`… | head`): nothing more to say, and nobody to say it to.
        let_go_of_output()
        return FAILED
    except NoOutput as error:
        let_go_of_output()
        console.fail("no-output", reason=error)
        return FAILED
    except Exception as error:  # noqa: BLE001 - a planner is shown words, never a traceback
        extra = missing_extra(error) if isinstance(error, ModuleNotFoundError) else None
        if extra:
            console.fail("no-extra", extra=extra)
        else:
            console.fail("internal", reason=defect(error))
        return FAILED
    return DONE


def _version(context: typer.Context, wanted: bool) -> None:
    if wanted:
        context.obj.result(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


@app.callback()
def top(
    lang: LangOption = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, show_default=False)
    ] = False,
) -> None:
    """What stands before the name of a command."""


@app.command(cls=_Command)
def check(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)] = None,
    *,
    form: Annotated[Format, typer.Option("--format", metavar="FORM")] = Format.text,
    fail_on: Annotated[Weight, typer.Option("--fail-on", metavar="SEVERITY")] = Weight.error,
    strict: Annotated[bool, typer.Option("--strict", show_default=False)] = False,
    as_of: Annotated[str, typer.Option("--as-of", metavar="DATE", show_default=False)] = "",
    select: Annotated[str, typer.Option("--select", metavar="RULE,…", show_default=False)] = "",
    ignore: Annotated[str, typer.Option("--ignore", metavar="RULE,…", show_default=False)] = "",
    output: OutputOption = None,
    profile: ProfileOption = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", show_default=False)
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", show_default=False)] = False,
    diff: Annotated[bool, typer.Option("--diff", show_default=False)] = False,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=0, show_default=False)] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", show_default=False)] = False,
    lang: LangOption = None,
) -> None:
    """`check`."""
    from juso_plan.cli.check import Request, run

    request = Request(
        paths=paths or [],
        form=form.value,
        fail_on=fail_on.value,
        strict=strict,
        as_of=as_of,
        select=select,
        ignore=ignore,
        output=output,
        profile=profile,
        baseline=baseline,
        fix=fix,
        diff=diff,
        jobs=jobs,
        no_cache=no_cache,
    )
    raise typer.Exit(run(context.obj, request))


@app.command(cls=_Command)
def render(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH")],
    *,
    to: Annotated[str, typer.Option("--to", metavar="FORM,…")] = "md,html",
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("dist"),
    edition: Annotated[Edition, typer.Option("--edition", metavar="EDITION")] = Edition.full,
    theme: ThemeOption = None,
    lang: LangOption = None,
) -> None:
    """`render`."""
    from juso_plan.cli.render import Request, run

    raise typer.Exit(run(context.obj, Request(paths, to, out, edition.value, theme)))


@app.command(cls=_Command)
def site(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)] = None,
    *,
    to: Annotated[str, typer.Option("--to", metavar="FORM,…")] = "md",
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("dist/site"),
    theme: ThemeOption = None,
    profile: ProfileOption = None,
    lang: LangOption = None,
) -> None:
    """`site`."""
    from juso_plan.cli.site import Request, run

    raise typer.Exit(run(context.obj, Request(paths or [], to, out, theme, profile)))


@app.command(cls=_Command)
def schema(context: typer.Context, lang: LangOption = None) -> None:
    """`schema`."""
    from juso_plan.model.schema import schema_text

    context.obj.result(schema_text())


@app.command(cls=_Command)
def checklist(
    context: typer.Context,
    plan: Annotated[str, typer.Argument(metavar="PLAN")],
    *,
    form: Annotated[TableFormat, typer.Option("--format", metavar="FORM")] = TableFormat.text,
    profile: ProfileOption = None,
    theme: ThemeOption = None,
    lang: LangOption = None,
) -> None:
    """`checklist`."""
    from juso_plan.cli.checklist import run

    raise typer.Exit(run(context.obj, plan, form.value, profile, theme))


@app.command(cls=_Command)
def init(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR")] = ".",
    *,
    prefecture: Annotated[
        str, typer.Option("--prefecture", metavar="NAME", show_default=False)
    ] = "",
    city: Annotated[str, typer.Option("--city", metavar="NAME", show_default=False)] = "",
    code: Annotated[str, typer.Option("--code", metavar="CODE", show_default=False)] = "",
    romaji: Annotated[str, typer.Option("--romaji", metavar="NAME", show_default=False)] = "",
    start: Annotated[str, typer.Option("--from", metavar="YEAR", show_default=False)] = "",
    end: Annotated[str, typer.Option("--to", metavar="YEAR", show_default=False)] = "",
    method: Annotated[
        list[str] | None, typer.Option("--method", metavar="NAME=METHOD", show_default=False)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", show_default=False)] = False,
    lang: LangOption = None,
) -> None:
    """`init`."""
    from juso_plan.cli.init import Request, run

    request = Request(
        folder=Path(folder),
        city=city,
        prefecture=prefecture,
        code=code,
        romaji=romaji,
        start=start,
        end=end,
        methods=tuple(method or ()),
        yes=yes,
    )
    raise typer.Exit(run(context.obj, request))


@app.command(cls=_Command)
def fmt(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)] = None,
    *,
    check: Annotated[bool, typer.Option("--check", show_default=False)] = False,
    diff: Annotated[bool, typer.Option("--diff", show_default=False)] = False,
    lang: LangOption = None,
) -> None:
    """`fmt`."""
    from juso_plan.cli.fmt import run

    raise typer.Exit(run(context.obj, paths or [], check=check, diff=diff))


@app.command("next-year", cls=_Command)
def next_year(
    context: typer.Context,
    plan: Annotated[str, typer.Argument(metavar="PLAN")],
    *,
    output: OutputOption = None,
    years: Annotated[int, typer.Option("--years", metavar="N")] = 1,
    keep_period: Annotated[bool, typer.Option("--keep-period", show_default=False)] = False,
    lang: LangOption = None,
) -> None:
    """`next-year`."""
    from juso_plan.cli.next_year import run

    raise typer.Exit(run(context.obj, Path(plan), output, years, keep_period=keep_period))


@app.command(cls=_Command)
def compare(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH")],
    *,
    form: Annotated[TableFormat, typer.Option("--format", metavar="FORM")] = TableFormat.text,
    item: Annotated[str, typer.Option("--item", metavar="ITEM,…", show_default=False)] = "",
    output: OutputOption = None,
    profile: ProfileOption = None,
    theme: ThemeOption = None,
    lang: LangOption = None,
) -> None:
    """`compare`."""
    from juso_plan.cli.compare import Request, run

    request = Request(paths, form.value, item, output, profile, theme)
    raise typer.Exit(run(context.obj, request))


@app.command("import", cls=_Command)
def import_(
    context: typer.Context,
    what: Annotated[ImportKind, typer.Argument(metavar="WHAT")],
    file: Annotated[str, typer.Argument(metavar="FILE")],
    plan: Annotated[str, typer.Argument(metavar="PLAN")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    sheet: Annotated[str, typer.Option("--sheet", metavar="NAME", show_default=False)] = "",
    programme: Annotated[str, typer.Option("--programme", metavar="NAME", show_default=False)] = "",
    lang: LangOption = None,
) -> None:
    """`import`."""
    from juso_plan.cli.import_sites import Request, run

    raise typer.Exit(run(context.obj, Request(Path(file), Path(plan), dry_run, sheet, programme)))


@app.command(cls=_Command)
def preview(
    context: typer.Context,
    plan: Annotated[Path, typer.Argument(metavar="PLAN")],
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535)] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", show_default=False)] = False,
    theme: ThemeOption = None,
    profile: ProfileOption = None,
    lang: LangOption = None,
) -> None:
    """`preview`."""
    from juso_plan.cli.preview import Request, run

    request = Request(plan, port, not no_open, theme, profile)
    raise typer.Exit(run(context.obj, request))


@app.command(cls=_Command)
def lsp(context: typer.Context, lang: LangOption = None) -> None:
    """`lsp`."""
    from juso_plan.cli.lsp import run

    raise typer.Exit(run(context.obj))


@app.command(cls=_Command)
def diff(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD")],
    new: Annotated[str, typer.Argument(metavar="NEW")],
    *,
    form: Annotated[DiffFormat, typer.Option("--format", metavar="FORM")] = DiffFormat.text,
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="LEVEL", show_default=False)] = "",
    output: OutputOption = None,
    theme: ThemeOption = None,
    left: Annotated[Left, typer.Option("--left", metavar="EDITION")] = Left.new,
    headings: Annotated[
        str, typer.Option("--headings", metavar="NEW,OLD", show_default=False)
    ] = "",
    table_only: Annotated[bool, typer.Option("--table-only", show_default=False)] = False,
    lang: LangOption = None,
) -> None:
    """`diff`."""
    from juso_plan.cli.diff import Request, run

    request = Request(
        old, new, form.value, fail_on, output, theme, left.value, headings, table_only
    )
    raise typer.Exit(run(context.obj, request))


@app.command("git-diff", cls=_Command)
def git_diff(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="VALUE")],
    lang: LangOption = None,
) -> None:
    """`git-diff`."""
    from juso_plan.cli.diff import git_diff as run

    raise typer.Exit(run(context.obj, words))


@app.command(cls=_Command)
def export(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH")],
    *,
    to: Annotated[ExportForm, typer.Option("--to", metavar="FORM")] = ExportForm.xlsx,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("dist"),
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """`export`."""
    from juso_plan.cli.export import Request, run

    raise typer.Exit(run(context.obj, Request(paths, to.value, out, output)))


@app.command(cls=_Command)
def timeline(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PLAN")],
    *,
    form: Annotated[PageFormat, typer.Option("--format", metavar="FORM")] = PageFormat.text,
    output: OutputOption = None,
    theme: ThemeOption = None,
    lang: LangOption = None,
) -> None:
    """`timeline`."""
    from juso_plan.cli.timeline import Request, run

    raise typer.Exit(run(context.obj, Request(paths, form.value, output, theme)))


@app.command(cls=_Command)
def explain(
    context: typer.Context,
    rule: Annotated[str, typer.Argument(metavar="RULE")],
    lang: LangOption = None,
) -> None:
    """`explain`."""
    from juso_plan.cli.rules import explain_rule

    raise typer.Exit(explain_rule(context.obj, rule))


@app.command(cls=_Command)
def rules(
    context: typer.Context,
    form: Annotated[ListFormat, typer.Option("--format", metavar="FORM")] = ListFormat.text,
    lang: LangOption = None,
) -> None:
    """`rules`."""
    from juso_plan.cli.rules import list_rules

    context.obj.result(list_rules(context.obj, form.value))


@app.command(cls=_Command)
def completion(
    context: typer.Context,
    shell: Annotated[Shell, typer.Argument(metavar="SHELL")],
    lang: LangOption = None,
) -> None:
    """`completion`."""
    context.obj.result(script(PROGRAM, shell.value))


def _usage_error(
    console: Console, error: typer.TyperException, named: str, application: Any
) -> None:
    """Say in our words what typer could not take. `named` is the command as it was typed."""
    label, args = _reason(console, error)
    console.fail(label, **args)
    near = list(getattr(error, "possibilities", None) or ())
    if label == "usage-no-command":
        near = get_close_matches(args["command"], application.commands, cutoff=0.7)
    if near:
        console.say(console.label("usage-did-you-mean", suggestion=console.listed(near[:3])))
    context = getattr(error, "ctx", None)
    path = context.command_path if context else named
    console.say(console.label("see-help", command=path))


def _reason(console: Console, error: typer.TyperException) -> tuple[str, dict[str, str]]:
    kind = type(error).__name__
    message = error.format_message()
    param = getattr(error, "param", None)
    name = "/".join(getattr(param, "opts", ())) or str(getattr(param, "name", ""))
    if param is not None and getattr(param, "param_type_name", "") == "argument":
        name = str(param.metavar or name).strip("[].")
    if kind == "NoSuchOption":
        return "usage-no-option", {"option": str(getattr(error, "option_name", ""))}
    if match := re.match(r"No such command '(.+?)'", message):
        return "usage-no-command", {"command": match[1]}
    if message.startswith("Missing command"):
        return "usage-missing", {"what": console.labels["usage-what-command"]}
    if kind == "MissingParameter":
        return "usage-missing", {"what": name}
    if match := re.search(r"is not one of (.+?)\.?$", message):
        choices = console.listed(match[1].replace("'", "").split(", "))
        return "usage-bad-choice", {"what": name, "choices": choices}
    if message.endswith("does not take a value."):
        return "usage-takes-no-value", {"option": str(getattr(error, "option_name", ""))}
    if kind == "BadOptionUsage":
        return "usage-no-value", {"option": str(getattr(error, "option_name", ""))}
    if match := re.search(r"unexpected extra argument\(?s?\)? \((.+)\)", message):
        return "usage-extra", {"extra": match[1]}
    return "usage-other", {"reason": message}
