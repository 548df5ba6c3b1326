"""`site`: the files of the portal, and that all its links lead somewhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.cli.running import Run
from tests.helpers import PLAN
from tests.render.reading import Element, page

TOMIYA = PLAN.replace("032069", "042161").replace("岩手県", "宮城県").replace("北上市", "富谷市")


def write(path: Path, text: str = PLAN) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def plans(folder: Path) -> None:
    write(folder / "municipalities" / "kitakami" / "2025.yaml")
    write(folder / "municipalities" / "tomiya" / "2025.yaml", TOMIYA)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def shown(folder: Path, name: str = "index.html") -> Element:
    return page((folder / name).read_text(encoding="utf-8"))


def dead_links(site: Path) -> list[tuple[str, str]]:
    """Every address of the site that leads to no file or no place of it."""
    pages = {path: page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    places = {
        path: {one.attributes["id"] for one in root.walk() if "id" in one.attributes}
        for path, root in pages.items()
    }
    dead = []
    for path, root in pages.items():
        for one in root.walk():
            for name in ("href", "src"):
                address = urlsplit(one.attributes.get(name, ""))
                if address.scheme or name not in one.attributes:
                    continue
                target = (path.parent / unquote(address.path)) if address.path else path
                place = unquote(address.fragment)
                target = target.resolve()
                if not target.is_file() or (place and place not in places[target]):
                    dead.append((path.name, one.attributes[name]))
    return dead


def test_the_files_of_a_site(run: Run, folder: Path) -> None:
    said = "dist/site/index.html に2件の計画の一覧を書きました。\n"
    assert run("site") == (0, "", said)
    names = set(tree(folder / "dist" / "site"))
    assert names == {
        "index.html",
        "compare.html",
        *(
            f"plans/{stem}{end}"
            for stem in ("kitakami-2025", "tomiya-2025")
            for end in (".html", ".md", "-checklist.html", "-findings.html")
        ),
        *("search/search.js", "search/plans.js", "search/text-0.js", "search/text-1.js"),
        "search/grams-0.js",
    }


def test_every_link_leads_somewhere(run: Run, folder: Path) -> None:
    assert run("site").code == 0
    assert dead_links(folder / "dist" / "site") == []


def test_the_list_names_every_plan_under_its_prefecture(run: Run, folder: Path) -> None:
    run("site")
    root = shown(folder / "dist" / "site")
    assert [one.text.strip() for one in root.all("h2")] == ["岩手県", "宮城県"]
    rows = [row for body in root.all("tbody") for row in body.all("tr")]
    assert [row.all("th")[0].text for row in rows] == [
        "北上市重層的支援体制整備事業実施計画",
        "富谷市重層的支援体制整備事業実施計画",
    ]
    leads = [[a.attributes["href"] for a in row.all("a")] for row in rows]
    assert leads[0] == [
        f"plans/kitakami-2025{end}" for end in (".html", "-checklist.html", "-findings.html", ".md")
    ]


def test_without_script_nothing_is_promised_that_does_not_work(run: Run, folder: Path) -> None:
    run("site")
    forms = shown(folder / "dist" / "site").all("form")
    assert len(forms) == 2
    assert all("hidden" in one.attributes for one in forms)


def test_pages_lead_back_to_the_list_and_to_each_other(run: Run, folder: Path) -> None:
    run("site")
    for end in ("", "-checklist", "-findings"):
        (nav, *_) = shown(folder / "dist" / "site", f"plans/kitakami-2025{end}.html").all("nav")
        leads = {a.attributes["href"] for a in nav.all("a")}
        all_of_them = {f"kitakami-2025{one}.html" for one in ("", "-checklist", "-findings")}
        assert leads == {"../index.html", "kitakami-2025.md", *all_of_them} - {
            f"kitakami-2025{end}.html"
        }


def test_the_findings_and_what_of_them_was_accepted(run: Run, folder: Path) -> None:
    waiver = "確認済み:\n  - {規則: LAW001, 箇所: 事業, 理由: 元の資料のとおり, 担当: 福祉課}\n"
    write(folder / "municipalities" / "kitakami" / "2025.yaml", PLAN + waiver)
    run("site", "municipalities/kitakami")
    root = shown(folder / "dist" / "site", "plans/kitakami-2025-findings.html")
    *_, accepted = root.all("tbody")
    assert "LAW001" in accepted.text
    assert "元の資料のとおり、福祉課" in accepted.text
    row = shown(folder / "dist" / "site").all("tbody")[0].text
    assert "確認済み 1" in row


def test_the_same_plans_give_the_same_site(run: Run, folder: Path) -> None:
    run("site", "--out", "one")
    run("site", "municipalities/tomiya", "municipalities/kitakami/2025.yaml", "--out", "two")
    run("site", "--out", "one")
    one, two = tree(folder / "one"), tree(folder / "two")
    assert one["index.html"] == two["index.html"]
    run("site", "--out", "three")
    assert tree(folder / "three") == one


HOSTILE = ["北 上", "a#b", "a?b", "a%20b", "<b>", "'\"", "a&b", "[a]", "..a", "-rf"]


def test_hostile_names_are_names(run: Run, folder: Path) -> None:
    for name in HOSTILE:
        write(folder / "plans" / name / "<script>.yaml")
    assert run("site", "plans").code == 0
    site = folder / "dist" / "site"
    assert dead_links(site) == []
    assert [one.attributes for one in shown(site).all("script")] == [
        {"src": "search/search.js", "defer": ""}
    ]
    assert {path.parent for path in site.rglob("*") if path.is_file()} == {
        site,
        site / "plans",
        site / "search",
    }


def test_text_of_a_plan_is_text(run: Run, folder: Path) -> None:
    name = "'</script><script>alert(1)</script>{{ 7*7 }}'"
    text = PLAN.replace("北上市重層的支援体制整備事業実施計画", name)
    write(folder / "municipalities" / "kitakami" / "2025.yaml", text)
    run("site")
    site = folder / "dist" / "site"
    assert len(shown(site).all("script")) == 1
    assert "{{ 7*7 }}" in shown(site).text
    for path in (site / "search").iterdir():
        assert "</script>" not in path.read_text(encoding="utf-8")


def test_a_plan_that_can_not_be_shown_does_not_stop_the_rest(run: Run, folder: Path) -> None:
    write(folder / "municipalities" / "a" / "2025.yaml", "拝啓\n")
    code, _, err = run("site", "municipalities", "missing")
    assert code == 2
    assert err.splitlines()[0] == "エラー: missing が見つかりません。"
    assert "エラー: municipalities/a/2025.yaml は、上のエラーがあるため出力しません。" in err
    assert err.splitlines()[-1] == "dist/site/index.html に2件の計画の一覧を書きました。"
    assert dead_links(folder / "dist" / "site") == []


def test_a_form_that_a_plan_can_not_be_given_in_is_left_out(run: Run, folder: Path) -> None:
    """No font of the project has this character, so there is no PDF; the page is shown all the same."""
    text = PLAN.replace("北上市重層的", "北上市𒀀重層的")
    write(folder / "municipalities" / "kitakami" / "2025.yaml", text)
    code, _, err = run("site", "--to", "pdf")
    assert code == 2
    assert "𒀀" in err
    assert err.splitlines()[-1] == "dist/site/index.html に2件の計画の一覧を書きました。"
    site = folder / "dist" / "site"
    assert [path.name for path in site.rglob("*.pdf")] == ["tomiya-2025.pdf"]
    assert dead_links(site) == []


def test_no_plans_at_all(run: Run, folder: Path) -> None:
    code, _, err = run("site", "missing")
    assert (code, err.splitlines()[-1]) == (
        2,
        "dist/site/index.html に0件の計画の一覧を書きました。",
    )
    assert "計画がありません。" in shown(folder / "dist" / "site").text


def test_names_that_would_be_one_page_are_refused(run: Run, folder: Path) -> None:
    write(folder / "municipalities" / "kitakami" / "2025-findings.yaml")
    code, _, err = run("site")
    assert code == 2
    assert "同じ出力 kitakami-2025-findings になります" in err
    assert not (folder / "dist").exists()


def test_a_form_that_is_not_known(run: Run, folder: Path) -> None:
    code, _, err = run("site", "--to", "md,odt")
    assert code == 2
    assert "「odt」という出力の形はありません" in err
    assert not (folder / "dist").exists()


def test_no_other_form_is_put_beside_when_none_is_asked_for(run: Run, folder: Path) -> None:
    assert run("site", "--to", "html").code == 0
    assert not list((folder / "dist" / "site").rglob("*.md"))
    assert dead_links(folder / "dist" / "site") == []


def test_the_look_of_a_city_shows_on_every_page(run: Run, folder: Path) -> None:
    write(folder / "theme.yaml", '様式: 1\n名称: 見本県\n色: "#7a3b12"\n')
    assert run("site", "--theme", "theme.yaml").code == 0
    for path in (folder / "dist" / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "--accent: #7a3b12;" in text
        assert "見本県" in text


def test_in_english(run: Run, folder: Path) -> None:
    said = "Wrote the list of 2 plans to dist/site/index.html.\n"
    assert run("site", "--lang", "en") == (0, "", said)
    assert shown(folder / "dist" / "site").all("html")[0].attributes == {"lang": "en"}


def test_what_can_not_be_written_is_named(run: Run, folder: Path) -> None:
    (folder / "dist" / "site" / "index.html").mkdir(parents=True)
    said = "エラー: dist/site/index.html に書けません（フォルダーです）。このファイルは元のままです。\n"
    assert run("site") == (2, "", said)
