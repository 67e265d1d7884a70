"""Which words a misspelling may stand for, and how likely each is where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from newslint.lexicon import Lexicon
from newslint.likelihood import Likelihood
from newslint.skeletons import lookalikes
from newslint.slips import neighbours, path_cost, slip_cost

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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: the words beside it ('' where a sign is) and those of its article."""

    before: str
    after: str
    article: Collection[str]


@dataclass(frozen=True, slots=True)
class Guess:
    """A right word, or two that were run together, and the bits that speak for it."""

    word: str
    bits: float
    is_rare: bool = False
    """No frequency is known: it may be as right as any other, but nothing shows that it is."""

    def less(self, bits: float) -> Guess:
        """Return the guess with some bits taken off."""
        return replace(self, bits=self.bits - bits)


class Guesser:
    """Finds and weighs the words that one slip, two slips or a lost blank make of another."""

    def __init__(self, lexicon: Lexicon, joiners: Iterable[str] = ()) -> None:
        self._lexicon = lexicon
        self._likelihood = Likelihood(lexicon)
        self._skeletons = lexicon.table("skeletons.txt")
        self._joiners = frozenset(joiners)

    def near(self, word: str) -> dict[str, float]:
        """Return the listed words one slip away, with the logarithms of their counts."""
        return self._likelihood.frequencies(neighbours(word))

    def rare(self, word: str, near: Mapping[str, float]) -> dict[str, float]:
        """Return the words one slip away that are too rare for the frequency list."""
        slips = neighbours(word)
        known = slips - self._lexicon.unknown(slips)
        return {right: _UNLISTED for right in known if right not in near}

    def far(self, word: str) -> dict[str, float]:
        """Return common words that two or three slips make of an unknown one."""
        if len(word) < _SHORTEST_FAR:
            return {}
        return self._likelihood.frequencies(set(lookalikes(word, self._skeletons)))

    def ranked(self, word: str, right: Mapping[str, float], place: Place) -> list[Guess]:
        """Return the guesses for a word at a place, the likeliest first."""
        guesses = [self.weighed(word, guess, own, place) for guess, own in right.items()]
        return sorted(guesses, key=lambda guess: (-guess.bits, guess.word))

    def weighed(self, word: str, right: str, own: float, place: Place) -> Guess:
        """Return a guess with the bits that speak for it."""
        bits = self._likelihood.bits(right, own, place.before, place.after)
        cost = slip_cost(word, right)
        if cost is None:
            cost = path_cost(word, right) + _FAR
            cost -= _FAR_PER_LETTER * (min(len(word), _LONGEST_FAR) - _SHORTEST_FAR)
        bits -= cost
        if right in place.article:
            bits += _TOPIC
        return Guess(right, bits, own == _UNLISTED and right not in place.article)

    def split(self, word: str, place: Place) -> list[Guess]:
        """Return what the word is as two that often stand together, one a little word."""
        guesses = []
        for at in range(1, len(word)):
            first, second = word[:at], word[at:]
            if first in self._joiners or second in self._joiners:
                pair = self._likelihood.pair(first, second)
                if pair is not None and pair >= _OFTEN_TOGETHER:
                    bits = self._likelihood.pair_bits(first, second, place.before, place.after)
                    guesses.append(Guess(f"{first} {second}", bits - _JOINED))
        return guesses
