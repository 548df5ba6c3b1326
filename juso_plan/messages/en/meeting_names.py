"""English words of the rules in `rules.book.meeting_names`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON015": "The name of a meeting is that of another one",
    "CON016": "Meetings held together without a rule on consent",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON015": (
        Wording(
            'The name "{name}" of the "{own}" is easily taken for "{term}", which is another meeting ("{basis}")',
            found="{name}",
            expected='a name without "{term}"',
            help='If the name can\'t be changed, say beside it that it is the "{own}", and list it under "確認済み".',
            when="own",
        ),
        Wording(
            'The name "{name}" of a meeting under "その他" is the word for "{term}" ("{basis}")',
            found="{name}",
            expected='a place under "{term}", or another name',
            help='If it is that meeting, move it under "{term}". If it is one of another law, write its "根拠".',
        ),
    ),
    "CON016": (
        Wording(
            "The two meetings differ in the consent that they need, but how it is handled where both are held "
            'together ("{meetings}") is not said under "{name}"',
            found="{open}",
            expected="{name}",
            help="Say for one of the two how time and people are kept apart and what is done with what lacks consent.",
        ),
    ),
}
