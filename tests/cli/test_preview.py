"""`preview` as a process: the address, the file as it is saved, Ctrl-C, and what it can't start with."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.cli.running import MODULE, PATIENCE, Run, surroundings

BASE = Path(__file__).parents[1] / "rules" / "base.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan, and with something that nobody else should see."""
    (tmp_path / "計画.yaml").write_bytes(BASE.read_bytes())
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return tmp_path


@contextmanager
def running(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command, and the address that it gives. It is ended when the test has not done so."""
    process = subprocess.Popen(
        [*MODULE, "preview", *words],
        cwd=folder,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stdout
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode("utf-8"))


def until(address: str, words: str) -> None:
    """Wait until a page says something."""
    end = time.monotonic() + PATIENCE
    while words not in page(address):
        assert time.monotonic() < end, words
        time.sleep(0.05)


@pytest.mark.usefixtures("interruptible")
def test_a_session(folder: Path) -> None:
    file = folder / "計画.yaml"
    before = sorted(folder.iterdir())
    with running(folder, "計画.yaml") as (process, address):
        until(f"{address}plan", "見本市")
        text = file.read_text(encoding="utf-8")
        fresh = folder / ".計画.yaml.swp"
        fresh.write_text(text.replace("見本市", "新見本市"), encoding="utf-8")
        fresh.replace(file)
        until(f"{address}plan", "新見本市")
        file.write_text(text.replace("様式: 1\n", "様式: 1\nまちがい: 1\n"), encoding="utf-8")
        until(address, "「まちがい」という項目はありません")
        assert "新見本市" in page(f"{address}plan")
        file.unlink()
        until(address, "見つかりません")
        assert "新見本市" in page(f"{address}plan")
        file.write_text(text, encoding="utf-8")
        until(address, "保存すると")
        assert "新見本市" not in page(f"{address}plan")
        # A page that waits for news holds nothing up.
        with socket.create_connection(
            ("127.0.0.1", int(address.split(":")[2].split("/")[0]))
        ) as one:
            one.sendall(b"GET ")
            begun = time.monotonic()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=PATIENCE)
        assert time.monotonic() - begun < 5
    assert (process.returncode, out) == (0, "")
    lines = err.splitlines()
    assert lines[0] == "この場所をブラウザーで開きます。終わるときは Ctrl+C です。"
    assert lines[-1] == "プレビューを終わりました。"
    assert [line[9:] for line in lines[1:-1]] == [
        "エラー 0 件、警告 0 件、情報 0 件",
        "エラー 0 件、警告 0 件、情報 0 件",
        "今のファイルには、読めない箇所が1か所あります。",
        "計画.yaml が見つかりません。 ファイルを保存し直すと、表示を続けます。",
        "エラー 0 件、警告 0 件、情報 0 件",
    ]
    assert sorted(folder.iterdir()) == before
    with pytest.raises(URLError):
        page(address)


def test_in_english_on_a_port_of_choice(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running(folder, "計画.yaml", "--lang", "en", "--port", str(port)) as (_, address):
        assert address.startswith(f"http://127.0.0.1:{port}/")
        assert "This page changes when the file is saved." in page(address)


OPENED = [
    # whether there is a terminal, a variable that tells of a screen, what is typed besides, is it opened
    (True, "DISPLAY", "", True),
    (True, "WAYLAND_DISPLAY", "", True),
    (True, "DISPLAY", "--no-open", False),
    (False, "DISPLAY", "", False),
    (True, "", "", False),
]


@pytest.mark.parametrize("case", OPENED)
def test_a_browser_is_opened_for_a_person_at_a_screen(
    case: tuple[bool, str, str, bool], folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, variable, besides, is_opened = case

    def end(seconds: float) -> None:
        raise KeyboardInterrupt

    opened: list[str] = []
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        monkeypatch.setenv(variable, ":0")
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("juso_plan.cli.preview.time.sleep", end)
    code, out, _ = run("preview", str(folder / "計画.yaml"), *besides.split())
    assert code == 0
    assert opened == ([out.strip()] if is_opened else [])


REFUSED = [
    # what is typed, what is said
    ("none.yaml", "エラー: none.yaml が見つかりません。\n"),
    (".", "エラー: . はフォルダーです。計画のファイルを一つ指定します。\n"),
    ("計画.yaml --profile none.yaml", "エラー: none.yaml が見つかりません。\n"),
    ("計画.yaml --theme none.yaml", "エラー: none.yaml が見つかりません。\n"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED)
def test_what_it_can_not_start_with(
    typed: str, said: str, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert run("preview", *typed.split()) == (2, "", said)


def test_a_port_that_is_taken(folder: Path, run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = run("preview", str(folder / "計画.yaml"), "--port", str(port))
    assert ran == (
        2,
        "",
        f"エラー: ポート {port} を使えません（ほかのプログラムが使っています）。"
        "--port で別の番号を指定するか、--port を付けずに実行します。\n",
    )
