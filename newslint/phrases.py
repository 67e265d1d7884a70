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

from newslint.lines import SHORT, Line, Words
from newslint.words import split_words

_NAME_WORDS = 6
_OPEN = frozenset(["…", "…2", "…3", "{name}"])
_SIGNS = frozenset("|:#©&@")
_PIECE = re.compile(r"[\[(][^\])]*[\])]\+?|\S+")
_RARE = 5
# Words too common to look for a phrase by.
_COMMON = frozenset(
    split_words(
        """
        a about after all also an and any are as at be been but by can could did do for from get
        has have he her here his how i if in is it its just like may me more most my new no not of
        on one or our out over said see she so some than that the their them there these they this
        those to too up us use was we were what when where which who why will with would you your
        """
    )
)

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

    def anchors(self) -> tuple[Anchor, ...]:
        """Return words, one of which any such line has, and which few other lines have."""
        best: tuple[Anchor, ...] = ()
        groups: list[str] = []
        run: list[str] = []
        for piece in _PIECE.findall(self.template):
            if piece in _SIGNS or piece in _OPEN or piece[0] in "[({":
                run = []
                if piece[0] == "(" or (piece[0] == "{" and piece not in _OPEN):
                    groups.append(piece)
            else:
                run = [*run[-1:], piece]
                best = max(best, (_anchor(run),), key=_rarity)
        # The fewer options the better; most are never looked at, which is what start-up costs.
        for group in sorted(groups, key=lambda group: (group[0] == "{", group.count("|"))):
            if _rarity(best) >= _RARE:
                break
            best = max(best, self._of_group(group), key=_rarity)
        if not best:
            raise ValueError(f"“{self.template}” has no word that must be there")
        return best

    def _of_group(self, group: str) -> tuple[Anchor, ...]:
        options: Iterable[Sequence[str]]
        if "{" in group:
            options = self._options(group.rstrip("+"))
        else:
            options = [option.split() for option in group.strip("()+").split("|")]
        anchors = tuple(map(_anchor, options))
        return anchors if all(anchor.word for anchor in anchors) else ()

    @property
    def may_be_long(self) -> bool:
        """Tell whether it can match a line that is not short."""
        return len(self.template) > SHORT or any(sign in self.template for sign in "…{+")

    def matches(self, line: Line) -> bool:
        """Tell whether the whole line is one of the phrases."""
        if "{name}" in self.template:
            words = line.read(self._barred)
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
    return 0 if word in _COMMON else len(word)


def _pair_weight(pair: tuple[str, str]) -> int:
    return _weight(pair[0]) + _weight(pair[1]) + 1


def _rarity(anchors: tuple[Anchor, ...]) -> int:
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
