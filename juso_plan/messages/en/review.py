"""English words of the rules in `rules.book.review`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"TBD001": "A place to be looked at"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "TBD001": (
        Wording(
            'To be looked at ("{where}"): {reason}',
            help='Once it is checked, take the line out of "要確認".',
            when="reason",
        ),
        Wording(
            'To be looked at ("{where}")', help='Once it is checked, take the line out of "要確認".'
        ),
    ),
}
