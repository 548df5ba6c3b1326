"""`init`: the first file of a plan, and the files around it that editors and checks use.

For the maintainer: the templates in `templates/scaffold/` are whole files that people can read; that of the plan
is a plan itself, into which the answers are put as text edits. Nothing is written that was not answered: what
is mandatory and not known stands under 未定.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from juso_plan.edit.entries import with_entry, with_items
from juso_plan.edit.scalars import written
from juso_plan.edit.text import applied
from juso_plan.finding import Edit
from juso_plan.law.prefectures import prefecture
from juso_plan.law.project import slots
from juso_plan.model.dates import FiscalYear
from juso_plan.model.schema import ADDRESS, schema_text
from juso_plan.model.values import municipality_check_digit
from juso_plan.resources import shipped
from juso_plan.source import MappingNode, ScalarNode, SequenceNode, parse, quoted

CONTRACTED = frozenset({"委託", "一部委託"})
"""Methods that ask for a 委託先."""

AROUND = {
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/juso-plan.yaml": "github-workflow.yaml",
}
"""The files around a plan, and the template of each. The schema is made from the model."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of the plan. `methods`: 実施方式 by the key of the programme."""

    city: str
    prefecture: str
    code: str
    romaji: str
    start: FiscalYear
    end: FiscalYear
    methods: Mapping[str, tuple[str, ...]]

    @property
    def path(self) -> PurePosixPath:
        """Where the plan stands."""
        return PurePosixPath("municipalities", self.romaji, f"{self.start.year}.yaml")


def is_city(name: str) -> bool:
    """Whether a name can be that of a municipality."""
    return bool(re.fullmatch(r"[^\W\d_a-zA-Z]+[市区町村]", name))


def is_romaji(name: str) -> bool:
    """Whether a name can be that of a municipality's folder."""
    return bool(re.fullmatch(r"[a-z][a-z-]*", name))


def fault_of_code(code: str, of_prefecture: str) -> str:
    """Why a text is no 全国地方公共団体コード of the prefecture, as a label; "" where it is one."""
    if not re.fullmatch(r"[0-9]{6}", code):
        return "init-code-length"
    if municipality_check_digit(code[:5]) != int(code[5]):
        return "init-code-digit"
    found = prefecture(code)
    return "" if found and found.name == of_prefecture else "init-code-prefecture"


def programmes() -> tuple[str, ...]:
    """The programmes that are carried out by somebody, whose 実施方式 is asked for."""
    holders = {one.parent for one in slots()}
    return tuple(one.key for one in slots() if one.key not in holders and one.item != 6)


def plan_text(answers: Answers) -> str:
    """The plan file."""
    template = shipped("templates", "scaffold", "plan.yaml")
    text = template.read_text(encoding="utf-8")
    values = {
        "自治体/コード": quoted(answers.code),
        "自治体/都道府県": written(answers.prefecture),
        "自治体/名称": written(answers.city),
        "計画/名称": written(f"{answers.city}重層的支援体制整備事業実施計画"),
        "計画/期間/開始": answers.start.text,
        "計画/期間/終了": answers.end.text,
    }
    root = _root(text)
    text = applied(text, [_put(root, path, value) for path, value in values.items()])
    if answers.city.endswith(("町", "村")):
        # A town may have a 福祉事務所 or not; a city has one.
        text = applied(text, with_entry(text, _at(_root(text), "自治体"), "未定: [福祉事務所]"))
    for key, methods in answers.methods.items():
        text = _with_method(text, key, methods)
    return text


def files_around() -> dict[PurePosixPath, str]:
    """The files around a plan: editor settings with the schema, examples of checks."""
    files = {
        PurePosixPath(path): shipped("templates", "scaffold", name).read_text(encoding="utf-8")
        for path, name in AROUND.items()
    }
    return {PurePosixPath(ADDRESS): schema_text(), **files}


def _with_method(text: str, key: str, methods: tuple[str, ...]) -> str:
    """実施方式 of a programme, which is 未定 no more; who is contracted is, then."""
    found = next(one for one in slots() if one.key == key)
    path = "/".join(filter(None, ("事業", found.parent, key)))
    entry = f"実施方式: [{', '.join(methods)}]"
    text = applied(text, with_entry(text, _at(_root(text), path), entry, behind="根拠"))
    undecided = _at(_root(text), path).get("未定")
    assert isinstance(undecided, SequenceNode)
    names = [one.value for one in undecided.items if isinstance(one, ScalarNode)]
    at = names.index("実施方式")
    edits = [Edit(undecided.items[at].start, undecided.items[at + 1].start, "")]
    if CONTRACTED & set(methods):
        edits += with_items(text, undecided, ["委託先"])
    return applied(text, edits)


def _root(text: str) -> MappingNode:
    root = parse(text).root
    assert isinstance(root, MappingNode)
    return root


def _at(root: MappingNode, path: str) -> MappingNode:
    node = root
    for name in path.split("/"):
        below = node.get(name)
        assert isinstance(below, MappingNode), path
        node = below
    return node


def _put(root: MappingNode, path: str, value: str) -> Edit:
    holder, _, name = path.rpartition("/")
    node = _at(root, holder).entries[name].value
    return Edit(node.start, node.end, value)
