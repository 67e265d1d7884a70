"""A part of a person's name in lower case."""

from __future__ import annotations

import pytest
from support import marked, mended, run


def fixed(text: str) -> str:
    return mended(text, *run("capitalization", text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The film by James miller opened.", "The film by James Miller opened."),
        ("He met Dr tom Hansen there.", "He met Dr Tom Hansen there."),
        ("It was built by Mr walker himself.", "It was built by Mr Walker himself."),
        ("A tour with bill Clinton began.", "A tour with Bill Clinton began."),
        ("“It works,” says walker.", "“It works,” says Walker."),
        (
            "The study by Ida zwolmann, a chemist, is new.",
            "The study by Ida Zwolmann, a chemist, is new.",
        ),
        ("The actor zwolma Hansen died.", "The actor Zwolma Hansen died."),
        ("He met Ida de zwolm, who left.", "He met Ida de Zwolm, who left."),
        ("They saw Storm zwolla pass.", "They saw Storm Zwolla pass."),
        ("She works at zwolmar University now.", "She works at Zwolmar University now."),
    ],
)
def test_another_part_of_the_name_or_a_title_tells(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


def test_a_name_once_told_is_one_in_the_whole_article() -> None:
    text = "The study by Ida zwolmann, a chemist, is new. Work with zwolmann is hard."
    assert [word for _, word in marked("capitalization", text)] == ["zwolmann", "zwolmann"]


def test_an_introduced_surname_needs_no_verb_of_saying() -> None:
    text = "It was led by Ann Walker. Critics of walker left."
    assert fixed(text) == "It was led by Ann Walker. Critics of Walker left."


@pytest.mark.parametrize(
    "text",
    [
        "The miller and the baker opened a shop.",
        "Mr Rose said so, and Ms Hill said nothing.",
        "They said will power, grace and hope matter.",
        "The crocodile hunter Jo Hansen died.",
        "Let Anna cook for you.",
        "An old porter told a young carter.",
        "The fish Paedocypris zwolmetica, small as it is, swims.",
        "The cosplayer Ida Hansen won.",
        "They left en masse.",
    ],
)
def test_a_word_beside_a_name_stays_a_word(text: str) -> None:
    assert marked("capitalization", text) == []


def test_a_misspelt_word_after_a_name_is_no_name() -> None:
    assert marked("capitalization", "Then James siad that it was over.") == []
