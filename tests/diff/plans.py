"""Plans for the tests of the comparison: small ones from a few lines, and ones that are changed at random.

For the maintainer: the complete plan of an imaginary city (`tests/rules/base.yaml`) as plain data is what
the random edits work on; they keep the file one that can be read.
"""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from juso_plan.diff import Change, Comparison, compare
from juso_plan.model.read import ReadPlan
from juso_plan.rules.check import read, unread
from tests.helpers import PLAN, data

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "rules" / "base.yaml"
ENCODED = sorted((ROOT / "municipalities").glob("*/*.yaml"))


def plan(text: str) -> ReadPlan:
    """A plan that can be read whole."""
    found = read(text.encode())
    assert found.plan is not None
    assert unread(found) == (), [one.args for one in unread(found)]
    return found


@cache
def encoded(path: Path) -> ReadPlan:
    return plan(path.read_text(encoding="utf-8"))


def compared(old: str, new: str) -> Comparison:
    """Two plans, each of what stands behind the smallest plan."""
    return compare(plan(PLAN + old), plan(PLAN + new))


Short = tuple[str, str, str, str, str | None, str | None]
"""A change: code, kind, name, field, what the sides say."""


def short(change: Change) -> Short:
    old, new = (side.value if side else None for side in (change.old, change.new))
    return (change.code, change.kind, change.name, change.field, old, new)


def changes(old: str, new: str) -> list[Short]:
    """All changes between two plans, each of what stands behind the smallest plan."""
    return [short(one) for one in compared(old, new).changes]


# --- at random --------------------------------------------------------------------------------


def base() -> Any:
    return data(plan(BASE.read_text(encoding="utf-8")).parsed.root)


def written(content: Any) -> ReadPlan:
    """A plan from plain data."""
    return plan(json.dumps(content, ensure_ascii=False, indent=1))


def edited(content: Any, seed: int, times: int) -> Any:
    """The data with so many random edits made, always the same for a seed."""
    random = Random(seed)
    changed = deepcopy(content)
    for _ in range(times):
        random.choice(EDITS)(changed, random)
    return changed


def tables(content: Any) -> list[dict[str, Any]]:
    """Every table of the chapters that are edited; of a part of a plan all that are in it."""
    found: list[dict[str, Any]] = []
    wanted = ("事業", "会議", "目標", "連携", "基本方針")
    waiting = [content[key] for key in wanted if key in content] if "様式" in content else [content]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            found.append(one)
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return found


NEEDED = {"職種", "指標", "名称", "年度", "段階"}


def drop_key(content: Any, random: Random) -> None:
    table = random.choice(tables(content))
    names = [name for name in table if name not in NEEDED]
    if len(names) > 1:
        del table[random.choice(names)]


def drop_item(content: Any, random: Random) -> None:
    lists = [
        v for table in tables(content) for v in table.values() if isinstance(v, list) and len(v) > 1
    ]
    if lists:
        some = random.choice(lists)
        some.pop(random.randrange(len(some)))


def repeat_item(content: Any, random: Random) -> None:
    lists = [v for table in tables(content) for v in table.values() if isinstance(v, list) and v]
    some = random.choice(lists)
    some.insert(random.randrange(len(some) + 1), deepcopy(random.choice(some)))


def shuffle(content: Any, random: Random) -> None:
    lists = [v for table in tables(content) for v in table.values() if isinstance(v, list)]
    random.shuffle(random.choice(lists))


def reword(content: Any, random: Random) -> None:
    keys = (
        "内容",
        "概要",
        "全体",
        "担当課",
        "委託先",
        "運営主体",
        "圏域",
        "名称",
        "職種",
        "指標",
        "対象者",
    )
    found = [(table, key) for table in tables(content) for key in keys if key in table]
    table, key = random.choice(found)
    word = random.choice(["東", "西", "新しい", "見本", "第2"])
    if isinstance(table[key], list):
        table[key] = [f"{word}{one}" for one in table[key]]
    elif isinstance(table[key], str):
        table[key] = f"{word}{table[key]}"


def recount(content: Any, random: Random) -> None:
    found = [
        (t, key)
        for t in tables(content)
        for key in ("箇所数", "人数")
        if isinstance(t.get(key), str)
    ]
    if found:
        table, key = random.choice(found)
        table[key] = str(random.randrange(1, 9))


def add_site(content: Any, random: Random) -> None:
    name = random.choice(["東地域包括支援センター", "南センター", "北センター"])
    found = [table for table in tables(content["事業"]) if "実施方式" in table]
    table = random.choice(found or [{}])
    site = {"名称": name, "運営主体": random.choice(["社会福祉法人東会", "社会福祉法人南会"])}
    table["拠点"] = [*table.get("拠点", []), site]


def move_site(content: Any, random: Random) -> None:
    holding = [table for table in tables(content) if table.get("拠点")]
    if holding:
        table = random.choice(holding)
        site = table["拠点"].pop()
        if not table["拠点"]:
            del table["拠点"]
        target = random.choice(holding)
        target["拠点"] = [*target.get("拠点", []), site]


def lineage(content: Any, random: Random) -> None:
    sites = [
        one for table in tables(content) for one in table.get("拠点", []) if isinstance(one, dict)
    ]
    if sites:
        site = random.choice(sites)
        key = random.choice(["旧名称", "統合元", "分割元"])
        name = random.choice(sites)["名称"]
        site[key] = [name, "東地域包括支援センター"] if key == "統合元" else name
        site["名称"] = random.choice([site["名称"], "中央センター", "統合センター"])


EDITS = [drop_key, drop_item, repeat_item, shuffle, reword, recount, add_site, move_site, lineage]
