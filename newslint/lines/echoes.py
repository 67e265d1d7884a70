"""Echoes: the blocks and sentences of a text that say what an earlier one said.

Looking closely at every block costs more than all else that newslint does. So the closer look is
only for those that begin, go on or end with the same characters as another: a repeat with slips
of its own is seen as long as one of these places is intact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.language.distance import one_slip
from newslint.lazy import Lazy
from newslint.text import Block, BlockKind, Text

WORDS = 12
"""Words a block has at least before it counts as said twice by itself."""
ASKED = 2
"""A question that comes more often than this is put to several people in turn."""

_WORD = Lazy(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING})
_TITLE = BlockKind.HEADING
_HEAD = 28
_TAIL = 28
_HEADING = 16
_ANCHOR = " the "
_SHORT = 50
# A block is compared with so many of the earlier ones that begin alike: a list may have hundreds.
_COMPARED = 3
# The share of words that two blocks have in common before their order is looked at, and the
# share of the earlier block's length that the later one has at least.
_SHARED = 0.7
_WHOLE = 0.6
# A quotation that is a part of an earlier one was pulled out to be shown again.
_PULLED = 0.9
_MARKS = "“\"‘'«"
_NEARLY = 0.99
_HUGE = 2_000
# From this length on a word may have a slip in either copy and still be known.
_LONG_WORD = 6
_SLIPPED = 0.8

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """Block number `block` says what block number `source` said, exactly where `likeness` is 1."""

    block: int
    source: int
    likeness: float


def words_of(text: Text, start: int, end: int) -> tuple[str, ...]:
    """Return the words and figures of a stretch, without casing, marks and blanks."""
    return tuple(
        word.replace("’", "'") for word in _WORD.re.findall(text.source[start:end].casefold())
    )


@dataclass(frozen=True, slots=True)
class Places:
    """Whether lines or sentences begin, go on, end with the same characters as others."""

    heads: bool = False
    middles: bool = False
    tails: bool = False


def places(text: Text) -> Places:
    """Return where any of a text's lines and sentences agree, at a glance."""
    lines = [line for line in text.source.split("\n") if len(line) > _SHORT]
    heads = [line[:_HEAD] for line in lines]
    heads += [
        piece[1 : _HEAD + 1]
        for piece in text.source.split(".")
        if len(piece) > _HEAD and piece[0] == " "
    ]
    tails = [line[-_TAIL:] for line in lines]
    middles = [
        line[at : at + _HEAD] for line in lines if (at := line.find(_ANCHOR, _HEAD, -_HEAD)) > 0
    ]
    return Places(
        len(set(heads)) < len(heads),
        len(set(middles)) < len(middles),
        len(set(tails)) < len(tails),
    )


def same_starts(text: Text) -> Groups:
    """Return the positions where blocks or sentences begin with the same characters."""
    if not text.once(places).heads:
        return ()
    source = text.source
    starts = [b.content for b in text.blocks if b.end - b.start > _SHORT]
    at = source.find(". ")
    while at >= 0:
        starts.append(at + 2)
        at = source.find(". ", at + 2)
    return _groups([source[start : start + _HEAD] for start in starts], starts)


_NOWHERE = Places()


def _groups(keys: Sequence[str], values: Iterable[int]) -> Groups:
    """Return the values that share their key with another, each group sorted."""
    if len(set(keys)) == len(keys):
        return ()
    by_key: dict[str, list[int]] = {}
    for key, value in zip(keys, values):
        by_key.setdefault(key, []).append(value)
    return tuple(tuple(sorted(group)) for group in by_key.values() if len(group) > 1)


def _alike(text: Text) -> list[tuple[int, int]]:
    """Return the pairs of blocks, the later one first, that begin, go on or end alike."""
    agree = text.once(places)
    if agree == _NOWHERE:
        return []
    source = text.source
    long = [(n, b) for n, b in enumerate(text.blocks) if b.end - b.start > _SHORT]
    numbers = [number for number, _ in long]
    groups: list[tuple[int, ...]] = []
    if agree.heads:
        groups += _groups([source[b.content : b.content + _HEAD] for _, b in long], numbers)
    if agree.tails:
        groups += _groups([source[b.end - _TAIL : b.end] for _, b in long], numbers)
    if agree.middles:
        found = [(source.find(_ANCHOR, b.start + _HEAD, b.end - _HEAD), n) for n, b in long]
        found = [(at, number) for at, number in found if at > 0]
        keys = [source[at : at + _HEAD] for at, _ in found]
        groups += _groups(keys, [number for _, number in found])
    pairs = {
        (later, earlier)
        for group in groups
        for place, later in enumerate(group)
        for earlier in (*group[: min(place, 1)], *group[max(1, place - _COMPARED) : place])
    }
    return sorted(pairs)


def may_repeat_heading(text: Text) -> bool:
    """Tell whether two headings begin or end with the same characters, whatever their casing."""
    source = text.source
    headings = [b for b in text.blocks if b.kind is _TITLE and b.end - b.content >= _HEADING]
    if len(headings) < 2:
        return False
    heads = {source[b.content : b.content + _HEADING].lower() for b in headings}
    tails = {source[b.end - _HEADING : b.end].lower() for b in headings}
    return min(len(heads), len(tails)) < len(headings)


def echoes(text: Text) -> tuple[Echo, ...]:
    """Return the blocks that repeat an earlier one, in order, each with its first likeness.

    Headings that repeat headings are another fault, unless they come along with a paragraph.
    """
    found: dict[int, Echo] = {}
    words = _Words(text)
    for later, earlier in _alike(text):
        likeness = _compared(words, later, earlier)
        if likeness and (later not in found or found[later].likeness < likeness):
            found[later] = Echo(later, earlier, likeness)
    if not found:
        return ()
    for echo in [echo for echo in found.values() if echo.likeness == 1]:
        for beside in _beside(words, echo, found):
            found[beside.block] = beside
    asked = Counter(words[number] for number in found)
    return tuple(
        found[number]
        for number in sorted(found)
        if asked[words[number]] < ASKED or not _is_question(text, text.blocks[number])
    )


class _Words:
    """The words of each block, asked for one by one."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._known: dict[int, tuple[str, ...]] = {}

    def __getitem__(self, number: int) -> tuple[str, ...]:
        if number not in self._known:
            block = self.text.blocks[number]
            prose = block.kind in _PROSE
            self._known[number] = words_of(self.text, block.content, block.end) if prose else ()
        return self._known[number]

    def is_heading(self, number: int) -> bool:
        return self.text.blocks[number].kind is BlockKind.HEADING


def _compared(words: _Words, later: int, earlier: int) -> float:
    """Return how like two blocks are: 1 for the same words, 0 for another statement."""
    new, old = words[later], words[earlier]
    if min(len(new), len(old)) < WORDS or (words.is_heading(later) and words.is_heading(earlier)):
        return 0
    if new == old:
        return 1
    if len(new) > _HUGE:  # no paragraph; its order would take minutes to compare
        return 0
    common = (Counter(new) & Counter(old)).total()
    if common < _SHARED * len(new) or len(new) < _WHOLE * len(old):
        return 0
    text = words.text
    if len(new) < _PULLED * len(old) and text.source[text.blocks[later].content] in _MARKS:
        return 0
    fixed = _fixed(text, later) | _fixed(text, earlier)
    return min(_likeness(old, new, fixed), _NEARLY)


def _beside(words: _Words, echo: Echo, found: Container[int]) -> Iterator[Echo]:
    """Yield the blocks next to a repeated one that are said along, however short."""
    last = len(words.text.blocks)
    for step in (-1, 1):
        here, there = echo.block + step, echo.source + step
        while there >= 0 and here < last and echo.source < here - 1 and there < echo.block:
            if here in found or words[here] != words[there] or not words[here]:
                break
            yield Echo(here, there, 1)
            here, there = here + step, there + step


def _is_question(text: Text, block: Block) -> bool:
    return text.source[block.end - 1] == "?"


def _fixed(text: Text, number: int) -> frozenset[str]:
    """Return the words that make a statement another one where they differ: names.

    In a list it is all words, because its items are alike on purpose.
    """
    block = text.blocks[number]
    words = _WORD.re.findall(text.source[block.content : block.end])
    if block.kind is BlockKind.LIST_ITEM:
        return frozenset(map(str.casefold, words))
    return frozenset(word.casefold() for word in words[1:] if word[:1].isupper())


def _likeness(old: tuple[str, ...], new: tuple[str, ...], fixed: frozenset[str]) -> float:
    """Return the share of a later block's words that an earlier one has in the same order.

    It is 0 for other facts: other figures and other names make another statement, however like
    the words are, and results, forecasts and lists are full of them. A slip of the pen does not,
    nor does what the later block leaves out.
    """
    from difflib import SequenceMatcher

    same = 0
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
            continue
        left, right = list(old[a:b]), list(new[c:d])
        if _letters(left) == _letters(right):  # a blank or an apostrophe lost or added
            same += len(right)
            continue
        for word in list(left):
            match = next((other for other in right if _is_slip(word, other)), None)
            if match is not None:
                left.remove(word)
                right.remove(match)
                same += 1
        if any(word.isdigit() or word in fixed for word in right):
            return 0.0
        if right and any(word.isdigit() or word in fixed for word in left):
            return 0.0
    return same / len(new)


def _letters(words: Iterable[str]) -> str:
    return "".join(words).replace("'", "")


def _is_slip(word: str, other: str) -> bool:
    """Tell whether two words are one, with a slip in it or one in each; figures have none."""
    from difflib import SequenceMatcher

    if word.isdigit() or other.isdigit():
        return False
    if one_slip(word, other):
        return True
    shorter = min(len(word), len(other))
    return shorter >= _LONG_WORD and SequenceMatcher(None, word, other).ratio() >= _SLIPPED
