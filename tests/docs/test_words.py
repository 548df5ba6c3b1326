"""What people read is written in the words of the table in CONTRIBUTING.md.

For the maintainer: the table is read from that page, so whoever writes sees what the test holds. Looked at are the
whole program with its templates and schemas, and the documents, where the rule pages stand too; of the documents not
what stands between fences, since that is a plan or what the tool has said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TABLE = re.compile(r"^\| ([^|`]+) \| (`.+) \| (.*?) ?\|$", re.MULTILINE)
PROGRAM = ("juso_plan/**/*.py", "juso_plan/law/data/*.yaml", "templates/**/*.*", "schemas/*.json")
PAGES = ("README.ja.md", "docs/*.md", "docs/rules/*.md")
BOOK = ROOT / "juso_plan/rules/book"
"""The rules: their docstrings are read as pages, where what is wrong by intent stands in fences."""
FENCE = re.compile(r"^ *```")


class Word(NamedTuple):
    """How a word is written, how it is not, and where the other form stays."""

    right: str
    wrong: re.Pattern[str]
    kept: re.Pattern[str] | None


def words(page: str) -> list[Word]:
    """The table of the words, from the page that holds it."""
    rows: list[Word] = []
    for right, wrong, kept in TABLE.findall(page):
        forms, exceptions = re.findall("`([^`]+)`", wrong), re.findall("`([^`]+)`", kept)
        stays = re.compile("|".join(exceptions)) if exceptions else None
        rows.append(Word(right, re.compile("|".join(forms)), stays))
    return rows


SECTION = (
    (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Words\n")[1].split("\n## ")[0]
)
WORDS = words(SECTION)


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a document that stand outside of fences, with their numbers."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def mistaken(line: str) -> list[str]:
    """What of a line is written otherwise than the table says."""
    found: list[str] = []
    for word in WORDS:
        if not word.wrong.search(line):
            continue
        left = word.kept.sub("\0", line) if word.kept else line
        found += [f"{one[0]} → {word.right}" for one in word.wrong.finditer(left)]
    return found


def read() -> Iterator[tuple[str, int, str]]:
    """Every line that people read, with its file and number."""
    for pattern in (*PROGRAM, *PAGES):
        for path in sorted(ROOT.glob(pattern)):
            if BOOK in path.parents:
                continue
            text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
            lines = prose(text) if pattern in PAGES else enumerate(text.splitlines(), 1)
            yield from ((name, number, line) for number, line in lines)


def test_every_row_of_the_table_is_read() -> None:
    head, line, *rows = re.findall(r"^\|.*", SECTION, re.MULTILINE)
    assert (head, line) == ("| Written | Not | But |", "| --- | --- | --- |")
    assert [word.right for word in WORDS] == [row.split(" | ")[0][2:] for row in rows]


def test_words_are_written_in_one_way() -> None:
    faults = [
        f"{name}:{number}: {fault}" for name, number, line in read() for fault in mistaken(line)
    ]
    assert faults == []


def test_all_is_looked_at() -> None:
    names = {name for name, _, _ in read()}
    assert {
        "juso_plan/messages/ja/labels.py",
        "juso_plan/model/programme.py",
        "templates/scaffold/plan.yaml",
        "docs/first-plan.md",
        "docs/rules/STY001.md",
    } <= names


def test_no_word_of_the_table_is_wrong_by_another_row() -> None:
    assert [(word.right, mistaken(word.right)) for word in WORDS if mistaken(word.right)] == []


def test_a_wrong_word_is_found_where_it_stands_alone() -> None:
    table = {
        "かっこで囲む": ["かっこ → 括弧"],
        "いまの値、いまは1": ["いま → 今", "いま → 今"],
        "書いています。います": [],
        "「新しいターミナル」を選び、ターミナルに打つ": ["ターミナル → 端末"],
        "3つの事業を見ないで": ["3つ → 三つ（一つ、二つ）"],
        "すべての人に健康と福祉を": [],
        "問い合わせ先に問い合わせる": ["問い合わせ → 問合せ（問い合わせる）"],
    }
    assert {line: mistaken(line) for line in table} == table


def test_fences_are_passed_over() -> None:
    text = "かっこ\n```yaml\nいま\n```\n今\n"
    assert list(prose(text)) == [(1, "かっこ"), (5, "今")]
