"""`./dev bench`: measure, compare with the peers, and write the tables of docs/performance.md.

For the maintainer: each table is a function that gives its rows; `--only NAME` runs one. The peers lie in
`.venv-peers` and `benchmarks/peers/node_modules`, put there by `./dev bench`.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks import curves, editing
from benchmarks.plans import Made, mistaken, plan
from benchmarks.timing import Command, Ratio, Run, compare
from juso_plan.rules.check import check
from scripts import measured

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "performance.md"
OURS: str | Path = ROOT / ".venv" / "bin" / "juso-plan"
PYTHON: str | Path = ROOT / ".venv" / "bin" / "python"
PEERS = ROOT / ".venv-peers" / "bin"
AJV = ROOT / "benchmarks" / "peers" / "node_modules" / ".bin" / "ajv"
SCHEMA = ROOT / "schemas" / "plan.schema.json"
BARE = Command([PYTHON, "-c", "pass"], ROOT)
RUNS = 7

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page: its heading, its columns, and what measures its rows."""

    name: str
    title: str
    columns: Row
    rows: Callable[[Path], Iterator[Row]]


def main() -> None:
    """Run the tables that are asked for, and put them into the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=[table.name for table in TABLES], action="append")
    wanted = parser.parse_args().only
    for table in TABLES:
        if wanted and table.name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            rows = []
            for row in table.rows(Path(folder)):
                print(" | ".join(row), file=sys.stderr, flush=True)
                rows.append(row)
        measured.put(PAGE, f"measured: {table.name}", _written(table, rows))
    measured.put(PAGE, "measured: machine", _machine())


# --- one plan -------------------------------------------------------------------------------------


def one_plan(folder: Path) -> Iterator[Row]:
    """Whole processes on one plan, against bare Python."""
    _write(folder / "clean.yaml", plan(1))
    _write(folder / "wrong.yaml", mistaken(1))
    cold = [OURS, "check", "--no-cache"]
    cached = Command([OURS, "check", "clean.yaml"], folder)
    for name, must, stretch, command in (
        ("`check`（指摘なし、30 kB）", 26.0, 12.0, Command([*cold, "clean.yaml"], folder)),
        ("`check`（指摘あり）", 30.0, 15.0, Command([*cold, "wrong.yaml"], folder, codes=(1,))),
        ("`check`（前と同じファイル）", 4.0, 1.5, cached),
        ("`--version`", 2.0, 1.2, Command([OURS, "--version"], folder)),
        ("`--help`", 12.0, 8.0, Command([OURS, "--help"], folder)),
        (
            "`render --to html`",
            40.0,
            25.0,
            Command([OURS, "render", "clean.yaml", "--to", "html", "--out", "out"], folder),
        ),
    ):
        ratio = compare(command, BARE, RUNS)
        yield (
            name,
            str(ratio),
            f"{ratio.seconds * 1000:.0f} ms",
            _judged(ratio.median, must, stretch),
        )


def _judged(measured: float, must: float, stretch: float, *, more: bool = False) -> str:
    """Whether a budget is kept; `more`: the figure should be large."""
    sign = "≥" if more else "≤"
    kept = measured >= must if more else measured <= must
    far = measured >= stretch if more else measured <= stretch
    word = "目標" if far else "必須" if kept else "未達"
    return f"{word}（必須 {sign} {must:g}、目標 {sign} {stretch:g}）"


# --- many plans -----------------------------------------------------------------------------------


def thousand(folder: Path) -> Iterator[Row]:
    """1,000 plans, against tools that know the published schema."""
    for name, wrong in (("clean", 0), ("mixed", 5)):
        for number in range(1000):
            made = mistaken(number) if wrong and number % wrong == 0 else plan(number)
            _write(folder / name / f"{number:04}.yaml", made)
    ours = Command([OURS, "check", "--no-cache", "--format", "concise", "clean"], folder)
    for name, command, must in (
        (
            "check-jsonschema（ruamel.yaml.clib とともに）",
            Command(
                [PEERS / "check-jsonschema", "--schemafile", SCHEMA, *_names(folder / "clean")],
                folder,
            ),
            (12.0, 30.0),
        ),
        ("yamllint", Command([PEERS / "yamllint", "-d", "relaxed", "clean"], folder, (0, 1)), None),
        ("ajv-cli", Command([*_ajv(folder)], folder, (0, 1)), None),
    ):
        ratio = compare(command, ours, 1)
        judged = _judged(ratio.median, *must, more=True) if must else ""
        yield f"指摘なし: {name} ÷ juso-plan", str(ratio), f"{ratio.seconds:.1f} s", judged
    _found(folder / "mixed")
    mixed = Command([OURS, "check", "--no-cache", "--format", "concise", "mixed"], folder, (1,))
    ratio = compare(mixed, ours, 3)
    yield "2割に誤り ÷ 指摘なし", str(ratio), f"{ratio.seconds:.1f} s", ""
    single = Command([*ours.words, "--jobs", "1"], folder)
    ratio = compare(single, ours, 3)
    yield "1プロセス ÷ 2プロセス", str(ratio), f"{ratio.seconds:.1f} s", ""


def _ajv(folder: Path) -> list[str | Path]:
    return ["node", AJV, "validate", "--strict=false", "-s", SCHEMA, "-d", "clean/*.yaml"]


def _names(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir())


def _found(folder: Path) -> None:
    """Hold the report against the mistakes that were put in. Raises where one is not found, or more are."""
    for number in range(0, 1000, 5):
        wanted = {(one.rule, one.line, one.column) for one in mistaken(number).mistakes}
        outcome = check("", (folder / f"{number:04}.yaml").read_bytes())
        found = {(one.rule, one.line, one.column) for one in outcome.findings}
        if found != wanted:
            raise RuntimeError(f"{number}: {found ^ wanted}")


_FLOOR = """
import hashlib, pathlib
for path in sorted(pathlib.Path("japan").rglob("*.yaml")):
    hashlib.sha256(path.read_bytes()).digest()
"""


def japan(folder: Path) -> Iterator[Row]:
    """Every municipality of Japan over six years: 1,741 × 6 plans."""
    texts = [(mistaken if number % 20 == 0 else plan)(number).text for number in range(500)]
    for number in range(1741 * 6):
        path = folder / "japan" / f"{number // 6:04}" / f"{2020 + number % 6}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        # A note of its own for each, so that no two are the same bytes.
        path.write_text(f"# {number}\n{texts[number % 500]}", encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.rglob("*.yaml")) / 1e6
    words = [OURS, "check", "japan", "--format", "concise"]
    # It takes a minute and is run once; what it is compared with takes half a second, before it and behind it.
    floor = Command([PYTHON, "-c", _FLOOR], folder)
    floors = [floor.run().wall for _ in range(4)][1:]
    cold = Command([*words, "--no-cache"], folder, (1,)).run()
    floors += [floor.run().wall for _ in range(3)]
    ratio = Ratio.of([cold.wall / one for one in floors], [cold])
    yield (
        f"初めて（{1741 * 6:,} 件、{size:.0f} MB）÷ 読んでハッシュを取るだけ",
        str(ratio),
        f"{ratio.seconds:.1f} s",
        _judged(ratio.median, 120, 60),
    )
    yield "一つのプロセスの記憶の最大", f"{ratio.memory:.0f} MB", "", _judged(ratio.memory, 120, 60)
    yield _cost_per_file(folder, cold)
    for step in (["init", "-q"], ["add", "japan"]):
        Command(["git", *step], folder).run()
    status = Command(["git", "status", "--short", "--untracked-files=no"], folder)
    ratio = compare(Command(words, folder, (1,)), status, RUNS)
    yield (
        "何も変わっていない ÷ `git status`",
        str(ratio),
        f"{ratio.seconds * 1000:.0f} ms",
        _judged(ratio.median, 6, 2),
    )


def _cost_per_file(folder: Path, whole: Run) -> Row:
    """Seconds of the processor per file, without those of the first: for some municipalities, and for all of them."""

    def cpu(*paths: str) -> float:
        words = [OURS, "check", *paths, "--format", "concise", "--no-cache"]
        return statistics.median(Command(words, folder, (0, 1)).run().cpu for _ in range(RUNS))

    first = cpu("japan/0000/2020.yaml")
    costs = {}
    for municipalities in (2, 17, 167):
        files = municipalities * 6
        costs[files] = (cpu(*(f"japan/{n:04}" for n in range(municipalities))) - first) / (
            files - 1
        )
    costs[1741 * 6] = (whole.cpu - first) / (1741 * 6 - 1)
    least, most = min(costs.values()), max(costs.values())
    shown = "、".join(f"{files:,}: {cost / costs[12]:.2f}" for files, cost in costs.items())
    kept = "必須" if most <= least * 1.2 else "未達"
    return "件数ごとの、一件あたりのプロセッサーの時間の比", shown, "", f"{kept}（必須 20% 以内）"


# --- documents ------------------------------------------------------------------------------------


def pdf(folder: Path) -> Iterator[Row]:
    """The PDF of a plan, against WeasyPrint on its page."""
    shutil.copy(ROOT / "municipalities" / "kitakami" / "2025.yaml", folder / "plan.yaml")
    ours = Command([OURS, "render", "plan.yaml", "--to", "pdf", "--out", "out"], folder)
    Command([OURS, "render", "plan.yaml", "--to", "html", "--out", "out"], folder).run()
    page = next(one for one in (folder / "out").glob("*.html") if "checklist" not in one.name)
    ratio = compare(Command([PEERS / "weasyprint", page, "page.pdf"], folder), ours, 3)
    yield (
        "WeasyPrint ÷ juso-plan（計画と充足表の二つ）",
        str(ratio),
        f"{ratio.seconds:.1f} s",
        _judged(ratio.median, 3, 6, more=True),
    )
    for form in ("md", "html", "pdf", "docx"):
        words = [OURS, "render", "plan.yaml", "--to", form, "--out", "out"]
        ratio = compare(Command(words, folder), BARE, 5)
        yield f"`render --to {form}` ÷ 裸の Python", str(ratio), f"{ratio.seconds:.2f} s", ""


def site(folder: Path) -> Iterator[Row]:
    """The portal of 1,000 plans, against checking them."""
    for number in range(1000):
        _write(folder / "plans" / f"{number:04}.yaml", plan(number))
    # One process each, and once: the portal is made in minutes, and what it writes is not read again.
    checked = Command([OURS, "check", "--no-cache", "--jobs", "1", "plans"], folder).run()
    made = Command([OURS, "site", "plans", "--out", "site", "--to", "md"], folder).run()
    ratio = f"{made.wall / checked.wall:.1f}×（1回）"
    yield "1,000 件の一覧のサイト ÷ その検査（一つのプロセス）", ratio, f"{made.wall:.0f} s", ""
    yield "そのときの記憶の最大", f"{made.memory:.0f} MB", "", ""


def diff(folder: Path) -> Iterator[Row]:
    """Two plans with 300 places, of which every third has another operator and ten have gone."""
    old = plan(1, sites=300).text
    places = old.split("        - 名称: 第")
    new = [
        one.replace("社会福祉法人", "医療法人") if number % 3 == 0 else one
        for number, one in enumerate(places)
        if not (number and number % 30 == 0)
    ]
    (folder / "old.yaml").write_text(old, encoding="utf-8")
    (folder / "new.yaml").write_text("        - 名称: 第".join(new), encoding="utf-8")
    single = Command([OURS, "check", "--no-cache", "--jobs", "1", "old.yaml"], folder)
    for form in ("json", "html"):
        words = [OURS, "diff", "old.yaml", "new.yaml", "--format", form]
        ratio = compare(Command(words, folder), single, 5)
        name = f"300 か所の拠点のある二つの版の `diff --format {form}` ÷ その一つの検査"
        yield name, str(ratio), f"{ratio.seconds:.2f} s", ""


# --- the page -------------------------------------------------------------------------------------


def _write(path: Path, made: Made) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(made.text, encoding="utf-8")


def _machine() -> str:
    names = ("PyYAML", "click", "jinja2", "typst", "python-docx")
    versions = "、".join(f"{name} {version(name)}" for name in names)
    day = time.strftime("%Y-%m-%d")
    processor = platform.processor() or platform.machine()
    return (
        f"測った日 {day}、{platform.system()} {processor}、"
        f"Python {platform.python_version()}、{versions}。\n"
    )


def _written(table: Table, rows: list[Row]) -> str:
    return f"### {table.title}\n\n{measured.table(table.columns, rows)}"


_AGAINST = ("何を", "倍（最小〜最大）", "時間", "予算")
TABLES = (
    Table("one", "一つの計画（裸の `python -c pass` との比）", _AGAINST, one_plan),
    Table("thousand", "1,000 の計画", _AGAINST, thousand),
    Table("japan", "全国の市町村 × 6年", _AGAINST, japan),
    Table("documents", "文書", _AGAINST, pdf),
    Table("site", "一覧のサイト", _AGAINST, site),
    Table("diff", "新旧の比較", _AGAINST, diff),
    Table(
        "editing",
        "書いているとき（言語サーバー、30字を打つ）",
        ("何を", "中央値（最小〜最大）", "同じ文の一度の検査との比"),
        editing.rows,
    ),
    Table("curves", "増え方", ("何を", "大きさごとの、一つあたりの時間の比"), curves.rows),
)

if __name__ == "__main__":
    main()
