"""What the public functions raise. The text of an error says in words what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue

if TYPE_CHECKING:
    from juso_plan.api.findings import Finding


class JusoPlanError(Exception):
    """The work could not be done. Every error below is one of these."""

    def __init__(self, label: str, lang: Language, **args: object) -> None:
        super().__init__(catalogue(lang).labels[label].format_map(args))


class NotReadable(JusoPlanError):
    """There is no such file, or the system does not let it be read."""


class UnknownRule(JusoPlanError):
    """`select` or `ignore` names a rule that there is not."""


class MissingExtra(JusoPlanError):
    """A package is not installed that only some installations have; `extra` brings it."""

    def __init__(self, extra: str, lang: Language) -> None:
        super().__init__("no-extra", lang, extra=extra)
        self.extra = extra


class NotRendered(JusoPlanError):
    """A template, a font or a character of the document stands in the way."""


class FaultyFile(JusoPlanError):
    """A file is not what it should be; `findings` say all that is wrong in it, with its lines.

    Raised itself for a profile or a theme.
    """

    def __init__(
        self, label: str, lang: Language, path: str, findings: tuple[Finding, ...]
    ) -> None:
        first = next(one for one in findings if one.severity is Severity.ERROR)
        super().__init__(label, lang, path=path, line=first.line, message=first.message)
        self.path = path
        self.findings = findings


class NotAPlan(FaultyFile):
    """Nothing of the file can be read as a plan."""


class NotWhole(FaultyFile):
    """Something is written that could not be read, so that a page or a comparison would lack it."""
