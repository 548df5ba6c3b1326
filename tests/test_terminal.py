"""Text at a terminal: where its lines break. (Its cells are tried beside the other units: source/test_lines.py.)"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.terminal import harmless, width, wrapped

WRAPPED = [
    # the text, the cells, the language, its lines
    ("計画を検査します。", 10, "ja", ["計画を検査", "します。"]),
    ("計画を見ます。", 12, "ja", ["計画を見ま", "す。"]),  # no line begins with a mark
    ("計画（案）。", 8, "ja", ["計画", "（案）。"]),
    (
        "次に check --fix を打つ",
        12,
        "ja",
        ["次に check", "--fix を打つ"],
    ),  # no Latin word is broken
    ("kitakami", 5, "ja", ["kitak", "ami"]),  # but one that no line can hold
    ("Check plan files.", 10, "en", ["Check plan", "files."]),
    ("一つ\n二つ", 20, "ja", ["一つ", "二つ"]),
    ("", 10, "ja", [""]),
]


@pytest.mark.parametrize(("text", "cells", "language", "lines"), WRAPPED)
def test_lines(text: str, cells: int, language: str, lines: list[str]) -> None:
    assert wrapped(text, cells, language) == lines


@given(st.text(st.sampled_from("あ計a- 。）1")), st.integers(6, 20), st.sampled_from(["ja", "en"]))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, cells: int, language: str) -> None:
    lines = wrapped(text, cells, language)
    assert [line for line in lines if width(line) > cells] == []
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_control_characters_are_shown() -> None:
    assert harmless("a\x1b[31m\tb\u202e") == "a�[31m⇥b�"
