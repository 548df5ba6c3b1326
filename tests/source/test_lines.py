"""Offsets to lines and columns, display cells and UTF-16 units."""

import pytest

from juso_plan.source import LineTable, Unit, units
from juso_plan.terminal import width

LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS)
def test_every_line_end_counts_once(end: str) -> None:
    text = f"様式: 1{end}{end}計画: 𠮷{end}"
    lines = LineTable(text)
    assert len(lines) == 4
    assert [lines.text(n) for n in (1, 2, 3, 4)] == ["様式: 1", "", "計画: 𠮷", ""]
    assert lines.position(text.index("計")) == (3, 1)
    assert lines.position(text.index("𠮷")) == (3, 5)
    assert lines.position(len(text)) == (4, 1)


def test_mixed_line_ends() -> None:
    lines = LineTable("a\r\nb\rc\nd")
    assert [lines.span(n) for n in (1, 2, 3, 4)] == [(0, 1), (3, 4), (5, 6), (7, 8)]


def test_the_line_end_belongs_to_its_line() -> None:
    lines = LineTable("甲\r\n乙")
    assert [lines.position(n) for n in range(5)] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]


def test_no_text_is_one_line() -> None:
    lines = LineTable("")
    assert (len(lines), lines.position(0), lines.text(1)) == (1, (1, 1), "")


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_ends_no_line(mark: str) -> None:
    lines = LineTable(f"甲{mark}乙\n丙")
    assert (len(lines), lines.position(2), lines.position(4)) == (2, (1, 3), (2, 1))


@pytest.mark.parametrize(
    ("name", "text", "code_points", "cells", "utf16"),
    [
        ("ASCII", "plan", 4, 4, 4),
        ("kanji", "北上市", 3, 6, 3),
        ("a character of four bytes", "𠮷野", 2, 4, 3),
        ("half-width katakana", "ｶ所", 2, 3, 2),
        ("full-width digits", "１２", 2, 4, 2),
        ("a full-width space", "\u3000", 1, 2, 1),
        ("kana with a combining mark", "か\u3099", 2, 2, 2),
        ("a letter with a combining mark", "e\u0301", 2, 1, 2),
        ("ambiguous width counts one", "①―", 2, 2, 2),
        ("an emoji", "🏠", 1, 2, 2),
        ("nothing", "", 0, 0, 0),
    ],
)
def test_three_units(name: str, text: str, code_points: int, cells: int, utf16: int) -> None:
    assert (len(text), width(text), units(text, "utf-16")) == (code_points, cells, utf16)
    assert utf16 == len(text.encode("utf-16-le")) // 2


def test_columns_are_code_points() -> None:
    """Behind 𠮷 (two UTF-16 units) and か with a combining mark (two code points)."""
    text = "概要: 𠮷か\u3099を: 丙\n"
    lines = LineTable(text)
    line, column = lines.position(text.index("丙"))
    before = lines.text(line)[: column - 1]
    assert (line, column) == (1, 11)
    assert (width(before), units(before, "utf-16")) == (14, 11)


@pytest.mark.parametrize(("unit", "column"), [("utf-8", 19), ("utf-16", 9), ("utf-32", 8)])
def test_places_as_editors_count(unit: Unit, column: int) -> None:
    text = "様式: 1\r\n計画: 𠮷野市\r\n"
    lines = LineTable(text)
    end = text.index("\r\n", 8)
    assert lines.editor_position(end, unit) == (1, column - 1)
    assert lines.offset(1, column - 1, unit) == end
    assert lines.offset(1, 999, unit) == end
    assert lines.offset(99, 0, unit) == len(text)


@pytest.mark.parametrize("unit", ["utf-8", "utf-16", "utf-32"])
def test_there_and_back(unit: Unit) -> None:
    text = "名称: 🏠と𠮷\r\n\n内容: |\n  か\u3099き\u2028く\n"
    lines = LineTable(text)
    places = [n for n in range(len(text)) if text[n] != "\n"]
    assert [lines.offset(*lines.editor_position(n, unit), unit) for n in places] == places
