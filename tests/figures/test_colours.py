"""Colours: on paper and on the page, text can be read on whatever it stands on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from juso_plan.figures.canvas import FILLS, INKS, LINES

_CSS = (Path(__file__).parents[2] / "templates" / "html" / "plan.css").read_text(encoding="utf-8")
_ROOTS = re.findall(r":root \{(.*?)\}", _CSS, re.DOTALL)
_SCHEMES = dict(zip(("light", "dark", "print"), _ROOTS, strict=True))
_TEXTS = [(ink, on) for on in ("box", "main", "open", "band") for ink in INKS]


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def of_page(scheme: str, kind: str, part: str) -> str:
    """The colour of a class in a scheme; that of the page itself where it has none."""
    (rule,) = re.findall(rf"\.fig-{kind} \{{ (.*?) \}}", _CSS)
    value = dict(one.split(": ") for one in rule.rstrip(";").split("; "))[part]
    name = re.fullmatch(r"var\(--(.+)\)", value)
    wanted = name[1] if name else "paper"
    colours: dict[str, str] = {
        **dict(re.findall(r"--([a-z]+): (#\w{6})", _SCHEMES["light"])),
        **dict(re.findall(r"--([a-z]+): (#\w{6})", _SCHEMES[scheme])),
    }
    return colours[wanted]


@pytest.mark.parametrize(("ink", "on"), _TEXTS)
def test_text_on_paper(ink: str, on: str) -> None:
    fill = FILLS[on][0]
    assert contrast(INKS[ink], "#ffffff" if fill == "none" else fill) >= 4.5


@pytest.mark.parametrize("scheme", _SCHEMES)
@pytest.mark.parametrize(("ink", "on"), _TEXTS)
def test_text_on_the_page(ink: str, on: str, scheme: str) -> None:
    assert contrast(of_page(scheme, ink, "fill"), of_page(scheme, on, "fill")) >= 4.5


@pytest.mark.parametrize("scheme", _SCHEMES)
@pytest.mark.parametrize("kind", ["box", "main", "open", "band", "bar", "own"])
def test_borders_are_seen_on_the_page(kind: str, scheme: str) -> None:
    assert contrast(of_page(scheme, kind, "stroke"), of_page(scheme, "open", "fill")) >= 2.9


def test_every_class_has_a_colour_on_the_page() -> None:
    assert set(re.findall(r"\.fig-(\w+) \{", _CSS)) == {*INKS, *FILLS, *LINES, "head"}


def test_lines_are_seen_on_paper() -> None:
    assert contrast(LINES["line"], "#ffffff") >= 4.5
