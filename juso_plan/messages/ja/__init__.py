"""Japanese words: findings, reports and the command line.

For the maintainer: written for a planner. First what is wrong in the words of the plan, then what
holds, then what to do. No words of YAML or of programming, no blame, 違反 never. The order is that
of the rule ids.
"""

from juso_plan.messages.catalogue import Catalogue
from juso_plan.messages.ja import (
    citation,
    consistency,
    guideline,
    labels,
    law,
    ordinance,
    review,
    shape,
)

_TOPICS = (shape, law, ordinance, guideline, consistency, citation, review)

CATALOGUE = Catalogue(
    titles={rule: title for topic in _TOPICS for rule, title in topic.TITLES.items()},
    wordings={rule: words for topic in _TOPICS for rule, words in topic.WORDINGS.items()},
    phrases=shape.PHRASES,
    labels=labels.LABELS,
)
