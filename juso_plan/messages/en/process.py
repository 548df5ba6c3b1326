"""English words of the rules in `rules.book.process`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLO004": "The process of making the plan is not all there",
    "GLO005": "How the period goes with that of the 地域福祉計画 is not seen",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLO004": (
        Wording(
            'In the process of making the plan "{matters}" is not seen',
            found="{open}",
            expected="that local resources and needs were looked at, and people were spoken with",
            help='It helps to write what was looked at and discussed under "策定経過" or "課題".',
        ),
    ),
    "GLO005": (
        Wording(
            'The plan ends with "{end}", "{parent}" with "{ends}"',
            found="{end}",
            expected='an end with "{ends}", or words on how the two go together',
            help='It helps to write how their reviews meet, under "説明" of "位置付け" or "備考" of the other plan.',
            when="end",
        ),
        Wording(
            "The period of the plan is not stated",
            found="{open}",
            expected="its first and its last fiscal year",
            help='No period is fixed by law. If it follows that of the "地域福祉計画", both can be reviewed together.',
        ),
    ),
}
