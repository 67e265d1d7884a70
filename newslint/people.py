"""What the lists know of people's names, and whether an unknown word may be a misspelling."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lexicon import Lexicon, Table
from newslint.slips import neighbours
from newslint.words import split_words

_SHORTEST = 4
_PLACES = frozenset({"cities", "countries", "peoples", "us-states", "months-days"})
# A word that no list has may be a slip in one this common (2^22 of 2^40 words on the web) …
_COMMON = 22
# … and one that a list of names has, in a rarer one, where that stands beside the same word.
_MET = 19


class People:
    """The given names, surnames and places of the lists; a name may be several of them."""

    def __init__(self, tables: Sequence[Table], lexicon: Lexicon) -> None:
        self._tables = tuple(tables)
        self._lexicon = lexicon

    def row(self, word: str) -> tuple[str, str]:
        """Return the right form and the classes of a word, '' where no list has it."""
        key = word.lower()
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
        frequency = self._lexicon.table("frequency.txt")
        return any(int(frequency.get(near) or 0) >= _COMMON for near in neighbours(word))

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
