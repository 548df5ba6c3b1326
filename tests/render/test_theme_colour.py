"""The colour of a city reaches the drawings in every form: the style sheet recolours a page, writers of paper the SVG."""

from pathlib import Path

import pytest

from juso_plan.document.blocks import Drawing, walk
from juso_plan.document.build import build_document
from juso_plan.figures.canvas import ACCENT
from juso_plan.render.theme import COLOUR, Theme
from juso_plan.render.typst_data import typst_data
from juso_plan.rules.check import read

PLAN = Path(__file__).parents[2] / "examples" / "mihon" / "2025.yaml"
CITY = Theme(colour="#7a1f4b")


@pytest.fixture(scope="module")
def drawings() -> list[Drawing]:
    plan = read(PLAN.read_bytes()).plan
    assert plan is not None
    return [one for one in walk(build_document(plan).sections) if isinstance(one, Drawing)]


def test_drawings_are_made_in_the_colour_of_the_project(drawings: list[Drawing]) -> None:
    assert ACCENT == COLOUR == Theme().colour
    assert drawings
    assert all(COLOUR in one.svg for one in drawings)
    assert all(Theme().painted(one.svg) == one.svg for one in drawings)


def test_a_city_has_them_in_its_own(drawings: list[Drawing]) -> None:
    for one in drawings:
        painted = CITY.painted(one.svg)
        assert COLOUR not in painted
        assert painted.replace(CITY.colour, COLOUR) == one.svg


def test_the_pdf_is_handed_drawings_of_that_colour() -> None:
    plan = read(PLAN.read_bytes()).plan
    assert plan is not None
    data = str(typst_data(build_document(plan), CITY))
    assert CITY.colour in data
    assert COLOUR not in data
