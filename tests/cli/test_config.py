"""The settings of a project: what holds, where it comes from, and that no old answer is given."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from juso_plan.cache.runs import replay
from juso_plan.cli.app import main
from juso_plan.cli.commands import COMMANDS, declared
from juso_plan.cli.settings import TAKEN_BY
from juso_plan.settings.file import SETTINGS
from tests.cli.running import Run, process

ROOT = Path(__file__).parents[2]
PROFILE = (ROOT / "docs" / "examples" / "profile-mihon.yaml").read_bytes()


@pytest.fixture(autouse=True)
def plans(folder: Path) -> Path:
    """A repository with a plan in `plans`, of whose findings none is accepted."""
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    text = (ROOT / "municipalities" / "daisen" / "2024.yaml").read_text(encoding="utf-8")
    text = re.sub(r"^確認済み:.*?(?=^\S|\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
    (folder / "plans" / "a.yaml").write_text(text, encoding="utf-8")
    return folder / "plans"


def write(folder: Path, text: str, name: str = "juso-plan.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def found(run: Run, *words: str) -> dict[str, str]:
    """The severity of every rule of which something was found."""
    table = json.loads(run("check", *words, "--format", "json", "--no-cache").out)
    return {one["rule"]: one["severity"] for file in table["files"] for one in file["findings"]}


# --- what holds -----------------------------------------------------------------------------------


def test_every_setting_stands_in_for_an_option_that_there_is() -> None:
    assert {*TAKEN_BY, "lang"} == {one.name for one in SETTINGS}
    for name, commands in TAKEN_BY.items():
        for command in commands:
            params = {one.name: one for one in declared(command).params}
            param = params.get(name.replace("-", "_"))
            assert param or name == "severities" or command == "lsp"
            assert not (param and param.required)
        taking = {
            command
            for command in COMMANDS
            for param in declared(command).params
            if f"--{name}" in param.opts
        }
        if name in ("profile", "theme"):  # those of the others mean the same in one command alone
            assert taking == set(commands) - {"lsp"}


def test_a_file_stands_in_for_what_is_not_typed(run: Run, folder: Path) -> None:
    typed = run("check", "plans", "--strict", "--fail-on", "warning", "--ignore", "STY,TBD001")
    write(folder, 'paths=["plans"]\nstrict=true\nfail-on="warning"\nignore=["STY", "tbd001"]\n')
    assert run("check") == typed
    assert run("check", "--no-strict", "--fail-on", "error", "--ignore", "") == run(
        "check", "plans", "--no-strict", "--fail-on", "error", "--ignore", ""
    )
    assert run("check", "--no-strict").out != typed.out


def test_select_and_the_profile(run: Run, folder: Path) -> None:
    (folder / "profile.yaml").write_bytes(PROFILE)
    typed = found(run, "plans", "--profile", "profile.yaml", "--select", "PRF,LAW")
    assert "PRF-見本1" in typed
    write(folder, 'profile="profile.yaml"\nselect=["PRF-見本1", "LAW"]\n')
    assert found(run, "plans") == {k: v for k, v in typed.items() if k[:3] == "LAW" or k[-1] == "1"}


def test_the_file_of_a_folder_above_holds(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, '[tool.juso-plan]\npaths = ["plans"]\nlang = "en"\n', "pyproject.toml")
    monkeypatch.chdir(folder / "plans")
    ran = run("check", "--format", "concise")
    assert "../plans/a.yaml:" in ran.out or "a.yaml:" in ran.out
    assert "This check looks at" in ran.err


@pytest.mark.parametrize("command", ["render", "site", "checklist", "compare", "diff", "timeline"])
def test_the_theme(command: str, run: Run, folder: Path) -> None:
    write(folder, '様式: 1\n色: "#7a3b12"\n', "theme.yaml")
    write(folder, 'theme = "theme.yaml"\n')
    plan = "plans/a.yaml"
    words = {
        "render": ("render", plan, "--to", "html"),
        "site": ("site", "plans", "--out", "dist"),
        "diff": ("diff", plan, plan, "--format", "html"),
        "timeline": ("timeline", str(ROOT / "examples" / "mihon"), "--format", "html"),
    }.get(command, (command, plan, "--format", "html"))
    ran = run(*words)
    pages = [one.read_text("utf-8") for one in (folder / "dist").rglob("*.html")] or [ran.out]
    assert any("#7a3b12" in one for one in pages)


def test_severities(run: Run, folder: Path) -> None:
    before = found(run, "plans")
    rule, off = "LAW007", "GLM001"
    assert (before[rule], before[off]) == ("warning", "warning")
    write(folder, f'[severities]\n{rule} = "error"\n{off} = "off"\n')
    assert found(run, "plans") == {k: v for k, v in before.items() if k != off} | {rule: "error"}
    assert "「juso-plan.toml」が定めた重さ" in run("check", "plans").out
    (folder / "profile.yaml").write_bytes(
        f"様式: 1\n名称: 手引\n策定者: 県\n重さ:\n  {rule}: info\n  {off}: error\n".encode()
    )
    assert found(run, "plans", "--profile", "profile.yaml")[rule] == "error"


@pytest.mark.parametrize(
    "case",
    [
        # typed, in the environment, in the file: said
        ("", "", "", "ja"),
        ("", "", "en", "en"),
        ("", "ja", "en", "ja"),
        ("en", "ja", "ja", "en"),
        ("", "fr", "en", "en"),
        ("", "", "fr", "ja"),  # a command that needs the file says what is wrong
    ],
)
def test_the_language(
    case: tuple[str, str, str, str], run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed, environment, written, said = case
    monkeypatch.setenv("JUSO_PLAN_LANG", environment)
    write(folder, f'lang = "{written}"\n' if written else "")
    words = run("explain", "LAW001", *(["--lang", typed] if typed else [])).out
    assert ("## An example that is found" in words) == (said == "en")


# --- a file that can't be used --------------------------------------------------------------------


def test_a_mistake_ends_what_would_use_it_and_nothing_else(run: Run, folder: Path) -> None:
    write(folder, 'lang = "en"\nprofil = "x.yaml"\n')
    for words in (["check"], ["config"], ["site"], ["render", "plans/a.yaml"], ["fmt", "--check"]):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert err.startswith('error[CFG002] There is no setting "profil". It is written "profile"')
        assert "  --> juso-plan.toml:2:1\n" in err
        assert err.endswith(
            "juso-plan.toml can't be used as settings because of the errors above.\n"
        )
    for words in (["check", "--help"], ["explain", "LAW001"], ["schema"], ["--version"]):
        assert run(*words).code == 0
    assert not (folder / "dist").exists()


def test_what_is_typed_in_full_does_not_hide_a_mistake(run: Run, folder: Path) -> None:
    write(folder, "strict = 1\n")
    words = ["check", "plans", "--strict", "--fail-on", "error", "--select", "", "--ignore", ""]
    assert run(*words).code == 2


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.mkdir(), "はファイルでもフォルダーでもありません"),
        (lambda path: path.symlink_to("nowhere"), "はリンクですが、その先に何もありません"),
        (lambda path: path.symlink_to("/etc/hostname"), "リポジトリーの外へのリンクです"),
    ],
)
def test_a_file_that_is_not_read(
    make: Callable[[Path], None], said: str, run: Run, folder: Path
) -> None:
    make(folder / "juso-plan.toml")
    code, out, err = run("check", "plans")
    assert (code, out) == (2, "")
    assert said in err


# --- config ---------------------------------------------------------------------------------------


def test_config_says_what_holds_and_from_where(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, '# 市の設定\npaths = ["plans"]\nstrict = true\n[severities]\nLAW007 = "off"\n')
    monkeypatch.setenv("JUSO_PLAN_LANG", "ja")
    code, out, err = run("config")
    assert (code, err) == (0, "設定のファイル: juso-plan.toml\n")
    assert out.splitlines() == [
        "paths              plans     juso-plan.toml:2",
        "lang               ja        環境変数 JUSO_PLAN_LANG",
        "profile            （なし）  既定",
        "theme              （なし）  既定",
        "strict             true      juso-plan.toml:3",
        "fail-on            error     既定",
        "select             （なし）  既定",
        "ignore             （なし）  既定",
        "severities.LAW007  off       juso-plan.toml:5",
    ]


def test_config_as_json(run: Run, folder: Path) -> None:
    write(folder, 'fail-on = "info"\nignore = ["STY"]\n')
    table = json.loads(run("config", "--format", "json", "--lang", "en").out)
    rows = table.pop("settings")
    assert table == {"form": 1, "file": "juso-plan.toml"}
    assert [tuple(one.values()) for one in rows] == [
        ("paths", ["municipalities"], "default", None),
        ("lang", "en", "option", None),
        ("profile", None, "default", None),
        ("theme", None, "default", None),
        ("strict", False, "default", None),
        ("fail-on", "info", "file", 1),
        ("select", None, "default", None),
        ("ignore", ["STY"], "file", 2),
    ]


def test_config_without_a_file(run: Run) -> None:
    code, out, err = run("config", "--lang", "en")
    assert (code, err) == (0, "There is no file of settings (juso-plan.toml).\n")
    assert out.count("default") == 7


# --- no old answer --------------------------------------------------------------------------------

CHANGES: dict[str, Callable[[Path], None]] = {
    "one appears beside": lambda top: write(top / "work", "strict = true\n"),
    "one appears above": lambda top: write(top, "strict = true\n"),
    "one of others gets a table": lambda top: write(top, "[tool.juso-plan]\n", "pyproject.toml"),
    "it says something else": lambda top: write(top / "work" / "in", 'fail-on = "info"\n'),
    "it says the same in as many bytes": lambda top: write(
        top / "work" / "in", 'select=["LAW"]\n#'
    ),
    "it goes": lambda top: (top / "work" / "in" / "juso-plan.toml").unlink(),
}
HAS_ONE = {"it says something else", "it says the same in as many bytes", "it goes"}


@pytest.mark.parametrize("change", CHANGES)
def test_a_run_is_not_printed_again_when_the_settings_have_changed(
    change: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = folder / "work" / "in"
    shutil.copytree(folder / "plans", here / "plans")
    monkeypatch.chdir(here)
    if change in HAS_ONE:
        write(here, 'select=["LAW"]\n ')
    words = ["check", "plans"]
    main(words)
    assert replay(words) is not None
    CHANGES[change](folder)
    assert replay(words) is None
    main(words)
    assert replay(words) is not None


def test_a_run_with_settings_is_printed_again_as_it_was(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, 'paths=["plans"]\nlang="en"\nstrict=true\n[severities]\nLAW007="error"\n')
    code, ran = main(["check"]), capsys.readouterr()
    assert (replay(["check"]), capsys.readouterr()) == (code, ran)
    assert (main(["check", "--no-cache"]), capsys.readouterr()) == (code, ran)


def test_results_that_were_kept_belong_to_the_settings(run: Run, folder: Path) -> None:
    plain = run("check", "plans")
    write(folder, 'strict = true\n[severities]\nSTY001 = "off"\n')
    assert run("check", "plans") == run("check", "plans", "--no-cache") != plain
    (folder / "juso-plan.toml").unlink()
    assert run("check", "plans") == plain


# --- what it costs --------------------------------------------------------------------------------

ASK = """
import pathlib, sys
from juso_plan.cli.app import main
main(sys.argv[1:])
pathlib.Path("loaded.txt").write_text(" ".join(sys.modules))
"""


def test_nothing_is_loaded_where_there_is_no_file(folder: Path) -> None:
    command = [sys.executable, "-c", ASK, "check", "plans", "--no-cache"]
    write(folder, "[tool.ruff]\nline-length = 100\n", "pyproject.toml")
    subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=False)
    loaded = (folder / "loaded.txt").read_text(encoding="utf-8").split()
    assert {"tomllib", "juso_plan.settings.file", "juso_plan.settings.spans"} & {*loaded} == set()
    assert "juso_plan.settings.place" in loaded


def test_as_a_process(folder: Path) -> None:
    write(folder, 'paths = ["plans"]\nlang = "en"\n')
    assert process("check", folder=folder) == process(
        "check", "plans", "--lang", "en", folder=folder
    )


def test_the_working_folder_is_gone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    gone = tmp_path_factory.mktemp("gone")
    script = f"import os; os.rmdir({str(gone)!r}); from juso_plan.cli import main; main()"
    command = [sys.executable, "-c", script, "check", str(folder / "plans")]
    done = subprocess.run(command, cwd=gone, capture_output=True, encoding="utf-8", check=False)
    said = "エラー: 今作業しているフォルダーがなくなっています。別のフォルダーに移ります。\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
