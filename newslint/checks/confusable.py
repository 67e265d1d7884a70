"""confusable: a real word where its neighbours show that another, much like it, was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import casings, match_case
from newslint.language.contexts import Context, neighbours, parse_context
from newslint.language.lexicon import Lexicon, Table
from newslint.language.likelihood import Likelihood
from newslint.language.neighbours import Place, readings
from newslint.language.spots import Seen, Spot
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import split_words

CLASS_LIST = "confusable-classes.txt"
# The log of the count of a word that the list of frequencies lacks.
_RARE = 16.0
# So many different neighbours are remembered before starting anew.
_MEMORY = 20_000


Key = str | tuple[str, str]


class Contexts:
    """The contexts of a rule, asked about many places.

    Which of them a place can meet follows, for nearly all places, from the nearest word on each
    side; what such a word leaves possible is a set of bits, remembered for each.
    """

    def __init__(self, contexts: list[Context], table: Table) -> None:
        self._contexts = contexts
        self._table = table
        self._after: dict[str, int] = {}
        self._before: dict[str, int] = {}

    def left_by(self, raw: str) -> int:
        """Return which of them a word that follows leaves possible, as bits."""
        possible = self._after.get(raw)
        return self._learn(self._after, raw, after=True) if possible is None else possible

    def meet(self, place: Place) -> bool:
        """Tell whether one of them fits."""
        possible = self.left_by(place.next_raw)
        if not possible:
            return False
        before = self._before.get(place.last_raw)
        if before is None:
            before = self._learn(self._before, place.last_raw, after=False)
        possible &= before
        while possible:
            lowest = possible & -possible
            if self._contexts[lowest.bit_length() - 1].meets(place):
                return True
            possible ^= lowest
        return False

    def _learn(self, memory: dict[str, int], raw: str, *, after: bool) -> int:
        if len(memory) >= _MEMORY:
            memory.clear()
        tokens = readings(raw, self._table)
        bits = 0
        for index, context in enumerate(self._contexts):
            if context.may_follow(tokens) if after else context.may_precede(tokens):
                bits |= 1 << index
        memory[raw] = bits
        return bits


class Confusable:
    """Looks at each place of the wrong words, and reports it where a context fits."""

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._sets = {name: frozenset(words.split()) for name, words in rule.map_of("sets").items()}
        self._words = rule.map_of("words")
        self._sources = rule.texts_of("contexts"), rule.texts_of("allowed")
        self._table = lexicon.table(CLASS_LIST)
        self._counts = Counts(lexicon, bits) if (bits := rule.number_of("counts", 0)) else None
        if not self._sources[0] and not self._counts:
            raise ValueError("a confusable rule has contexts, or counts, or both")
        if not rule.origin.startswith(str(lexicon.folder.parent)):
            self._wrong, self._fine  # noqa: B018  (shows mistakes; the shipped rules are tested)
        if company := rule.texts_of("with"):
            self._filed: dict[Key, set[str]] = {
                form: set(self._words) for word in company for form in casings(word)
            }
        else:
            self._filed = _filed(self._words, rule.flag_of("near"), self._sources[0], self._sets)
        # Counts may speak at any place; contexts that name a word do so only beside it.
        self._near = rule.flag_of("near") and not company and self._counts is None
        self.triggers = Triggers(
            words=frozenset(key for key in self._filed if isinstance(key, str)),
            pairs=frozenset(key for key in self._filed if isinstance(key, tuple)),
        )

    @cached_property
    def _wrong(self) -> Contexts:
        return self._parsed(self._sources[0])

    @cached_property
    def _fine(self) -> Contexts:
        return self._parsed(self._sources[1])

    def _parsed(self, sources: Iterable[str]) -> Contexts:
        return Contexts([parse_context(source, self._sets) for source in sources], self._table)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        seen = text.once(Seen)
        possible = self._wrong.left_by
        for word, spots in self._looked_for(seen, hits):
            for spot in spots:
                # Most places end here, at the word that follows: no more is looked at.
                if possible(spot[2]) or self._counts is not None:
                    place = seen.place(spot, self._table)
                    if self._is_wrong(place, word):
                        form = text.source[place.start : place.end]
                        right = _dressed(self._words[word], form, text.source)
                        yield Match(place.start, place.end, match_case(form, right))

    def _looked_for(self, seen: Seen, hits: Hits) -> Iterator[tuple[str, list[Spot]]]:
        filed = self._filed
        if self._near:
            for pair in hits.pairs:
                yield from ((word, seen.beside(word, pair)) for word in filed[pair])
            return
        wrong: set[str] = set()
        for key in hits.words:
            wrong |= filed[key]
        for pair in hits.pairs:
            wrong |= filed[pair]
        yield from ((word, seen.spots(word)) for word in wrong)

    def _is_wrong(self, place: Place, word: str) -> bool:
        fits = self._wrong.meet(place) or (
            self._counts is not None and self._counts.favour(place, word, self._words[word])
        )
        return fits and not self._fine.meet(place)


class Counts:
    """Counts of word pairs: do they speak for the right word, and none for the wrong one?"""

    def __init__(self, lexicon: Lexicon, bits: float) -> None:
        self._likelihood = Likelihood(lexicon)
        self._pairs = lexicon.table("pairs.txt")
        self._bits = bits
        self._asked: dict[tuple[str, str], bool] = {}

    def favour(self, place: Place, word: str, right: str) -> bool:
        """Tell whether the right word fits better by the bits asked for, or on both sides."""
        if place.is_name:
            return False
        after = place.next_raw.lower() if place.next_raw.isalpha() else ""
        if after and self._listed(word, after):
            return False
        before = place.last_raw.lower() if place.last_raw.isalpha() else ""
        fits_after = bool(after) and self._listed(right, after)
        if not before or not (fits_after or not after) or self._listed(before, word):
            return False
        fits_before = self._listed(before, right)
        if fits_after is fits_before:
            return fits_after
        own, right_own = self._likelihood.frequency(word), self._likelihood.frequency(right)
        if right_own is None:
            return False
        bits = self._likelihood.bits
        gain = bits(right, right_own, before, after) - bits(word, own or _RARE, before, after)
        return gain >= self._bits

    def _listed(self, first: str, second: str) -> bool:
        key = (first, second)
        listed = self._asked.get(key)
        if listed is None:
            row = self._pairs.get(first) or ""
            listed = row.startswith(f"{second}=") or f" {second}=" in row
            if len(self._asked) >= _MEMORY:
                self._asked.clear()
            self._asked[key] = listed
        return listed


def _dressed(right: str, found: str, source: str) -> str:
    """Return the right word with the apostrophe that the text uses."""
    if "'" not in right or "'" in found:
        return right
    if "’" in found or source.count("’") > source.count("'"):
        return right.replace("'", "’")
    return right


def _filed(
    words: Iterable[str], near: bool, contexts: Iterable[str], sets: Mapping[str, frozenset[str]]
) -> dict[Key, set[str]]:
    """Return what must be in a text for the wrong words to be looked for: themselves, as a rule.

    Words that are in every text are filed with the words beside them, which the contexts name.
    """
    filed: dict[Key, set[str]] = {}
    for word in words:
        pieces = split_words(word)
        keys: Iterable[Key]
        if near:
            keys = {pair for context in contexts for pair in _near(pieces, context, sets)}
        elif len(pieces) > 1:
            keys = ((pieces[0], pieces[1]),)
        else:
            keys = casings(word)
        for key in keys:
            filed.setdefault(key, set()).add(word)
    return filed


def _near(
    pieces: list[str], context: str, sets: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    before, after = neighbours(context, sets)
    if after:
        yield from ((pieces[-1], split_words(word)[0]) for word in after)
    elif before:
        yield from ((split_words(word)[-1], pieces[0]) for word in before)
    else:
        raise ValueError(f"a rule that is filed near names a word beside each slot: “{context}”")


def compile_rule(rule: Rule, lexicon: Lexicon) -> Confusable:
    """Compile a rule with `words` and `contexts`."""
    return Confusable(rule, lexicon)


KIND = Kind(
    help="a real word where its neighbours show that another one was meant",
    params={
        "words": Param("map", "the wrong word: the right one", required=True),
        "contexts": Param("list", "where it is wrong, such as `PREP _ ADJ? SING`"),
        "counts": Param("number", "wrong too where pair counts say so by so many bits"),
        "allowed": Param("list", "where it is right although a context fits"),
        "sets": Param("map", "name: words that contexts call @name"),
        "with": Param("list", "run only on texts with one of these words"),
        "near": Param("flag", "run only on texts with a word that a context names beside the slot"),
    },
    compile=compile_rule,
)
