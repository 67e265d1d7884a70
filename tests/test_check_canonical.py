"""The right forms of names, single ones and those of several words."""

from __future__ import annotations

import pytest
from support import marked, mended, run


def found(text: str) -> list[str]:
    return [word for code, word in marked("capitalization", text) if code in ("CAP101", "CAP102")]


def fixed(text: str) -> str:
    return mended(text, *run("capitalization", text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Envoys from belarus met.", "Envoys from Belarus met."),
        ("It rained on wednesday.", "It rained on Wednesday."),
        ("The nato summit began.", "The NATO summit began."),
        ("She liked the iphone.", "She liked the iPhone."),
        ("He flew to johannesburg.", "He flew to Johannesburg."),
        ("Many kenyans voted.", "Many Kenyans voted."),
        ("He spoke in french.", "He spoke in French."),
    ],
)
def test_a_name_that_is_no_word_gets_its_capital(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


def test_every_mention_is_reported_where_it_stands() -> None:
    text = "Trade with kenya and kenya's neighbours"
    assert [text[f.start : f.end] for f in run("capitalization", text)] == ["kenya", "kenya"]
    assert [f.start for f in run("capitalization", text)] == [11, 21]


@pytest.mark.parametrize(
    "text",
    [
        "KENYA VOTES IN SEPTEMBER",
        "See www.kenya.example.com or write to kenya@example.com.",
        "The file kenya.txt and the tag #kenya and @kenya stay.",
        "They ate french fries, brussels sprouts and danish pastries.",
        "It was the 13th of many.",
        "The primate (Saguinus oedipus) is small.",
        "A petri dish of plaster of paris.",
        "The El Ni&ntilde;o of that year.",
        "You can google it.",
    ],
)
def test_a_name_is_left_alone_where_it_is_none(text: str) -> None:
    assert found(text) == []


def test_after_a_hyphen_peoples_keep_their_capital_and_syllables_do_not() -> None:
    assert found("An anti-american march.") == ["american"]
    assert found("The councillor Wu Chi-wai spoke.") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("He left the United states.", "He left the United States."),
        ("He left the united states.", "He left the United States."),
        ("After world War II he left.", "After World War II he left."),
        ("Envoys of north Korea met.", "Envoys of North Korea met."),
        ("The case went to the Supreme court.", "The case went to the Supreme Court."),
        ("It was won by prime Minister Ann Lee.", "It was won by Prime Minister Ann Lee."),
    ],
)
def test_a_name_of_several_words_gets_all_its_capitals(wrong: str, right: str) -> None:
    if "Supreme" in wrong:  # the common word at its end is small in some styles
        wrong, right = (
            f"{wrong} It was the Supreme Court of Peru.",
            f"{right} It was the Supreme Court of Peru.",
        )
    assert fixed(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "The case went to a supreme court.",
        "Supreme court judges met.",
        "The prime minister met the foreign minister.",
        "Trade with western Europe and southern Asia grew.",
        "They sailed the Ganges river.",
        "The white house on the hill burned.",
        "UNITED STATES VOTES",
    ],
)
def test_words_that_only_look_like_such_a_name_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_phrase_broken_by_a_line_end_is_found() -> None:
    assert found("The firm moved its seat to the United\nstates in May, and it stayed.") == [
        "states"
    ]
