"""The rules, one module a topic, and what several topics share.

For the maintainer: a topic holds rule functions with their pages; `registry.MODULES` names the topics.
Shared: `stated` (where a plan says something), `mention` (what its texts speak of); of citations
`citing` (what cites what), `absence` (whether it is there), `slot_basis` (whether it fits) and
`citation_range` (short forms); of names `named` (what is named where), `naming` (one name), `corporate_forms` and
`likeness` (near names); `type_names` (the types of programmes), `operators` (who runs a programme),
`chapters` (the headings of the document), `style_texts` (texts with their places in the file).
"""
