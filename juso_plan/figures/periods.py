"""計画の期間: this plan among the others, a bar each on a scale of fiscal years.

For the maintainer: a plan whose years are not known stands in a list below the scale. A scale of many years gets
narrower years and names fewer of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from juso_plan.eras import era_year
from juso_plan.figures.canvas import Canvas, Fill, Lines, Picture, stacked
from juso_plan.lettering import broken

_WIDTH = 736.0
_NAMES = 310.0
_HEAD = 40.0
_PADDING = 7.0
_MOST_LINES = 5
_UNKNOWN = "期間の始まりと終わりの記載がない計画"
_WIDEST_YEAR = 64.0
_LEAST = 140.0
"""The least room of the scale, which holds at least one year."""
_THICK = 16.0
_LABEL = 38.5
"""The room of the name of a year."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A plan: its name, how it relates to this plan, and its years.

    `first` and `last` are fiscal years, both ends in; None where one is not known. `words` say them.
    """

    name: str
    relation: str
    words: str
    first: int | None = None
    last: int | None = None
    is_own: bool = False

    @property
    def is_known(self) -> bool:
        """Whether there is a year to draw."""
        return self.first is not None or self.last is not None


def years(bars: Sequence[Bar]) -> range:
    """The years of the scale: from the first that a plan names to the last."""
    known = [year for bar in bars for year in (bar.first, bar.last) if year is not None]
    return range(min(known), max(known) + 1) if known else range(0)


def draw_periods(key: str, title: str, bars: Sequence[Bar]) -> Picture:
    """Draw a bar for each plan, from top to bottom. `key` begins the ids of the figure.

    At least one bar must have a year.
    """
    scale = years(bars)
    year = min((_WIDTH - _NAMES) / len(scale), _WIDEST_YEAR)
    known = [bar for bar in bars if bar.is_known]
    texts = [_texts(bar) for bar in known]
    tops = [_HEAD]
    for one in texts:
        tops.append(tops[-1] + stacked(one) + 2 * _PADDING)
    width = _NAMES + max(year * len(scale), _LEAST) + 1
    canvas = Canvas()
    _draw_scale(canvas, scale, year, tops[-1])
    for bar, one, top, bottom in zip(known, texts, tops, tops[1:], strict=False):
        with canvas.group("row"):
            canvas.texts(0, top + _PADDING, one)
            _draw_bar(canvas, bar, scale, year, (top + bottom) / 2)
        canvas.path([(0, bottom), (width, bottom)], "grid")
    bottom = tops[-1] + 2
    for line in _unknown([bar for bar in bars if not bar.is_known], width):
        bottom = canvas.text(0, bottom + 6, line)
    about = (
        f"{len(known)}の計画の期間を、"
        f"{_era(scale[0])}年度から{_era(scale[-1])}年度までの目盛りに示した図。"
    )
    return canvas.picture(key, title, about, width, bottom)


def _texts(bar: Bar) -> tuple[Lines, ...]:
    """What stands on the left of a bar: the plan, how it relates, and its years in words."""
    room = _NAMES - 14
    said = "　".join(filter(None, (bar.relation, bar.words)))
    name = Lines(tuple(broken(bar.name, room / 13, _MOST_LINES)), 13, strong=bar.is_own)
    return (name, Lines(tuple(broken(said, room / 12, _MOST_LINES)), 12, "soft"))


def _unknown(bars: Sequence[Bar], width: float) -> list[Lines]:
    """The plans whose years are not known, with what is known."""
    if not bars:
        return []
    found = [Lines((_UNKNOWN,), 12, "soft", gap=6)]
    for bar in bars:
        said = "、".join(filter(None, (bar.relation, bar.words)))
        text = f"・{bar.name}（{said}）" if said else f"・{bar.name}"
        found.append(Lines(tuple(broken(text, width / 12, _MOST_LINES)), 12))
    return found


def _draw_scale(canvas: Canvas, scale: range, year: float, bottom: float) -> None:
    every = next(step for step in (1, 2, 5, 10, 20, 50) if step * year >= _LABEL or step == 50)
    for place, one in enumerate(scale):
        x = _NAMES + place * year
        canvas.path([(x, _HEAD - 4), (x, bottom)], "grid")
        if place % every == 0 and (every == 1 or place + every * 0.6 <= len(scale)):
            middle = x + year / 2
            canvas.text(middle, 0, Lines((_era(one),), 12, "ink"), "middle")
            canvas.text(middle, 18, Lines((str(one),), 10, "soft"), "middle")
    right = _NAMES + len(scale) * year
    canvas.path([(right, _HEAD - 4), (right, bottom)], "grid")
    canvas.path([(0, _HEAD), (right, _HEAD)], "grid")


def _draw_bar(canvas: Canvas, bar: Bar, scale: range, year: float, middle: float) -> None:
    first = scale[0] if bar.first is None else bar.first
    last = scale[-1] if bar.last is None else bar.last
    half_known = bar.first is None or bar.last is None
    kind: Fill = "open" if half_known else "own" if bar.is_own else "bar"
    x = _NAMES + (first - scale[0]) * year + 2
    canvas.rect(x, middle - _THICK / 2, (last - first + 1) * year - 4, _THICK, kind, radius=3)


def _era(year: int) -> str:
    """The fiscal year as officials name it: 令和7, 令和元, 平成30."""
    found = era_year(year)
    return found.text if found else str(year)
