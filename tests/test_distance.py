"""Words that one slip makes of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.distance import may_be_inflected, one_slip, one_slip_apart

WORDS = st.text("abcé", max_size=8)


def brute(word: str) -> set[str]:
    """Return every word that one slip with the letters of the strategy makes of a word."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    near = {a + b[1:] for a, b in halves if b}
    near |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    near |= {a + letter + b[1:] for a, b in halves if b for letter in "abcé"}
    near |= {a + letter + b for a, b in halves for letter in "abcé"}
    return near - {word}


@given(WORDS, WORDS)
def test_one_slip_is_what_trying_every_slip_finds(word: str, other: str) -> None:
    assert one_slip(word, other) is (other in brute(word))


@given(WORDS)
def test_every_slip_is_seen_from_both_sides(word: str) -> None:
    assert all(one_slip(word, other) and one_slip(other, word) for other in brute(word))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("fortescue", "foretescue"),
        ("driessen", "drieesen"),
        ("zelensky", "zelenskyy"),
        ("maurer", "mauer"),
        ("tavendish", "tavendsih"),
        ("rukban", "rubkan"),
        ("hollen", "holln"),
        ("eloise", "eloie"),
    ],
)
def test_a_name_and_a_slip_of_it_are_a_pair(one: str, two: str) -> None:
    assert one_slip_apart([one, two]) == one_slip_apart([two, one]) == [tuple(sorted((one, two)))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("korvala", "korvalas"),
        ("korvala", "korvalan"),
        ("korvalas", "korvalans"),
        ("balakinov", "balakinova"),
        ("tavendishes", "tavendishs"),
        ("hassan", "nassau"),
        ("hassan", "nassan"),
    ],
)
def test_endings_and_first_letters_make_other_names(one: str, two: str) -> None:
    assert one_slip_apart([one, two]) == []


def test_a_last_letter_may_be_an_ending() -> None:
    assert may_be_inflected("indiana", "indians")
    assert not may_be_inflected("szandori", "szandory")
    assert not may_be_inflected("kristen", "kristin")
