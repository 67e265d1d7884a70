"""substitute: wrong words or phrases and the right ones for them, whatever their casing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import casings, match_case
from newslint.language.foreign import is_foreign
from newslint.language.lexicon import Lexicon, Table
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import split_words


class Phrases:
    """Wrong phrases written in the rule itself."""

    def __init__(self, pairs: dict[str, str]) -> None:
        self._by_word: dict[str, list[tuple[Lazy, str]]] = {}
        self._by_pair: dict[tuple[str, str], list[tuple[Lazy, str]]] = {}
        for wrong, right in pairs.items():
            pieces = [piece.lower() for piece in split_words(wrong)]
            if not pieces:
                raise ValueError(f"“{wrong}” has no word in it")
            entry = (_phrase_pattern(wrong), right)
            if len(pieces) == 1:
                for casing in casings(pieces[0]):
                    self._by_word.setdefault(casing, []).append(entry)
            else:
                self._by_pair.setdefault((pieces[0], pieces[1]), []).append(entry)
        self.triggers = Triggers(words=frozenset(self._by_word), pairs=frozenset(self._by_pair))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        entries = {
            id(entry): entry
            for found in (
                *(self._by_word[word] for word in hits.words),
                *(self._by_pair[pair] for pair in hits.pairs),
            )
            for entry in found
        }
        for pattern, right in entries.values():
            for match in pattern.re.finditer(text.source):
                yield Match(match.start(), match.end(), match_case(match.group(), right))


class Listed:
    """Wrong words from a list (`wrong<TAB>right`); none of them may be in the dictionary."""

    triggers = Triggers(unknown=True)

    def __init__(self, table: Table) -> None:
        self._table = table

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word, right in self._table.among(hits.unknown).items():
            for casing in casings(word):
                if casing in text.words:
                    new = match_case(casing, right)
                    for start in text.find(casing):
                        if not is_foreign(text, start, hits.unknown):
                            yield Match(start, start + len(casing), new)


def _phrase_pattern(phrase: str) -> Lazy:
    """Blanks match any blanks, an apostrophe both of its forms; the ends are word ends."""
    import regex

    body = regex.escape(phrase, special_only=True, literal_spaces=True)
    body = body.replace("’", "'").replace("'", "['’]").replace(" ", r"\s+")
    return Lazy(rf"(?i)(?<![\w'’]){body}(?![\w]|['’]\w)")


def compile_rule(rule: Rule, lexicon: Lexicon) -> Phrases | Listed:
    """Compile a rule that has either `pairs` or `list`."""
    pairs, name = rule.map_of("pairs"), rule.text_of("list")
    if bool(pairs) == bool(name):
        raise ValueError("a substitute rule has either pairs or a list")
    return Listed(lexicon.table(name)) if name else Phrases(pairs)


KIND = Kind(
    help="wrong words and the right ones for them",
    params={
        "pairs": Param("map", "wrong: right"),
        "list": Param("file", "a file of wrong<TAB>right lines"),
    },
    compile=compile_rule,
)
