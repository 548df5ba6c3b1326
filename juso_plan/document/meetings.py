"""The chapter of the meetings."""

from __future__ import annotations

from juso_plan.document.blocks import Block, Blocks, Card, Paragraph, Section, Text
from juso_plan.document.making import Making, text_lines
from juso_plan.document.tables import table
from juso_plan.model.meeting import Meeting, Members, ReusedMeeting, Session

_CARD = (
    ("name", "会議の名称"),
    ("former_name", "旧名称"),
    ("status", "状態"),
    ("reason", "状態の理由"),
    ("founded", "設置"),
    ("charter", "要綱"),
    ("basis", "根拠"),
    ("host", "主催"),
    ("hosts", "主催団体"),
    ("contractors", "受託者"),
    ("departments", "担当課"),
    ("secretariat", "事務局"),
    ("chair", "進行役"),
    ("areas", "圏域"),
    ("cases", "対象とする事案"),
    ("roles", "役割"),
    ("members", "構成員"),
    ("sessions", "開催"),
    ("consent", "本人の同意"),
    ("consent_handling", "同意の扱い"),
    ("secrecy", "守秘義務"),
    ("secrecy_basis", "守秘義務の根拠"),
    ("note", "備考"),
)
_EXPECTED = frozenset({"host", "roles", "members", "sessions", "consent"})


def meeting_chapter(making: Making) -> Section | None:
    """会議: 支援会議, 重層的支援会議 and the others."""
    meetings = making.plan.meetings
    if meetings is None:
        kinds = (("支援会議", "support-meeting"), ("重層的支援会議", "multilayer-meeting"))
        unwritten = [making.section(k, making.unwritten(), a) for k, a in kinds]
        title = "支援会議と重層的支援会議"
        return making.section(title, unwritten, "meetings") if making.is_draft else None
    content: list[Block] = [*making.prose(meetings.summary)]
    content += _reused(making, meetings.reused, "支援会議と重層的支援会議")
    for attribute, kind, anchor in (
        ("support", "支援会議", "support-meeting"),
        ("multilayer", "重層的支援会議", "multilayer-meeting"),
        ("others", "その他の会議", "other-meeting"),
    ):
        found: tuple[Meeting, ...] = getattr(meetings, attribute)
        content += [_section(making, meeting, kind, anchor) for meeting in found]
        mark = None if found else making.openness(meetings, attribute)
        if mark:
            content.append(making.section(kind, (Paragraph((mark,)),), anchor))
    return making.section("支援会議と重層的支援会議", content, "meetings")


def _section(making: Making, meeting: Meeting, kind: str, anchor: str) -> Section:
    named = meeting.name and kind not in meeting.name and kind != "その他の会議"
    title = f"{kind}（{meeting.name}）" if named else meeting.name or kind
    return making.section(title, _content(making, meeting, title), anchor)


def _content(making: Making, meeting: Meeting, title: str) -> Blocks:
    content: list[Block] = [*making.prose(meeting.summary)]
    labels = [pair for pair in _CARD if pair[0] != "name"]
    special = {
        "members": lambda value: _members(making, value),
        "sessions": lambda value: _sessions(making, value),
    }
    facts = making.facts(meeting, labels, _EXPECTED, special, is_whole=True)
    if facts:
        content.append(Card(f"{title}の運営", tuple(facts)))
    content += _reused(making, meeting.reused, title)
    for part in meeting.parts:
        name = part.name or "会議"
        content.append(making.section(name, _content(making, part, name), "meeting-part"))
    return tuple(content)


def _reused(making: Making, meetings: tuple[ReusedMeeting, ...], title: str) -> Blocks:
    return table(
        f"{title}に活用する既存の会議",
        meetings,
        (
            making.column("会議", "name", is_name=True),
            making.column("根拠", "basis"),
            making.column("主催", "hosts"),
            making.column("活用の方法", "way"),
            making.column("条件", "condition"),
            making.column("状態", "status"),
            making.column("理由", "reason"),
        ),
    )


def _members(making: Making, members: Members) -> Blocks:
    """Who must come, who comes by the case, and those without a difference."""
    content: list[Block] = []
    for attribute, label in (
        ("required", "必ず出席する者"),
        ("general", "事案に応じて出席する者"),
        ("undivided", "そのほかの構成員"),
    ):
        names: tuple[str, ...] = getattr(members, attribute)
        if names and attribute == "undivided" and not content:
            content += making.listed(names)
        elif names:
            content.append(Paragraph((Text(f"{label}：{'、'.join(names)}"),)))
    if members.as_in:
        content.append(Paragraph((Text(f"{members.as_in}と同じ構成員"),)))
    return (*content, *making.prose(members.note))


def _sessions(making: Making, sessions: tuple[Session, ...]) -> Blocks:
    lines = []
    for one in sessions:
        head = "　".join(filter(None, (one.kind, one.frequency)))
        condition = f"（{one.condition}）" if head and one.condition else one.condition or ""
        lines.append(f"{head}{condition}")
    return text_lines(lines)
