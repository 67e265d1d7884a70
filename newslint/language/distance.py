"""Words that are one slip apart, and names of which one is only inflected."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

# Last letters that make a plural, a people or a woman's name of a name.
_ENDINGS = frozenset("sna")
_PLURALS = ("ns", "is", "es")


def one_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter dropped, added, changed or swapped."""
    if len(word) > len(other):
        word, other = other, word
    size, longer = len(word), len(other)
    if longer - size > 1 or word == other:
        return False
    start = 0
    while start < size and word[start] == other[start]:
        start += 1
    if size < longer:
        return word[start:] == other[start + 1 :]
    if word[start + 1 :] == other[start + 1 :]:
        return True
    swapped = other[start : start + 2][::-1]
    return word[start : start + 2] == swapped and word[start + 2 :] == other[start + 2 :]


def one_slip_apart(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of names that one slip makes of each other, endings of names left out.

    A slip leaves the first three letters as they are or, but for the first one, the last ones.
    """
    near: dict[str, list[str]] = {}
    for name in names:
        near.setdefault(name[:3], []).append(name)
        near.setdefault(name[:1] + name[-2:], []).append(name)
    pairs = {
        (one, two) if one < two else (two, one)
        for group in near.values()
        if len(group) > 1
        for one, two in combinations(group, 2)
        if abs(len(one) - len(two)) < 2
    }
    return sorted(pair for pair in pairs if not _has_ending(*pair) and one_slip(*pair))


def _has_ending(one: str, two: str) -> bool:
    """Tell whether one name is the other with an ending: a plural, a people, a woman's name."""
    shared = 0
    while one[: shared + 1] == two[: shared + 1] and shared < min(len(one), len(two)):
        shared += 1
    ends = one[shared:], two[shared:]
    if "" in ends:  # Zelensky, Zelenskyy
        return ends[0] + ends[1] != one[shared - 1]
    short, long = sorted(ends, key=len)
    return short == "s" and long in _PLURALS  # the Koreas, the Koreans


def may_be_inflected(one: str, two: str) -> bool:
    """Tell whether two names of one length may differ by an ending."""
    return one[:-1] == two[:-1] and (one[-1] in _ENDINGS or two[-1] in _ENDINGS)
