"""heading: a word in lower case in a heading that is in title case otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import BlockKind, Text

_LABEL = Lazy(r"[^.:;!?\n]{3,60}(?=:\s)")
_WORD = Lazy(r"(?<![\p{L}\p{M}\p{N}'’.&/@#-])\p{L}{3,}+(?![\p{L}\p{M}\p{N}&/@]|['’.-]\p{L})")


_SIGNS = "\"“”‘’'()[],:;?!"


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading: which of its longer words, after the first, have a capital, and which have not."""

    start: int
    end: int
    capital: tuple[str, ...]
    lower: tuple[str, ...]


class Headings:
    """Looks at headings and at the labels of list items (`* Memorial for Fallen Soldiers: …`)."""

    triggers = Triggers()

    def __init__(self, small: frozenset[str], lexicon: Lexicon) -> None:
        self._small = small
        self._lexicon = lexicon

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for spans in _titles(text):
            if len(spans) < 2:  # nothing to compare with
                continue
            if not any(self._may_be_mixed(source[start:end]) for start, end in spans):
                continue
            titles = [self._read(source, start, end) for start, end in spans]
            mixed = [t for t in titles if 0 < len(t.lower) <= min(2, len(t.capital))]
            if not mixed:
                continue
            titled = sum(len(t.capital) > 1 and not t.lower for t in titles)
            # “Several factors contribute to this:” opens a list and is no heading.
            plain = sum(
                len(t.lower) > len(t.capital) and text.source[t.end - 1] != ":" for t in titles
            )
            for title in mixed:
                # Names have capitals in every style; only common words show that of a heading.
                common = len(title.capital) - len(self._names(title.capital))
                clear = common > 1 and common >= 2 * len(title.lower) and titled > 3 * plain
                if clear or (common and len(title.lower) == 1 and titled > 2 and not plain):
                    yield from self._lowered(text, title)

    def _may_be_mixed(self, line: str) -> bool:
        """Tell at little cost whether a heading can have one or two small words amid capitals."""
        words = line.split()[1:]
        capital = sum(map(str.istitle, words))
        if not capital:
            return False
        lower = 0
        for word in filter(str.islower, words):
            if len(word) > 2 and word not in self._small:
                word = word.strip(_SIGNS)
                if len(word) > 2 and word not in self._small and word.isalpha():
                    lower += 1
                    if lower > 2 or lower > capital:
                        return False
        return lower > 0

    def _read(self, source: str, start: int, end: int) -> _Title:
        words = [word.strip(_SIGNS) for word in source[start:end].split()[1:]]
        words = [word for word in words if len(word) > 2 and word.lower() not in self._small]
        lower = tuple(word for word in words if word.islower() and word.isalpha())
        capital = tuple(word for word in words if word.istitle() and word.isalpha())
        return _Title(start, end, capital, lower)

    def _names(self, words: tuple[str, ...]) -> frozenset[str]:
        return self._lexicon.unknown(word.lower() for word in words)

    def _lowered(self, text: Text, title: _Title) -> Iterator[Match]:
        for word in _WORD.re.finditer(text.source, title.start + 1, title.end):
            # An unknown word may be a brand or a misspelling.
            if word.group() in title.lower and not self._names((word.group(),)):
                yield Match(word.start(), word.end(), capitalized(word.group()))


def _titles(text: Text) -> Iterator[list[tuple[int, int]]]:
    """Yield where the headings are, and where the labels."""
    paragraph, heading, item = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM
    headings, items = [], []
    for _, end, kind, content in text.blocks:
        if kind is paragraph:
            continue
        if kind is heading:
            headings.append((content, end))
        elif kind is item:
            items.append((content, end))
    yield headings
    labels = (_LABEL.re.match(text.source, content, end) for content, end in items)
    yield [label.span() for label in labels if label]


def compile_rule(rule: Rule, lexicon: Lexicon) -> Headings:
    """Compile a rule with `small`."""
    return Headings(frozenset(rule.texts_of("small")), lexicon)


KIND = Kind(
    help="a word in lower case in a heading that is in title case otherwise",
    params={"small": Param("list", "longer words that title case leaves small", required=True)},
    compile=compile_rule,
)
