"""Rule on 担当課: a unit of the municipality."""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import finding
from juso_plan.model.base import Table
from juso_plan.rules.book.operators import is_other_body
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule
from juso_plan.words import folded

_UNIT = re.compile("(?:法人|組合)(?:等)?(?:指導|監査|検査|認可|担当|支援)")
"""A unit of the municipality whose name begins with that of a corporation: 社会福祉法人指導課."""


def _holders(case: Case) -> Iterator[Subject[Table]]:
    """Everything that names a 担当課."""
    for one in case.entities():
        if "departments" in one.said:
            yield Subject(one, one.key_node())


@rule("CON018", Weight.DOUBT, _holders)
def departments(case: Case, subject: Subject[Table]) -> Iterator[Answer]:
    """担当課に、市町村の課や機関でない団体が書かれていないかを見る。

    担当課は、事業に責任を負う市町村の課や機関である。社会福祉協議会や法人などが事業を担うときは、委託先、運営主体、
    担い手、事務局のどれかに書く。

    悪い例:
        事業:
          参加支援事業: {担当課: [福祉部地域福祉課, 見本市社会福祉協議会]}

    良い例:
        事業:
          参加支援事業: {担当課: [福祉部地域福祉課], 事務局: 見本市社会福祉協議会}

    English:
        担当課 is the unit of the municipality that answers for a programme. A corporation or another body that
        carries it out is written under 委託先, 運営主体, 担い手 or 事務局.

    出典:
        計画の中の突き合わせ
    """
    entity = subject.entity
    names: tuple[str, ...] = getattr(entity, "departments")  # noqa: B009 - of several types
    for name, node in zip(names, entity.item_nodes("departments"), strict=True):
        if is_other_body(case, name) and not _UNIT.search(folded(name)):
            yield finding("CON018", node, name=name)
