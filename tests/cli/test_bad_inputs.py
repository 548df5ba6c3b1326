"""What people get to read when something is wrong with what they asked for.

For the maintainer: each row is what is typed, and the sentence that comes back in both languages.
`WORLD` lists the files that the rows speak of. The rows run inside of the test's process; that a
process of its own says the same is tried with some of them at the end.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from juso_plan.messages import Language
from juso_plan.rules.registry import rules
from tests.cli.running import ORDINARY, SCOPE, Ran, Run, all_is_allowed, process
from tests.helpers import PLAN

AS_ANYBODY = ORDINARY if all_is_allowed() else ()
LANGUAGES: tuple[Language, ...] = ("ja", "en")
TOO_LONG = f"{'長' * 300}.yaml"

WORLD: dict[str, Callable[[Path], object]] = {
    "plan.yaml": lambda path: path.write_text(PLAN, encoding="utf-8"),
    "empty.yaml": lambda path: path.touch(),
    "comments.yaml": lambda path: path.write_text("# 計画\n\n", encoding="utf-8"),
    "sjis.yaml": lambda path: path.write_text(PLAN, encoding="cp932"),
    "utf16.yaml": lambda path: path.write_text(PLAN, encoding="utf-16"),
    "picture.yaml": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "form9.yaml": lambda path: path.write_text(
        PLAN.replace("様式: 1", "様式: 9"), encoding="utf-8"
    ),
    "letter.yaml": lambda path: path.write_text("拝啓\n", encoding="utf-8"),
    "drawer": Path.mkdir,
    "broken.yaml": lambda path: path.symlink_to("nowhere.yaml"),
    "ring.yaml": lambda path: path.symlink_to("ring.yaml"),
    "pipe.yaml": os.mkfifo,
}


@pytest.fixture(autouse=True)
def world(folder: Path) -> Path:
    for name, make in WORLD.items():
        make(folder / name)
    return folder


# --- what is named leads to no file: said in place of findings, exit code 2 -----------------------

NO_FILE = {
    "a missing file": (
        "missing.yaml",
        "missing.yaml が見つかりません。",
        "missing.yaml was not found.",
    ),
    "a file taken for a folder": (
        "plan.yaml/2025.yaml",
        "plan.yaml/2025.yaml が見つかりません。",
        "plan.yaml/2025.yaml was not found.",
    ),
    "a folder without plans": (
        "drawer",
        "drawer に計画のファイル（*.yaml）がありません。",
        "There are no plan files (*.yaml) in drawer.",
    ),
    "a broken link": (
        "broken.yaml",
        "broken.yaml はリンクですが、その先に何もありません。",
        "broken.yaml is a link that leads to nothing.",
    ),
    "a link to itself": (
        "ring.yaml",
        "ring.yaml はリンクですが、たどると輪になっています。",
        "ring.yaml is a link that leads back to itself.",
    ),
    "a name that no system takes": (
        TOO_LONG,
        f"{TOO_LONG} は名前が長すぎます。",
        f"The name {TOO_LONG} is too long.",
    ),
    "a pipe": (
        "pipe.yaml",
        "pipe.yaml はファイルでもフォルダーでもありません。",
        "pipe.yaml is neither a file nor a folder.",
    ),
    "a device": (
        os.devnull,
        f"{os.devnull} はファイルでもフォルダーでもありません。",
        f"{os.devnull} is neither a file nor a folder.",
    ),
    "a name that would act on the terminal": (
        "a\x1b[31m.yaml",
        "a\ufffd[31m.yaml が見つかりません。",
        "a\ufffd[31m.yaml was not found.",
    ),
}


def no_file(language: Language, sentence: str) -> Ran:
    head = {"ja": "エラー: 読めません", "en": "error: cannot be read"}[language]
    count = {"ja": "検査できなかったもの 1 件", "en": "could not be checked: 1"}[language]
    return Ran(2, f"{head}  {sentence}\n\n", f"{count}\n{SCOPE[language]}")


@pytest.mark.parametrize("case", NO_FILE)
def test_check_without_a_file(case: str, run: Run) -> None:
    path, *sentences = NO_FILE[case]
    for language, sentence in zip(LANGUAGES, sentences, strict=True):
        assert run("check", path, "--lang", language) == no_file(language, sentence)


@pytest.mark.parametrize("case", NO_FILE)
def test_render_without_a_file(case: str, run: Run, folder: Path) -> None:
    path, *sentences = NO_FILE[case]
    for language, sentence in zip(LANGUAGES, sentences, strict=True):
        head = {"ja": "エラー", "en": "error"}[language]
        assert run("render", path, "--lang", language) == (2, "", f"{head}: {sentence}\n")
    assert not (folder / "dist").exists()


def test_check_of_nothing_looks_for_municipalities(run: Run) -> None:
    assert run("check") == no_file("ja", "municipalities が見つかりません。")


def test_a_file_without_permission(folder: Path) -> None:
    (folder / "plan.yaml").chmod(0)
    run = partial(process, folder=folder, before=AS_ANYBODY)
    assert run("check", "plan.yaml") == no_file("ja", "plan.yaml を読む権限がありません。")


def test_a_folder_without_permission(folder: Path) -> None:
    (folder / "drawer").chmod(0)
    run = partial(process, folder=folder, before=AS_ANYBODY)
    assert run("check", "drawer") == no_file("ja", "drawer を読む権限がありません。")
    assert run("check", "drawer/a.yaml") == no_file("ja", "drawer/a.yaml を読む権限がありません。")


REFUSALS = {
    PermissionError(13, "Permission denied"): (
        "plan.yaml を読む権限がありません。",
        "There is no permission to read plan.yaml.",
    ),
    OSError(5, "Input/output error"): (
        "plan.yaml を読めません（Input/output error）。",
        "plan.yaml cannot be read (Input/output error).",
    ),
}


@pytest.mark.parametrize("error", REFUSALS, ids=lambda error: type(error).__name__)
def test_the_system_refuses_to_read(
    error: OSError, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **named: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("juso_plan.files._without_waiting", refuse)
        said = [run("check", "plan.yaml", "--lang", language) for language in LANGUAGES]
    assert said == [
        no_file(language, sentence)
        for language, sentence in zip(LANGUAGES, REFUSALS[error], strict=True)
    ]


# --- the file holds no plan: a finding, exit code 1 -----------------------------------------------

NO_PLAN = {
    "empty.yaml": (
        "1:1: {error}[SYN003] ",
        "ファイルに何も書かれていません",
        "Nothing is written in the file",
    ),
    "comments.yaml": (
        "1:1: {error}[SYN003] ",
        "ファイルに何も書かれていません",
        "Nothing is written in the file",
    ),
    "sjis.yaml": (
        "1:1: {error}[SYN001] ",
        "文字コードがShift_JISのようです",
        "The file seems to be in Shift_JIS. Please save it again as UTF-8",
    ),
    "utf16.yaml": (
        "1:1: {error}[SYN001] ",
        "文字コードがUTF-16のようです",
        "The file seems to be in UTF-16. Please save it again as UTF-8",
    ),
    "picture.yaml": (
        "1:1: {error}[SYN007] ",
        "文字のファイルではありません（画像やWord、PDFなどのようです）",
        "This is not a text file (it seems to be an image, a Word file, a PDF or the like)",
    ),
    "form9.yaml": (
        "1:5: {error}[SYN201] ",
        "このファイルは様式9です。この道具が読むのは様式1です",
        'This file is of form "9". This tool reads form "1"',
    ),
}
ONE_ERROR: dict[Language, str] = {
    "ja": "エラー 1 件、警告 0 件、情報 0 件（1 ファイル）\n",
    "en": "errors: 1, warnings: 0, infos: 0 (files: 1)\n",
}


def not_assessed(language: Language) -> str:
    """The line on the requirements of a file that could not be read as a plan."""
    count = sum(one.is_requirement for one in rules().values())
    return {
        "ja": f"法令と指針の事項: 適合 0、不適合 0（うち確認済み 0）、未評価 {count}、人の確認 0\n",
        "en": "requirements of law and guideline: met 0, not met 0 (of them accepted 0), "
        f"not assessed {count}, for a person 0\n",
    }[language]


@pytest.mark.parametrize("name", NO_PLAN)
def test_a_file_that_is_no_plan(name: str, run: Run) -> None:
    place, *sentences = NO_PLAN[name]
    for language, sentence in zip(LANGUAGES, sentences, strict=True):
        head = place.format(error={"ja": "エラー", "en": "error"}[language])
        assert run("check", name, "--format", "concise", "--lang", language) == (
            1,
            f"{name}:{head}{sentence}\n",
            ONE_ERROR[language] + not_assessed(language) + SCOPE[language],
        )


def test_a_file_that_is_no_plan_at_length(run: Run) -> None:
    assert (
        run("check", "form9.yaml").out
        == """\
エラー[SYN201] このファイルは様式9です。この道具が読むのは様式1です
  --> form9.yaml:1:5
  = 様式
  |
1 | 様式: 9
  |       ^
  現在    9
  本来    1
  直し方  様式の番号を確かめます。新しい様式のファイルは、新しい版の道具で読みます。

"""
    )


@pytest.mark.parametrize("name", [*NO_PLAN, "letter.yaml"])
def test_no_page_is_made_of_what_is_no_plan(name: str, run: Run, folder: Path) -> None:
    code, out, err = run("render", name)
    assert (code, out) == (1, "")
    assert err.startswith("エラー[SYN")
    assert err.endswith(f"エラー: {name} は、上のエラーがあるため出力しません。\n")
    assert not (folder / "dist").exists()


# --- what was typed can't be taken: words on standard error alone, exit code 2 --------------------

MORE_JA, MORE_EN = "詳しくは {} --help", "For more: {} --help"


def usage(command: str, ja: tuple[str, ...], en: tuple[str, ...]) -> tuple[str, str]:
    """Both texts of a usage error: what is wrong, a suggestion or none, where to read more."""
    return (
        "\n".join((f"エラー: {ja[0]}", *ja[1:], MORE_JA.format(command), "")),
        "\n".join((f"error: {en[0]}", *en[1:], MORE_EN.format(command), "")),
    )


def failure(ja: str, en: str) -> tuple[str, str]:
    return f"エラー: {ja}\n", f"error: {en}\n"


TYPED: dict[str, tuple[str, str]] = {
    "--bogus": usage(
        "juso-plan", ("--bogus という指定はありません。",), ("There is no option --bogus.",)
    ),
    "--vershion": usage(
        "juso-plan",
        ("--vershion という指定はありません。", "--version のことですか。"),
        ("There is no option --vershion.", "Did you mean --version?"),
    ),
    "check --zzz": usage(
        "juso-plan check", ("--zzz という指定はありません。",), ("There is no option --zzz.",)
    ),
    "check --fail_on info": usage(
        "juso-plan check",
        ("--fail_on という指定はありません。", "--fail-on のことですか。"),
        ("There is no option --fail_on.", "Did you mean --fail-on?"),
    ),
    "check -x": usage(
        "juso-plan check", ("-x という指定はありません。",), ("There is no option -x.",)
    ),
    "inspect": usage(
        "juso-plan",
        ("「inspect」という命令はありません。",),
        ('There is no command "inspect".',),
    ),
    "chek plan.yaml": usage(
        "juso-plan",
        ("「chek」という命令はありません。", "check のことですか。"),
        ('There is no command "chek".', "Did you mean check?"),
    ),
    "render": usage("juso-plan render", ("PATH がありません。",), ("PATH is missing.",)),
    "explain": usage("juso-plan explain", ("RULE がありません。",), ("RULE is missing.",)),
    "schema plan.yaml form9.yaml": usage(
        "juso-plan schema",
        ("余分な言葉があります: plan.yaml form9.yaml",),
        ("There are words too many: plan.yaml form9.yaml",),
    ),
    "check --format xml": usage(
        "juso-plan check",
        ("--format は text、concise、json、sarif、junit、github から選びます。",),
        ("Choose --format from text, concise, json, sarif, junit, github.",),
    ),
    "check --fail-on never": usage(
        "juso-plan check",
        ("--fail-on は error、warning、info から選びます。",),
        ("Choose --fail-on from error, warning, info.",),
    ),
    "rules --format csv": usage(
        "juso-plan rules",
        ("--format は text、json から選びます。",),
        ("Choose --format from text, json.",),
    ),
    "check --strict=yes": usage(
        "juso-plan check", ("--strict には値を付けません。",), ("--strict takes no value.",)
    ),
    "check --jobs -1": usage(
        "juso-plan check", ("--jobs は 0 以上の数です。",), ("--jobs is a number, 0 or more.",)
    ),
    "preview plan.yaml --port http": usage(
        "juso-plan preview",
        ("--port は 0 から 65535 までの数です。",),
        ("--port is a number from 0 to 65535.",),
    ),
    "check --no-strict=yes": usage(
        "juso-plan check",
        ("--no-strict には値を付けません。",),
        ("--no-strict takes no value.",),
    ),
    "check plan.yaml --output": usage(
        "juso-plan check",
        ("--output の後に値がありません。",),
        ("There is no value after --output.",),
    ),
    "check plan.yaml --as-of tomorrow": failure(
        "日付「tomorrow」が読み取れません。2027-04-01 や 令和9年4月1日 のように書きます。",
        'The date "tomorrow" cannot be read. Write it like 2027-04-01.',
    ),
    "check plan.yaml --as-of 2027-02-29": failure(
        "日付「2027-02-29」が読み取れません。2027-04-01 や 令和9年4月1日 のように書きます。",
        'The date "2027-02-29" cannot be read. Write it like 2027-04-01.',
    ),
    "check plan.yaml --as-of 2027-04": failure(
        "日付「2027-04」が読み取れません。2027-04-01 や 令和9年4月1日 のように書きます。",
        'The date "2027-04" cannot be read. Write it like 2027-04-01.',
    ),
    "check plan.yaml --select LAW001,XYZ": failure(
        "「XYZ」という規則はありません。juso-plan rules で一覧が見られます。",
        'There is no rule "XYZ". juso-plan rules lists them all.',
    ),
    "check plan.yaml --ignore SYN999": failure(
        "「SYN999」という規則はありません。juso-plan rules で一覧が見られます。",
        'There is no rule "SYN999". juso-plan rules lists them all.',
    ),
    "explain XYZ999": failure(
        "「XYZ999」という規則はありません。juso-plan rules で一覧が見られます。",
        'There is no rule "XYZ999". juso-plan rules lists them all.',
    ),
    "explain law0001": (
        "エラー: 「law0001」という規則はありません。juso-plan rules で一覧が見られます。\n"
        "LAW001 のことですか。\n",
        'error: There is no rule "law0001". juso-plan rules lists them all.\nDid you mean LAW001?\n',
    ),
    "render plan.yaml --to odt": failure(
        "「odt」という出力の形はありません。md、html、docx、pdf、all から選びます。",
        'There is no output format "odt". Choose from md, html, docx, pdf, all.',
    ),
    "render plan.yaml --to md,": failure(
        "「」という出力の形はありません。md、html、docx、pdf、all から選びます。",
        'There is no output format "". Choose from md, html, docx, pdf, all.',
    ),
}


@pytest.mark.parametrize("typed", TYPED)
def test_what_can_not_be_taken(typed: str, run: Run, folder: Path) -> None:
    before = sorted(folder.iterdir())
    for language, words in zip(LANGUAGES, TYPED[typed], strict=True):
        assert run("--lang", language, *typed.split()) == (2, "", words)
    assert sorted(folder.iterdir()) == before


def test_a_language_that_is_not_there_is_said_in_japanese(run: Run) -> None:
    words = usage("juso-plan", ("--lang は ja、en から選びます。",), ("",))[0]
    assert run("--lang", "fr", "check", "plan.yaml") == (2, "", words)
    words = usage("juso-plan check", ("--lang は ja、en から選びます。",), ("",))[0]
    assert run("check", "plan.yaml", "--lang", "fr") == (2, "", words)


# --- the place for the result can't be written: exit code 2 ---------------------------------------

NO_PLACE = {
    "onto a folder": ("drawer", "フォルダーです", "it is a folder"),
    "below a file": (
        "plan.yaml/report.txt",
        "途中にフォルダーでないものがあります",
        "something on the way is not a folder",
    ),
    "a name that no system takes": (TOO_LONG, "名前が長すぎます", "the name is too long"),
}


def unwritable(path: str, ja: str, en: str) -> tuple[str, str]:
    return failure(
        f"{path} に書けません（{ja}）。このファイルは元のままです。",
        f"{path} cannot be written ({en}). That file is as it was.",
    )


@pytest.mark.parametrize("case", NO_PLACE)
def test_a_report_that_has_no_place(case: str, run: Run, folder: Path) -> None:
    path, ja, en = NO_PLACE[case]
    before = sorted(folder.rglob("*"))
    for language, words in zip(LANGUAGES, unwritable(path, ja, en), strict=True):
        assert run("check", "plan.yaml", "--output", path, "--lang", language) == (2, "", words)
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("out", ["plan.yaml", "plan.yaml/pages"])
def test_pages_that_have_no_place(out: str, run: Run, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    page = f"{out}/{folder.name}-plan.md"
    reasons = NO_PLACE["below a file"][1:]
    for language, words in zip(LANGUAGES, unwritable(page, *reasons), strict=True):
        assert run("render", "plan.yaml", "--out", out, "--lang", language) == (2, "", words)
    assert sorted(folder.rglob("*")) == before


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    run = partial(process, folder=folder, before=AS_ANYBODY)
    drawer = folder / "drawer"
    drawer.chmod(0o500)
    words = unwritable("drawer/report.txt", "書く権限がありません", "")[0]
    assert run("check", "plan.yaml", "--output", "drawer/report.txt") == (2, "", words)
    page = unwritable(f"drawer/{folder.name}-plan.md", "書く権限がありません", "")[0]
    assert run("render", "plan.yaml", "--out", "drawer") == (2, "", page)
    assert list(drawer.iterdir()) == []


# --- the same in a process of its own -------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "check missing.yaml",
        "check pipe.yaml",
        "check sjis.yaml picture.yaml",
        "check --fail_on info",
        "check plan.yaml --output drawer",
        "render plan.yaml --out plan.yaml",
    ],
)
def test_a_process_says_the_same(typed: str, run: Run, folder: Path) -> None:
    assert process(*typed.split(), folder=folder) == run(*typed.split())
