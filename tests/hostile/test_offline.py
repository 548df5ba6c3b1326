"""No command asks the network for anything, or starts another program.

For the maintainer: every command runs where sockets and programs are forbidden (`jobs`). The two that go on until they
are told to stop run as processes of their own, with what they reach for written down. What Typst does itself Python does
not see: tests/render/test_pdf.py holds that its packages come from nowhere.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from juso_plan.cli.commands import COMMANDS
from tests.cli.running import PATIENCE, surroundings
from tests.hostile.jobs import MADE_BY, PROBE, ROOT, TEMPORARY, Job, Jobs

CITY = ["--prefecture", "岩手県", "--city", "見本市", "--code", "032999", "--romaji", "mihon"]
RUNS = {
    "check": ["check", "one.yaml", "two.yaml", "--jobs", "2", "--output", "found.txt"],
    "check --fix": ["check", "--fix", "one.yaml"],
    **{
        f"check --format {form}": ["check", "one.yaml", "--format", form]
        for form in ("json", "sarif", "junit", "github")
    },
    "render": ["render", "one.yaml", "--to", "all", "--theme", "theme.yaml"],
    "render --edition summary": ["render", "one.yaml", "--to", "all", "--edition", "summary"],
    "site": ["site", "one.yaml", "two.yaml", "--to", "docx", "--out", "site"],
    "schema": ["schema"],
    "checklist": ["checklist", "one.yaml", "--format", "html"],
    "init": ["init", "new", "--yes", *CITY, "--from", "令和9年度", "--to", "令和11年度"],
    "fmt": ["fmt", "two.yaml"],
    "next-year": ["next-year", "one.yaml", "--output", "next.yaml"],
    "compare": ["compare", "one.yaml", "two.yaml", "--format", "html"],
    "import": ["import", "sites", "list.csv", "one.yaml"],
    "diff": ["diff", "one.yaml", "two.yaml", "--format", "html"],
    "git-diff": ["git-diff", "one.yaml", "one.yaml", "0", "0", "two.yaml", "1", "1"],
    **{
        f"export --to {form}": ["export", "one.yaml", "--to", form]
        for form in ("xlsx", "csv", "opendata", "json", "sqlite")
    },
    "timeline": ["timeline", "one.yaml", "two.yaml", "--format", "html"],
    "explain": ["explain", "LAW001"],
    "rules": ["rules"],
    "completion": ["completion", "bash"],
    "config": ["config"],
}
GO_ON = {"preview", "lsp"}
BASE = (ROOT / "tests" / "rules" / "base.yaml").read_text(encoding="utf-8")
LIST = "事業,施設名,電話番号\n参加支援事業,南館,0197-00-0003\n"
THEME = """\
様式: 1
名称: 見本市
ひな形: templates
"""
WATCHED = """
import json, sys
def watch(event, args):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "webbrowser.")):
        seen.write(json.dumps([event, repr(args[1:])]) + "\\n")
        seen.flush()
seen = open("seen.txt", "w", encoding="utf-8")
sys.addaudithook(watch)
from juso_plan.cli.app import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two editions of a plan, a theme with a template of its own, and a list of sites."""
    (tmp_path / "one.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "two.yaml").write_text(BASE.replace("様式: 1", "様式:  1", 1), encoding="utf-8")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "theme.yaml").write_text(THEME, encoding="utf-8")
    for name, text in (
        ("html/plan.html", '{% extends "juso-plan/html/plan.html" %}'),
        ("pdf/own.typ", "#let own = 1"),
    ):
        path = tmp_path / "templates" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    with Jobs() as running:
        yield running


def test_every_command_is_tried() -> None:
    assert {words[0] for words in RUNS.values()} | GO_ON == set(COMMANDS)


@pytest.mark.parametrize("name", RUNS)
def test_nothing_is_reached_for(name: str, folder: Path, jobs: Jobs) -> None:
    (ended,) = jobs.run(Job(RUNS[name], str(folder)))
    assert ended.code in (0, 1), ended.said
    assert [step for step in ended.steps if step[0] not in (*MADE_BY, PROBE)] == []
    # And what is written goes the way that test_writes.py tries with some commands.
    directly = [
        [event, path]
        for event, path in ended.steps
        if event not in ("os.mkdir", PROBE) and not TEMPORARY.fullmatch(Path(path).name)
    ]
    assert directly == []


@pytest.mark.parametrize(
    "reach",
    [
        "import socket; socket.socket()",
        "import os; os.system('true')",
        "import urllib.request as u; u.urlopen('http://127.0.0.1:9')",
    ],
)
def test_what_would_be_reached_for_is_seen(reach: str, tmp_path: Path) -> None:
    script = WATCHED.replace("from juso_plan.cli.app import main", reach)
    command = [sys.executable, "-c", script]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=PATIENCE, check=False)
    assert seen(tmp_path) != []


def seen(folder: Path) -> list[list[str]]:
    lines = (folder / "seen.txt").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_the_preview_listens_to_this_machine_alone(folder: Path) -> None:
    """And asks nobody: not for the name of this machine, not for a browser that nobody sees."""
    command = [sys.executable, "-c", WATCHED, "preview", "one.yaml", "--theme", "theme.yaml"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=surroundings(PYTHONPATH=str(ROOT)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().decode().strip()
            for name in ("", "plan", "checklist", "text"):
                with urllib.request.urlopen(address + name, timeout=PATIENCE) as answer:
                    assert answer.status == 200
            foreign = urllib.request.Request(address, headers={"Host": "evil.example"})
            with pytest.raises(HTTPError, match="403"):
                urllib.request.urlopen(foreign, timeout=PATIENCE)
        finally:
            process.kill()
    found = [one for one in seen(folder) if "juso_plan.render.helper" not in one[1]]
    assert {event for event, _ in found} == {"socket.__new__", "socket.bind"}
    (bound,) = [args for event, args in found if event == "socket.bind"]
    assert bound == "(('127.0.0.1', 0),)"


def test_the_language_server_speaks_over_its_pipes_alone(folder: Path) -> None:
    """The sockets of its event loop are a pair within the process."""
    said = b""
    for message in (
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}},
        {"jsonrpc": "2.0", "method": "initialized", "params": {}},
        {
            "jsonrpc": "2.0",
            "method": "textDocument/didOpen",
            "params": {
                "textDocument": {
                    "uri": (folder / "one.yaml").as_uri(),
                    "languageId": "yaml",
                    "version": 1,
                    "text": BASE,
                }
            },
        },
        {"jsonrpc": "2.0", "id": 2, "method": "shutdown"},
        {"jsonrpc": "2.0", "method": "exit"},
    ):
        data = json.dumps(message).encode()
        said += f"Content-Length: {len(data)}\r\n\r\n".encode() + data
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "lsp"],
        cwd=folder,
        env=surroundings(PYTHONPATH=str(ROOT)),
        input=said,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b'"id":1' in done.stdout.replace(b" ", b"")
    pair = ["socket.__new__", repr((int(socket.AF_UNIX), int(socket.SOCK_STREAM), 0))]
    assert [one for one in seen(folder) if one != pair] == []
