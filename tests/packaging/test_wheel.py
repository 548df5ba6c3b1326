"""The wheel and the sdist work where there is no checkout: built, installed into empty environments, run on a plan.

For the maintainer: the sdist goes without extras into one environment, the wheel with all of them into another.
pip fetches the locked packages for this, which is what a user's machine does too; nothing is taken from the
environment of the checkout but hatchling, which builds, pip, which installs, and mypy.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook

from juso_plan import __version__
from juso_plan.messages import Language, catalogue

CHECKOUT = Path(__file__).resolve().parents[2]
PLAN = CHECKOUT / "municipalities" / "kitakami" / "2025.yaml"
LOCK = CHECKOUT / "locks" / "runtime.txt"
PIP = (sys.executable, "-m", "pip")

# One group: one worker builds and installs, once.
pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left."""

    code: int
    out: str
    err: str


def tried(*command: str | Path, cwd: Path, given: str = "") -> Ran:
    # Nothing of the checkout may leak in by the environment: neither its packages nor its settings.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "JUSO_", "VIRTUAL_ENV"))
    } | {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def run(*command: str | Path, cwd: Path, given: str = "") -> str:
    done = tried(*command, cwd=cwd, given=given)
    assert done.code == 0, f"{command}\n{done.out}\n{done.err}"
    return done.out


@dataclass(frozen=True, slots=True)
class Built:
    """The sdist, packed and unpacked, and the wheel that was built from it."""

    sdist: Path
    unpacked: Path
    wheel: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The wheel is built from the sdist, so that the sdist is known to be complete."""
    out = tmp_path_factory.mktemp("built")
    build = (sys.executable, "-m", "hatchling", "build", "-d", out)
    run(*build, "-t", "sdist", cwd=CHECKOUT)
    (sdist,) = out.glob("juso_plan-*.tar.gz")
    shutil.unpack_archive(sdist, out / "unpacked", filter="data")
    (source,) = (out / "unpacked").iterdir()
    run(*build, "-t", "wheel", cwd=source)
    (wheel,) = out.glob("juso_plan-*.whl")
    return Built(sdist, source, wheel)


def environment(root: Path, *wanted: str | Path) -> Path:
    """The folder of the commands of a new environment, with what is wanted and nothing else, not even pip."""
    venv.create(root / "venv")
    commands = root / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (*PIP, "--python", commands / "python")
    # Of what is installed most is never run here, so nothing is compiled beforehand.
    run(*pip, "install", "--quiet", "--no-compile", *wanted, cwd=root)
    run(*pip, "check", cwd=root)
    return commands


@pytest.fixture(scope="module")
def bare(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist without extras: what `pip install juso-plan` gives where there is no wheel."""
    root = tmp_path_factory.mktemp("bare")
    pins = re.findall(r"^[\w.\[\]-]+==\S+(?: ;[^\\\n]*)?", LOCK.read_text("utf-8"), re.MULTILINE)
    assert pins
    constraints = root / "constraints.txt"
    constraints.write_text("\n".join(pins), encoding="utf-8")
    return environment(root, "-c", constraints, built.sdist)


@pytest.fixture(scope="module")
def full(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel with every extra, as the lock has them: it and what the wheel asks for must agree."""
    root = tmp_path_factory.mktemp("full")
    commands = environment(root, "--require-hashes", "-r", LOCK)
    install = (*PIP, "--python", commands / "python", "install", "--quiet", "--no-index")
    run(*install, f"{built.wheel}[all]", cwd=root)
    return commands


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan whose folder is named as in municipalities/: the name of its pages comes from it."""
    path = tmp_path / "kitakami" / PLAN.name
    path.parent.mkdir()
    shutil.copyfile(PLAN, path)
    return path


# --- what is in them ------------------------------------------------------------------------------


def test_wheel_holds_what_the_checkout_ships(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = set(wheel.namelist())
    for folder in ("templates", "schemas"):
        expected = {
            f"juso_plan/_shipped/{file.relative_to(CHECKOUT).as_posix()}"
            for file in (CHECKOUT / folder).rglob("*")
            if file.is_file() and not file.name.startswith(".")
        }
        assert expected, f"{folder}/ is empty"
        assert expected <= names
    assert "juso_plan/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"juso_plan"}


def test_sdist_holds_what_the_tests_need(built: Built) -> None:
    held = {entry.name for entry in built.unpacked.iterdir()}
    needed = {
        "LICENSE",
        "NOTICE",
        "dev",
        "examples",
        "locks",
        "municipalities",
        "schemas",
        "templates",
        "tests",
    }
    assert needed <= held


# --- without extras -------------------------------------------------------------------------------

NEEDING = [
    # the extra, the language, what asks for it
    ("pdf", "ja", ("render", "{plan}", "--to", "html,pdf", "--out", "out")),
    ("docx", "en", ("render", "{plan}", "--to", "docx", "--out", "out")),
    ("lsp", "ja", ("lsp",)),
    ("excel", "en", ("import", "sites", "list.xlsx", "{plan}")),
]


@pytest.mark.parametrize("case", NEEDING, ids=[case[0] for case in NEEDING])
def test_the_extra_that_is_missing_is_named(
    bare: Path, plan: Path, tmp_path: Path, case: tuple[str, Language, tuple[str, ...]]
) -> None:
    extra, lang, words = case
    Workbook().save(tmp_path / "list.xlsx")
    typed = (word.format(plan=plan) for word in words)
    done = tried(bare / "juso-plan", "--lang", lang, *typed, cwd=tmp_path)
    labels = catalogue(lang).labels
    said = f"{labels['error']}: {labels['no-extra'].format(extra=extra)}\n"
    assert (done.code, done.out, done.err) == (2, "", said)
    assert f'pip install "juso-plan[{extra}]"' in said
    assert not (tmp_path / "out").exists()
    assert plan.read_bytes() == PLAN.read_bytes()


def test_without_extras_the_rest_works(bare: Path, plan: Path, tmp_path: Path) -> None:
    assert run(bare / "juso-plan", "--version", cwd=tmp_path) == f"juso-plan {__version__}\n"
    told = json.loads(
        run(bare / "juso-plan", "check", plan, "--format", "json", "--no-cache", cwd=tmp_path)
    )
    assert told["summary"]["error"] == 0
    assert told["files"][0]["requirements"]
    run(bare / "juso-plan", "render", plan, "--out", "out", cwd=tmp_path)
    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "out").iterdir()}
    assert {"kitakami-2025.html", "kitakami-2025.md"} <= written.keys()
    assert "北上市" in written["kitakami-2025.html"]


def test_resources_are_the_packages_own(bare: Path, tmp_path: Path) -> None:
    code = (
        "from juso_plan.resources import shipped; print(shipped('templates'), shipped('schemas'))"
    )
    found = run(bare / "python", "-c", code, cwd=tmp_path)
    assert found.count("_shipped") == 2
    assert str(CHECKOUT) not in found


# --- with all of them -----------------------------------------------------------------------------


def test_with_extras_every_form_is_made(full: Path, plan: Path, tmp_path: Path) -> None:
    run(full / "juso-plan", "render", plan, "--to", "all", "--out", "out", cwd=tmp_path)
    beginnings = {
        f"kitakami-2025{beside}.{form}": beginning
        for beside in ("", "-checklist")
        for form, beginning in (
            ("pdf", b"%PDF-"),
            ("docx", b"PK"),
            ("html", b"<!doctype html>"),
            ("md", b"#"),
        )
    }
    written = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert written.keys() == beginnings.keys()
    assert [n for n, beginning in beginnings.items() if not written[n].startswith(beginning)] == []


def test_with_extras_the_language_server_answers(full: Path, tmp_path: Path) -> None:
    asked = ('{"id":1,"method":"initialize","params":{"capabilities":{}}}', '{"method":"exit"}')
    messages = [f'{{"jsonrpc":"2.0",{one[1:]}' for one in asked]
    given = "".join(f"Content-Length: {len(one)}\r\n\r\n{one}" for one in messages)
    assert '"textDocumentSync"' in tried(full / "juso-plan", "lsp", cwd=tmp_path, given=given).out


def test_a_new_user_comes_to_what_the_transcript_shows(full: Path) -> None:
    script = CHECKOUT / "scripts" / "transcript.py"
    done = tried(sys.executable, script, "--check", "--commands", full, cwd=CHECKOUT)
    assert (done.code, done.err) == (0, ""), f"run ./dev transcript\n{done.out}{done.err}"


SCRIPT = """\
import juso_plan

plan = juso_plan.load({plan!r})
lines: list[int] = [one.line for one in juso_plan.check(plan).findings]
page: bytes = juso_plan.render(plan, "docx", edition="summary")
reveal_type(juso_plan.compare([plan]).papers)
"""


def test_its_types_are_seen(full: Path, plan: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(plan=str(plan)) + "juso_plan.lod\n", encoding="utf-8")
    mypy = (sys.executable, "-m", "mypy", "--strict", "--python-executable", full / "python")
    done = tried(*mypy, script.name, cwd=tmp_path)
    said = [line.partition(": ")[2] for line in done.out.splitlines()[:-1]]
    assert said == [
        'note: Revealed type is "tuple[juso_plan.compare.matrix.Paper, ...]"',
        'error: Module has no attribute "lod"; maybe "load"?  [attr-defined]',
    ]
