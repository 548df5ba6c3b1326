"""What the preview shows of a plan: good, broken, gone, and good again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from juso_plan.document.build import build_document
from juso_plan.render.html import render_html
from juso_plan.render.theme import Theme
from juso_plan.rules.check import check, read
from juso_plan.serve import pages
from juso_plan.serve.preview import Preview
from juso_plan.serve.sections import section_of
from juso_plan.source import MAX_BYTES
from tests.helpers import PLAN

BASE = (Path(__file__).parents[1] / "rules" / "base.yaml").read_bytes()
NAME = "municipalities/mihon/2027.yaml"


def preview(data: bytes = BASE, theme: Theme | None = None) -> Preview:
    made = Preview(NAME, "ja", theme or Theme())
    made.take(data)
    return made


def html(made: Preview, name: str = pages.FRAME) -> str:
    page = made.page(name)
    assert page is not None
    return page.body.decode()


def state(made: Preview) -> str:
    """What the frame says of what is shown, without the times of day."""
    found = re.search(r'<div id="state".*?</div>', html(made), re.DOTALL)
    assert found
    text = re.sub(r"<[^>]+>", " ", found[0])
    return re.sub(r"\d\d:\d\d:\d\d", "T", " ".join(text.split()))


def test_the_pages_of_a_good_plan() -> None:
    made = preview()
    plan = read(BASE).plan
    assert plan
    assert html(made, pages.PLAN) == render_html(build_document(plan))
    assert "<h1>" in html(made, pages.CHECKLIST)
    assert state(made) == "Tに読んだ内容です。ファイルを保存すると、この表示も変わります。"
    assert "指摘はありません。" in html(made)


def test_no_page_besides() -> None:
    made = preview()
    assert [made.page(name) for name in ("plan/", "PLAN", NAME, "../plan", "2027.yaml")] == [
        None
    ] * 5


def test_a_report_has_no_table_of_requirements() -> None:
    made = preview(PLAN.replace("実施計画}", "取組報告}").encode())
    assert made.page(pages.CHECKLIST) is None
    assert 'href="checklist"' not in html(made)


BROKEN = BASE.replace("様式: 1\n".encode(), "様式: 1\nまちがい: <b>\n".encode(), 1)


def test_while_the_file_is_broken_the_last_good_page_stays_and_the_finding_is_shown() -> None:
    made = preview()
    good = html(made, pages.PLAN)
    made.take(BROKEN)
    assert html(made, pages.PLAN) == good
    line = BROKEN.decode()[: BROKEN.decode().index("まちがい")].count("\n") + 1
    assert state(made) == (
        "今のファイルには、読めない箇所が1か所あります。 本文は、Tに読んだ内容のままです。 "
        f"{line}行目 「まちがい」という項目はありません"
    )
    assert f'href="text#L{line}"' in html(made)
    assert "まちがい: &lt;b&gt;" in html(made, pages.TEXT)
    made.take(BASE)
    assert "今の" not in state(made)


def test_what_does_not_parse_at_all() -> None:
    made = preview()
    good = html(made, pages.PLAN)
    made.take(b"\xff\xfe\x00{[")
    assert html(made, pages.PLAN) == good
    assert "読めない箇所が1か所" in state(made)


@pytest.mark.parametrize("data", [b"", b"\x00" * 10, b"a: [", b"x" * (MAX_BYTES + 1)])
def test_a_plan_that_was_never_good(data: bytes) -> None:
    made = preview(data)
    assert state(made).count("本文は、まだ表示できません。") == 1
    assert "本文は、まだ表示できません。" in html(made, pages.PLAN)
    made.take(BASE)
    assert "見本市" in html(made, pages.PLAN)


def test_a_file_that_has_gone() -> None:
    made = preview()
    good = html(made, pages.PLAN)
    made.tell("not-found", {"path": "計画\x1b[2J<i>.yaml"})
    assert html(made, pages.PLAN) == good
    assert state(made) == (
        "計画\ufffd[2J&lt;i&gt;.yaml が見つかりません。 ファイルを保存し直すと、表示を続けます。 "
        "本文は、Tに読んだ内容のままです。"
    )


def test_what_stood_in_the_way_is_not_told_of_another_fault() -> None:
    made = preview()
    made.take(BROKEN)
    made.tell("not-found", {"path": "x"})
    assert "まちがい" not in state(made)


def test_a_template_with_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "html" / "plan.html"
    page.parent.mkdir()
    page.write_text('{% extends "juso-plan/html/plan.html" %}', encoding="utf-8")
    made = preview(theme=Theme(templates=tmp_path))
    good = html(made, pages.PLAN)
    page.write_text("{{ nothing }}", encoding="utf-8")
    made.take(BASE)
    assert html(made, pages.PLAN) == good
    assert f"ひな形 {page.as_posix()} の 1 行目に「nothing」とあります" in state(made)
    assert "<h1>" in html(made, pages.CHECKLIST)


def test_whoever_waits_gets_the_next_number() -> None:
    made = preview()
    assert made.wait("", 5) == "1"
    assert made.wait("1", 0.01) == "1"
    made.take(BASE)
    assert made.wait("1", 5) == "2"


# --- the findings --------------------------------------------------------------------------------


def test_each_finding_leads_to_its_line_and_its_section() -> None:
    data = BASE.replace("支援法第59条第9号".encode(), "支援法第59条第8号".encode(), 1)
    (one,) = check("", data).findings
    text = html(preview(data))
    assert f'href="text#L{one.line}" target="page">{one.line}行目</a>' in text
    plan = read(data).plan
    assert plan
    section = section_of(build_document(plan), one.path)
    assert section
    assert section.title in one.path
    assert f'href="plan#{section.anchor}" target="page">' in text


SECTIONS = [
    # a path of names, and the section that shows it
    (("計画", "公表"), None),
    (("評価",), "目標と評価"),
    (("位置付け", "関連計画"), "計画の位置付け"),
    (("事業", "参加支援事業", "人員配置"), "参加支援事業"),
    ((), None),
]


@pytest.mark.parametrize(("path", "title"), SECTIONS)
def test_sections_by_path(path: tuple[str, ...], title: str | None) -> None:
    plan = read(BASE).plan
    assert plan
    section = section_of(build_document(plan), path)
    assert (section.title if section else None) == title


def test_thousands_of_findings_and_lines_are_cut() -> None:
    data = BASE + "".join(f"余分{n}: 1\n" for n in range(600)).encode()
    data += b"# \n" * 25_000
    made = preview(data)
    assert html(made).count('<li id="finding-') == 500
    assert "ほか 100 件" in html(made)
    text = html(made, pages.TEXT)
    assert text.count("<li ") == pages.MOST_LINES
    assert "長いファイルなので、ここまでを表示しました。" in text


# --- the plan's text can't act ---------------------------------------------------------------------

EVIL = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"


def test_the_text_of_a_plan_is_only_text() -> None:
    data = BASE.replace("見本市".encode(), f"見本市{EVIL}".encode())
    data += f"{EVIL}: 1\n".encode()
    made = Preview(f"{EVIL}.yaml", "ja", Theme())
    made.take(BASE.replace("見本市".encode(), f"見本市{EVIL}".encode()))
    made.take(data)
    for name in (pages.FRAME, pages.PLAN, pages.CHECKLIST, pages.TEXT):
        text = html(made, name)
        assert "&lt;/style&gt;" in text
        assert "<img src=x" not in text
        assert text.count("<script>") == (1 if name == pages.FRAME else 0)
        assert text.count("</style>") == 1


def test_policies_allow_what_the_page_is_made_of_and_no_more() -> None:
    made = preview()
    policies = {
        name: re.sub(r"'sha256-[\w+/=]{44}'", "HASH", page.policy)
        for name in (pages.FRAME, pages.PLAN, pages.CHECKLIST, pages.TEXT)
        if (page := made.page(name))
    }
    nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"
    inner = f"{nothing}; frame-ancestors 'self'; style-src HASH"
    assert policies == {
        pages.FRAME: f"{nothing}; style-src HASH; script-src HASH; connect-src 'self'; "
        "frame-src 'self'; frame-ancestors 'none'",
        pages.PLAN: inner,
        pages.CHECKLIST: inner,
        pages.TEXT: f"{nothing}; style-src HASH; frame-ancestors 'self'",
    }


def test_a_theme_with_templates_may_set_styles_but_never_run(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    page = preview(theme=Theme(templates=tmp_path)).page(pages.PLAN)
    assert page
    assert "style-src 'unsafe-inline'" in page.policy
    assert "script-src" not in page.policy
