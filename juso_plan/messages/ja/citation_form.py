"""Japanese words of the rules in `rules.book.citation_form`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CIT007": "根拠に法律がなく、通知や要綱がある",
    "CIT008": "法律の番号や略し方が初めの所にない",
    "CIT009": "計画の時に使われていない類型の名前",
    "CIT010": "続いた号の略した書き方",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CIT007": (
        Wording(
            "根拠通知（{notice}）がありますが、法律の根拠が書かれていません",
            found="{open}",
            expected="{law}",
            help="通知や要綱は法律に基づいて事業の仕方を定めたものです。「根拠」に法律の規定を書きます。",
            when="notice",
        ),
        Wording(
            "「根拠」に法律ではなく、通知や要綱が書かれています",
            found="{written}",
            expected="法律の規定",
            help="通知や要綱は「根拠通知」に移し、「根拠」には法律の規定を書きます。",
        ),
    ),
    "CIT008": (
        Wording(
            "「{twice}」という略し方が二度決められています（初めは{related_line}行目）",
            found="{twice}",
            expected="初めの一度だけ",
            help="二度目は説明を付けずに「{twice}」と書きます。別の法律を指すなら、別の略し方にします。",
            when="twice",
        ),
        Wording(
            "{later}の番号が、初めての引用ではなく{related_line}行目にあります",
            expected="{expected}",
            help="番号は初めて引く所に書きます。",
            when="later",
        ),
        Wording(
            "{law}の番号がありません。この計画は、ほかの法律には番号を付けています",
            expected="{expected}",
            help="初めて引く所に番号を書きます。",
        ),
    ),
    "CIT009": (
        Wording(
            "「{written}」は、{until}までの「{slot}」の名前です",
            found="{written}",
            expected="{expected}",
            help="今の名前を国の要綱で確かめて直します（終わりの日は確かめられていません）。",
            when="until",
        ),
        Wording(
            "「{written}」は、{since}からの「{slot}」の名前です",
            found="{written}",
            expected="{expected}",
            help="計画の時の名前を国の要綱で確かめて直します（始まりの日は確かめられていません）。",
        ),
    ),
    "CIT010": (
        Wording(
            "続いた号が略して書かれています",
            found="{written}",
            expected="{expected}",
            help="法令の書き方に合わせます。その項の号の全てなら「各号」でも構いません。",
        ),
    ),
}
