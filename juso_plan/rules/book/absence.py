"""Whether what is cited is there on the day of the law, and how to say that it is not.

For the maintainer: what the law tables don't hold, and what they mark as unverified, is never called
absent. The rules on citations leave alone what is absent (CIT001 finds it): one cause, one finding.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from juso_plan.law import (
    Certainty,
    Existence,
    Move,
    Provision,
    Slot,
    Statute,
    Verdict,
    exists,
    find_statute,
    format_provision,
    moved,
)
from juso_plan.law.places import IROHA
from juso_plan.rules.authority import ACT
from juso_plan.rules.book.citing import Cited
from juso_plan.rules.case import Case


def absent(case: Case, cited: Cited) -> tuple[Statute, Provision, Existence] | None:
    """The first cited place that does not exist on the day, where the tables are sure of it."""
    if cited.statute is None:
        return None
    for place in cited.citation.provisions:
        found = exists(cited.statute, place, case.on)
        is_sure = found.verdict is Verdict.NO and found.certainty is not Certainty.MEMORY
        if is_sure and not _is_awaited(case, cited.statute, place):
            return cited.statute, place, found
    return None


def is_known(case: Case, cited: Cited) -> bool:
    """Whether the tables hold all that is cited."""
    law = cited.statute
    return law is not None and all(
        exists(law, place, case.on).verdict is Verdict.YES for place in cited.citation.provisions
    )


def absence_words(statute: Statute, place: Provision, found: Existence) -> dict[str, str]:
    """The arguments of CIT001: what holds the absent part, the part, and the last one there is."""
    words = dict.fromkeys(("holder", "absent", "last", "needs", "undivided", "then", "day"), "")
    words |= {"law": statute.name, "cited": format_provision(place)}
    article, last = Provision(place.article), found.last or 0
    move = _move_to(statute, place)
    if found.reason == "undivided":
        words["undivided"] = found.level or ""
    if found.level == "条":
        words["absent"] = format_provision(article)
        words["last"] = format_provision(_last_article(statute, article, last))
    elif found.level == "項":
        words["holder"] = format_provision(article)
        words |= {"absent": f"第{place.paragraph}項", "last": f"第{last}項"}
        if found.reason == "paragraph_needed":
            words["needs"] = "項"
        elif move:
            words |= {"then": format_provision(move.old), "day": move.day}
    elif found.level == "号":
        beyond = tuple(n for n in place.items if not 1 <= n <= last)
        missing = Provision(items=beyond, branch_items=place.branch_items)
        words["holder"] = format_provision(replace(article, paragraph=place.paragraph))
        words |= {"absent": format_provision(missing), "last": f"第{last}号"}
    else:
        beyond_last = [one for one in place.letters if IROHA.index(one) >= last]
        words["holder"] = format_provision(replace(place, letters=(), heading=False))
        words |= {"absent": "".join(beyond_last), "last": IROHA[max(last - 1, 0)]}
    return words


def meant(statute: Statute, place: Provision, found: Existence, of: Slot | None) -> str:
    """What was probably meant: the slot's own basis, or the same place without its paragraph."""
    if of and find_statute(of.citations[0].law or ACT) is statute:
        return of.citations[0].text
    if found.level == "項" and found.reason == "undivided":
        return statute.name + format_provision(replace(place, paragraph=None))
    return ""


def _is_awaited(case: Case, statute: Statute, place: Provision) -> bool:
    """Whether a place that is not there yet will be when the plan's period begins."""
    move = _move_to(statute, place)
    edition = case.plan.edition
    start = edition.period.start if edition and edition.period else None
    return move is not None and start is not None and case.on < move.on <= start.first


def _move_to(statute: Statute, place: Provision) -> Move | None:
    """The amendment that brought content to a paragraph."""
    for paragraph in range(1, place.paragraph or 0):
        move = moved(statute, Provision(place.article, paragraph), date.max)
        if move and (move.new.article, move.new.paragraph) == (place.article, place.paragraph):
            return move
    return None


def _last_article(statute: Statute, article: Provision, last: int) -> Provision:
    """The last article, or the last branch of one that has branches: 第106条の11."""
    assert article.article is not None
    number = article.article[0]
    is_beyond = statute.last_article is not None and number > statute.last_article
    return Provision((last,) if is_beyond else (number, last))
