"""The language server of editors as a process, spoken to as an editor does.

For the maintainer: the Language Server Protocol over standard input and output; only what the tests ask. The server
may not fetch anything: the schema store is off, and the schema is the file that a plan names in its first line.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from pathlib import Path
from queue import Queue
from typing import Any

HERE = Path(__file__).resolve().parent
PROGRAM = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 30
SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "hover": True, "completion": True, "validate": True}
}


class Server:
    """A running server. Positions are lines and columns from 0, in UTF-16 units."""

    def __init__(self) -> None:
        node = shutil.which("node")
        assert node, "run ./dev test: it sees to Node.js"
        assert PROGRAM.exists(), "run ./dev test: it installs tests/editor/package-lock.json"
        self.process = subprocess.Popen(
            [node, str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.answers: Queue[dict[str, Any]] = Queue()
        self.diagnostics: Queue[dict[str, Any]] = Queue()
        self.number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", processId=None, rootUri=None, capabilities=_CAPABILITIES)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=SETTINGS)

    def stop(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self.process.communicate(timeout=PATIENCE)

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with a text that need not be the one on disk; gives what is marked in it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            found = self.diagnostics.get(timeout=PATIENCE)
            if found["uri"] == path.as_uri():
                marked: list[dict[str, Any]] = found["diagnostics"]
                return marked

    def completions(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        answer = self.ask("textDocument/completion", **_at(path, line, column))
        items: list[dict[str, Any]] = answer["items"]
        return items

    def hover(self, path: Path, line: int, column: int) -> str:
        value: str = self.ask("textDocument/hover", **_at(path, line, column))["contents"]["value"]
        return value

    # --- the protocol -------------------------------------------------------------------------

    def ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        answer = self.answers.get(timeout=PATIENCE)
        assert answer["id"] == self.number
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout
        while head := self.process.stdout.readline():
            length = int(head.removeprefix(b"Content-Length: "))
            while self.process.stdout.readline().strip():
                pass
            message = json.loads(self.process.stdout.read(length))
            if message.get("method") == "workspace/configuration":
                asked = [one["section"] for one in message["params"]["items"]]
                settings = [SETTINGS.get(one) for one in asked]
                self._send({"id": message["id"], "result": settings})
            elif message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics.put(message["params"])
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            elif "id" in message:
                self.answers.put(message)


_CAPABILITIES = {
    "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line, "character": column},
    }
