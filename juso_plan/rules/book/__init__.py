"""The rules, one module a topic, and what several topics share.

For the maintainer: a topic holds rule functions with their pages; `registry.MODULES` names the topics.
Shared: `stated` (where a plan says something), `mention` (what its texts speak of), `citing` and
`absence` and `slot_basis` (citations), `naming` (near names), `operators` (who runs a programme),
`chapters` (the headings of the document), `style_texts` (texts with their places in the file).
"""
