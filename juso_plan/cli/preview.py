"""`juso-plan preview`: a page on this machine that follows the file as it is saved.

For the maintainer: the main thread watches the file, so that Ctrl-C, the one way to end it, ends it at once
and with exit code 0. Nothing is written to the disk.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from juso_plan.cli.console import DONE, FAILED, Console, defect
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.files import NoPlans
from juso_plan.serve.preview import Preview
from juso_plan.serve.watch import Watched
from juso_plan.serve.web import Server


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line. `port` 0 is a free one."""

    plan: Path
    port: int
    is_opening: bool
    theme: Path | None
    profile: Path | None


def run(console: Console, request: Request) -> int:
    """Show the plan until Ctrl-C."""
    path = request.plan
    if path.is_dir():
        raise console.stopped("one-plan", path=path)
    profile = read_profile(console, request.profile)
    theme = read_theme(console, request.theme)
    watched = Watched(path)
    preview = Preview(path.as_posix(), console.language, theme, profile)
    try:
        preview.take(watched.first())
    except NoPlans as error:
        console.refuse(error)
        return FAILED
    try:
        server = Server(preview, request.port)
    except OSError as error:
        console.fail("preview-no-port", port=request.port, reason=console.reason(error))
        return FAILED
    with server.running():
        try:
            console.say(console.label("preview-begin"))
            console.result(f"{server.address}\n")
            console.say(preview.said)
            if request.is_opening and _can_open():
                _open(server.address)
            _follow(console, watched, preview)
        except KeyboardInterrupt:
            console.say(console.label("preview-ended"))
    return DONE


def _follow(console: Console, watched: Watched, preview: Preview) -> None:
    while True:
        time.sleep(watched.pause)
        found = watched.look()
        if found is None:
            continue
        try:
            if isinstance(found, NoPlans):
                preview.tell(found.label, found.args_of_label)
            else:
                preview.take(found)
        except Exception as error:  # noqa: BLE001 - the last good page must not go for a defect of ours
            preview.tell("internal", {"reason": defect(error)})
        console.say(preview.said)


def _can_open() -> bool:
    """Whether there is a person at a screen: without one, a browser would be opened in the terminal."""
    has_screen = platform.system() in {"Windows", "Darwin"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    )
    return has_screen and sys.stdout is not None and sys.stdout.isatty()


def _open(address: str) -> None:
    import webbrowser

    webbrowser.open(address)
