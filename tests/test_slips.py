"""The slips that make one word of another, and what they cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.slips import (
    ADDED,
    DOUBLED,
    DROPPED,
    FIRST,
    HEARD,
    LAST,
    NEIGHBOUR,
    REPLACED,
    SECOND,
    SWAPPED,
    first_neighbours,
    neighbours,
    path_cost,
    slip_cost,
)

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)


@pytest.mark.parametrize(
    ("wrong", "right", "cost"),
    [
        ("ofen", "often", DROPPED),
        ("wrold", "world", SWAPPED),
        ("threee", "three", DOUBLED),
        ("runing", "running", DOUBLED),
        ("definate", "definite", HEARD),
        ("talkd", "talks", LAST + NEIGHBOUR),
        ("palit", "paint", None),
        ("hitman", "human", None),
        ("bondage", "bandage", HEARD),
        ("hwich", "which", FIRST + SWAPPED),
        ("oxwed", "owed", ADDED),
        ("garxen", "garden", NEIGHBOUR),
        ("gaqden", "garden", REPLACED),
    ],
)
def test_each_slip_has_its_price(wrong: str, right: str, cost: float | None) -> None:
    assert slip_cost(wrong, right) == cost


def test_what_is_no_slip_has_no_price() -> None:
    assert slip_cost("cat", "house") is None
    assert slip_cost("abcd", "badc") is None


@given(WORDS)
def test_a_neighbour_is_one_slip_away(word: str) -> None:
    assert all(slip_cost(word, near) is not None for near in neighbours(word))


@given(WORDS, st.integers(0, 8))
def test_a_word_is_a_neighbour_of_what_a_slip_makes_of_it(word: str, place: int) -> None:
    at = place % len(word)
    dropped = word[:at] + word[at + 1 :]
    doubled = word[: at + 1] + word[at:]
    assert word in neighbours(dropped)
    assert word in neighbours(doubled)


@given(WORDS)
def test_the_first_neighbours_are_those_that_begin_otherwise(word: str) -> None:
    expected = {near for near in neighbours(word) if near[0] != word[0]}
    assert first_neighbours(word) == expected


def test_two_slips_cost_both_and_something_for_the_second() -> None:
    assert path_cost("govermnet", "government") == DROPPED + SWAPPED + SECOND
    assert path_cost("world", "world") < 0 <= path_cost("wrold", "world")
