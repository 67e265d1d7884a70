"""Where a word stands: inside a sentence, after which word, before which.

Only there does a capital say something: at the start of a sentence or in a headline every word
may have one.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from newslint.lazy import Lazy
from newslint.text import BlockKind, Text
from newslint.words import split_words

_WORD_BEFORE = Lazy(r"(?r)([\p{L}\p{M}'’-]+)\.?\s+")
_WORD_AFTER = Lazy(r"\s+([\p{L}\p{M}'’-]+)")
_TITLE_BEFORE = Lazy(
    r"(?r)(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Det|Supt|Insp|Cmdr"
    r"|Adm|Maj|Cpl|Pvt|Fr|Hon)\.\s"
)
# One word after a sign that ends or opens a clause.
_CLAUSE = Lazy(r"(?r)[,.;?!”\"’'–—]\s+\p{L}+\s+")
# Between “and” and a capitalised word no verb stands: Ann Hill, Jo Li (Labour) and Mark Snow.
_LISTED = Lazy(r"(?r)(?:\p{Lu}[\p{L}.]*|\)),? and ")
_BLANKS = "\n\r\t\u00a0\u202f\u2009"
_LABEL = 60
_MANY = 20
_FEW = 3


def folded(text: Text) -> str:
    """Return the source in lower case with every blank as a space, character for character.

    To be asked as `text.once(folded)`.
    """
    return fold(text.source)


def fold(source: str) -> str:
    """Return a stretch in lower case with every blank as a space, character for character."""
    lower = source.lower()
    if len(lower) != len(source):  # "İ" becomes two characters
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in source)
    for blank in _BLANKS:  # many times faster than one `translate`
        lower = lower.replace(blank, " ")
    return lower


def places_of(text: Text, word: str) -> tuple[int, ...]:
    """Return where a word stands as a whole word in this casing; found once, for all checks."""
    places = text.once(_places)
    found = places.get(word)
    if found is None:
        found = places[word] = tuple(text.find(word))
    return found


def _places(text: Text) -> dict[str, tuple[int, ...]]:
    return {}


def word_before(text: Text, offset: int) -> str:
    """Return the word before a position, '' where more than blanks and a full stop divide them."""
    match = _WORD_BEFORE.re.match(text.source, endpos=offset)
    return str(match[1]) if match else ""


def word_after(text: Text, offset: int) -> str:
    """Return the word after a position, '' where more than blanks divide them."""
    match = _WORD_AFTER.re.match(text.source, offset)
    return str(match[1]) if match else ""


def is_inside(text: Text, offset: int) -> bool:
    """Tell whether a position is inside a running sentence, where a capital means a name."""
    source = text.source
    if offset < 2 or not source[offset - 1].isspace():
        return False
    last = source[offset - 2]
    if not (last.isalnum() or last in ",)’'%;" or _TITLE_BEFORE.re.match(source, endpos=offset)):
        return False
    block = text.block_at(offset)
    if block is None or block.kind is BlockKind.HEADING or offset <= block.content:
        return False
    # "* Memorial for Fallen Soldiers: …": a label may be in title case.
    colon = source.find(":", offset, min(block.end, block.content + _LABEL))
    return colon < 0 or block.kind is not BlockKind.LIST_ITEM


def is_alone(source: str, start: int, end: int) -> bool:
    """Tell whether a word is no part of a figure, an entity or an address: 13th, &ouml;, alt.us."""
    before, after = source[start - 1 : start], source[end : end + 2]
    if before.isdigit() or after[:1].isdigit() or before in tuple(".&;/_@#\\"):
        return False
    return after[:1] not in tuple("/_@\\") and not (after[:1] == "." and after[1:].isalpha())


def goes_on(source: str, end: int) -> bool:
    """Tell whether a comma or an “’s” follows."""
    return source[end : end + 1] == "," or source[end : end + 2] in ("'s", "’s")


def is_listed(text: Text, offset: int) -> bool:
    """Tell whether a name and “and” stand before a position."""
    return _LISTED.re.match(text.source, endpos=offset) is not None


def is_clause_start(text: Text, offset: int) -> bool:
    """Tell whether one word alone divides a position from where its clause begins."""
    return _CLAUSE.re.match(text.source, endpos=offset) is not None


def is_foreign(text: Text, offset: int, unknown: Container[str]) -> bool:
    """Tell whether the block at a position seems to be in another language.

    A quarter of its small words are unknown: that is more than a careless writer misspells.
    """
    block = text.block_at(offset)
    if block is None:
        return False
    small = [word for word in split_words(text.source[block.start : block.end]) if word.islower()]
    strange = sum(word in unknown for word in small)
    return strange > 3 and strange * 4 > len(small)


def small_words(text: Text, unknown: Iterable[str]) -> frozenset[str]:
    """Return those of some unknown words that the text has in lower case.

    None, where there are so many that the text must be in another language.
    """
    words = text.words.intersection(unknown)
    foreign = len(words) > _MANY and len(words) * 6 > len(text.words)
    return frozenset() if foreign else words


def is_label(text: Text, offset: int) -> bool:
    """Tell whether a place is in a tag or the name of a link: a few words, all of them small."""
    block = text.block_at(offset)
    if block is None or block.kind is not BlockKind.HEADING:
        return False
    line = text.source[block.content : block.end]
    return line.islower() and line.count(" ") < _FEW
