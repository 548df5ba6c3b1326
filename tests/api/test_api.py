"""The public functions: what they give is what the commands give, and what goes wrong has a name."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import juso_plan
from juso_plan.cli.app import main
from tests.helpers import PLAN

ROOT = Path(__file__).resolve().parents[2]
KITAKAMI = ROOT / "municipalities" / "kitakami" / "2025.yaml"
SLIPS = ROOT / "docs" / "examples" / "slips.yaml"
PROFILE = ROOT / "docs" / "examples" / "profile-mihon.yaml"
THEME = ROOT / "docs" / "examples" / "theme-mihon.yaml"
BROKEN = PLAN.replace("計画: {", "計画: {策定日: いつか, ").encode()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("path", [KITAKAMI, SLIPS], ids=lambda path: path.stem)
def test_findings_are_those_of_the_command(
    path: Path, lang: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(path), "--format", "json", "--no-cache", "--lang", lang])
    (told,) = json.loads(capsys.readouterr().out)["files"]
    result = juso_plan.check(path, lang=lang)
    plain = [
        {
            name: one._asdict() if hasattr(one, "_asdict") else one
            for name, one in asdict(each).items()
        }
        for each in result.findings
    ]
    assert json.loads(json.dumps(plain)) == told["findings"]
    assert [(one.id, one.status, one.line) for one in result.requirements] == [
        (one["id"], one["status"], one["line"]) for one in told["requirements"]
    ]


@pytest.mark.parametrize("to", ["md", "html", "docx", "pdf"])
def test_a_page_is_that_of_the_command(to: Any, tmp_path: Path) -> None:
    """The 概要版, since that page has no link to others."""
    words = ["--to", to, "--edition", "summary", "--theme", str(THEME), "--out", str(tmp_path)]
    assert main(["render", str(KITAKAMI), *words]) == 0
    made = juso_plan.render(KITAKAMI, to, edition="summary", theme=THEME)
    assert made == (tmp_path / f"kitakami-2025-summary.{to}").read_bytes()


def test_a_plan_is_loaded_once_and_taken_by_all() -> None:
    plan = juso_plan.load(KITAKAMI)
    assert (plan.path, plan.municipality, plan.unread) == (KITAKAMI.as_posix(), "北上市", ())
    data = juso_plan.load(KITAKAMI.read_bytes())
    assert (data.path, data.title) == ("-", plan.title)
    assert juso_plan.check(plan) == juso_plan.check(KITAKAMI)
    assert juso_plan.render(plan, "md") == juso_plan.render(data, "md")
    assert juso_plan.compare([plan]) == juso_plan.compare([str(KITAKAMI)])


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_changes_are_those_of_the_command(lang: Any, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = (str(ROOT / "examples" / "mihon" / f"{year}.yaml") for year in (2024, 2025))
    main(["diff", old, new, "--format", "json", "--lang", lang])
    told = json.loads(capsys.readouterr().out)["changes"]
    difference = juso_plan.diff(old, new, lang=lang)
    made = [asdict(one) for one in difference.changes]
    keys = made[0].keys() & told[0].keys()
    assert keys == told[0].keys()
    for one in (*told, *(place for change in told for place in change["places"])):
        one["field"] = one["field"] or ""  # null in JSON
    assert [{key: one[key] for key in keys} for one in json.loads(json.dumps(made))] == told
    assert (difference.old, difference.new) == (old, new)
    assert sum(map(difference.count, ("法定事項", "実質", "軽微", "表記"))) == len(told) > 0
    assert juso_plan.diff(new, juso_plan.load(new)).changes == ()


def test_options_of_a_check() -> None:
    def rules(**options: Any) -> set[str]:
        return {one.rule for one in juso_plan.check(PLAN.encode(), **options).findings}

    everything = rules()
    assert rules(select=["LAW"]) == {one for one in everything if one.startswith("LAW")} != set()
    assert rules(ignore=["LAW"]) == {one for one in everything if not one.startswith("LAW")}
    assert "PRF-見本1" in rules(profile=PROFILE) - everything
    assert juso_plan.check(PLAN.encode(), as_of=date(2027, 4, 1)).as_of == date(2027, 4, 1)
    usual, strict = (juso_plan.check(PLAN.encode(), strict=one) for one in (False, True))
    assert strict.count("error") > usual.count("error")


def test_what_could_not_be_read_is_told_and_the_rest_is_there() -> None:
    plan = juso_plan.load(BROKEN)
    assert [(one.rule, one.line, one.column) for one in plan.unread] == [("SYN212", 3, 11)]
    assert plan.title == "北上市重層的支援体制整備事業実施計画"


def no_typst(patch: pytest.MonkeyPatch) -> None:
    for name in ("typst", "juso_plan.render.pdf"):
        patch.delitem(sys.modules, name, raising=False)
    patch.setitem(sys.modules, "typst", None)


CASES: list[tuple[Callable[[], object], str, str]] = [
    # what is done, the error's name, what its text says
    (lambda: juso_plan.load("nowhere.yaml"), "NotReadable", "nowhere.yaml が見つかりません。"),
    (lambda: juso_plan.check(ROOT), "NotReadable", "ファイルでもフォルダーでもありません"),
    (lambda: juso_plan.load(b"- a\n"), "NotAPlan", "1行目: 計画のファイルの形をしていません"),
    (lambda: juso_plan.load(b"", lang="en"), "NotAPlan", "- can't be read as a plan (line 1: "),
    (lambda: juso_plan.compare([KITAKAMI, b"\xff"]), "NotAPlan", "1行目: "),
    (lambda: juso_plan.render(BROKEN, "md"), "NotWhole", "3行目: "),
    (lambda: juso_plan.diff(PLAN.encode(), BROKEN), "NotWhole", "3行目: "),
    (lambda: juso_plan.check(PLAN.encode(), select=["XYZ"]), "UnknownRule", "「XYZ」という規則"),
    (
        lambda: juso_plan.check(PLAN.encode(), profile=SLIPS),
        "FaultyFile",
        "slips.yaml は使えません",
    ),
    (lambda: juso_plan.render(PLAN.encode(), "md", theme=SLIPS), "FaultyFile", "使えません"),
    (
        lambda: juso_plan.render(PLAN.replace("北上市重", "\U000f0000").encode(), "pdf"),
        "NotRendered",
        "PDFの書体にありません: \U000f0000",
    ),
]


@pytest.mark.parametrize(("act", "name", "text"), CASES)
def test_what_goes_wrong_has_a_name(act: Callable[[], object], name: str, text: str) -> None:
    with pytest.raises(juso_plan.JusoPlanError) as raised:
        act()
    assert type(raised.value) is getattr(juso_plan, name)
    assert text in str(raised.value)


def test_an_error_on_a_file_holds_all_findings() -> None:
    with pytest.raises(juso_plan.NotAPlan) as raised:
        juso_plan.load("様式: 9\n".encode())
    assert [one.rule for one in raised.value.findings] == ["SYN201"]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    no_typst(monkeypatch)
    with pytest.raises(juso_plan.MissingExtra) as raised:
        juso_plan.render(PLAN.encode(), "pdf")
    assert raised.value.extra == "pdf"
    assert 'pip install "juso-plan[pdf]"' in str(raised.value)


def test_of_no_plan_there_is_no_comparison() -> None:
    with pytest.raises(ValueError, match="no plan"):
        juso_plan.compare([])


# --- the names themselves ------------------------------------------------------------------------


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        _ = juso_plan.no_such  # type: ignore[attr-defined]
    assert set(juso_plan.__all__) <= set(dir(juso_plan))


@pytest.mark.parametrize("name", juso_plan.__all__)
def test_every_name_is_documented_and_typed(name: str) -> None:
    found = getattr(juso_plan, name)
    assert inspect.getdoc(found)
    if inspect.isfunction(found):
        assert set(inspect.signature(found).parameters) | {"return"} == set(found.__annotations__)
        for parameter in inspect.signature(found).parameters.values():
            assert parameter.annotation is not inspect.Parameter.empty
    elif is_dataclass(found):
        assert all(one.type for one in fields(found))
    else:
        assert issubclass(found, juso_plan.JusoPlanError)


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout


def test_a_function_stays_one_whatever_room_of_its_name_is_loaded() -> None:
    """A room (`juso_plan/render/`) is set as an attribute of the package when it is imported."""
    names = [name for name in juso_plan.__all__ if name.islower()]
    loaded = run(
        "import juso_plan.render.html, juso_plan.compare.build, juso_plan.diff, sys\n"
        "import juso_plan\n"
        "from juso_plan.render import html\n"
        f"print(*(getattr(juso_plan, name).__name__ for name in {names!r}))\n"
        "from juso_plan import render\n"
        "import juso_plan.render.markdown\n"
        "print(juso_plan.render is render, html is sys.modules['juso_plan.render.html'])\n"
    )
    assert loaded.splitlines() == [" ".join(names), "True True"]


def test_a_check_loads_no_writer() -> None:
    loaded = run(
        "import juso_plan, sys\njuso_plan.check(b'')\nprint(*sys.modules)",
    ).split()
    assert "juso_plan.api.checks" in loaded
    assert {"jinja2", "typst", "docx", "click", "markdown_it"} & set(loaded) == set()
