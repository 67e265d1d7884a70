"""Sentences, paragraphs, headings and list items that begin small."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run


def starts(text: str) -> list[str]:
    return [w for code, w in marked("capitalization", text) if code in ("CAP501", "CAP502")]


def test_a_sentence_begins_with_a_capital() -> None:
    text = "The river rose. the bridge was closed."
    assert starts(text) == ["the"]
    assert mended(text, *run("capitalization", text)) == "The river rose. The bridge was closed."


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc. said so at 5 p.m. on Monday, i.e. too late.",
        "It measured approx. two metres vs. three before.",
        "Was it so? he asked. “Why? because!” she said.",
        "Shares of Yahoo! rose, and so did “Who Goes There? part two”.",
        "He waited … and waited ... and left.",
        "She likes eBay. iPhone sales rose. e-mail did not. zlib is old.",
        "Mr. de Blasio left. de Blasio came back.",
        "The 4.9 million bbl. of oil spilled.",
        "Items: 1. apples 2. pears",
    ],
)
def test_a_small_letter_may_follow_a_stop(text: str) -> None:
    assert starts(text) == []


def test_a_paragraph_begins_with_a_capital_where_the_others_do() -> None:
    text = lines("The river rose.", "the bridge was closed.", "Nobody was hurt.")
    assert starts(text) == ["the"]


@pytest.mark.parametrize(
    "text",
    [
        lines("- apples", "- pears", "- plums"),
        lines("The river rose,", "and the bridge was closed.", "Nobody was hurt.", "So they say."),
        lines("by the staff of the paper", "The river rose.", "The bridge was closed."),
        lines("all is small here.", "nobody cares.", "it is a style."),
    ],
)
def test_a_style_or_the_rest_of_a_line_is_left_alone(text: str) -> None:
    assert starts(text) == []


def test_a_small_heading_is_reported_where_it_has_capitals_further_on() -> None:
    text = lines("analyzing the Motives", "It was war.", "Counting the Cost", "It was high.")
    assert starts(text) == ["analyzing"]
