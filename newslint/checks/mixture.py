"""mixture: words spelt as on one side of the Atlantic where those of the other are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized, match_case
from newslint.language.lexicon import Lexicon
from newslint.rule import Rule
from newslint.text import Text


class Mixture:
    """Reports the words of the side that is not wanted.

    Where a rule names no side, it is the one that fewer different words of the text are on.
    """

    triggers = Triggers()

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._table = lexicon.table(rule.text_of("list"))
        self._side = rule.text_of("side")

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        found = self._table.among(text.lower_words)
        wanted = self._side or _larger(entry.split(" ")[0] for entry in found.values())
        if not wanted:
            return
        for word, entry in found.items():
            side, other = entry.split(" ")
            if side != wanted:
                for casing in (word, capitalized(word)):
                    for at in text.find(casing):
                        if not text.is_quoted(at):
                            yield Match(at, at + len(casing), match_case(casing, other))


def _larger(sides: Iterable[str]) -> str:
    """Return the side that is named more often, "" where there is no other or none leads."""
    counts = Counter(sides).most_common()
    return counts[0][0] if len(counts) > 1 and counts[0][1] > counts[1][1] else ""


def compile_rule(rule: Rule, lexicon: Lexicon) -> Mixture:
    """Compile a rule with a `list`."""
    return Mixture(rule, lexicon)


KIND = Kind(
    help="words spelt in one of two ways where the other is wanted",
    params={
        "list": Param("file", "a file of word<TAB>side other lines", required=True),
        "side": Param("text", "the side that is wanted; else the one the text leans to"),
    },
    compile=compile_rule,
)
