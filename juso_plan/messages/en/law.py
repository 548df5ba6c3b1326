"""English words of the rules in `rules.book.law`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW001": "Not all six items are there",
    "LAW002": "Not all four fields of the consultation support are there",
    "LAW003": "Not all four programmes of community building are there",
    "LAW004": "A letter in an overview does not fit the Act",
    "LAW005": "The legal basis of the plan is not named",
    "LAW006": "Plans to be in harmony with are not named",
    "LAW007": "How opinions were heard is not said",
    "LAW008": "Publication is not stated, or late",
    "LAW009": "The 支援会議 is not organised by the municipality",
}

_ABSENT_SLOT = (
    Wording(
        '"{name}" ({item}) is missing',
        expected="{name}",
        help='Name what is still open under "未定"; if it has not begun, write "状態" and "理由". Add these lines.',
        when="item",
    ),
    Wording('"{name}" is missing', expected="{name}", help="Add these lines."),
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW001": _ABSENT_SLOT,
    "LAW002": _ABSENT_SLOT,
    "LAW003": _ABSENT_SLOT,
    "LAW004": (
        Wording(
            'The letter of "{programme}" is "{written}"',
            found="{written}",
            expected="{expected}",
            help='Write the letter that the Act has. If the paper errs and is kept as printed, name it under "確認済み".',
            when="programme",
        ),
        Wording(
            'The Act has no letter "{written}" here',
            found="{written}",
            expected='"イ", "ロ", "ハ", "ニ" or "柱書"',
            help='Write the letter that the Act has. If the paper errs and is kept as printed, name it under "確認済み".',
        ),
    ),
    "LAW005": (
        Wording(
            'The basis of the plan ("社会福祉法第106条の5第1項") is not named',
            found="{open}",
            expected='"社会福祉法第106条の5第1項"',
            help='Add it under "根拠" of "位置付け".',
        ),
    ),
    "LAW006": (
        Wording(
            '"関連計画" does not name "{kinds}"',
            found="{open}",
            expected="{kinds}",
            help='Write the plans with which harmony is kept. If one plan serves as several, list them under "種類".',
        ),
    ),
    "LAW007": (
        Wording(
            "How the opinions of residents and supporting bodies were heard is not said",
            found="{open}",
            expected='date, matter and participants under "策定経過"',
            help="Write the meetings, councils and public comments.",
        ),
    ),
    "LAW008": (
        Wording(
            "{days} days lie between the making of the plan and its publication",
            expected="published without delay, as a duty of effort",
            help='Check the dates. The Act gives no number of days; if there is a reason, write it under "確認済み".',
            when="days",
        ),
        Wording(
            "The date or place of publication is not stated",
            found="{open}",
            expected="date and web address of the publication",
            help="Write them once the plan is published.",
        ),
    ),
    "LAW009": (
        Wording(
            'The host of the "支援会議" is "{written}"',
            found="{written}",
            expected='"市町村"',
            help='The municipality organises it. If the body of item 5 holds the meeting, it is a "重層的支援会議".',
        ),
    ),
}
