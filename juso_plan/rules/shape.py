"""The rules of the file's shape: their weight.

For the maintainer: what `source` and `model` find has no rule function; this table says how much
each finding weighs. Everything that would lose or misread text is an error.
"""

from __future__ import annotations

from juso_plan.finding import Severity

_WARNINGS = ("SYN205", "SYN215", "SYN216", "SYN217", "SYN218", "SYN219")
_INFOS = ("SYN210",)
_ERRORS = (
    *(f"SYN{n:03}" for n in (*range(1, 8), *range(101, 119), *range(201, 205), *range(206, 210))),
    *("SYN211", "SYN212", "SYN213", "SYN220"),
    *("CON003", "CON008", "CON017"),
)

SHAPE: dict[str, Severity] = (
    dict.fromkeys(_ERRORS, Severity.ERROR)
    | dict.fromkeys(_WARNINGS, Severity.WARNING)
    | dict.fromkeys(_INFOS, Severity.INFO)
)
