"""計画の期間: this plan among its 関連計画 on a scale of years, drawn and in words.

For the maintainer: what `structure_drawing` says of figures holds here too.
"""

from __future__ import annotations

from collections.abc import Sequence

from juso_plan.document.blocks import Drawing, Items
from juso_plan.document.making import Making, drawn, text_line
from juso_plan.figures.periods import Bar, draw_periods
from juso_plan.model.edition import Period
from juso_plan.model.printed import period_text

_LONGEST_SCALE = 40
"""Years from the first to the last that a scale shows; what lies farther off is a misprint."""


def period_drawing(making: Making, relations: Sequence[str]) -> Drawing | None:
    """This plan among its 関連計画 on a scale of years; None where no years are to be compared.

    `relations` names how each of them relates to this plan.
    """
    edition, standing = making.plan.edition, making.plan.standing
    if edition is None or standing is None or not standing.related:
        return None
    near = edition.period.start.year if edition.period and edition.period.start else None
    own = _bar(edition.name or "", f"この{making.paper}", edition.period, near, is_own=True)
    others = zip(standing.related, relations, strict=True)
    bars = [own, *(_bar(one.name or "", relation, one.period, near) for one, relation in others)]
    if not any(bar.first is not None or bar.last is not None for bar in bars):
        return None
    caption = f"{making.paper}の期間とほかの計画との関係"
    picture = draw_periods(making.anchor("figure-periods"), caption, bars)
    items = []
    for bar in bars:
        said = "、".join(filter(None, (bar.relation, bar.words or "期間の記載なし")))
        items.append(text_line(f"{bar.name}：{said}"))
    return drawn(caption, picture, (Items(tuple(items)),))


def _bar(
    name: str, relation: str, period: Period | None, near: int | None, *, is_own: bool = False
) -> Bar:
    first = period.start.year if period and period.start else None
    last = period.end.year if period and period.end else None
    words = period_text(period) if period else ""
    known = [year for year in (first, last) if year is not None]
    around = near if near is not None else min(known, default=0)
    is_far = any(abs(year - around) > _LONGEST_SCALE for year in known)
    if is_far or (first is not None and last is not None and first > last):
        first = last = None
    return Bar(name, relation, words, first, last, is_own)
