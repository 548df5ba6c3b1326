"""Text to a tree of nodes with exact spans. Knows nothing of plans.

For the maintainer: `text` (bytes to text), `tree` (text to nodes), `parse`, `slips` and `mended` (over slips
of the hand), `lines` (positions), `data` (the project's own tables).
"""

from juso_plan.source.data import Data, read_data
from juso_plan.source.lines import LineTable, Unit, units
from juso_plan.source.mended import Slip
from juso_plan.source.parse import Parsed, parse, silent_slips
from juso_plan.source.text import MAX_BYTES, decode
from juso_plan.source.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode, quoted

__all__ = [
    "MAX_BYTES",
    "Data",
    "Entry",
    "LineTable",
    "MappingNode",
    "Node",
    "Parsed",
    "ScalarNode",
    "SequenceNode",
    "Slip",
    "Unit",
    "decode",
    "parse",
    "quoted",
    "read_data",
    "silent_slips",
    "units",
]
