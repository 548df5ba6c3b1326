"""Lists in spreadsheets: read from Excel and CSV, written to both; the list of 拠点 as rows of cells.

For the maintainer: `cells` is what a sheet is made of, whatever file it came from. `reading` opens a file
(`guard`, `excel_in`, `delimited`), `excel_out` writes one. `columns`, `programmes` and `sites` know the list of
拠点: how its columns and its 事業 are called, and what a plan says in it. Nothing here changes a plan.
"""
