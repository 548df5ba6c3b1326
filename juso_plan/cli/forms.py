"""The forms of documents: which are asked for, and a document in one, or the reason why not in words."""

from __future__ import annotations

import re
from pathlib import Path

from juso_plan.cli.console import FAILED, Console, Stopped
from juso_plan.document.blocks import Document
from juso_plan.extras import missing_extra
from juso_plan.model.read import ReadPlan
from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.forms import WRITERS
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme


def chosen_forms(console: Console, asked: str) -> list[str]:
    """The forms that `--to` asks for. Raises Stopped where one is not known."""
    forms = list(WRITERS) if asked == "all" else [form.strip() for form in asked.split(",")]
    unknown = next((form for form in forms if form not in WRITERS), None)
    if unknown is not None:
        choices = console.listed((*WRITERS, "all"))
        raise console.stopped("unknown-format", value=unknown, choices=choices)
    return forms


def written(console: Console, document: Document, form: str, theme: Theme) -> bytes:
    """A document in a form.

    Raises:
        Stopped: the theme can't be used, or a package is not installed, which holds for every document.
        NoGlyph: a character of this document can't be printed; see `say_lacking`.
    """
    try:
        return WRITERS[form](document, theme)
    except BadTemplate as error:
        console.refuse(error)
        raise Stopped(FAILED) from error
    except NoFont as error:
        fonts = console.listed(error.names)
        raise console.stopped("no-font", fonts=fonts, path=error.folder) from error
    except ModuleNotFoundError as error:
        extra = missing_extra(error)
        if extra is None:
            raise
        raise console.stopped("no-extra", extra=extra) from error


def say_lacking(console: Console, file: Path, plan: ReadPlan, error: NoGlyph) -> None:
    """Say which characters can't be printed, and on which lines of the plan they stand."""
    console.fail("no-glyph", path=file)
    text, lines = plan.parsed.text, plan.parsed.lines
    for character in error.characters:
        code = " ".join(f"U+{ord(one):04X}" for one in character)
        found = dict.fromkeys(
            lines.position(match.start())[0] for match in re.finditer(re.escape(character), text)
        )
        places = [console.label("glyph-line", line=line) for line in found]
        where = console.listed(places) or console.label("glyph-no-line")
        console.say(console.label("glyph", character=character, code=code, where=where))
    console.say(console.label("glyph-help"))
