"""The 新旧対照表 as a document: two editions side by side, and the list of the changes.

For the maintainer: it goes through the same writers as a plan. The table has the official form: the
newer edition on the left, what changed underlined on both sides, （新設）, （削る） and （略） in place of text.
The list below it names every change with its level and fingerprint.
"""

from __future__ import annotations

from juso_plan.diff.changes import Change, Side
from juso_plan.diff.comparison import Comparison, Edition
from juso_plan.diff.facts import ORDER
from juso_plan.diff.levels import Level
from juso_plan.diff.sides import Cell as SideCell
from juso_plan.diff.sides import Form, Heading, Line, Mark, Row, sides
from juso_plan.diff.wording import (
    change_title,
    consequence_lines,
    level_name,
    question_text,
    stray_text,
    summary_line,
)
from juso_plan.document.blocks import (
    Block,
    Blocks,
    Cell,
    Changed,
    Cover,
    Document,
    Fact,
    Inline,
    Items,
    Paragraph,
    Remark,
    Section,
    Strong,
    Table,
    Text,
)
from juso_plan.document.build import CHAPTER_KEYS, CHAPTER_TITLES
from juso_plan.document.making import text_line
from juso_plan.document.numbering import numbered
from juso_plan.messages import Language, catalogue

_SHORT = 60
"""So much of a value the list of changes shows; the table shows it whole."""
_FIRST = ("計画",)
"""The key of the plan's title, period and so on, which its page shows on the cover."""


def changes_document(comparison: Comparison, language: Language, form: Form) -> Document:
    """The document of a comparison."""
    labels = catalogue(language).labels
    table = _table_section(comparison, labels, form)
    if form.is_table_only:
        sections: tuple[Section, ...] = (table,)
    else:
        sections = (
            *_short(comparison, language),
            table,
            _list_section(comparison, language),
        )
    facts = [
        Fact(labels["diff-new"], text_line(_edition(comparison.new))),
        Fact(labels["diff-old"], text_line(_edition(comparison.old))),
    ]
    if not form.is_table_only:
        facts.append(Fact(labels["diff-count"], text_line(summary_line(comparison, language))))
    title = comparison.new.title or comparison.old.title
    cover = Cover(
        labels["diff-title"], title, comparison.new.municipality, "", "", "", tuple(facts)
    )
    return Document(cover, numbered(sections), language=language)


def _edition(edition: Edition) -> str:
    return "　".join(filter(None, (edition.title, edition.period, edition.source)))


# --- the table ------------------------------------------------------------------------------------


def _table_section(comparison: Comparison, labels: dict[str, str], form: Form) -> Section:
    chapters = sides(comparison.matching, (_FIRST, *CHAPTER_KEYS.values()))
    names = {keys: CHAPTER_TITLES[anchor] for anchor, keys in CHAPTER_KEYS.items()}
    new, old = form.headings or (labels["diff-after"], labels["diff-before"])
    content: list[Block] = [*text_line(labels["diff-underlined"])]
    for chapter in chapters:
        caption = names.get(chapter.keys) or labels["diff-chapter-rest"]
        if chapter.keys == _FIRST:
            caption = labels["diff-chapter-first"]
        rows = tuple(_row(item, labels, form) for item in chapter.items)
        columns = (new, old) if form.new_first else (old, new)
        content.append(Table(caption, columns, rows, is_even=True))
    if not chapters:
        content = [*text_line(labels["diff-none"])]
    return Section(labels["diff-table"], tuple(content), "table")


def _row(item: Heading | Row, labels: dict[str, str], form: Form) -> tuple[Cell, ...]:
    if isinstance(item, Heading):
        names = (labels["diff-order"] if ORDER in name else name for name in item.names)
        return (Cell(text_line("　".join(names)), header=True, colspan=2),)
    cells = (_cell(item.new, labels), _cell(item.old, labels))
    return cells if form.new_first else cells[::-1]


def _cell(side: SideCell, labels: dict[str, str]) -> Cell:
    if isinstance(side, Mark):
        names = labels["list-comma"].join(f"「{name}」" for name in side.names)
        return Cell(text_line(labels[f"mark-{side.kind}"].format(names=names)))
    content: list[Inline] = []
    for line in side:
        content += [Text("\n")] if content else []
        content += _line(line, labels)
    return Cell((Paragraph(tuple(content)),))


def _line(line: Line, labels: dict[str, str]) -> list[Inline]:
    content: list[Inline] = []
    label = labels["diff-order"] if line.label == ORDER else line.label
    before = "　" * line.depth + (f"{label}　" if label else "")
    if before:
        content.append(Text(before))
    for run in line.runs:
        text = Text(run.text)
        content.append(Changed((text,)) if run.changed else text)
    return content


# --- in short, and in full --------------------------------------------------------------------------


def _short(comparison: Comparison, language: Language) -> tuple[Section, ...]:
    labels = catalogue(language).labels
    content: list[Block] = []
    lines = consequence_lines(comparison, language)
    if lines:
        items = tuple(text_line(f"{what}{labels['colon']}{text}") for what, text in lines)
        content.append(Items(items))
    strays = tuple(text_line(stray_text(one, language)) for one in comparison.matching.strays)
    if strays:
        content.append(Remark(labels["diff-strays"], (Items(strays),)))
    asked = tuple(
        (
            *text_line(question_text(one, language)),
            *text_line(f"{labels['diff-paste'].format(new=one.new.called)}\n{one.paste}"),
        )
        for one in comparison.questions
    )
    if asked:
        content.append(Remark(labels["diff-questions"], (Items(asked),)))
    if comparison.is_capped:
        content += text_line(labels["diff-capped"])
    return (Section(labels["diff-consequences"], tuple(content), "short"),) if content else ()


def _list_section(comparison: Comparison, language: Language) -> Section:
    labels = catalogue(language).labels
    content: Blocks = text_line(labels["diff-about-list"])
    tables = tuple(
        Table(
            level_name(level, language),
            tuple(labels[f"diff-list-{name}"] for name in ("change", "values", "place", "id")),
            tuple(_listed(one, language) for one in changes),
        )
        for level in Level
        if (changes := [one for one in comparison.changes if one.level is level])
    )
    return Section(labels["diff-list"], (*content, *tables), "changes")


def _listed(change: Change, language: Language) -> tuple[Cell, ...]:
    labels = catalogue(language).labels
    title = (Paragraph((Strong((Text(change_title(change, language)),)),)),)
    values = labels["arrow"].format(old=_value(change.old), new=_value(change.new))
    places = [
        labels[f"diff-line-{name}"].format(line=side.line)
        for name, side in (("new", change.new), ("old", change.old))
        if side
    ]
    if change.places:
        places.append(labels["diff-line-more"].format(count=len(change.places)))
    return (
        Cell(title, header=True),
        Cell(text_line(values)),
        Cell(text_line(labels["list-comma"].join(places))),
        Cell(text_line(change.fingerprint)),
    )


def _value(side: Side | None) -> str:
    if side is None:
        return "―"
    line = side.value.replace("\n", " ")
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
