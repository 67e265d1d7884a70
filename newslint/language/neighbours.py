"""The words beside a stretch of text, and the classes that each of them can have.

A list of classes gives a word's letters, the commonest class first: see `contexts.CLASSES`. Most
places are decided by the nearest word on each side, so those two are read without cutting the rest.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.language.lexicon import Table
from newslint.lazy import Lazy
from newslint.text import Text

# So many characters on each side hold the words that contexts ask about.
_REACH = 130
_NEAR = 60
# So many different words are remembered.
_MEMORY = 10_000
_WORD = r"[^\W_]+(?:['’‑-][^\W_]+)*['’]?"
_TOKEN = Lazy(rf"{_WORD}|\S")
_NEXT = Lazy(rf"\s*({_WORD}|\S)")
_LAST = Lazy(rf"{_WORD}$")
_YEAR = Lazy(r"(?:1[4-9]|20)\d\d")
_SIGNS = {
    **dict.fromkeys(".!?:;)]…—–/|-", "."),
    **dict.fromkeys("\"“”«»'‘’", '"'),
}
_STOPS = (".", ",", ";", ":", "?", "!")
_VERB_ENDINGS = frozenset(("re", "ve", "ll", "d", "m"))
_WITH_IS = frozenset(
    ("it", "that", "he", "she", "there", "here", "what", "who", "let", "where", "how")
)
# What the ending of an unlisted word says about its class.
_ENDINGS = (
    ("tion", "s"),
    ("ment", "s"),
    ("ness", "s"),
    ("ity", "s"),
    ("ism", "s"),
    ("ly", "r"),
    ("ing", "g"),
    ("ed", "dn"),
    ("s", "p"),
)


class Token:
    """A word or sign beside a stretch; `name` tells of a capital that no sentence explains."""

    __slots__ = ("_table", "letters", "name", "word")

    letters: str
    """Its classes, the commonest first, and flags."""

    def __init__(self, raw: str, name: bool, table: Table | None) -> None:
        self.word = _SIGNS.get(raw) or raw.lower().replace("’", "'").replace("‑", "-").rstrip("'")
        self.name = name
        self._table = table

    def __getattr__(self, name: str) -> str:
        if name != "letters":
            raise AttributeError(name)
        self.letters = self._classes()  # looked up once, and only where a context asks for it
        return self.letters

    def _classes(self) -> str:
        word = self.word
        if not word[:1].isalnum():
            return word
        if word[0].isdigit():
            return "YQ" if _YEAR.re.fullmatch(word) else "Q"
        stem, apostrophe, ending = word.partition("'")
        if apostrophe and (ending in _VERB_ENDINGS or (ending == "s" and stem in _WITH_IS)):
            return "O"
        if ending == "s":
            return "GN" if self.name else "G"
        if word.endswith("n't"):
            return self._look_up(word[:-3]) or "M"
        found = self._look_up(word)
        if self.name and (found is None or not found[0].isupper()):
            return "N"
        if found is not None:
            return found
        if "-" in word:
            last = self._look_up(word.rsplit("-", 1)[1]) or "a"
            return "p" if last[0] == "p" else "sa" if last[0] in "sg" else "a"
        return next((letters for ending, letters in _ENDINGS if word.endswith(ending)), "?")

    def _look_up(self, word: str) -> str | None:
        return self._table.get(word) if self._table else None


@lru_cache(maxsize=_MEMORY)
def token_of(raw: str, name: bool, table: Table) -> Token:
    """Return the token of a word; nearly all stood in texts before."""
    return Token(raw, name, table)


END = Token(".", False, None)
"""What stands before and after a block: the end of a clause."""


def readings(raw: str, table: Table) -> tuple[Token, ...]:
    """Return the tokens that a word may be when its own place is not known; "" is the end."""
    if not raw:
        return (END,)
    plain = token_of(raw, False, table)
    return (plain, token_of(raw, True, table)) if raw[0].isupper() and raw != "I" else (plain,)


def following(text: Text, start: int, end: int) -> str:
    """Return the nearest word or sign that follows a stretch in its block; "" at the end."""
    source = text.source
    sign = source[end : end + 1]
    if sign in _STOPS:
        return sign
    if sign == " ":
        stop = source.find(" ", end + 1, end + _NEAR)
        near = source[end + 1 : stop] if stop >= 0 else ""
        if near.isalpha() or (near.isascii() and near.isalnum()):  # as it nearly always is
            return near
        if near[-1:] in _STOPS and near[:-1].isalpha():
            return near[:-1]
    block = text.block_at(start)
    match = _NEXT.re.match(source, end, min(end + _NEAR, block.end if block else end))
    return match[1] if match else ""


class Place:
    """A stretch of a block with the words around it, cut when first asked for."""

    __slots__ = ("_after", "_before", "_last", "_next", "_table", "_text", "end", "start")

    def __init__(self, text: Text, start: int, end: int, table: Table) -> None:
        self._text = text
        self.start, self.end = start, end
        self._table = table
        self._next: str | None = None
        self._last: str | None = None
        self._after: Tokens | None = None
        self._before: Tokens | None = None

    def _bounds(self) -> tuple[int, int]:
        block = self._text.block_at(self.start)
        return (block.content, block.end) if block else (self.start, self.end)

    @property
    def next_raw(self) -> str:
        """The nearest word or sign that follows, as it stands there; "" at the end."""
        if self._next is None:
            self._next = following(self._text, self.start, self.end)
        return self._next

    @property
    def last_raw(self) -> str:
        """The nearest word or sign that precedes, as it stands there; "" at the beginning."""
        if self._last is None:
            source, start = self._text.source, self.start
            low = max(start - _NEAR, 0)
            stop = source.rfind(" ", low, start - 1) if source[start - 1 : start] == " " else -1
            near = source[stop + 1 : start - 1] if stop >= 0 else ""
            if near.isalpha():
                self._last = near
            elif near[-1:] in _STOPS:
                self._last = near[-1]
            else:
                words = source[max(start - _NEAR, self._bounds()[0]) : start].split()
                match = _LAST.re.search(words[-1]) if words else None
                self._last = match[0] if match else words[-1][-1] if words else ""
        return self._last

    @property
    def _shouts(self) -> bool:
        return self.end - self.start > 1 and self._text.source[self.start : self.end].isupper()

    @property
    def is_name(self) -> bool:
        """Tell whether it has a capital that no start of a sentence explains."""
        if not self._text.source[self.start].isupper():
            return False
        return bool(self.last_raw) and _SIGNS.get(self.last_raw) is None and self.last_raw != "("

    @property
    def after(self) -> Tokens:
        """The words that follow in the block, nearest first."""
        if self._after is None:
            high = self._bounds()[1]
            last = min(self.end + _REACH, high)
            raws = _TOKEN.re.findall(self._text.source[self.end : last])
            if last < high:
                raws = raws[:-1]  # it may be cut
            self._after = Tokens(raws, 1, self._shouts, self._table)
        return self._after

    @property
    def before(self) -> Tokens:
        """The words that precede in the block, nearest first."""
        if self._before is None:
            low = self._bounds()[0]
            first = max(self.start - _REACH, low)
            raws = _TOKEN.re.findall(self._text.source[first : self.start])
            raws.reverse()
            if first > low:
                raws = raws[:-1]
            self._before = Tokens(raws, -1, self._shouts, self._table)
        return self._before


class Tokens:
    """The words on one side of a place, nearest first; each becomes a token when asked for."""

    __slots__ = ("_raws", "_shouts", "_step", "_table", "_tokens")

    def __init__(self, raws: list[str], step: int, shouts: bool, table: Table) -> None:
        self._raws = raws
        self._step = step
        self._shouts = shouts  # among capitals, capitals make no names
        self._table = table
        self._tokens: list[Token | None] = [None] * len(raws)

    def at(self, index: int) -> Token:
        """Return the token at a distance from the place; beyond the block it is the end."""
        if index >= len(self._raws):
            return END
        token = self._tokens[index]
        if token is None:
            raw = self._raws[index]
            name = raw[0].isupper() and raw != "I" and not self._opens(index)
            name = name and not (self._shouts and raw.isupper())
            token = self._tokens[index] = token_of(raw, name, self._table)
        return token

    def _opens(self, index: int) -> bool:
        """Tell whether the word begins a sentence, so that its capital says nothing."""
        index -= self._step
        if not 0 <= index < len(self._raws):
            return index > 0  # before the first word of the block
        raw = self._raws[index]
        return raw in ".!?:" or (raw in "\"“‘'(" and self._opens(index))
