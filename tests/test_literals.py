"""Literals are met exactly where a text holds them, whatever was remembered of its words."""

from __future__ import annotations

import pytest

from newslint.literals import Literals
from newslint.readers import read_plain


def met(literals: Literals, source: str) -> bool:
    text = read_plain(source)
    fresh = literals.fresh(text)
    found = bool(list(literals.met(text, fresh)))
    literals.learn(fresh)
    return found


@pytest.mark.parametrize(
    ("literal", "holding", "lacking"),
    [
        ("TODO", "The end: xTODOs.", "The todo list."),
        ("opyright", "Copyrights are kept.", "They opted right."),
        ("ights reserved", "All rights reserved.", "All rights were reserved."),
        ("via ", "It was trivia once.", "It went via\nRome."),
        (" an ", "It is an end.", "It is An end."),
        ("ppl-ai-file", "See appl-ai-files.", "See ppl-AI-file."),
        ("(c) ", "It is (c) ours.", "It is (C) ours."),
        ("†", "Seen here†.", "Seen “here”."),
        ("Erdoğan", "Erdoğans", "Erdogan"),
    ],
)
def test_a_literal_is_met_where_it_stands_even_inside_words(
    literal: str, holding: str, lacking: str
) -> None:
    literals = Literals([(literal, 0)])
    for _ in range(2):  # the second time the words are known
        assert met(literals, holding)
        assert not met(literals, lacking)


def test_a_literal_of_several_rules_is_met_for_each() -> None:
    text = read_plain("Read more below.")
    literals = Literals([("Read more", 3), ("elsewhere", 4), ("Read more", 5)])
    assert sorted(literals.met(text, literals.fresh(text))) == [3, 5]
