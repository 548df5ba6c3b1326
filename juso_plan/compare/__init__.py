"""Cities side by side: what each paper says of every statutory item, and where it says it.

For the maintainer: `matrix` (the records), `teller` (one paper's values with their lines),
`programmes`, `meetings`, `paper` (the rows), `column` (one paper), `build` (the whole), `tally` (the counts on top), and
what is made of it: `page` (a document), `lines` (text), `data` (CSV, JSON), `schema`.
"""
