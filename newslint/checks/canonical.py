"""canonical: the right forms of names; another casing of one is wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from newslint.checks.base import PREPARED, Hits, Kind, Match, Param, Triggers
from newslint.language.lexicon import Lexicon, Table
from newslint.language.mentions import (
    fold,
    folded,
    is_alone,
    is_foreign,
    is_inside,
    is_label,
    places_of,
    small_words,
)
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import is_word, only_words, split_words

# Classes of names that keep their capital after a hyphen.
_WHOLE = frozenset({"countries", "us-states", "peoples"})


class Listed:
    """Single names from lists of `lower<TAB>Right<TAB>class` lines.

    The first list is of names that no dictionary has in lower case; `known` is a short one of
    those that some has, though in the news they are always names.
    """

    def __init__(
        self, table: Table, known: Table | None, innocent: Table | None, classes: frozenset[str]
    ) -> None:
        self._table = table
        self._known = known.read() if known else {}
        self._innocent = innocent
        self._classes = classes
        self.triggers = Triggers(words=frozenset(self._known), unknown=True)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word in (*hits.words, *small_words(text, hits.unknown)):
            row = self._known.get(word) or self._table.get(word)
            if row is None:
                continue
            right, _, kind = row.partition("\t")
            if self._classes and self._classes.isdisjoint(kind.split(",")):
                continue
            for start in places_of(text, word):
                after_hyphen = text.source[start - 1 : start] == "-"
                if after_hyphen and _WHOLE.isdisjoint(kind.split(",")):
                    continue  # “Jong-un”, “op-ed”, but “anti-American”
                end = start + len(word)
                if (
                    is_alone(text.source, start, end)
                    and not self._excused(text, start, end)
                    and not is_label(text, start)
                    and not is_foreign(text, start, hits.unknown)
                ):
                    yield Match(start, end, right)

    def _excused(self, text: Text, start: int, end: int) -> bool:
        """Tell whether a word belongs to a phrase that is right in lower case: french fries."""
        if self._innocent is None:
            return False
        lower, word = text.once(folded), text.source[start:end]
        for phrase in self._phrases.get(word, ()):
            at = lower.find(phrase, max(0, start - len(phrase)), end + len(phrase))
            if 0 <= at <= start and end <= at + len(phrase):
                return True
        return False

    @cached_property
    def _phrases(self) -> dict[str, list[str]]:
        phrases: dict[str, list[str]] = {}
        for phrase in self._innocent.read() if self._innocent else ():
            for word in split_words(phrase) if " " in phrase else ():
                phrases.setdefault(word, []).append(phrase)
        return phrases


class Words:
    """Single names written in the rule itself, though a dictionary may have them in lower case."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._right = {name.lower(): name for name in names}
        self.triggers = Triggers(words=frozenset(self._right))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word in hits.words:
            for start in places_of(text, word):
                if is_alone(text.source, start, start + len(word)):
                    yield Match(start, start + len(word), self._right[word])


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A line of the list."""

    key: str
    right: str
    how: str
    only: str
    """Its words as a text has them that keeps nothing else."""
    words: frozenset[str]
    raised: frozenset[str]
    """Those of them that it has with a capital, in lower case."""


class Phrases:
    """Names of several words from a list (`two words<TAB>lower<TAB>Right<TAB>how`).

    `always`: no other casing is right. `partly`: one of the words must already have its capital
    inside a sentence, so “the Supreme court”, but not “a supreme court”. `own`: besides, the
    article itself must have the right form, as styles differ; `first` and `last`: so only where
    that word is small (western Europe, the Ganges river).
    """

    def __init__(self, table: Table, index: Mapping[str, str]) -> None:
        self._table = table
        self._odd = _table(index["odd"])
        self._by_pair: dict[tuple[str, str], list[_Phrase]] = {}
        pairs = zip(index["first"].split(), index["second"].split(), strict=True)
        self.triggers = Triggers(pairs=frozenset(pairs))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for pair in hits.pairs:
            phrases = self._by_pair.get(pair)
            if phrases is None:
                phrases = self._by_pair[pair] = self._filed(pair)
            for phrase in phrases:
                # Most are told at little cost: none is small, or another word is missing.
                if not text.words.isdisjoint(phrase.raised) and phrase.words <= text.lower_words:
                    yield from _miscased(text, phrase)

    def _filed(self, pair: tuple[str, str]) -> list[_Phrase]:
        """Return the phrases of a pair. The list is sorted, and few of its lines are ever read."""
        found = []
        for filed in (" ".join(pair), *self._odd.get(" ".join(pair), "").split("|")):
            at = bisect_left(self._lines, f"{filed}\t") if filed else len(self._lines)
            while at < len(self._lines) and self._lines[at].startswith(f"{filed}\t"):
                found.append(_phrase(*self._lines[at].split("\t")[1:]))
                at += 1
        return found

    @cached_property
    def _lines(self) -> list[str]:
        return self._table.path.read_text(encoding="utf-8").splitlines()


def _phrase(key: str, right: str, how: str) -> _Phrase:
    raised = " ".join(word.lower() for word in right.split(" ") if not word.islower())
    words, small = frozenset(split_words(key)), frozenset(split_words(raised))
    return _Phrase(key, right, how, only_words(key, lower=True), words, small)


def _miscased(text: Text, phrase: _Phrase) -> Iterator[Match]:
    """Yield the lowered words of a phrase wherever it stands."""
    source, right = text.source, phrase.right
    at = text.lower_only.find(phrase.only)
    while at >= 0:
        end = at + len(right)
        found = source[at:end]
        if found != right and fold(found) == phrase.key and is_word(source, at, end):
            lowered = _lowered(found, right)
            if lowered and _is_wrong(text, at, found, right, phrase.how):
                start, stop = lowered[0][0], lowered[-1][1]
                yield Match(at + start, at + stop, right[start:stop])
        at = text.lower_only.find(phrase.only, end)


def _words(phrase: str) -> Iterator[tuple[int, int]]:
    start = 0
    for word in phrase.split(" "):
        yield start, start + len(word)
        start += len(word) + 1


def _lowered(found: str, right: str) -> list[tuple[int, int]]:
    """Return the stretches of the words that have lost a capital."""
    return [
        (start, end)
        for start, end in _words(right)
        if found[start:end].islower() and not right[start:end].islower()
    ]


def _is_wrong(text: Text, at: int, found: str, right: str, how: str) -> bool:
    """Tell whether a miscased phrase is a slip, and no style or chance meeting of its words."""
    if how == "always":
        return True
    words = list(_words(right))
    capital = [start for start, _ in words if found[start].isupper()]
    if not capital:
        return False
    small = [place for place, word in enumerate(words) if word in _lowered(found, right)]
    common = {"first": [0], "last": [len(words) - 1], "own": small}.get(how, [])
    if set(small).isdisjoint(common) and (capital[-1] or is_inside(text, at)):
        return True
    return any(is_inside(text, other) for other in text.find(right))


def prepare_rule(rule: Rule, lexicon: Lexicon) -> dict[str, str]:
    """Return the pairs that phrases are filed under, and those the list has in another form."""
    name = rule.text_of("phrases")
    pairs: dict[tuple[str, str], list[str]] = {}
    for line in lexicon.table(name).read() if name else ():
        first, second = split_words(line)
        pairs.setdefault((first, second), []).append(line)
    odd = (
        f"{' '.join(pair)}\t{'|'.join(line for line in lines if line != ' '.join(pair))}"
        for pair, lines in pairs.items()
        if lines != [" ".join(pair)]
    )
    return {
        "first": " ".join(first for first, _ in pairs),
        "second": " ".join(second for _, second in pairs),
        "odd": "\n".join(odd),
    }


def _table(lines: str) -> dict[str, str]:
    return dict(line.split("\t") for line in lines.splitlines())


def compile_rule(rule: Rule, lexicon: Lexicon) -> Listed | Words | Phrases:
    """Compile a rule that has one of `words`, `list` and `phrases`."""
    words, names = rule.texts_of("words"), rule.text_of("list")
    phrases = rule.text_of("phrases")
    if sum(map(bool, (words, names, phrases))) != 1:
        raise ValueError("a canonical rule has one of words, list and phrases")
    if words:
        return Words(words)
    if names:
        known = rule.text_of("known")
        more = lexicon.table(known) if known else None
        lower = rule.text_of("innocent")
        innocent = lexicon.table(lower) if lower else None
        return Listed(lexicon.table(names), more, innocent, frozenset(rule.texts_of("classes")))
    return Phrases(lexicon.table(phrases), rule.map_of(PREPARED))


KIND = Kind(
    help="the right forms of names; another casing of one is wrong",
    params={
        "words": Param("list", "single names, whatever a dictionary has in lower case"),
        "list": Param("text", "a file of lower<TAB>Right<TAB>class lines, one word each"),
        "known": Param("text", "the same, of names that are words too but never in the news"),
        "innocent": Param("text", "a file of phrases in which the names are right in lower case"),
        "classes": Param("list", "only these classes of the list"),
        "phrases": Param("text", "a file of two words<TAB>lower<TAB>Right<TAB>how lines"),
    },
    compile=compile_rule,
    prepare=prepare_rule,
)
