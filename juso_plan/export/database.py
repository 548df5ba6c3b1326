"""Plans to one SQLite file for analysts; the form is `tables`.

For the maintainer: made in memory and given as bytes. Rows are numbered in the order of the plans, and
nothing of the moment goes in, so the same plans on the same day of checking give the same file.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from juso_plan.export.data import number
from juso_plan.export.tables import DESCRIPTION, TABLES, Table, descriptions
from juso_plan.finding import Severity
from juso_plan.messages import Language
from juso_plan.model.dates import Date
from juso_plan.model.filled import stating
from juso_plan.model.meeting import Meeting
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme, Site, Staff
from juso_plan.model.values import Amount, Count
from juso_plan.model.working import Goal, YearValue
from juso_plan.outcome import Authority, Checklist, Row
from juso_plan.report.words import message
from juso_plan.sheet.programmes import Listed, listed_programmes
from juso_plan.source import LineTable

_BETWEEN = "、"


class Database:
    """A database in the making: add plans, then take its bytes."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._base = sqlite3.connect(":memory:")
        self._base.execute("PRAGMA page_size = 4096")
        self._base.execute("PRAGMA foreign_keys = ON")
        self._last: dict[str, int] = {}
        for table in TABLES:
            self._base.execute(_made(table))
        columns = ", ".join(f'"{one.name}" TEXT NOT NULL' for one in DESCRIPTION.columns)
        key = ", ".join(one.name for one in DESCRIPTION.columns[:2])
        self._base.execute(f"CREATE TABLE description ({columns}, PRIMARY KEY ({key}))")
        self._base.executemany("INSERT INTO description VALUES (?, ?, ?, ?)", descriptions())

    def add(self, plan: Plan, lines: LineTable, checked: Checklist) -> None:
        """Put in a plan, its 充足表 and what the check found."""
        _Adding(self, plan, lines, checked, self._language).all()

    def data(self) -> bytes:
        """The file."""
        self._base.commit()
        return self._base.serialize()

    def put(self, table: str, **values: Any) -> int:
        """Add a row; what is not given is empty. Gives its number."""
        self._last[table] = self._last.get(table, 0) + 1
        row = {"id": self._last[table], **values}
        self._insert("INSERT", table, row)
        return self._last[table]

    def put_once(self, table: str, **values: Any) -> None:
        """Add a row whose key is no number, unless it is there."""
        self._insert("INSERT OR IGNORE", table, values)

    def _insert(self, how: str, table: str, row: dict[str, Any]) -> None:
        # Names come from `tables` and the code alone, never from a plan.
        names = ", ".join(f'"{one}"' for one in row)
        marks = ", ".join("?" * len(row))
        values = [None if one == "" else one for one in row.values()]
        self._base.execute(f"{how} INTO {table} ({names}) VALUES ({marks})", values)


def _made(table: Table) -> str:
    columns = []
    for index, one in enumerate(table.columns):
        column = f'"{one.name}" {one.kind}'
        if index == 0:
            column += " PRIMARY KEY NOT NULL"
        if one.leads_to:
            column += f" REFERENCES {one.leads_to} (id)"
        columns.append(column)
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


class _Adding:
    """One plan on its way into the database."""

    def __init__(
        self,
        base: Database,
        plan: Plan,
        lines: LineTable,
        checked: Checklist,
        language: Language,
    ) -> None:
        self.base = base
        self.plan = plan
        self.lines = lines
        self.checked = checked
        self.language = language
        self.id = 0

    def all(self) -> None:
        """Every table of the plan."""
        self.id = self.head()
        self.programmes()
        self.staff_of_the_whole()
        meetings = self.plan.meetings
        if meetings:
            for kind, several in (
                ("支援会議", meetings.support),
                ("重層的支援会議", meetings.multilayer),
                ("その他", meetings.others),
            ):
                for one in several:
                    self.meeting(kind, one, None)
        for goal in self.plan.goals:
            self.goal(goal)
        self.findings()
        for row in self.checked.rows:
            self.requirement(row)

    def line(self, entity: Programme | Site | Staff | Meeting | Goal) -> int:
        return self.lines.position(entity.key_node().start)[0]

    # --- the plan -----------------------------------------------------------------------------

    def head(self) -> int:
        city, edition = self.plan.municipality, self.plan.edition
        prefecture, name = (city and city.prefecture) or "", (city and city.name) or ""
        code = (city and city.code) or f"{prefecture}{name}"
        if code:
            self.base.put_once("municipalities", code=code, prefecture=prefecture, name=name)
        profile = city.profile if city else None
        period = edition.period if edition else None
        first = (period and period.start) or (edition and edition.fiscal_year)
        last = (period and period.end) or (edition and edition.fiscal_year)
        public = edition.publication if edition else None
        outcome = self.checked.outcome
        return self.base.put(
            "plans",
            path=self.checked.path,
            municipality=code,
            title=edition and edition.name,
            kind=edition and edition.kind,
            status=edition and edition.status,
            first_year=first.year if first else None,
            last_year=last.year if last else None,
            adopted=_day(edition.adopted if edition else None),
            published=_day(public.date if public else None),
            published_at=public and public.url,
            started=edition.project_start.text if edition and edition.project_start else None,
            population=_amount(profile.population if profile else None),
            households=_amount(profile.households if profile else None),
            figures_as_of=profile.as_of.text if profile and profile.as_of else None,
            as_of=self.checked.as_of.isoformat(),
            errors=outcome.count(Severity.ERROR),
            warnings=outcome.count(Severity.WARNING),
            infos=outcome.count(Severity.INFO),
            waived=outcome.waived,
        )

    # --- 事業 ----------------------------------------------------------------------------------

    def programmes(self) -> None:
        numbers: dict[int, int] = {}
        for one in listed_programmes(self.plan):
            programme, parents = one.filled.programme, one.filled.parents
            above = numbers.get(id(parents[0])) if parents else None
            number = self.programme(one, above)
            numbers[id(programme)] = number
            for site in programme.sites:
                self.site(number, site, None)
            for post in programme.staff:
                self.staff(number, None, post, None)

    def staff_of_the_whole(self) -> None:
        """Posts for the project as a whole, and for the work of cooperation."""
        programmes, cooperation = self.plan.programmes, self.plan.cooperation
        posts = list(programmes.staff if programmes else ())
        posts += [
            post for one in (cooperation.measures if cooperation else ()) for post in one.staff
        ]
        for post in posts:
            self.staff(None, None, post, None)

    def programme(self, one: Listed, above: int | None) -> int:
        programme, slot = one.filled.programme, one.filled.slot
        chain = (programme, *one.filled.parents)
        setting, methods = stating("setting", chain), stating("methods", chain)
        return self.base.put(
            "programmes",
            plan_id=self.id,
            parent_id=above,
            item=slot.item,
            place=one.place,
            slot=slot.key,
            field=slot.field,
            label=one.label,
            name=programme.name,
            is_part=int(one.is_part),
            status=programme.status,
            setting=setting and setting.setting,
            methods=_joined(methods.methods if methods else ()),
            places=programme.places and programme.places.number,
            places_unit=programme.places and programme.places.unit,
            places_text=programme.places and programme.places.text,
            named_sites=_places(programme.sites),
            started=programme.start and programme.start.text,
            division=programme.division,
            contractors=_joined(programme.contractors),
            departments=_joined(programme.departments),
            areas=_joined(programme.areas),
            target=programme.target,
            line=self.lines.position(one.filled.key.start)[0],
        )

    def site(self, programme: int, site: Site, main: int | None) -> None:
        number = self.base.put(
            "sites",
            plan_id=self.id,
            programme_id=programme,
            main_id=main,
            name=site.name,
            nickname=site.nickname,
            operator=site.operator,
            methods=_joined(site.methods),
            setting=site.setting,
            types=_joined(site.types),
            areas=_joined(site.areas),
            address=site.address,
            telephone=site.telephone,
            layer=site.layer,
            places=site.places and site.places.number,
            departments=_joined(site.departments),
            note=site.note,
            line=self.line(site),
        )
        for post in site.staff:
            self.staff(programme, number, post, None)
        for satellite in site.satellites:
            self.site(programme, satellite, number)

    def staff(
        self, programme: int | None, site: int | None, post: Staff, whole: int | None
    ) -> None:
        people = post.number
        number = self.base.put(
            "staff",
            plan_id=self.id,
            programme_id=programme,
            site_id=site,
            part_of=whole,
            job=post.job,
            number=people.number if people else None,
            upper=people.upper if people else None,
            at_least=int(people.at_least) if people else None,
            each=int(people.each) if people else None,
            number_text=people.text if people else None,
            terms=_joined(post.terms),
            qualifications=_joined(post.qualifications),
            placed_at=post.placed_at,
            line=self.line(post),
        )
        for part in post.of_which:
            self.staff(programme, site, part, number)

    # --- meetings and goals -------------------------------------------------------------------

    def meeting(self, kind: str, one: Meeting, whole: int | None) -> None:
        members = one.members
        number = self.base.put(
            "meetings",
            plan_id=self.id,
            part_of=whole,
            kind=kind,
            name=one.name,
            status=one.status,
            host=one.host,
            hosts=_joined(one.hosts),
            required_members=_joined(members.required if members else ()),
            general_members=_joined(members.general if members else ()),
            undivided_members=_joined(members.undivided if members else ()),
            sessions=_joined(
                " ".join(filter(None, (session.kind, session.frequency, session.condition)))
                for session in one.sessions
            ),
            consent=one.consent,
            secrecy=one.secrecy,
            reused=_joined(reused.name or "" for reused in one.reused),
            line=self.line(one),
        )
        for part in one.parts:
            self.meeting(kind, part, number)

    def goal(self, goal: Goal) -> None:
        values = [
            (kind, value)
            for kind, several in (
                ("現状", goal.present),
                ("目標値", goal.planned),
                ("実績", goal.actual),
            )
            for value in several
        ]
        for kind, value in values or [("", YearValue())]:
            self.base.put(
                "goals",
                plan_id=self.id,
                indicator=goal.indicator,
                programme=goal.programme,
                unit=goal.unit,
                kind=kind,
                year=value.year.year if value.year else None,
                value=value.value,
                number=_plain_number(value.value or ""),
                line=self.line(goal),
            )

    # --- what the check says ------------------------------------------------------------------

    def findings(self) -> None:
        for one in self.checked.outcome.findings:
            self.base.put(
                "findings",
                plan_id=self.id,
                rule=one.rule,
                severity=one.severity.value,
                path="/".join(one.path),
                message=message(one, self.language),
                law=_law(one.authority),
                is_waived=int(one.waived is not None),
                waived_reason=one.waived and one.waived.reason,
                fingerprint=one.fingerprint,
                line=one.line,
                column=one.column,
            )

    def requirement(self, row: Row) -> None:
        self.base.put(
            "requirements",
            plan_id=self.id,
            rule=row.requirement.id,
            requirement=row.text,
            asks=row.asks.value,
            law=_law(row.authority),
            status=row.requirement.status.value,
            is_accepted=int(row.is_accepted),
            line=row.requirement.line,
        )


def _law(authority: Authority | None) -> str | None:
    return authority.name if authority else None


def _joined(words: Iterable[str]) -> str:
    return _BETWEEN.join(filter(None, words))


def _day(date: Date | None) -> str | None:
    if date is None:
        return None
    month = f"{date.year:04}-{date.month:02}"
    return month if date.day is None else f"{month}-{date.day:02}"


def _amount(amount: Amount | None) -> float | None:
    return float(number(amount.number)) if amount else None


def _places(sites: Iterable[Site]) -> int:
    """How many places the sites are: one each, unless one stands for many."""
    return sum(_number_of(one.places) for one in sites)


def _number_of(count: Count | None) -> int:
    return count.number if count else 1


def _plain_number(text: str) -> float | None:
    """The number that a value is, if it is nothing else."""
    plain = text.replace(",", "")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain, re.ASCII) else None
