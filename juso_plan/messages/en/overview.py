"""English words of the rules in `rules.book.overview`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON002": "An overview and the programmes do not agree",
}

_HELP = (
    "Check which of the two is right and write both the same way. If the paper disagrees with itself and is kept as "
    'printed, name it under "確認済み".'
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON002": (
        Wording(
            'A row of the overview says item {item}, but "{programme}" is item {expected}',
            found="{item}",
            expected="{expected}",
            help='Write the item of the Act. If the paper errs and is kept as printed, name it under "確認済み".',
            when="item",
        ),
        Wording(
            'The overview has "{absent}", but "{parent}" under "事業" does not',
            found="{absent}",
            expected='"{absent}" in "{parent}"',
            help='If it is carried out, write it under "事業"; if not, take the row out.',
            when="absent",
        ),
        Wording(
            'A row of the overview is of "{unknown}", which is no key under "事業"',
            found="{unknown}",
            expected="{suggestion}",
            help='Write the key under "事業" ("参加支援事業"). A row of another programme has its name alone.',
            when="unknown",
        ),
        Wording(
            'The overview has the name "{name}", but "{programme}" (line {related_line}) has "{has}"',
            found="{name}",
            expected="{has}",
            help=_HELP,
            when="name",
        ),
        Wording(
            '"{contracted}" is a "拠点" in the overview, but a "委託先" of "{programme}" (line {related_line})',
            found="{contracted}",
            expected="{has}",
            help=_HELP,
            when="contracted",
        ),
        Wording(
            '"{sites}" in the overview is not among the "拠点" of "{programme}" (line {related_line})',
            found="{sites}",
            expected="{has}",
            help=_HELP,
            when="sites",
        ),
        Wording(
            '"{sections}" in the overview is not among the "担当課" of "{programme}" (line {related_line})',
            found="{sections}",
            expected="{has}",
            help=_HELP,
        ),
    ),
}
