"""Carrying findings from a view back to its file.

A finding covers what lies between its first and its last character in the file, markup
included. Its edits touch only what they change: characters that stay, and the tags and marks
between words, are left alone. Where that cannot be done (an edit across paragraphs, or into a
picture), or where `newslint.markup.proof` says that it does something else, the finding stays and
its fix is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newslint.finding import Edit, Finding, Fix
from newslint.markup.changes import Change, changes
from newslint.markup.proof import proven
from newslint.markup.view import OBJECT, Role, View
from newslint.text import Block, Span, Text, end_of_line


class _Impossible(Exception):
    """An edit that the file has no place for."""


def located(text: Text, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings of a text at their places in its file, `text.file`."""
    if not isinstance(text, View):
        return list(findings)
    fixes = [_carried(text, finding.fix) for finding in findings]
    if text.reread:
        fixes = proven(text, [finding.fix for finding in findings], fixes)
    carried = [_moved(text, finding, fix) for finding, fix in zip(findings, fixes)]
    return sorted(carried, key=lambda finding: finding.sort_key)


def _moved(view: View, finding: Finding, fix: Fix | None) -> Finding:
    span = _span(view, finding)
    message = finding.message.replace(OBJECT, "…")
    return replace(finding, start=span.start, end=span.end, message=message, fix=fix)


def _span(view: View, finding: Finding) -> Span:
    start, end = finding.start, finding.end
    if start >= end:
        place = view.end_of(start) if start else view.start_of(start)
        return Span(place, place)
    # A stretch may begin or end in the blank line between blocks: the words count.
    while start < end - 1 and view.segments[view.number_at(start)].role is Role.BREAK:
        start += 1
    while end - 1 > start and view.segments[view.number_at(end - 1)].role is Role.BREAK:
        end -= 1
    return Span(view.start_of(start), view.end_of(end))


def _carried(view: View, fix: Fix | None) -> Fix | None:
    if fix is None:
        return None
    try:
        edits = [made for edit in fix.edits for made in _edits(view, edit)]
    except _Impossible:
        return None
    edits = _merged(sorted(edits))
    return Fix(tuple(edits), fix.safety) if edits else None


def _merged(edits: Iterable[Edit]) -> list[Edit]:
    merged: list[Edit] = []
    for edit in edits:
        if merged and merged[-1].end >= edit.start and edit.start < edit.end:
            last = merged.pop()
            edit = Edit(last.start, max(last.end, edit.end), last.new + edit.new)
        merged.append(edit)
    return merged


def _edits(view: View, edit: Edit) -> list[Edit]:
    """Return the edits of the file that make this one of the view."""
    start, end = edit.start, edit.end
    if start < end:
        segment = view.segments[view.number_at(start)]
        if segment.role is Role.TEXT and end <= segment.until:
            at_edge = start == segment.at or end == segment.until
            if not (at_edge and _touches_blanks(view.source[start:end], edit.new)):
                offset = segment.start - segment.at
                return [Edit(start + offset, end + offset, view.escape(edit.new))]
        if not edit.new:
            blocks = _whole_blocks(view, start, end)
            if blocks:
                return [_without(view, number) for number in blocks]
    old = view.source[start:end]
    return [
        made
        for change in changes(old, edit.new)
        for made in _change(view, Change(change.start + start, change.end + start, change.new))
    ]


def _touches_blanks(old: str, new: str) -> bool:
    """Tell whether blanks at the ends come or go, for which tags at the ends matter."""
    ends = f"{old[:1]}{old[-1:]}{new[:1]}{new[-1:]}"
    return not new or any(map(str.isspace, ends))


# -- whole blocks ------------------------------------------------------------------------------
def _whole_blocks(view: View, start: int, end: int) -> list[int]:
    """Return the blocks that a stretch holds, if it holds nothing but whole blocks."""
    numbers = []
    for number in range(view.block_number(start), len(view.blocks)):
        block = view.blocks[number]
        if block.start >= end:
            break
        if start <= block.start and block.end <= end:
            numbers.append(number)
        elif block.end > start:
            return []
    return numbers


def _without(view: View, number: int) -> Edit:
    outer = view.places[number].outer
    if outer is None:
        raise _Impossible
    source, file = view.original, view.file
    lines = file.lines_of(Block(outer.start, outer.end, view.blocks[number].kind, outer.start))
    line, column = file.position(outer.start)
    stop = end_of_line(source, outer.end)
    if source[outer.start - column + 1 : outer.start].strip() or source[outer.end : stop].strip():
        return Edit(outer.start, outer.end, "")
    if line > 1 and file.line(line - 1).strip() and lines.end < len(source):
        # The blank line after it now parts its neighbours.
        return Edit(lines.start, stop, "")
    return Edit(lines.start, lines.end, "")


# -- stretches of a line -----------------------------------------------------------------------
def _change(view: View, change: Change) -> list[Edit]:
    if change.start == change.end:
        place = _place(view, change.start, change.new)
        return [Edit(place, place, view.escape(change.new))]
    first = view.number_at(change.start)
    last = view.number_at(change.end - 1)
    # New text of the same length is spread over the old; else the first stretch has it all.
    spread = len(change.new) == change.end - change.start
    edits: list[Edit] = []
    for segment in view.segments[first : last + 1]:
        if not segment.role.is_seen:
            continue
        low, high = max(change.start, segment.at), min(change.end, segment.until)
        if spread:
            new = change.new[low - change.start : high - change.start]
        else:
            new = "" if edits else change.new
        offset = segment.start - segment.at
        if segment.role is Role.TEXT:
            edits.append(Edit(low + offset, high + offset, view.escape(new)))
        elif segment.role is Role.CHAR and (low, high) == (segment.at, segment.until):
            edits.append(Edit(segment.start, segment.end, view.escape(new)))
        elif segment.role is Role.OBJECT and not change.new:
            edits.append(Edit(segment.start, segment.end, ""))
        else:
            raise _Impossible
    if not change.new:
        edits += [Edit(span.start, span.end, "") for span in _emptied(view, change, first, last)]
    return edits


def _emptied(view: View, change: Change, first: int, last: int) -> list[Span]:
    """Return the pairs of tags or marks that a deletion leaves with nothing inside."""
    segments = view.segments
    if change.start == segments[first].at:
        while first > 0 and not segments[first - 1].role.is_seen:
            first -= 1
    if change.end == segments[last].until:
        while last + 1 < len(segments) and not segments[last + 1].role.is_seen:
            last += 1
    opened: list[tuple[int, int]] = []
    seen = 0
    spans: list[Span] = []
    for segment in segments[first : last + 1]:
        if segment.role is Role.OPEN:
            opened.append((seen, len(spans)))
            spans.append(Span(segment.start, segment.end))
        elif segment.role is Role.CLOSE and opened:
            count, number = opened.pop()
            if count == seen:
                del spans[number:]
            else:
                spans.append(Span(segment.start, segment.end))
        elif segment.role.is_seen:
            seen += 1
    for _, number in reversed(opened):
        del spans[number]
    return spans


def _place(view: View, offset: int, new: str) -> int:
    """Return where in the file new characters go.

    Between two tags there are several places: letters go to the word they continue, blanks
    between what ends and what begins, for marks do not bind words that a blank parts from them.
    """
    left, right = view.number_at(max(0, offset - 1)), view.number_at(offset)
    before, after = view.segments[left], view.segments[right]
    if left == right and before.at < offset < before.until:
        if before.role is not Role.TEXT:
            raise _Impossible
        return before.start + offset - before.at
    low, high = view.end_of(offset), view.start_of(offset)
    if offset == 0 or before.role is Role.BREAK:
        return high
    if offset >= len(view.source) or after.role is Role.BREAK or low == high:
        return low
    source = view.source
    if not (new[0].isspace() or new[-1].isspace()):
        joins = new[-1].isalnum() and source[offset].isalnum() and not source[offset - 1].isalnum()
        return high if joins else low
    between = view.segments[left + 1 : right]
    closed = [segment.end for segment in between if segment.role is Role.CLOSE]
    if closed:
        return closed[-1]
    return next((segment.start for segment in between if segment.role is Role.OPEN), low)
