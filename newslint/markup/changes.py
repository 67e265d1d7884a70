"""What changes between two phrases: the least that must be written to turn one into the other.

A blank is a blank: rules write a plain one, the file may have a line end or `&nbsp;` there.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.lazy import Lazy

_BLANK = Lazy(r"\s")
_LONG = 2_000


class Change(NamedTuple):
    """Replace the characters from `start` to `end` of the old phrase with `new`."""

    start: int
    end: int
    new: str


def changes(old: str, new: str) -> list[Change]:
    """Return the changes, in order; what lies between them stays."""
    was, wanted = _BLANK.re.sub(" ", old), _BLANK.re.sub(" ", new)
    if len(was) == len(wanted):
        return _replaced(was, wanted, new)
    size = min(len(was), len(wanted))
    start = next((n for n in range(size) if was[n] != wanted[n]), size)
    rest = size - start
    tail = next((n for n in range(rest) if was[-1 - n] != wanted[-1 - n]), rest)
    end, last = len(was) - tail, len(wanted) - tail
    if start in (end, last) or end - start > _LONG:
        return [Change(start, end, new[start:last])]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, was[start:end], wanted[start:last], autojunk=False)
    return [
        Change(start + low, start + high, new[start + first : start + after])
        for what, low, high, first, after in matcher.get_opcodes()
        if what != "equal"
    ]


def _replaced(was: str, wanted: str, new: str) -> list[Change]:
    """Return the runs that differ in phrases of one length: another casing, as a rule."""
    made: list[Change] = []
    for number, char in enumerate(was):
        if char == wanted[number]:
            continue
        if made and made[-1].end == number:
            last = made.pop()
            made.append(Change(last.start, number + 1, last.new + new[number]))
        else:
            made.append(Change(number, number + 1, new[number]))
    return made
