"""Slips of the finger and the ear: which words one slip makes of a word, and how likely each is.

Costs are bits: one bit more is half as likely. They follow what is known of typed English: letters
are swapped, doubled or left out far oftener than added or replaced, the first letter is nearly
always right, and who replaces a letter hits a neighbouring key or writes what he hears.
"""

from __future__ import annotations

from functools import lru_cache

SWAPPED = 0.0
DROPPED = 0.5
DOUBLED = 1.0
# An added or replaced letter could have been any other one, so each single one is unlikely.
HEARD = 7.0
NEIGHBOUR = 7.0
ADDED_NEAR = 8.0
ADDED = 10.0
REPLACED = 12.0
FIRST = 5.0
SECOND = 8.0
LAST = 2.0

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Row and column; each row stands half a key to the right of the one above.
_PLACES = {
    key: (row, column + row / 2)
    for row, keys in enumerate(_KEYS)
    for column, key in enumerate(keys)
}
_SOUNDS = ("aeiouy", "cks", "sz", "td", "mn", "bp", "gj", "fv", "vw", "lr", "gk", "cg")


def is_near(one: str, other: str) -> bool:
    """Tell whether two letters are neighbours on the keyboard."""
    place, other_place = _PLACES.get(one), _PLACES.get(other)
    if place is None or other_place is None:
        return False
    return abs(place[0] - other_place[0]) <= 1 and abs(place[1] - other_place[1]) <= 1


@lru_cache(maxsize=26)
def likely_for(letter: str) -> frozenset[str]:
    """Return the letters sometimes written for another: neighbouring keys and like sounds."""
    return frozenset(other for other in _LETTERS if other != letter and _is_likely(letter, other))


def _is_likely(one: str, other: str) -> bool:
    return is_near(one, other) or any(one in sound and other in sound for sound in _SOUNDS)


def neighbours(word: str) -> set[str]:
    """Return every string that is one drop, swap, replacement or addition away from a word."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {a + b[1:] for a, b in halves if b}
    near |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    near |= {a + letter + b[1:] for a, b in halves if b for letter in _LETTERS}
    near |= {a + letter + b for a, b in halves for letter in _LETTERS}
    near.discard(word)
    return near


def first_neighbours(word: str) -> set[str]:
    """Return those of the neighbours of a word that another first letter makes."""
    near = {letter + word for letter in _LETTERS} | {letter + word[1:] for letter in _LETTERS}
    near |= {word[1:], word[1::-1] + word[2:]}
    return {other for other in near if other[:1] != word[0]}


def slip_cost(wrong: str, right: str) -> float | None:
    """Return the bits of the one slip that makes `wrong` of `right`, None where it takes more."""
    start = 0
    shortest = min(len(wrong), len(right))
    while start < shortest and wrong[start] == right[start]:
        start += 1
    first = FIRST if start == 0 else 0.0
    if len(wrong) == len(right):
        if wrong[start + 1 :] == right[start + 1 :]:
            last = LAST if start == len(wrong) - 1 else 0.0
            return first + last + _replaced(wrong[start], right[start])
        if (
            wrong[start : start + 2] == right[start : start + 2][::-1]
            and wrong[start + 2 :] == right[start + 2 :]
        ):
            return first + SWAPPED
    elif len(wrong) + 1 == len(right) and wrong[start:] == right[start + 1 :]:
        if start and right[start] == right[start - 1]:
            return DOUBLED
        return first + DROPPED + (LAST if start == len(wrong) else 0.0)
    elif len(wrong) == len(right) + 1 and wrong[start + 1 :] == right[start:]:
        if start and wrong[start] == wrong[start - 1]:
            return DOUBLED
        last = LAST if start == len(wrong) - 1 else 0.0
        around = wrong[max(start - 1, 0) : start] + wrong[start + 1 : start + 2]
        near = any(is_near(wrong[start], letter) for letter in around)
        return first + last + (ADDED_NEAR if near else ADDED)
    return None


@lru_cache(maxsize=1024)
def _replaced(wrong: str, right: str) -> float:
    if any(wrong in sound and right in sound for sound in _SOUNDS):
        return HEARD
    return NEIGHBOUR if is_near(wrong, right) else REPLACED


def path_cost(wrong: str, right: str) -> float:
    """Return the bits of the likeliest run of slips that makes `wrong` of `right`."""
    width = len(right) + 1
    above: list[float] = []
    before = [SECOND * at for at in range(width)]
    for at, letter in enumerate(wrong, 1):
        row = [SECOND * at]
        for place in range(1, width):
            meant = right[place - 1]
            best = before[place - 1]
            if letter != meant:
                best += SECOND + _replaced(letter, meant)
            doubled = at > 1 and wrong[at - 2] == letter
            best = min(best, before[place] + SECOND + (DOUBLED if doubled else ADDED_NEAR))
            best = min(best, row[place - 1] + SECOND + DROPPED)
            if at > 1 and place > 1 and letter == right[place - 2] and meant == wrong[at - 2]:
                best = min(best, above[place - 2] + SECOND + SWAPPED)
            row.append(best)
        above, before = before, row
    return before[-1] - SECOND
