"""Tables of what was measured or tried, put into a page of the documents between marks.

For the maintainer: the long runs (`./dev bench`, `./dev fuzz`) write their figures by this.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in lines) + "\n"


def put(page: Path, mark: str, text: str) -> None:
    """Put a text between its marks in a page. Raises RuntimeError where the page has none."""
    old = page.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->"
    before, _, rest = old.partition(begin)
    _, _, after = rest.partition(end)
    if not rest or not after:
        raise RuntimeError(f"{page}: no marks for {mark}")
    page.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8", newline="\n")
