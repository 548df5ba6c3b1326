"""English words of the rules in `rules.book.periods`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON012": "The figures are old",
    "CON014": "The period does not fit the day of making or the other plans",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON012": (
        Wording(
            '"{label}": the figures are of "{written}", more than a year before the plan begins ("{start}")',
            found="{written}",
            expected='figures of the year before "{start}", or newer',
            help='Put in newer figures if there are any. If the paper has these, say so under "確認済み".',
        ),
    ),
    "CON014": (
        Wording(
            'The plan was made ("{late}") after the first year of its period ("{start}") had ended',
            found="{late}",
            expected='by the end of "{start}"',
            help='Check which of the two is right. If this is a revised edition, say so under "版".',
            when="late",
        ),
        Wording(
            '"{plan}" was made ("{plan_early}") more than a year before its period begins ("{start}")',
            found="{plan_early}",
            expected='in the year before "{start}" begins',
            help="Check which of the two is right.",
            when="plan_early",
        ),
        Wording(
            'The plan was made ("{early}") more than a year before its period begins ("{start}")',
            found="{early}",
            expected='in the year before "{start}" begins',
            help="Check which of the two is right.",
            when="early",
        ),
        Wording(
            'The period ends ("{over}") after that of "{plan}" ("{other}")',
            found="{over}",
            expected='"{other}" at the latest',
            help='Check which is right. If the next plan takes over, name it under "関連計画" as "次期".',
            when="over",
        ),
        Wording(
            '"{plan}" shall have the same period and ends with "{other}", but this plan with "{differs}"',
            found="{differs}",
            expected="{other}",
            help='Check which period is right, and whether "期間一致" is.',
        ),
    ),
}
