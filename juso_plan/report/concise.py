"""One line a finding, for editors and for reading through: path:line:column: severity rule message."""

from __future__ import annotations

from juso_plan.messages import Language, catalogue
from juso_plan.outcome import FileOutcome
from juso_plan.report.words import message, unread
from juso_plan.terminal import harmless


def concise_report(outcomes: tuple[FileOutcome, ...], language: Language) -> str:
    """All findings, a line each."""
    labels = catalogue(language).labels
    lines = []
    for outcome in outcomes:
        if outcome.error:
            why = unread(outcome.error, language)
            lines.append(f"{outcome.path}: {labels['error']}: {why}")
        for one in outcome.findings:
            place = f"{outcome.path}:{one.line}:{one.column}"
            label = labels["waived"] if one.waived else labels[one.severity]
            reason = labels["aside"].format(text=one.waived.reason) if one.waived else ""
            lines.append(f"{place}: {label}[{one.rule}] {message(one, language)}{reason}")
    return "".join(f"{harmless(line)}\n" for line in lines)
