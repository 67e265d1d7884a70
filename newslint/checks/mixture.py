"""mixture: words spelt as on one side of the Atlantic in a text that is spelt as on the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.casing import capitalized, match_case
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lexicon import Lexicon
from newslint.rule import Rule
from newslint.text import Text


class Mixture:
    """Counts the different words of each side, and reports those of the smaller one."""

    triggers = Triggers()

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._table = lexicon.table(rule.text_of("list"))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        found = self._table.among(text.lower_words)
        sides = Counter(entry.split(" ")[0] for entry in found.values()).most_common()
        if len(sides) < 2 or sides[0][1] == sides[1][1]:
            return  # one side only, or none that the text leans to
        for word, entry in found.items():
            side, other = entry.split(" ")
            if side != sides[0][0]:
                for casing in (word, capitalized(word)):
                    for at in text.find(casing):
                        if not text.is_quoted(at):
                            yield Match(at, at + len(casing), match_case(casing, other))


def compile_rule(rule: Rule, lexicon: Lexicon) -> Mixture:
    """Compile a rule with a `list`."""
    return Mixture(rule, lexicon)


KIND = Kind(
    help="words spelt in one of two ways in a text that leans to the other",
    params={"list": Param("text", "a file of word<TAB>side other lines", required=True)},
    compile=compile_rule,
)
