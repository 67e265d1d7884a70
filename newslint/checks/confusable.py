"""confusable: a real word where its neighbours show that another, much like it, was meant."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.casing import casings, match_case
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.contexts import Context, Place, Token, parse_context
from newslint.lexicon import Lexicon
from newslint.likelihood import Likelihood
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import split_words

CLASS_LIST = "confusable-classes.txt"
# The log of the count of a word that the list of frequencies lacks.
_RARE = 16.0
_JOINERS = frozenset("'’-‑")


class Confusable:
    """Looks at each place of the wrong words, and reports it where a context fits."""

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        sets = {name: frozenset(words.split()) for name, words in rule.map_of("sets").items()}
        self._words = rule.map_of("words")
        self._contexts = [parse_context(source, sets) for source in rule.texts_of("contexts")]
        self._allowed = [parse_context(source, sets) for source in rule.texts_of("allowed")]
        self._table = lexicon.table(CLASS_LIST)
        self._likelihood = Likelihood(lexicon)
        self._bits = rule.number_of("counts", 0)
        if not self._contexts and not self._bits:
            raise ValueError("a confusable rule has contexts, or counts, or both")
        self._forms = {form: right for word, right in self._words.items() for form in _forms(word)}
        self.triggers = _triggers(list(self._words), self._contexts, bool(self._bits))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for form, right in self._forms.items():
            for start in _places(text, form):
                end = start + len(form)
                block = text.block_at(start)
                if block is None:
                    continue
                place = Place(text.source, start, end, block.content, block.end, self._table)
                if self._wrong(place, form.lower(), right):
                    yield Match(start, end, match_case(form, _dressed(right, form, text.source)))

    def _wrong(self, place: Place, word: str, right: str) -> bool:
        fits = any(context.meets(place) for context in self._contexts) or (
            self._bits and self._likelier(place, word, right)
        )
        return bool(fits) and not any(context.meets(place) for context in self._allowed)

    def _likelier(self, place: Place, word: str, right: str) -> bool:
        """Tell whether the counts of word pairs speak for the right word, none for the wrong."""
        if place.is_name:
            return False
        before, after = _beside(place.before), _beside(place.after)
        pair = self._likelihood.pair
        if (after and pair(word, after)) or (before and pair(before, word)):
            return False
        own, right_own = self._likelihood.frequency(word), self._likelihood.frequency(right)
        if right_own is None:
            return False
        bits = self._likelihood.bits
        gain = bits(right, right_own, before, after) - bits(word, own or _RARE, before, after)
        return gain >= self._bits or bool(
            before and after and pair(before, right) and pair(right, after)
        )


def _beside(tokens: list[Token]) -> str:
    """Return the nearest word, '' where there is none or a sign comes first."""
    return tokens[0].word if tokens and tokens[0].word.isalpha() else ""


def _forms(word: str) -> Iterator[str]:
    """Yield the spellings of a word that are searched for: casings, both apostrophes."""
    for form in casings(word):
        yield form
        if "'" in form:
            yield form.replace("'", "’")


def _places(text: Text, form: str) -> Iterator[int]:
    """Yield where a form stands by itself: "its", not the "it" of "it's"."""
    source = text.source
    if form.isalpha() and form not in text.words:
        return
    for start in text.find(form):
        end = start + len(form)
        if not (_joined(source[max(0, start - 2) : start][::-1]) or _joined(source[end : end + 2])):
            yield start


def _joined(beside: str) -> bool:
    """Tell whether an apostrophe or hyphen ties the form to a further letter."""
    return beside[:1] in _JOINERS and beside[1:].isalnum()


def _dressed(right: str, found: str, source: str) -> str:
    """Return the right word with the apostrophe that the text uses."""
    if "'" not in right or "'" in found:
        return right
    if "’" in found or source.count("’") > source.count("'"):
        return right.replace("'", "’")
    return right


def _triggers(wrong: list[str], contexts: list[Context], always: bool) -> Triggers:
    """File under the words beside the wrong one where all contexts name them, else under it."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for word in wrong:
        pieces = split_words(word)
        if len(pieces) > 1:
            pairs.add((pieces[0], pieces[1]))
            continue
        if always:
            words.update(casings(word))
            continue
        beside: set[tuple[str, str]] = set()
        for context in contexts:
            found = _neighbours(word, context)
            if not found:
                words.update(casings(word))
                break
            beside |= found
        else:
            pairs |= beside
    return Triggers(words=frozenset(words), pairs=frozenset(pairs))


def _neighbours(word: str, context: Context) -> set[tuple[str, str]]:
    """Return the pairs one of which a text must hold for a context, none where any word fits."""
    before, after = context.closed()
    following = [split_words(neighbour) for neighbour in after or ()]
    if following and all(following):
        return {(word, pieces[0]) for pieces in following}
    preceding = [split_words(neighbour) for neighbour in before or ()]
    if preceding and all(preceding):
        return {(pieces[-1], word) for pieces in preceding}
    return set()


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
    },
    compile=compile_rule,
)
