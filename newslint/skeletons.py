"""Words that take two slips: found by their consonants, which most misspellings keep.

Who writes "goverment" or "peapel" loses or moves letters, mostly vowels; the set of consonants
stays, or changes by one. An index from such sets to common words (skeletons.txt) makes the few
words that are worth a closer look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.lexicon import Table

_ALIKE = str.maketrans("cqz", "kks")
_SPELLINGS = (("ph", "f"), ("gh", "g"), ("kn", "n"), ("wh", "w"))
_CONSONANTS = "bdfghjklmnprstvwxy"
_MOST_LONGER = 3


def skeleton(word: str) -> str:
    """Return the different consonants of a word in order of the alphabet, like sounds as one."""
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    return "".join(sorted(set(word.translate(_ALIKE)) - set("aeiou")))


def lookalikes(word: str, index: Table) -> Iterator[str]:
    """Yield words of the index that share most of a word's consonants, letters and order."""
    own = skeleton(word)
    letters = sorted(word)
    for key in _near_keys(own):
        for right in (index.get(key) or "").split():
            if (
                right[0] == word[0]
                and abs(len(right) - len(word)) <= _MOST_LONGER
                and _ends_alike(word, right)
                and _difference(letters, sorted(right)) <= 4
            ):
                yield right


def _near_keys(own: str) -> Iterable[str]:
    yield own
    for letter in own:
        yield own.replace(letter, "")
    for letter in _CONSONANTS:
        if letter not in own:
            yield "".join(sorted(own + letter))


def _ends_alike(word: str, right: str) -> bool:
    """Tell whether the beginnings and the ends that two words share make most of them."""
    shortest = min(len(word), len(right))
    start = 0
    while start < shortest and word[start] == right[start]:
        start += 1
    end = 0
    while end < shortest - start and word[-1 - end] == right[-1 - end]:
        end += 1
    return start + end >= max(len(word), len(right)) - 5


def _difference(letters: list[str], others: list[str]) -> int:
    """Return how many letters two sorted lists do not share."""
    count = at = other = 0
    while at < len(letters) and other < len(others):
        if letters[at] == others[other]:
            at += 1
            other += 1
        elif letters[at] < others[other]:
            at += 1
            count += 1
        else:
            other += 1
            count += 1
    return count + len(letters) - at + len(others) - other
