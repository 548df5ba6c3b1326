"""The document tree as GitHub-flavoured Markdown that also reads well as plain text.

For the maintainer: places are marked by `<a id="…"></a>` on a line of its own before the heading.
The anchors that sites make of headings by themselves differ from site to site and move with the
title; this form leads to the right place on GitHub, GitLab and through pandoc (`-f gfm`) to HTML.
pandoc to Word drops the marks, as it drops all HTML; Word has a writer of its own.

Each function gives lines; what stands in a list or a quotation is indented line by line.
"""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Document,
    Drawing,
    Fact,
    Items,
    Paragraph,
    Remark,
    Section,
    Table,
)
from juso_plan.render.columns import columns
from juso_plan.render.cover import head_facts
from juso_plan.render.grid import Grid, lay_out
from juso_plan.render.markdown_text import BREAK, HARD_BREAK, line, plain
from juso_plan.render.targets import targets
from juso_plan.render.wording import words

_CONTENTS_DEPTH = 3
_DEEPEST = 6


def render_markdown(document: Document) -> str:
    """Write a document as Markdown."""
    return "\n".join(_Writer(document).document()) + "\n"


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = targets(document)
        self._words = words(document.language)

    def document(self) -> Iterator[str]:
        yield from self.cover()
        if not self._document.is_brief:
            yield f"## {self._words.contents}"
            yield ""
            yield from self.contents(self._document.sections, 1)
            if self._document.notes:
                yield f"- [{self._words.notes}](#page-notes)"
        for section in self._document.sections:
            yield from self.section(section, 2)
        yield from self.notes()
        for link in self._document.companions:
            yield ""
            yield f"[{link.text}]({link.target})"

    def cover(self) -> Iterator[str]:
        cover = self._document.cover
        yield _heading(1, cover.title)
        yield ""
        for text in (cover.subtitle, cover.municipality):
            if text:
                yield plain(text, HARD_BREAK, starts=True)
                yield ""
        if cover.state:
            yield f"**{plain(cover.state)}**"
            yield ""
        facts = head_facts(self._document)
        for fact in facts:
            yield f"- {self.fact(fact)}"
        if facts:
            yield ""

    def fact(self, fact: Fact) -> str:
        """A fact on one line."""
        return self._words.labelled(plain(fact.label), self.cell(fact.content))

    def contents(self, sections: Blocks, depth: int) -> Iterator[str]:
        for section in sections:
            if isinstance(section, Section):
                yield f"{'  ' * (depth - 1)}- [{_title(section, ' ')}](#{section.anchor})"
                if depth < _CONTENTS_DEPTH:
                    yield from self.contents(section.content, depth + 1)

    def section(self, section: Section, level: int) -> Iterator[str]:
        yield ""
        yield f'<a id="{section.anchor}"></a>'
        yield ""
        title = _title(section, BREAK)
        yield _hashes(level, title) if level <= _DEEPEST else f"**{title}**"
        basis = [f"【{plain(section.badge)}】"] if section.badge else []
        if section.link:
            basis.append(line((section.link,), self._known))
        if basis:
            yield ""
            yield " ".join(basis)
        yield from self.blocks(section.content, level + 1)

    def blocks(self, blocks: Blocks, level: int = _DEEPEST) -> Iterator[str]:
        """The blocks, each after an empty line."""
        for block in blocks:
            match block:
                case Paragraph():
                    text = line(block.content, self._known, HARD_BREAK, starts=True)
                    if text:
                        yield ""
                        yield from text.split("\n")
                case Items():
                    yield ""
                    yield from self.items(block)
                case Card():
                    yield ""
                    yield from self.card(block)
                case Table():
                    yield ""
                    yield from self.table(block)
                case Remark():
                    yield ""
                    yield from self.remark(block)
                case Drawing():
                    # Said in words: a picture would have to stand in a file of its own.
                    yield ""
                    yield f"**{self._words.labelled(self._words.figure, plain(block.caption))}**"
                    yield from self.blocks(block.alternative)
                case Section():
                    yield from self.section(block, level)

    def items(self, block: Items) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else "- "
            inner = list(self.blocks(item))[1:]
            if len(item) == 2 and isinstance(item[0], Paragraph) and isinstance(item[1], Items):
                # A list right below a line keeps the lists tight.
                inner.remove("")
            yield mark + (inner[0] if inner else "")
            for one in inner[1:]:
                yield " " * len(mark) + one if one else ""

    def card(self, block: Card) -> Iterator[str]:
        yield f"**{plain(block.caption)}**"
        yield ""
        yield _row(self._words.card_columns)
        yield _row(("---", "---"))
        for fact in block.facts:
            yield _row((plain(fact.label), self.cell(fact.content)))

    def table(self, block: Table) -> Iterator[str]:
        grid = lay_out(block)
        judged = columns(block, grid)
        yield f"**{plain(block.caption)}**{self.unit(block)}"
        yield ""
        heads = [plain(heading) for heading in block.columns]
        yield _row([*heads, *[""] * (len(judged) - len(heads))])
        yield _row(["---:" if column.kind == "number" else "---" for column in judged])
        for row in range(len(grid)):
            yield _row(self.cells(grid, row))
        if block.source:
            yield ""
            yield self._words.labelled(self._words.source, plain(block.source))

    def unit(self, block: Table) -> str:
        """The unit of a table, as it stands behind the caption."""
        said = self._words
        return said.aside(said.labelled(said.unit, plain(block.unit))) if block.unit else ""

    def cells(self, grid: Grid, row: int) -> list[str]:
        """A row; what spans rows stands in each, what spans columns in the first of them."""
        return [
            self.cell(placed.cell.content) if placed and placed.column == column else ""
            for column, placed in enumerate(grid[row])
        ]

    def remark(self, block: Remark) -> Iterator[str]:
        if block.label:
            yield f"> **{plain(block.label)}**"
        inner = list(self.blocks(block.content))
        for one in inner if block.label else inner[1:]:
            yield f"> {one}".rstrip()

    def cell(self, blocks: Blocks) -> str:
        """Blocks on one line, as a cell of a table needs them."""
        return BREAK.join(filter(None, self.flat(blocks)))

    def flat(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield line(block.content, self._known)
                case Items():
                    yield from self.flat_items(block)
                case Card():
                    yield plain(block.caption)
                    for fact in block.facts:
                        yield self.fact(fact)
                case Table():
                    yield from self.flat_table(block)
                case Remark():
                    yield self._words.labelled(plain(block.label), self.cell(block.content))
                case Drawing():
                    yield self._words.labelled(self._words.figure, plain(block.caption))
                    yield from self.flat(block.alternative)
                case Section():
                    yield _title(block, BREAK)
                    yield from self.flat(block.content)

    def flat_items(self, block: Items) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            mark = f"{number} " if block.ordered else self._words.bullet
            for index, one in enumerate(self.flat(item)):
                yield f"　{one}" if index else mark + one

    def flat_table(self, block: Table) -> Iterator[str]:
        grid = lay_out(block)
        yield plain(block.caption) + self.unit(block)
        yield self._words.between.join(plain(heading) for heading in block.columns)
        for row in range(len(grid)):
            yield self._words.between.join(filter(None, self.cells(grid, row)))
        if block.source:
            yield self._words.labelled(self._words.source, plain(block.source))

    def notes(self) -> Iterator[str]:
        if not self._document.notes:
            return
        yield ""
        yield '<a id="page-notes"></a>'
        yield ""
        yield f"## {self._words.notes}"
        for note in self._document.notes:
            text = line(note.content, self._known)
            mark = self._words.note.format(number=note.number)
            yield ""
            # A footnote that no mark names would not be shown.
            marked = self._known.marks[note.number]
            yield f"[^{note.number}]: {text}" if marked else self._words.labelled(mark, text)


def _title(section: Section, newline: str) -> str:
    title = plain(section.title, newline)
    return f"{plain(section.number)} {title}" if section.number else title


def _heading(level: int, text: str) -> str:
    return _hashes(level, plain(text))


def _hashes(level: int, title: str) -> str:
    if title.endswith("#"):
        # Hashes at the end of a heading would be taken for its closing.
        words = title.rstrip("#")
        title = f"{words}\\{title[len(words) :]}"
    return f"{'#' * level} {title}"


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"
