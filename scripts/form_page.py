"""The page of the plan file's form for planners: `docs/format.md`, made from the model.

Beside it the attributes by which Python code asks a plan: `docs/attributes.md`.

For the maintainer: `generate` calls this. Every key with its type, an example, where it appears in the
document, and the rules that ask about it; the rules are found through their own examples (what a bad
example writes or takes out is what the rule is about).
"""

from __future__ import annotations

import re
from collections import defaultdict

from juso_plan.document.build import CHAPTER_KEYS, CHAPTER_TITLES
from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.plan import Plan
from juso_plan.rules.about import TableKey, rules_about

_HEAD = """# 計画のファイルの書き方（様式1）

計画は、項目名と中身を「項目名: 中身」の形で書き並べた一つのファイルです。中に更に項目があるときは、次の行から
半角の空白二つ分だけ下げて書きます。並びは `[甲, 乙]` と書くか、行を分けて `- 甲` と書きます。

この表は、書ける全ての項目です。ここにない項目名は、検査で「ありません」と指摘されます。

## どこでも使える約束

- **決まっていないこと**は `未定: [箇所数]`、**元の資料にないこと**は `記載なし: [開始]` のように、項目名を挙げます。
- **まだ始めていない事業や会議**は `状態: 検討中` と `理由:` を書きます。
- **長い文**は `内容: |` の次の行から、字下げして書きます。段落は空の行で分けます。`- ` の箇条書き、`**太字**`、
  `{語|よみ}` のふりがな、`[^1]` の注が使えます。
- **`: ` や ` #` を含む文、記号で始まる文**は、全体を引用符 `" "` で囲みます。
- コロン、ハイフン、空白、数字は半角で書きます。

## 中身の種類

| 種類 | 書き方 |
| --- | --- |
| 文字 | そのまま書きます |
| 本文 | 段落や箇条書きのある文 |
| 団体 | 団体の名前。元の資料のとおりに書きます |
| 年度 | `令和7年度`、`R7年度`、`2025年度`、`令和7年度（2025年度）` |
| 日付 | `令和7年4月1日`、`2025-04-01`。月までなら `令和7年4月` |
| 時期 | 年度か日付 |
| 引用 | `介護保険法第115条の45第2項第1号から第3号まで` のような、法律名と条・項・号 |
| 箇所数 | `5`、`5か所`、`49団体（令和4年度）` |
| 人数 | `2名`、`1名以上`、`各1名以上`、`1～2名` |
| 数と単位 | `91,456人`、`28.9%` |
| 決まった言葉 | 表に挙げた言葉のどれか |
| 並び | `[ ]` か `- ` で書く、いくつか |
| 項目 | 中に更に項目を書くところ |
"""


def form_page() -> str:
    """The page as Markdown."""
    asked = rules_about()
    shown = _shown_in()
    lines = [_HEAD]
    for cls in _tables():
        lines += ["", f"## {_title(cls)}", ""]
        chapters = "、".join(shown[cls])
        if chapters and cls is not Plan:
            lines += [f"ページでは：{chapters}", ""]
        head = ["項目", "中身", "例", "説明", "規則"]
        head += ["ページの章"] if cls is Plan else []
        lines += [_row(head), _row(["---"] * len(head))]
        for name, spec in key_specs(cls).items():
            if name in ("未定", "記載なし") and cls is not Plan:
                continue  # said once, on top
            lines.append(_row(_key_row(cls, name, spec, asked)))
    return "\n".join(lines) + "\n"


_ATTRIBUTES_HEAD = """# Pythonから見た計画の項目

`juso_plan.load(…).plan` は計画の中身です（[Pythonから使う](api.md)）。計画のファイルの項目ごとに、Pythonの属性の名前を示します。
書かれていない項目は `None`、並びなら空の組（tuple）です。項目の意味と書き方は[計画のファイルの書き方](format.md)にあります。
"""


def attributes_page() -> str:
    """The attributes as Markdown, table by table."""
    lines = [_ATTRIBUTES_HEAD]
    for cls in _tables():
        lines += ["", f"## {_title(cls)}", "", f"`{cls.__module__}.{cls.__name__}`", ""]
        lines += [_row(["属性", "項目", "中身"]), _row(["---"] * 3)]
        for name, spec in key_specs(cls).items():
            lines.append(_row([f"`{spec.attribute}`", f"`{name}`", _kind(spec)]))
    return "\n".join(lines) + "\n"


def _key_row(
    cls: type[Table], name: str, spec: KeySpec, asked: dict[TableKey, tuple[str, ...]]
) -> list[str]:
    example = f"`{spec.example}`" if spec.example else ""
    required = "**必ず書く**。" if spec.required else ""
    found = "、".join(f"[{rule}](rules/{rule}.md)" for rule in asked.get((cls, name), ()))
    row = [f"`{name}`", _kind(spec), example, f"{required}{spec.description}", found]
    return [*row, _chapter(name)] if cls is Plan else row


def _kind(spec: KeySpec) -> str:
    """What is written behind a key, in planners' words."""
    if spec.table:
        title = _title(spec.table)
        kind = f"[{title}](#{re.sub('[（）]', '', title)})"  # as GitHub and MkDocs name a heading
    else:
        assert spec.scalar is not None
        words = "・".join(spec.scalar.words)
        kind = spec.scalar.kind + (f"（{words}）" if words else "")
    return f"{kind}の並び" if spec.many else kind


def _tables() -> list[type[Table]]:
    """Every table, in the order in which a reader meets it."""
    found: list[type[Table]] = []
    waiting: list[type[Table]] = [Plan]
    while waiting:
        cls = waiting.pop(0)
        if cls not in found:
            found.append(cls)
            waiting += [spec.table for spec in key_specs(cls).values() if spec.table]
    return found


def _title(cls: type[Table]) -> str:
    """The Japanese name of a table: the key under which it stands first."""
    if cls is Plan:
        return "計画のファイル"
    if cls.__name__ == "Programme":
        return "事業（ひとつ）"
    names = [
        name
        for holder in _tables_cached()
        for name, spec in key_specs(holder).items()
        if spec.table is cls
    ]
    used = [
        other for other in _tables_cached() if other is not cls and _first_name(other) == names[0]
    ]
    return f"{names[0]}（{_holder(cls)}）" if used else names[0]


def _first_name(cls: type[Table]) -> str:
    return next(
        (n for h in _tables_cached() for n, s in key_specs(h).items() if s.table is cls), ""
    )


def _holder(cls: type[Table]) -> str:
    """The key of the table that holds this one first."""
    for holder in _tables_cached():
        if any(spec.table is cls for spec in key_specs(holder).values()):
            return _first_name(holder) or "計画のファイル"
    return ""


_TABLES: list[type[Table]] = []


def _tables_cached() -> list[type[Table]]:
    if not _TABLES:
        _TABLES.extend(_tables())
    return _TABLES


def _chapter(name: str) -> str:
    titles = [CHAPTER_TITLES[anchor] for anchor, keys in CHAPTER_KEYS.items() if name in keys]
    return "、".join(titles)


def _shown_in() -> dict[type[Table], list[str]]:
    """The chapters in which a table's facts appear."""
    shown: dict[type[Table], list[str]] = defaultdict(list)
    for name, spec in key_specs(Plan).items():
        if spec.table is None:
            continue
        waiting, seen = [spec.table], set()
        while waiting:
            cls = waiting.pop()
            if cls in seen:
                continue
            seen.add(cls)
            chapter = _chapter(name) or "表紙"
            if chapter not in shown[cls] and name not in ("確認済み", "要確認"):
                shown[cls].append(chapter)
            waiting += [one.table for one in key_specs(cls).values() if one.table]
    return shown


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
