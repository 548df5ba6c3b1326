"""The language server as an editor meets it: a process, its pipes, a real client."""

from pathlib import Path

import pytest
from lsprotocol import types as lsp

from tests.serve.editor import Editor, edit

KITAKAMI = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"
PLAN = """\
様式: 1
自治体: {都道府県: 岩手県, 名称: 𠮷野市}
計画: {名称: 𠮷野市の計画, 種類: 説明資料}
事業:
  参加支援事業:
    名称: 𠮷野の参加, 担当課：福祉課
    実施方式: 委託
    箇所数: 𠮷五つ
"""


def test_a_session(tmp_path: Path) -> None:
    path = tmp_path / "計画.yaml"

    async def work(editor: Editor) -> None:
        client, document = editor.client, editor.document
        found = {(one.code, str(one.range)) for one in await editor.findings()}
        # 𠮷 is two units, in Japanese text before the place on the same line.
        assert {one for one in found if one[0] in ("CON017", "SYN206")} == {
            ("SYN206", "6:10-6:12"),
            ("CON017", "7:9-7:13"),
        }
        place = lsp.Position(7, 9)
        hovered = await client.text_document_hover_async(lsp.HoverParams(document, place))
        assert hovered is not None
        assert isinstance(hovered.contents, lsp.MarkupContent)
        assert hovered.contents.value.startswith("**CON017**")

        here = lsp.Range(lsp.Position(6, 10), lsp.Position(6, 12))
        asked = lsp.CodeActionParams(document, here, lsp.CodeActionContext([]))
        offered = await client.text_document_code_action_async(asked) or []
        fixes = [one for one in offered if isinstance(one, lsp.CodeAction)]
        assert [one.kind for one in fixes] == ["quickfix", "quickfix", "source.fixAll"]
        change = fixes[0].edit
        assert change is not None
        assert change.changes is not None
        assert [*change.changes[editor.uri]] == [lsp.TextEdit(here, "[委託]")]

        editor.write(PLAN + "    設置形態: \n")
        await editor.findings()
        params = lsp.CompletionParams(document, lsp.Position(8, 10))
        items = await client.text_document_completion_async(params)
        assert isinstance(items, lsp.CompletionList)
        assert [one.label for one in items.items] == ["基本型", "統合型", "地域型"]
        assert items.items[0].text_edit == lsp.TextEdit(
            lsp.Range(lsp.Position(8, 10), lsp.Position(8, 10)), "基本型"
        )

        symbols = await client.text_document_document_symbol_async(
            lsp.DocumentSymbolParams(document)
        )
        assert [one.name for one in symbols or ()] == ["自治体", "計画", "事業"]

        # Of two changes without a pause only the last is checked.
        editor.write("様式: 9\n")
        editor.write("様式: 8\n")
        (only,) = await editor.findings()
        assert (only.code, str(only.range)) == ("SYN201", "0:4-0:5")

    edit(path, PLAN, work)


def test_a_real_plan_in_english(tmp_path: Path) -> None:
    """The findings of the paper are accepted in the file, so the editor shows none of them."""

    async def work(editor: Editor) -> None:
        assert await editor.findings() == []
        asked = lsp.DocumentFormattingParams(editor.document, lsp.FormattingOptions(2, True))
        assert await editor.client.text_document_formatting_async(asked) in ([], ())
        text = KITAKAMI.read_text(encoding="utf-8")
        editor.write(text.replace("箇所数: 5\n", "箇所数: 6\n", 1))
        (one,) = await editor.findings()
        assert one.code == "CON001"
        assert one.severity == lsp.DiagnosticSeverity.Error
        assert "places" in one.message

    edit(tmp_path / "2025.yaml", KITAKAMI.read_text(encoding="utf-8"), work, "--lang", "en")


def test_the_settings_of_the_project_hold_as_for_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "juso-plan.toml").write_text(
        'select = ["CON017", "CON018", "PRF"]\nprofile = "profile.yaml"\nseverities.CON018 = "error"\n',
        encoding="utf-8",
    )
    demand = "{番号: 甲, 題名: 目標, 箇所: 目標, 求める: 書く}"
    (tmp_path / "profile.yaml").write_text(
        f"様式: 1\n名称: 手引\n策定者: 県\n事項: [{demand}]\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    plan = """\
様式: 1
自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
計画: {名称: 見本市の計画, 種類: 実施計画}
事業:
  参加支援事業: {担当課: [見本市社会福祉協議会], 箇所数: 五つ}
"""

    async def work(editor: Editor) -> None:
        shown = {(one.code, one.severity) for one in await editor.findings()}
        assert shown == {
            ("CON017", lsp.DiagnosticSeverity.Error),
            ("CON018", lsp.DiagnosticSeverity.Error),
            ("PRF-甲", lsp.DiagnosticSeverity.Warning),
        }

    edit(tmp_path / "計画.yaml", plan, work)
