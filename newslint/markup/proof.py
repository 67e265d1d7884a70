"""Proving that edits of a file do what they do in its view, and nothing else.

In Markdown a word or a blank more or less can make markup of text, or text of markup. So the
part of a file that is edited is read again as it would be, and must read as the view with the
edits made does. Edits of plain signs amid plain signs need no proof.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby

from newslint.finding import Edit, Fix, apply_edits
from newslint.markup.view import Place, Role, View
from newslint.text import Span

_READS = 16
"""How often a part is read again at most; what is not proven by then is dropped."""

_NEAR = 200
"""How many segments after a word the end of its link is looked for."""

# Nothing of these is markup in any place inside a line.
_PLAIN = frozenset(" ,.;:'’\"“”–—%…\u00a0")


def proven(
    view: View, fixes: Sequence[Fix | None], carried: Sequence[Fix | None]
) -> list[Fix | None]:
    """Return the fixes as carried to the file, None in place of those that do harm there.

    `fixes` are the same fixes in the view.
    """
    kept = list(carried)
    doubtful = [
        (_part(view, made), number)
        for number, (fix, made) in enumerate(zip(fixes, carried))
        if fix and made and not all(_is_plain(view, edit) for edit in fix.edits)
    ]
    doubtful.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    for part, group in groupby(doubtful, key=lambda pair: pair[0]):
        for number in _harmful(view, part, fixes, carried, [number for _, number in group]):
            kept[number] = None
    return kept


def _is_plain(view: View, edit: Edit) -> bool:
    """Tell whether an edit cannot make or undo markup."""
    number = view.number_at(edit.start)
    segment = view.segments[number]
    if segment.role is not Role.TEXT or edit.end > segment.until:
        return False
    old = view.source[edit.start : edit.end]
    if not (old.isalpha() and edit.new.isalpha()):
        if edit.start == segment.at or edit.end == segment.until:
            return False
        around = view.source[edit.start - 1] + old + edit.new + view.source[edit.end]
        if not all(char.isalnum() or char in _PLAIN for char in around):
            return False
    return not _is_label(view, number)


def _is_label(view: View, number: int) -> bool:
    """Tell whether a segment is in a link that names its target by its words: [the port][]."""
    depth = 0
    for segment in view.segments[number + 1 : number + _NEAR]:
        if segment.role is Role.BREAK:
            break
        depth += (segment.role is Role.OPEN) - (segment.role is Role.CLOSE)
        if depth < 0:
            if view.original[segment.start : segment.end] in ("]", "][]"):
                return True
            depth = 0
    return False


def _part(view: View, fix: Fix) -> Span:
    """Return the blocks of the file that a fix touches, with one more on each side."""
    cuts = view.cuts
    first = max(0, bisect_right(cuts, fix.edits[0].start) - 2)
    last = bisect_left(cuts, fix.edits[-1].end) + 1
    start = cuts[first] if first < len(cuts) else 0
    return Span(start, cuts[last] if last < len(cuts) else len(view.original))


def _harmful(
    view: View,
    part: Span,
    fixes: Sequence[Fix | None],
    carried: Sequence[Fix | None],
    numbers: list[int],
) -> list[int]:
    """Return the fixes after which a part does not read as the view does.

    Fixes that do not touch are tried together, and fewer at a time only where that fails.
    """
    harmful: list[int] = []
    reads = _READS
    queue = _apart(carried, numbers)
    while queue:
        group = queue.pop()
        if reads == 0:
            harmful += group
            continue
        reads -= 1
        wanted = sorted(edit for number in group for edit in _edits(fixes[number]))
        made = sorted(edit for number in group for edit in _edits(carried[number]))
        if _reads_well(view, part, wanted, made):
            continue
        if len(group) == 1:
            harmful += group
        else:
            half = len(group) // 2
            queue += [group[half:], group[:half]]
    return harmful


def _apart(fixes: Sequence[Fix | None], numbers: list[int]) -> list[list[int]]:
    """Return the numbers in groups of fixes that do not touch."""
    groups: list[list[int]] = []
    ends: list[int] = []
    for number in sorted(numbers, key=lambda n: _edits(fixes[n])[0].start):
        edits = _edits(fixes[number])
        for index, end in enumerate(ends):
            if end < edits[0].start:
                groups[index].append(number)
                ends[index] = edits[-1].end
                break
        else:
            groups.append([number])
            ends.append(edits[-1].end)
    return groups


def _reads_well(view: View, part: Span, wanted: list[Edit], made: list[Edit]) -> bool:
    assert view.reread is not None
    first = bisect_left(view.places, part.start, key=_start)
    last = bisect_left(view.places, part.end, key=_start)
    low = view.blocks[first].start if first < last else 0
    high = view.blocks[last - 1].end if first < last else 0
    try:
        prose = apply_edits(view.source[low:high], _shifted(wanted, low, high))
        changed = apply_edits(
            view.original[part.start : part.end], _shifted(made, part.start, part.end)
        )
    except ValueError:
        return False
    return _paragraphs(view.reread(changed).source) == _paragraphs(prose)


def _start(place: Place) -> int:
    return place.extent.start


def _shifted(edits: Sequence[Edit], low: int, high: int) -> list[Edit]:
    return [Edit(max(e.start, low) - low, min(e.end, high) - low, e.new) for e in edits]


def _paragraphs(prose: str) -> list[list[str]]:
    return [words for words in map(str.split, prose.split("\n\n")) if words]


def _edits(fix: Fix | None) -> tuple[Edit, ...]:
    return fix.edits if fix else ()
