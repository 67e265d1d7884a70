"""The guard: what a fix may not change unless its rule says so."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.finding import Edit, Safety
from newslint.text import Text

TOUCHES = ("digits", "quotes")
"""What a rule can ask to be allowed: other digits, other words inside quotation marks."""


def safest(text: Text, edits: Iterable[Edit], touches: Iterable[str]) -> Safety:
    """Return how safe the edits can be called at most.

    Figures are facts: an edit that changes them is only shown. Words inside quotation marks are
    somebody's: other words there need a person's eye; casing and blanks do not make other words.
    """
    allowed = frozenset(touches)
    safety = Safety.SAFE
    for edit in edits:
        old = text.source[edit.start : edit.end]
        if "digits" not in allowed and _digits(old) != _digits(edit.new):
            return Safety.DISPLAY
        if (
            "quotes" not in allowed
            and _letters(old) != _letters(edit.new)
            and text.is_quoted(edit.start)
        ):
            safety = Safety.UNSAFE
    return safety


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha()).casefold()
