"""How cost grows: for each kind of size, the time per unit against that of the smallest size.

For the maintainer: 1.0 everywhere means that cost grows in line with size. Measured inside of one process,
so that starting it does not flatter the small sizes.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.plans import plan
from juso_plan.rules.check import Options, check, judged, read

_RUNS = 3


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """One row for each kind of size."""
    options = Options()

    def text_of(length: int) -> bytes:
        prose = "集いの場には、世話をする人も支えを受ける人も同じ立場で加わる。\n" * length
        indented = prose.replace("\n", "\n      ").rstrip()
        chapter = f"  - 見出し: 長い章\n    位置: 連携の後\n    本文: |\n      {indented}\n"
        return (plan(1).text + chapter).encode()

    def wrong(count: int) -> bytes:
        lines = "".join(f"  - {{語: 語{n}, 意味: あ}}\n" for n in range(count))
        return (
            plan(1).text + f"用語の追加:\n{lines}図表:\n" + lines.replace("意味", "説")
        ).encode()

    def files(count: int) -> None:
        for number in range(count):
            check("", texts[number % 10])

    texts = [plan(number).text.encode() for number in range(10)]
    yield _row("ファイルの数", (10, 50, 250), files)
    sized = {count: plan(1, sites=count).text.encode() for count in (50, 500, 5000)}
    yield _row("一つの計画の拠点の数: 読む", (50, 500, 5000), lambda n: read(sized[n]))
    trees = {count: read(data) for count, data in sized.items()}
    yield _row(
        "一つの計画の拠点の数: 規則", (50, 500, 5000), lambda n: judged("", trees[n], options)
    )
    long = {length: text_of(length) for length in (100, 1000, 10000)}
    yield _row("文章の長さ（行）", (100, 1000, 10000), lambda n: check("", long[n]))
    many = {count: wrong(count) for count in (20, 200, 2000)}
    yield _row("指摘の数", (20, 200, 2000), lambda n: check("", many[n]))


def _row(name: str, sizes: Sequence[int], work: Callable[[int], object]) -> tuple[str, str]:
    per_unit = [_seconds(work, size) / size for size in sizes]
    shown = "、".join(
        f"{size:,}: {one / per_unit[0]:.2f}" for size, one in zip(sizes, per_unit, strict=True)
    )
    return name, shown


def _seconds(work: Callable[[int], object], size: int) -> float:
    times = []
    for _ in range(_RUNS):
        started = time.process_time()
        work(size)
        times.append(time.process_time() - started)
    return statistics.median(times)
