"""Titles before names, by the article's own practice."""

from __future__ import annotations

import pytest
from support import marked, mended, run


def titles(text: str) -> list[str]:
    return [word for code, word in marked("capitalization", text) if code == "CAP301"]


def test_the_article_that_capitalises_titles_does_so_throughout() -> None:
    text = "Talks of Russian president Vladimir Putin and German Chancellor Angela Merkel ended."
    assert titles(text) == ["president"]
    assert mended(text, *run("capitalization", text)).count("President") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Talks of Russian president Vladimir Putin and German chancellor Angela Merkel ended.",
        "He is president of Peru. German Chancellor Angela Merkel left.",
        "German Chancellor Angela Merkel met the Bayern Munich president Uli Holm.",
        "German Chancellor Angela Merkel met the former president Ida Holm.",
    ],
)
def test_other_styles_and_other_presidents_are_left_alone(text: str) -> None:
    assert titles(text) == []


def test_half_a_title_is_wrong_in_every_style() -> None:
    assert titles("He met the Federal Agriculture minister Ida Holm there.") == ["minister"]
    assert titles("Agriculture minister Ida Holm left.") == []


def test_the_same_title_before_a_surname_tells() -> None:
    assert titles("They asked Senator Holm. Then senator Holm left.") == ["senator"]
    assert titles("Then senator Holm left.") == []
