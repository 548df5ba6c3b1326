"""Write the files that are made from the code.

The schema, the pages of the rules, the facts of the law, and what commands print in documents.

For the maintainer: `./dev generate` runs this; a test runs it with --check and fails where a file
differs. A document shows the output of a command, or of a script (`python examples/…`), between two comments:

    <!-- output: juso-plan check docs/examples/slips.yaml -->
    <!-- /output -->

With `report` in place of `output`, it is what goes to standard output alone; `output in docs/examples` runs it in
that folder.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from coverage_page import coverage_page
from database_page import database_page
from form_page import attributes_page, form_page
from plans_page import Encoded, encoded_plans, plans_page
from third_party import third_party_page

from juso_plan.cli.app import main as command_line
from juso_plan.compare.schema import comparison_schema_text
from juso_plan.edit.scaffold import Answers, plan_text
from juso_plan.export import data, opendata
from juso_plan.law.tables import table
from juso_plan.messages import catalogue
from juso_plan.model.dates import FiscalYear
from juso_plan.model.schema import file_schema, schema_text, written_schema
from juso_plan.report.changes_schema import changes_schema_text
from juso_plan.rules.pages import markdown_page, page_of
from juso_plan.rules.registry import Rule, rules
from juso_plan.settings.file import settings_schema
from juso_plan.theme import ThemeFile
from juso_plan.timeline.schema import timeline_schema_text

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "README.ja.md", "docs/*.md")
_OUTPUT = re.compile(
    r"(<!-- (output|report)(?: in (\S+))?: (juso-plan|python) (.+?) -->\n).*?(<!-- /\2 -->)",
    re.DOTALL,
)
_NOTICE = "<!-- このページは ./dev generate が作ります。直接は直しません。 -->\n\n"

_DIRECT, _CONTRACTED = ("直営",), ("委託",)
FIRST_PLAN = Answers(
    city="見本市",
    prefecture="岩手県",
    code="032999",
    romaji="mihon",
    start=FiscalYear(2027, "令和9年度"),
    end=FiscalYear(2031, "令和13年度"),
    methods={
        "地域包括支援センターの運営": _CONTRACTED,
        "障害者相談支援事業": _DIRECT,
        "利用者支援事業": _DIRECT,
        "生活困窮者自立相談支援事業": _CONTRACTED,
        "参加支援事業": _CONTRACTED,
        "アウトリーチ等を通じた継続的支援事業": _CONTRACTED,
        "多機関協働事業": _DIRECT,
    },
)
"""What is answered to `init` in docs/first-plan.md."""
BEGUN = ROOT / "docs/examples/first-plan/begun/municipalities/mihon/2027.yaml"
"""The file that then begins."""


def main() -> int:
    """Write what differs, or with --check only say it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for path, text in generated():
        old = path.read_text(encoding="utf-8") if path.exists() else None
        if old != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(name)
    return 1 if check and stale else 0


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file with its text; documents last, since they show what commands say of files."""
    files = {
        ROOT / "schemas" / "plan.schema.json": schema_text(),
        ROOT / "schemas" / "comparison.schema.json": comparison_schema_text(),
        ROOT / "schemas" / "timeline.schema.json": timeline_schema_text(),
    }
    files[ROOT / "schemas" / data.SCHEMA] = data.plan_data_schema_text()
    files[ROOT / "schemas" / opendata.SCHEMA] = opendata.opendata_schema_text()
    address = "schemas/theme.schema.json"
    theme = file_schema(ThemeFile, address, "自治体の見た目（テーマ、様式1）", may_be_open=False)
    files[ROOT / address] = written_schema(theme)
    config = settings_schema()
    files[ROOT / config["$id"]] = written_schema(config)
    files[BEGUN] = plan_text(FIRST_PLAN)
    files[ROOT / "schemas" / "changes.schema.json"] = changes_schema_text()
    for rule in rules().values():
        files[ROOT / "docs" / "rules" / f"{rule.id}.md"] = _rule_page(rule)
    plans = encoded_plans(ROOT / "municipalities")
    files[ROOT / "docs" / "rules" / "README.md"] = _rule_index(plans)
    files[ROOT / "docs" / "law.md"] = _law_facts()
    files[ROOT / "docs" / "coverage.md"] = _NOTICE + coverage_page()
    files[ROOT / "docs" / "database.md"] = _NOTICE + database_page()
    files[ROOT / "docs" / "format.md"] = _NOTICE + form_page()
    files[ROOT / "docs" / "attributes.md"] = _NOTICE + attributes_page()
    files[ROOT / "THIRD-PARTY.md"] = _NOTICE + third_party_page()
    files[ROOT / "municipalities" / "README.md"] = _NOTICE + plans_page(plans)
    yield from files.items()
    for pattern in DOCUMENTS:
        for path in sorted(ROOT.glob(pattern)):
            if path not in files:
                yield path, _with_outputs(path.read_text(encoding="utf-8"))


# --- rules ------------------------------------------------------------------------------------


def _rule_page(rule: Rule) -> str:
    """The page in Japanese, with the English text below."""
    english = catalogue("en").titles[rule.id]
    page = markdown_page(rule, "ja").rstrip("\n")
    return f"{_NOTICE}{page}\n\n## In English\n\n**{english}.** {page_of(rule).english}\n"


def _rule_index(plans: tuple[Encoded, ...]) -> str:
    labels, titles = catalogue("ja").labels, catalogue("ja").titles
    lines = [
        "# 規則の一覧",
        "",
        "「出た所」は、起こした計画でその規則の指摘が出た行（確認済みにしたものも含む）。一つ一つの指摘と、受け入れた理由は"
        "[計画のファイル](../../municipalities/README.md)にある。",
        "",
        "| 規則 | 指摘すること | 重さ | 根拠 | 充足表 | 出た所 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for rule in rules().values():
        authority = rule.authority()
        law = authority.name if authority else "計画そのもの"
        lines.append(
            f"| [{rule.id}]({rule.id}.md) | {titles[rule.id]} | {labels[rule.severity]} | {law} |"
            f" {'○' if rule.is_requirement else ''} | {_fires(rule, plans)} |"
        )
    return _NOTICE + "\n".join(lines) + "\n"


def _fires(rule: Rule, plans: tuple[Encoded, ...]) -> str:
    """The lines of the encoded plans at which a rule finds something."""
    places = []
    for one in plans:
        found = (each.line for each in one.outcome.findings if each.rule == rule.id)
        lines = list(map(str, dict.fromkeys(found)))
        if lines:
            file = f"[{one.municipality}](../../municipalities/{one.name})"
            places.append(f"{file} {'・'.join(lines)}")
    return "、".join(places)


# --- law --------------------------------------------------------------------------------------

_TABLES = (
    ("laws", "法令"),
    ("project", "事業の構成"),
    ("provisions", "条・項・号のある期間"),
    ("moves", "改正で動いた内容"),
    ("guideline", "指針と省令の事項"),
    ("terms", "類型の名前"),
    ("editions", "版"),
    ("sources", "出典"),
)
_META = ("確度", "出典", "確認", "注")


def _law_facts() -> str:
    """Every fact of the law tables with its source and how sure it is."""
    lines = [
        "# 法令の表",
        "",
        "規則が使う法令の事実を、出典と確かさとともに示す。元の表は `juso_plan/law/data/` にあり、法令に詳しい人が"
        "読んで直せる。確かさは、S が出典の文で確かめたもの、I が確かめたことから導いたもの、M が確かめていないもの。"
        "M の事実だけからエラーにはしない。",
        "",
    ]
    for name, title in _TABLES:
        rows = [row.values for row in table(name)]
        keys = list(dict.fromkeys(key for row in rows for key in row))
        columns = [key for key in keys if key not in _META] + [key for key in _META if key in keys]
        lines += [f"## {title}", "", _row(columns), _row(["---"] * len(columns))]
        lines += [_row([_plain(row.get(key, "")) for key in columns]) for row in rows]
        lines.append("")
    return _NOTICE + "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _plain(value: object) -> str:
    if isinstance(value, list):
        return "、".join(map(_plain, value))
    if isinstance(value, dict):
        return "（" + "、".join(f"{k} {_plain(v)}" for k, v in value.items()) + "）"
    return str(value)


# --- outputs of commands ----------------------------------------------------------------------


def _with_outputs(text: str) -> str:
    """The document with the output of every command that it shows."""

    def put(match: re.Match[str]) -> str:
        out, err = _run(match[4], match[5], ROOT / (match[3] or "."))
        shown = out if match[2] == "report" else out + err
        return f"{match[1]}\n```text\n{shown.rstrip()}\n```\n\n{match[6]}"

    return _OUTPUT.sub(put, text)


def _run(program: str, words: str, folder: Path) -> tuple[str, str]:
    """What a command or a script prints on standard output and on standard error."""
    if program == "python":
        done = subprocess.run(
            [sys.executable, *shlex.split(words)],
            cwd=folder,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout, done.stderr
    # A command inside of this process: to start Python for each would take most of the time.
    with chdir(folder), redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        command_line(shlex.split(words))
    return out.getvalue(), err.getvalue()


if __name__ == "__main__":
    sys.exit(main())
