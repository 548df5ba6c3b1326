"""One city over its editions: every programme and site through renames, merges and splits.

For the maintainer: `records` (what a timeline is), `follow` (which part is which, by the matching of
`diff`), `page` (a document), `lines` (text), `data` (JSON), `schema`.
"""
