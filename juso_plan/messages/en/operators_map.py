"""English words of the rule in `rules.book.operators_map`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON013": "It is not said which contractor runs which place"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON013": (
        Wording(
            'There are {contractors} contractors, and {sites} places of which nobody is said to run them ("{first}" …)',
            expected='"運営主体" of each place',
            help='Write "運営主体" for each place. If the paper does not say it, name it under "記載なし" there.',
        ),
    ),
}
