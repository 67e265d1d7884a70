"""Echoes: the blocks of a text that say what an earlier block said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.distance import one_slip
from newslint.lazy import Lazy
from newslint.text import BlockKind, Text

WORDS = 12
"""Words a block has at least before it counts as said twice by itself."""
ASKED = 2
"""A question that comes more often than this is put to several people in turn."""

_WORD = Lazy(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING})
_HEAD = 28
_TAIL = 24
_SHORT = 50
# Words in a row that make two blocks worth comparing, and the share of them that must recur.
_SHINGLE = 3
_SHARED = 0.3
_COMPARED = 3
_NEARLY = 0.99


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


def may_echo(text: Text) -> bool:
    """Tell whether anything long in a text starts or ends as another part does.

    It costs a fiftieth of looking closely, and on nine texts of ten there is nothing to see. A
    repeat with slips of its own is seen as long as its first or its last words are intact.
    """
    source = text.source
    blocks = [block for block in text.blocks if block.end - block.start > _SHORT]
    heads = [source[block.content : block.content + _HEAD] for block in blocks]
    heads += [piece[:_HEAD] for piece in source.split(". ")[1:] if len(piece) > _HEAD]
    if len(set(heads)) < len(heads):
        return True
    tails = [source[block.end - _TAIL : block.end] for block in blocks]
    return len(set(tails)) < len(tails)


def echoes(text: Text) -> tuple[Echo, ...]:
    """Return the blocks that repeat an earlier one, in order, each with its first likeness.

    Headings that repeat headings are another fault, unless they come along with a paragraph.
    """
    if not text.once(may_echo):
        return ()
    blocks = [
        _Words(
            words_of(text, block.content, block.end) if block.kind in _PROSE else (),
            block.kind is BlockKind.HEADING,
        )
        for block in text.blocks
    ]
    found = {echo.block: echo for echo in _near(blocks, text)}
    found |= {echo.block: echo for echo in _exact(blocks)}
    asked = Counter(blocks[index].words for index in found)
    return tuple(
        found[index]
        for index in sorted(found)
        if asked[blocks[index].words] < ASKED or text.source[text.blocks[index].end - 1] != "?"
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a block."""

    words: tuple[str, ...]
    heading: bool

    def may_repeat(self, other: _Words) -> bool:
        return not (self.heading and other.heading)


def _exact(blocks: list[_Words]) -> Iterator[Echo]:
    """Yield long blocks said before, and short ones beside them that are said along."""
    first: dict[tuple[str, ...], int] = {}
    pairs = []
    for index, block in enumerate(blocks):
        if len(block.words) < WORDS:
            continue
        source = first.setdefault(block.words, index)
        if source != index and block.may_repeat(blocks[source]):
            pairs.append((index, source))
    seen = {index for index, _ in pairs}
    for index, source in pairs:
        yield Echo(index, source, 1)
        for step in (-1, 1):
            here, there = index + step, source + step
            while (
                there >= 0
                and here < len(blocks)
                and blocks[here].words == blocks[there].words != ()
                and not (source <= here <= source + 1 or there >= index or here in seen)
            ):
                seen.add(here)
                yield Echo(here, there, 1)
                here, there = here + step, there + step


def _near(blocks: list[_Words], text: Text) -> Iterator[Echo]:
    """Yield long blocks that share most of their words, in order, with an earlier one."""
    index_of: dict[tuple[str, ...], list[int]] = {}
    for index, block in enumerate(blocks):
        words = block.words
        if len(words) < WORDS:
            continue
        shingles = {words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1)}
        shared = Counter(earlier for shingle in shingles for earlier in index_of.get(shingle, ()))
        for shingle in shingles:
            index_of.setdefault(shingle, []).append(index)
        for source, count in shared.most_common(_COMPARED):
            old = blocks[source].words
            if count < _SHARED * max(len(words), len(old)):
                break
            if words == old or not block.may_repeat(blocks[source]):
                continue
            likeness = _likeness(old, words, _fixed(text, index) | _fixed(text, source))
            if likeness:
                yield Echo(index, source, min(likeness, _NEARLY))
                break


def _fixed(text: Text, index: int) -> frozenset[str]:
    """Return the words that make a statement another one where they differ: names.

    In a list it is all words, because its items are alike on purpose.
    """
    block = text.blocks[index]
    words = _WORD.re.findall(text.source[block.content : block.end])
    if block.kind is BlockKind.LIST_ITEM:
        return frozenset(map(str.casefold, words))
    return frozenset(word.casefold() for word in words[1:] if word[:1].isupper())


def _likeness(old: tuple[str, ...], new: tuple[str, ...], fixed: frozenset[str]) -> float:
    """Return the share of words that two blocks have in the same order; 0 for other facts.

    Other figures and other names make another statement, however like the words: results,
    forecasts and lists are full of them. A slip of the pen does not.
    """
    from difflib import SequenceMatcher

    same = 0
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
            continue
        left, right = list(old[a:b]), list(new[c:d])
        if "".join(left) == "".join(right):  # a blank lost or added
            same += max(len(left), len(right))
            continue
        for word in list(left):
            match = next((other for other in right if _is_slip(word, other)), None)
            if match is not None:
                left.remove(word)
                right.remove(match)
                same += 1
        if any(word.isdigit() or word in fixed for word in (*left, *right)):
            return 0.0
    return same / max(len(old), len(new))


def _is_slip(word: str, other: str) -> bool:
    """Two forms of one word; figures have none."""
    if word.isdigit() or other.isdigit():
        return False
    return one_slip(word, other) or word.replace("'", "") == other.replace("'", "")
