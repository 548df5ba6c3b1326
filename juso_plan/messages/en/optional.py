"""English words of the rules in `rules.book.optional`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLO001": "An indicator lacks its present value, unit or value to reach",
    "GLO002": "Who evaluates, how often or when next is not stated",
    "GLO003": "Goals, evaluation or regular review are missing (not in force)",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLO001": (
        Wording(
            'The indicator "{indicator}" lacks "{keys}"',
            found="{open}",
            expected="its present value, its unit, the value to reach, and the year of each",
            help="With these one can see whether it was reached.",
        ),
    ),
    "GLO002": (
        Wording(
            'The evaluation lacks "{keys}"',
            found="{open}",
            expected="who evaluates, how often, when next",
            help="It helps to write them.",
            when="keys",
        ),
        Wording(
            "Evaluation and review are not stated",
            found="{open}",
            expected="who evaluates, how often, when next",
            help="They may be left open when the project begins. Write them once they are settled.",
        ),
    ),
    "GLO003": (
        Wording(
            '"{keys}" is missing',
            found="{open}",
            expected="goals, evaluation and a regular review",
            help="This rule does not apply until the text of Law No. 51 of 2026 has been read.",
        ),
    ),
}
