"""The rules of the file's shape: their weight and their pages.

For the maintainer: what `source` and `model` find has no rule function; this table says how much each
finding weighs and holds its page, with examples that tests execute like those of the other rules.
Everything that would lose or misread text is an error.
"""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.finding import Severity


@dataclass(frozen=True, slots=True)
class Shape:
    """A rule of the file's shape."""

    severity: Severity
    page: str = ""


_WARNINGS = ("SYN205", "SYN215", "SYN216", "SYN217", "SYN218", "SYN219", "WVR001", "WVR002")
_INFOS = ("SYN210",)
_ERRORS = (
    *(f"SYN{n:03}" for n in (*range(1, 8), *range(101, 119), *range(201, 205), *range(206, 210))),
    *("SYN211", "SYN212", "SYN213", "SYN220"),
    *("CON003", "CON008", "CON017", "RUN001"),
)

SHAPE: dict[str, Shape] = {
    **{rule: Shape(Severity.ERROR) for rule in _ERRORS},
    **{rule: Shape(Severity.WARNING) for rule in _WARNINGS},
    **{rule: Shape(Severity.INFO) for rule in _INFOS},
}
