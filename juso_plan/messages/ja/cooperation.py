"""Japanese words of the rules in `rules.book.cooperation`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW012": "居住の支援、居住支援協議会に触れていない",
    "LAW014": "連携に法の挙げる機関が出てこない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW012": (
        Wording(
            "住まいのこと（{speaks}）には触れていますが、居住支援協議会との連携が書かれていません",
            found="{open}",
            expected="居住支援協議会などとの連携",
            help="協議会があれば、その名を書きます。なければ、連携する住まいの支援者を書くとよいでしょう。",
            when="speaks",
        ),
        Wording(
            "居住の支援と、居住支援協議会などとの連携が書かれていません",
            found="{open}",
            expected="居住の安定のための、居住支援協議会などとの連携",
            help="住まいに困る人への支援で、誰と連携するかを書くとよいでしょう。",
        ),
    ),
    "LAW014": (
        Wording(
            "連携と会議に{bodies}が出てきません",
            found="{open}",
            expected="{bodies}",
            help="連携する機関として挙げるとよいでしょう。固有の名や通称でも構いません。",
        ),
    ),
}
