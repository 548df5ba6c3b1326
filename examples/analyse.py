# %% [markdown]
# # 計画をまとめて調べる
#
# `municipalities/` の計画を全て読み、法の号ごとに、どの実施方式の市町村がいくつあるか、法令と指針の事項がどこまで
# 書かれているかを数える。上から順に実行する。ノートブックとしても、`python examples/analyse.py` としても動く。
#
# 読むのは `juso_plan` が公開している関数だけで、ほかに要るものはない。

# %%
from __future__ import annotations

from collections import Counter
from pathlib import Path

import juso_plan

FOLDER = Path(__file__).resolve().parent.parent / "municipalities"
plans = [juso_plan.load(path) for path in sorted(FOLDER.glob("*/*.yaml"))]
for plan in plans:
    print(f"{plan.municipality}「{plan.title}」")

# %% [markdown]
# ## 号ごとの実施方式
#
# 数は市町村の数である。直営と委託の両方を挙げる市町村は、両方に数える。「述べていない」は、事業は述べているが実施方式を
# 述べていない市町村。

# %%
compared = juso_plan.compare(plans)
for tally in compared.tallies:
    item = compared.item(tally.id)
    methods = [f"{method} {len(papers)}" for method, papers in tally.methods]
    if tally.methods_unsaid:
        methods.append(f"述べていない {len(tally.methods_unsaid)}")
    described = f"{len(tally.described)}/{len(compared.papers)}"
    print(f"{item.label} {item.name}（{described}）: {'、'.join(methods) or '―'}")

# %% [markdown]
# ## 法令と指針の事項
#
# 法令と指針が求めるのは実施計画にだけで、ほかの資料は対象外とする。「未評価」は、読み取れないため確かめていない事項。
# 「確認済み」は、不適合のうち、理由を添えて受け入れたもの。

# %%
ORDER = ("適合", "不適合", "未評価", "人の確認")
missing: Counter[str] = Counter()
texts: dict[str, str] = {}
for plan in plans:
    result = juso_plan.check(plan)
    counts = Counter(one.status.value for one in result.requirements)
    accepted = sum(one.is_accepted for one in result.requirements)
    shown = "、".join(f"{status} {counts[status]}" for status in ORDER if counts[status])
    print(
        f"{plan.municipality}: {shown or '対象外'}"
        + (f"（確認済み {accepted}）" if accepted else "")
    )
    for one in result.requirements:
        texts[one.id] = one.text
        missing[one.id] += one.status.value == "不適合"

# %% [markdown]
# ## 多くの計画に書かれていない事項

# %%
for rule, count in sorted(missing.items(), key=lambda pair: (-pair[1], pair[0])):
    if count > 1:
        print(f"{count} 計画: {rule} {texts[rule]}")
