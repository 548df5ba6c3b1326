"""重層的支援体制整備事業実施計画 as data: read, check, render and compare the plans of municipalities.

    import juso_plan

    plan = juso_plan.load("municipalities/kitakami/2025.yaml")
    for found in juso_plan.check(plan).findings:
        print(found.line, found.message)

For the maintainer: the public API is what `__all__` names, and docs/api.md describes it. Keep this module free of
imports that cost time, since every command pays for them: a name is loaded from its module in `api` when it is
first asked for. The version stands here alone; the build reads it from this line.
"""

import sys
from types import ModuleType

__version__ = "0.1.0"

__all__ = [
    "Change",
    "CheckResult",
    "Comparison",
    "Difference",
    "FaultyFile",
    "Finding",
    "JusoPlanError",
    "MissingExtra",
    "NotAPlan",
    "NotReadable",
    "NotRendered",
    "NotWhole",
    "PlanFile",
    "Requirement",
    "UnknownRule",
    "check",
    "compare",
    "diff",
    "load",
    "render",
]

TYPE_CHECKING = False  # that of `typing`, without loading it; type checkers go by the name
if TYPE_CHECKING:
    from juso_plan.api.changes import Change, Difference, diff
    from juso_plan.api.checks import CheckResult, Requirement, check
    from juso_plan.api.comparisons import Comparison, compare
    from juso_plan.api.errors import (
        FaultyFile,
        JusoPlanError,
        MissingExtra,
        NotAPlan,
        NotReadable,
        NotRendered,
        NotWhole,
        UnknownRule,
    )
    from juso_plan.api.findings import Finding
    from juso_plan.api.pages import render
    from juso_plan.api.plans import PlanFile, load

_MODULES = {
    "changes": ("Change", "Difference", "diff"),
    "checks": ("CheckResult", "Requirement", "check"),
    "comparisons": ("Comparison", "compare"),
    "errors": (
        "FaultyFile",
        "JusoPlanError",
        "MissingExtra",
        "NotAPlan",
        "NotReadable",
        "NotRendered",
        "NotWhole",
        "UnknownRule",
    ),
    "findings": ("Finding",),
    "pages": ("render",),
    "plans": ("PlanFile", "load"),
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names}


class _Package(ModuleType):
    """This module, in which functions keep their names.

    Rooms are called `render`, `compare` and `diff` too, and Python sets a room as an attribute here once anything
    imports it. A room is reached by `from juso_plan.render… import`, which does not ask for the attribute.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _PLACES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


if not TYPE_CHECKING:  # else every name would count as one that there is

    def __getattr__(name: str) -> object:
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"{__name__}.api.{_PLACES[name]}"), name)
        setattr(sys.modules[__name__], name, value)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
