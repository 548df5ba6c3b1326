"""Finds a Chromium for the tests; run as a script it prints the path, which `./dev test` uses.

For the maintainer: the browser comes from the system, not from playwright's own download, since CI has only pip
and apt. One that a developer has downloaded with playwright is taken all the same. A snap is not: it is shut off
from /tmp, so playwright cannot give it a profile, and it shows empty pages for the files of the tests.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ARGS = (
    "--no-sandbox",  # CI runs as root, where Chromium's own sandbox refuses to start
    "--disable-gpu",
    # The tests ask nothing of the network; these keep the browser from doing so by itself.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

HELP = """\
The browser tests need Chromium or Chrome, and never skip. Do one of these:
  Debian:   sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium
  Ubuntu:   install Google Chrome's .deb (Ubuntu's own chromium is a snap, which cannot see the tests' files),
            or run: .venv/bin/playwright install --with-deps chromium
  any:      JUSO_CHROMIUM=/path/to/chromium ./dev test"""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)


def _starts(path: str) -> bool:
    """Whether it is a browser that runs; Ubuntu's stub without its snap exits with an error."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and b"snap" not in done.stdout.lower()


def _of_playwright() -> str | None:
    # Imported here: the other ways need no playwright.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find_chromium() -> str:
    """Return the path of a Chromium that runs.

    Raises:
        FileNotFoundError: there is none; the text says what to do.
    """
    named = os.environ.get("JUSO_CHROMIUM")
    if named:
        # Who names one wants that one: no silent fall-back to another.
        path = shutil.which(named)
        if path is None or not _starts(path):
            msg = (
                f"JUSO_CHROMIUM={named} is not a browser that runs (a snap does not count).\n{HELP}"
            )
            raise FileNotFoundError(msg)
        return path
    for name in _NAMES:
        path = shutil.which(name)
        if path is not None and _starts(path):
            return path
    downloaded = _of_playwright()
    if downloaded is None:
        raise FileNotFoundError(HELP)
    return downloaded


if __name__ == "__main__":
    try:
        print(find_chromium())
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
