"""What stands below the title, for writers that have one head for the whole document.

For the maintainer: a cover names its period and its date apart, for a title page; its facts mostly
state them again with all that belongs to them. One head says each once.
"""

from __future__ import annotations

from juso_plan.document.blocks import Cover, Fact, Paragraph, Text
from juso_plan.render.plain import shown, texts
from juso_plan.render.wording import ADOPTED, PERIOD


def head_facts(cover: Cover) -> tuple[Fact, ...]:
    """The facts of a cover, led by the period and the date where no fact states them."""
    stated = {text for fact in cover.facts for text in texts(fact.content)}
    return (
        *(
            Fact(label, (Paragraph((Text(words),)),))
            for label, words in ((PERIOD, cover.period), (ADOPTED, cover.adopted))
            if words and shown(words) not in stated
        ),
        *cover.facts,
    )
