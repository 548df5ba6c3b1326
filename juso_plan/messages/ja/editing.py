"""Japanese words of the commands that write plan files: next-year, fmt, init."""

LABELS = {
    "exists": "{path} はもうあります。何も書いていません。",
    "not-made": "{path} を書けません（{reason}）。",
    "next-bad-years": "--years は 1 から {most} までの数です（いま {value}）。",
    "next-not-made": "{path} に上のエラーがあるため、次の版を作りません。",
    "next-no-year": "{path} に計画の期間も年度も書かれていないため、次の年度が分かりません。「計画」の「期間」を書いてから、もう一度行います。",
    "next-written": "{path} を書きました。{old} は元のままです。",
    "next-moved": "{place}: {before} → {after}",
    "next-draft": "計画/状態: 作成中",
    "next-open": "{place}: 未定にした（前の版の内容は引き継がない）",
    "next-unstated": "「記載なし」を「未定」に変えた: {count}か所",
    "next-papers": "出典を除いた: {count}件（前の版の元になった資料）",
    "next-waivers": "確認済みを除いた: {count}件（指摘が残っていれば、この版として改めて確かめる）",
    "next-lineage": "旧名称・統合元・分割元を除いた: {count}か所（前の版と、その前の版との対応）",
    "next-confirm": "要確認に挙げた: {count}件（確かめたら、その行を消す）",
    "next-stays": "文章、名前、コメントは前の版のままです。",
    "next-other-periods": "前の版の期間は{length}年です。期間の途中の見直しなら --keep-period、次の期間の計画なら --years {length} を付けて作り直します。",
    "help-next-year": "次の年度の版を、今の版の隣に書きます。今の版は変えません。",
    "help-next-year-output": "書くファイル。指定がなければ、同じフォルダーの「次の最初の年度.yaml」。",
    "help-years": "何年後の版か。",
    "help-keep_period": "期間の途中の見直し。期間と題名の年は動かしません。",
}
