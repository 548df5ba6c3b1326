"""支援の流れ as a figure: every step a box, every way an arrow, nothing over anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juso_plan.figures.flow import Flow, Step, Way, back_ways, draw_flow, lone_steps, parts
from tests.figures.drawn import Drawn, Rect, squeezed
from tests.render.sample import HOSTILE

SUPPORT = Flow(
    "支援の流れ",
    (
        Step("相談の受け止め", ("包括的相談支援事業者",)),
        Step("多機関協働事業による調整", ("多機関協働事業者",)),
        Step("重層的支援会議", ("多機関協働事業者", "北上市")),
        Step("支援の実施"),
        Step("地域での見守り"),
    ),
    (
        Way(0, 1, "課題が複雑化・複合化し、役割分担の整理が必要な場合"),
        Way(1, 2),
        Way(2, 3, "プランが決定された場合"),
        Way(3, 1, "再プランが必要な場合"),
    ),
)


def drawn(flow: Flow) -> Drawn:
    return Drawn(draw_flow("flow", flow).svg)


def test_each_step_is_a_box_with_who_does_it() -> None:
    assert {box.text for box in drawn(SUPPORT).boxes} == {
        "相談の受け止め包括的相談支援事業者",
        "多機関協働事業による調整多機関協働事業者",
        "重層的支援会議多機関協働事業者、北上市",
        "支援の実施",
        "地域での見守り",
    }


def test_each_way_is_an_arrow_to_its_step_with_its_condition() -> None:
    figure = drawn(SUPPORT)
    arrows = {step.name: figure.arrows_at(step.name) for step in SUPPORT.steps}
    assert arrows == {
        "相談の受け止め": 0,
        "多機関協働事業による調整": 2,
        "重層的支援会議": 1,
        "支援の実施": 1,
        "地域での見守り": 0,
    }
    assert sorted(figure.labels) == sorted(way.condition for way in SUPPORT.ways if way.condition)


def test_a_way_that_leads_back_is_dashed_and_explained() -> None:
    svg = draw_flow("flow", SUPPORT).svg
    assert back_ways(SUPPORT) == {3}
    assert "stroke-dasharray" in svg
    assert "破線の矢印は、前の段階に戻ることを表す。" in drawn(SUPPORT).all_text
    onward = draw_flow("flow", replace(SUPPORT, ways=SUPPORT.ways[:3])).svg
    assert "stroke-dasharray" not in onward
    assert "破線" not in onward


def test_a_step_without_ways_stands_apart_and_it_is_said() -> None:
    figure = drawn(SUPPORT)
    (note,) = (rect for rect, text in figure.texts if text == "つながりの記載がない段階")
    below = [box.text for box in figure.boxes if box.rect.top > note.bottom]
    assert below == ["地域での見守り"]


FLOWS = {
    "one step": Flow("図", (Step("甲"),), ()),
    "a step that leads to itself": Flow("図", (Step("甲"),), (Way(0, 0, "続くとき"),)),
    "two that lead to each other": Flow("図", (Step("甲"), Step("乙")), (Way(0, 1), Way(1, 0))),
    "the same way twice": Flow("図", (Step("甲"), Step("乙")), (Way(0, 1, "一"), Way(0, 1, "二"))),
    "many beside each other": Flow(
        "図", tuple(Step(f"段階{i}") for i in range(12)), tuple(Way(0, i) for i in range(1, 12))
    ),
    "many to one": Flow(
        "図",
        tuple(Step(f"段階{i}") for i in range(12)),
        tuple(Way(i, 11, f"条件{i}") for i in range(11)),
    ),
    "a long name": Flow(
        "図", (Step("長" * 300, ("名" * 300,)), Step("A" * 300)), (Way(0, 1, "条" * 300),)
    ),
    "a step that is not described": Flow(
        "図", (Step("甲"), Step("乙", kind="unknown")), (Way(0, 1),)
    ),
    "no name": Flow("図", (Step(""), Step("")), (Way(0, 1),)),
    "hostile": Flow(
        HOSTILE[0],
        tuple(Step(text, HOSTILE) for text in HOSTILE),
        tuple(Way(i, i + 1, text) for i, text in enumerate(HOSTILE[1:])),
    ),
}


@pytest.mark.parametrize("name", FLOWS)
def test_every_flow_is_drawn_without_overlaps(name: str) -> None:
    for part in parts(FLOWS[name]):
        assert_sound(part)


def test_a_step_that_leads_to_itself_says_so() -> None:
    (box,) = drawn(FLOWS["a step that leads to itself"]).boxes
    assert box.text == "甲（続くときは、この段階を繰り返す）"


def test_a_step_that_is_not_described_has_a_broken_border() -> None:
    boxes = drawn(FLOWS["a step that is not described"]).boxes
    assert [(box.text, box.kind) for box in boxes] == [("甲", "fig-main"), ("乙", "fig-open")]


def test_text_never_becomes_an_element() -> None:
    for part in parts(FLOWS["hostile"]):
        svg = draw_flow("flow", part).svg
        tags = {one.tag.partition("}")[2] for one in Drawn(svg).root.iter()}
        assert tags <= {"svg", "title", "desc", "g", "rect", "text", "tspan", "path"}
        assert "<script" not in svg
        assert "\u202e" not in svg


def test_a_flow_that_is_too_high_for_a_page_is_cut_into_parts() -> None:
    steps = tuple(Step(f"段階{i}", ("市",)) for i in range(60))
    flow = Flow(
        "支援の流れ", steps, (*(Way(i, i + 1, f"条件{i}") for i in range(59)), Way(59, 0, "戻る"))
    )
    cut = parts(flow)
    assert len(cut) > 1
    assert cut[0].title == f"支援の流れ（1／{len(cut)}）"
    names = [step.name for part in cut for step in part.steps if step.kind == "step"]
    assert names == [step.name for step in steps]
    assert {way.condition for part in cut for way in part.ways} == {
        way.condition for way in flow.ways
    }
    first = cut[0]
    last = max(i for i, step in enumerate(first.steps) if step.kind == "step")
    assert [step.name for step in first.steps if step.kind == "elsewhere"] == [
        f"「段階{last + 1}」へ（図2）",
        f"「段階59」から（図{len(cut)}）",
    ]
    for part in cut:
        assert draw_flow("flow", part).height <= 1180
        assert_sound(part)


def test_the_same_flow_gives_the_same_figure() -> None:
    assert draw_flow("flow", SUPPORT) == draw_flow("flow", SUPPORT)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    count = draw(st.integers(1, 14))
    texts = st.text(st.sampled_from("相談支援のと、（）AbW 1ー"), min_size=1, max_size=40)
    steps = draw(st.lists(texts, min_size=count, max_size=count))
    ends = st.integers(0, count - 1)
    ways = draw(st.lists(st.builds(Way, ends, ends, st.just("") | texts), max_size=24))
    return Flow("図", tuple(Step(name) for name in steps), tuple(ways))


@settings(max_examples=120, deadline=None)
@given(flows())
def test_any_flow_is_drawn_without_overlaps(flow: Flow) -> None:
    cut = parts(flow)
    assert sum(step.kind == "step" for part in cut for step in part.steps) == len(flow.steps)
    for part in cut:
        assert_sound(part)


def assert_sound(flow: Flow) -> None:
    """Boxes stand apart, text stays in them, lines meet no box and no text but at their ends."""
    figure = drawn(flow)
    page = Rect(0, 0, figure.width, figure.height)
    assert len(figure.boxes) == len(flow.steps)
    boxes = [box.rect for box in figure.boxes]
    assert all(page.holds(box) for box in boxes)
    assert [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])] == []
    assert [text for box, rect, text in figure.texts_in_boxes if not box.holds(rect)] == []
    texts = [rect for rect, _ in figure.texts]
    assert all(page.holds(rect) for rect in texts)
    assert [pair for pair in combinations(texts, 2) if pair[0].meets(pair[1])] == []
    for line in figure.lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            inner = Rect(
                min(x1, x2) - 0.05, min(y1, y2) + 0.2, max(x1, x2) + 0.05, max(y1, y2) - 0.2
            )
            assert not any(inner.meets(box) for box in boxes)
            assert not any(inner.meets(text) for text in texts)
    real = [way for way in flow.ways if way.start != way.end]
    assert len(figure.arrow_heads) == len(real)
    shown = figure.all_text
    for step in flow.steps:
        assert (
            squeezed(step.name)[:20].replace("\u202e", "\ufffd").replace("\x07", "\ufffd") in shown
        )
    assert len(lone_steps(flow)) <= len(flow.steps)
