"""What a change is when the two editions are compared backwards."""

from juso_plan.diff.levels import Code

_PAIRS: tuple[tuple[Code, Code], ...] = (
    ("added", "removed"),
    ("merged", "split"),
    ("assigned", "unassigned"),
    ("stated", "withdrawn"),
    ("decided", "undecided"),
    ("marked", "unmarked"),
    ("increased", "decreased"),
    ("extended", "reduced"),
)
_MIRROR: dict[Code, Code] = {a: b for one in _PAIRS for a, b in (one, one[::-1])}


def mirrored(code: Code) -> Code:
    """The code of the same change seen backwards; one that has no other half stays."""
    return _MIRROR.get(code, code)
