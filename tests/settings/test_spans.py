"""The text at every span reads as the value: over texts of any form that TOML has."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from juso_plan.settings.spans import Path, spans

BARE = st.sampled_from(["a", "b-c", "D_1", "2", "-"])
TEXT = st.text(st.sampled_from("ab=[]{},#'\"\\\n市.: "), max_size=8)
GAP = st.sampled_from(["", " ", "\t", "  "])
LINES = st.sampled_from(["", " ", "\n", ' # [a] = "b" \'\n', "\r\n  "])


def basic(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def literal(text: str) -> str:
    return basic(text) if "'" in text or "\n" in text else f"'{text}'"


def long(text: str) -> str:
    return '"""\n' + text.replace("\\", "\\\\").replace('"', '""\\"') + '"""'


def long_literal(text: str) -> str:
    return long(text) if "''" in text or text.endswith("'") else f"'''{text}''''"


KEY = BARE | st.builds(lambda text, how: how(text), TEXT, st.sampled_from([basic, literal]))
ATOM = (
    st.builds(
        lambda text, how: how(text), TEXT, st.sampled_from([basic, literal, long, long_literal])
    )
    | st.integers(-9, 9999).map(str)
    | st.sampled_from(["true", "false", "1_000.5e-3", "0xFF", "+inf"])
    | st.sampled_from(["1979-05-27", "1979-05-27 07:32:00", "07:32:00.5", "1979-05-27T07:32:00Z"])
)


@st.composite
def items(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    parts = draw(st.lists(inner, max_size=3))
    gap = draw(LINES)
    comma = draw(st.sampled_from(["", ","])) if parts else ""
    return "[" + ",".join(f"{gap}{one}{gap}" for one in parts) + comma + gap + "]"


@st.composite
def inline(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    names = draw(st.lists(BARE, max_size=3, unique=True))
    gap = draw(GAP)
    pairs = (f"{gap}{name}{gap}={gap}{draw(inner)}{gap}" for name in names)
    return "{" + ",".join(pairs) + gap + "}"


VALUE = st.recursive(ATOM, lambda inner: items(inner) | inline(inner), max_leaves=6)


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = []
    for table in ["", *draw(st.lists(BARE, max_size=2, unique=True))]:
        if table:
            lines.append(f"[{draw(GAP)}t{draw(GAP)}.{draw(GAP)}{table}{draw(GAP)}] # [x]")
        for name in draw(st.lists(BARE, max_size=3, unique=True)):
            key = f"{name}{draw(GAP)}.{draw(GAP)}{draw(KEY)}" if draw(st.booleans()) else name
            lines.append(f"{draw(GAP)}k{key}{draw(GAP)}={draw(GAP)}{draw(VALUE)}{draw(LINES)}")
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


def leaves(value: Any, path: Path = ()) -> dict[Path, Any]:
    """Every value, and every list, by its way."""
    found: dict[Path, Any] = {}
    if isinstance(value, dict):
        for name, inner in value.items():
            found |= leaves(inner, (*path, name))
        return found
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found |= leaves(inner, (*path, number))
    return {**found, path: value}


@given(texts())
def test_the_text_at_a_span_reads_as_the_value(text: str) -> None:
    found = spans(text)
    for path, value in leaves(tomllib.loads(text)).items():
        span = found[path]
        assert tomllib.loads(f"x = {text[span.start : span.end]}") == {"x": value}
        if isinstance(path[-1], str):
            node: Any = tomllib.loads(f"{text[span.key_start : span.key_end]} = 0")
            names = []
            while isinstance(node, dict):
                ((name, node),) = node.items()
                names.append(name)
            assert list(path[-len(names) :]) == names


def test_headings_have_a_place() -> None:
    text = "[a.'b c']\n[[d]]\nx = 1\n"
    found = spans(text)
    assert {path: text[one.start : one.end] for path, one in found.items()} == {
        ("a", "b c"): "a.'b c'",
        ("d",): "d",
        ("d", "x"): "1",
    }
