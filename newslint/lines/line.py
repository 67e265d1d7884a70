"""Lines as phrases: what a line says, without its casing, bullets and separators."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.text import Block, Text

SHORT = 64
"""Lines of at most so many characters are looked at for phrases in every text."""

_TABLE: dict[str, str | None] = {
    **dict.fromkeys("’‘`´", "'"),
    **dict.fromkeys(".,", None),
    **dict.fromkeys('"“”„()[]{}?!;…_~=+*^®™\u00ad\u200b\u200e\ufeff', " "),
    **dict.fromkeys("|»›>→▸▶⟩•·●■«‹<←/\\–—―‐", " | "),
    **dict.fromkeys("123456789", "0"),
    ":": " : ",
    "&": " & ",
    "©": " © ",
}
_NORMAL = str.maketrans(_TABLE)
_QUOTES = frozenset("\"“„‘'«")
_MARKS = ".,:;!?()[]{}*_#|»>©…"
_UNITS = frozenset(["", "k", "m", "b", "th", "st", "nd", "rd", "am", "pm", "h", "d", "w", "%"])
_TIME = frozenset("0-+tTzZ")
_BARS = frozenset({"|", ":"})
_SMALL_IN_NAMES = frozenset(
    {"of", "the", "and", "for", "in", "on", "at", "a", "an", "de", "la", "to", "&", "#"}
)


class Words(NamedTuple):
    """The words of a line, and for each of them whether a name may have it."""

    tokens: tuple[str, ...]
    cased: tuple[bool, ...]


class Line:
    """One line of a text (or a sentence of it). Its words are made when first asked for."""

    def __init__(self, block: Block, raw: str) -> None:
        self.block = block
        self.raw = raw

    @cached_property
    def barred(self) -> tuple[str, ...]:
        """The words in lower case, “#” for a number, with “|” and “:” where they separate."""
        return _split(self.raw.lower())

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words alone."""
        barred = self.barred
        if _BARS.isdisjoint(barred):
            return barred
        return tuple(token for token in barred if token not in _BARS)

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.tokens)

    @cached_property
    def read(self) -> Words:
        """The words alone, each with whether a name may have it."""
        return _cased(self.tokens, [t for t in _split(self.raw) if t not in _BARS])

    @cached_property
    def read_barred(self) -> Words:
        """The same with separators."""
        return _cased(self.barred, _split(self.raw))


def _cased(tokens: tuple[str, ...], own: Sequence[str]) -> Words:
    if len(own) != len(tokens):  # letters whose lower case is longer
        return Words(tokens, (False,) * len(tokens))
    return Words(tokens, tuple(map(_in_name, own)))


def short_lines(text: Text) -> tuple[Line, ...]:
    """Return the lines short enough for a label, a link or a button, but for spoken ones."""
    source = text.source
    return tuple(
        Line(block, source[block.start : block.end])
        for block in text.blocks
        if block.end - block.start <= SHORT and not is_spoken(source[block.start : block.end])
    )


def line_words(text: Text) -> frozenset[str]:
    """Return the different words of the short lines, in lower case."""
    return frozenset(word for line in text.once(short_lines) for word in line.tokens)


def long_lines(text: Text) -> dict[str, list[Line]]:
    """Return the lines that are not short under their first words, but for spoken ones."""
    lines: dict[str, list[Line]] = {}
    source = text.source
    for block in text.blocks:
        if block.end - block.start > SHORT and source[block.content] not in _QUOTES:
            word = first_word(source[block.content : block.content + 20])
            lines.setdefault(word, []).append(Line(block, source[block.start : block.end]))
    return lines


def is_told(text: Text, raw: str) -> bool:
    """Tell whether a long line says the same in any casing: the short one may be its heading."""
    said, source = raw.strip().lower(), text.source
    return any(
        block.end - block.start > SHORT and said in source[block.start : block.end].lower()
        for block in text.blocks
    )


def first_word(line: str) -> str:
    """Return the first word of a line, in lower case and without what stands around it."""
    for word in line.split(None, 1)[:1]:
        return word.strip(_MARKS).replace("’", "'").lower()
    return ""


def is_spoken(line: str) -> bool:
    """Tell whether a line opens with a quotation mark: somebody says it."""
    return line.lstrip()[:1] in _QUOTES


def _split(line: str) -> tuple[str, ...]:
    if line.replace(" ", "").isalpha():  # most headlines: no sign stands in them
        return tuple(line.split())
    tokens: list[str] = []
    for token in line.translate(_NORMAL).split():
        if token[0] == "0" and (token.lstrip("0").lower() in _UNITS or _TIME.issuperset(token)):
            tokens.append("#")
        elif token[0] == "0" and (rest := token.lstrip("0"))[0] == "-" and len(rest) > 1:
            tokens += ["#", rest[1:]]
        elif token in ("-", "|"):
            if tokens and tokens[-1] != "|":
                tokens.append("|")
        elif token[0] == "@" and len(token) > 1:
            tokens.append("@")
        else:
            tokens.append(token)
    while tokens and tokens[-1] in _BARS:
        tokens.pop()
    return tuple(tokens)


def _in_name(token: str) -> bool:
    return token != token.lower() or token in _SMALL_IN_NAMES
