"""The periods as a figure: a bar over its years, in words as well."""

from __future__ import annotations

from itertools import combinations, pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.figures.periods import Bar, draw_periods, years
from tests.figures.drawn import Drawn, Rect
from tests.render.sample import HOSTILE

OWN = Bar("実施計画", "この計画", "令和7年度から令和10年度まで", 2025, 2028, is_own=True)
WELFARE = Bar("地域福祉計画", "上位の計画", "令和6年度から令和10年度まで", 2024, 2028)


def drawn(*bars: Bar) -> Drawn:
    return Drawn(draw_periods("periods", "期間", bars).svg)


def rects(figure: Drawn) -> list[Element]:
    return [one for one in figure.root.iter() if one.tag.endswith("}rect")]


def test_a_bar_covers_its_years() -> None:
    """One year is as long as another, and a bar is as long as its years."""
    own, welfare = (
        (float(r.attrib["x"]), float(r.attrib["width"])) for r in rects(drawn(OWN, WELFARE))
    )
    year = own[0] - welfare[0]
    assert own[1] == pytest.approx(4 * year - 4)
    assert welfare[1] == pytest.approx(5 * year - 4)


def test_the_scale_names_the_years() -> None:
    texts = [text for _, text in drawn(OWN, Bar("前", "", "", 2018, 2023)).texts]
    assert [text for text in texts if text.startswith(("令和", "平成")) and len(text) < 6] == [
        "平成30",
        "令和元",
        "令和2",
        "令和3",
        "令和4",
        "令和5",
        "令和6",
        "令和7",
        "令和8",
        "令和9",
        "令和10",
    ]
    assert "2018" in texts


def test_each_plan_is_named_with_its_relation_and_its_years() -> None:
    text = drawn(OWN, WELFARE).all_text
    for bar in (OWN, WELFARE):
        assert f"{bar.name}{bar.relation}{bar.words}" in text


def test_this_plan_is_told_apart_without_its_colour() -> None:
    own, welfare = rects(drawn(OWN, WELFARE))
    assert (own.attrib["class"], welfare.attrib["class"]) == ("fig-own", "fig-bar")
    assert "この計画" in drawn(OWN, WELFARE).all_text


def test_plans_without_years_are_listed_as_such() -> None:
    figure = drawn(
        OWN,
        Bar("総合計画", "上位の計画", ""),
        Bar("次期計画", "", "6年間"),
        Bar("別の計画", "", ""),
    )
    assert len(rects(figure)) == 1
    assert figure.all_text.endswith(
        "期間の始まりと終わりの記載がない計画・総合計画（上位の計画）・次期計画（6年間）・別の計画"
    )


def test_a_bar_with_one_end_has_a_broken_border() -> None:
    (_, half) = rects(drawn(OWN, Bar("総合計画", "", "令和6年度から", 2024)))
    assert half.attrib["class"] == "fig-open"
    assert float(half.attrib["x"]) + float(half.attrib["width"]) < drawn(OWN).width + 200


def test_no_years_no_scale() -> None:
    assert years([Bar("甲", "", "")]) == range(0)


@given(
    st.lists(
        st.builds(
            Bar,
            st.sampled_from(["計画", "長い名前の計画" * 12, *HOSTILE]),
            st.sampled_from(["", "上位の計画", "関係" * 40]),
            st.sampled_from(["", "令和7年度から令和10年度まで", "期" * 90]),
            st.none() | st.integers(1985, 2005),
            st.none() | st.integers(2005, 2045),
        ),
        max_size=6,
    )
)
def test_any_periods_stay_in_the_figure(bars: list[Bar]) -> None:
    figure = drawn(OWN, *bars)
    page = Rect(-0.5, -0.5, figure.width + 0.5, figure.height + 0.5)
    places = [rect for rect, _ in figure.texts]
    assert all(page.holds(rect) for rect in places)
    assert [pair for pair in combinations(places, 2) if pair[0].meets(pair[1])] == []
    drawn_bars = [
        Rect(x, y, x + float(r.attrib["width"]), y + float(r.attrib["height"]))
        for r in rects(figure)
        for x, y in [(float(r.attrib["x"]), float(r.attrib["y"]))]
    ]
    assert all(page.holds(bar) for bar in drawn_bars)
    assert all(a.bottom < b.top for a, b in pairwise(drawn_bars))
    assert not any(bar.meets(place) for bar in drawn_bars for place in places)
