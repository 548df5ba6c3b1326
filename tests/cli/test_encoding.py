"""The examples of the help work, whatever the system speaks (cp932 on Windows in Japan).

All are run in one process to which an open without a named encoding is an error.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.cli.running import PATIENCE, surroundings
from tests.cli.test_pages import TYPED, examples, words_of

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [
    line
    for command in TYPED
    for line in examples(command)
    # These wait for somebody, take a list of one's own, or are for a folder of git.
    if not re.search(r" (?:init|lsp|preview|import|config|diff HEAD)\b", line)
]
SITES = "export municipalities/kitakami/2025.yaml --to csv --output sites.csv"
ALSO = [
    SITES,
    SITES.replace("csv", "xlsx"),
    "import sites sites.csv municipalities/kitakami/2025.yaml --dry-run",
    "import sites sites.xlsx municipalities/kitakami/2025.yaml --dry-run",
    "render municipalities/kitakami/2025.yaml --to pdf",
    "check --format json --output found.json",
    "check --baseline found.json --no-cache",
    "check municipalities/kitakami/2025.yaml --fix",
    "fmt municipalities/kitakami/2025.yaml",
    "init here --yes --prefecture 岩手県 --city 北上市 --code 032069 --romaji kitakami"
    " --from 令和9年度 --to 令和13年度",
]
ASK = """
import json, pathlib, warnings
# openpyxl takes no more than a name from the temporary file that it opens.
warnings.filterwarnings("ignore", category=EncodingWarning, module="openpyxl")
from juso_plan.cli.app import main
codes = [main(words) for words in json.loads(pathlib.Path("asked.json").read_text("utf-8"))]
pathlib.Path("codes.json").write_text(json.dumps(codes), "utf-8")
"""


def test_examples_work_and_every_open_names_its_encoding(folder: Path) -> None:
    for name in ("municipalities", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    asked = [words_of(line) for line in dict.fromkeys(EXAMPLES)] + [line.split() for line in ALSO]
    (folder / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=folder,
        env=surroundings(
            PYTHONUTF8="0",
            PYTHONIOENCODING="cp932",
            PYTHONWARNDEFAULTENCODING="1",
            PYTHONWARNINGS="error::EncodingWarning",
        ),
        capture_output=True,
        timeout=PATIENCE * 2,
        check=False,
    )
    said = done.stderr.decode("utf-8")
    done.stdout.decode("utf-8")
    codes = json.loads((folder / "codes.json").read_text(encoding="utf-8"))
    assert [line for line, code in zip(asked, codes, strict=True) if code == 2] == [], said
