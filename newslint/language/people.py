"""What the lists know of people's names, and whether an unknown word may be a misspelling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newslint.language.lexicon import Lexicon, Table
from newslint.language.slips import neighbours
from newslint.words import split_words

_SHORTEST = 4
# So many words are remembered before starting anew.
_MEMORY = 20_000
_PLACES = frozenset({"cities", "countries", "peoples", "us-states", "months-days"})
# A word that no list has may be a slip in one this common (2^22 of 2^40 words on the web) …
_COMMON = 22
# … and one that a list of names has, in a rarer one, where that stands beside the same word.
_MET = 19

T = TypeVar("T")


class People:
    """The given names, surnames and places of the lists; a name may be several of them."""

    def __init__(self, tables: Sequence[Table], lexicon: Lexicon) -> None:
        self._tables = tuple(tables)
        self._lexicon = lexicon
        self._rows: dict[str, tuple[str, str]] = {}
        self._slips: dict[str, bool] = {}

    def row(self, word: str) -> tuple[str, str]:
        """Return the right form and the classes of a word, '' where no list has it."""
        key = word.lower()
        row = self._rows.get(key)
        if row is None:
            row = _remembered(self._rows, key, self._listed(key))
        return row

    def _listed(self, key: str) -> tuple[str, str]:
        for table in self._tables:
            row = table.get(key)
            if row:
                right, _, classes = row.partition("\t")
                return right, classes
        return "", ""

    def is_given(self, word: str, places: bool = False) -> bool:
        """Tell whether a word is a given name and, unless `places` are allowed, no place too."""
        if word.isupper():  # “FEMA”
            return False
        classes = frozenset(self.row(word)[1].split(","))
        return "given" in classes and (places or _PLACES.isdisjoint(classes))

    def is_surname(self, word: str) -> bool:
        """Tell whether a word is a surname, or a given name that may be one."""
        classes = self.row(word)[1]
        return "surnames" in classes or "given" in classes

    def is_foreign(self, word: str) -> bool:
        """Tell whether a word is none of the dictionary: a name that no list has."""
        return len(word) >= _SHORTEST and bool(self._lexicon.unknown(split_words(word.lower())))

    def is_known(self, word: str) -> bool:
        """Tell whether the dictionary has a word in lower case."""
        return not self._lexicon.unknown([word])

    def is_slip(self, word: str) -> bool:
        """Tell whether a common word is one slip away: then it may be no name at all."""
        slip = self._slips.get(word)
        if slip is None:
            near = self._lexicon.table("frequency.txt").among(neighbours(word))
            common = any(int(count) >= _COMMON for count in near.values())
            slip = _remembered(self._slips, word, common)
        return slip

    def fits_as_slip(self, word: str, before: str, after: str) -> bool:
        """Tell whether a word one slip away is often met beside one of the words around."""
        frequency, pairs = self._lexicon.table("frequency.txt"), self._lexicon.table("pairs.txt")
        followers = f" {pairs.get(before.lower()) or ''}" if before else ""
        for near in neighbours(word):
            if int(frequency.get(near) or 0) < _MET:
                continue
            if f" {near}=" in followers:
                return True
            if after and f" {after.lower()}=" in f" {pairs.get(near) or ''}":
                return True
        return False


def _remembered(memory: dict[str, T], word: str, meaning: T) -> T:
    """Keep what a word means for the texts to come, and return it."""
    if len(memory) >= _MEMORY:
        memory.clear()
    memory[word] = meaning
    return meaning
