"""本文 to blocks: the small Markdown that planners may write.

For the maintainer: paragraphs, lists, bold, headings, pipe tables, `[^1]` notes and `{語|よみ}`;
everything else, raw HTML and links too, is text. markdown-it parses from its "zero" preset, so that
only what is enabled here exists. Bold is a rule of our own: CommonMark's does not open or close
beside Japanese punctuation (`**「断らない相談」**を`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Cell,
    Inline,
    Inlines,
    Items,
    NoteMark,
    Paragraph,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
)

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_PLAIN = re.compile(r"[^\n*{\[|\\#+\-0-9]+")
_RUBY = re.compile(r"\{([^{}|\n]+)\|([^{}|\n]+)\}")

NoteNumber = Callable[[Inlines], int]
"""Gives a footnote its number in the document."""


def prose_blocks(text: str, note: NoteNumber, anchor: Callable[[], str]) -> Blocks:
    """The blocks of a 本文. `note` numbers its footnotes, `anchor` names its headings."""
    if _PLAIN.fullmatch(text):
        return (Paragraph((Text(text),)),)
    tokens = _parser().parse(text.replace("\u2028", "\n").replace("\u2029", "\n"))
    return _Walker(tokens, note, anchor).document()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["list", "heading", "table", "escape", "newline"])
    parser.use(footnote_plugin, inline=False, move_to_end=True)
    parser.inline.ruler.push("strong", _strong)
    parser.inline.ruler.push("ruby", _ruby)
    return parser


def _strong(state: StateInline, silent: bool) -> bool:
    """`**…**`, whatever stands beside it."""
    if not state.src.startswith("**", state.pos):
        return False
    close = state.src.find("**", state.pos + 2, state.posMax)
    if close <= state.pos + 2 or silent:
        return False
    end = state.posMax
    state.push("strong_open", "strong", 1)
    state.pos, state.posMax = state.pos + 2, close
    state.md.inline.tokenize(state)
    state.push("strong_close", "strong", -1)
    state.pos, state.posMax = close + 2, end
    return True


def _ruby(state: StateInline, silent: bool) -> bool:
    """`{語|よみ}`."""
    match = _RUBY.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("ruby", "ruby", 0)
        token.meta = {"base": match[1], "reading": match[2]}
    state.pos = match.end()
    return True


class _Walker:
    """Tokens to blocks."""

    def __init__(self, tokens: list[Token], note: NoteNumber, anchor: Callable[[], str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.note = note
        self.anchor = anchor
        self.numbers: dict[int, int] = {}
        self.notes = self._note_texts()

    def _note_texts(self) -> dict[int, list[Token]]:
        """The paragraphs of the footnotes, which stand behind the text."""
        texts: dict[int, list[Token]] = {}
        current: int | None = None
        for token in self.tokens:
            if token.type == "footnote_open":
                current = token.meta["id"]
                texts[current] = []
            elif token.type == "footnote_close":
                current = None
            elif current is not None and token.type == "inline":
                texts[current].append(token)
        return texts

    def document(self) -> Blocks:
        return _under_headings(self.blocks("footnote_block_open"))

    def blocks(self, stop: str) -> list[Block]:
        found: list[Block] = []
        while self.at < len(self.tokens) and self.tokens[self.at].type != stop:
            token = self.tokens[self.at]
            self.at += 1
            if token.type == "paragraph_open":
                found.append(Paragraph(self.inline()))
            elif token.type == "heading_open":
                title = _plain(self.inline())
                found.append(Section(title, (), self.anchor()))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                ordered = token.type.startswith("ordered")
                found.append(self.items(token.type.replace("open", "close"), ordered))
            elif token.type == "table_open":
                found.append(self.table())
        self.at += 1
        return found

    def inline(self) -> Inlines:
        """The inline token that comes next, and its closing token with it."""
        content = self.inlines(self.tokens[self.at].children or [])
        self.at += 2
        return content

    def items(self, close: str, ordered: bool) -> Items:
        items: list[Blocks] = []
        while self.tokens[self.at].type != close:
            self.at += 1
            items.append(tuple(self.blocks("list_item_close")))
        self.at += 1
        return Items(tuple(items), ordered)

    def table(self) -> Table:
        rows: list[list[Inlines]] = []
        while self.tokens[self.at].type != "table_close":
            token = self.tokens[self.at]
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self.inlines(token.children or []))
            self.at += 1
        self.at += 1
        head, *body = rows
        cells = tuple(tuple(Cell((Paragraph(cell),)) for cell in row) for row in body)
        return Table("", tuple(_plain(cell) for cell in head), cells)

    def inlines(self, tokens: list[Token]) -> Inlines:
        found: list[Inline] = []
        stack: list[list[Inline]] = [found]
        for index, token in enumerate(tokens):
            if token.type == "strong_open":
                stack.append([])
            elif token.type == "strong_close":
                content = stack.pop()
                stack[-1].append(Strong(tuple(content)))
            elif token.type == "ruby":
                stack[-1].append(Ruby(token.meta["base"], token.meta["reading"]))
            elif token.type == "footnote_ref":
                stack[-1].append(NoteMark(self.number(token.meta["id"])))
            elif token.type == "hardbreak":
                stack[-1].append(Text("\n"))
            elif token.type == "softbreak":
                before = tokens[index - 1].content[-1:] if index else ""
                after = tokens[index + 1].content[:1] if index + 1 < len(tokens) else ""
                stack[-1].append(Text(_join(before, after)))
            elif token.content:
                stack[-1].append(Text(token.content))
        return _merged(found)

    def number(self, note: int) -> int:
        """The number of a footnote in the document; the same note keeps its number."""
        if note not in self.numbers:
            content: list[Inline] = []
            for token in self.notes.get(note, []):
                content += [Text("\n")] if content else []
                content += self.inlines(token.children or [])
            self.numbers[note] = self.note(tuple(content))
        return self.numbers[note]


def _join(before: str, after: str) -> str:
    """What a line break inside of a paragraph stands for: nothing between Japanese characters."""
    return " " if before.isascii() and after.isascii() else ""


def _merged(content: list[Inline]) -> Inlines:
    """The same with neighbouring texts as one."""
    merged: list[Inline] = []
    for one in content:
        last = merged[-1] if merged else None
        if isinstance(one, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + one.text)
        elif one != Text(""):
            merged.append(one)
    return tuple(merged)


def _plain(content: Inlines) -> str:
    """The words alone."""
    words = []
    for one in content:
        if isinstance(one, Text):
            words.append(one.text)
        elif isinstance(one, Strong):
            words.append(_plain(one.content))
        elif isinstance(one, Ruby):
            words.append(one.base)
    return "".join(words)


def _under_headings(blocks: list[Block]) -> Blocks:
    """What follows a heading goes into its section."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(last, Section) and not isinstance(block, Section):
            found[-1] = Section(last.title, (*last.content, block), last.anchor)
        else:
            found.append(block)
    return tuple(found)
