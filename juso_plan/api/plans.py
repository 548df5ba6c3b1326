"""A plan from its file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from juso_plan.api.errors import NotAPlan, NotReadable, NotWhole
from juso_plan.api.findings import Finding, finding
from juso_plan.files import STANDARD_INPUT, NoPlans, read_file
from juso_plan.messages import Language
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan
from juso_plan.rules.check import read, unread

Source = str | os.PathLike[str] | bytes
"""Where a plan comes from: the path of its file, or (`bytes`) what such a file holds."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan that was loaded.

    `path` is that of the file as it was given, "-" for bytes. `unread` tells what the file lacks or
    holds that could not be read; the rest of the plan is there.
    """

    path: str
    unread: tuple[Finding, ...]
    source: ReadPlan = field(repr=False)
    """The plan with its text and places; for the package's own use."""

    @property
    def plan(self) -> Plan:
        """What the plan says, by attributes; None and empty tuples where it says nothing.

        Each attribute stands for a key of the file: docs/attributes.md lists them side by side.
        """
        assert self.source.plan is not None
        return self.source.plan

    @property
    def municipality(self) -> str:
        """The name of the municipality, "" where the file has none."""
        return str((self.plan.municipality and self.plan.municipality.name) or "")

    @property
    def title(self) -> str:
        """The title of the plan, "" where the file has none."""
        return str((self.plan.edition and self.plan.edition.name) or "")


def load(source: Source, *, lang: Language = "ja") -> PlanFile:
    """Load a plan.

    Args:
        source: the path of the file, or its bytes.
        lang: the language of messages, also of those in errors.

    Raises:
        NotReadable: there is no such file, or it can't be read.
        NotAPlan: nothing of it can be read as a plan.
    """
    path, data = content(source, lang)
    plan = read(data)
    lost = tuple(finding(one, lang) for one in unread(plan))
    if plan.plan is None:
        raise NotAPlan("api-not-a-plan", lang, path, lost)
    return PlanFile(path, lost, plan)


def content(source: Source, lang: Language) -> tuple[str, bytes]:
    """The path ("-" for none) and the bytes of a file. Raises NotReadable."""
    if isinstance(source, bytes):
        return STANDARD_INPUT, source
    path = Path(source)
    try:
        return path.as_posix(), read_file(path)
    except NoPlans as error:
        raise NotReadable(error.label, lang, **error.args_of_label) from error


def loaded(plan: PlanFile | Source, lang: Language) -> PlanFile:
    """A plan that may be given as its file. Raises what `load` does."""
    return plan if isinstance(plan, PlanFile) else load(plan, lang=lang)


def whole(plan: PlanFile | Source, lang: Language) -> PlanFile:
    """A plan of which everything could be read. Raises NotWhole, and what `load` does."""
    found = loaded(plan, lang)
    if found.unread:
        raise NotWhole("api-not-whole", lang, found.path, found.unread)
    return found
