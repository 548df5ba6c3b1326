"""English words of the rules in `rules.book.support_plan`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "ORD005": "Contents or review of the support plans are not all there",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "ORD005": (
        Wording(
            'Among the contents of a support plan "{matters}" is not seen',
            found="{open}",
            expected='the five matters of "社会福祉法施行規則第34条の7"',
            help='It helps to add them under "記載事項", in words of your own.',
            when="matters",
        ),
        Wording(
            "How the support plans are looked at again is not said",
            found="{open}",
            expected='regular confirmation and review ("社会福祉法施行規則第34条の8")',
            help="It helps to write when and where they are reviewed.",
        ),
    ),
}
