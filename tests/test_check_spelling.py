"""Unknown words near common ones."""

from __future__ import annotations

import pytest
from support import marked, mended, run

from newslint.finding import Safety


def found(text: str) -> list[str]:
    return [word for _, word in marked("typos", text)]


def fixed(text: str) -> str:
    return mended(text, *run("typos", text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The mnister left.", "The minister left."),
        ("The miniister left.", "The minister left."),
        ("Nobody konws why.", "Nobody knows why."),
        ("They wre late for the vote.", "They were late for the vote."),
        ("The govermnet fell.", "The government fell."),
        ("All ofthe time it rained.", "All of the time it rained."),
    ],
)
def test_a_slip_is_undone(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


def test_the_neighbours_choose_between_words() -> None:
    assert fixed("She rode a hrse to the farm.") == "She rode a horse to the farm."
    assert fixed("The hosue of commons sat.") == "The house of commons sat."


def test_the_article_speaks_for_its_own_words() -> None:
    text = "Males compete for food. The females watch, and the mles, all tired, sleep."
    assert fixed(text).endswith("and the males, all tired, sleep.")


@pytest.mark.parametrize(
    "text",
    [
        "The zorblat hummed in the frindle.",
        "A mexican dish, the huarache, came with epazote.",
        "The bacterium Caulobacter crescentus sticks to glass.",
        "Read wrod.example or mail to teh@example.org, #frist and @jhon.",
        "Wolkenkuckuck is what wolkenkuckuck means to her.",
        "The firm, Plcae Ltd, sells plcae by the pound.",
        "He drank the klefeko before klefeko was new; a klefeko a day.",
        "“Mkono wa damu” is what they call him in Swahili.",
        "The cheesy taste of overproofed, teleworked mezcals.",
    ],
)
def test_names_terms_and_other_languages_stay(text: str) -> None:
    assert found(text) == []


def test_where_two_words_fit_the_fix_is_not_safe() -> None:
    sure = run("typos", "The governmment fell last year.")
    unsure = run("typos", "A list of contrats.")
    assert [f.fix and f.fix.safety for f in sure + unsure] == [Safety.SAFE, Safety.UNSAFE]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("They'rre right.", "They're right."),
        ("The worl'ds end is near.", "The world's end is near."),
        ("We think wer’e right.", "We think we’re right."),
        ("The coountry's debt rose.", "The country's debt rose."),
    ],
)
def test_words_with_an_apostrophe_are_mended_whole(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


def test_a_lost_initial_comes_back_as_a_capital() -> None:
    text = "esterday the council met in the old town hall for the first time in a year."
    assert fixed(text).startswith("Yesterday the council")


def test_a_text_without_unknown_words_has_nothing_to_say() -> None:
    assert found("") == []
    assert found("The council met.") == []
