"""A finding, or why a file could not be read, as harmless lines: what several reports say alike."""

from __future__ import annotations

from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import FileError, Located, Waived
from juso_plan.terminal import harmless


def message(one: Located, language: Language) -> str:
    """What is wrong, in one line."""
    return harmless(worded(language, one.rule, one.args).message)


def details(one: Located, language: Language) -> list[str]:
    """What stands there, what should, on what authority, and how to mend it: a line each."""
    labels = catalogue(language).labels
    words = worded(language, one.rule, one.args)
    parts = {
        "found": words.found,
        "expected": words.expected,
        "authority": one.authority.name if one.authority else None,
        "weight": weight(one, language),
        "help": words.help,
    }
    return [
        harmless(f"{labels[name]}{labels['colon']}{text}") for name, text in parts.items() if text
    ]


def weight(one: Located, language: Language) -> str:
    """Which profile gave the finding its severity; "" where none did."""
    if one.weighed is None:
        return ""
    labels = catalogue(language).labels
    return labels["weighed"].format(by=one.weighed.by, usual=labels[one.weighed.usual])


def unread(error: FileError, language: Language) -> str:
    """Why a file could not be checked, in one line."""
    return harmless(catalogue(language).labels[error.label].format_map(error.args))


def accepted(waived: Waived, language: Language) -> str:
    """Why a finding was accepted, by whom, until when, in one line."""
    comma = catalogue(language).labels["list-comma"]
    return harmless(comma.join(filter(None, (waived.reason, waived.by, waived.until))))
