"""How likely a word is beside others."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.language.lexicon import Lexicon
from newslint.language.likelihood import Likelihood


@pytest.fixture
def likelihood(tmp_path: Path) -> Likelihood:
    frequencies = {"the": 35, "house": 28, "horse": 26, "of": 34, "commons": 22}
    rows = [f"{word}\t{count}" for word, count in sorted(frequencies.items())]
    (tmp_path / "frequency.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    pairs = "house\tof=25\nof\tthe=33\nthe\thorse=24 house=27\n"
    (tmp_path / "pairs.txt").write_text(pairs, encoding="utf-8")
    return Likelihood(Lexicon(tmp_path))


def test_the_commoner_word_is_likelier_where_nothing_stands_beside_it(
    likelihood: Likelihood,
) -> None:
    assert likelihood.bits("house", 28, "", "") == -12
    assert likelihood.bits("horse", 26, "", "") == -14


def test_a_listed_pair_speaks_for_a_word(likelihood: Likelihood) -> None:
    alone = likelihood.bits("house", 28, "", "")
    assert likelihood.bits("house", 28, "the", "") > alone
    assert likelihood.bits("house", 28, "", "of") > alone


def test_a_missing_pair_speaks_against_a_common_word(likelihood: Likelihood) -> None:
    assert likelihood.bits("of", 34, "the", "") < likelihood.bits("of", 34, "", "")


def test_an_unknown_neighbour_says_nothing(likelihood: Likelihood) -> None:
    assert likelihood.bits("house", 28, "xylo", "zebu") == likelihood.bits("house", 28, "", "")


def test_a_pair_is_found_by_its_whole_words(likelihood: Likelihood) -> None:
    assert likelihood.pair("the", "house") == 27
    assert likelihood.pair("the", "hous") is None
    assert likelihood.pair("th", "house") is None
    assert likelihood.pair("", "house") is None
