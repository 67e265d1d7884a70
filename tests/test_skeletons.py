"""Words found by their consonants."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.language.lexicon import Table
from newslint.language.skeletons import Skeletons, index_key, is_alike, skeleton
from newslint.loader import DATA_FOLDER


@pytest.fixture(scope="module")
def shipped() -> Skeletons:
    return Skeletons(Table(DATA_FOLDER / "skeletons.txt"))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("goverment", "government"),
        ("govermnet", "government"),
        ("peapel", "people"),
        ("reaserchers", "researchers"),
        ("restaraunts", "restaurants"),
        ("decion", "decision"),
        ("tihkn", "think"),
        ("carho", "cargo"),
    ],
)
def test_a_misspelling_leads_to_its_word(shipped: Skeletons, wrong: str, right: str) -> None:
    assert right in set(shipped.lookalikes(wrong))


def test_vowels_and_repeated_consonants_do_not_count() -> None:
    assert skeleton("banana") == skeleton("nob")
    assert skeleton("banana") != skeleton("canada")


def test_another_first_letter_leads_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "skeletons.txt"
    path.write_text(f"{index_key('b', skeleton('banana'))}\tbanana\n", encoding="utf-8")
    index = Skeletons(Table(path))
    assert set(index.lookalikes("bannana")) == {"banana"}
    assert set(index.lookalikes("nabana")) == set()


def test_words_that_share_too_little_are_not_alike() -> None:
    assert is_alike("govermnet", "government")
    assert not is_alike("garment", "government")
    assert not is_alike("stream", "master")
