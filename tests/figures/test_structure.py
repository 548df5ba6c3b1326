"""体制図 as a figure: bands of items, columns of fields, every programme a box that holds its text."""

from __future__ import annotations

from itertools import combinations

import pytest

from juso_plan.figures.structure import Band, Field, Unit, draw_structure
from tests.figures.drawn import Drawn, Rect
from tests.render.sample import HOSTILE

_CONSULTATION = Band(
    Unit("第1号", "包括的相談支援事業", ("設置形態：基本型",)),
    (
        Field(
            "介護",
            (Unit("第1号イ", "地域包括支援センターの運営", ("実施方式：委託", "箇所数：5か所")),),
        ),
        Field("障害", (Unit("第1号ロ", "障害者相談支援事業", ("実施体制の記載なし",), True),)),
    ),
)
_BESIDE = Band(
    None,
    (
        Field("", (Unit("第5号", "多機関協働事業"),)),
        Field("", (Unit("第6号", "支援プランの作成"),)),
    ),
)


def drawn(*bands: Band) -> Drawn:
    return Drawn(draw_structure("structure", "体制図", bands).svg)


def test_a_band_holds_its_fields_and_their_programmes() -> None:
    band, care, disability, coordination, plan = drawn(_CONSULTATION, _BESIDE).boxes
    assert band.text == "第1号包括的相談支援事業設置形態：基本型"
    assert care.text == "第1号イ地域包括支援センターの運営実施方式：委託箇所数：5か所"
    assert band.rect.holds(care.rect)
    assert band.rect.holds(disability.rect)
    assert care.rect.right < disability.rect.left
    assert coordination.rect.top > band.rect.bottom
    assert (coordination.rect.top, coordination.rect.bottom) == (plan.rect.top, plan.rect.bottom)


def test_what_is_open_has_a_broken_border_and_says_so() -> None:
    kinds = {box.text: box.kind for box in drawn(_CONSULTATION).boxes}
    assert kinds["第1号ロ障害者相談支援事業実施体制の記載なし"] == "fig-open"
    assert [text for text, kind in kinds.items() if kind == "fig-open"] == [
        "第1号ロ障害者相談支援事業実施体制の記載なし"
    ]


def test_the_field_stands_over_its_column() -> None:
    figure = drawn(_CONSULTATION)
    (head,) = (rect for rect, text in figure.texts if text == "介護")
    care = figure.boxes[1].rect
    assert care.left < head.left < head.right < care.right
    assert head.bottom < care.top


BANDS = {
    "a column with two": (
        Band(
            Unit("第3号", "地域づくり事業"),
            (
                Field("介護", (Unit("イ", "甲"), Unit("ロ", "乙"))),
                Field("障害", (Unit("ハ", "丙"),)),
            ),
        ),
    ),
    "a column with none": (
        Band(
            Unit("第3号", "地域づくり事業"), (Field("介護", ()), Field("障害", (Unit("ハ", "丙"),)))
        ),
    ),
    "an item without parts": (Band(Unit("第3号", "地域づくり事業"), ()),),
    "one programme only": (Band(None, (Field("", (Unit("第2号", "参加支援事業"),)),)),),
    "long names": (
        Band(
            Unit("第1号", "長" * 200, ("名" * 200,)),
            tuple(Field("介", (Unit("イ", "名" * 200, ("A" * 200,)),)) for _ in "1234"),
        ),
    ),
    "hostile": (
        Band(None, tuple(Field("", (Unit(text, text, (text,)),)) for text in HOSTILE[:4])),
    ),
    "the usual": (_CONSULTATION, _BESIDE),
}


@pytest.mark.parametrize("name", BANDS)
def test_text_stays_in_its_box_and_boxes_stand_apart(name: str) -> None:
    figure = drawn(*BANDS[name])
    assert [text for box, rect, text in figure.texts_in_boxes if not box.holds(rect)] == []
    page = Rect(0, 0, figure.width, figure.height)
    boxes = [box.rect for box in figure.boxes]
    assert all(page.holds(box) for box in boxes)
    apart = [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert all(one.holds(other) or other.holds(one) for one, other in apart)
    texts = [rect for rect, _ in figure.texts]
    assert [pair for pair in combinations(texts, 2) if pair[0].meets(pair[1])] == []


def test_text_never_becomes_an_element() -> None:
    svg = draw_structure("structure", HOSTILE[0], BANDS["hostile"]).svg
    assert "<script" not in svg
    assert {one.tag.partition("}")[2] for one in Drawn(svg).root.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "rect",
        "text",
        "tspan",
        "path",
    }
