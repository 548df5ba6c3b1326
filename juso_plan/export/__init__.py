"""What goes out of plans for others to work with: lists, open data, a database, plain data.

For the maintainer: `sites` (Excel and CSV, read back by `import sites`), `opendata`, `database` with its
tables in `tables`, `data` (JSON). Nothing here writes a file; whatever a plan does not say is left empty.
"""
