"""Where the cells of a Markdown table's row are."""

from __future__ import annotations


def cells(source: str, start: int, end: int, number: int) -> list[tuple[int, int]]:
    """Return the runs of one cell of a row: where each begins in the cell and in the source.

    A cell is one run, but for bars with a backslash, which is not part of the cell.
    """
    while start < end and source[start] in " \t":
        start += 1
    if start < end and source[start] == "|":
        start += 1
    for _ in range(number):
        start = _bar(source, start, end) + 1
    end = _bar(source, start, end)
    while start < end and source[start].isspace():
        start += 1
    runs = [(0, start)]
    at = start
    while (at := source.find("\\|", at, end)) >= 0:
        runs.append((at - start - len(runs) + 1, at + 1))
        at += 2
    return runs


def _bar(source: str, start: int, end: int) -> int:
    """Return where the next bar without a backslash is, `end` where there is none."""
    at = source.find("|", start, end)
    while at > start and source[at - 1] == "\\":
        at = source.find("|", at + 1, end)
    return at if at >= 0 else end
