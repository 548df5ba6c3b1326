"""Draw inputs for minutes against the laws of `tests/fuzz/laws.py`, and write what was tried into `docs/fuzz.md`.

For the maintainer: `./dev fuzz [--minutes N]` runs this. Half of the time atheris changes bytes (a process of its own, from
`.venv-fuzz`), the other half hypothesis draws plans, for each law the same time. What breaks a law is kept in
`tests/fuzz/corpus/`, where the ordinary tests find it until it is mended; then the page is not written.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.measured import put, table  # noqa: E402 - the path comes first
from tests.fuzz.laws import BASE, LAWS  # noqa: E402
from tests.fuzz.plans import PLANS  # noqa: E402

PAGE = ROOT / "docs" / "fuzz.md"
KEPT = ROOT / "tests" / "fuzz" / "corpus"
PYTHON = ROOT / ".venv-fuzz" / "bin" / "python"
ROOMS = ("source", "model", "law", "rules", "report", "edit", "document", "render", "diff")
_BATCH = 200
_REPLAYED = 300
"""Inputs of each side that are tried once more, line by line, to see what was reached."""

Row = tuple[str, ...]


def main() -> int:
    """The exit code is 1 where a law was broken."""
    parser = argparse.ArgumentParser(prog="./dev fuzz")
    parser.add_argument("--minutes", type=float, default=10)
    seconds = parser.parse_args().minutes * 60
    broken: list[Path] = []
    with TemporaryDirectory() as name:
        found = Path(name, "found")
        rows = [_bytes(found, seconds / 2, broken)]
        rows += [_plans(law, seconds / 2 / len(LAWS), broken) for law in LAWS]
        if broken:
            print("\n".join(["broken:", *map(str, broken)]), file=sys.stderr)
            return 1
        reached = list(_reached(found))
    head = f"試した日 {time.strftime('%Y-%m-%d')}、合わせて{seconds / 60:g}分。\n\n"
    put(PAGE, "tried: tried", head + table(("入力", "何をしたか", "試した数", "秒"), rows))
    put(PAGE, "tried: reached", table(("部屋", "通った行 / 関数の中の行", "割合"), reached))
    print(PAGE.relative_to(ROOT))
    return 0


# --- bytes ----------------------------------------------------------------------------------------


def _bytes(found: Path, seconds: float, broken: list[Path]) -> Row:
    """Let atheris change bytes; `found` gets the inputs that reach something of their own."""
    found.mkdir()
    (found / "plan").write_text(BASE, encoding="utf-8")
    words = found.parent / "words"
    words.write_text(_words(), encoding="utf-8")
    ran = subprocess.run(
        [
            *(
                PYTHON,
                "-m",
                "tests.fuzz.bytes_target",
                found,
                KEPT,
                "-timeout=20",
                "-print_final_stats=1",
            ),
            *(
                f"-max_total_time={seconds:.0f}",
                f"-dict={words}",
                f"-artifact_prefix={KEPT}/",
                "-max_len=40000",
            ),
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if ran.returncode:
        print(ran.stderr[-4000:], file=sys.stderr)
        broken += [Path(one) for one in re.findall(r"Test unit written to (\S+)", ran.stderr)]
        broken = broken or [KEPT]
    count, edges = (
        int(re.findall(pattern, ran.stderr)[-1])
        for pattern in (r"number_of_executed_units: (\d+)", r"cov: (\d+)")
    )
    kept = len(list(found.iterdir()))
    what = f"`check`（通った枝 {edges:,}、残した入力 {kept:,}）"
    return "バイトの列（atheris、網羅を見て変える）", what, f"{count:,}", f"{seconds:.0f}"


def _words() -> str:
    """The words that a plan is made of, as a dictionary of libFuzzer."""
    words = sorted({*re.findall(r"[\w・]+|[^\w\s]", BASE), ": ", "\n  ", "- ", "\t", "\u202e"})
    written = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words)
    return "".join(f'"{one}"\n' for one in written)


# --- plans ----------------------------------------------------------------------------------------


def _plans(name: str, seconds: float, broken: list[Path]) -> Row:
    """Draw plans against a law until its time is over."""
    law, begun, count, last = LAWS[name], time.monotonic(), 0, b""

    def holds(data: bytes) -> None:
        nonlocal count, last
        count, last = count + 1, data
        law(data)

    while time.monotonic() - begun < seconds:
        try:
            _drawn(holds, _BATCH, time.time_ns())
        except Exception as error:  # noqa: BLE001 - whatever it is, it broke the law
            path = KEPT / f"{name}-{hashlib.sha256(last).hexdigest()[:8]}"
            path.write_bytes(last)
            print(f"{name}: {error!r}"[:2000], file=sys.stderr)
            broken.append(path)
            break
    return "計画（Hypothesis、欄を入れ替える）", f"`{name}`", f"{count:,}", f"{seconds:.0f}"


def _drawn(law: Callable[[bytes], None], count: int, number: int) -> None:
    phases = (Phase.generate, Phase.shrink)
    checks = list(HealthCheck)
    how = settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=phases,
        suppress_health_check=checks,
    )
    seed(number)(how(given(PLANS)(law)))()


# --- what was reached -----------------------------------------------------------------------------


def _reached(found: Path) -> Iterator[Row]:
    """For each room the lines inside of functions that some inputs pass, and how many there are."""
    passed: set[tuple[str, int]] = set()
    package = str(ROOT / "juso_plan")

    def follow(frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(package):
            return None
        if event == "line":
            passed.add((frame.f_code.co_filename, frame.f_lineno))
        return follow

    def every_law(data: bytes) -> None:
        for law in LAWS.values():
            law(data)

    sys.settrace(follow)
    try:
        every_law(BASE.encode())
        for path in sorted(found.iterdir())[:_REPLAYED]:
            LAWS["check"](path.read_bytes())
        _drawn(every_law, _REPLAYED, 1)
    finally:
        sys.settrace(None)
    for room in ROOMS:
        there = {
            (str(path), line)
            for path in (ROOT / "juso_plan" / room).rglob("*.py")
            for line in _lines(compile(path.read_text(encoding="utf-8"), str(path), "exec"))
        }
        yield (
            room,
            f"{len(there & passed):,} / {len(there):,}",
            f"{len(there & passed) / len(there):.0%}",
        )


def _lines(code: CodeType) -> Iterator[int]:
    """The lines of the functions in a piece of code; classes and modules run when they are loaded."""
    is_function = code.co_flags & 2  # CO_NEWLOCALS
    if is_function and code.co_name != "<lambda>":
        yield from {line for _, _, line in code.co_lines() if line and line > code.co_firstlineno}
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _lines(one)


if __name__ == "__main__":
    sys.exit(main())
