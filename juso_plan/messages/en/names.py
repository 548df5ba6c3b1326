"""English words of the rules in `rules.book.names`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON007": "Two names are near but not equal",
}

_HELP = (
    'If they are one, write one name. A short form stands under "別名" of "団体", a nickname under "通称" of the site. '
    'If they are two, or the paper prints it so, give the reason under "確認済み".'
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON007": (
        Wording(
            'The municipality is "{city}" (line {related_line}), but names hold "{miswritten}": {names}',
            found="{miswritten}",
            expected="{right}",
            help='Mend the character that only looks the same. If the paper prints it so, give the reason under "確認済み".',
            when="city",
        ),
        Wording(
            '"{name}" begins with "{head}", others like "{other}" (line {related_line}) with "{usual}"',
            found="{head}",
            expected="{usual}",
            help='Check whether it is a slip. If the paper prints it so, give the reason under "確認済み".',
            when="head",
        ),
        Wording(
            '"{name}" and "{other}" (line {related_line}) differ in nothing but "{piece}"',
            found="{name}",
            expected="{other} (if they are one)",
            help=_HELP,
            when="piece",
        ),
        Wording(
            '"{name}" is near to "{other}" (line {related_line}): {signs}',
            found="{name}",
            expected="{other} (if they are one)",
            help=_HELP,
        ),
    ),
}
