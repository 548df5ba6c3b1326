"""Japanese words of the rules in `rules.book.meeting_names`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON015": "会議の名前が別の会議と紛れる",
    "CON016": "併せて開く会議の同意の扱いがない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON015": (
        Wording(
            "{own}の名前「{name}」は、別の会議である「{term}」（{basis}）と紛れます",
            found="{name}",
            expected="「{term}」を含まない名前",
            help="名前を変えられないときは、{own}に当たることを名前の出る所に併せて書き、「確認済み」に挙げます。",
            when="own",
        ),
        Wording(
            "「その他」の会議の名前「{name}」は、「{term}」（{basis}）と同じです",
            found="{name}",
            expected="「{term}」の欄に書くか、別の名前",
            help="その会議なら「{term}」の欄に移します。別の法律の会議なら、「根拠」を書きます。",
        ),
    ),
    "CON016": (
        Wording(
            "支援会議と重層的支援会議は本人同意の要否が違いますが、併せて開く（{meetings}）ときの「{name}」が書かれていません",
            found="{open}",
            expected="{name}",
            help="時間や出席者をどう分け、同意のない情報をどう扱うかを、どちらかの会議に書きます。",
        ),
    ),
}
