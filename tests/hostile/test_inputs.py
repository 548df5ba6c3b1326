"""Files that want to stop the tool: each is a finding or a clear error within two seconds and 200 MB.

For the maintainer: `MADE` makes the bytes of a file, and beside it stands a line of the report in short form.
Each runs in a process of its own. What a new weakness needs to show itself goes into this table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.plans import plan
from juso_plan.source import MAX_BYTES
from tests.helpers import PLAN, acting
from tests.hostile.measured import measured

SECONDS, MEMORY = 2.0, 200_000_000
FILL = MAX_BYTES - 1000


def filled(head: str, piece: str, tail: str = "") -> bytes:
    """A piece again and again, as often as a file that is read may hold it."""
    return (head + piece * (FILL // len(piece.encode())) + tail).encode()


def _bomb() -> bytes:
    """Each line holds nine times the line above: 9 to the 20th values for who follows the names."""
    names = "abcdefghijklmnopqrstu"
    lines = [f"{names[0]}: &{names[0]} [x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(names)
    ]
    return "\n".join(lines).encode()


PIECES = (
    "障害",
    "プラン",
    "第",
    "一",
    "・",
    "（",
    "法第1条の2、",
    "令和",
    "以下「",
    "あ",
    "3ヶ所",
    "キ-",
    "1)",
)
LINES = ("① ⑴ ア （ア） 1.", "|a|b|", "[^a]: b[^a]", "- あ", "> > あ")


def _texts(way: str, pieces: Sequence[str]) -> bytes:
    """Texts that hold nothing but one piece each, in a file as large as is read."""
    size = FILL // len(pieces) - 100
    indent = "\n      " if "\n" in way else ""
    words = [
        f"  - 語: 語{number}\n    説明: {way}\n".replace(
            "{piece}", (piece + indent) * (size // len((piece + indent).encode()))
        )
        for number, piece in enumerate(pieces)
    ]
    return f"{PLAN}用語:\n{''.join(words)}".encode()


SITES = f"{PLAN}事業:\n  参加支援事業:\n    拠点:\n"
MADE: dict[str, tuple[Callable[[], bytes], str]] = {
    # what it is: how it is made, and a finding that tells of it, "" where it is a plan like others
    "an alias bomb": (_bomb, "2:8 SYN111"),
    "a merge bomb": (lambda: filled("a: &a {x: 1}\n", "b:\n  <<: [*a, *a]\n"), "502:1 SYN008"),
    "anchors": (lambda: filled("", "a: &b 1\n"), "501:1 SYN008"),
    "tags": (lambda: filled("", "a: !!python/object/apply:os.system [x]\n"), "501:1 SYN008"),
    "200,000 brackets": (lambda: b"[" * 200_000, "1:1001 SYN005"),
    "200,000 braces": (lambda: b"{" * 200_000, "1:1001 SYN005"),
    "200,000 list marks": (lambda: b"- " * 200_000, "1:129 SYN005"),
    "200,000 question marks": (lambda: b"? " * 200_000, "1:3 SYN116"),
    "a line of 100 MB": (lambda: b"a: " + b"x" * 100_000_000, "1:1 SYN004"),
    "a line of 4,000,000 characters": (lambda: filled("a: ", "x"), "1:1 SYN203"),
    "a key of 4,000,000 characters": (lambda: filled("", "x", ": 1\n"), "1:1 SYN117"),
    "a text that is never closed": (lambda: filled('a: "', "x\n"), "1:1 SYN117"),
    "1,000,000 keys": (
        lambda: "".join(f"{number:x}: 1\n" for number in range(1_000_000)).encode(),
        "1:1 SYN004",
    ),
    "200,000 keys": (
        lambda: "".join(f"{number:x}: 1\n" for number in range(200_000)).encode(),
        "100000:8 SYN006",
    ),
    "50,000 keys that nobody knows": (
        lambda: "".join(f"項目{number}: 1\n" for number in range(50_000)).encode(),
        "1001:1 SYN008",
    ),
    "one key again and again": (lambda: filled("", "a: 1\n"), "1002:1 SYN008"),
    "words without a colon": (lambda: filled("a: {", "b：c, ", "}"), "1:5005 SYN008"),
    "documents": (lambda: filled("", "---\na\n"), "3:1 SYN114"),
    "directives": (lambda: filled("", "%YAML 1.1\n"), "2:1 SYN117"),
    "full-width colons": ((SITES + "      - 名称：甲\n" * 8_000).encode, "1007:9 SYN008"),
    "lines of one text": (lambda: filled("", "x:y\n"), "1001:2 SYN008"),
    "tabs": (lambda: filled("", "\ta: 1\n"), "1:2 SYN117"),
    "comments that are lost": (lambda: filled("a:\n", "  - b #c\n"), "1002:7 SYN008"),
    "control characters": (lambda: filled("a: ", f"\x07{'甲' * 50}"), "1:50800 SYN008"),
    "nothing but control characters": (lambda: filled("", "a\x07"), "1:2000 SYN008"),
    "marks of direction": (lambda: filled("a: ", "x\u202e"), "1:1997 SYN008"),
    "letters of two scripts": (lambda: filled("a: ", "a\u043e "), "1:2993 SYN008"),
    "escaped marks of direction": (lambda: filled('a: "', "\\u202e", '"'), "1:5981 SYN008"),
    "combining marks": (lambda: filled("a: か", "\u3099"), "1:1 SYN203"),
    "NUL": (f"{PLAN}背景: 甲\0乙\n".encode, "4:6 SYN002"),
    "half of a surrogate pair": (lambda: PLAN.encode() + b"a: \xed\xa0\x80\n", "1:1 SYN001"),
    "half of a pair, escaped": (lambda: b'a: "\\ud800"\n', "1:4 SYN107"),
    "several encodings": (
        lambda: PLAN.encode() + "背景: 甲乙\n".encode("cp932") + "目的: 甲乙\n".encode("euc_jp"),
        "1:1 SYN001",
    ),
    "UTF-16 without its mark": (lambda: PLAN.encode("utf-16-le"), "1:1 SYN007"),
    "UTF-32": (lambda: PLAN.encode("utf-32"), "1:1 SYN001"),
    "a number of 4,000,000 digits": (
        lambda: filled(f"{PLAN}事業:\n  参加支援事業:\n    箇所数: ", "9"),
        "6:10 CON017",
    ),
    "4,500 sites of one name": (
        (SITES + "      - {名称: 甲, 所在地: 見本市乙}\n" * 4_500).encode,
        "",
    ),
    "4,500 sites with words that are not set": (
        (SITES + "      - {名称: 甲, 運営方法: 丙}\n" * 4_500).encode,
        "1007:17 SYN008",
    ),
    "more sites than are read": (
        (SITES + "      - {名称: 甲, 所在地: 見本市乙}\n" * 50_000).encode,
        "40002:14 SYN006",
    ),
    "texts of one word each": (lambda: _texts("{piece}", PIECES), ""),
    "texts of one line each": (lambda: _texts("|\n      {piece}", LINES), ""),
}


def _sites() -> bytes:
    return plan(1, sites=6_500).text.encode()


LARGEST: dict[str, Callable[[], bytes]] = {
    "a plan of 6,500 sites": _sites,
    "90,000 citations": lambda: filled(
        f"{PLAN}事業:\n  参加支援事業:\n    根拠: [",
        "社会福祉法第106条の4第2項第2号, ",
        "社会福祉法第4条]",
    ),
}
"""Plans like others, as large as is read: within the same memory, and on a busy machine twice the seconds (`docs/fuzz.md`)."""


@pytest.mark.parametrize("case", LARGEST)
def test_the_largest_plan_that_is_read(case: str, tmp_path: Path) -> None:
    data = LARGEST[case]()
    assert MAX_BYTES * 0.7 < len(data) <= MAX_BYTES
    (tmp_path / "plan.yaml").write_bytes(data)
    ran = measured("check", "plan.yaml", "--no-cache", folder=tmp_path)
    assert ran.code in (0, 1), ran.err
    assert ran.seconds < 2 * SECONDS
    assert ran.memory < MEMORY
    assert "SYN" not in ran.out


@pytest.mark.parametrize("case", MADE)
def test_it_is_answered_soon_and_in_little_memory(case: str, tmp_path: Path) -> None:
    make, told = MADE[case]
    (tmp_path / "plan.yaml").write_bytes(make())
    ran = measured("check", "plan.yaml", "--no-cache", folder=tmp_path)
    assert ran.code in (0, 1), ran.err
    assert ran.seconds < SECONDS
    assert ran.memory < MEMORY
    assert "Traceback" not in ran.out + ran.err
    assert "RUN001" not in ran.out
    assert acting(ran.out + ran.err) == set()
    assert not told or told in places(ran.out)


def places(report: str) -> list[str]:
    """Line, column and rule of every finding."""
    found = re.findall(r"^\S+\[([A-Z]+\d+)\] .*\n  --> plan\.yaml:(\d+:\d+)$", report, re.MULTILINE)
    return [f"{place} {rule}" for rule, place in found]
