"""Which words a misspelling may stand for, and how likely each is where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from newslint.language.lexicon import Lexicon
from newslint.language.likelihood import Context, Likelihood
from newslint.language.skeletons import Skeletons, is_alike
from newslint.language.slips import SECOND, first_neighbours, neighbours, path_cost, slip_cost

# Bits for and against a guess; the costs of the slips themselves are in `slips`.
_TOPIC = 5.5
"""An article keeps to its subject: the right word stands in it elsewhere."""
_UNLISTED = 10.0
"""The frequency of a word that the frequency list doesn't have."""
_JOINED = 4.0
"""Two words without the blank between them."""
_OFTEN_TOGETHER = 26.0
_FAR = 4.0
"""So many words are two slips away that one is so by chance; in long words it counts less."""
_FAR_PER_LETTER = 2.0
_SHORTEST_FAR, _LONGEST_FAR = 5, 10
_MEMORY = 20_000
"""So many unknown words are remembered: those of one archive return."""
_COMMON = 20.0
"""The least frequency of a word that is looked for more than one slip away."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: what is beside it, and the other words of its article."""

    beside: Context
    article: Collection[str]


@dataclass(frozen=True, slots=True)
class Guess:
    """A right word, or two that were run together, and the bits that speak for it."""

    word: str
    bits: float


@dataclass(frozen=True, slots=True)
class Near:
    """The words near another, each with the log of its count."""

    one: dict[str, float] = field(default_factory=dict)
    """One slip away."""
    more: dict[str, float] = field(default_factory=dict)
    """Two or three slips away."""


class Guesser:
    """Finds and weighs the words that one slip, two slips or a lost blank make of another."""

    def __init__(self, lexicon: Lexicon, joiners: Iterable[str] = ()) -> None:
        self._lexicon = lexicon
        self._likelihood = Likelihood(lexicon)
        self._skeletons = Skeletons(lexicon.table("skeletons.txt"))
        self._joiners = frozenset(joiners)
        self._known: dict[str, Near] = {}

    def place(self, before: str, after: str, article: Collection[str]) -> Place:
        """Return a place between two words of an article."""
        return Place(self._likelihood.between(before, after), article)

    def near(self, word: str, article: str = "", unknown: Collection[str] = ()) -> Near:
        """Return the words near another: listed ones, and what its article has of known words.

        The article is its words in lower case between blanks.
        """
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MEMORY:
                self._known.clear()
            known = self._known[word] = self._looked_up(word)
        near = Near(dict(known.one), known.more)
        if len(word) < _SHORTEST_FAR:
            return near
        for right in _half_alike(word, article):
            if right[0] != word[0] or abs(len(right) - len(word)) > 1:
                continue
            if right in near.one or right in unknown:
                continue
            if slip_cost(word, right) is not None:
                near.one[right] = _UNLISTED
        return near

    def _looked_up(self, word: str) -> Near:
        if len(word) < _SHORTEST_FAR:
            return Near(self._listed(neighbours(word)))
        one = first_neighbours(word)
        more = []
        for right in self._skeletons.lookalikes(word):
            if slip_cost(word, right) is not None:
                one.add(right)
            elif is_alike(word, right):
                more.append(right)
        listed = self._listed(more)
        return Near(self._listed(one), {r: own for r, own in listed.items() if own >= _COMMON})

    def _listed(self, words: Iterable[str]) -> dict[str, float]:
        found = self._likelihood.frequencies.among(words)
        return {word: float(count) for word, count in found.items()}

    def ranked(self, word: str, near: Mapping[str, float], place: Place) -> list[Guess]:
        """Return the guesses of one slip for a word at a place, the likeliest first."""
        guesses = []
        for right, own in near.items():
            bits = self._bits(right, own, place) - (slip_cost(word, right) or 0.0)
            guesses.append(Guess(right, bits))
        return sorted(guesses, key=_rank)

    def far(self, word: str, near: Mapping[str, float], place: Place, least: float) -> list[Guess]:
        """Return the guesses of more slips with at least some bits, the likeliest first."""
        base = _FAR - _FAR_PER_LETTER * (min(len(word), _LONGEST_FAR) - _SHORTEST_FAR)
        guesses = []
        for right, own in near.items():
            bits = self._bits(right, own, place) - base
            if bits - SECOND >= least:
                bits -= path_cost(word, right)
                if bits >= least:
                    guesses.append(Guess(right, bits))
        return sorted(guesses, key=_rank)

    def _bits(self, right: str, own: float, place: Place) -> float:
        bits = place.beside.bits(right, own)
        return bits + _TOPIC if right in place.article else bits

    def split(self, word: str, place: Place) -> list[Guess]:
        """Return what the word is as two that often stand together, one a little word."""
        guesses = []
        for at in range(1, len(word)):
            first, second = word[:at], word[at:]
            if first in self._joiners or second in self._joiners:
                pair = self._likelihood.pair(first, second)
                if pair is not None and pair >= _OFTEN_TOGETHER:
                    bits = place.beside.pair_bits(first, second)
                    guesses.append(Guess(f"{first} {second}", bits - _JOINED))
        return guesses


def _half_alike(word: str, article: str) -> Iterator[str]:
    """Yield the words of an article that begin or end as a word does: one slip spoils one half."""
    half = len(word) // 2
    for needle in (f" {word[:half]}", f"{word[half + 1 :]} "):
        at = article.find(needle)
        while at >= 0:
            start = article.rfind(" ", 0, at + 1) + 1
            end = article.find(" ", start)
            yield article[start:end]
            at = article.find(needle, end)


def _rank(guess: Guess) -> tuple[float, str]:
    return (-guess.bits, guess.word)
