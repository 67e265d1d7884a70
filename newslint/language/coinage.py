"""How likely an unknown word is meant as it stands: a new word, a compound, a foreign one.

Dictionaries always lag behind: most unknown words of edited copy are made from known ones
(unbeatens, gasoliney, overexpression) or belong to another language. A slip, on the other hand,
often makes a run of letters that no language would.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.lexicon import Lexicon

_ABBREVIATION = 10.0
_LISTED = 5.0
"""Bits that speak for a word that a very large dictionary has."""
_SHORT = {3: 6.0, 4: 3.0}
_PER_LETTER = 1.5
_USUAL_LENGTH = 6
_LONGEST = 12
_PART = 3
"""The least letters of a part; a part of so few has to be a common word."""
_COMMON = 27
_VOWELS = frozenset("aeiouy")
_NO_ROW = "k" * 27


class Coinage:
    """Judges words by the dictionary, some endings and prefixes, and their letters."""

    def __init__(
        self, lexicon: Lexicon, prefixes: Sequence[str] = (), endings: Sequence[str] = ()
    ) -> None:
        self._frequency = lexicon.table("frequency.txt")
        self._words = lexicon.table("words.txt")
        self._doubtful = lexicon.table("doubtful.txt")
        self._letters = lexicon.table("letters.txt")
        self._prefixes = frozenset(prefixes)
        self._endings = frozenset(endings)

    def doubt(self, word: str) -> float:
        """Return the bits that speak for an unknown lower-case word and against a slip."""
        size = len(word)
        doubt = _SHORT.get(size, 0.0)
        # The longer a word, the less a known one is near it by chance.
        doubt -= _PER_LETTER * (min(size, _LONGEST) - _USUAL_LENGTH)
        doubt -= self._strangeness(word) / 2
        if size < 5 and _VOWELS.isdisjoint(word):
            doubt += _ABBREVIATION
        if self._doubtful.get(word) is not None:
            doubt += _LISTED
        return doubt

    def is_made(self, word: str) -> bool:
        """Tell whether a word is made of known ones: unbeatens, gasoliney, saltbush."""
        return self._is_derived(word) or self._is_compound(word)

    def _strangeness(self, word: str) -> float:
        """Return how unlikely the letters are as an English word, in bits."""
        half_bits = 0
        before = "^^"
        for letter in word:
            half_bits += int((self._letters.get(before) or _NO_ROW)[ord(letter) - ord("a")], 36)
            before = before[1] + letter
        half_bits += int((self._letters.get(before) or _NO_ROW)[-1], 36)
        return half_bits / 2

    def _known(self, word: str) -> bool:
        return self._words.get(word) is not None

    def _is_part(self, word: str) -> bool:
        """Tell whether compounds are made of a word: if it is short, of a common one only."""
        if len(word) > _PART:
            return self._known(word)
        return int(self._frequency.get(word) or 0) >= _COMMON

    def _is_derived(self, word: str) -> bool:
        """Tell whether a prefix, an ending or the lack of a plural s makes a known word of it."""
        if word[-1] != "s" and self._known(word + "s"):
            return True
        last = len(word) - _PART
        return any(
            word[:size] in self._prefixes and self._known(word[size:]) for size in range(2, last)
        ) or any(
            word[-size:] in self._endings and self._has_stem(word[:-size], word[-size:])
            for size in range(1, last + 1)
        )

    def _has_stem(self, stem: str, ending: str) -> bool:
        hissing = stem.endswith(("s", "x", "z", "ch", "sh", "o"))
        if (ending == "s" and hissing) or (ending == "es" and not hissing):
            return False
        vowel = ending[0] in _VOWELS
        if len(ending) <= 2 and not vowel and ending[0] in "drn" and stem[-1] != "e":
            return False
        return self._known(stem) or (vowel and self._known(stem + "e"))

    def _is_compound(self, word: str) -> bool:
        return any(
            self._is_part(word[:at]) and self._is_part(word[at:])
            for at in range(_PART, len(word) - _PART + 1)
        )
