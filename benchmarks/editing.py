"""How long a writer waits for the language server: from a key that is typed to what the editor shows.

For the maintainer: a real server, over the pipes of a process, with the client of the tests. Times are
compared with one check of the same text inside of this process, so that the ratio tells what the server and
the way to it cost. The pause that the server makes on purpose is taken off.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from lsprotocol import types as lsp

from benchmarks.plans import plan
from juso_plan.rules.check import check
from juso_plan.serve.lsp import PAUSE
from tests.serve.editor import Editor, edit

KEYS = 30
_SITES = 213
"""So many places make a plan of 2,000 lines."""
_PLACE = "担当課と支援機関は"
"""Where it is typed: in running text."""
_KEY = "        - 名称: 第1地区地域包括支援センター"


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """Findings, proposals and explanations, for each of some keys."""
    text = plan(1, _SITES).text
    usual = statistics.median(_timed(lambda: check("", text.encode())) for _ in range(7))
    yield f"一度の検査（{text.count(chr(10)):,} 行）", f"{usual * 1000:.0f} ms", ""
    times: dict[str, list[float]] = {"指摘": [], "補完の候補": [], "説明": []}

    async def work(editor: Editor) -> None:
        await editor.findings()
        client, document = editor.client, editor.document
        line = text[: text.index(_KEY)].count("\n")
        hover = lsp.HoverParams(document, lsp.Position(line, len(_KEY)))
        completion = lsp.CompletionParams(document, lsp.Position(line, 10))
        for number in range(1, KEYS + 1):
            begun = time.perf_counter()
            editor.write(text.replace(_PLACE, _PLACE + "あ" * number, 1))
            await editor.findings()
            times["指摘"].append(time.perf_counter() - begun - PAUSE)
            times["説明"].append(await _waited(client.text_document_hover_async(hover)))
        for number in range(1, KEYS + 1):
            editor.write(text.replace(_PLACE, _PLACE + "い" * number, 1))
            asked = client.text_document_completion_async(completion)
            times["補完の候補"].append(await _waited(asked))
        await asyncio.sleep(PAUSE)

    edit(folder / "plan.yaml", text, work)
    for name, about in (
        ("指摘", "字を打ってから指摘が届くまで（待つ時間を除く）"),
        ("補完の候補", "字を打ってすぐ補完を求めて、候補が届くまで"),
        ("説明", "指し示してから説明が届くまで"),
    ):
        found = [one * 1000 for one in times[name]]
        median = statistics.median(found)
        shown = f"{median:.0f} ms（{min(found):.0f}〜{max(found):.0f}）"
        yield about, shown, f"{median / usual / 1000:.2f}×"


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


async def _waited(answer: Awaitable[object]) -> float:
    begun = time.perf_counter()
    assert await answer is not None
    return time.perf_counter() - begun
