"""The language server: the wire between an editor and what this room knows of a plan.

For the maintainer: nothing is decided here. An editor's places (line and units from 0) become offsets and
back by the table of lines alone, in the unit that was agreed. Texts come whole with every change, since
pygls would split lines where editors do not (U+2028). A check waits until the typing has paused for a
moment; a newer text makes an older check worthless.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from juso_plan import __version__
from juso_plan.edit.fixes import fixed
from juso_plan.edit.formatting import NotFormatted, formatted
from juso_plan.finding import Edit, Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Located
from juso_plan.rules.check import Options
from juso_plan.serve.actions import actions
from juso_plan.serve.analysis import Analysis
from juso_plan.serve.completion import Proposal, proposals
from juso_plan.serve.cursor import cursor_at
from juso_plan.serve.hover import hover
from juso_plan.serve.places import Mark, definition, outline
from juso_plan.source import LineTable, Node, Unit

PAUSE = 0.15
"""Seconds without a key before the text is checked."""
_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
_KINDS = {
    "key": lsp.CompletionItemKind.Property,
    "word": lsp.CompletionItemKind.EnumMember,
    "name": lsp.CompletionItemKind.Reference,
}


class PlanServer(LanguageServer):
    """A language server for plan files. `options` say how they are checked."""

    def __init__(self, language: Language, options: Options) -> None:
        super().__init__(
            "juso-plan", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full
        )
        self.words = language
        self.options = options
        self._analyses: dict[str, Analysis] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}

    @property
    def unit(self) -> Unit:
        """What the editor counts in a line."""
        agreed = self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16
        return lsp.PositionEncodingKind(agreed).value

    def text(self, uri: str) -> str:
        """The text as the editor has it."""
        return str(self.workspace.get_text_document(uri).source)

    def analysis(self, uri: str) -> Analysis:
        """The reading of the text as the editor has it; read anew only where it has changed."""
        text = self.text(uri)
        known = self._analyses.get(uri)
        if known is None or known.text != text:
            path = Path(to_fs_path(uri) or uri).as_posix()
            known = self._analyses[uri] = Analysis.of(path, text, self.options, known)
        return known

    def check_soon(self, uri: str, pause: float) -> None:
        """Check a text after a pause, unless it changes again."""
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check(uri, pause))

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        analysis = self.analysis(uri)
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                uri,
                [self.diagnostic(analysis, one) for one in analysis.findings if not one.waived],
                self.workspace.get_text_document(uri).version,
            )
        )

    def forget(self, uri: str) -> None:
        """A text was closed: its findings go from the editor."""
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        self._analyses.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def diagnostic(self, analysis: Analysis, one: Located) -> lsp.Diagnostic:
        """A finding as an editor shows it."""
        said = worded(self.words, one.rule, one.args)
        address = one.authority.url if one.authority else None
        return lsp.Diagnostic(
            self.range(analysis.lines, *span_of(analysis.lines, one)),
            "\n".join(filter(None, (said.message, said.help))),
            _SEVERITIES[one.severity],
            one.rule,
            lsp.CodeDescription(address) if address else None,
            "juso-plan",
        )

    # --- places -----------------------------------------------------------------------------------

    def offset(self, lines: LineTable, place: lsp.Position) -> int:
        """The offset of an editor's place."""
        return lines.offset(place.line, place.character, self.unit)

    def range(self, lines: LineTable, start: int, end: int) -> lsp.Range:
        """The editor's range of a stretch of offsets."""
        return lsp.Range(
            lsp.Position(*lines.editor_position(start, self.unit)),
            lsp.Position(*lines.editor_position(end, self.unit)),
        )

    def edits(self, lines: LineTable, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        """Our edits as an editor makes them."""
        return [lsp.TextEdit(self.range(lines, one.start, one.end), one.text) for one in edits]


def span_of(lines: LineTable, one: Located) -> tuple[int, int]:
    """The offsets of a finding."""
    begin, line_end = lines.span(one.line)
    start, end = begin + one.column - 1, lines.span(one.end_line)[0] + one.end_column - 1
    # What is absent at the top has no length, and would not be seen.
    return start, end if end > start else line_end


def server(language: Language, options: Options) -> PlanServer:
    """A server that is ready to be started."""
    made = PlanServer(language, options)
    feature = made.feature

    @feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        made.check_soon(params.text_document.uri, 0)

    @feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        made.check_soon(params.text_document.uri, PAUSE)

    @feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        made.forget(params.text_document.uri)

    @feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        analysis = made.analysis(params.text_document.uri)
        text = hover(analysis, made.offset(analysis.lines, params.position), made.words)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None

    @feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "[", "{", ","])
    )
    def completed(params: lsp.CompletionParams) -> lsp.CompletionList:
        analysis = made.analysis(params.text_document.uri)
        lines = analysis.lines
        texts = [lines.text(number) for number in range(1, len(lines) + 1)]
        offset = made.offset(lines, params.position)
        line, column = lines.position(offset)
        cursor = cursor_at(texts, line - 1, column - 1)
        typed = made.range(lines, offset - len(cursor.typed), offset)
        found = enumerate(proposals(cursor, analysis))
        items = [_item(one, number, typed) for number, one in found]
        return lsp.CompletionList(is_incomplete=False, items=items)

    @feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def defined(params: lsp.DefinitionParams) -> lsp.Location | None:
        uri = params.text_document.uri
        analysis = made.analysis(uri)
        found = definition(analysis.root, made.offset(analysis.lines, params.position))
        return lsp.Location(uri, _range(made, analysis.lines, found)) if found else None

    @feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outlined(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        analysis = made.analysis(params.text_document.uri)
        return [_symbol(made, analysis.lines, one) for one in outline(analysis.root)]

    @feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]),
    )
    def offered(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _actions(made, params)

    @feature(lsp.TEXT_DOCUMENT_FORMATTING)
    def put_into_form(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
        analysis = made.analysis(params.text_document.uri)
        try:
            text = formatted(analysis.plan.parsed)
        except NotFormatted:
            return None
        return _whole(made, analysis, text)

    return made


def _item(one: Proposal, number: int, typed: lsp.Range) -> lsp.CompletionItem:
    """A proposal for what is typed; `number` keeps the order of the form."""
    return lsp.CompletionItem(
        one.label,
        kind=_KINDS[one.kind],
        documentation=one.about or None,
        sort_text=f"{number:04}",
        filter_text=one.text if one.text.startswith("[") else one.label,
        text_edit=lsp.TextEdit(typed, one.text),
        insert_text_mode=lsp.InsertTextMode.AsIs,
    )


def _range(made: PlanServer, lines: LineTable, node: Node) -> lsp.Range:
    return made.range(lines, node.start, node.end)


def _symbol(made: PlanServer, lines: LineTable, mark: Mark) -> lsp.DocumentSymbol:
    return lsp.DocumentSymbol(
        mark.name,
        lsp.SymbolKind.Object if mark.inner else lsp.SymbolKind.Field,
        made.range(lines, mark.start, mark.end),
        _range(made, lines, mark.key),
        children=[_symbol(made, lines, one) for one in mark.inner],
    )


def _actions(made: PlanServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """Quick fixes and waivers for a range, and the one that makes all safe fixes."""
    uri = params.text_document.uri
    analysis = made.analysis(uri)
    lines = analysis.lines
    start, end = (made.offset(lines, one) for one in (params.range.start, params.range.end))
    wanted = params.context.only
    found = []
    if wanted is None or lsp.CodeActionKind.QuickFix in wanted:
        found = [
            lsp.CodeAction(
                one.title,
                lsp.CodeActionKind.QuickFix,
                [made.diagnostic(analysis, one.finding)],
                one.is_fix,
                edit=lsp.WorkspaceEdit({uri: made.edits(lines, one.edits)}),
            )
            for one in actions(analysis, start, end, made.words)
        ]
    if wanted is None or lsp.CodeActionKind.SourceFixAll in wanted:
        mended = fixed(uri, analysis.text.encode("utf-8", "replace"), made.options)
        if mended.made:
            title = catalogue(made.words).labels["act-fix-all"]
            text = mended.data.decode("utf-8", "replace")
            edit = lsp.WorkspaceEdit({uri: _whole(made, analysis, text)})
            found.append(lsp.CodeAction(title, lsp.CodeActionKind.SourceFixAll, edit=edit))
    return found


def _whole(made: PlanServer, analysis: Analysis, text: str) -> list[lsp.TextEdit]:
    """The text as a whole in another form; nothing where it is the same."""
    if text == analysis.text:
        return []
    return made.edits(analysis.lines, [Edit(0, len(analysis.text), text)])
