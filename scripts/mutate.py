"""Break every plan at every place, and write how much of it is found: `docs/mutation.md`.

For the maintainer: `./dev mutate` runs this, on all cores, in some minutes. It is no part of the tests,
which take a sample; run it when rules or plans have changed much, and keep the page.
"""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from juso_plan.outcome import FileOutcome  # noqa: E402 - the path comes first
from tests.property.mutations import (  # noqa: E402
    KINDS,
    Mutation,
    Verdict,
    checked,
    judged,
    mutations,
)

_PAGE = ROOT / "docs" / "mutation.md"
_SHOWN = 5
"""How many places of a kind are listed."""
_WORDS = {
    "drop_item": "六つの号の事業を一つ抜く",
    "drop_slot": "第1号、第3号の中の事業を一つ抜く",
    "drop_chapter": "連携、目標などの章を抜く",
    "drop_meeting": "重層的支援会議を抜く",
    "drop_host": "重層的支援会議の主催、本人同意を抜く",
    "drop_places": "箇所数を抜く",
    "drop_method": "実施方式を抜く",
    "drop_contractor": "委託先を抜く",
    "change_count": "箇所数を一つ増やす、減らす",
    "swap_law": "介護保険法を児童福祉法に替える",
    "swap_short_law": "介護保険法を生活困窮者自立支援法に替える",
    "shift_item": "根拠の号を一つずらす",
    "shift_year": "和暦に合わない西暦を添える",
    "turn_period": "期間の終わりを始まりの前にする、年数を増やす",
    "make_direct": "委託先を残して、委託を直営に替える",
    "letter_ho": "一覧の記号をホに替える",
    "double_key": "同じ項目を二度書く",
    "misspell_key": "項目名に一字足す",
    "wide_colon": "コロンを全角にする",
}
_HEAD = """<!-- このページは ./dev mutate が作ります。直接は直しません。 -->

# 誤りを入れて確かめる

起こした計画の写しに、一か所ずつ誤りを入れるか、あるものを抜いて、当たる規則がその行で指摘するかを見た。「確認済み」は、
計画が原資料のとおりとして確認済みにしている所で、指摘は出ている。「ほかの指摘」は、入れた誤りと関わりのない新しい指摘が
出た数である。種類と、関わりのある規則は `tests/property/mutations.py` にある。

| 入れた誤り | 作った数 | 見つけた数 | 確認済み | 見つけない数 | ほかの指摘 |
| --- | --- | --- | --- | --- | --- |
"""


def main() -> int:
    """Run them all; the exit code is 1 where one is missed, or an unrelated finding comes up."""
    if KINDS.keys() != _WORDS.keys():
        raise SystemExit(f"no words, or too many: {KINDS.keys() ^ _WORDS.keys()}")
    jobs = [
        (path.relative_to(ROOT).as_posix(), kind, place)
        for path in sorted(ROOT.glob("municipalities/*/*.yaml"))
        if path.parent.name != "fukuchi"
        for kind in KINDS
        for place in range(len(mutations(kind, path.read_text(encoding="utf-8"))))
    ]
    with ProcessPoolExecutor() as pool:
        verdicts = list(pool.map(_run, jobs, chunksize=20))
    _PAGE.write_text(_page(jobs, verdicts), encoding="utf-8", newline="\n")
    is_clean = all(not one.noise and (one.is_found or one.is_accepted) for _, _, one in verdicts)
    print(_PAGE.relative_to(ROOT))
    return 0 if is_clean else 1


@cache
def _plan(path: str) -> tuple[str, FileOutcome]:
    text = (ROOT / path).read_text(encoding="utf-8")
    return text, checked(text)


@lru_cache(maxsize=1)
def _made(path: str, kind: str) -> tuple[Mutation, ...]:
    """The mutations of a kind; only the last are kept, since each holds a whole text."""
    return mutations(kind, _plan(path)[0])


def _run(job: tuple[str, str, int]) -> tuple[str, int, Verdict]:
    """The place of a mutation, its line, and what was found."""
    path, kind, place = job
    one = _made(path, kind)[place]
    return one.place, one.line, judged(_plan(path)[1], one, checked(one.text))


def _page(jobs: list[tuple[str, str, int]], verdicts: list[tuple[str, int, Verdict]]) -> str:
    lines, places = [], []
    total: Counter[str] = Counter()
    for kind, words in _WORDS.items():
        count: Counter[str] = Counter()
        told = 0
        for (path, job_kind, _), (place, line, verdict) in zip(jobs, verdicts, strict=True):
            if job_kind != kind:
                continue
            is_missed = not (verdict.is_found or verdict.is_accepted)
            count["made"] += 1
            count["found"] += verdict.is_found
            count["accepted"] += not verdict.is_found and verdict.is_accepted
            count["missed"] += is_missed
            count["noise"] += bool(verdict.noise)
            if (is_missed or verdict.noise) and told < _SHOWN:
                told += 1
                what = "見つけない" if is_missed else "、".join(verdict.noise)
                places.append(f"| {words} | {path} | {line} | {place} | {what} |")
        total += count
        lines.append(_row(words, count))
    lines.append(_row("計", total))
    page = _HEAD + "\n".join(lines) + "\n"
    if places:
        page += f"\n## 見つけない所と、ほかの指摘の出た所（種類ごとに{_SHOWN}つまで）\n\n"
        page += "| 入れた誤り | 計画 | 行 | 箇所 | 結果（規則と行） |\n| --- | --- | --- | --- | --- |\n"
        page += "\n".join(places) + "\n"
    return page


def _row(words: str, count: Counter[str]) -> str:
    names = ("made", "found", "accepted", "missed", "noise")
    return f"| {words} | " + " | ".join(str(count[name]) for name in names) + " |"


if __name__ == "__main__":
    sys.exit(main())
