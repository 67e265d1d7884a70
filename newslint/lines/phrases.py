"""Phrase families: one template stands for many phrases and is matched word by word.

    share [this|the] (article|story|post) [on {network}]

Plain words must be there; `[a|b c]` may be there; `(a|b)` is one of these; `{set}` is one of a
named set of phrases; a `+` after a bracket or a set lets it repeat. `#` is a number, `…` one or
more words (`…3` at most three), `{name}` one to six words of a name. `|` and `:` between blanks
are separators in the line; a template without them does not see separators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from newslint.lines.line import Line, Words
from newslint.words import split_words

_NAME_WORDS = 6
_OPEN = frozenset(["…", "…2", "…3", "{name}"])
_SIGNS = frozenset("|:#©&@")
_PIECE = re.compile(r"[\[(][^\])]*[\])]\+?|\S+")
# Words too common in news to look for a phrase by.
_COMMON = frozenset(
    split_words(
        """
        a about account action add added after again ago all already also an and another any are
        area around article as ask at available away back based be because become been before being
        below best better between big body both business but by call came can case change children
        city close come comes coming community company contact content continue cost could country
        cover day days did director do does doing done down due during each early end ends even
        ever every everything family far featured few find first follow following for force found
        four free from full further get getting give given go going good got great group had has
        have he head health hear held help her here high him his home hope hours house how i if
        images important in include including information interest into is issue issues it its job
        join just keep key know known last late later latest lead learn leave left less let life
        like line list live local long look looking made main major make making man many market may
        me media meet member members million minutes miss money month months more most move much
        must my name national need never new news next no not note now number of off office on once
        one only open or order other others our out over own page paper part people photo place
        plan play point policy popular possible post power present press previous process program
        provide public put question read reading real recent report reported right rules run said
        same save say second section see seen send series service services set several she should
        show shows side since site small so some something sports start state stay still story
        support sure system take talk team text than thank that the their them then there these
        they thing things think this those though three through time times title to today together
        told too top total try turn two type under until up us use used using version very video
        view visit want was watch way we website week well went were what when where whether which
        while who why will with within without woman women word words work working world would
        write writing year years yes yet you young your
        """
    )
)

_MOST_PAIRS = 400
Sets = Mapping[str, tuple[str, ...]]
"""Named sets of phrases."""


class Anchor(NamedTuple):
    """A word that a phrase has, and (better to look for) two neighbours of it."""

    word: str
    pair: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class _Piece:
    """Alternatives: `plain` by their first words, `open_` with “…” or `{name}` in them."""

    plain: Mapping[str, tuple[tuple[str, ...], ...]]
    open_: tuple[tuple[str, ...], ...]
    optional: bool
    many: bool


class Phrase:
    """One template. Only its anchor is looked for until a line has that."""

    def __init__(self, template: str, sets: Sets) -> None:
        self.template = template
        self._sets = sets
        self._barred = " | " in template or " : " in template

    def anchors(self, met: bool = False) -> tuple[Anchor, ...]:
        """Return words, one of which any such line has, and which few other lines have.

        `met` also tries the words at which two pieces meet: they tell more than each alone.
        """
        best: tuple[Anchor, ...] = ()
        before: list[tuple[str, ...]] = []
        for piece in _PIECE.findall(self.template):
            if piece in _SIGNS or piece in _OPEN or piece[0] == "[":
                before = []
                continue
            options = list(self._options(piece.rstrip("+")))
            choices = [options]
            if met and len(before) * len(options) <= _MOST_PAIRS:
                choices.append([(a[-1], b[0]) for a in before for b in options])
            for phrases in choices:
                anchors = tuple(map(_anchor, phrases))
                if all(anchor.word for anchor in anchors):
                    best = max(best, anchors, key=rarity)
            before = [] if piece.endswith("+") else options
        if not best:
            raise ValueError(f"“{self.template}” has no word that must be there")
        return best

    def openings(self) -> frozenset[str]:
        """Return the words that such a line may begin with, none where it may be any."""
        words: set[str] = set()
        for piece in _PIECE.findall(self.template):
            if piece.strip("[]") in _OPEN:
                return frozenset()
            options = list(self._options(piece.rstrip("+") if len(piece) > 1 else piece))
            if any(option[0] in _OPEN for option in options):
                return frozenset()
            words.update(option[0] for option in options)
            if piece[0] != "[":
                break
        return frozenset(words)

    def opening_pairs(self) -> frozenset[tuple[str, str]]:
        """Return the first two words of such a line, none where they are open or too many."""
        starts: set[tuple[str, ...]] = {()}
        pairs: set[tuple[str, str]] = set()
        for piece in _PIECE.findall(self.template):
            options = list(self._options(piece.rstrip("+") if len(piece) > 1 else piece))
            if len(starts) * len(options) > _MOST_PAIRS or any(_OPEN & {*o[:2]} for o in options):
                return frozenset()
            longer = {(*start, *option) for start in starts for option in options}
            pairs |= {(words[0], words[1]) for words in longer if len(words) > 1}
            starts = {words for words in longer if len(words) < 2} | (
                starts if piece[0] == "[" else set()
            )
            if not starts:
                return frozenset(pairs)
        return frozenset()

    @property
    def may_be_long(self) -> bool:
        """Tell whether it is meant for lines that are not short, too."""
        pieces = _PIECE.findall(self.template)
        return len(pieces) > 7 or any("…" in piece or piece[-1] == "+" for piece in pieces)

    def matches(self, line: Line) -> bool:
        """Tell whether the whole line is one of the phrases."""
        if "{name}" in self.template:
            words = line.read_barred if self._barred else line.read
        else:
            words = Words(line.barred if self._barred else line.tokens, ())
        ends = {0}
        for piece in self._pieces:
            ends = _step(piece, words, ends)
            if not ends:
                return False
        return len(words.tokens) in ends

    @cached_property
    def _pieces(self) -> tuple[_Piece, ...]:
        return tuple(map(self._piece, _PIECE.findall(self.template)))

    def _piece(self, text: str) -> _Piece:
        many = len(text) > 1 and text.endswith("+")
        plain: dict[str, list[tuple[str, ...]]] = {}
        open_ = []
        for phrase in self._options(text.rstrip("+") if many else text):
            if _OPEN.isdisjoint(phrase):
                plain.setdefault(phrase[0], []).append(phrase)
            else:
                open_.append(phrase)
        found = {head: tuple(phrases) for head, phrases in plain.items()}
        return _Piece(found, tuple(open_), text[0] == "[", many)

    def _options(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield the phrases that a piece stands for."""
        inner = text[1:-1] if text[0] in "[(" else text
        for option in inner.split("|") if text not in ("|", "[|]") else ["|"]:
            for words in product(*map(self._set, option.split())):
                yield tuple(" ".join(words).split())

    def _set(self, word: str) -> tuple[str, ...]:
        name = word.strip("{}+")
        if word[0] != "{" or word in _OPEN:
            return (word,)
        if name not in self._sets:
            raise ValueError(f"there is no set “{name}” for “{self.template}”")
        return self._sets[name]


def read_sets(lines: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the named sets of a table of `name<TAB>phrase|phrase` lines."""
    return {name: tuple(phrases.split("|")) for name, phrases in lines.items()}


def _anchor(tokens: Sequence[str]) -> Anchor:
    """Return the rarest word of a phrase, and the rarest two that stand together."""
    if len(tokens) == 1 and tokens[0].isalpha():
        return Anchor(tokens[0], None)
    plain = [token for token in tokens if token not in _OPEN and token not in _SIGNS]
    words = split_words(" ".join(tokens))
    pairs = list(pairwise(words)) if len(plain) == len(tokens) else []
    return Anchor(max(plain, key=_weight, default=""), max(pairs, key=_pair_weight, default=None))


def _weight(word: str) -> int:
    """Return how telling a word is; of the common ones long ones tell more, too."""
    return len(word) if word in _COMMON else 10 * len(word)


def _pair_weight(pair: tuple[str, str]) -> int:
    return _weight(pair[0]) + _weight(pair[1]) + 15


def rarity(anchors: tuple[Anchor, ...]) -> int:
    """Return how telling the commonest of some anchors is: under 20 for common words."""
    weights = [max(_weight(a.word), _pair_weight(a.pair) if a.pair else 0) for a in anchors]
    return min(weights, default=-1)


def _step(piece: _Piece, words: Words, starts: set[int]) -> set[int]:
    """Return where the piece may end when it begins at one of `starts`."""
    ends: set[int] = set()
    fresh = starts
    while fresh:
        reached = {
            start + len(phrase)
            for start in fresh
            if start < len(words.tokens)
            for phrase in piece.plain.get(words.tokens[start], ())
            if words.tokens[start : start + len(phrase)] == phrase
        }
        for phrase in piece.open_:
            reached |= _through(phrase, words, fresh)
        fresh = reached - ends if piece.many else set()
        ends |= reached
    return ends | starts if piece.optional else ends


def _through(phrase: Iterable[str], words: Words, starts: set[int]) -> set[int]:
    """Return where a phrase with open places may end."""
    tokens, cased = words
    for word in phrase:
        if word[0] == "…" and starts:
            most = int(word[1:] or len(tokens))
            starts = set(range(min(starts) + 1, min(max(starts) + most, len(tokens)) + 1))
        elif word == "{name}":
            starts = {
                end
                for start in starts
                for end in range(start + 1, min(start + _NAME_WORDS, len(tokens)) + 1)
                if all(cased[start:end])
            }
        else:
            starts = {s + 1 for s in starts if s < len(tokens) and tokens[s] == word}
    return starts
