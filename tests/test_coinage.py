"""Which unknown words are made of known ones, and which look like none at all."""

from __future__ import annotations

import pytest

from newslint.language.coinage import Coinage
from newslint.language.lexicon import Lexicon
from newslint.loader import DATA_FOLDER


@pytest.fixture(scope="module")
def coinage() -> Coinage:
    return Coinage(Lexicon(DATA_FOLDER), ["over", "micro"], ["s", "es", "y", "ing", "ed"])


@pytest.mark.parametrize("word", ["gasoliney", "overtaxation", "saltbushland", "teapotlids"])
def test_words_made_of_known_ones_are_told(coinage: Coinage, word: str) -> None:
    assert coinage.is_made(word)


@pytest.mark.parametrize("word", ["govermnet", "holdes", "ofthe", "plcae", "succes"])
def test_slips_are_not_taken_for_new_words(coinage: Coinage, word: str) -> None:
    assert not coinage.is_made(word)


def test_letters_that_no_word_has_raise_less_doubt(coinage: Coinage) -> None:
    assert coinage.doubt("gxvqrnmz") < coinage.doubt("gavermin")


def test_abbreviations_and_short_words_raise_more_doubt(coinage: Coinage) -> None:
    assert coinage.doubt("bpd") > coinage.doubt("bapud")
