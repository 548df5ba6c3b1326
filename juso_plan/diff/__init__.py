"""Two editions of a plan compared: what changed, how much it weighs, what it comes to.

For the maintainer: the way is `parts` (a plan as parts with fields) → `match` (which part is which) →
`facts` (where the editions differ) → `changes` (one cause is one change) with the levels of `levels`. Beside it:
`likeness` (questions), `consequences` (figures), `sides` (both editions row by row, for the 新旧対照表). No wording
and no output here.
"""

from juso_plan.diff.changes import Change, Place, Side
from juso_plan.diff.comparison import Comparison, compare
from juso_plan.diff.levels import Code, Level

__all__ = ["Change", "Code", "Comparison", "Level", "Place", "Side", "compare"]
