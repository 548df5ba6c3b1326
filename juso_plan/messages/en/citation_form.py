"""English words of the rules in `rules.book.citation_form`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CIT007": "A notice stands where a law is asked for",
    "CIT008": "The number or the short form of a law is not at its first citation",
    "CIT009": "The name of a type is not in use in the plan's time",
    "CIT010": "Several items are cited in a short form",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CIT007": (
        Wording(
            '"根拠通知" is stated ({notice}), but no law',
            found="{open}",
            expected="{law}",
            help='Notices say how a programme is carried out under a law. Name the provision under "根拠".',
            when="notice",
        ),
        Wording(
            '"根拠" holds a notice, and not a law',
            found="{written}",
            expected="a provision of law",
            help='Move it to "根拠通知", and name the provision of law under "根拠".',
        ),
    ),
    "CIT008": (
        Wording(
            "The short form {twice} is brought in twice (first on line {related_line})",
            found="{twice}",
            expected="once, at the first place",
            help="Write {twice} without its explanation here. If another law is meant, choose another short form.",
            when="twice",
        ),
        Wording(
            "The number of {later} stands on line {related_line}, not at the first citation",
            expected="{expected}",
            help="Write the number where the law is first cited.",
            when="later",
        ),
        Wording(
            "{law} bears no number, while other laws do in this plan",
            expected="{expected}",
            help="Write the number where the law is first cited.",
        ),
    ),
    "CIT009": (
        Wording(
            "{written} is a name of {slot} until {until}",
            found="{written}",
            expected="{expected}",
            help="Look up the present name in the national notice (the last day is unverified).",
            when="until",
        ),
        Wording(
            "{written} is a name of {slot} from {since}",
            found="{written}",
            expected="{expected}",
            help="Look up the name of the plan's time in the national notice (the first day is unverified).",
        ),
    ),
    "CIT010": (
        Wording(
            "Items that follow each other are cited in a short form",
            found="{written}",
            expected="{expected}",
            help='Write them as laws do. Where all items of the paragraph are meant, "各号" will do.',
        ),
    ),
}
