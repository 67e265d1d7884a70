"""shared: short lines that stand in several texts of one run are the site's."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Triggers
from newslint.finding import Edit
from newslint.language.lexicon import Lexicon
from newslint.lines.chrome import line_key
from newslint.rule import Rule
from newslint.text import Text

# A text most of whose lines stand elsewhere too is a copy of another, not a page with furniture.
_COPY = 0.5


class Shared:
    """Finds the lines that `text.shared` says stand in other texts of the run too."""

    triggers = Triggers()

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        if not text.shared:
            return
        source = text.source
        found = [b for b in text.blocks if line_key(source[b.start : b.end]) in text.shared]
        inside = sum(block.end - block.start for block in found)
        if inside > _COPY * len(source):
            return
        for block in found:
            lines = text.lines_of(block)
            yield Match(block.start, block.end, edits=(Edit(lines.start, lines.end, ""),))


def compile_rule(rule: Rule, lexicon: Lexicon) -> Shared:
    """Compile the rule about lines of several texts."""
    return Shared()


KIND = Kind(
    help="short lines that stand in several texts of one run",
    params={},
    compile=compile_rule,
    lines=True,
    among=True,
)
