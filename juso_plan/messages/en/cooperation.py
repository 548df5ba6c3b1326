"""English words of the rules in `rules.book.cooperation`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW012": "Support of housing and the 居住支援協議会 are not mentioned",
    "LAW014": "Bodies that the Act names do not appear under cooperation",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW012": (
        Wording(
            'Housing ("{speaks}") is mentioned, work with the "居住支援協議会" is not',
            found="{open}",
            expected='work with the "居住支援協議会" and the like',
            help="Name the council if there is one; else those who support housing and work with the plan.",
            when="speaks",
        ),
        Wording(
            'Neither support of housing nor work with the "居住支援協議会" is mentioned',
            found="{open}",
            expected='work with the "居住支援協議会" and the like, for a stable home',
            help="It helps to write with whom people in need of a home are supported.",
        ),
    ),
    "LAW014": (
        Wording(
            '"{bodies}" do not appear under "連携" or "会議"',
            found="{open}",
            expected="{bodies}",
            help="It helps to name them among those who work together. Local names will do.",
        ),
    ),
}
