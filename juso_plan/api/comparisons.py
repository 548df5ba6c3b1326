"""Cities side by side."""

from __future__ import annotations

import os
from collections.abc import Iterable

from juso_plan.api.plans import PlanFile, Source, loaded
from juso_plan.api.side_files import profile_of
from juso_plan.compare.build import comparison
from juso_plan.compare.column import column
from juso_plan.compare.matrix import Comparison
from juso_plan.messages import Language
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist

__all__ = ["Comparison", "compare"]


def compare(
    plans: Iterable[PlanFile | Source],
    *,
    profile: str | os.PathLike[str] | None = None,
    lang: Language = "ja",
) -> Comparison:
    """Put plans side by side: what each says of every item of the Act, and on which line.

    Of a city with several papers the newest plan is compared, and the others are named. What could
    not be read of a plan is said in its cells. Plans given as files are read one by one and not kept.

    Args:
        plans: plans, the paths of their files, or their bytes; at least one.
        profile: the file of what a prefecture or city asks for besides.
        lang: the language of labels and states; what a plan says stays as it is.

    Raises:
        NotReadable, NotAPlan: as of `load`.
        FaultyFile: the profile can't be used.
        ValueError: no plan is given.
    """
    layer = profile_of(profile, lang) if profile is not None else None
    options = Options(profile=layer)
    columns = []
    for plan in plans:
        one = loaded(plan, lang)
        checked = checklist(one.path, one.source, options, lang)
        columns.append(column(one.source, checked, lang))
    if not columns:
        raise ValueError("no plan is given")
    return comparison(columns, options.today, lang)
