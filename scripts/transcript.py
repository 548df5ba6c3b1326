"""Write docs/transcript.md: a new user's way from the wheel to CI, run on an empty folder outside of the checkout.

For the maintainer: `./dev transcript` builds the wheel, installs it into an empty environment and writes the page. A
test of tests/packaging runs this with --check and the environment that it has anyway. Only what people type and what
the program prints is on the page; of long output the first lines, with how many there are more.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import venv
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from juso_plan import __version__

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "transcript.md"
WHEEL = f"juso_plan-{__version__}-py3-none-any.whl"
MOST, WIDEST = 20, 110
"""Lines of an output that are shown, and characters of a line."""
PLAN, NEXT = "municipalities/mihon/2027.yaml", "municipalities/mihon/2028.yaml"


@dataclass(frozen=True)
class Edit:
    """What a planner writes: `new` in place of `old`, in a file."""

    file: str
    old: str
    new: str


Step = str | Edit
"""A command that is typed, or an edit; a text with `# ` before it stands on the page as it is."""

STEPS: tuple[Step, ...] = (
    """# ## 1. 入れる

何も入っていないところ（新しい仮想環境）に、この道具のファイル（wheel）を一つ入れます。ソースコードのフォルダーは要りません。

```sh
python3 -m venv env
env/bin/pip install '{wheel}[all]'
```
""",
    "juso-plan --version",
    "# ## 2. 計画のファイルを作る\n",
    "juso-plan init --yes --prefecture 岩手県 --city 見本市 --code 032999 --romaji mihon"
    " --from 令和9年度 --to 令和11年度 --method 参加支援事業=委託",
    "# ## 3. 検査する\n\n書きかけなので、まだ書いていないことは「情報」として挙がり、失敗にはなりません。\n",
    "juso-plan check --format concise",
    "# ## 4. 書いて、直す\n\n参加支援事業を書きます。コロンと数字を、全角で打ってしまいました。\n",
    Edit(
        PLAN,
        """    実施方式: [委託]
    未定: [対象者, 内容, 箇所数, 人員配置, 担当課, 委託先]
""",
        """    実施方式: [委託]
    対象者：既存の制度では支えにくい人
    内容: 社会とのつながりを作るための支援を行う。
    箇所数: ２か所
    未定: [人員配置, 担当課, 委託先]
""",
    ),
    "juso-plan check --select SYN --format concise",
    "# 意味の決まる打ち間違いは、道具が直せます。まず直し方を見て、それから直します。\n",
    "juso-plan check --fix --diff --select SYN",
    "juso-plan check --fix --select SYN",
    "# ## 5. ページにする\n",
    f"juso-plan render {PLAN} --to all",
    "# ## 6. 公開するサイトを作る\n",
    "juso-plan site --out public",
    "ls public",
    "# ## 7. 次の年度\n\n次の年度の版を作り、箇所数を改めます。\n",
    f"juso-plan next-year {PLAN}",
    Edit(NEXT, "    箇所数: 2か所\n", "    箇所数: 3か所\n"),
    "# ## 8. 前の年度と比べる\n",
    f"juso-plan diff {PLAN} {NEXT}",
    f"juso-plan diff {PLAN} {NEXT} --format docx --output 新旧対照表.docx",
    "# ## 9. 自動の検査（CI）\n\n`init` が置いた `.github/workflows/juso-plan.yaml` は、次の二つを動かします。\n",
    "juso-plan fmt --check",
    "juso-plan check --format github",
    "# 整えていない書き方が入ると、`fmt --check` が失敗します（終了コード1）。\n",
    Edit(NEXT, "    箇所数: 3か所\n", "    箇所数:   3か所\n"),
    "juso-plan fmt --check",
    "juso-plan fmt",
    "juso-plan fmt --check",
)


def main() -> int:
    """Write the page, or with --check compare it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--commands", type=Path, help="the folder of an installed juso-plan")
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        commands = asked.commands or _installed(Path(name, "env"))
        work = Path(name, "work")
        work.mkdir()
        text = transcript(commands.absolute(), work)
    if not asked.check:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
        return 0
    old = PAGE.read_text(encoding="utf-8")
    print(*unified_diff(old.splitlines(), text.splitlines(), "docs", "now", lineterm=""), sep="\n")
    return int(old != text)


def _installed(folder: Path) -> Path:
    """The commands of an empty environment with the wheel of this checkout."""
    python = sys.executable
    build = [python, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder.parent)]
    subprocess.run(build, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    venv.create(folder)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [python, "-m", "pip", "--python", str(commands / "python"), "install", "--quiet"]
    subprocess.run([*pip, f"{folder.parent / WHEEL}[all]"], check=True)
    return commands


def transcript(commands: Path, work: Path) -> str:
    """The page: every step done in the folder `work`."""
    lines = [
        "<!-- このページは ./dev transcript が作ります。直接は直しません。 -->",
        "",
        "# 入れるところからCIまで",
        "",
        "何も入っていないパソコンで、この道具を入れ、計画を作り、検査し、直し、ページにして公開し、次の年度の版を作って比べ、",
        "自動の検査をするまでの、実際の記録です。`$` の後が打つ命令、その下が出てくる文です。",
        "",
    ]
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "JUSO_", "VIRTUAL_ENV", "GITHUB_"))
    } | {"PYTHONUTF8": "1", "XDG_CACHE_HOME": str(work.parent / "cache")}
    for step in STEPS:
        if isinstance(step, Edit):
            lines += _edited(work, step)
        elif step.startswith("# "):
            lines += [step.removeprefix("# ").format(wheel=WHEEL).rstrip("\n"), ""]
        else:
            lines += ["```text", f"$ {step}", *_said(step, commands, work, environment), "```", ""]
    return "\n".join(lines)


def _edited(work: Path, edit: Edit) -> list[str]:
    path = work / edit.file
    text = path.read_text(encoding="utf-8")
    assert text.count(edit.old) == 1, edit.old
    path.write_text(text.replace(edit.old, edit.new), encoding="utf-8", newline="\n")
    return [f"`{edit.file}`:", "", "```yaml", edit.new.rstrip("\n"), "```", ""]


def _said(step: str, commands: Path, work: Path, environment: dict[str, str]) -> list[str]:
    """What a command prints, and its exit code where that is not 0."""
    program, *words = shlex.split(step)
    if program == "ls":
        return sorted(
            one.name + ("/" if one.is_dir() else "") for one in (work / words[0]).iterdir()
        )
    done = subprocess.run(
        [str(commands / program), *words],
        cwd=work,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    out = [one if len(one) <= WIDEST else f"{one[:WIDEST]}…" for one in done.stdout.splitlines()]
    more = [f"…（ほか {len(out) - MOST} 行）"] if len(out) > MOST else []
    code = [f"（終了コード {done.returncode}）"] if done.returncode else []
    return [*out[:MOST], *more, *done.stderr.splitlines(), *code]


if __name__ == "__main__":
    sys.exit(main())
