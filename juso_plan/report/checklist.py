"""The 充足表 for a terminal, for a spreadsheet and for programs.

For the maintainer: the printed page (Markdown, HTML) is a document, see `document.checklist`.
"""

from __future__ import annotations

from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Checklist
from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.terminal import harmless, json_text


def checklist_text(checklist: Checklist, language: Language) -> str:
    """A block of lines for each requirement."""
    labels = catalogue(language).labels
    named = f"{checklist.municipality} {checklist.title}".strip()
    lines = [named, ""] if named else []
    if not checklist.rows:
        lines.append(labels["checklist-none"])
    for row in checklist.rows:
        status = labels[f"status-{row.requirement.status.name}"]
        lines.append(f"[{status}] {row.requirement.id} {row.text}")
        if row.authority:
            lines.append(f"    {row.authority.name}")
        lines += [f"    {text}" for text in (row.evidence, *row.notes) if text]
    return "".join(f"{harmless(line)}\n" for line in lines)


def checklist_csv(checklist: Checklist, language: Language) -> str:
    """One row a requirement."""
    labels = catalogue(language).labels
    names = ("id", "requirement", "asks", "authority", "status", "number", "evidence", "findings")
    rows = (
        (
            row.requirement.id,
            row.text,
            labels[f"asks-{row.asks.name}"],
            row.authority.name if row.authority else "",
            labels[f"status-{row.requirement.status.name}"],
            str(row.requirement.line or ""),
            row.evidence,
            "\n".join(row.notes),
        )
        for row in checklist.rows
    )
    return spreadsheet(((labels[f"checklist-{name}"] for name in names), *rows))


def checklist_json(checklist: Checklist, language: Language) -> str:
    """The 充足表 as a JSON document (`schemas/checklist.schema.json`)."""
    document = {
        "form": 1,
        "municipality": checklist.municipality,
        "title": checklist.title,
        "path": checklist.path,
        "digest": checklist.digest,
        "as_of": checklist.as_of.isoformat(),
        "made": checklist.made.isoformat(),
        "requirements": [
            {
                "id": row.requirement.id,
                "text": row.text,
                "asks": row.asks.value,
                "authority": row.authority.record() if row.authority else None,
                "status": row.requirement.status.value,
                "line": row.requirement.line,
                "evidence": row.evidence or None,
                "findings": [
                    {
                        "line": one.line,
                        "message": worded(language, one.rule, one.args).message,
                        "severity": one.severity.value,
                        "waived": {
                            "reason": one.waived.reason,
                            "by": one.waived.by,
                            "until": one.waived.until,
                        }
                        if one.waived
                        else None,
                    }
                    for one in row.findings
                ],
            }
            for row in checklist.rows
        ],
    }
    return json_text(document) + "\n"
