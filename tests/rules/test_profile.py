"""A profile: how it is read, what it changes, and what it finds in a plan.

For the maintainer: the rules of a profile run through the engine like all others; `run` does what a
check with a profile does, and gives each finding of the profile as (rule, severity, line, column, path).
"""

import json
import pickle
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from jsonschema import Draft7Validator

from juso_plan.finding import Finding, Severity
from juso_plan.messages.catalogue import Wording
from juso_plan.messages.en import profile as english
from juso_plan.messages.ja import profile as japanese
from juso_plan.model.base import Table, key_specs
from juso_plan.model.plan import Plan
from juso_plan.outcome import Authority, Located, Requirement, Status
from juso_plan.rules.case import Case
from juso_plan.rules.check import read
from juso_plan.rules.engine import run_rules
from juso_plan.rules.locate import Locator
from juso_plan.rules.pages import page_of
from juso_plan.rules.profile import Profile, ProfileDemand, ProfileFile, load_profile
from juso_plan.rules.registry import rules
from juso_plan.source import Data, read_data

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "docs/examples/profile-mihon.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "schemas/profile.schema.json").read_text(encoding="utf-8"))

TODAY = date(2025, 6, 1)
HEAD = """\
様式: 1
自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}
"""
"""What is put behind it begins on line 4."""
PROFILE = "様式: 1\n名称: 見本県の手引\n策定者: 見本県\nURL: https://www.example.lg.jp/guide\n"


def profile_of(*items: str, weights: str = "") -> Profile:
    text = PROFILE + (f"重さ: {weights}\n" if weights else "")
    text += "事項:\n" if items else ""
    text += "".join(f"  - {{番号: 甲{n}, 題名: 題, {item}}}\n" for n, item in enumerate(items, 1))
    loaded = load_profile(text)
    assert loaded.findings == ()
    assert loaded.value is not None
    return loaded.value


def run(
    profile: Profile, text: str, *, strict: bool = False
) -> tuple[list[Located], list[Requirement], list[Finding]]:
    """What the rules find in a plan under a profile."""
    plan = read(text.encode())
    assert plan.plan is not None
    case = Case(plan, TODAY, TODAY)
    lines = plan.parsed.lines
    known = profile.applied(rules()).values()
    found = run_rules(case, known, strict=strict, line=lambda at: lines.position(at)[0])
    assert found.crashes == []
    locator = Locator(plan.parsed)
    located = [
        locator.locate(one.finding, one.severity, one.rule.authority() if one.rule else None)
        for one in found.judged
    ]
    return located, found.requirements, [one.finding for one in found.judged]


def asked(item: str, body: str, *, strict: bool = False) -> tuple[list[tuple[object, ...]], Status]:
    """The findings of one item in a plan (severity, line, column, path), and its status."""
    located, requirements, _ = run(profile_of(item), HEAD + body, strict=strict)
    ours = [one for one in located if one.rule == "PRF-甲1"]
    # The message names the same path as the report.
    assert [one.args["where"] for one in ours] == ["/".join(one.path) for one in ours]
    (status,) = [one.status for one in requirements if one.id == "PRF-甲1"]
    return [(one.severity.value, one.line, one.column, "/".join(one.path)) for one in ours], status


def said(language: ModuleType, rule: str, args: Mapping[str, object]) -> list[str]:
    """The parts of the wording that the catalogue will choose, filled."""
    several: tuple[Wording, ...] = language.WORDINGS[rule]
    one = next(one for one in several if not one.when or args.get(one.when))
    return [part.format_map(args) for part in (one.message, one.found, one.expected, one.help)]


# --- what is found in a plan ---------------------------------------------------------------------

GOALS = "目標: [{指標: 相談受付件数}, {指標: 参加支援の利用者数}]\n"
SITES = "拠点: [{名称: 東, 担当課: [長寿課]}, {名称: 西, 担当課: [長寿課]}]"
UNMET, MET, UNKNOWN = Status.UNMET, Status.MET, Status.UNKNOWN

JUDGED = {
    "written": ("箇所: 目標, 求める: 書く", GOALS, [], MET),
    "absent at the top": (
        "箇所: 目標, 求める: 書く",
        "",
        [("warning", 1, 1, "目標")],
        UNMET,
    ),
    "absent in a programme": (
        "箇所: 事業/参加支援事業/人員配置, 求める: 書く, 重さ: error",
        "事業:\n  参加支援事業: {箇所数: 1}\n",
        [("error", 5, 3, "事業/参加支援事業/人員配置")],
        UNMET,
    ),
    "in a list": (
        "箇所: 目標/*/出典, 求める: 書く",
        "目標:\n  - {指標: 甲, 出典: 調べ}\n  - 指標: 乙\n",
        [("warning", 6, 5, "目標/乙/出典")],
        UNMET,
    ),
    "in a list without the star": (
        "箇所: 目標/出典, 求める: 書く",
        "目標: [{指標: 甲}]\n",
        [("warning", 4, 7, "目標/甲/出典")],
        UNMET,
    ),
    "in no item of a list": ("箇所: 目標/*/出典, 求める: 書く", "", [], UNKNOWN),
    "in each slot": (
        "箇所: 事業/*/頻度, 求める: 書く",
        "事業:\n  参加支援事業: {頻度: 月1回}\n  多機関協働事業: {箇所数: 1}\n"
        "  支援プランの作成: {実施方法: 多機関協働事業と一体}\n",
        [("warning", 6, 3, "事業/多機関協働事業/頻度")],
        UNMET,
    ),
    "in each slot below": (
        "箇所: 事業/包括的相談支援事業/*/担当課, 求める: 書く",
        "事業:\n  包括的相談支援事業:\n    担当課: [福祉課]\n    障害者相談支援事業: {箇所数: 1}\n",
        [("warning", 7, 5, "事業/包括的相談支援事業/障害者相談支援事業/担当課")],
        UNMET,
    ),
    "in an own plan making": (
        "箇所: 事業/*/頻度, 求める: 書く",
        "事業: {支援プランの作成: {実施方法: 単独}}\n",
        [("warning", 4, 6, "事業/支援プランの作成/頻度")],
        UNMET,
    ),
    "a slot takes the setting of its item": (
        "箇所: 事業/包括的相談支援事業/*/設置形態, 求める: 書く",
        "事業: {包括的相談支援事業: {設置形態: 基本型, 障害者相談支援事業: {箇所数: 1}}}\n",
        [],
        MET,
    ),
    "a part takes it from the whole": (
        "箇所: 事業/参加支援事業/内訳/*/担当課, 求める: 書く",
        "事業: {参加支援事業: {担当課: [福祉課], 内訳: [{名称: 甲}]}}\n",
        [],
        MET,
    ),
    "in every site": (
        "箇所: 事業/参加支援事業/担当課, 求める: 書く",
        f"事業: {{参加支援事業: {{{SITES}}}}}\n",
        [],
        MET,
    ),
    "the name of a site or a part is not that of the programme": (
        "箇所: 事業/参加支援事業/名称, 求める: 書く",
        f"事業: {{参加支援事業: {{{SITES}, 内訳: [{{名称: 甲}}]}}}}\n",
        [("warning", 4, 6, "事業/参加支援事業/名称")],
        UNMET,
    ),
    "what a site can't say": (
        "箇所: 事業/参加支援事業/役割, 求める: 書く",
        f"事業: {{参加支援事業: {{{SITES}}}}}\n",
        [("warning", 4, 6, "事業/参加支援事業/役割")],
        UNMET,
    ),
    "in a part that could not be read": (
        "箇所: 事業/参加支援事業/担当課, 求める: 一つ以上, 数: 2",
        "事業: {参加支援事業: {担当課: [福祉課], 内訳: [甲]}}\n",
        [],
        UNKNOWN,
    ),
    "members without any": (
        "箇所: 会議/重層的支援会議/構成員, 求める: 書く",
        "会議: {重層的支援会議: [{構成員: {未定: [必須]}}]}\n",
        [("warning", 4, 17, "会議/重層的支援会議/構成員")],
        UNMET,
    ),
    "members that could not be read": (
        "箇所: 会議/重層的支援会議/構成員, 求める: 書く",
        "会議: {重層的支援会議: [{構成員: {必須: 市}}]}\n",
        [],
        UNKNOWN,
    ),
    "in what is never open": (
        "箇所: 計画/期間/開始, 求める: 書く",
        "",
        [("warning", 3, 1, "計画/期間")],
        UNMET,
    ),
    "in one of two parts": (
        "箇所: 事業/参加支援事業/担当課, 求める: 書く",
        "事業: {参加支援事業: {内訳: [{名称: 甲, 担当課: [福祉課]}, {名称: 乙}]}}\n",
        [("warning", 4, 42, "事業/参加支援事業/内訳/乙/担当課")],
        UNMET,
    ),
    "the programme itself is absent: the Act's rule says so": (
        "箇所: 事業/参加支援事業/担当課, 求める: 書く",
        "事業: {多機関協働事業: {箇所数: 1}}\n",
        [],
        UNMET,
    ),
    "there is no 事業": ("箇所: 事業/参加支援事業/担当課, 求める: 書く", "", [], UNMET),
    "a programme that the Act does not ask for": (
        "箇所: 事業/地域づくり事業/生活困窮者支援等のための地域づくり事業/担当課, 求める: 書く",
        "事業: {地域づくり事業: {設置形態: 基本型}}\n",
        [("warning", 4, 6, "事業/地域づくり事業/生活困窮者支援等のための地域づくり事業")],
        UNMET,
    ),
    "something in the middle is absent": (
        "箇所: 評価/次回, 求める: 書く",
        "",
        [("warning", 1, 1, "評価")],
        UNMET,
    ),
    "set aside": (
        "箇所: 事業/参加支援事業/箇所数, 求める: 書く",
        "事業: {参加支援事業: {箇所数: 多い}}\n",
        [],
        UNKNOWN,
    ),
    "a programme that was set aside": (
        "箇所: 事業/参加支援事業/箇所数, 求める: 書く",
        "事業: {参加支援事業: 実施}\n",
        [],
        UNKNOWN,
    ),
    "one item of a list that was set aside": (
        "箇所: 目標/*/出典, 求める: 書く",
        "目標: [{指標: 甲, 出典: 調べ}, 乙]\n",
        [],
        UNKNOWN,
    ),
    "in a draft": (
        "箇所: 目標, 求める: 書く, 重さ: error",
        "# 作成中",
        [("info", 1, 1, "目標")],
        UNMET,
    ),
    "not carried out yet": (
        "箇所: 事業/参加支援事業/人員配置, 求める: 書く, 重さ: error",
        "事業: {参加支援事業: {状態: 検討中, 理由: 来年度}}\n",
        [("info", 4, 6, "事業/参加支援事業/人員配置")],
        UNMET,
    ),
    "enough": ("箇所: 目標, 求める: 一つ以上, 数: 2", GOALS, [], MET),
    "one will do": ("箇所: 目標, 求める: 一つ以上", "目標: [{指標: 甲}]\n", [], MET),
    "too few": (
        "箇所: 目標, 求める: 一つ以上, 数: 3",
        GOALS,
        [("warning", 4, 1, "目標")],
        UNMET,
    ),
    "none": ("箇所: 目標, 求める: 一つ以上, 数: 3", "", [("warning", 1, 1, "目標")], UNMET),
    "one could not be read": (
        "箇所: 目標, 求める: 一つ以上, 数: 2",
        "目標: [{指標: 甲}, 乙]\n",
        [],
        UNKNOWN,
    ),
    "too few in what is not carried out yet": (
        "箇所: 事業/参加支援事業/担当課, 求める: 一つ以上, 数: 2, 重さ: error",
        "事業: {参加支援事業: {状態: 検討中, 担当課: [福祉課]}}\n",
        [("info", 4, 24, "事業/参加支援事業/担当課")],
        UNMET,
    ),
    "together in the parts": (
        "箇所: 事業/参加支援事業/担当課, 求める: 一つ以上, 数: 2",
        "事業: {参加支援事業: {内訳: [{名称: 甲, 担当課: [福祉課]}, {名称: 乙, 担当課: [長寿課]}]}}\n",
        [],
        MET,
    ),
    "the word": (
        "箇所: 課題, 求める: 次の言葉を含む, 言葉: [ひきこもり]",
        "課題: ひき こもりが増えている。\n",
        [],
        MET,
    ),
    "no such word": (
        "箇所: 課題, 求める: 次の言葉を含む, 言葉: [ひきこもり, 孤立]",
        "課題: 人手が足りない。\n",
        [("warning", 4, 1, "課題")],
        UNMET,
    ),
    "the word somewhere below": (
        "箇所: 目標, 求める: 次の言葉を含む, 言葉: [参加支援]",
        GOALS,
        [],
        MET,
    ),
    "what is open is no text": (
        "箇所: 評価, 求める: 次の言葉を含む, 言葉: [周期]",
        "評価: {手順: [確かめる], 未定: [周期]}\n",
        [("warning", 4, 1, "評価")],
        UNMET,
    ),
    "the word may stand in what could not be read": (
        "箇所: 評価, 求める: 次の言葉を含む, 言葉: [外部]",
        "評価: {手順: [確かめる], 次回: そのうち}\n",
        [],
        UNKNOWN,
    ),
    "no text at all": (
        "箇所: 課題, 求める: 次の言葉を含む, 言葉: [ひきこもり]",
        "",
        [("warning", 1, 1, "課題")],
        UNMET,
    ),
    "one of the words": (
        "箇所: 会議/支援会議/*/守秘義務, 求める: 次のどれか, 言葉: [あり]",
        "会議: {支援会議: [{主催: 市町村, 守秘義務: あり}]}\n",
        [],
        MET,
    ),
    "another word": (
        "箇所: 会議/支援会議/*/守秘義務, 求める: 次のどれか, 言葉: [あり]",
        "会議: {支援会議: [{主催: 市町村, 守秘義務: なし}]}\n",
        [("warning", 4, 29, "会議/支援会議/守秘義務")],
        UNMET,
    ),
    "another word in a list": (
        "箇所: 事業/*/実施方式, 求める: 次のどれか, 言葉: [直営, 委託]",
        "事業: {参加支援事業: {実施方式: [委託, 補助]}}\n",
        [("warning", 4, 26, "事業/参加支援事業/実施方式")],
        UNMET,
    ),
}


@pytest.mark.parametrize(("item", "body", "found", "status"), JUDGED.values(), ids=JUDGED)
def test_judged(item: str, body: str, found: list[tuple[object, ...]], status: Status) -> None:
    if body == "# 作成中":
        located, requirements, _ = run(
            profile_of(item), HEAD.replace("種類: 実施計画", "状態: 作成中")
        )
        ours = [one for one in located if one.rule == "PRF-甲1"]
        assert [(one.severity.value, one.line, one.column, *one.path) for one in ours] == found
        assert requirements[-1].status is status
    else:
        assert asked(item, body) == (found, status)


def paths_of(table: type[Table], before: tuple[str, ...] = ()) -> Iterator[str]:
    """Every path of keys, four deep."""
    for name, spec in key_specs(table).items():
        yield "/".join((*before, name))
        if spec.table and len(before) < 3:
            yield from paths_of(spec.table, (*before, name))


def test_every_path_can_be_asked_for() -> None:
    """In a complete plan; a crash of a rule would be told by `run`."""
    base = (Path(__file__).parent / "base.yaml").read_text(encoding="utf-8")
    kinds = (("書く", ""), ("次の言葉を含む", ", 言葉: [委託]"))
    items = [f"箇所: {p}, 求める: {kind}{more}" for p in paths_of(Plan) for kind, more in kinds]
    located, _, _ = run(profile_of(*items), base)
    ours = [one for one in located if one.rule.startswith("PRF-")]
    assert len(ours) > 100
    assert [one.args["where"] for one in ours] == ["/".join(one.path) for one in ours]


def test_a_warning_is_an_error_under_strict() -> None:
    (one,), _ = asked("箇所: 目標, 求める: 書く", "", strict=True)
    assert one[0] == "error"
    (one,), _ = asked("箇所: 目標, 求める: 書く, 重さ: info", "", strict=True)
    assert one[0] == "info"


def test_the_line_that_shows_it() -> None:
    _, requirements, _ = run(profile_of("箇所: 目標, 求める: 書く"), HEAD + GOALS)
    assert requirements[-1] == Requirement("PRF-甲1", Status.MET, 4)


@pytest.mark.parametrize("kind", ["取組報告", "説明資料"])
def test_no_requirement_binds_another_paper(kind: str) -> None:
    text = HEAD.replace("種類: 実施計画", f"種類: {kind}")
    located, requirements, _ = run(profile_of("箇所: 目標, 求める: 書く"), text)
    assert requirements == []
    assert [one for one in located if one.rule == "PRF-甲1"] == []


def test_what_the_plan_calls_open_is_told() -> None:
    item = "箇所: 事業/参加支援事業/人員配置, 求める: 書く"
    body = "事業: {参加支援事業: {記載なし: [人員配置]}}\n"
    _, _, found = run(profile_of(item), HEAD + body)
    (one,) = (one for one in found if one.rule == "PRF-甲1")
    assert one.args["open"] == "記載なし"
    assert one.args["name"] == "人員配置"


def test_the_finding_names_who_asks() -> None:
    located, _, _ = run(profile_of("箇所: 目標, 求める: 書く, 理由: 3ページ"), HEAD)
    (one,) = (one for one in located if one.rule == "PRF-甲1")
    url = "https://www.example.lg.jp/guide"
    assert one.authority == Authority("見本県の手引", "3ページ", url)
    assert one.authority.name == "見本県の手引（3ページ）"
    located, _, _ = run(profile_of("箇所: 目標, 求める: 書く"), HEAD)
    assert [one.authority for one in located if one.rule == "PRF-甲1"] == [
        Authority("見本県の手引", "題", url)
    ]


SAID = {
    "箇所: 目標, 求める: 書く": "「目標」が書かれていません。見本県が求めています",
    "箇所: 課題, 求める: 次の言葉を含む, 言葉: [孤立]": "「課題」に、見本県が求める言葉がありません",
    "箇所: SDGs, 求める: 一つ以上, 数: 3": "「SDGs」が足りません。見本県が3以上を求めています",
    "箇所: 計画/種類, 求める: 次のどれか, 言葉: [報告]": "「計画/種類」の「実施計画」は、見本県が求める言葉では"
    "ありません",
}


@pytest.mark.parametrize("item", SAID)
def test_messages(item: str) -> None:
    body = "課題: 人手が足りない。\nSDGs: [1, 3]\n"
    _, _, found = run(profile_of(item), HEAD + body)
    (one,) = (one for one in found if one.rule == "PRF-甲1")
    assert said(japanese, "PRF", one.args)[0] == SAID[item]
    assert "見本県" in said(english, "PRF", one.args)[0]


# --- what it changes -----------------------------------------------------------------------------


def test_severities_are_changed() -> None:
    body = HEAD + "事業: {参加支援事業: {担当課: [福祉課]}}\n"
    before, _, _ = run(profile_of(), body)
    after, _, _ = run(profile_of(weights="{LAW001: warning, LAW005: off, GLM003: error}"), body)
    weights = {one.rule: one.severity for one in after}
    assert {"LAW001", "LAW005", "GLM003"} <= {one.rule for one in before}
    assert weights["LAW001"] is Severity.WARNING
    assert weights["GLM003"] is Severity.ERROR
    assert "LAW005" not in weights
    others = [one for one in before if one.rule not in ("LAW001", "LAW005", "GLM003")]
    assert [one for one in after if one.rule not in ("LAW001", "GLM003")] == others


def test_what_is_off_has_not_passed() -> None:
    _, requirements, _ = run(profile_of(weights="{LAW005: off}"), HEAD)
    assert Requirement("LAW005", Status.UNKNOWN, None) in requirements


def test_a_draft_stays_an_info() -> None:
    body = HEAD.replace("種類: 実施計画", "状態: 作成中")
    after, _, _ = run(profile_of(weights="{LAW001: error, LAW007: error}"), body)
    assert {one.severity for one in after if one.rule in ("LAW001", "LAW007")} == {Severity.INFO}


def test_the_rules_themselves_stay() -> None:
    before = dict(rules())
    applied = profile_of("箇所: 目標, 求める: 書く", weights="{GLM001: info}").applied(rules())
    assert rules() == before
    assert list(applied) == [*before, "PRF-甲1"]
    assert {name for name in before if applied[name] != before[name]} == {"GLM001"}
    assert profile_of().applied(before) == before


def test_the_page_is_the_title() -> None:
    rule = profile_of("箇所: 目標, 求める: 書く").applied(rules())["PRF-甲1"]
    assert (page_of(rule).text, page_of(rule).english) == ("題", "題")


def test_a_profile_can_be_sent_between_processes() -> None:
    profile = profile_of("箇所: 目標, 求める: 書く", weights="{GLM001: off}")
    assert pickle.loads(pickle.dumps(profile)) == profile


# --- the file ------------------------------------------------------------------------------------

BAD = {
    "not the form": ("⟦PRF001⟧求める事項\n", ""),
    "a list": ("⟦PRF001⟧- 甲\n", ""),
    "another form": ("様式: ⟦SYN201⟧2\n名称: 甲\n策定者: 乙\n", ""),
    "what must be there": ("⟦SYN204⟧⟦SYN204⟧様式: 1\nURL: https://example.jp\n", ""),
    "an address": ("", "URL: ⟦SYN220⟧example.jp\n"),
    "an unknown key": ("", "⟦SYN203⟧備考: 甲\n"),
    "no content": ("", "事項⟦PRF002⟧:\n"),
    "a slip": ("", "重さ:\n  GLM001⟦SYN103⟧：error\n"),
    "an unknown rule": ("", "重さ: {⟦PRF006⟧GLM999: error}\n"),
    "a rule of the file's shape": ("", "重さ: {⟦PRF006⟧SYN203: info, ⟦PRF006⟧RUN001: off}\n"),
    "a severity": ("", "重さ: {GLM001: ⟦SYN209⟧重い}\n"),
    "no severity": ("", "重さ: {GLM001:⟦PRF002⟧ }\n"),
    "severity in a list": ("", "重さ:\n  GLM001:\n    ⟦SYN208⟧- error\n"),
    "a key twice": ("", "重さ:\n  GLM001: error\n  ⟦SYN115⟧GLM001: info\n"),
    "weights as a text": ("", "重さ: ⟦SYN207⟧error\n"),
    "the same number": (
        "",
        "事項:\n"
        "  - {番号: 甲, 題名: 題, 箇所: 目標, 求める: 書く}\n"
        "  - {番号: ⟦PRF003⟧甲, 題名: 題, 箇所: 課題, 求める: 書く}\n",
    ),
    "an item": ("", "事項:\n  - ⟦SYN204⟧⟦SYN204⟧⟦SYN204⟧⟦SYN204⟧重さ: error\n"),
}
ITEMS = {
    "a number with a comma": "番号: ⟦PRF003⟧甲・乙, 題名: 題, 箇所: 目標, 求める: 書く",
    "a number in small letters": "番号: ⟦PRF003⟧a1, 題名: 題, 箇所: 目標, 求める: 書く",
    "what is asked": "番号: 甲, 題名: 題, 箇所: 目標, 求める: ⟦SYN209⟧ある",
    "an item is never off": "番号: 甲, 題名: 題, 箇所: 目標, 求める: 書く, 重さ: ⟦SYN209⟧off",
    "a place": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧目的地, 求める: 書く",
    "a place below": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧事業/参加支援事業/指標, 求める: 書く",
    "a place behind a text": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧課題/内容, 求める: 書く",
    "a star where nothing is repeated": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧評価/*/周期, 求める: 書く",
    "a star at the end": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧目標/*, 求める: 書く",
    "slots at the end": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧事業/*, 求める: 書く",
    "a list of texts has no keys": "番号: 甲, 題名: 題, 箇所: ⟦PRF004⟧事業/*/担当課/*, 求める: 書く",
    "no words": "番号: 甲, 題名: 題, 箇所: 課題, 求める: ⟦PRF005⟧次のどれか",
    "odd words": "番号: 甲, 題名: 題, 箇所: 課題, 求める: 書く, ⟦PRF005⟧言葉: [甲]",
    "an odd number": "番号: 甲, 題名: 題, 箇所: 課題, 求める: 書く, ⟦PRF005⟧数: 2",
    "none or more": "番号: 甲, 題名: 題, 箇所: 目標, 求める: 一つ以上, 数: ⟦CON017⟧0",
    "a number of a text": "番号: 甲, 題名: 題, 箇所: ⟦PRF005⟧課題, 求める: 一つ以上",
    "one of, for a table": "番号: 甲, 題名: 題, 箇所: ⟦PRF005⟧評価, 求める: 次のどれか, 言葉: [甲]",
}
BAD |= {name: ("", f"事項:\n  - {{{item}}}\n") for name, item in ITEMS.items()}


@pytest.mark.parametrize(("text", "rest"), BAD.values(), ids=BAD)
def test_a_bad_profile(text: str, rest: str) -> None:
    """`⟦PRF001⟧` stands right before the place where that must be found."""
    places, lines = [], []
    for number, line in enumerate((text or PROFILE.replace("URL", "#") + rest).split("\n"), 1):
        plain = line
        while match := re.search("⟦(.{6})⟧", plain):
            places.append((match[1], number, match.start() + 1))
            plain = plain.replace(match[0], "", 1)
        lines.append(plain)
    loaded = load_profile("\n".join(lines))
    outcome = loaded.outcome("profile.yaml")
    assert [(one.rule, one.line, one.column) for one in outcome.findings] == places
    assert loaded.value is None
    for one in outcome.findings:
        if one.rule.startswith("PRF"):
            assert said(japanese, one.rule, one.args)[0]
            assert said(english, one.rule, one.args)[0]


@pytest.mark.parametrize("data", [b"", b"\x82\xa0\x82\xa2", b"%PDF-1.7", b"a: [", b"- - -"])
def test_no_bytes_stop_it(data: bytes) -> None:
    loaded = load_profile(data)
    assert loaded.value is None
    assert loaded.outcome("profile.yaml").findings


def test_what_is_only_untidy_is_used() -> None:
    text = PROFILE + "重さ: {GLM001: Ｅrror}\n".replace("Ｅ", "ｅ")
    loaded = load_profile(text)
    assert [one.rule for one in loaded.findings] == ["SYN215"]
    assert loaded.value is not None
    assert loaded.value.severities == {"GLM001": Severity.ERROR}


def test_wide_marks_in_a_place_are_read() -> None:
    assert asked("箇所: 目標／＊／出典, 求める: 書く", "目標: [{指標: 甲, 出典: 調べ}]\n") == (
        [],
        MET,
    )


# --- the example and the schema ------------------------------------------------------------------


def test_the_example_is_read() -> None:
    loaded = load_profile(EXAMPLE)
    assert loaded.findings == ()
    assert loaded.value is not None
    assert [one.id for one in loaded.value.demands] == [f"PRF-見本{n}" for n in range(1, 5)]


ONLY_FOR_THE_MODEL = {
    "a slip",
    "a key twice",
    "an unknown rule",
    "a rule of the file's shape",
    "the same number",
    "a number with a comma",
    "a number in small letters",
    "a place",
    "a place below",
    "a place behind a text",
    "a star where nothing is repeated",
    "a star at the end",
    "slots at the end",
    "a list of texts has no keys",
    "a number of a text",
    "one of, for a table",
}
"""What a schema can't see, or what is no YAML."""


def plain(data: Data) -> object:
    """The values as a YAML editor types them."""
    if isinstance(data, dict):
        return {name: plain(value) for name, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return int(data) if data.isdigit() else data


def test_the_schema_takes_what_the_model_takes() -> None:
    Draft7Validator.check_schema(SCHEMA)
    validator = Draft7Validator(SCHEMA)
    assert list(validator.iter_errors(plain(read_data(EXAMPLE)))) == []
    for name, (text, rest) in BAD.items():
        if text or name in ONLY_FOR_THE_MODEL:
            continue
        body = re.sub("⟦.{6}⟧", "", PROFILE.replace("URL", "#") + rest)
        assert list(validator.iter_errors(plain(read_data(body)))), name


def test_the_schema_has_the_keys_of_the_model() -> None:
    tables = ((SCHEMA, ProfileFile), (SCHEMA["definitions"]["ProfileDemand"], ProfileDemand))
    for schema, table in tables:
        specs = key_specs(table)
        assert list(schema["properties"]) == list(specs)
        assert schema["required"] == [one.name for one in specs.values() if one.required]
        assert schema["additionalProperties"] is False
        for name, one in schema["properties"].items():
            assert one["title"] == name
            assert one["description"]
