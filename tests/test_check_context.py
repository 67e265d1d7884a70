"""Common words that are names by the words around them."""

from __future__ import annotations

import pytest
from support import marked, mended, run


def fixed(text: str) -> str:
    return mended(text, *run("capitalization", text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Sales fell in march.", "Sales fell in March."),
        ("It opened on may 1, 1946.", "It opened on May 1, 1946."),
        ("It ran from March to august 2019.", "It ran from March to August 2019."),
        ("It starts on nov. 7.", "It starts on Nov. 7."),
        ("Exports to china grew.", "Exports to China grew."),
        ("The probe landed on mars in spring.", "The probe landed on Mars in spring."),
        ("He flew to the us on Monday.", "He flew to the US on Monday."),
        ("Officials at the pentagon agreed.", "Officials at the Pentagon agreed."),
        ("Storms cross the pacific often.", "Storms cross the Pacific often."),
        ("He told congress so.", "He told Congress so."),
        (
            "Officials of the trump administration met.",
            "Officials of the Trump administration met.",
        ),
        ("She posted it on twitter.", "She posted it on Twitter."),
        ("“Yes, i'm sure i did,” she said.", "“Yes, I'm sure I did,” she said."),
        ("He told The times so.", "He told The Times so."),
    ],
)
def test_the_words_around_tell_the_name(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "They may march past the august body.",
        "Protesters march 7 miles a day.",
        "She set out the best china, cups of bone china and a china doll.",
        "Noise mars the show.",
        "He told us that it was us versus them.",
        "She drew a pentagon. An arctic fox and an arctic blast came.",
        "It was a pacific gesture.",
        "The party held a congress, and the congress of the union agreed.",
        "Safety will trump cost. It was her trump card.",
        "They heard the twitter of birds.",
        "The times are hard.",
        "They ate turkey and rice, and an apple pie.",
        "He turned to the west. Winds from the west and the north blew.",
    ],
)
def test_the_word_stays_a_word(text: str) -> None:
    assert marked("capitalization", text) == []


def test_what_the_article_is_about_tells_a_company_from_a_fruit() -> None:
    assert fixed("The iPhone helped apple.") == "The iPhone helped Apple."
    assert fixed("She photographed the apple with her iPhone, and an apple tree.") == (
        "She photographed the apple with her iPhone, and an apple tree."
    )


def test_the_articles_own_capital_tells_a_part_of_the_world() -> None:
    text = "He accused the West of meddling. It was criticism of the west: nothing more."
    assert marked("capitalization", text) == [("CAP219", "west")]
    assert marked("capitalization", "It was criticism of the west: nothing more.") == []
