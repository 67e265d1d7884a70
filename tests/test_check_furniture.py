"""Furniture that no phrase says: words, menus, and the lines around a copied page's body."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run

from newslint.finding import Safety
from newslint.fixer import fix_text

BODY = (
    "The old mill in the valley closed on Friday after ninety years, and forty workers went home.",
    "Its owner blames imports and the price of power, which has doubled in the past three years.",
    "The union says that the mill made money until last summer, and that the owner wants the land.",
)
TOP = ("Menu", "Sign in", "Subscribe", "Culture", "Golfer wins third title", "Newsletters")
HEADLINE = "Mill in the valley closes after ninety years"
TAIL = ("Most popular", "Actor to marry in spring", "Privacy policy", "Advertise")


def found(*paragraphs: str) -> list[str]:
    return [text for _, text in marked("furniture", lines(*paragraphs))]


@pytest.mark.parametrize(
    "line",
    [
        "Photo galleries, videos and blogs",
        "Mobile apps & email alerts",
        "Home News Sports Obituaries Classifieds Newsletters Podcasts Contact Us Advertise",
    ],
)
def test_a_line_of_the_words_of_buttons_and_menus_is_furniture(line: str) -> None:
    text = lines(BODY[0], line, BODY[1])
    assert mended(text, *run("furniture", text)) == lines(BODY[0], BODY[1])


@pytest.mark.parametrize(
    "line",
    [
        "Facebook to close its office in the valley",
        "Newspaper comments drive readers away",
        "How the mill’s newsletter began",
        "Facebook, Twitter and YouTube Agree to Remove Videos of Riots Within One Hour of Notice",
    ],
)
def test_a_headline_with_such_words_stays(line: str) -> None:
    assert found(line, *BODY) == []


def test_a_copied_page_keeps_its_headline_and_body_alone() -> None:
    text = lines(*TOP, HEADLINE, *BODY, *TAIL)
    fixed = fix_text(text, lambda source: run("furniture", source), Safety.UNSAFE)
    assert fixed.text == lines(HEADLINE, *BODY)


def test_the_same_lines_stay_where_few_others_are_furniture() -> None:
    assert found("Golfer wins third title", HEADLINE, *BODY, "Actor to marry in spring") == []


def test_a_subhead_inside_the_body_of_a_copied_page_stays() -> None:
    page = (*TOP, HEADLINE, BODY[0], "Land for houses", *BODY[1:], *TAIL)
    assert "Land for houses" not in found(*page)
