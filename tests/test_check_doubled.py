"""Words that stand twice in a row."""

from __future__ import annotations

import pytest
from support import marked, mended, run


def fixed(text: str) -> str:
    return mended(text, *run("typos", text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("He read the the book.", "He read the book."),
        ("The the book was read.", "The book was read."),
        ("It was was cold.", "It was cold."),
        ("A list of  of books.", "A list of books."),
    ],
)
def test_the_second_word_goes_with_the_blanks_before_it(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "He said that that was it, and had had enough.",
        "He read the. The book was old.",
        "The-the and the-the.",
        "He played in The The.",
        "We said we, we said.",
        "One more\nmore",
    ],
)
def test_what_only_looks_doubled_stays(text: str) -> None:
    assert marked("typos", text) == []
