"""What is said of the place under the pointer: the key and the law behind it, and what was found there."""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.law import Citation, find_statute, item_label, parse_citation, slot, statute_url
from juso_plan.messages import Language, catalogue, worded
from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.outcome import Located
from juso_plan.rules.about import rules_about
from juso_plan.rules.authority import ACT
from juso_plan.serve.analysis import Analysis, table_at
from juso_plan.serve.cursor import cursor_at


def hover(analysis: Analysis, offset: int, language: Language) -> str:
    """Markdown for an offset; "" where there is nothing to say."""
    parts = [*_findings(analysis, offset, language), *_key(analysis, offset, language)]
    return "\n\n---\n\n".join(parts)


def _findings(analysis: Analysis, offset: int, language: Language) -> Iterator[str]:
    line, column = analysis.lines.position(offset)
    for one in analysis.findings:
        if (one.line, one.column) <= (line, column) < (one.end_line, one.end_column):
            yield _finding(one, language)


def _finding(one: Located, language: Language) -> str:
    labels, words = catalogue(language).labels, worded(language, one.rule, one.args)
    lines = [f"**{one.rule}** {_plain(words.message)}"]
    for label, said in (
        ("found", words.found),
        ("expected", words.expected),
        ("help", words.help),
        ("waived", one.waived.reason if one.waived else None),
    ):
        if said:
            lines.append(f"- {labels[label]}: {_plain(said)}")
    if one.authority:
        name = _plain(one.authority.name)
        address = one.authority.url
        lines.append(f"- {labels['authority']}: " + (f"[{name}]({address})" if address else name))
    title = catalogue(language).titles.get(one.rule)
    if title:
        lines.append(f"- {one.rule}: {_plain(title)} (`juso-plan explain {one.rule}`)")
    return "\n".join(lines)


def _key(analysis: Analysis, offset: int, language: Language) -> Iterator[str]:
    """The key that stands under the pointer, or in whose value it is."""
    line, column = analysis.lines.position(offset)
    lines = [analysis.lines.text(number) for number in range(1, len(analysis.lines) + 1)]
    at = cursor_at(lines, line - 1, column - 1)
    word = lines[line - 1]
    if at.kind == "key":
        rest = word[at.start :].partition(":")[0].strip()
        key = rest if ":" in word[at.start :] else ""
    else:
        key = at.key
    cls = table_at(at.path)
    spec = key_specs(cls).get(key) if cls else None
    if cls and spec:
        yield about_key(cls, spec, language)


def about_key(cls: type[Table], spec: KeySpec, language: Language) -> str:
    """What a planner reads about a key: description, words, example, the law behind it, its rules."""
    lines = [f"**{spec.name}**", "", _plain(spec.description)]
    if spec.scalar and spec.scalar.words:
        lines += ["", "・".join(spec.scalar.words)]
    if spec.example:
        lines += ["", "```yaml", f"{spec.name}: {spec.example}", "```"]
    found = slot(spec.name)
    if found:
        basis = parse_citation(f"{ACT}第106条の4第2項{item_label(found)}")
        cited = {one.text: one for one in (basis, *found.citations[:1])}
        lines += ["", "、".join(map(_linked, cited.values()))]
    titles = catalogue(language).titles
    asked = rules_about().get((cls, spec.name), ())
    lines += ["", *(f"- {rule}: {_plain(titles[rule])}" for rule in asked)]
    return "\n".join(lines)


def _linked(citation: Citation) -> str:
    """A citation that leads to the text of the law."""
    statute = find_statute(citation.law or ACT)
    first = citation.provisions[0] if citation.provisions else None
    address = statute_url(statute, first) if statute else None
    return f"[{_plain(citation.text)}]({address})" if address else _plain(citation.text)


def _plain(text: str) -> str:
    """A text of a plan in which nothing is Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#+|!~" else char for char in text)
