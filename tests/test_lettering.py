"""Text as it may be set: widths, and where lines break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.lettering import balanced, broken, em, shown
from tests.figures.drawn import width

LINES = [
    # the text, the room in em, its lines
    ("", 5, []),
    ("相談", 5, ["相談"]),
    ("地域包括支援センターの運営", 8, ["地域包括支援", "センターの運営"]),
    ("相談支援、参加支援", 5, ["相談支援、", "参加支援"]),  # no 、 begins a line
    ("相談支援室、参加", 5, ["相談支援", "室、参加"]),
    ("個別会議（案）の開催", 5, ["個別会議", "（案）の", "開催"]),  # no （ ends a line
    ("本人の同意を得られた場合", 7, ["本人の同意を", "得られた場合"]),  # behind a particle
    ("TOMOTOMO YOUYOU", 8, ["TOMOTOMO", "YOUYOU"]),  # a word stays whole
    ("ABCDEFGHIJ", 4, ["ABCDE", "FGHIJ"]),  # one that no line holds does not
    ("一行目\n二行目", 9, ["一行目", "二行目"]),
    ("ゃゃゃゃ", 2, ["ゃゃ", "ゃゃ"]),  # nothing but what may not begin a line
]


@pytest.mark.parametrize(("text", "room", "lines"), LINES)
def test_lines(text: str, room: float, lines: list[str]) -> None:
    assert broken(text, room) == lines


def test_names_are_broken_behind_marks_alone() -> None:
    assert broken("健康こども部子育て", 7) == ["健康こども", "部子育て"]
    assert broken("健康こども部子育て", 7, names=True) == ["健康こども部子", "育て"]


def test_balanced_lines_are_no_more_and_about_as_long() -> None:
    text = "潜在的なニーズの把握と働きかけ"
    assert broken(text, 13) == ["潜在的なニーズの把握と", "働きかけ"]
    assert balanced(text, 13) == ["潜在的なニーズの", "把握と働きかけ"]


def test_what_is_cut_says_so() -> None:
    assert broken("あいうえおかきくけこ", 3, 2) == ["あいう", "えお…"]


anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(anything, st.floats(2, 20))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text: str, room: float) -> None:
    lines = broken(text, room)
    assert all(em(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(shown(text).split())
    assert len(balanced(text, room)) <= len(lines)


@given(st.text(st.sampled_from("あ漢ア（、。ABMWabgmnw0189-・ｱ"), max_size=40))
def test_texts_are_taken_for_as_wide_as_the_font_sets_them_at_least(text: str) -> None:
    assert em(text) >= width(text)
