"""`init`: what is asked, what is written, and that nothing is invented or written over."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from juso_plan.edit.formatting import formatted
from juso_plan.edit.scaffold import programmes
from juso_plan.finding import Severity
from juso_plan.law.project import slots
from juso_plan.model.schema import plan_schema, schema_text
from juso_plan.rules.check import check
from juso_plan.source import parse
from tests.cli.running import MODULE, PATIENCE, Run, surroundings
from tests.helpers import data

GIVEN = {
    "--prefecture": "岩手県",
    "--city": "北上市",
    "--code": "032069",
    "--romaji": "kitakami",
    "--from": "令和9年度",
    "--to": "令和13年度",
}
PLAN = "municipalities/kitakami/2027.yaml"
AROUND = [
    "schemas/plan.schema.json",
    ".vscode/settings.json",
    ".vscode/extensions.json",
    ".pre-commit-config.yaml",
    ".github/workflows/juso-plan.yaml",
]


def options(**changes: str) -> list[str]:
    given = GIVEN | {f"--{name}": value for name, value in changes.items()}
    return [word for name, value in given.items() if value for word in (name, value)]


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def text(folder: Path, path: str = PLAN) -> str:
    return (folder / path).read_text(encoding="utf-8")


# --- what is written ----------------------------------------------------------------------------


def test_the_plan_and_the_files_around_it(run: Run, folder: Path) -> None:
    code, out, err = run("init", "--yes", *options())
    assert (code, out) == (0, "")
    assert err == "".join(f"{path} を書きました。\n" for path in (*AROUND, PLAN)) + (
        f"次に {PLAN} を開いて、決まったことを書きます。残っている事項は、次の命令で見られます: "
        f"juso-plan checklist {PLAN}\n"
    )
    assert files(folder) == sorted((PLAN, *AROUND))


def test_what_was_answered_and_no_more(run: Run, folder: Path) -> None:
    run("init", "--yes", *options())
    plan = data(parse(text(folder)).root)
    assert isinstance(plan, dict)
    assert plan["自治体"] == {"コード": "032069", "都道府県": "岩手県", "名称": "北上市"}
    assert plan["計画"] == {
        "名称": "北上市重層的支援体制整備事業実施計画",
        "種類": "実施計画",
        "状態": "作成中",
        "期間": {"開始": "令和9年度", "終了": "令和13年度"},
        "未定": ["策定日", "公表", "事業開始", "担当課"],
    }


def test_no_error_and_no_warning_but_what_is_open(run: Run, folder: Path) -> None:
    run("init", "--yes", *options(), "--method", "参加支援事業=委託")
    found = check("x", text(folder).encode()).findings
    assert {one.severity for one in found} == {Severity.INFO}
    assert ["/".join(one.path) for one in found if one.rule == "TBD001"] == [
        "計画/名称",
        "計画/期間",
        "事業/包括的相談支援事業",
        "会議/支援会議",
        "会議/重層的支援会議",
    ]
    assert {"GLM001", "GLM002", "GLM003", "GLM004", "GLM005", "ORD001", "ORD003", "LAW007"} <= {
        one.rule for one in found
    }
    assert run("check").code == 0
    assert "[不適合] GLM001" in run("checklist", PLAN).out


def test_the_plan_is_in_form_and_fits_the_schema(run: Run, folder: Path) -> None:
    run("init", "--yes", *options(), "--method", "参加支援事業=直営、委託")
    parsed = parse(text(folder))
    assert parsed.findings == ()
    assert formatted(parsed) == text(folder)
    plan = data(parsed.root)
    assert isinstance(plan, dict)
    as_read = plan | {"様式": int(str(plan["様式"]))}
    assert list(Draft7Validator(plan_schema()).iter_errors(as_read)) == []


def test_every_programme_of_the_act_is_there_with_its_basis_and_what_is_open(
    run: Run, folder: Path
) -> None:
    run("init", "--yes", *options())
    plan = data(parse(text(folder)).root)
    assert isinstance(plan, dict)
    for slot in slots():
        holder = plan["事業"]
        for key in filter(None, (slot.parent, slot.key)):
            assert isinstance(holder, dict)
            holder = holder[key]
        assert isinstance(holder, dict)
        assert set(holder["根拠"]) <= {one.text for one in slot.citations} | {
            "介護保険法第115条の45第1項第2号"
        }
        if slot.key in programmes():
            assert {"箇所数", "実施方式", "担当課"} <= set(holder["未定"])
        if slot.item in (2, 4, 5):
            assert "人員配置" in holder["未定"]


def test_methods(run: Run, folder: Path) -> None:
    methods = ["参加支援事業=委託", "利用者支援事業= 1、補助", "多機関協働事業=直営"]
    run("init", "--yes", *options(), *(word for one in methods for word in ("--method", one)))
    plan = data(parse(text(folder)).root)
    assert isinstance(plan, dict)
    programme = plan["事業"]
    assert isinstance(programme, dict)
    assert programme["参加支援事業"] == {
        "根拠": ["社会福祉法第106条の4第2項第2号"],
        "実施方式": ["委託"],
        "未定": ["対象者", "内容", "箇所数", "人員配置", "担当課", "委託先"],
    }
    consultation = programme["包括的相談支援事業"]
    assert isinstance(consultation, dict)
    assert consultation["利用者支援事業"] == {
        "根拠": ["子ども・子育て支援法第59条第1号"],
        "実施方式": ["直営", "補助"],
        "未定": ["箇所数", "担当課"],
    }


def test_a_town_says_whether_it_has_a_welfare_office(run: Run, folder: Path) -> None:
    given = options(prefecture="福岡県", city="福智町", code="406104", romaji="fukuchi")
    assert run("init", "--yes", *given).code == 0
    plan = text(folder, "municipalities/fukuchi/2027.yaml")
    assert "  名称: 福智町\n  未定: [福祉事務所]\n" in plan


def test_the_files_around(run: Run, folder: Path) -> None:
    run("init", "new", "--yes", *options())
    assert text(folder, "new/schemas/plan.schema.json") == schema_text()
    first = text(folder, f"new/{PLAN}").splitlines()[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert (folder / "new" / PLAN).parent.joinpath(schema).resolve() == (
        folder / "new/schemas/plan.schema.json"
    )
    settings = json.loads(text(folder, "new/.vscode/settings.json"))
    assert settings["yaml.schemas"] == {"./schemas/plan.schema.json": "municipalities/**/*.yaml"}
    for path in (".pre-commit-config.yaml", ".github/workflows/juso-plan.yaml"):
        assert parse(text(folder, f"new/{path}")).findings == ()


# --- what is there stays --------------------------------------------------------------------------


def test_a_plan_that_is_there_ends_it_before_anything_is_written(run: Run, folder: Path) -> None:
    there = folder / PLAN
    there.parent.mkdir(parents=True)
    there.write_text("大事な計画", encoding="utf-8")
    assert run("init", "--yes", *options()) == (
        2,
        "",
        f"エラー: {PLAN} はもうあります。何も書いていません。\n",
    )
    assert files(folder) == [PLAN]
    assert text(folder) == "大事な計画"


def test_a_file_around_that_is_there_is_kept_and_named(run: Run, folder: Path) -> None:
    run("init", "--yes", *options())
    settings = folder / ".vscode" / "settings.json"
    settings.write_text("{}", encoding="utf-8")
    second = options(prefecture="福岡県", city="福智町", code="406104", romaji="fukuchi")
    code, _, err = run("init", "--yes", *second)
    assert code == 0
    assert "municipalities/fukuchi/2027.yaml を書きました。\n" in err
    assert [line for line in err.splitlines() if "もうある" in line] == [
        f"{path} はもうあるので、元のままです。" for path in AROUND
    ]
    assert settings.read_text(encoding="utf-8") == "{}"


# --- answers that can't be taken ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"code": "03206"}, "「03206」は6桁の数字ではありません。"),
        ({"code": "032068"}, "「032068」は最後の1桁（検査数字）が合いません。"),
        ({"code": "406104"}, "「406104」は岩手県のコードではありません。"),
        ({"prefecture": "岩手"}, "「岩手」という都道府県はありません。"),
        ({"city": "北上"}, "「北上」は市区町村の名前として読めません。"),
        ({"city": "北上市\n計画: x市"}, "「北上市"),
        ({"romaji": "../x"}, "「../x」は使えません。"),
        ({"romaji": "北上"}, "「北上」は使えません。"),
        ({"from": "来年"}, "「来年」は年度として読めません。"),
        ({"from": "令和9年"}, "「令和9年」は年度として読めません。"),
        ({"to": "令和8年度"}, "最後の年度（令和8年度）が、最初の年度（令和9年度）より前です。"),
        ({"method": "参加支援事業=下請け"}, "「下請け」という実施方式はありません。"),
        ({"method": "参加事業=委託"}, "「参加事業」は実施方式を書く事業ではありません。"),
        ({"code": ""}, "--code がありません。"),
    ],
)
def test_what_can_not_be_taken(run: Run, folder: Path, change: dict[str, str], said: str) -> None:
    code, out, err = run("init", "--yes", *options(**change))
    assert (code, out) == (2, "")
    assert err.startswith(f"エラー: {said}")
    assert files(folder) == []


def test_full_width_answers_are_taken(run: Run, folder: Path) -> None:
    wide = {"code": "０３２０６９", "from": "２０２７", "to": "令和１３年度"}
    assert run("init", "--yes", *options(**wide)).code == 0
    assert "  期間: {開始: 2027年度, 終了: 令和13年度}\n" in text(folder)


# --- questions ------------------------------------------------------------------------------------


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is typed on a terminal, line by line."""
    lines: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def answer() -> str:
        if not lines:
            raise EOFError
        return lines.pop(0)

    monkeypatch.setattr("builtins.input", answer)
    yield lines
    assert lines == []


def test_what_no_option_gave_is_asked(run: Run, folder: Path, typed: list[str]) -> None:
    typed += [
        "岩手",
        "岩手県",
        "北上市",
        "032068",
        "０３２０６９",
        "kitakami",
        "令和9年度",
        "R8年度",
    ]
    typed += ["令和13年度", "委託", "1,2", "", "9", "直営"] + [""] * (len(programmes()) - 4)
    code, out, err = run("init")
    assert (code, out) == (0, "")
    asked = [
        "都道府県",
        "市区町村の名前",
        "全国地方公共団体コード",
        "フォルダーの名前",
        "計画の最初の年度",
    ]
    assert [err.count(f"{one}（") + err.count(f"{one}にする") for one in asked] == [2, 1, 2, 1, 1]
    assert "「032068」は最後の1桁（検査数字）が合いません。" in err
    assert "「9」という実施方式はありません。" in err
    plan = text(folder)
    assert plan.count("実施方式: [委託]\n") == plan.count("実施方式: [直営, 委託]\n") == 1


def test_the_end_of_the_answers_stops_it(run: Run, folder: Path, typed: list[str]) -> None:
    typed += ["岩手県", "北上市"]
    code, out, err = run("init", "--lang", "en")
    assert (code, out, err.splitlines()[-1]) == (130, "", "Stopped.")
    assert files(folder) == []


def test_on_a_real_terminal(folder: Path) -> None:
    """Japanese is asked and typed as such, and no option is needed."""
    import pty

    own, other = pty.openpty()
    answers = ["岩手県", "北上市", "032069", "kitakami", "令和9年度", "令和13年度"]
    answers += [""] * len(programmes())
    process = subprocess.Popen(
        [*MODULE, "init"],
        cwd=folder,
        env=surroundings(),
        stdin=other,
        stdout=other,
        stderr=other,
        close_fds=True,
    )
    os.close(other)
    shown = b""
    end = time.monotonic() + PATIENCE
    try:
        while process.poll() is None and time.monotonic() < end:
            if select.select([own], [], [], 0.05)[0]:
                try:
                    shown += os.read(own, 4096)
                except OSError:  # the other side is closed
                    break
            elif shown.endswith(b": ") and answers:
                os.write(own, f"{answers.pop(0)}\n".encode())
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        os.close(own)
    assert "都道府県（例: 岩手県）: 岩手県" in shown.decode("utf-8")
    assert "032069" in text(folder)
