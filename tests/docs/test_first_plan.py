"""docs/first-plan.md can be followed step by step from an empty folder, and shows what then comes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from juso_plan.cli.app import main
from juso_plan.edit.formatting import formatted
from juso_plan.rules.check import check
from juso_plan.source import parse
from tests.docs.first_plan import (
    BEGUN,
    COMMANDS,
    CONVERSATION,
    PAGE,
    PLAN,
    ROOT,
    WRITTEN,
    write_the_piece,
)


def test_the_guide_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    answers = [answer for _, answer in CONVERSATION]
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda: answers.pop(0))
    plan = tmp_path / PLAN
    commands = list(COMMANDS)

    def follow(*begin: str) -> tuple[int, str]:
        words = commands.pop(0)
        assert tuple(words[: len(begin)]) == begin
        capsys.readouterr()
        code = main(words)
        return code, "".join(capsys.readouterr())

    # 1. A plan is begun, and every question is on the page.
    assert follow("--version")[0] == 0
    code, shown = follow("init")
    assert (code, answers) == (0, [])
    at = 0
    for question, _ in CONVERSATION:
        at = shown.index(f"{question}: ", at) + 1
    assert plan.read_bytes() == BEGUN.read_bytes()
    # 2. What is open.
    code, shown = follow("check", PLAN, "--select", "GLM")
    assert (code, shown.rstrip() in PAGE) == (0, True)
    assert follow("checklist", PLAN)[0] == 0
    # 3. A piece is written, with three slips; they are shown, mended, and the text is put into form.
    write_the_piece(tmp_path)
    assert plan.read_bytes() == WRITTEN.read_bytes()
    code, shown = follow("check", PLAN, "--select", "SYN")
    assert (code, shown.rstrip() in PAGE) == (1, True)
    code, shown = follow("check", "--fix")
    assert (code, "3 か所を直しました" in shown) == (0, True)
    assert follow("fmt")[0] == 0
    text = plan.read_text(encoding="utf-8")
    assert formatted(parse(text)) == text
    assert "      - {職種: 参加支援員, 人数: 2名}\n" in text
    assert {one.severity.value for one in check("x", text.encode()).findings} == {"info"}
    # 4. The preview has tests of its own. 5. The pages and the Word file.
    assert commands.pop(0) == ["preview", PLAN]
    assert follow("render", PLAN)[0] == 0
    assert follow("render", PLAN, "--to", "docx")[0] == 0
    made = {path.name for path in (tmp_path / "dist").iterdir()}
    named = set(re.findall(r"`dist/(mihon-2027\S+)`", PAGE))
    assert named <= made
    assert len(named) == 4
    assert commands == []


def test_every_picture_of_a_document_is_there_small_and_described() -> None:
    shown = {
        (image[1], image[2])
        for path in (ROOT / "docs").glob("*.md")
        for image in re.finditer(r"!\[(.*?)\]\((images/\S+)\)", path.read_text(encoding="utf-8"))
    }
    assert [name for words, name in shown if len(words) < 8] == []
    sizes = {name: (ROOT / "docs" / name).stat().st_size for _, name in shown}
    assert {name: size for name, size in sizes.items() if size > 100_000} == {}
