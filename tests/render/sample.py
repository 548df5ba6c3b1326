"""A document with every kind of block, and with text that tries to be more than text.

For the maintainer: tests of every writer may read it. `HOSTILE` holds pieces that mean something
to HTML, Markdown, a template or a terminal; each stands at many places of the sample.
"""

from __future__ import annotations

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Cell,
    Changed,
    Cover,
    Document,
    Fact,
    Inline,
    Inlines,
    Items,
    Link,
    Note,
    NoteMark,
    Open,
    Paragraph,
    Remark,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "甲|乙 || 丙",
    "# 見出しではない #",
    "1. 番号ではない",
    "- 箇条書きではない",
    "[語](javascript:alert(1))",
    "![図](https://example.jp/x.png)",
    "{{ 7*7 }} {% include 'x' %}",
    "$x$ と $$y$$",
    "右から\u202e左へ\x07",
    "*強調* **強調** __強調__ ~~取消~~ ~取消~ `符号`",
    "&lt; &amp; &#x41; &copy;",
    "一行目\n二行目\n\n> 四行目\n===",
    "見出し | 列\n--- | ---\n甲 | 乙",
    "語\n:-:",
    "[^1] と [^1]: 注ではない",
    "[語]: https://example.jp",
    "https://example.jp と www.example.jp と a_b@example.jp と <https://example.jp>",
    "末尾の逆斜線 \\",
    "    字下げ四つ\n\tタブ",
    "```\n囲みではない\n```",
    "- [ ] 作業ではない",
    "***",
    "終わりの感嘆符!",
)


def _p(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))


def _c(text: str, *, header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((_p(text),), header=header, rowspan=rowspan, colspan=colspan)


def _hostile_blocks() -> Blocks:
    lines: Inlines = tuple(Text(text) for text in HOSTILE)
    return (
        *(_p(text) for text in HOSTILE),
        *(_p("本文", Strong((Text(text),)), "本文") for text in HOSTILE),
        *(_p(Changed((Text(text),)), "本文") for text in HOSTILE),
        *(
            _p(Ruby(text, text), Link(text, "https://example.jp/a(b)?c=|d&copy;"))
            for text in HOSTILE
        ),
        Paragraph(lines),
        Items(tuple((_p(text),) for text in HOSTILE)),
        Items(tuple((_p(text), _p("続き")) for text in HOSTILE), ordered=True),
        Card("カード | <b>", tuple(Fact(text.replace("\n", " "), (_p(text),)) for text in HOSTILE)),
        Table(
            "表 | <b>",
            ("列 | 一", "<b>", "三"),
            tuple((_c(text, header=True), _c(text), _c("丙")) for text in HOSTILE),
            unit="<人>",
            source="* 資料 |",
        ),
        *(Remark(text.replace("\n", " "), (_p(text),)) for text in HOSTILE),
    )


def sample() -> Document:
    """The sample document."""
    law = "https://laws.e-gov.go.jp/law/326AC0000000045#Mp-At_106_4"
    deep: Section | None = None
    for depth, number in reversed(list(enumerate(("（ア）", "a", "（a）", "ⅰ")))):
        deep = Section(
            f"深い見出し{depth}",
            (_p(f"深さ{depth}の本文。"), *((deep,) if deep else ())),
            f"deep-{depth}",
            number,
        )
    assert deep is not None
    sites = Table(
        "相談支援の拠点",
        ("圏域", "名称", "設置形態", "箇所数", "運営", "備考"),
        (
            (
                _c("北", header=True, rowspan=2),
                _c("北地域包括支援センター"),
                _c("統合型"),
                _c("1"),
                _c("委託"),
                _c(
                    "障がい者と子どもの相談も受ける。土曜日は予約のある人を優先し、日曜日と祝日は電話だけを受ける。"
                ),
            ),
            (_c("北こども相談室"), _c("基本型"), _c("12"), _c("直営"), _c("")),
            (
                _c("南", header=True),
                _c("南地域包括支援センター"),
                _c("地域型"),
                _c("1,024"),
                _c("委託"),
                _c("－"),
            ),
        ),
        unit="か所",
        source="市福祉課調べ",
    )
    grouped = Table(
        "相談支援の拠点",
        ("名称", "所在地", "電話", "種別"),
        (
            (_c("北圏域", header=True, colspan=4),),
            (
                _c("甲", header=True),
                _c("北町一丁目2番3号 市民交流館2階"),
                _c("0000-00-0001"),
                _c("直営"),
            ),
            (
                _c("乙", header=True),
                _c("北町四丁目5番6号"),
                _c("0000-00-0002"),
                _c("委託", rowspan=2),
            ),
            (_c("丙", header=True), _c("北町七丁目8番9号"), _c("0000-00-0003")),
            (_c("南圏域", header=True, colspan=4),),
            (_c("丁", header=True), _c("南町一丁目1番1号"), _c("所在地と同じ", colspan=2)),
        ),
    )
    small = Table(
        "年度ごとの目標",
        ("年度", "目標"),
        (
            (_c("令和7年度", header=True), _c("3人")),
            (_c("令和8年度", header=True), Cell((Paragraph((Open("未定"),)),))),
        ),
        unit="人",
    )
    uneven = Table(
        "行により列の数が違う表",
        ("一", ""),
        (
            (_c("甲", rowspan=9), _c("乙"), _c("見出しのない列")),
            (_c("丙"),),
            (_c("丁", colspan=7),),
        ),
    )
    card = Card(
        "地域包括支援センターの運営",
        (
            Fact("根拠", (_p(Link("介護保険法第115条の45第2項第1号", law)),)),
            Fact("対象", (_p("おおむね65歳以上の人とその家族"),)),
            Fact(
                "取組",
                (
                    _p("次のことを行う。"),
                    Items(
                        (
                            (_p("総合相談"),),
                            (_p("権利擁護"), Items(((_p("成年後見"),), (_p("虐待への対応"),)))),
                        )
                    ),
                ),
            ),
            Fact("配置人数", (Paragraph((Open("記載なし"),)),)),
            Fact("開始", (Paragraph((Open("未記載"),)),)),
            Fact("目標", (small,)),
        ),
    )
    return Document(
        cover=Cover(
            title="見本市重層的支援体制整備事業実施計画",
            subtitle="断らない相談と、つながり続ける支援のために",
            municipality="見本県見本市",
            period="令和7年度から令和10年度まで",
            adopted="令和7年4月",
            state="作成中",
            facts=(
                Fact("担当", (_p("福祉部 地域福祉課"),)),
                Fact("公表", (Paragraph((Open("未定"),)),)),
                Fact("計画の見直し", (_p("毎年度", NoteMark(2)),)),
            ),
        ),
        sections=(
            Section(
                "計画の策定に当たって",
                (
                    Section(
                        "背景",
                        (
                            _p(
                                "少子高齢化と人口の減少が進み、家族や地域のつながりが弱くなる中で、一つの世帯が"
                                "介護、子育て、仕事、住まいなどの困りごとを同時に抱えることが増えた。制度の",
                                Ruby("狭間", "はざま"),
                                "にあって、どの窓口にも届かない声もある",
                                NoteMark(1),
                                "。",
                            ),
                            _p(
                                "市は、",
                                Strong((Text("「断らない相談」"),)),
                                Changed((Text("と「つなぐ相談」"),)),
                                "を合言葉に、2025年度から4年間の体制を",
                                Link("第2", "#implementation"),
                                "のとおり定める",
                                NoteMark(1),
                                NoteMark(3),
                                "。",
                            ),
                            Items(
                                (
                                    (_p("相談を受け止める"),),
                                    (
                                        _p("つながりをつくる"),
                                        Items(((_p("居場所"),), (_p("就労"),))),
                                    ),
                                    (_p("支え続ける"),),
                                ),
                                ordered=True,
                            ),
                        ),
                        "background",
                        "1",
                    ),
                    Section(
                        "出典",
                        (
                            Remark(
                                "資料について",
                                (
                                    _p(
                                        "原資料は",
                                        Link("市のページ", "https://example.jp/plan"),
                                        "にある。",
                                    ),
                                    Items(((_p("表の数値は資料のまま"),),)),
                                ),
                            ),
                        ),
                        "source",
                        "2",
                    ),
                ),
                "about",
                "第1",
            ),
            Section(
                "事業の実施",
                (
                    _p("各事業の実施体制は次のとおり。"),
                    Section(
                        "包括的相談支援事業",
                        (
                            _p("相談の入口を一つに決めず、どこでも受ける。"),
                            Section(
                                "地域包括支援センターの運営",
                                (
                                    card,
                                    sites,
                                    grouped,
                                    Section("高齢者の相談", (_p("本文。"), deep), "elderly", "ア"),
                                ),
                                "programme-1",
                                "(1)",
                                "第1号イ",
                                Link("社会福祉法第106条の4第2項第1号イ", law),
                            ),
                        ),
                        "consultation",
                        "1",
                        "第1号",
                    ),
                    Section("参加支援事業", (small, uneven), "participation", "2", "第2号"),
                ),
                "implementation",
                "第2",
            ),
            Section("<b>試し</b> | *書き* #", _hostile_blocks(), "hostile"),
        ),
        notes=(
            Note(
                1,
                (
                    Text("市民意識調査（令和6年度）による。"),
                    Link("調査の結果", "https://example.jp/r?a=1&b=2"),
                ),
            ),
            Note(2, (Text("社会福祉法第106条の5第4項\n（要旨）"),)),
            Note(3, (Text("[^2] ではない <b>。"),)),
            Note(4, (Text("どこからも引かれない注。"),)),
        ),
    )
