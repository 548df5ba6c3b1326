"""The page of the database for analysts: `docs/database.md`, made from the tables of the code."""

from __future__ import annotations

from juso_plan.export.tables import DESCRIPTION, TABLES

_HEAD = """# データベースの表

`juso-plan export --to sqlite` が作るデータベースの表と列（使い方は[Excelとのやりとり](excel.md)）。計画が述べていないことは空（NULL）。
いくつかのものを一つの列に入れるときは「、」で区切る。
"""


def database_page() -> str:
    """The page as Markdown."""
    lines = [_HEAD.rstrip()]
    for table in (*TABLES, DESCRIPTION):
        lines += ["", f"## {table.name}", "", table.description, ""]
        lines += ["| 列 | 型 | 内容 |", "| --- | --- | --- |"]
        lines += [f"| {one.name} | {one.kind} | {one.description} |" for one in table.columns]
    return "\n".join(lines) + "\n"
