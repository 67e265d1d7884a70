"""Lines that stand in several texts of one run: what a site puts on every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.text import Text

ENOUGH = 3
"""In so many texts a line is the site's, not the article's."""
_FEWEST = 3
"""Words a line needs: one or two may well be the subheads of several articles."""
_LONGEST = 100
_MOST = 2_000_000
_DIGITS = str.maketrans("123456789", "000000000")


def line_key(line: str) -> str:
    """Return what two lines have in common that differ in casing, blanks and figures alone."""
    return " ".join(line.translate(_DIGITS).lower().split())


def line_keys(text: Text) -> frozenset[str]:
    """Return the different lines of a text that are short enough to be furniture."""
    source = text.source
    return frozenset(
        line_key(source[block.start : block.end])
        for block in text.blocks
        if block.end - block.start <= _LONGEST
        and source.count(" ", block.start, block.end) >= _FEWEST - 1
    )


def repeated_lines(texts: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the lines that stand in at least ENOUGH of some texts, each given by its keys.

    Of very many different lines the first two million are counted.
    """
    counts: Counter[str] = Counter()
    for keys in texts:
        counts.update(keys if len(counts) < _MOST else (key for key in keys if key in counts))
    return frozenset(key for key, count in counts.items() if count >= ENOUGH)
