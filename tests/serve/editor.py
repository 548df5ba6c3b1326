"""An editor as a real client of the language server, over the pipes of a process."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

PATIENCE = 30


class Editor:
    """One text that is open in an editor. Places are (line, column) from 0, in UTF-16 units."""

    def __init__(self, path: Path) -> None:
        self.client = LanguageClient("editor", "1")
        self.uri = path.as_uri()
        self.version = 0
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        def take(params: lsp.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(take)

    async def start(self, text: str, *words: str) -> lsp.InitializeResult:
        """Start the server and open a text."""
        await self.client.start_io(sys.executable, "-m", "juso_plan", "lsp", *words)
        result = await self.client.initialize_async(
            lsp.InitializeParams(capabilities=lsp.ClientCapabilities())
        )
        self.client.initialized(lsp.InitializedParams())
        item = lsp.TextDocumentItem(self.uri, "yaml", self.version, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return result

    def write(self, text: str) -> None:
        """The text is another now."""
        self.version += 1
        document = lsp.VersionedTextDocumentIdentifier(self.version, self.uri)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    async def findings(self) -> list[lsp.Diagnostic]:
        """What the server says next of the text."""
        params = await asyncio.wait_for(self.published.get(), PATIENCE)
        return list(params.diagnostics)

    @property
    def document(self) -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier(self.uri)

    async def end(self) -> None:
        """Say goodbye."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        stopped: Awaitable[None] = self.client.stop()  # type: ignore[no-untyped-call]
        await asyncio.wait_for(stopped, PATIENCE)


def edit(path: Path, text: str, work: Callable[[Editor], Awaitable[None]], *words: str) -> None:
    """Open a text, do something with it, and close the editor."""

    async def session() -> None:
        editor = Editor(path)
        await editor.start(text, *words)
        await work(editor)
        await editor.end()

    # In a thread of its own: where a browser was tested before, this one already has a running loop.
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(lambda: asyncio.run(asyncio.wait_for(session(), PATIENCE * 2))).result()
