"""`juso-plan next-year`: the next edition of a plan beside it, and what was done to get there."""

from __future__ import annotations

from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, Console
from juso_plan.cli.reading import read_whole
from juso_plan.cli.writing import is_made
from juso_plan.edit.next_year import NoYear, first_year, next_edition, period_length
from juso_plan.edit.text import mark_of


def run(console: Console, path: Path, output: Path | None, years: int, *, keep_period: bool) -> int:
    """Write the next edition. Neither the old file nor any other that is there is touched."""
    data, read, plan = read_whole(console, path, "next-not-made")
    try:
        target = output or path.with_name(f"{first_year(plan) + years}.yaml")
        made = next_edition(read.parsed.text, years, keep_period=keep_period)
    except NoYear:
        console.fail("next-no-year", path=path)
        return FAILED
    if not is_made(console, target, mark_of(data) + made.text.encode()):
        return FAILED
    console.say(console.label("next-written", path=target, old=path))
    for done in made.done:
        console.say(f"- {console.label(done.label, **done.args)}")
    console.say(console.label("next-stays"))
    length = period_length(plan)
    if length > 1 and years != length and not keep_period:
        console.say(console.label("next-other-periods", length=length))
    return DONE
