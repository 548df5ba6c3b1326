"""Pictures of a terminal: what a command really prints there, set by the browser.

For the maintainer: a command runs on a pseudo terminal, so it writes with its colours, and what is typed is echoed as a
person sees it. Of the codes of a terminal only colours are read: no command here moves the cursor. Needs a POSIX system.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from html import escape
from pathlib import Path

COLUMNS = 100
_PATIENCE = 60
_CODE = re.compile(r"\x1b\[([\d;]*)m")
_COLOURS = {"31": "#ff8f80", "32": "#8fd694", "33": "#f0c35e", "36": "#7fd0e0"}
_PAGE = """<!doctype html><html lang="ja"><meta charset="utf-8"><style>
body {{ margin: 0; background: #14181c; }}
pre {{ width: {columns}ch; margin: 0; padding: 18px 22px; color: #e2e6e9; white-space: break-spaces;
  word-break: break-all; line-break: anywhere; font: 15px/1.55 "Noto Sans Mono CJK JP", monospace; font-variant-ligatures: none; }}
</style><pre>{text}</pre></html>"""


def on_terminal(words: Sequence[str], folder: Path, answers: Sequence[str] = ()) -> str:
    """What stands on the terminal after a command of the program was typed in a folder, and its questions answered."""
    own, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "juso_plan", *words],
        cwd=folder,
        stdin=other,
        stdout=other,
        stderr=other,
        close_fds=True,
    )
    os.close(other)
    left, shown, end = list(answers), b"", time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if select.select([own], [], [], 0.1)[0]:
            try:
                data = os.read(own, 4096)
            except OSError:  # the other side is closed: the command has ended
                break
            if not data:
                break
            shown += data
        elif left and shown.endswith(b": "):
            os.write(own, f"{left.pop(0)}\n".encode())
    os.close(own)
    process.wait(_PATIENCE)
    if left:
        msg = f"juso-plan {' '.join(words)} did not ask for: {left}"
        raise RuntimeError(msg)
    return f"> juso-plan {' '.join(words)}\n" + shown.decode().replace("\r\n", "\n")


def terminal_page(text: str) -> str:
    """The page that shows the text of a terminal with its colours."""
    parts, style = [], ""
    for index, part in enumerate(_CODE.split(text)):
        if index % 2:
            style = _style(part.split(";"))
        elif part:
            parts.append(f'<span style="{style}">{escape(part)}</span>' if style else escape(part))
    return _PAGE.format(columns=COLUMNS, text="".join(parts).rstrip())


def _style(codes: Sequence[str]) -> str:
    """The CSS of the codes between two places; "" for plain text."""
    known = {code: f"color:{colour}" for code, colour in _COLOURS.items()}
    known |= {"1": "font-weight:700", "2": "opacity:.7", "4": "text-decoration:underline"}
    return ";".join(known[code] for code in codes if code in known)
