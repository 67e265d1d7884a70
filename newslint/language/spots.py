"""Where words stand in a text that many rules look for: each is searched once, in every casing."""

from __future__ import annotations

from functools import cache, cached_property

from newslint.language.casing import casings
from newslint.language.lexicon import Table
from newslint.language.neighbours import Place, following
from newslint.lazy import Lazy
from newslint.text import Text
from newslint.words import only_words

_JOINERS = frozenset("'’-‑")
_BLANKS = (" ", " ")
_ODD_BLANKS = Lazy(r"\s(?<!\n)\s|\s\s(?<!\n)")


Spot = tuple[int, int, str]
"""Start and end of a word, and the word or sign that follows. A bare tuple: texts have dozens."""


class Seen:
    """Where the words stand in a text that rules looked for: several look for the same."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._lower = f" {text.lower_only} "
        self._spots: dict[str, list[Spot]] = {}
        self._places: dict[int, Place] = {}

    def spots(self, word: str) -> list[Spot]:
        """Return where a word stands by itself: "its", not the "it" of "it's"."""
        spots = self._spots.get(word)
        if spots is None:
            spots = self._spots[word] = self._searched(word)
        return spots

    def beside(self, word: str, pair: tuple[str, str]) -> list[Spot]:
        """Return where a word stands right beside another one, given as a pair of the sieve.

        In a text with odd blanks it is all places of the word.
        """
        if self._is_loose:
            return self.spots(word)
        pieces = only_words(word, lower=True).split()
        spots = []
        if pieces[-1] == pair[0]:
            spots += self._searched(word, after=f"{pair[1]} ")
        if pieces[0] == pair[1]:
            spots += self._searched(word, before=f" {pair[0]}")
        return spots

    @cached_property
    def _is_loose(self) -> bool:
        """Tell whether more than one blank may stand between two words of a sentence."""
        return _ODD_BLANKS.re.search(self._text.gaps) is not None

    def _searched(self, word: str, before: str = "", after: str = "") -> list[Spot]:
        spots = []
        text, lower = self._text, self._lower
        source, forms = text.source, _forms(word)
        for needle in _needles(word):
            size, offset = len(needle) - 2, len(before)
            wanted = before + needle + after
            found = lower.find(wanted)
            while found >= 0:
                start = found + offset  # the blank of the needle makes up for the one put in front
                end = start + size
                form = source[start:end]
                if form == word or form in forms:
                    around = source[start - 1 : start], source[end : end + 1]
                    if around == _BLANKS or _is_alone(source, start, end):
                        spots.append((start, end, following(text, start, end)))
                found = lower.find(wanted, end)
        return spots

    def place(self, spot: Spot, table: Table) -> Place:
        """Return a place with what is around it."""
        start, end, _ = spot
        place = self._places.get(start)
        if place is None or place.end != end:
            place = self._places[start] = Place(self._text, start, end, table)
        return place


@cache
def _forms(word: str) -> frozenset[str]:
    """Return the spellings of a word that are looked for: casings, both apostrophes."""
    forms = casings(word)
    return frozenset((*forms, *(form.replace("'", "’") for form in forms if "'" in form)))


@cache
def _needles(word: str) -> frozenset[str]:
    """Return how the spellings of a word stand in the words of a text: one for all, as a rule."""
    return frozenset(f" {only_words(form, lower=True)} " for form in _forms(word))


def _is_alone(source: str, start: int, end: int) -> bool:
    before, after = source[start - 1 : start], source[end : end + 1]
    return not (after.isalnum() or before.isalnum()) and not (
        (before in _JOINERS and source[start - 2 : start - 1].isalnum())
        or (after in _JOINERS and source[end + 1 : end + 2].isalnum())
    )
