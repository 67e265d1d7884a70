"""The least that turns one phrase into another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.markup.changes import Change, changes

PHRASES = st.text("ab \u00a0\n", max_size=12)


@pytest.mark.parametrize(
    ("old", "new", "made"),
    [
        ("north korea", "North Korea", [Change(0, 1, "N"), Change(6, 7, "K")]),
        ("north\nkorea", "North Korea", [Change(0, 1, "N"), Change(6, 7, "K")]),
        ("could of", "could have", [Change(6, 8, "have")]),
        (",", ", ", [Change(1, 1, " ")]),
        (" the", "", [Change(0, 4, "")]),
        ("same", "same", []),
    ],
)
def test_only_what_differs_changes(old: str, new: str, made: list[Change]) -> None:
    assert changes(old, new) == made


@given(PHRASES, PHRASES)
def test_the_changes_make_the_new_phrase_but_for_kinds_of_blanks(old: str, new: str) -> None:
    made = old
    for change in reversed(changes(old, new)):
        made = made[: change.start] + change.new + made[change.end :]
    blanks = str.maketrans("\u00a0\n", "  ")
    assert made.translate(blanks) == new.translate(blanks)
