"""A plan as git holds it: `REV:path`, as `git show` takes it.

For the maintainer: git is called by name with a list of arguments, never through a shell, and only
reads. A name that begins with a hyphen would be an option, so none is passed on.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from juso_plan.files import NoPlans
from juso_plan.source import MAX_BYTES


def is_revision(name: str) -> bool:
    """Whether a name means a file in git: it holds a colon, and no file of that name is there."""
    is_drive = re.match(r"[A-Za-z]:[\\/]", name)
    return ":" in name and not is_drive and not Path(name).exists()


def read_revision(name: str) -> bytes:
    """The bytes of `REV:path`, at most one more than is ever decoded. Raises NoPlans."""
    revision, _, path = name.partition(":")
    if revision.startswith("-") or "\0" in name:
        raise NoPlans("no-revision", name, revision)
    if _git("rev-parse", "--git-dir").returncode:
        raise NoPlans("no-repository", name)
    # Without a revision (`:path`) git means what is staged.
    if revision and _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").returncode:
        raise NoPlans("no-revision", name, revision)
    found = _git("cat-file", "blob", f"{revision}:{path}")
    if found.returncode:
        raise NoPlans("not-in-revision", name, path)
    return found.stdout[: MAX_BYTES + 1]


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            # What a partial clone lacks is not fetched: no command goes to the network.
            env={**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"},
        )
    except OSError as error:
        raise NoPlans("no-git", "git", error.strerror or "") from error
