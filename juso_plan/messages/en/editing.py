"""English words of the commands that write plan files: next-year, fmt, init."""

LABELS = {
    "exists": "{path} is there already. Nothing was written.",
    "not-made": "{path} cannot be written ({reason}).",
    "next-bad-years": "--years is a number from 1 to {most} (now {value}).",
    "next-not-made": "The next edition of {path} is not made because of what is said above.",
    "next-no-year": "{path} states neither the period nor the year of the plan, so its next year is not known. Write 期間 under 計画, then run this again.",
    "next-written": "Wrote {path}. {old} stays as it is.",
    "next-moved": "{place}: {before} → {after}",
    "next-draft": "計画/状態: 作成中 (being written)",
    "next-open": "{place}: undecided (what the old edition says is not carried over)",
    "next-unstated": "記載なし (not in the paper) became 未定 (undecided): {count}",
    "next-papers": "出典 taken out: {count} (the papers behind the old edition)",
    "next-waivers": "確認済み taken out: {count} (what is still found is to be looked at anew for this edition)",
    "next-lineage": "旧名称, 統合元 and 分割元 taken out: {count} (they lead from the old edition to the one before it)",
    "next-confirm": "Listed under 要確認: {count} (take a line out once it is confirmed)",
    "next-stays": "Texts, names and comments are those of the old edition.",
    "next-other-periods": "The period of the old edition is {length} years. For a revision while it runs, make it anew with --keep-period; for the plan of the next period, with --years {length}.",
    "help-next-year": "Write the next edition beside this one. This one stays as it is.",
    "help-next-year-output": "The file to write. Without it, the next first fiscal year with .yaml, in the same folder.",
    "help-years": "How many years after this edition.",
    "help-keep_period": "A revision while the plan runs: the period and the years in the title stay.",
}
