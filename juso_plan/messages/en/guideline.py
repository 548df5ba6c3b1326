"""English words of the rules in `rules.book.guideline` and `guideline_meeting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLM001": "The number of places is not stated",
    "GLM002": "The form of setting up is not stated",
    "GLM003": "How a programme is carried out is not stated",
    "GLM004": "The number of staff is not stated",
    "GLM005": "How the 重層的支援会議 is held is not fully stated",
    "GLM006": "The host or the consent of the 重層的支援会議 is to be looked at",
    "GLM007": "No measure of cooperation is stated",
    "GLM008": "A contractor is not named",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLM001": (
        Wording(
            '"箇所数" of "{label}" is not stated',
            found="{open}",
            expected="the number of places",
            help='Places listed: {count}. If that is the number, write it under "箇所数".',
            when="count",
        ),
        Wording(
            '"箇所数" of "{label}" is not stated',
            found="{open}",
            expected="the number of places",
            help='Write at how many places it is carried out. While that is open, keep the key under "未定".',
        ),
    ),
    "GLM002": (
        Wording(
            '"設置形態" of "{label}" is not stated',
            found="{open}",
            expected='one of "基本型", "統合型", "地域型"',
            help="Once for item 1 and once for item 3 will do for all programmes in them; where they differ, each "
            'says its own. The type "基本型" of "利用者支援事業" is something else.',
        ),
    ),
    "GLM003": (
        Wording(
            '"実施方式" of "{label}" is not stated',
            found="{open}",
            expected='"直営", "委託", "一部委託" or the like',
            help="Write whether the municipality carries it out itself or entrusts it. While that is open, keep the "
            'key under "未定".',
        ),
    ),
    "GLM004": (
        Wording(
            'In the staff of "{label}", the number of "{job}" is not stated',
            found="{open}",
            expected='a number of people ("2名", "1名以上" or the like)',
            help='Write how many are posted. If they hold another post too, write "兼務" under "勤務".',
            when="job",
        ),
        Wording(
            '"人員配置" of "{label}" is not stated',
            found="{open}",
            expected="kinds of post and numbers",
            help='Write the kinds of post and how many there are. While that is open, keep the key under "未定".',
        ),
    ),
    "GLM005": (
        Wording(
            'The functions of the "重層的支援会議" do not name "{functions}"',
            found="{open}",
            expected='"{functions}"',
            help='Add to "役割" what is left of its three functions, in the meeting or in a part of it.',
            when="functions",
        ),
        Wording(
            'The "重層的支援会議" is missing',
            found="{open}",
            expected="host, functions, members, sessions and consent",
            help='Write under "{absent}" who holds it, who takes part, how often, and what it is for.',
            when="absent",
        ),
        Wording(
            'The members of "{label}" are not stated',
            found="{open}",
            expected="the members",
            help="Write who always takes part, and who does according to the case. If they are those of another "
            'meeting, write its name under "準用".',
            when="members",
        ),
        Wording(
            'When "{label}" is held is not stated',
            found="{open}",
            expected="regularly or as needed, and how often",
            help="If it is held regularly, write how often; if as needed, write when that is.",
        ),
    ),
    "GLM006": (
        Wording(
            'The host of the "重層的支援会議" is "{written}"',
            found="{written}",
            expected='"多機関協働事業者"',
            help='The body of item 5 holds it. If the municipality organises the meeting, it is a "支援会議". If the '
            'municipality carries out item 5 itself, write "直営" under its "実施方式".',
            when="written",
        ),
        Wording(
            'The host of "{label}" is not stated',
            found="{open}",
            expected='"多機関協働事業者"',
            help='The body of item 5 holds it. If so, write that under "主催".',
            when="host",
        ),
        Wording(
            'Whether "{label}" needs the consent of the person is not stated',
            found="{open}",
            expected='"要" or "不要"',
            help='Write whether a case needs consent to be brought here. Details are written under "同意の扱い".',
        ),
    ),
    "GLM007": (
        Wording(
            'The measure of cooperation "{measure}" has no content',
            found="{open}",
            expected="a measure with its content",
            help="Write who shares information with whom, how, and how roles are divided.",
            when="measure",
        ),
        Wording(
            "No measure of cooperation is stated",
            found="{open}",
            expected="a measure with its content",
            help="Write, as measures, where information is shared, how cases are handed on and how roles are divided.",
        ),
    ),
    "GLM008": (
        Wording(
            'The contractor "{written}" does not say which body it is',
            found="{written}",
            expected="the name of a body",
            help='Write the bodies one by one. While that is open, keep "委託先" under "未定".',
        ),
    ),
}
