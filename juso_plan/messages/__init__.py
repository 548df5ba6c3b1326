"""All words that the tool says, in Japanese and English, from one catalogue.

For the maintainer: `catalogue` (what a wording is, and how a finding is worded), `ja` and `en`.
"""

from juso_plan.messages.catalogue import LANGUAGES, Language, Worded, catalogue, worded

__all__ = ["LANGUAGES", "Language", "Worded", "catalogue", "worded"]
