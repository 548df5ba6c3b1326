"""English words of the rules in `rules.book.references`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON009": "What is referred to is not there"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON009": (
        Wording(
            'The mark {mark} in "{name}" has no note',
            found="{mark}",
            expected='"{mark}: the note" in the same text',
            help='Write "{mark}: …" on a line of its own at the end of the same text, or take the mark out.',
            when="mark",
        ),
        Wording(
            'No mark in "{name}" leads to the note {note}',
            found="{note}",
            expected="the mark {note} in the same text",
            help="Write {note} right behind the word that it explains. A note without a mark is not shown.",
            when="note",
        ),
        Wording(
            '"{name}" refers to "{chapter}", but there are {count} chapters',
            found="{chapter}",
            expected="a chapter up to {count}, or the heading of one",
            help='The order of chapters changes with "構成". Name the heading of the chapter instead of its number.',
            when="chapter",
        ),
        Wording(
            '"{name}" refers to "{label}", but no title and no note begins with that',
            found="{label}",
            expected='a title or note that begins with "{label}"',
            help='Write "{label}" at the beginning of the title or note that is meant, or name it by its heading.',
            when="label",
        ),
        Wording(
            '"{name}" refers to a page by its number ({page})',
            found="{page}",
            expected="the heading of a chapter or part",
            help="The number of a page changes with the form of output and the edition. Name the heading.",
        ),
    ),
}
