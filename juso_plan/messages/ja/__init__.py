"""Japanese words: findings, reports and the command line.

For the maintainer: written for a planner. First what is wrong in the words of the plan, then what
holds, then what to do. No words of YAML or of programming, no blame, 違反 never. The order is that
of the rule ids.
"""

from juso_plan.messages.catalogue import Catalogue
from juso_plan.messages.ja import (
    changes,
    citation,
    citation_form,
    comparison,
    consistency,
    contracting,
    cooperation,
    departments,
    editing,
    examples,
    guideline,
    labels,
    law,
    lists,
    meeting_names,
    names,
    operators_map,
    optional,
    ordinance,
    overview,
    periods,
    preview,
    process,
    profile,
    references,
    review,
    shape,
    small_towns,
    standing,
    structure,
    style,
    support_meeting,
    support_plan,
    theme,
    timeline,
)

_TOPICS = (
    shape,
    law,
    standing,
    support_meeting,
    cooperation,
    contracting,
    small_towns,
    ordinance,
    support_plan,
    guideline,
    optional,
    process,
    consistency,
    overview,
    names,
    references,
    structure,
    periods,
    operators_map,
    meeting_names,
    departments,
    citation,
    citation_form,
    style,
    review,
    profile,
    theme,
)

CATALOGUE = Catalogue.of(
    _TOPICS,
    shape.PHRASES,
    labels.LABELS
    | editing.LABELS
    | comparison.LABELS
    | lists.LABELS
    | changes.LABELS
    | timeline.LABELS
    | examples.LABELS
    | preview.LABELS,
)
