"""canonical: the right forms of names; another casing of one is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lexicon import Lexicon, Table
from newslint.mentions import folded, is_alone, is_foreign, is_inside, is_label, small_words
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import is_word_char, split_words

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
            for start in text.find(word):
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
            for start in text.find(word):
                if is_alone(text.source, start, start + len(word)):
                    yield Match(start, start + len(word), self._right[word])


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A line of the list."""

    key: str
    right: str
    how: str
    words: frozenset[str]


class Phrases:
    """Names of several words from a list (`two words<TAB>lower<TAB>Right<TAB>how`).

    `always`: no other casing is right. `partly`: one of the words must already have its capital
    inside a sentence, so “the Supreme court”, but not “a supreme court”. `own`: besides, the
    article itself must have the right form, as styles differ; `first` and `last`: so only where
    that word is small (western Europe, the Ganges river).
    """

    def __init__(self, table: Table) -> None:
        self._lines = table.path.read_text(encoding="utf-8").splitlines()
        self.triggers = Triggers(
            pairs=frozenset(_pair(line[: line.index("\t")]) for line in self._lines)
        )

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], list[_Phrase]]:
        found: dict[tuple[str, str], list[_Phrase]] = {}
        for line in self._lines:
            filed, key, right, how = line.split("\t")
            phrase = _Phrase(key, right, how, frozenset(split_words(key)))
            found.setdefault(_pair(filed), []).append(phrase)
        return found

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for pair in hits.pairs:
            for phrase in self._by_pair[pair]:
                # Most are told at little cost: another word is missing, or none is small.
                if phrase.words <= text.lower_words and not text.words.isdisjoint(phrase.words):
                    yield from _miscased(text, phrase)


def _pair(words: str) -> tuple[str, str]:
    """Return the pair as the sieve has it; most stand as they are."""
    first, _, second = words.partition(" ")
    if first.isalpha() and second.isalpha():
        return first, second
    first, second = split_words(words)
    return first, second


def _miscased(text: Text, phrase: _Phrase) -> Iterator[Match]:
    """Yield the lowered words of a phrase wherever it stands."""
    source, lower, right = text.source, text.once(folded), phrase.right
    at = lower.find(phrase.key)
    while at >= 0:
        end = at + len(right)
        found = source[at:end]
        if found != right and not _is_part(source, at, end):
            lowered = _lowered(found, right)
            if lowered and _is_wrong(text, at, found, right, phrase.how):
                start, stop = lowered[0][0], lowered[-1][1]
                yield Match(at + start, at + stop, right[start:stop])
        at = lower.find(phrase.key, end)


def _is_part(source: str, start: int, end: int) -> bool:
    """Tell whether a stretch is part of longer words."""
    before = start > 0 and is_word_char(source[start - 1])
    return before or (end < len(source) and is_word_char(source[end]))


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
    return Phrases(lexicon.table(phrases))


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
)
