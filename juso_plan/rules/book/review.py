"""What a person still has to look at: the places that the plan itself marks (要確認)."""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.finding import finding
from juso_plan.model.path import place_of
from juso_plan.model.plan import Plan
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule


@rule("TBD001", Weight.ADVICE, Case.whole, reads=("to_confirm",))
def to_confirm(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """「要確認」に挙げた箇所を、その場所で示す。

    計画のひな形や次の年度の版を作ると、見直しが要る箇所が「要確認」に挙がる。確かめたら、その行を消す。箇所は、
    報告に出る名前を上から「/」でつないで書く。

    悪い例:
        要確認: [{箇所: 事業/参加支援事業/箇所数, 理由: 前の年度の数}]

    良い例:
        要確認:

    English:
        Shows the places that the plan lists under 要確認, where they stand, until the line is taken out.

    出典:
        様式1（計画のファイルの約束）
    """
    for entry in subject.entity.to_confirm:
        if entry.place is None:
            continue
        place = place_of(case.read.parsed.root, entry.place) or entry.node("place")
        yield finding("TBD001", place, where=entry.place, reason=entry.reason or "")
