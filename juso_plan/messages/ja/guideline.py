"""Japanese words of the rules in `rules.book.guideline` and `guideline_meeting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLM001": "設置箇所数がない",
    "GLM002": "設置形態がない",
    "GLM003": "実施方式がない",
    "GLM004": "配置人数がない",
    "GLM005": "重層的支援会議の実施方法が足りない",
    "GLM006": "重層的支援会議の主催か本人同意を確かめる",
    "GLM007": "連携の取組がない",
    "GLM008": "委託先の団体が分からない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLM001": (
        Wording(
            "「{label}」の箇所数が書かれていません",
            found="{open}",
            expected="設置箇所数",
            help="挙げられている拠点は {count} か所です。それで合っていれば箇所数に書きます。",
            when="count",
        ),
        Wording(
            "「{label}」の箇所数が書かれていません",
            found="{open}",
            expected="設置箇所数",
            help="何か所で行うかを書きます。決まらない間は「未定」に挙げておきます。",
        ),
    ),
    "GLM002": (
        Wording(
            "「{label}」の設置形態が書かれていません",
            found="{open}",
            expected="基本型、統合型、地域型のどれか",
            help="第1号と第3号にそれぞれ一つ書けば、中の事業全てに当てはまります。違うものがあるときは、事業ごとに"
            "書きます。利用者支援事業の類型の「基本型」は、これとは別です。",
        ),
    ),
    "GLM003": (
        Wording(
            "「{label}」の実施方式が書かれていません",
            found="{open}",
            expected="直営、委託、一部委託など",
            help="市町村が自ら行うか、委託するかを書きます。決まらない間は「未定」に挙げておきます。",
        ),
    ),
    "GLM004": (
        Wording(
            "「{label}」の人員配置で、「{job}」の人数が書かれていません",
            found="{open}",
            expected="人数（「2名」「1名以上」など）",
            help="何人置くかを書きます。ほかの職と兼ねるときは、勤務に「兼務」と書きます。",
            when="job",
        ),
        Wording(
            "「{label}」の人員配置が書かれていません",
            found="{open}",
            expected="職種と人数",
            help="置く職種と、その人数を書きます。決まらない間は「未定」に挙げておきます。",
        ),
    ),
    "GLM005": (
        Wording(
            "重層的支援会議の役割に「{functions}」がありません",
            found="{open}",
            expected="{functions}",
            help="この会議が持つ三つの役割のうちの残りを、役割に書き足します。内訳の会議の役割に書いても構いません。",
            when="functions",
        ),
        Wording(
            "重層的支援会議が書かれていません",
            found="{open}",
            expected="主催、役割、構成員、開催、本人同意",
            help="誰が開き、誰が加わり、どのくらい開き、何を協議するかを「{absent}」に書きます。",
            when="absent",
        ),
        Wording(
            "「{label}」の構成員が書かれていません",
            found="{open}",
            expected="構成員",
            help="必ず出席する者と、事案に応じて出席する者を書きます。ほかの会議と同じなら「準用」にその名前を書きます。",
            when="members",
        ),
        Wording(
            "「{label}」の開催が書かれていません",
            found="{open}",
            expected="定期か随時か、どのくらい開くか",
            help="定期なら頻度を、随時ならどのようなときに開くかを書きます。",
        ),
    ),
    "GLM006": (
        Wording(
            "重層的支援会議の主催が「{written}」になっています",
            found="{written}",
            expected="多機関協働事業者",
            help="重層的支援会議は多機関協働事業者が開きます。市町村が組織する会議なら、支援会議に書きます。多機関"
            "協働事業を市町村が直営で行うのなら、その実施方式に「直営」と書きます。",
            when="written",
        ),
        Wording(
            "「{label}」の主催が書かれていません",
            found="{open}",
            expected="多機関協働事業者",
            help="重層的支援会議は多機関協働事業者が開きます。そのとおりなら主催に書きます。",
            when="host",
        ),
        Wording(
            "「{label}」の本人同意が書かれていません",
            found="{open}",
            expected="要、不要のどちらか",
            help="事例を会議に出すのに本人の同意が要るかを書きます。細かな扱いは「同意の扱い」に書きます。",
        ),
    ),
    "GLM007": (
        Wording(
            "連携の取組「{measure}」の内容が書かれていません",
            found="{open}",
            expected="内容のある取組",
            help="誰と誰が、どのように情報を共有し、役割を分けるかを書きます。",
            when="measure",
        ),
        Wording(
            "連携の取組が書かれていません",
            found="{open}",
            expected="内容のある取組",
            help="情報を共有する場、つなぎ方、役割の分担などを、取組として書きます。",
        ),
    ),
    "GLM008": (
        Wording(
            "委託先が「{written}」となっていて、どの団体か分かりません",
            found="{written}",
            expected="団体の名前",
            help="委託する団体の名前を一つずつ書きます。決まらない間は「未定」に委託先を挙げておきます。",
        ),
    ),
}
