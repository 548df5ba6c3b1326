"""Laws, orders, ordinances and notices: names, numbers, links to their text.

For the maintainer: the table is `data/laws.yaml`. Several laws share a number (第123号, 第65号, 第52号,
第45号): only era, year and number together name one law.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from juso_plan.eras import ERA_LETTERS, ERA_NAMES, era_called
from juso_plan.law.citation import parse_citation
from juso_plan.law.places import Provision, parse_numeral
from juso_plan.law.tables import Certainty, table
from juso_plan.words import folded

_EGOV: Final = "https://laws.e-gov.go.jp/law/"
_NUMBER: Final = re.compile(
    rf"({ERA_NAMES})(元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})年"
    r"([^0-9第]+)第([0-9]{1,4}|[〇一二三四五六七八九十百千]{1,7})号"
)
_LOOSE_NUMBER: Final = re.compile(
    rf"({ERA_NAMES}|[{ERA_LETTERS}])(元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})年?"
    r"([^0-9第年]*?(?:法律|政令|省令|府令|告示))第?([0-9]{1,4}|[〇一二三四五六七八九十百千]{1,7})号?"
)


class Statute(NamedTuple):
    """A law or notice. `number` has the form 元号N年法律第M号.

    `id` is the e-Gov law id; None for a notice, or where it was not verified. `url` is the page of
    the text. `text_date` is the day of the copy that the tables were checked against,
    `last_article` the last article of the main part, `last_branches` the last branch of an article
    ((106, 11): the last is 第106条の11).
    """

    name: str
    abbreviations: tuple[str, ...]
    number: str
    id: str | None
    url: str | None
    text_date: date | None
    last_article: int | None
    last_branches: tuple[tuple[int, int], ...]
    certainty: Certainty
    source: str


@cache
def statutes() -> tuple[Statute, ...]:
    """All laws of the table."""
    found: list[Statute] = []
    for row in table("laws"):
        law_id = row.optional_text("法令ID")
        last = row.optional_text("最終条")
        found.append(
            Statute(
                name=row.text("名称"),
                abbreviations=row.texts("略称"),
                number=row.text("番号"),
                id=law_id,
                url=_EGOV + law_id if law_id else row.optional_text("所在"),
                text_date=row.optional_day("本文の時点"),
                last_article=int(last) if last else None,
                last_branches=tuple(
                    (_article(article), int(branch)) for article, branch in row.pairs("枝番号")
                ),
                certainty=row.certainty(),
                source=row.texts("出典")[0],
            )
        )
    return tuple(found)


def find_statute(name: str) -> Statute | None:
    """The law of an official name or a known abbreviation; width and white space don't matter."""
    return _by_name().get(folded(name))


def find_numbered(number: str) -> Statute | None:
    """The law that bears a number, however its digits are written; None where none does."""
    canonical = canonical_number(number)
    return next((found for found in statutes() if found.number == canonical), None)


def canonical_number(number: str) -> str | None:
    """A law number as 元号N年法律第M号; None where it lacks a part (平成24年法律65号)."""
    m = _NUMBER.fullmatch(folded(number))
    if not m:
        return None
    year = m[2] if m[2] == "元" else parse_numeral(m[2])
    return f"{m[1]}{year}年{m[3]}第{parse_numeral(m[4])}号"


def mended_number(written: str) -> str | None:
    """A law number as 元号N年法律第M号 also where parts of it are left out (H24法律65号).

    None for text that is no law number.
    """
    m = _LOOSE_NUMBER.fullmatch(folded(written))
    if not m:
        return None
    era, year, kind, number = m.groups()
    return canonical_number(f"{era_called(era).name}{year}年{kind}第{number}号")


def statute_url(statute: Statute, provision: Provision | None = None) -> str | None:
    """The page of a law, at the article, paragraph and first item; None where it is not known.

    An article without numbered paragraphs has its one paragraph as Pr_1 there. The form of anchors for イロハ
    is unknown: the link stops at the item.
    """
    if statute.url is None or statute.id is None or provision is None or not provision.article:
        return statute.url
    anchor = "#Mp-At_" + "_".join(map(str, provision.article))
    items = sorted([*((n,) for n in provision.items), *provision.branch_items])
    if provision.paragraph is not None or items:
        anchor += f"-Pr_{provision.paragraph or 1}"
    if items:
        anchor += "-It_" + "_".join(map(str, items[0]))
    return statute.url + anchor


@cache
def _by_name() -> dict[str, Statute]:
    return {
        folded(name): found for found in statutes() for name in (found.name, *found.abbreviations)
    }


def _article(text: str) -> int:
    (provision,) = parse_citation(text).provisions
    assert provision.article
    return provision.article[0]
