"""The key or word of the form that a planner probably meant.

For the maintainer: asked where an unknown key, or a word outside of a closed set, is reported. Likeness finds slips of
the hand; what is called otherwise in the offices stands in the table.
"""

from __future__ import annotations

from difflib import get_close_matches

from juso_plan.words import folded


def nearest(name: str, words: tuple[str, ...]) -> str:
    """The one of `words` that was probably meant, "" where none is near."""
    if folded(name) in MEANT and MEANT[folded(name)] in words:
        return MEANT[folded(name)]
    close = get_close_matches(folded(name), words, n=1, cutoff=0.5)
    return close[0] if close else ""


# Words that planners write for a key or value of the form, and which no likeness would find.
MEANT = {
    "担当部署": "担当課",
    "所管課": "担当課",
    "事業名": "名称",
    "施設名": "名称",
    "機関名": "名称",
    "法人名": "運営主体",
    "事業者": "委託先",
    "受託者": "委託先",
    "委託法人": "委託先",
    "根拠法令": "根拠",
    "住所": "所在地",
    "電話番号": "電話",
    "メンバー": "構成員",
    "職員": "人員配置",
    "配置人数": "人員配置",
    "設置箇所数": "箇所数",
    "担当圏域": "圏域",
    "地域": "圏域",
    "市町村": "自治体",
    "計画期間": "期間",
    "事業内容": "内容",
    "主な対象者": "対象者",
    "直轄": "直営",
}
