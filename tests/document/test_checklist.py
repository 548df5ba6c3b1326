"""The 充足表 as a page: every row with all that it says, and where the reviewer signs."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from juso_plan.document.blocks import Card, Document, Table, walk
from juso_plan.document.checklist import checklist_document, counts_line
from juso_plan.messages import Language, catalogue
from juso_plan.outcome import Checklist, Row, Status
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.wording import words
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from tests.document.statuses import (
    BY,
    REASON,
    STATUSES,
    evidence,
    notes,
    plan_with_every_status,
)
from tests.helpers import PLAN
from tests.render.reading import Element, page, squeezed
from tests.render.sample import HOSTILE

LANGUAGES: tuple[Language, ...] = ("ja", "en")
FORMS = ("html", "markdown")
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
UNTIL = "令和9年3月31日"


def table_of(text: str, language: Language = "ja") -> Checklist:
    options = Options(today=date(2025, 6, 1))
    return checklist("plan.yaml", read(text.encode()), options, language)


def text_of_every_status() -> str:
    return plan_with_every_status().replace(f"担当: {BY}}}", f"担当: {BY}, 期限: {UNTIL}}}")


def every_status(language: Language = "ja") -> Checklist:
    return table_of(text_of_every_status(), language)


def written(form: str, document: Document) -> Element:
    """The tree of the page, or of that which a reader of the Markdown makes of it."""
    if form == "html":
        return page(render_html(document))
    return page(_MARKDOWN.render(render_markdown(document)))


def rows_of(root: Element) -> dict[str, list[str]]:
    """The texts of the cells of each row, by the id that it begins with."""
    rows = {}
    for row in root.all("tr"):
        cells = [squeezed(cell.text) for cell in row.all("th", "td")]
        if len(cells) == 5:
            rows[cells[0][:6]] = cells
    return rows


def says(row: Row, form: str, language: Language) -> dict[str, list[str]]:
    """What each cell of a row holds, by the column: its parts, one behind the other."""
    labels = catalogue(language).labels
    status = labels[f"status-{row.requirement.status.name}"]
    if row.findings and all(one.waived for one in row.findings):
        status += {"ja": "（確認済み）", "en": " (waived)"}[language]
    # A cell of a Markdown table holds no list.
    bullet = "" if form == "html" else words(language).bullet
    return {
        "requirement": [row.requirement.id, row.text],
        "status": [status],
        "authority": [row.authority.name if row.authority else labels["checklist-itself"]],
        "evidence": [evidence(row, text_of_every_status(), language) or "―"],
        "findings": [bullet + note for note in notes(row, language)] or ["―"],
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_row_says_all_of_it(form: str, language: Language) -> None:
    table = every_status(language)
    rows = rows_of(written(form, checklist_document(table, language)))
    heads = rows.pop(squeezed(catalogue(language).labels["checklist-requirement"])[:6])
    assert sorted(rows) == sorted(row.requirement.id for row in table.rows)
    for row in table.rows:
        cells = rows[row.requirement.id]
        for column, texts in says(row, form, language).items():
            at = heads.index(squeezed(catalogue(language).labels[f"checklist-{column}"]))
            assert cells[at] == squeezed("".join(texts)), (row.requirement.id, column)


def test_the_plan_has_a_row_of_every_kind() -> None:
    """Else the test above would show nothing."""
    table = every_status()
    found = {row.requirement.id: row for row in table.rows}
    assert {name: found[name].requirement.status.value for name in STATUSES} == STATUSES
    assert set(STATUSES.values()) == {status.value for status in Status}
    (accepted,) = found["ORD003"].findings
    assert accepted.waived
    assert (accepted.waived.reason, accepted.waived.until) == (REASON, UNTIL)
    (lacking,) = found["GLM006"].findings
    assert lacking.line > 1
    assert [one.line for one in found["LAW007"].findings] == [1]
    line = found["ORD004"].requirement.line
    assert line is not None
    assert text_of_every_status().splitlines()[line - 1] == "連携:"
    assert found["ORD004"].evidence == f"{line}行：連携:"
    assert any(row.authority is None for row in table.rows)


def shown_for(row: Row, table: Checklist) -> tuple[str, str]:
    """The status of a row as it is shown, and the counts, where the table has this row alone."""
    alone = table._replace(rows=(row,))
    rows = rows_of(written("html", checklist_document(alone, "ja")))
    return rows[row.requirement.id][1], counts_line(alone, "ja")


def test_a_row_is_accepted_where_all_that_it_lacks_was_accepted() -> None:
    """Not where something is left, and not where there is nothing to accept."""
    table = every_status()
    (row,) = [one for one in table.rows if one.requirement.id == "ORD003"]
    (accepted,) = row.findings
    left = replace(accepted, waived=None)
    counts = "適合 0、不適合 1、未評価 0、人の確認 0"
    whole = (squeezed("不適合（確認済み）"), f"{counts}、不適合のうち確認済み 1")
    assert shown_for(row, table) == whole
    assert shown_for(row._replace(findings=(accepted, accepted)), table) == whole
    for findings in ((accepted, left), (left, accepted), (left,), ()):
        assert shown_for(row._replace(findings=findings), table) == ("不適合", counts)


def test_what_is_absent_at_the_top_has_no_line() -> None:
    """There is no place to look at; what stands somewhere has its line."""
    found = {row.requirement.id: row for row in every_status().rows}
    (absent,) = found["LAW007"].notes
    assert absent == "地域住民や支援関係機関の意見をどう聴いたかが書かれていません"
    (placed,) = found["GLM006"].notes
    assert placed.startswith(f"{found['GLM006'].findings[0].line}行：")


DAYS: dict[Language, tuple[str, str]] = {
    "ja": ("法令の時点{}2025年4月1日", "検査した日{}2025年6月1日"),
    "en": ("Law as of{}2025-04-01", "Checked on{}2025-06-01"),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_authority_leads_to_the_law(form: str) -> None:
    table = every_status()
    leads = {
        one.attributes.get("href")
        for one in written(form, checklist_document(table, "ja")).all("a")
    }
    urls = {row.authority.url for row in table.rows if row.authority and row.authority.url}
    assert urls
    assert urls <= leads


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_stand_under_how_strongly_they_are_asked_for(language: Language) -> None:
    table = every_status(language)
    labels = catalogue(language).labels
    document = checklist_document(table, language)
    kinds = {row.asks for row in table.rows}
    wanted = [labels[f"asks-{kind.name}"] for kind in type(table.rows[0].asks) if kind in kinds]
    titles = [section.title for section in document.sections]
    assert titles == [*wanted, labels["checklist-signature"]]
    tables = [block for block in walk(document.sections) if isinstance(block, Table)]
    assert sum(len(one.rows) for one in tables) == len(table.rows)
    anchors = [section.anchor for section in document.sections]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.isascii() for anchor in anchors)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_the_head_names_the_plan_and_the_days(form: str, language: Language) -> None:
    table = every_status(language)
    root = written(form, checklist_document(table, language))
    text = squeezed(root.text)
    counts = counts_line(table, language)
    between = "" if form == "html" else words(language).colon
    digest = hashlib.sha256(text_of_every_status().encode()).hexdigest()[:16]
    file = f"plan.yaml (SHA-256 {digest}…)"
    days = [day.format(between) for day in DAYS[language]]
    for one in (table.title, table.municipality, *days, file, counts):
        assert squeezed(one) in text
    statuses = [row.requirement.status for row in table.rows]
    for status in Status:
        label = catalogue(language).labels[f"status-{status.name}"]
        assert f"{label} {statuses.count(status)}" in counts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_there_is_a_card_to_sign(form: str, language: Language) -> None:
    """Last of all; what is written on it is empty."""
    labels = catalogue(language).labels
    document = checklist_document(every_status(language), language)
    (card,) = [block for block in walk(document.sections) if isinstance(block, Card)]
    names = [labels[f"checklist-{name}"] for name in ("reviewer", "reviewed", "opinion")]
    assert [fact.label for fact in card.facts] == names
    last = written(form, document).all("table")[-1]
    cells = [
        [cell.text.strip() for cell in row.all("th", "td")] for row in last.all("tr")[-len(names) :]
    ]
    assert cells == [[name, ""] for name in names]
    room = [len(row.all("br")) for row in last.all("tr")[-len(names) :]]
    assert room[2] > room[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_plan_says_so(form: str, language: Language) -> None:
    table = table_of(PLAN.replace("種類: 実施計画", "種類: 取組報告"), language)
    document = checklist_document(table, language)
    root = written(form, document)
    assert squeezed(catalogue(language).labels["checklist-none"]) in squeezed(root.text)
    assert rows_of(root) == {}
    assert counts_line(table, language) == catalogue(language).labels["checklist-none"]


# --- text of a plan stays text -------------------------------------------------------------------

ON_A_LINE = [
    text for text in HOSTILE if text.isprintable() and "\n" not in text and text == text.strip()
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ON_A_LINE)
def test_text_of_a_plan_stays_text(text: str, form: str) -> None:
    """As the reason of a finding that was accepted, in a finding, and as the name of the plan."""
    quoted = "'" + text.replace("'", "''") + "'"
    plan = plan_with_every_status(text)
    plan = plan.replace(
        "- 主催: 多機関協働事業者\n", f"- 名称: {quoted}\n      主催: 多機関協働事業者\n"
    )
    plan = plan.replace("名称: 見本市重層的支援体制整備事業実施計画", f"名称: {quoted}")
    table = table_of(plan)
    plain = written(form, checklist_document(every_status(), "ja"))
    root = written(form, checklist_document(table, "ja"))
    rows = rows_of(root)
    assert squeezed(text) in rows["ORD003"][4]
    assert squeezed(f"「{text}」の本人同意") in rows["GLM006"][4]
    assert squeezed(text) in squeezed(root.text.split("法令の時点")[0])
    for tag in ("script", "img", "em", "code", "b", "iframe"):
        assert root.all(tag) == []
    for tag in ("a", "strong", "h1", "h2", "h3", "blockquote", "hr", "table"):
        assert len(root.all(tag)) == len(plain.all(tag)), tag


@pytest.mark.parametrize(("language", "first"), [("ja", "第1"), ("en", "1")])
def test_chapters_are_numbered_as_the_language_does(language: Language, first: str) -> None:
    document = checklist_document(every_status(language), language)
    assert document.sections[0].number == first
