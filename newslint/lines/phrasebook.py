"""Where the phrases of a rule are looked for: worked out once, kept with the cached rule.

A short line is known by one word of it. A long one by words that few lines have, else by the word
or two that it begins with; phrases of common words alone are looked for in short lines only. A
sentence is known by words that few have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.language.casing import casings
from newslint.lines.phrases import Phrase, Sets, rarity
from newslint.words import split_words

# How telling words must be for a line (a sentence) to be looked at for them, see `rarity`.
_TELLING, _TELLING_SENTENCE = 40, 20
# So many article lines begin with these that no long line is looked at for them.
_DULL = frozenset(
    split_words(
        "a after all an and as at but by even for from he her his how i if in is it its many more"
        " most new no not now of on one our other she so some that the their then there these they"
        " this those to two we what when where while who with you your"
    )
)


def index_phrases(templates: Sequence[str], sets: Sets, sentences: bool) -> dict[str, str]:
    """Return tables of words, each line `word<TAB>numbers of templates`, and lists of words.

    anchors: every line that matches has one of them. openings: it begins with one, unless its
    template is one of `open`. words, pairs, long: what a text must have for its long lines to be
    looked at: words in their casing, neighbours (with their templates), first words. free: those of
    them that stand for templates that are open. dull: first words too common for that, of menus:
    a line that begins so is looked at if it has what any other template is met by.
    """
    anchors: dict[str, list[str]] = {}
    openings: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}
    pairs: dict[str, list[str]] = {}
    lists: dict[str, set[str]] = {"open": set(), "long": set(), "free": set(), "dull": set()}
    for number, template in enumerate(templates):
        phrase = Phrase(template, sets)
        first = phrase.openings()
        if sentences and not first:
            raise ValueError(f"a sentence needs a word to begin with, not “{template}”")
        for word in {anchor.word for anchor in phrase.anchors()}:
            anchors.setdefault(word, []).append(str(number))
        for word in first:
            openings.setdefault(word, []).append(str(number))
        if not first:
            lists["open"].add(str(number))
        if sentences or phrase.may_be_long:
            least = _TELLING_SENTENCE if sentences else _TELLING
            met_words, met_pairs = _add_long(phrase, first, least, lists)
            for word in met_words:
                words.setdefault(word, []).append(str(number))
            for pair in met_pairs:
                pairs.setdefault(pair, []).append(str(number))
    tables = {"anchors": anchors, "openings": openings, "words": words, "pairs": pairs}
    return {name: _joined(table) for name, table in tables.items()} | {
        name: "\n".join(sorted(words)) for name, words in lists.items()
    }


def _add_long(
    phrase: Phrase, first: frozenset[str], least: int, lists: Mapping[str, set[str]]
) -> tuple[set[str], set[str]]:
    """Return the words and pairs by which long lines with a phrase are met, none where they are
    met by first words."""
    telling = phrase.anchors(met=True)
    words: set[str] = set()
    pairs: set[str] = set()
    if rarity(telling) >= least:
        for word, pair in telling:
            if pair:
                pairs.add(" ".join(pair))
            else:
                words.update(casings(word))
            if not first:
                lists["free"].add(max(pair, key=len) if pair else word)
    elif first and least == _TELLING:
        lists["long"].update(first - _DULL)
        if "+" in phrase.template:
            lists["dull"].update(first & _DULL)
        begins = (pair for pair in phrase.opening_pairs() if pair[0] in _DULL)
        pairs.update(" ".join(pair) for pair in begins if pair[1] not in _DULL)
    return words, pairs


def _joined(table: Mapping[str, Iterable[str]]) -> str:
    return "\n".join(f"{word}\t{' '.join(table[word])}" for word in sorted(table))
