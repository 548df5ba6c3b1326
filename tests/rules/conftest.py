"""Plans in which the places of the findings are marked.

For the maintainer: `⟦CON001⟧` in a text stands right before the place where that rule must find something;
the marks are taken out before the text is checked. What is found is compared as a whole, so an
unmarked text must give nothing (of the rules asked for).
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from juso_plan.outcome import FileOutcome
from juso_plan.rules.check import Options, check

HEAD = """\
様式: 1
自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
計画:
  名称: 見本市重層的支援体制整備事業実施計画
  種類: 実施計画
  策定日: 令和7年4月1日
  期間: {開始: 令和7年度, 終了: 令和10年度}
"""

Marked = Callable[..., FileOutcome]


def unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """A text without its marks, and the places that they mark."""
    places = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        rest = line
        while match := re.search("⟦(.{6})⟧", rest):
            places.append((match[1], number + 1, match.start() + 1))
            rest = rest.replace(match[0], "", 1)
        lines[number] = rest
    return "\n".join(lines), places


@pytest.fixture
def marked() -> Marked:
    """Check a text of which the places of all findings are marked. `head` stands before the text."""

    def check_marked(
        text: str, *select: str, head: str = HEAD, as_of: str | None = None, strict: bool = False
    ) -> FileOutcome:
        plan, places = unmarked(head + text)
        options = Options(
            strict=strict,
            as_of=date.fromisoformat(as_of) if as_of else None,
            select=(*select, "SYN", "RUN"),
            today=date(2025, 6, 1),
        )
        outcome = check("plan.yaml", plan.encode(), options)
        found = [(one.rule, one.line, one.column) for one in outcome.findings]
        assert sorted(found) == sorted(places)
        return outcome

    return check_marked
