"""What stands below the title, for writers that have one head for the whole document.

For the maintainer: a cover names its period and its date apart, for a title page; its facts mostly
state them again with all that belongs to them. One head says each once.
"""

from __future__ import annotations

import re

from juso_plan.document.blocks import Document, Fact, Paragraph, Text
from juso_plan.render.plain import shown, texts
from juso_plan.render.wording import words

_WHOLE = re.compile("(重層的支援体制整備事業)")


def head_facts(document: Document) -> tuple[Fact, ...]:
    """The facts of the cover, led by the period and the date where no fact states them."""
    cover, said = document.cover, words(document.language)
    stated = {text for fact in cover.facts for text in texts(fact.content)}
    return (
        *(
            Fact(label, (Paragraph((Text(text),)),))
            for label, text in ((said.period, cover.period), (said.adopted, cover.adopted))
            if text and shown(text) not in stated
        ),
        *cover.facts,
    )


def phrases(line: str) -> list[str]:
    """A line of the title in parts that are better not broken: the name of the statutory project."""
    return [part for part in _WHOLE.split(line) if part]
