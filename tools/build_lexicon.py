"""Build rules/data/words.txt, rare.txt, frequency.txt and pairs.txt.

    python tools/build_lexicon.py --scowl /usr/share/dict/scowl --wordnet /usr/share/wordnet \
        --symspell site-packages/symspellpy

SCOWL and WordNet come from Debian's packages scowl and wordnet-base, symspellpy from PyPI. Same
inputs, same bytes out. Why a word is in: SCOWL knows it up to size 70 (American, British,
Canadian, Australian), or WordNet and nothing says that it is a name, or tools/own/words.txt.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from variants import with_twins
from word_lists import (
    DATA,
    LETTERS,
    OWN,
    commonest_neighbour,
    read_counts,
    read_scowl,
    read_wordnet,
    read_words,
    slips,
    write_lines,
)

# SCOWL's own advice: up to 70 for a large dictionary, above only to know that a word exists.
SCOWL_SIZE = 70
# Above this size SCOWL lists names in lower case too.
LARGEST_SIZE = 80
# In the rarest spelling class stand forms that dictionaries list and editors correct.
DOUBTFUL_SPELLING = "variant_3"
ABBREVIATION_SIZE = 50
# A word from a wider source must not sit one slip from a word as common as this.
COMMON = 2_000_000
# A word is rare beside a neighbour that is this many times as frequent …
RARE_RATIO = 300
# … unless it is itself as frequent as this.
FAMILIAR = 12_000_000
PREFIXES = (
    *("anti", "bio", "counter", "cyber", "de", "dis", "eco", "electro", "en", "geo", "hydro"),
    *("hyper", "hypo", "immuno", "inter", "macro", "mega", "micro", "mid", "mis", "multi"),
    *("nano", "neuro", "non", "out", "over", "photo", "poly", "post", "pre", "re", "semi"),
    *("sub", "super", "thermo", "trans", "ultra", "un", "under"),
)
ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e")),
    *(("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ly", ""), ("ily", "y"), ("ness", "")),
    *(("iness", "y"), ("able", ""), ("able", "e"), ("ability", "able"), ("less", "")),
)


def main() -> None:
    arguments = _parse_arguments()
    counts = read_counts(arguments.symspell / "frequency_dictionary_en_82_765.txt")
    known = known_words(arguments.scowl, arguments.wordnet, counts)
    common = {word: count for word, count in counts.items() if word in known}
    listed = read_scowl(arguments.scowl, "words", SCOWL_SIZE)
    spellings = {word: spelling for word, (_, spelling) in listed.items() if word in known}
    other_side = with_twins(common, spellings)
    common |= {word: common[twin] for word, twin in other_side.items()}
    print("words", write_lines(DATA / "words.txt", known))
    print("rare", write_lines(DATA / "rare.txt", rare_words(known, common)))
    print("frequency", write_lines(DATA / "frequency.txt", frequency_rows(common)))
    pairs = arguments.symspell / "frequency_bigramdictionary_en_243_342.txt"
    print("pairs", write_lines(DATA / "pairs.txt", pair_rows(pairs, known, other_side)))


def known_words(scowl: Path, wordnet: Path, counts: Mapping[str, int]) -> set[str]:
    """Every correct lower-case word, from the surest source to the widest."""
    listed = read_scowl(scowl, "words", LARGEST_SIZE)
    denied = read_words(OWN / "not_words.txt")
    sure = {
        word
        for word, (size, spelling) in listed.items()
        if size <= SCOWL_SIZE and spelling != DOUBTFUL_SPELLING and LETTERS.fullmatch(word)
    }
    sure |= {
        word for word in read_scowl(scowl, "abbreviations", ABBREVIATION_SIZE) if _is_word(word)
    }
    sure |= read_words(OWN / "words.txt")
    names = {
        entry.lower()
        for kind in ("upper", "proper-names")
        for entry in read_scowl(scowl, kind, 80)
        if entry[0].isupper()
    }
    lemmas = {lemma for lemma, _, _ in read_wordnet(wordnet)}
    nouns = {lemma for lemma, part, _ in read_wordnet(wordnet) if part == "noun"}
    sure |= {word for word in listed if word[-1] == "s" and len(word) > 6 and word[:-1] in nouns}
    wider = {lemma for lemma in lemmas if _is_word(lemma) and len(lemma) > 3}
    wider |= _phrase_parts(lemmas) & listed.keys()
    wider |= _in_use(listed, counts)
    wider |= _derived(listed, sure | wider)
    wider -= names
    frequent = {word: count for word, count in counts.items() if count >= COMMON and word in sure}
    return (sure | _far_from(frequent, wider - sure)) - denied


def _is_word(entry: str) -> bool:
    return LETTERS.fullmatch(entry) is not None


def _phrase_parts(lemmas: Iterable[str]) -> set[str]:
    """The words of lower-case phrases: the "faire" of laissez-faire, the "hoc" of ad hoc."""
    phrases = (lemma for lemma in lemmas if lemma == lemma.lower())
    return {part for phrase in phrases for part in LETTERS.findall(phrase)}


def _in_use(listed: Mapping[str, tuple[int, str]], counts: Mapping[str, int]) -> set[str]:
    """SCOWL's larger sizes, as far as the frequency list has met the word."""
    return {word for word in listed if _is_word(word) and len(word) > 3 and word in counts}


def _derived(listed: Mapping[str, tuple[int, str]], sure: set[str]) -> set[str]:
    """SCOWL's size 80, as far as an ending or a prefix makes the word of a sure one."""
    larger = (word for word, (size, _) in listed.items() if size == 80 and _is_word(word))
    return {word for word in larger if not sure.isdisjoint(_stems(word))}


def _stems(word: str) -> Iterable[str]:
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 3:
            yield word[len(prefix) :]
    for ending, restored in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            yield word[: -len(ending)] + restored


def _far_from(frequent: Mapping[str, int], words: Iterable[str]) -> set[str]:
    """The words that a slip in a frequent word can't produce."""
    return {word for word in words if not slips(word) & frequent.keys()}


def rare_words(known: Iterable[str], common: Mapping[str, int]) -> Iterable[str]:
    """`word<TAB>neighbour`: valid words that are more often a slip in their neighbour."""
    for word in known:
        own = max(common.get(word, 0), 10_000)
        if own < FAMILIAR:
            neighbour, count = commonest_neighbour(word, common)
            if count >= own * RARE_RATIO:
                yield f"{word}\t{neighbour}"


def frequency_rows(common: Mapping[str, int]) -> Iterable[str]:
    """`word<TAB>class`: how often a word is met, as the rounded log2 of its count."""
    return (f"{word}\t{count.bit_length()}" for word, count in common.items())


def pair_rows(path: Path, known: set[str], other_side: Mapping[str, str]) -> Iterable[str]:
    """`first<TAB>second=class second=class …`, the class being the log2 of the count.

    A word that the source knows only as spelt on the other side of the Atlantic takes over its
    pairs.
    """
    spelt: dict[str, list[str]] = defaultdict(list)
    for word, twin in other_side.items():
        spelt[twin].append(word)
    followers: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8-sig").splitlines():
        first, second, count = line.split()
        if first in known and second in known:
            for one in (first, *spelt[first]):
                entries = (
                    f"{other}={int(count).bit_length()}" for other in (second, *spelt[second])
                )
                followers[one].update(entries)
    return (f"{first}\t{' '.join(sorted(seconds))}" for first, seconds in followers.items())


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("scowl", "wordnet", "symspell"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
