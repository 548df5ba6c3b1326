"""The language, the streams, colours, and how the command line ends when others end it."""

from __future__ import annotations

import errno
import io
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import yaml

from juso_plan import __version__
from juso_plan.cli import batch as command
from juso_plan.messages import Language
from juso_plan.outcome import FileOutcome
from juso_plan.rules.check import Options, check
from juso_plan.terminal import width
from tests.cli.running import MODULE, PATIENCE, SCOPE, Ran, Run, process, surroundings
from tests.helpers import PLAN

SLIP = "目的:\n"
"""Behind `PLAN`: an entry without its value, one warning."""
SHAPE = ("--select", "SYN")
CLEAN: dict[Language, str] = {
    "ja": "指摘はありません（1 ファイル）\n",
    "en": "Nothing to report (files: 1)\n",
}


@pytest.fixture(autouse=True)
def plan(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN + SLIP, encoding="utf-8")
    return path


# --- the language -----------------------------------------------------------------------------

SAID: dict[Language, str] = {
    "ja": "エラー: 「x」という規則はありません。juso-plan rules で一覧が見られます。\n",
    "en": 'error: There is no rule "x". juso-plan rules lists them all.\n',
}
CHOICES: list[tuple[str | None, str, Language]] = [
    (None, "explain x", "ja"),
    ("", "explain x", "ja"),
    ("en", "explain x", "en"),
    ("ja", "explain x", "ja"),
    ("fr", "explain x", "ja"),
    (None, "--lang en explain x", "en"),
    (None, "explain x --lang en", "en"),
    (None, "explain --lang en x", "en"),
    (None, "--lang=en explain x", "en"),
    (None, "explain x --lang=en", "en"),
    ("en", "--lang ja explain x", "ja"),
    ("en", "explain x --lang ja", "ja"),
    (None, "--lang ja explain x --lang en", "en"),
]


@pytest.mark.parametrize(("variable", "typed", "language"), CHOICES)
def test_the_language(
    variable: str | None, typed: str, language: Language, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if variable is not None:
        monkeypatch.setenv("JUSO_PLAN_LANG", variable)
    assert run(*typed.split()) == (2, "", SAID[language])


def test_no_option_is_read_behind_two_hyphens(run: Run) -> None:
    assert run("check", "--", "--lang").out == "エラー: 読めません  --lang が見つかりません。\n\n"


def test_the_language_of_a_process(folder: Path) -> None:
    assert process("explain", "x", folder=folder, JUSO_PLAN_LANG="en") == (2, "", SAID["en"])


@pytest.mark.parametrize("spoken", ["ascii", "cp932"])
def test_utf8_whatever_the_system_speaks(spoken: str, folder: Path) -> None:
    """Also what cp932 has no character for, and what is printed again from an earlier run."""

    def said(*words: str) -> Ran:
        return process(*words, folder=folder, LC_ALL="C", PYTHONIOENCODING=spoken, PYTHONUTF8="0")

    assert said("explain", "x") == (2, "", SAID["ja"])
    (folder / "plan.yaml").write_text(PLAN + "備考: 𠮷野の鷗、①と⇥\n", encoding="utf-8")
    first = said("check", "plan.yaml", *SHAPE)
    assert "𠮷野の鷗、①と⇥" in first.out
    assert said("check", "plan.yaml", *SHAPE) == first


# --- standard input ---------------------------------------------------------------------------


class Input:
    """Standard input that gives these bytes, or refuses."""

    def __init__(self, data: bytes | OSError) -> None:
        self._data = data

    @property
    def buffer(self) -> io.BytesIO:
        if isinstance(self._data, OSError):
            raise self._data
        return io.BytesIO(self._data)


def test_a_plan_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Input((PLAN + SLIP).encode()))
    code, out, _ = run("check", "-", "--format", "concise", *SHAPE)
    assert (code, out) == (0, "-:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n")


def test_standard_input_and_files_in_the_order_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Input((PLAN + SLIP).encode()))
    lines = run("check", "plan.yaml", "-", "-", "--format", "concise", *SHAPE).out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["plan.yaml", "-"]


def test_standard_input_of_a_process(folder: Path, run: Run) -> None:
    found = process("check", "-", *SHAPE, folder=folder, stdin=(PLAN + SLIP).encode())
    named = run("check", "plan.yaml", *SHAPE)
    assert found == named._replace(out=named.out.replace("plan.yaml", "-"))
    assert process("check", "-", *SHAPE, folder=folder, stdin=PLAN.encode()) == (
        *(0, "", CLEAN["ja"] + SCOPE["ja"]),
    )


def test_standard_input_that_is_closed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    code, out, _ = run("check", "-", "plan.yaml", "--format", "concise", *SHAPE)
    assert code == 2
    assert out.splitlines() == [
        "-: エラー: 標準入力が閉じられています。",
        "plan.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません",
    ]


# --- what goes where --------------------------------------------------------------------------


def test_the_report_to_standard_output_and_the_summary_to_standard_error(run: Run) -> None:
    assert run("check", "plan.yaml", "--format", "concise", *SHAPE) == (
        0,
        "plan.yaml:4:3: 警告[SYN205] 「目的」の中身が書かれていません\n",
        "エラー 0 件、警告 1 件、情報 0 件（1 ファイル）\n" + SCOPE["ja"],
    )


def test_no_words_at_all_is_a_call_for_help(run: Run) -> None:
    assert run() == run("--help")
    assert run().code == 0


@pytest.mark.parametrize("typed", ["--version", "--lang en --version", "--version check x"])
def test_version(typed: str, run: Run) -> None:
    assert run(*typed.split()) == (0, f"juso-plan {__version__}\n", "")


# --- colours ----------------------------------------------------------------------------------

COLOUR = "\x1b["


def at_a_terminal(*args: str, folder: Path, program: Sequence[str] = MODULE, **changes: str) -> Ran:
    """The command line with standard output and standard error at a terminal, both in `out`."""
    master, terminal = pty.openpty()
    done = subprocess.Popen(
        [*program, *args],
        cwd=folder,
        env=surroundings(**{"TERM": "xterm", **changes}),
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    shown = b""
    with suppress(OSError):  # so Linux says that the last writer has gone
        while piece := os.read(master, 4096):
            shown += piece
    os.close(master)
    return Ran(done.wait(PATIENCE), shown.decode("utf-8").replace("\r\n", "\n"), "")


@pytest.mark.parametrize(
    ("variable", "coloured"), [(None, True), ("", True), ("1", False), ("0", False)]
)
def test_colour_at_a_terminal_unless_no_color(
    variable: str | None, coloured: bool, folder: Path
) -> None:
    changes = {} if variable is None else {"NO_COLOR": variable}
    shown = at_a_terminal("check", "plan.yaml", *SHAPE, folder=folder, **changes).out
    assert "SYN205" in shown
    assert (COLOUR in shown) is coloured


def test_colour_of_findings_that_stop_render(folder: Path) -> None:
    (folder / "plan.yaml").write_text("拝啓\n", encoding="utf-8")
    assert COLOUR in at_a_terminal("render", "plan.yaml", folder=folder).out
    assert COLOUR not in at_a_terminal("render", "plan.yaml", folder=folder, NO_COLOR="1").out


@pytest.mark.parametrize("form", ["concise", "json"])
def test_no_colour_in_other_forms(form: str, folder: Path) -> None:
    shown = at_a_terminal("check", "plan.yaml", "--format", form, *SHAPE, folder=folder).out
    assert "SYN205" in shown
    assert COLOUR not in shown


def test_no_colour_into_a_pipe_or_a_file(folder: Path) -> None:
    assert COLOUR not in process("check", "plan.yaml", *SHAPE, folder=folder).out
    at_a_terminal("check", "plan.yaml", "--output", "report.txt", *SHAPE, folder=folder)
    assert COLOUR not in (folder / "report.txt").read_text(encoding="utf-8")


def test_colour_changes_no_word(folder: Path, run: Run) -> None:
    plain = at_a_terminal("check", "plan.yaml", *SHAPE, folder=folder, NO_COLOR="1").out
    ours = run("check", "plan.yaml", *SHAPE)
    assert plain == ours.out + ours.err


# --- how far it is ----------------------------------------------------------------------------

HURRIED = (
    *(sys.executable, "-c"),
    "from juso_plan.cli import console, main; console.LONG = console.OFTEN = 0; main()",
)
"""The command line to which everything takes long."""
COUNTED: dict[Language, list[str]] = {
    "ja": ["検査しています（1/2）", "検査しています（2/2）"],
    "en": ["Checking (1/2)", "Checking (2/2)"],
}


@pytest.fixture
def two(folder: Path) -> None:
    (folder / "b.yaml").write_text(PLAN, encoding="utf-8")


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("language", COUNTED)
@pytest.mark.parametrize("no_color", ["", "1"])
def test_a_line_counts_and_is_taken_away(language: Language, no_color: str, folder: Path) -> None:
    """Without any control sequence, so with and without NO_COLOR."""
    words = ("check", "plan.yaml", "b.yaml", *SHAPE, "--output", "out", "--lang", language)
    shown = at_a_terminal(*words, folder=folder, program=HURRIED, NO_COLOR=no_color).out
    plain = at_a_terminal(*words, folder=folder, NO_COLOR=no_color).out
    lines = [line for line in COUNTED[language] for line in (line, "\r" + " " * width(line) + "\r")]
    assert shown == "".join(lines) + plain
    assert "\x1b" not in shown


@pytest.mark.usefixtures("two")
def test_nothing_counts_where_the_report_itself_comes_out(folder: Path) -> None:
    words = ("check", "plan.yaml", "b.yaml", *SHAPE, "--no-cache")
    shown = at_a_terminal(*words, folder=folder, program=HURRIED).out
    before, _, after = shown.partition("\r" + " " * 20)
    assert before == COUNTED["ja"][0]
    assert COUNTED["ja"][1] not in after


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("where", ["a pipe", "a terminal that is none"])
def test_nothing_counts_elsewhere(where: str, folder: Path) -> None:
    words = ("check", "plan.yaml", "b.yaml", "--format", "json", *SHAPE, "--no-cache")
    if where == "a pipe":
        done = subprocess.run(
            [*HURRIED, *words], cwd=folder, env=surroundings(), capture_output=True, check=False
        )
        assert done.stderr == b""
    else:
        shown = at_a_terminal(*words, folder=folder, program=HURRIED, TERM="dumb").out
        assert "検査しています" not in shown


@pytest.mark.usefixtures("two")
def test_what_counts_is_not_kept_for_the_next_run(folder: Path) -> None:
    words = ("check", "plan.yaml", "b.yaml", *SHAPE)
    first = at_a_terminal(*words, folder=folder, program=HURRIED).out
    assert "検査しています" in first
    again = at_a_terminal(*words, folder=folder, program=HURRIED).out
    assert "検査しています" not in again
    assert first.endswith(again[-100:])


# --- the reader has gone, the disk is full, somebody stops it ----------------------------------


@pytest.mark.parametrize(
    "typed", ["check plan.yaml", "check plan.yaml --format json", "schema", "rules", "--help"]
)
def test_a_reader_that_has_gone(typed: str, folder: Path) -> None:
    """As in `juso-plan … | head -1`: no traceback, nothing at all on standard error."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*MODULE, *typed.split()],
        cwd=folder,
        env=surroundings(),
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


class Refusing(io.StringIO):
    """A standard output that can't be written to."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, text: str) -> int:
        raise self._error


NO_OUTPUT = {
    errno.ENOSPC: "エラー: 標準出力に書けません（空き容量がありません）。\n",
    errno.EIO: f"エラー: 標準出力に書けません（{os.strerror(errno.EIO)}）。\n",
    errno.EPIPE: "",
}


@pytest.mark.parametrize("number", NO_OUTPUT)
@pytest.mark.parametrize("typed", ["check plan.yaml", "schema", "rules", "explain LAW001"])
def test_standard_output_that_can_not_be_written(
    typed: str, number: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", Refusing(OSError(number, os.strerror(number))))
    assert run(*typed.split()) == (2, "", NO_OUTPUT[number])


def test_standard_output_that_is_closed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert run("rules") == (2, "", "エラー: 標準出力に書けません（閉じられています）。\n")
    assert run("check", "plan.yaml", *SHAPE).code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*MODULE, "rules"],
            cwd=folder,
            env=surroundings(),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (2, NO_OUTPUT[errno.ENOSPC])


def interrupt(running: subprocess.Popen[bytes]) -> None:
    """Ctrl-C, again where it came just before a call that waits, and was slept over."""
    for _ in range(PATIENCE // 10):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            running.wait(10)
            return


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(("language", "words"), [("ja", "中止しました。\n"), ("en", "Stopped.\n")])
def test_ctrl_c(language: str, words: str, folder: Path) -> None:
    with subprocess.Popen(
        [*MODULE, "check", "-", "--lang", language],
        cwd=folder,
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        # More than a pipe holds: once it is written, the process is known to be reading.
        running.stdin.write(b"# \n" * 500_000)
        running.stdin.flush()
        time.sleep(0.2)  # until it waits in that call: a signal just before would be slept over
        interrupt(running)
        assert running.returncode == 130
        assert running.stdout.read() == b""
        assert running.stderr.read().decode() == words


# --- a defect of our own -----------------------------------------------------------------------


def test_a_defect_is_told_in_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise RuntimeError("歯車")

    monkeypatch.setattr("juso_plan.cli.rules.list_rules", broken)
    code, out, err = run("rules", "--lang", "en")
    assert (code, out) == (2, "")
    assert err.startswith(
        "error: Something unexpected went wrong inside the tool (RuntimeError: 歯車 test_streams.py:"
    )
    assert err.endswith("). Please report it with this text and the file.\n")


def test_a_parser_that_is_not_there_is_told_with_the_way_to_get_it(
    folder: Path, tmp_path: Path
) -> None:
    """PyYAML as it is built where libyaml is not: all of its Python, and no `_yaml`."""
    assert yaml.__file__
    shutil.copytree(
        Path(yaml.__file__).parent,
        tmp_path / "without" / "yaml",
        ignore=shutil.ignore_patterns("_yaml*", "__pycache__"),
    )
    path = str(tmp_path / "without")
    ran = process("check", "plan.yaml", "--no-cache", folder=folder, PYTHONPATH=path)
    assert ran == Ran(
        2,
        "",
        "エラー: 計画を読む部品（libyaml）のないPyYAMLが入っています。次を実行します: "
        "pip install --force-reinstall --only-binary :all: pyyaml\n",
    )


def test_a_defect_that_one_file_brings_out_does_not_stop_the_rest(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def brittle(path: str, data: bytes, options: Options) -> FileOutcome:
        if path == "a.yaml":
            raise ValueError("歯車")
        return check(path, data, options)

    monkeypatch.setattr(command, "check", brittle)
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    code, out, err = run("check", "a.yaml", "plan.yaml", "--format", "concise", *SHAPE)
    first, second = out.splitlines()
    assert first.startswith("a.yaml: エラー: 道具の中で思わぬ誤りが起きました（ValueError: 歯車 ")
    assert second.startswith("plan.yaml:4:3: 警告[SYN205]")
    assert code == 2
    assert err.splitlines()[:2] == [
        "エラー 0 件、警告 1 件、情報 0 件（1 ファイル）",
        "検査できなかったもの 1 件",
    ]
