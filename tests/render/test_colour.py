"""Colours: contrast, and the nearest shade that can be read."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.render.colour import DARK_PAPER, LEAST, WHITE, contrast, legible, tint
from juso_plan.render.theme import Theme

CSS = (Path(__file__).parents[2] / "templates" / "html" / "plan.css").read_text(encoding="utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


@given(COLOURS)
def test_every_colour_has_shades_that_are_read(colour: str) -> None:
    assert contrast(legible(colour), WHITE) >= LEAST
    assert contrast(tint(colour), DARK_PAPER) >= 7
    assert legible(legible(colour)) == legible(colour)


@given(COLOURS)
def test_a_colour_that_is_read_stays(colour: str) -> None:
    assert (legible(colour) == colour) is (contrast(colour, WHITE) >= LEAST)


def test_the_colours_of_the_project_are_those_of_its_style_sheet() -> None:
    accents = re.findall(r"--accent: (#\w{6});", CSS)
    papers = re.findall(r"--paper: (#\w{6});", CSS)
    assert accents[0] == accents[-1] == Theme().colour
    assert papers[1] == DARK_PAPER
    assert contrast(accents[1], DARK_PAPER) >= 7
