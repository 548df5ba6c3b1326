"""What is made from the code is up to date, and the links of the documents lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "municipalities/*.md")
    for path in ROOT.glob(pattern)
)
_LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)(?:#[^)]*)?\)")


def test_generated_files_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), "run ./dev generate\n" + done.stderr


def test_the_list_of_documents_names_every_one() -> None:
    listed = _LINK.findall((ROOT / "docs" / "README.md").read_text(encoding="utf-8"))
    ours = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert ours - set(listed) == set(), "name it in docs/README.md"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    targets = _LINK.findall(document.read_text(encoding="utf-8"))
    assert [one for one in targets if not (document.parent / one).exists()] == []
