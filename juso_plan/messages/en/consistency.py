"""English words of the rules in `rules.book.consistency`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON001": "The number of places does not agree",
    "CON004": "The years of a period do not agree",
    "CON005": "The way of operation and the contractor do not agree",
    "CON006": "The terms of one post exclude each other",
    "CON008": "The digits of a code or number do not add up",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON001": (
        Wording(
            '"うち市町村内" ({inside}) is above "箇所数" ({stated})',
            found="{inside}",
            expected="{stated} or less",
            help='"うち市町村内" is part of "箇所数". Check which of the two is right.',
            when="inside",
        ),
        Wording(
            '"箇所数" is {stated}, but the parts under "内訳" add up to {parts}',
            found="{stated}",
            expected="{parts}",
            help='Check whether "箇所数" or "内訳" is right.',
            when="parts",
        ),
        Wording(
            '"箇所数" is {stated}, but the sites that are named make {counted}',
            found="{stated}",
            expected="{counted}",
            help='Check whether "箇所数" or "拠点" is right. If one entry stands for several places, write its "箇所数" '
            'there. A "サテライト" does not count.',
        ),
    ),
    "CON004": (
        Wording(
            'The period runs from "{start}" to "{end}", but {stated} years are stated',
            found="{stated}",
            expected="{counted}",
            help="The first and the last fiscal year both count. Check which is right.",
            when="stated",
        ),
        Wording(
            'The end of the period ("{end}") is before its beginning ("{start}")',
            found="{end}",
            expected='"{start}" or a later year',
            help="Check the two years.",
        ),
    ),
    "CON005": (
        Wording(
            '"実施方式" is "{method}" alone, but "委託先" names "{contractors}"',
            found="{contractors}",
            expected='"委託" or "一部委託" under "実施方式", or no "委託先"',
            help='If it is entrusted, add that to "実施方式" ("[直営, 委託]"); if not, take "委託先" out.',
            when="contractors",
        ),
        Wording(
            'The "実施方式" of "{site}" is "{method}", but its "運営主体" is "{operator}"',
            found="{operator}",
            expected='a unit of the municipality, or "委託" under "実施方式"',
            help='If this site is entrusted, write "委託" there. If the municipality runs it, name its section under "運営主体".',
            when="operator",
        ),
        Wording(
            '"実施方式" is "{method}", but neither "{name}" nor the "運営主体" of a site is there',
            found="{open}",
            expected="{name}",
            help='Name the contractor. If it is not decided yet, name the key under "未定".',
        ),
    ),
    "CON006": (
        Wording(
            'The "勤務" of "{job}" holds both "{one}" and "{other}"',
            found="{one}, {other}",
            expected="one of the two",
            help='For one person write one of them. If people differ, write their number and divide them under "うち".',
        ),
    ),
    "CON008": (
        Wording(
            'The first digits "{digits}" of the code {written} are those of "{prefecture}", but "都道府県" is "{stated}" '
            "(line {related_line})",
            found="{written}",
            expected='a code of "{stated}", or "{prefecture}" under "都道府県"',
            help="Please check the code in the list of the Ministry of Internal Affairs and Communications.",
            when="prefecture",
        ),
        Wording(
            'No prefecture has the first digits "{unknown}" of the code {written} ("都道府県" on line {related_line}: "{stated}")',
            found="{written}",
            expected='a code of "{stated}"',
            help="Please check the code in the list of the Ministry of Internal Affairs and Communications.",
            when="unknown",
        ),
        Wording(
            'The digits of "{name}" do not add up ("{written}"). {reason}',
            found="{written}",
            expected="{reason}",
            help="Please check the number in the list of the Ministry of Internal Affairs and "
            "Communications or on the corporate number site of the National Tax Agency.",
        ),
    ),
}
