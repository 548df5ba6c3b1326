"""Writing with the files of a theme: in a process of its own, which has little time, little memory and no way out.

For the maintainer: a theme may come from somebody who means ill. Jinja's sandbox and Typst keep its templates from
files and programs, but no rule about what is written in a template bounds the time and the memory that it takes; nor
do our packages bound what a picture, a font or a Word file unpacks to. So a writer that is handed files from outside
works in a helper (`helper`), one for all pages of a run, and what asks too much of the system ends with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from juso_plan.render.theme import Theme

Made = TypeVar("Made", str, bytes)


def written_apart(theme: Theme, writer: Callable[..., Made], *args: object) -> Made:
    """What a writer makes of its arguments; in the helper, where the theme brings files.

    Raises BadTemplate, NoFont and NoGlyph as the writer does, and BadTemplate where it takes too much.
    """
    if not theme.files:
        return writer(*args)
    from juso_plan.render.helper import ask

    return ask(writer, args, theme.files[0])
