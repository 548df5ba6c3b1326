"""Which room of the package may use which: the arrows of the design, and what `check` loads.

For the maintainer: a room is a folder or a module directly in `juso_plan/`. An import counts wherever
it stands: on top, inside of a function, or for types alone.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import juso_plan
from juso_plan.cli.commands import COMMANDS

PACKAGE = Path(juso_plan.__file__).parent

MAY_USE: dict[str, set[str]] = {
    "finding": set(),
    "resources": set(),
    "extras": set(),
    "source": {"finding"},
    "law": {"eras", "words", "source"},
    "model": {"eras", "words", "finding", "source", "law"},
    "outcome": {"finding"},
    "settings": {"finding", "source", "outcome", "rules"},
    "rules": {"eras", "words", "finding", "source", "law", "model", "outcome"},
    "messages": {"finding"},
    "report": {"finding", "messages", "outcome", "terminal"},
    "terminal": set(),
    "lettering": set(),
    "words": set(),
    "eras": set(),
    "packed": set(),
    "figures": {"eras", "lettering"},
    "document": {"words", "law", "model", "figures"},
    "diff": {"words", "law", "model", "outcome"},
    "cache": {"finding", "outcome"},
    "serve": {
        "words",
        "finding",
        "source",
        "law",
        "model",
        "outcome",
        "rules",
        "messages",
        "edit",
        "files",
        "report",
        "document",
        "render",
        "resources",
        "terminal",
    },
    "render": {"resources", "lettering", "packed"},
    "theme": {"finding", "model", "rules", "render"},
    "site": {
        "compare",
        "finding",
        "law",
        "model",
        "outcome",
        "messages",
        "document",
        "render",
        "resources",
    },
    "sheet": {"words", "packed", "terminal", "law", "model"},
    "edit": {
        "words",
        "finding",
        "source",
        "law",
        "model",
        "outcome",
        "rules",
        "resources",
        "sheet",
    },
    "export": {
        "words",
        "finding",
        "source",
        "law",
        "model",
        "outcome",
        "messages",
        "report",
        "sheet",
        "terminal",
    },
    "timeline": {"compare", "diff", "document", "law", "messages", "model", "report", "terminal"},
    "compare": {
        "finding",
        "law",
        "model",
        "outcome",
        "messages",
        "report",
        "document",
        "terminal",
    },
    "files": {"source"},
    "revisions": {"files", "source"},
    "api": {
        "compare",
        "diff",
        "document",
        "extras",
        "files",
        "finding",
        "messages",
        "model",
        "outcome",
        "render",
        "rules",
        "theme",
    },
    "__main__": {"cli"},
    "": {"api"},
}
"""Room by room the rooms that it may import. `cli` may import all; what is not here, nothing."""

MAY_USE_BESIDES: dict[str, dict[str, str]] = {
    "juso_plan.cache.runs": {
        "juso_plan.settings.place": "a run that is printed again holds while the settings are as they were"
    },
    "juso_plan.rules.pages": {
        "juso_plan.messages": "the page of a rule is words, in two languages"
    },
    "juso_plan.rules.checklist": {
        "juso_plan.messages": "what a requirement says is the page of its rule"
    },
    "juso_plan.document.changes": {
        "juso_plan.messages": "the page of the 新旧対照表 is words, in two languages",
        "juso_plan.diff": "it shows what a comparison gives, not a plan",
    },
    "juso_plan.document.checklist": {
        "juso_plan.messages": "the page of the 充足表 is words, in two languages",
        "juso_plan.outcome": "it shows what the check gives, not a plan",
    },
    "juso_plan.sheet.delimited": {
        "juso_plan.report.spreadsheet": "how a cell of CSV is kept from being a formula, and read back"
    },
    "juso_plan.diff.wording": {
        "juso_plan.messages": "a comparison is worded once, for the reports and for the page"
    },
    "juso_plan.report.changes": {"juso_plan.diff": "it shows what a comparison gives"},
    "juso_plan.report.changes_json": {"juso_plan.diff": "it shows what a comparison gives"},
    "juso_plan.report.changes_schema": {"juso_plan.diff": "the words of a comparison"},
    "juso_plan.render": {"juso_plan.document.blocks": "writers see the tree of the document alone"},
    "juso_plan.render.word.numbering": {
        "juso_plan.document.numbering": "Word counts headings by itself; does it come to the same?"
    },
}
"""A module or a room, what it may import besides, and why."""

ONLY_IN: dict[str, set[str]] = {
    "click": {"cli"},
    "yaml": {"source"},
    "markdown_it": {"document"},
    "mdit_py_plugins": {"document"},
    "pygls": {"serve"},
    "lsprotocol": {"serve"},
    "jinja2": {"render"},
    "docx": {"render"},
    "openpyxl": {"sheet"},
    "pikepdf": {"render"},
    "typst": {"render"},
    "pylopdf_fonts_jp": {"render"},
}
"""Packages of others, and the room that alone knows them: each could be exchanged there."""


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {module_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def room_of(module: str) -> str:
    """`juso_plan.report.text` stands in the room `report`; "" for the package itself."""
    return module.split(".")[1] if "." in module else ""


def imports(module: str) -> Iterator[str]:
    """The full name of every module and every name that a module imports."""
    path = MODULES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) + 1 - node.level]
            start = ".".join(above) if node.level else ""
            base = ".".join(filter(None, (start, node.module)))
            yield from (f"{base}.{one.name}" for one in node.names)


def is_besides(module: str, name: str) -> bool:
    """Whether an import is one of those that `MAY_USE_BESIDES` allows."""
    return any(
        f"{module}.".startswith(f"{user}.") and f"{name}.".startswith(f"{used}.")
        for user, also in MAY_USE_BESIDES.items()
        for used in also
    )


def forbidden(module: str) -> list[str]:
    """The imports of a module that point against the arrows."""
    room = room_of(module)
    if room == "cli":
        return []
    allowed = {room, ""} | MAY_USE.get(room, set())
    return [
        name
        for name in imports(module)
        if name.startswith("juso_plan.")
        and not (room_of(name) in allowed or name == "juso_plan.__version__")
        and not is_besides(module, name)
    ]


def test_every_room_is_known() -> None:
    assert {room_of(module) for module in MODULES} - {""} <= {*MAY_USE, "cli"}


@pytest.mark.parametrize("module", MODULES)
def test_arrows(module: str) -> None:
    assert forbidden(module) == []


def test_the_package_itself_uses_the_public_functions_alone() -> None:
    """And those for type checkers alone: a run imports a name when it is first asked for."""
    named = [name for name in imports("juso_plan") if name.startswith("juso_plan")]
    asked = {f"juso_plan.api.{place}.{name}" for name, place in juso_plan._PLACES.items()}
    assert sorted(named) == sorted(asked)
    assert sorted(juso_plan._PLACES) == juso_plan.__all__
    loaded = "import sys, juso_plan; print(*(m for m in sys.modules if m.startswith('juso_plan')))"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert done.stdout == "juso_plan\n"


@pytest.mark.parametrize("module", MODULES)
def test_packages_of_others_stay_in_one_room(module: str) -> None:
    assert [
        name
        for name in imports(module)
        if room_of(module) not in ONLY_IN.get(name.split(".")[0], {room_of(module)})
    ] == []


def test_every_arrow_is_needed() -> None:
    """One that nobody goes any more is taken out of the table."""
    for room, allowed in MAY_USE.items():
        ours = [one for one in MODULES if room_of(one) == room]
        names = [name for module in ours for name in imports(module)]
        used = {room_of(name) for name in names if name.startswith("juso_plan.")}
        assert allowed <= used, room


def test_every_exception_is_needed() -> None:
    """One that nobody uses any more is taken out of the table."""
    for user, also in MAY_USE_BESIDES.items():
        ours = [one for one in MODULES if f"{one}.".startswith(f"{user}.")]
        names = [name for module in ours for name in imports(module)]
        for used in also:
            assert any(f"{name}.".startswith(f"{used}.") for name in names), (user, used)


ARROWS = [
    # a module, a line in it, what of it is against the arrows
    ("source.tree", "from juso_plan.finding import Finding", []),
    ("source.tree", "from juso_plan.law import statutes", ["juso_plan.law.statutes"]),
    ("model.plan", "from juso_plan import rules", ["juso_plan.rules"]),
    ("report.text", "from juso_plan.terminal import width", []),
    ("report.text", "from juso_plan.source import parse", ["juso_plan.source.parse"]),
    ("rules.checklist", "from juso_plan.messages import worded", []),
    ("rules.check", "from juso_plan.messages import worded", ["juso_plan.messages.worded"]),
    ("figures.flow", "from juso_plan.model.plan import Plan", ["juso_plan.model.plan.Plan"]),
    ("render.html", "from juso_plan.document.blocks import Text", []),
    ("render.html", "import juso_plan.document.build", ["juso_plan.document.build"]),
    ("render.html", "def f():\n    from juso_plan.model import plan", ["juso_plan.model.plan"]),
    ("files", "from juso_plan.cli.console import Console", ["juso_plan.cli.console.Console"]),
    ("rules.law", "from . import engine", []),
    ("rules.law", "from .. import report", ["juso_plan.report"]),
    ("law.places", "from juso_plan import __version__", []),
]


@pytest.mark.parametrize(("module", "line", "found"), ARROWS)
def test_the_test_sees_them(
    module: str, line: str, found: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "module.py"
    path.write_text(line, encoding="utf-8")
    monkeypatch.setitem(MODULES, f"juso_plan.{module}", path)
    assert forbidden(f"juso_plan.{module}") == found


# --- what a command loads ------------------------------------------------------------------------

HEAVY = (
    "jinja2",
    "markdown_it",
    "mdit_py_plugins",
    "typst",
    "pikepdf",
    "docx",
    "openpyxl",
    "playwright",
    "rich",
    "jsonschema",
)
LIGHT = ("yaml", *HEAVY)
NO_FINDING = ("juso_plan.finding", "juso_plan.messages.ja.shape")
LOADS = [
    # what is typed, what it must not load
    (
        "check plan.yaml",
        (
            *HEAVY,
            "juso_plan.source.slips",
            "juso_plan.rules.profile",
            "juso_plan.edit",
            "multiprocessing",
        ),
    ),
    ("check plan.yaml --format json", HEAVY),
    ("rules", HEAVY),
    ("diff plan.yaml plan.yaml", HEAVY),
    ("schema", HEAVY),
    ("--version", LIGHT),
    (
        "--help",
        (*LIGHT, *NO_FINDING, *(f"juso_plan.cli.commands.{one}" for one in COMMANDS.values())),
    ),
    ("check --help", (*LIGHT, *NO_FINDING, "juso_plan.cli.commands.render", "juso_plan.cli.check")),
    ("render missing.yaml", ("typst", "pikepdf", "docx", "playwright", "rich", "jsonschema")),
]
ASK = """
import pathlib, sys
from juso_plan.cli.app import main
main(sys.argv[1:])
pathlib.Path("loaded.txt").write_text(" ".join(sys.modules))
"""


@pytest.mark.parametrize(("typed", "absent"), LOADS)
def test_a_command_loads_no_more_than_it_needs(
    typed: str, absent: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text("様式: 1\n", encoding="utf-8")
    command = [sys.executable, "-c", ASK, *typed.split()]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=True)
    loaded = set((tmp_path / "loaded.txt").read_text(encoding="utf-8").split())
    assert "juso_plan.cli.app" in loaded
    assert loaded & set(absent) == set()
