"""spelling: a word that no dictionary has, one slip away from a common word that fits its place.

An unknown word is no error by itself. It is reported when the common word, the slip that made it
and the words around it are together much likelier than a new word, a name or a foreign one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.coinage import Coinage
from newslint.finding import Safety
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon
from newslint.likelihood import Likelihood
from newslint.rule import Rule
from newslint.slips import neighbours, slip_cost
from newslint.text import Text

_BEFORE = Lazy(r"(?<![\p{L}'’])(\p{L}+) $")
_AFTER = Lazy(r" (\p{L}+)(?!\p{L})")
_QUOTES = "\"“”‘’'()*_"
_DASHES = "-–—/"

# Bits for and against a guess; the costs of the slips themselves are in `slips`.
_TOPIC = 5.5
"""An article keeps to its subject: the right word stands in it elsewhere."""
_UNLISTED = 16.0
"""The frequency of a word of the article that the frequency list doesn't have."""
_REPEATED = 5.0
"""The same spelling in another place: nobody slips twice the same way."""
_FOREIGN = 5.0
"""The word beside it is unknown too."""
_HYPHEN = 6.0
_SHOWN = 8.0
"""It stands alone in quotation marks or brackets: shown, not used."""
_NEVER = 99.0


@dataclass(frozen=True, slots=True)
class _Guess:
    """A right word for an unknown one, and the bits that speak for it."""

    word: str
    bits: float


class Spelling:
    """Weighs every word one slip away from an unknown one."""

    triggers = Triggers(unknown=True)

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._listed = [lexicon.table(name) for name in rule.texts_of("listed")]
        self._likelihood = Likelihood(lexicon)
        self._coinage = Coinage(lexicon, rule.texts_of("prefixes"), rule.texts_of("endings"))
        self._report = rule.number_of("report", -10)
        self._sure = rule.number_of("sure", -4)
        self._margin = rule.number_of("margin", 3)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word in hits.unknown:
            if len(word) > 2 and word in text.words and word.isascii():
                if any(table.get(word) is not None for table in self._listed):
                    continue
                if word.capitalize() in text.words or word.upper() in text.words:
                    continue  # a name, or a term made of capitals, in lower case
                yield from self._weigh(text, word, hits)

    def _weigh(self, text: Text, word: str, hits: Hits) -> Iterator[Match]:
        near = self._near(text, word, hits)
        if not near:
            return
        places = [(at, *_around(text.source, at, at + len(word))) for at in text.find(word)]
        doubt = self._coinage.doubt(word)
        doubt += _REPEATED * (len({place[1:] for place in places}) - 1)
        for at, before, after in places:
            here = doubt + _oddity(text.source, at, at + len(word))
            if before in hits.unknown or after in hits.unknown:
                here += _FOREIGN
            guesses = [
                self._guess(text, word, right, own, before, after) for right, own in near.items()
            ]
            guesses.sort(key=lambda guess: -guess.bits)
            best = guesses[0]
            if best.bits - here < self._report:
                continue
            lead = best.bits - guesses[1].bits if len(guesses) > 1 else _NEVER
            sure = best.bits - here >= self._sure and lead >= self._margin
            safety = Safety.SAFE if sure else Safety.UNSAFE
            yield Match(at, at + len(word), best.word, safety=safety)

    def _near(self, text: Text, word: str, hits: Hits) -> dict[str, float]:
        """Return the words one slip away, with the logarithms of their counts."""
        slips = neighbours(word)
        near = self._likelihood.frequencies(slips)
        for right in slips & text.lower_words:
            if right not in near and right not in hits.unknown:
                near[right] = _UNLISTED
        return near

    def _guess(
        self, text: Text, word: str, right: str, own: float, before: str, after: str
    ) -> _Guess:
        bits = self._likelihood.bits(right, own, before, after)
        bits -= slip_cost(word, right) or 0.0
        if right in text.lower_words:
            bits += _TOPIC
        return _Guess(right, bits)


def _around(source: str, start: int, end: int) -> tuple[str, str]:
    """Return the words beside a stretch in lower case, '' where a sign stands between."""
    before = _BEFORE.re.search(source, max(0, start - 40), start)
    after = _AFTER.re.match(source, end)
    return (before[1].lower() if before else ""), (after[1].lower() if after else "")


def _oddity(source: str, start: int, end: int) -> float:
    """Return the bits by which the signs around a word speak against prose."""
    left = source[start - 1] if start else " "
    right = source[end] if end < len(source) else " "
    following = source[end + 1 : end + 2] or " "
    if left in _QUOTES and (right in _QUOTES or (right in ".,;" and following in _QUOTES)):
        return _SHOWN
    doubt = 0.0
    if left in _DASHES:
        doubt += _HYPHEN
    elif not left.isspace() and left not in _QUOTES:
        return _NEVER
    if right in _DASHES:
        doubt += _HYPHEN
    elif right.isalnum() or right in "@_&=\\" or (right in ".:" and following.isalnum()):
        return _NEVER
    return doubt


def compile_rule(rule: Rule, lexicon: Lexicon) -> Spelling:
    """Compile a rule; the words it knows are in the lexicon."""
    return Spelling(rule, lexicon)


KIND = Kind(
    help="an unknown word that is one slip away from a common word that fits its place",
    params={
        "listed": Param("list", "lists of wrong words that other rules report"),
        "prefixes": Param("list", "what makes a new word before a known one"),
        "endings": Param("list", "what makes a new word after a known one"),
        "report": Param("number", "bits of likelihood below which nothing is said (-10)"),
        "sure": Param("number", "bits from which the fix is safe (-4)"),
        "margin": Param("number", "bits by which the best word must lead for a safe fix (3)"),
    },
    compile=compile_rule,
)
