"""Very long texts are judged piece by piece, and nothing gets lost between the pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from newslint.config import Config
from newslint.engine import LONGEST
from newslint.linter import Linter
from newslint.pieces import pieces
from newslint.readers import read_plain


@given(texts(), st.integers(1, 300))
def test_the_pieces_are_the_text_with_all_its_blocks(source: str, size: int) -> None:
    text = read_plain(source)
    parts = list(pieces(text, size))
    if text.blocks:
        assert "".join(part.source for part in parts) == source
    moved = [(b.start + p.begins, b.end + p.begins, b.kind) for p in parts for b in p.blocks]
    assert moved == [(b.start, b.end, b.kind) for b in text.blocks]


@pytest.mark.parametrize("end", ["\n\n", "\r\n"])
def test_a_fault_is_found_at_its_place_however_far_on(end: str) -> None:
    plain = f"The council met on Monday and talked about the harbour.{end}"
    source = plain * (3 * LONGEST // len(plain)) + f"They met in Paris,France.{end}" + plain * 40
    linter = Linter(Config(select=("SPC101",)))
    (finding,) = linter.lint(source)
    assert source[finding.start - 5 : finding.end + 6] == "Paris,France"
    assert linter.fix(source).text == source.replace("Paris,France", "Paris, France")


def test_lines_are_counted_in_the_whole_text() -> None:
    story = (
        "The old mill in the valley closed in June after ninety years of work, its owner said.\n\n"
    )
    filler = "".join(
        f"Paragraph {n} tells of another thing in another year.\n\n" for n in range(5_000)
    )
    (finding,) = Linter(Config(select=("DUP101",))).lint(filler + story + "So it goes.\n\n" + story)
    assert "line 10001" in finding.message
