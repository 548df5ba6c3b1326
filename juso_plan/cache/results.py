"""What one text gives under one set of options, by the hash of its bytes.

For the maintainer: the name of an entry is the SHA-256 of all that a result depends on: the program,
the options, the day, and the bytes. So an entry is never out of date, only unused; entries that
nobody has asked for in some days are cleared away, once a day at the end of a run.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any

from juso_plan.cache.place import cache_folder, identity, keep
from juso_plan.finding import Argument, Phrase, Severity
from juso_plan.outcome import (
    Authority,
    FileOutcome,
    Located,
    LocatedEdit,
    Requirement,
    Reweighed,
    Status,
    Waived,
)

_DAY = 24 * 3600
_KEPT_FOR = 7 * _DAY
"""Seconds after which what nobody has asked for is cleared away."""


class Results:
    """The results of earlier runs under the same options (given in any form that tells them apart)."""

    def __init__(self, folder: Path, options: str) -> None:
        self._folder = folder
        self._key = sha256(f"{identity()}\0{options}".encode()).digest()

    @classmethod
    def open(cls, options: str) -> Results | None:
        """The results in the user's cache folder; None where the system has none."""
        folder = cache_folder()
        return cls(Path(folder, "results"), options) if folder else None

    def get(self, path: str, digest: str) -> FileOutcome | None:
        """The result for bytes of this SHA-256, as of a file at `path`; None where it is not known."""
        entry = self._entry(digest)
        try:
            found = _outcome(path, json.loads(entry.read_bytes()))
            if _age(entry) > _DAY:
                os.utime(entry)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None
        return found

    def put(self, digest: str, outcome: FileOutcome) -> None:
        """Keep the result for bytes of this SHA-256. One that defects of the tool have spoilt is not kept."""
        if outcome.error is None and not outcome.crashes:
            record = json.dumps(_record(outcome), ensure_ascii=False)
            keep(str(self._entry(digest)), record.encode("utf-8", "surrogatepass"))

    def clear_old(self) -> None:
        """Clear away what nobody has asked for in some days; done once a day, since it looks at every entry."""
        done = self._folder / "cleared"
        try:
            if _age(done) < _DAY:
                return
        except OSError:
            pass  # never done
        keep(str(done), b"")
        for entry in self._folder.glob("*/*"):
            try:
                if _age(entry) > _KEPT_FOR:
                    entry.unlink()
            except OSError:
                continue  # another run was quicker

    def _entry(self, digest: str) -> Path:
        name = sha256(self._key + digest.encode()).hexdigest()
        return self._folder / name[:2] / f"{name[2:]}.json"


def _age(entry: Path) -> float:
    """Seconds since an entry was written, or marked as used (once a day is enough). Raises OSError."""
    return time.time() - entry.stat().st_mtime


# --- outcomes as JSON ---------------------------------------------------------------------------


def _record(outcome: FileOutcome) -> dict[str, Any]:
    return {
        "findings": [_finding_record(one) for one in outcome.findings],
        "requirements": [[one.id, one.status.value, one.line] for one in outcome.requirements],
    }


def _outcome(path: str, record: Any) -> FileOutcome:
    """The outcome of a record. Raises what a record of another shape leads to."""
    return FileOutcome(
        path,
        tuple(_finding(one) for one in record["findings"]),
        tuple(
            Requirement(_text(rule), Status(status), None if line is None else int(line))
            for rule, status, line in record["requirements"]
        ),
    )


def _finding_record(one: Located) -> dict[str, Any]:
    authority, waived = one.authority, one.waived
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "args": {
            name: {"phrase": value.key} if isinstance(value, Phrase) else value
            for name, value in one.args.items()
        },
        "place": [one.line, one.column, one.end_line, one.end_column],
        "path": one.path,
        "fingerprint": one.fingerprint,
        "source": one.source,
        "mended": one.mended,
        "authority": [authority.law, authority.provision, authority.url] if authority else None,
        "waived": [waived.reason, waived.by, waived.until] if waived else None,
        "fix": [astuple(edit) for edit in one.fix],
        "weighed": [one.weighed.by, one.weighed.usual.value] if one.weighed else None,
    }


def _finding(record: Any) -> Located:
    line, column, end_line, end_column = map(int, record["place"])
    return Located(
        _text(record["rule"]),
        Severity(record["severity"]),
        {_text(name): _argument(value) for name, value in record["args"].items()},
        line,
        column,
        end_line,
        end_column,
        tuple(map(_text, record["path"])),
        _text(record["fingerprint"]),
        _text(record["source"]),
        tuple(map(_text, record["mended"])),
        Authority(*record["authority"]) if record["authority"] else None,
        Waived(*record["waived"]) if record["waived"] else None,
        tuple(
            LocatedEdit(int(start), int(end), _text(text), *map(int, place))
            for start, end, text, *place in record["fix"]
        ),
        _weighed(record["weighed"]),
    )


def _weighed(record: Any) -> Reweighed | None:
    return Reweighed(_text(record[0]), Severity(record[1])) if record else None


def _argument(value: Any) -> Argument:
    if isinstance(value, dict):
        return Phrase(_text(value["phrase"]))
    if isinstance(value, str | int):
        return value
    raise TypeError(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
