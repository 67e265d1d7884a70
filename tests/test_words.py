"""The sieve and the search behind it find what looking at every position finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from newslint.words import find_word, gap_of, is_word_char, split_gaps, split_words


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Korea-based firms", ["Korea", "based", "firms"]),
        ("it's U.S. policy", ["it", "s", "U", "S", "policy"]),
        ("23rd,2025", ["rd"]),
        ("café in São Paulo", ["café", "in", "São", "Paulo"]),
        ("Erdoğan", ["Erdo", "an"]),
        ("“Quoted” words…", ["Quoted", "words"]),
        ("ª º µ", []),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_in_their_casing(source: str, expected: list[str]) -> None:
    assert split_words(source) == expected


@given(texts())
def test_the_sieve_finds_every_run_of_latin_letters(source: str) -> None:
    runs, run = [], ""
    for char in source + " ":
        if char.isalpha() and char <= "\xff" and char not in "ªºµ":
            run += char
        elif run:
            runs.append(run)
            run = ""
    assert split_words(source) == runs


@given(texts(), st.data())
def test_every_whole_word_is_found_where_it_stands(source: str, data: st.DataObject) -> None:
    candidates = split_words(source) or ["word"]
    word = data.draw(st.sampled_from(candidates))
    expected, free = [], 0
    for start in range(len(source)):
        end = start + len(word)
        if (
            start >= free
            and source[start:end] == word
            and not (start and is_word_char(source[start - 1]))
            and not (end < len(source) and is_word_char(source[end]))
        ):
            expected.append(start)
            free = end
    assert list(find_word(source, word)) == expected


def test_a_word_inside_a_longer_one_is_not_found() -> None:
    assert list(find_word("chinaware china machina", "china")) == [10]


def test_a_search_can_be_limited_to_a_stretch() -> None:
    source = "may we, may they, may you"
    assert list(find_word(source, "may", 1)) == [8, 18]
    assert list(find_word(source, "may", 1, 12)) == [8]


def test_a_letter_with_a_combining_accent_continues_a_word() -> None:
    assert list(find_word("mate\u0301", "mate")) == []


@given(st.text(alphabet="aBé1,. “\u0301\n", max_size=40), st.text(alphabet="aé1,. “", max_size=4))
def test_a_literal_that_occurs_has_its_gap_in_the_text(source: str, literal: str) -> None:
    text = source + literal + source
    assert gap_of(literal) in "\0".join(split_gaps(text))
