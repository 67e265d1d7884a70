"""ignores: ignore comments that silence nothing. Judged when all other rules have run."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Triggers
from newslint.language.lexicon import Lexicon
from newslint.rule import Rule
from newslint.text import Text


class Ignores:
    """Finds nothing by itself: `newslint.ignore` knows in the end which comments were needed."""

    triggers = Triggers(literals=("newslint: ignore",))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        return iter(())


def compile_rule(rule: Rule, lexicon: Lexicon) -> Ignores:
    """Compile the rule about unused ignores."""
    return Ignores()


KIND = Kind(help="ignore comments that silence nothing", params={}, compile=compile_rule)
