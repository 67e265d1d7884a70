"""Tables and pages in Markdown, for both benchmarks."""

from __future__ import annotations

from collections.abc import Sequence


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """The rows, the first as heading, aligned so that the source reads as a table too."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def page(title: str, notes: str, tables: str) -> str:
    """A page of the docs: what was measured and how, then the tables."""
    return f"# {title}\n\n{notes.strip()}\n\n{tables.strip()}\n"
