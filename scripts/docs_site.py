"""Build the site of the documents into a folder: `./dev docs`.

For the maintainer: runs in an environment of its own (locks/docs.txt). Zensical is given a copy of the documents and
of the files that they lead to, laid out as in the checkout: so a link holds on the site as it does beside the files,
and one that does not, or that names a heading that is not there, fails the build. The menu is the list of documents,
docs/README.md. Zensical, since its search finds any piece of Japanese text (those of MkDocs and Sphinx know only the
words that a segmenter cuts), and since it is what the makers of Material for MkDocs go on with. Nothing is fetched when
the site is built or read: no fonts, no scripts of others.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("docs", "schemas", "municipalities", "examples", "templates/scaffold")
FILES = ("*.md", "LICENSE", "NOTICE", "action.yml", ".pre-commit-hooks.yaml")
SETTINGS = """\
[project]
site_name = "juso-plan"
site_description = "重層的支援体制整備事業実施計画を、一つのファイルから検査し、ページにする道具"
copyright = "Apache License 2.0"
docs_dir = "checkout"
site_dir = "site"
nav = {menu}
extra_css = ["site.css"]

[project.theme]
language = "ja"
font = false
features = ["navigation.top", "toc.follow", "search.highlight"]

[project.markdown_extensions.tables]
[project.markdown_extensions.pymdownx.superfences]
[project.markdown_extensions.pymdownx.highlight]
use_pygments = false

# The names of headings as GitHub makes them, so that a link to one holds in both places.
[project.markdown_extensions.toc]
slugify = {{object = "pymdownx.slugs.slugify", kwds = {{case = "lower"}}}}
"""
# The accent of the theme is too faint for small text.
STYLE = """\
:root body { --md-accent-fg-color: #3949ab; }
.md-typeset a { text-decoration: underline; }
"""
_END = re.compile(r"^((?!#).*[^\x00-\x7f])\n *(?=[^\x00-\x7f])", re.MULTILINE)
"""An end of a line between two Japanese characters, behind what is no heading."""
_SECTION = re.compile(r"^## (.+)$|^\| \[([^\]]+)\]\(([^)]+)\) \|", re.MULTILINE)


def main(out: Path) -> int:
    """Build the site into a folder that is not there yet; gives the exit code."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _copy_to(folder / "checkout")
        settings = SETTINGS.format(menu=_menu())
        (folder / "zensical.toml").write_text(settings, encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
            return 1
        shutil.copytree(folder / "site", out)
    print(out / "index.html")
    return 0


def _copy_to(target: Path) -> None:
    """Lay the files out. The Japanese README is the first page, the other one stands beside it."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, target / folder)
    for pattern in FILES:
        for path in ROOT.glob(pattern):
            shutil.copyfile(path, target / path.name)
    for path in target.rglob("*.md"):
        path.write_text(_joined(path.read_text(encoding="utf-8")), encoding="utf-8")
    (target / "README.md").rename(target / "en.md")
    (target / "README.ja.md").rename(target / "index.md")
    for name, old, new in (
        ("en.md", "(README.ja.md)", "(index.md)"),
        ("index.md", "(README.md)", "(en.md)"),
    ):
        text = (target / name).read_text(encoding="utf-8")
        (target / name).write_text(text.replace(old, new), encoding="utf-8")
    (target / "site.css").write_text(STYLE, encoding="utf-8")


def _joined(text: str) -> str:
    """The text with the lines of a Japanese paragraph in one, since a browser shows their ends as spaces."""
    parts = re.split(r"(^ *```.*?^ *```)", text, flags=re.MULTILINE | re.DOTALL)
    parts[::2] = [_END.sub(r"\1", part) for part in parts[::2]]
    return "".join(parts)


def _menu() -> str:
    """The headings of the list of documents, each with the documents below it, as TOML."""
    sections: dict[str, list[str]] = {"はじめに": [_item("juso-plan", "index.md")]}
    sections["はじめに"].append(_item("In English", "en.md"))
    heading = ""
    for found, title, link in _SECTION.findall((ROOT / "docs" / "README.md").read_text("utf-8")):
        if found:
            heading = found
            sections[heading] = []
        else:
            place = (ROOT / "docs" / link).resolve().relative_to(ROOT).as_posix()
            sections[heading].append(_item(title, place))
    sections["はじめに"].append(_item("文書の一覧", "docs/README.md"))
    listed = (f"{{{_text(one)} = [{', '.join(items)}]}}" for one, items in sections.items())
    return f"[{', '.join(listed)}]"


def _item(title: str, place: str) -> str:
    return f"{{{_text(title)} = {_text(place)}}}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute()))
