"""A comparison in words, the same for every output."""

from __future__ import annotations

from juso_plan.diff.changes import Change
from juso_plan.diff.comparison import Comparison
from juso_plan.diff.levels import Level
from juso_plan.diff.likeness import Question
from juso_plan.diff.match import Stray
from juso_plan.diff.parts import Part
from juso_plan.messages import Language, catalogue


def level_name(level: Level, language: Language) -> str:
    """A level as readers of a language call it."""
    return catalogue(language).labels[f"level-{level.name}"]


def kind_name(kind: str, language: Language) -> str:
    """A kind of part as readers of a language call it. The keys of the plan stay Japanese."""
    return catalogue(language).labels[f"kind-{kind}"]


def code_name(change: Change, language: Language) -> str:
    """What happened, in a word."""
    return catalogue(language).labels[f"code-{change.code}"]


def change_title(change: Change, language: Language) -> str:
    """A change in a line, without its values: 増　事業「参加支援事業」の箇所数."""
    labels = catalogue(language).labels
    kind = kind_name(change.kind, language)
    form = "change-field" if change.field and change.code != "renamed" else "change-part"
    # A part that bears no name of its own is called by its kind alone.
    plain = "-plain" if change.kind.startswith(change.name) else ""
    title = labels[form + plain].format(
        code=code_name(change, language), kind=kind, name=change.name, field=change.field
    )
    return title + labels["change-within"].format(name=change.within) if change.within else title


def consequence_lines(comparison: Comparison, language: Language) -> list[tuple[str, str]]:
    """What the changes come to: what, and how it was and is."""
    labels, titles = catalogue(language).labels, catalogue(language).titles
    lines = []
    for one in comparison.consequences:
        what = labels[f"consequence-{one.what}"].format(old=one.old, new=one.new)
        text = labels["arrow"].format(old=one.old, new=one.new)
        if one.where:
            names = labels["list-comma"].join(one.where)
            text = labels["consequence-of"].format(count=len(one.where), names=names)
        lines.append((what, text))
    for label, is_met in (("met", True), ("unmet", False)):
        found = [
            labels["consequence-rule"].format(rule=one.id, title=titles.get(one.id, ""))
            for one in comparison.requirements
            if one.is_met is is_met
        ]
        if found:
            lines.append((labels[f"consequence-{label}"], labels["list-comma"].join(found)))
    return lines


def summary_line(comparison: Comparison, language: Language) -> str:
    """How many changes of which level, or that there are none."""
    labels = catalogue(language).labels
    if not comparison.changes:
        return labels["diff-none" if comparison.is_same_text else "diff-same"]
    counts = {level.name.lower(): comparison.count(level) for level in Level}
    return labels["diff-summary"].format(total=len(comparison.changes), **counts)


def question_text(question: Question, language: Language) -> str:
    """改称の可能性, as a question."""
    labels = catalogue(language).labels
    old, new = question.old, question.new
    return labels["diff-question"].format(
        kind=kind_name(new.kind.name, language),
        old=old.called,
        old_line=old.line,
        new=new.called,
        new_line=new.line,
        score=f"{question.score:.2f}",
    )


def stray_text(stray: Stray, language: Language) -> str:
    """A 旧名称, 統合元 or 分割元 that the other edition does not hold."""
    part: Part = stray.part
    return (
        catalogue(language)
        .labels["diff-stray"]
        .format(
            kind=kind_name(part.kind.name, language),
            name=part.called,
            line=part.line,
            key=stray.key,
            value=stray.name,
        )
    )
