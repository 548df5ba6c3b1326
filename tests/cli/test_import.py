"""`import sites`: what is shown and said, what is written, and what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.sheet.books import book

PLAN = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
事業:
  参加支援事業:
    箇所数: 2か所
    拠点:
      - {名称: 東館, 電話: "0197-00-0001"}  # 駅の前
      - 名称: 西館
"""
LIST: list[list[str | None]] = [
    ["相談の場所", None, None, None, None],
    ["事業", "施設名", "住所", "電話番号", "ＦＡＸ"],
    ["参加支援事業", "西館", "西町1", "0197-00-0002", "0197-00-0009"],
    [None, "南館", None, "0197-00-0003", None],
]
SAID = """\
~ 3行目 参加支援事業: 西館
    所在地: 西町1（これまで記載なし）
    電話: 0197-00-0002（これまで記載なし）
+ 4行目 参加支援事業: 南館（新しい拠点）
表にない拠点（計画に残します）
  参加支援事業: 東館
「事業」が空欄で、上の行と同じ事業とした行: 4
読まない列: ＦＡＸ
新しい拠点 1、変わる拠点 1、同じ拠点 0（list.xlsx「一覧」）
{end}
箇所数が、拠点の数と合わなくなります。箇所数は変えていません。
"""
DIFFERENCE = """\
--- plan.yaml
+++ plan.yaml
@@ -7,3 +7,7 @@
     拠点:
       - {名称: 東館, 電話: "0197-00-0001"}  # 駅の前
       - 名称: 西館
+        所在地: 西町1
+        電話: "0197-00-0002"
+      - 名称: 南館
+        電話: "0197-00-0003"
"""
AFTER = PLAN + DIFFERENCE.split("西館\n")[1].replace("+", "")


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_bytes(PLAN.encode())
    (folder / "list.xlsx").write_bytes(book(LIST))
    return path


def test_a_dry_run_shows_what_would_change_and_writes_nothing(run: Run, plan: Path) -> None:
    code, out, err = run("import", "sites", "list.xlsx", "plan.yaml", "--dry-run")
    said = SAID.format(end="plan.yaml は元のままです。--dry-run を外すと書きます。")
    assert (code, out) == (1, DIFFERENCE)
    assert err.startswith(said + "エラー[CON001] 箇所数は2ですが、名前の挙がった拠点は3か所です\n")
    assert plan.read_text(encoding="utf-8") == PLAN


def test_the_list_is_written_into_the_plan(run: Run, plan: Path) -> None:
    code, out, err = run("import", "sites", "list.xlsx", "plan.yaml")
    assert (code, out) == (0, "")
    assert err.startswith(SAID.format(end="plan.yaml を書きました。"))
    assert plan.read_text(encoding="utf-8") == AFTER
    again = run("import", "sites", "list.xlsx", "plan.yaml", "--dry-run")
    assert (again.code, again.out) == (0, "")
    assert again.err.endswith(
        "同じ拠点 2（list.xlsx「一覧」）\nplan.yaml に変わるところはありません。\n"
    )


def test_the_mark_and_the_line_ends_stay(run: Run, plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert run("import", "sites", "list.xlsx", "plan.yaml").code == 0
    assert plan.read_bytes() == b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode()


def test_a_list_of_one_programme_needs_no_column_for_it(run: Run, plan: Path, folder: Path) -> None:
    (folder / "list.csv").write_bytes("名称,電話\n北館,0197-00-0004\n".encode("cp932"))
    args = ("import", "sites", "list.csv", "plan.yaml")
    assert run(*args).err.startswith("エラー: list.csv に「事業」の列がありません。")
    unknown = run(*args, "--programme", "空欄")
    assert (unknown.code, unknown.err) == (
        2,
        "エラー: --programme: 「空欄」という事業は、計画にありません。\n",
    )
    assert run(*args, "--programme", "第2号").code == 0
    assert plan.read_text(encoding="utf-8") == (
        f'{PLAN}      - 名称: 北館\n        電話: "0197-00-0004"\n'
    )


def test_rows_that_can_not_be_taken_are_named_and_nothing_is_written(run: Run, plan: Path) -> None:
    rows: list[list[object]] = [
        ["事業", "名称", "TEL", "実施方式"],
        ["参加支援", "甲", "0197-1", "委託"],
        ["参加支援事業", "乙", 197000000, "民間"],
        ["参加支援事業", "東館", "0197-9", "委託"],
    ]
    Path("list.xlsx").write_bytes(book(rows))
    assert run("import", "sites", "list.xlsx", "plan.yaml") == (
        1,
        "",
        "2行目: 「参加支援」という事業は、計画にありません。「参加支援事業」のことなら、そう書きます。\n"
        "3行目: 「実施方式」に「民間」は使えません"
        "（使える言葉: 直営・委託・一部委託・補助・間接補助・受託・都道府県が実施・共同実施）\n"
        "3行目: 「TEL」が数（197000000）になっていて、電話番号の先頭の0が落ちているおそれがあります。"
        "セルの書式を「文字列」にして書き直します。\n"
        "エラー: 取り込めない行が2行あるため、plan.yaml は元のままです。表を直して、もう一度実行します。\n",
    )
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_plan_that_is_not_read_whole_is_left_alone(run: Run, plan: Path) -> None:
    broken = PLAN + "  多機関協働事業：\n    箇所数: 1\n"
    plan.write_text(broken, encoding="utf-8")
    code, _, err = run("import", "sites", "list.xlsx", "plan.yaml")
    assert (code, "SYN103" in err) == (1, True)
    assert err.endswith("エラー: plan.yaml に上のエラーがあるため、取り込みません。\n")
    assert plan.read_text(encoding="utf-8") == broken


FILES: list[tuple[bytes, tuple[str, ...], str]] = [
    # a list, further options, the beginning of what is said
    ("種類,値\n甲,乙\n".encode(), (), "list に拠点の表が見つかりません。"),
    (b"", (), "list に拠点の表が見つかりません。"),
    ("事業,名称\n".encode(), (), "list の見出しの行（1行目）の下に、拠点がありません。"),
    (
        "事業,名称,法人,受託者\n".encode(),
        (),
        "list では、「法人」と「受託者」がどちらも「運営主体」に",
    ),
    ("事業,名称\n甲,乙".encode(), ("--programme", "甲"), "list に「事業」の列があるので、"),
    (b"PK\x03\x04", (), "list が壊れていて読めません。"),
    (b"\xd0\xcf\x11\xe0", (), "list は、古い形のExcel（.xls）か、"),
    (book(LIST), ("--sheet", "表"), "list に「表」というシートはありません。あるのは 一覧 です。"),
]


@pytest.mark.parametrize(("data", "options", "said"), FILES)
def test_a_list_that_can_not_be_used_says_why(
    run: Run, plan: Path, data: bytes, options: tuple[str, ...], said: str
) -> None:
    Path("list").write_bytes(data)
    code, out, err = run("import", "sites", "list", "plan.yaml", *options)
    assert (code, out) == (2, "")
    assert err.startswith(f"エラー: {said}")
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("sites", "missing.xlsx", "plan.yaml"), "missing.xlsx が見つかりません。"),
        (("sites", "list.xlsx", "missing.yaml"), "missing.yaml が見つかりません。"),
        (("sites", "list.xlsx", "."), ". はフォルダーです。"),
        (("goals", "list.xlsx", "plan.yaml"), "WHAT は sites から選びます。"),
        (("sites", "list.xlsx"), "PLAN がありません。"),
    ],
)
def test_what_can_not_be_done(run: Run, plan: Path, args: tuple[str, ...], said: str) -> None:
    code, out, err = run("import", *args)
    assert (code, out) == (2, "")
    assert err.startswith(f"エラー: {said}")


def test_without_the_library_for_excel_csv_still_works(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert run("import", "sites", "list.xlsx", "plan.yaml", "--lang", "en") == (
        2,
        "",
        'error: A part that this needs is not installed. Run: pip install "juso-plan[excel]"\n',
    )
    Path("list.csv").write_text("事業,名称\n第2号,北館", encoding="utf-8")
    assert run("import", "sites", "list.csv", "plan.yaml").code == 0
