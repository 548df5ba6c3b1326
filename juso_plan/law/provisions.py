"""Which provisions exist at a date, and which content moved.

For the maintainer: the tables are `data/provisions.yaml` (one row an article and a period) and
`data/moves.yaml`. What the tables do not hold is unknown, never absent: a finding of error level
needs a row, or an article beyond the last one of its law.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from juso_plan.eras import era_year_on
from juso_plan.law.citation import parse_citation
from juso_plan.law.editions import edition
from juso_plan.law.places import IROHA, Provision
from juso_plan.law.statutes import Statute, find_statute
from juso_plan.law.tables import Certainty, Row, table

Level: TypeAlias = Literal["条", "項", "号", "イロハ"]

Reason: TypeAlias = Literal[
    "found",
    "no_such",  # the number is higher than the last one
    "undivided",  # the place has no paragraphs, items or letters at all
    "paragraph_needed",  # items are cited without the paragraph they stand in
    "no_article",  # the citation names no article
    "not_in_tables",
    "before_tables",
    "pending",  # an amendment that nobody has read yet is in the way
]


class Verdict(StrEnum):
    """Whether a provision exists. UNKNOWN is for a human, never an error."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Existence(NamedTuple):
    """The answer to "does this provision exist on that day".

    `level` is the level that is missing or not known, None for YES. `last` is the highest number
    (for イロハ: its place in the order) there is on that level, None where it is not known.
    """

    verdict: Verdict
    reason: Reason
    certainty: Certainty
    level: Level | None = None
    last: int | None = None


class Move(NamedTuple):
    """Content that an amendment moved: it stood at `old` until `on`, and stands at `new` since."""

    statute: Statute
    old: Provision
    new: Provision
    on: date
    law: str
    what: str
    certainty: Certainty

    @property
    def day(self) -> str:
        """The day as the law writes it."""
        return day_text(self.on)


def day_text(day: date) -> str:
    """A day as it is written in laws and plans: 令和6年4月1日."""
    year = era_year_on(day)
    return f"{year.text if year else day.year}年{day.month}月{day.day}日"


@lru_cache(maxsize=4096)
def exists(statute: Statute, provision: Provision, on: date) -> Existence:
    """Whether all of a provision (every item, every letter) exists in a law on a day.

    Seen text answers with SEEN up to the day of the copy; later days are inferred from it. Days
    before the tables begin, and of an edition that is pending, are UNKNOWN.
    """
    if provision.article is None:
        return _unknown("no_article", "条")
    edition_then = edition(on)
    if edition_then is not None and edition_then.status == "pending":
        return _unknown("pending", "条")
    versions = [v for v in _versions().get(statute.name, ()) if v.article == provision.article]
    version = next((v for v in versions if v.holds(on)), None)
    if version is None:
        beyond = _beyond(statute, provision.article)
        if beyond is not None:
            return Existence(Verdict.NO, "no_such", Certainty.INFERRED, "条", beyond)
        return _unknown("before_tables" if versions else "not_in_tables", "条")
    return _within(version, provision, _certainty(version, statute, on))


def moved(statute: Statute, provision: Provision, on: date) -> Move | None:
    """The move of the content that a provision's paragraph held before an amendment.

    None where nothing moved by that day. The number may hold other content since: a caller decides
    by what is cited for (`Move.what`) whether the citation is stale.
    """
    for move in _moves():
        same_article = move.old.article == provision.article
        same_place = move.old.paragraph in {None, provision.paragraph}
        if move.statute is statute and same_article and same_place and move.on <= on:
            return move
    return None


def stood(statute: Statute, provision: Provision, on: date) -> Provision:
    """Where the content that stands at a provision today stood on a day."""
    for move in _moves():
        is_there = (move.new.article, move.new.paragraph) == (
            provision.article,
            provision.paragraph,
        )
        if move.statute is statute and is_there and on < move.on:
            place = move.old
            return replace(provision, article=place.article, paragraph=place.paragraph)
    return provision


class _Version(NamedTuple):
    """An article over a period. `paragraphs` is 0 for an undivided one, None where not counted.

    Items are counted by paragraph (0: undivided), letters by paragraph and item.
    """

    article: tuple[int, ...]
    since: date
    until: date | None
    paragraphs: int | None
    items: dict[int, int]
    letters: dict[tuple[int, int], int]
    certainty: Certainty

    def holds(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on <= self.until)


def _within(version: _Version, provision: Provision, certainty: Certainty) -> Existence:
    def no(level: Level, last: int) -> Existence:
        reason: Reason = "no_such" if last else "undivided"
        return Existence(Verdict.NO, reason, certainty, level, last)

    divided = provision.items or provision.branch_items or provision.letters
    below = divided or provision.all_items or provision.heading
    if provision.paragraph is None and not below:
        return Existence(Verdict.YES, "found", certainty)
    if version.paragraphs is None:
        return _unknown("not_in_tables", "項")
    if provision.paragraph is not None and not 1 <= provision.paragraph <= version.paragraphs:
        return no("項", version.paragraphs)
    if provision.paragraph is None and version.paragraphs:
        return Existence(Verdict.NO, "paragraph_needed", certainty, "項", version.paragraphs)

    paragraph = provision.paragraph or 0
    last_item = version.items.get(paragraph, 0)
    if provision.branch_items or any(not 1 <= n <= last_item for n in provision.items):
        return no("号", last_item)
    if not provision.items:
        needs_items = provision.all_items or provision.letters or provision.heading
        if needs_items and not last_item:
            return no("号", 0)
        if provision.letters:
            return no("イロハ", 0)
        return Existence(Verdict.YES, "found", certainty)

    last_letter = min(version.letters.get((paragraph, item), 0) for item in provision.items)
    if provision.heading and not last_letter:
        return no("イロハ", 0)
    if any(IROHA.index(letter) >= last_letter for letter in provision.letters):
        return no("イロハ", last_letter)
    return Existence(Verdict.YES, "found", certainty)


def _unknown(reason: Reason, level: Level) -> Existence:
    return Existence(Verdict.UNKNOWN, reason, Certainty.MEMORY, level)


def _beyond(statute: Statute, article: tuple[int, ...]) -> int | None:
    """The last article or branch there is, where the cited one lies beyond it."""
    last = statute.last_article
    if last is not None and not 1 <= article[0] <= last:
        return last
    last_branch = dict(statute.last_branches).get(article[0])
    if last_branch is not None and len(article) > 1 and not 2 <= article[1] <= last_branch:
        return last_branch
    return None


def _certainty(version: _Version, statute: Statute, on: date) -> Certainty:
    after_copy = statute.text_date is not None and on > statute.text_date
    if after_copy and version.certainty is Certainty.SEEN:
        return Certainty.INFERRED
    return version.certainty


@cache
def _versions() -> dict[str, tuple[_Version, ...]]:
    versions: dict[str, tuple[_Version, ...]] = {}
    for row in table("provisions"):
        name = _statute(row).name
        versions[name] = (*versions.get(name, ()), _version(row))
    return versions


def _version(row: Row) -> _Version:
    article = _place(row.text("条")).article
    assert article is not None
    paragraphs = row.optional_text("項")
    letters: dict[tuple[int, int], int] = {}
    for place, last in row.pairs("イロハ"):
        item = _place(place)
        letters[item.paragraph or 0, item.items[0]] = IROHA.index(last) + 1
    return _Version(
        article=article,
        since=row.day("から"),
        until=row.optional_day("まで"),
        paragraphs=None if paragraphs is None else 0 if paragraphs == "なし" else int(paragraphs),
        items={
            0 if place == "本文" else _place(place).paragraph or 0: int(count)
            for place, count in row.pairs("号")
        },
        letters=letters,
        certainty=row.certainty(),
    )


@cache
def _moves() -> tuple[Move, ...]:
    return tuple(
        Move(
            statute=_statute(row),
            old=_place(row.text("前")),
            new=_place(row.text("後")),
            on=row.day("日"),
            law=row.text("改正法"),
            what=row.text("内容"),
            certainty=row.certainty(),
        )
        for row in table("moves")
    )


def _statute(row: Row) -> Statute:
    statute = find_statute(row.text("法令"))
    assert statute is not None, row.place
    return statute


def _place(text: str) -> Provision:
    (provision,) = parse_citation(text).provisions
    return provision
