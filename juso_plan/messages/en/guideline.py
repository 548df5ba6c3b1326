"""English words of the rules in `rules.guideline`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {}

WORDINGS: dict[str, tuple[Wording, ...]] = {}
