"""How words are compared, everywhere in the package.

For the maintainer: planners write one word in full or half width, and with a space or without. What is
compared is the folded form; what is shown is always the word as written.
"""

from __future__ import annotations

from unicodedata import normalize


def folded(text: str) -> str:
    """The text as it is compared: NFKC, without white space."""
    return "".join(normalize("NFKC", text).split())
