"""Names of meetings, and meetings that are held together."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import LANGUAGES, worded
from tests.rules.conftest import Marked


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("重層的支援会議", "⟦CON015⟧「つながる・ささえる」支援会議"),
        ("重層的支援会議", "⟦CON015⟧多機関支援会議"),
        ("重層的支援会議", "⟦CON015⟧支援調整会議"),
        ("重層的支援会議", "⟦CON015⟧見本市調整会議"),
        ("重層的支援会議", "⟦CON015⟧見本市協議会"),
        ("重層的支援会議", "重層的支援会議"),
        ("重層的支援会議", "見本市重層的支援会議"),
        ("重層的支援会議", "重層的支援会議兼支援調整会議"),
        ("重層的支援会議", "多機関連携協議会"),
        ("重層的支援会議", "つながる会議"),
        ("支援会議", "支援会議"),
        ("支援会議", "「つながる」ネットワーク会議"),
        ("支援会議", "見本市支援会議"),
        ("支援会議", "⟦CON015⟧重層的支援会議"),
        ("支援会議", "⟦CON015⟧地域ケア会議"),
        ("その他", "地域ケア会議"),
        ("その他", "支援調整会議"),
        ("その他", "重層的支援会議の準備連絡会"),
        ("その他", "⟦CON015⟧支援会議"),
        ("その他", "⟦CON015⟧重層的支援会議"),
    ],
)
def test_names(marked: Marked, kind: str, name: str) -> None:
    for one in marked(f"会議: {{{kind}: [{{名称: {name}, 役割: [甲]}}]}}\n", "CON015").findings:
        assert one.severity is Severity.WARNING
        for language in LANGUAGES:
            assert str(one.args["term"]) in worded(language, "CON015", one.args).message


def test_parts_collide_by_the_whole_name(marked: Marked) -> None:
    parts = "内訳: [{名称: 個別支援会議}, {名称: ⟦CON015⟧支援会議}]"
    marked(f"会議: {{重層的支援会議: [{{{parts}}}]}}\n", "CON015")


def test_an_existing_meeting_keeps_its_name(marked: Marked) -> None:
    reused = "既存会議の活用: [{名称: 地域ケア会議, 方法: この会議に位置付け}]"
    marked(f"会議: {{支援会議: [{{名称: 地域ケア会議, {reused}}}]}}\n", "CON015")
    basis = "根拠: [生活困窮者自立支援法第9条第1項]"
    marked(f"会議: {{その他: [{{名称: 支援会議, {basis}}}]}}\n", "CON015")


def test_the_meeting_of_public_assistance_is_new(marked: Marked) -> None:
    text = "会議: {支援会議: [{名称: %s調整会議}]}\n"
    marked(text % "", "CON015", as_of="2025-03-31")
    marked(text % "⟦CON015⟧", "CON015", as_of="2025-04-01")


# --- CON016 -----------------------------------------------------------------------------------

JOINT = "既存会議の活用: [{名称: 地域ケア会議, 方法: 併用}]"


def meetings(whole: str, support: str, multilayer: str) -> str:
    """Both statutory meetings."""
    head = f"  {whole}\n" if whole else ""
    return f"会議:\n{head}  支援会議: [{{{support}}}]\n  重層的支援会議: [{{{multilayer}}}]\n"


@pytest.mark.parametrize(
    ("whole", "support", "multilayer"),
    [
        (JOINT, "本人同意: 不要", "⟦CON016⟧本人同意: 要"),
        ("", f"本人同意: 不要, {JOINT}", f"⟦CON016⟧本人同意: 要, {JOINT}"),
        ("", f"本人同意: 不要, {JOINT}", "本人同意: 要"),
        ("", f"本人同意: 不要, {JOINT}", f"本人同意: 要, {JOINT}".replace("ケア", "連絡")),
        (JOINT, "本人同意: 不要, 同意の扱い: 甲", "本人同意: 要"),
        (JOINT, "本人同意: 不要", "本人同意: 要, 同意の扱い: 甲"),
        (JOINT, "本人同意: 不要", "本人同意: 不要"),
        (JOINT, "本人同意: 不要", "記載なし: [本人同意]"),
        (JOINT.replace("併用", "この会議に位置付け"), "本人同意: 不要", "本人同意: 要"),
        (
            JOINT.replace("併用", "併用, 条件: 同意のある事例に限る"),
            "本人同意: 不要",
            "本人同意: 要",
        ),
    ],
)
def test_consent(marked: Marked, whole: str, support: str, multilayer: str) -> None:
    for one in marked(meetings(whole, support, multilayer), "CON016").findings:
        assert (one.severity, one.path[-1]) == (Severity.WARNING, "同意の扱い")
        assert "地域ケア会議" in worded("ja", "CON016", one.args).message


def test_what_is_only_planned_weighs_less(marked: Marked) -> None:
    planned = JOINT.replace("併用", "併用, 状態: 検討中, 理由: 甲")
    text = meetings(planned, "本人同意: 不要", "⟦CON016⟧本人同意: 要")
    (one,) = marked(text, "CON016").findings
    assert one.severity is Severity.INFO
