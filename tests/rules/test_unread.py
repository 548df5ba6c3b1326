"""What could not be read: one cause is one finding, and what was not judged has not passed.

For the maintainer: a slip takes an entry out of the rules' sight. None of them may then speak of what
they did not see, nor call a waiver unused whose finding may only be out of sight.
"""

from dataclasses import replace
from datetime import date

import pytest

from juso_plan.outcome import FileOutcome, Status
from juso_plan.rules.check import Options, check
from juso_plan.rules.registry import rules
from tests.rules.conftest import HEAD

OPTIONS = Options(today=date(2025, 6, 1))


def checked(text: str, head: str = HEAD, options: Options = OPTIONS) -> FileOutcome:
    return check("plan.yaml", (head + text).encode(), options)


def found(text: str, head: str = HEAD, options: Options = OPTIONS) -> list[tuple[str, str]]:
    """What counts, each as its rule and the last name of its path."""
    outcome = checked(text, head, options)
    return [(one.rule, one.path[-1]) for one in outcome.findings if one.waived is None]


def only(*rule: str) -> Options:
    return replace(OPTIONS, select=(*rule, "SYN", "WVR", "RUN"))


# --- 種類, 状態 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "slip"),
    [
        ("種頪: 取組報告", ("SYN203", "種頪")),
        ("種類: 取り組みの報告", ("SYN209", "種類")),
        ("種類: [取組報告, 説明資料]", ("SYN107", "種類")),
    ],
)
def test_a_paper_of_unknown_kind_is_asked_for_nothing(kind: str, slip: tuple[str, str]) -> None:
    head = HEAD.replace("種類: 実施計画", kind)
    outcome = checked("事業: {参加支援事業: {概要: 試行}}\n", head)
    assert [(one.rule, one.path[-1]) for one in outcome.findings] == [slip]
    asked = [one.id for one in rules().values() if one.is_requirement]
    assert [(one.id, one.status) for one in outcome.requirements] == [
        (rule, Status.UNKNOWN) for rule in asked
    ]


def test_a_kind_that_is_not_written_is_asked_as_a_plan() -> None:
    head = HEAD.replace("  種類: 実施計画\n", "")
    assert {("SYN204", "名称"), ("LAW001", "参加支援事業")} <= set(
        found("事業: {多機関協働事業: {概要: 試行}}\n", head)
    )


@pytest.mark.parametrize("status", ["状熊: 作成中", "状態: 策定作業中"])
def test_a_state_that_could_not_be_read_may_be_a_draft(status: str) -> None:
    head = HEAD.replace("  種類: 実施計画\n", f"  種類: 実施計画\n  {status}\n")
    weights = {one.rule: one.severity.value for one in checked("", head).findings}
    assert weights.pop(next(rule for rule in weights if rule.startswith("SYN"))) == "error"
    assert set(weights.values()) == {"info"}


# --- 確認済み ------------------------------------------------------------------------------------

WAIVED = """\
事業:
  参加支援事業:
    箇所数: 3
    拠点: [{名称: 甲会館}, {名称: 乙会館}]
確認済み:
  - {規則: CON001, 箇所: 事業/参加支援事業/箇所数, 理由: 原資料のとおり}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("箇所数: 3", "箇所数: 3", []),
        ("箇所数: 3", "箇所数: 2", [("WVR001", "箇所")]),  # mended, and the waiver left behind
        ("箇所数: 3", "箇所数々: 3", [("SYN203", "箇所数々")]),
        ("箇所数: 3", "箇所数: 三つほど", [("CON017", "箇所数")]),
        ("箇所数: 3", "箇所数: [3]", [("SYN107", "箇所数")]),
        ("  参加支援事業:", "  参加支援事業々:", [("SYN203", "参加支援事業々")]),
        ("拠点: [", "拠点々: [", [("SYN203", "拠点々")]),
        ("名称: 乙会館", "箇所数: 二つほど", [("CON017", "箇所数")]),
        ("規則: CON001", "規則: CON002", [("CON001", "箇所数"), ("WVR001", "箇所")]),
    ],
)
def test_a_waiver_is_unused_only_where_its_rule_saw_all(
    right: str, wrong: str, expected: list[tuple[str, str]]
) -> None:
    text = WAIVED.replace(right, wrong, 1)
    assert found(text, options=only("CON001", "CON017", "CON002")) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (only("CON001"), []),
        (only("CON005"), []),  # the rule was not asked
        (replace(OPTIONS, select=("LAW011", "WVR")), [("WVR001", "箇所")]),
        (replace(OPTIONS, select=("LAW011", "WVR"), as_of=date(2024, 4, 1)), []),
    ],
)
def test_a_rule_that_did_not_run_says_nothing_of_its_waivers(
    options: Options, expected: list[tuple[str, str]]
) -> None:
    """LAW011 holds from 2025-04-01."""
    text = WAIVED.replace("規則: CON001", "規則: LAW011") if "LAW011" in options.select else WAIVED
    assert found(text, options=options) == expected


def test_a_misspelt_name_leads_no_waiver_astray() -> None:
    text = """\
事業:
  包括的相談支援事業:
    利用者支援事業:
      内訳:
        - {名称々: 窓口, 箇所数: 2, 拠点: [{名称: 甲会館}]}
        - {名称: 広場, 箇所数: 2, 拠点: [{名称: 乙会館}]}
確認済み:
  - {規則: CON001, 箇所: 事業/包括的相談支援事業/利用者支援事業/内訳/窓口/箇所数, 理由: 原資料のとおり}
  - {規則: CON001, 箇所: 事業/包括的相談支援事業/利用者支援事業/内訳/広場/箇所数, 理由: 原資料のとおり}
"""
    assert found(text, options=only("CON001")) == [("SYN203", "名称々")]


# --- rules that compare places all over the plan --------------------------------------------------

SILENT = [
    # the rule, a plan in which it finds something, an entry, and the slip that takes it out of sight
    (
        "CON002",
        "事業: {包括的相談支援事業: {障害者相談支援事業: {拠点: [{名称: 甲会館}, {名称: 乙会館}]}}}\n"
        "一覧: [{行: [{号: 1, 事業: 障害者相談支援事業, 拠点: [丙会館]}]}]\n",
        "名称: 乙会館",
        "名称々: 乙会館",
    ),
    (
        "CON007",
        "団体: [{名称: 社会福祉法人見本福祉会}]\n"
        "事業: {参加支援事業: {委託先: [社会福祉法人見木福祉会], 備考: 備考}}\n",
        "名称: 社会福祉法人見本福祉会",
        "名祢: 社会福祉法人見本福祉会",
    ),
    (
        "CON010",
        "連携: {取組: [{名称: 連絡会, 内容: 毎月}]}\n図表: [{題名: 図, 位置: 調整会}]\n",
        "名称: 連絡会",
        "名称々: 連絡会",
    ),
    (
        "ORD006",
        "事業:\n  参加支援事業: {委託先: [株式会社見本]}\n  多機関協働事業: {実施方式: [委託]}\n",
        "実施方式: [委託]",
        "実施方式: [委託, お任せ]",
    ),
]


@pytest.mark.parametrize(("rule", "text", "entry", "slip"), SILENT, ids=[one[0] for one in SILENT])
def test_silent_where_what_it_looks_for_may_be_out_of_sight(
    rule: str, text: str, entry: str, slip: str
) -> None:
    assert rule in {one for one, _ in found(text)}
    assert entry in text
    after = {one for one, _ in found(text.replace(entry, slip))}
    assert rule not in after
    assert any(one.startswith(("SYN", "CON017")) for one in after)


# --- CON011 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ("{見出し: 甲, 内容: 毎月}, {見出し: 乙}", ["乙"]),
        ("{見出し々: 甲}, {見出し: 乙}", []),  # both are headings alone
        ("{見出し: 甲, 内容々: 毎月}, {見出し: 乙, 内容: 毎年}", []),  # it says something
        ("{見出し: 甲}, {見出し: 乙}", []),
    ],
)
def test_a_misspelt_key_is_taken_as_it_was_meant(measures: str, expected: list[str]) -> None:
    outcome = checked(
        f"事業: {{参加支援事業: {{概要: 概要, 取組: [{measures}]}}}}\n", options=only("CON011")
    )
    silent = [one.args["heading"] for one in outcome.findings if one.rule == "CON011"]
    assert silent == expected
