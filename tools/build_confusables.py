"""Build rules/data/confusable-classes.txt: what a word can be beside a confusable word.

    python tools/build_confusables.py --wordnet /usr/share/wordnet \
        --lexicon textblob/en/en-lexicon.txt --symspell site-packages/symspellpy

WordNet comes from Debian's package wordnet-base, Brill's lexicon from textblob and the counts from
symspellpy, both on PyPI. Same inputs, same bytes out. A line is `word<TAB>letters`; the first
letter is the class that the word mostly has, the others are classes it may have too, then flags.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from word_lists import DATA, OWN, read_counts, read_lines, read_words, write_lines

# How Penn Treebank's tags map to our letters.
TAGS = {
    **{"NN": "s", "NNS": "p", "JJ": "a", "JJS": "a", "JJR": "c", "RBR": "c", "RB": "r"},
    **{"VB": "v", "VBP": "v", "VBZ": "z", "VBD": "d", "VBN": "n", "VBG": "g"},
}
PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
SUFFIXES: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "noun": {"p": (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("ves", "f"))},
    "verb": {
        "z": (("s", ""), ("es", ""), ("ies", "y")),
        "d": (("ed", ""), ("d", ""), ("ied", "y")),
        "g": (("ing", ""), ("ing", "e")),
    },
    "adj": {
        "c": (("er", ""), ("r", ""), ("ier", "y")),
        "a": (("est", ""), ("st", ""), ("iest", "y")),
    },
    "adv": {},
}
BASES = {"noun": "s", "verb": "v", "adj": "a", "adv": "r"}
IRREGULAR = {"noun": "p", "verb": "dn", "adj": "ca", "adv": "c"}
OWNERS = ("my", "our", "his", "her", "its", "your", "their")
COPULAS = ("is", "are", "was", "were", "be", "been", "being", "not")
SUBJECTS = ("i", "he", "she", "we", "they")
PLACES = ("there", "here")
# A pair that the counts do not list is rarer than the rarest they do; take half of that.
UNLISTED = 3_000_000
OWNED_RATIO, PREDICATE_RATIO, OWNED_LEAST = 8, 2, 6_400_000
TAKES_RATIO = 6
# Classes that make less than this part of a word's uses in WordNet's counts are left out.
LEAST_SHARE = 0.03
FAMILIAR_CLASS = 16
# The number of WordNet's file of nouns that are people.
PERSON_FILE = "18"
# A noun is countable if its plural is so common beside it, or less common and it follows a or an.
PLURAL_SHARE, PLURAL_LEAST, COUNTED_SHARE = 0.25, 0.08, 0.012
# Short words of these classes are in WordNet only as rare nouns (the chemical In, the letter A).
STRICT = frozenset("DOJMBHFCSWP")
LONGEST_STRICT = 3


def main() -> None:
    arguments = _parse_arguments()
    words = _familiar(DATA / "words.txt", DATA / "frequency.txt")
    tags = _read_tags(arguments.lexicon)
    uses = _uses(arguments.wordnet, words)
    counts = read_counts(arguments.symspell / "frequency_dictionary_en_82_765.txt")
    pairs = _read_pairs(arguments.symspell / "frequency_bigramdictionary_en_243_342.txt")
    closed = _read_closed(OWN / "closed_classes.txt")
    countable = _countable(arguments.wordnet, words, counts, pairs)
    persons = _persons(arguments.wordnet, words)
    rows = []
    for word in words | closed.keys():
        letters = closed.get(word, "")
        if not _is_strict(word, letters):
            letters += _letters(uses.get(word, Counter()), tags.get(word, ""))
        letters = "".join(dict.fromkeys(letters))
        if letters:
            one = "1" if "s" in letters and word in countable else ""
            person = "h" if word in persons else ""
            rows.append(f"{word}\t{letters}{one}{person}{_flags(word, pairs)}")
    print("classes", write_lines(DATA / "confusable-classes.txt", rows))


def _is_strict(word: str, letters: str) -> bool:
    if not letters or letters[0] not in STRICT:
        return False
    return letters[0] != "P" or len(word) <= LONGEST_STRICT


def _letters(uses: Counter[str], tag: str) -> str:
    """The classes of a word, the commonest first."""
    total = sum(uses.values())
    kept = [letter for letter, count in uses.most_common() if count >= LEAST_SHARE * total]
    if tag and (tag in uses or not uses):
        kept.insert(0, tag)
    if tag in ("d", "n"):
        kept[1:1] = ["d", "n"]
    return "".join(dict.fromkeys(kept))


def _flags(word: str, pairs: Mapping[tuple[str, str], int]) -> str:
    """What the counts of word pairs tell.

    `+`: it follows my, their … and hardly ever is, are …; `-`: the reverse. `=`: my, their …
    follow it and hardly ever I, he, they; `:`: nor there or here.
    """
    owned = sum(pairs.get((owner, word), 0) for owner in OWNERS)
    predicate = sum(pairs.get((copula, word), 0) for copula in COPULAS)
    before_owner = sum(pairs.get((word, owner), 0) for owner in OWNERS)
    before_clause = sum(pairs.get((word, subject), 0) for subject in SUBJECTS)
    before_place = sum(pairs.get((word, place), 0) for place in PLACES)
    flags = ""
    if owned >= OWNED_LEAST and owned >= OWNED_RATIO * max(predicate, UNLISTED / 2):
        flags += "+"
    elif predicate > PREDICATE_RATIO * max(owned, UNLISTED):
        flags += "-"
    if before_owner >= max(OWNED_LEAST, TAKES_RATIO * max(before_clause, UNLISTED / 2)):
        flags += "="
    if before_owner >= max(OWNED_LEAST, TAKES_RATIO * max(before_place, UNLISTED / 2)):
        flags += ":"
    return flags


def _countable(
    folder: Path,
    words: Iterable[str],
    counts: Mapping[str, int],
    pairs: Mapping[tuple[str, str], int],
) -> set[str]:
    """The nouns that have a plural and stand after a or an."""
    irregular = _read_exceptions(folder / "noun.exc")
    plurals: Counter[str] = Counter()
    for word in words:
        for letter, lemma in _analyses(word, "noun", irregular):
            if letter == "p":
                plurals[lemma] += counts.get(word, 0)
    countable = set()
    for word, plural in plurals.items():
        own = counts.get(word, 0)
        counted = pairs.get(("a", word), 0) + pairs.get(("an", word), 0)
        if plural >= PLURAL_SHARE * own or (
            plural >= PLURAL_LEAST * own and counted >= COUNTED_SHARE * own
        ):
            countable.add(word)
    return countable


def _persons(folder: Path, words: Iterable[str]) -> set[str]:
    """The nouns that, in their first sense, are people."""
    people = {
        line.split()[0]
        for line in (folder / "data.noun").read_text("latin-1").splitlines()
        if not line.startswith("  ") and line.split()[1] == PERSON_FILE
    }
    lemmas = set()
    for line in (folder / "index.noun").read_text("latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            if fields[-int(fields[2])] in people:
                lemmas.add(fields[0])
    irregular = _read_exceptions(folder / "noun.exc")
    return {
        word for word in words for _, lemma in _analyses(word, "noun", irregular) if lemma in lemmas
    }


def _uses(folder: Path, words: Iterable[str]) -> dict[str, Counter[str]]:
    """How often WordNet's tagged texts have a word's lemmas in each class (at least 0.1)."""
    lemmas: dict[str, Counter[str]] = {part: Counter() for part in SUFFIXES}
    for part in lemmas:
        for line in (folder / f"index.{part}").read_text("latin-1").splitlines():
            if not line.startswith("  "):
                lemmas[part][line.split()[0]] += 1
    for line in read_lines(folder / "cntlist.rev", "latin-1"):
        key, _, count = line.split()
        lemma, _, rest = key.partition("%")
        lemmas[PARTS[rest[0]]][lemma] += 10 * int(count)
    irregular = {part: _read_exceptions(folder / f"{part}.exc") for part in SUFFIXES}
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        for part, counts in lemmas.items():
            for letter, lemma in _analyses(word, part, irregular[part]):
                if lemma in counts:
                    uses[word][letter] = max(uses[word][letter], counts[lemma])
    return uses


def _analyses(word: str, part: str, irregular: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(letter, lemma) for each way to read a word as a form of a part of speech."""
    yield BASES[part], word
    if word in irregular:
        forms = "g" if part == "verb" and word.endswith("ing") else IRREGULAR[part]
        for letter in forms:
            yield letter, irregular[word]
        return
    for letter, endings in SUFFIXES[part].items():
        for ending, restored in endings:
            if word.endswith(ending) and not word.endswith(("ss", "us", "is")):
                stem = word[: -len(ending)]
                for lemma in (stem + restored, _single(stem) + restored):
                    yield letter, lemma
                    if letter == "d":
                        yield "n", lemma


def _single(stem: str) -> str:
    """A stem without its doubled last letter: stopp → stop."""
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem


def _read_exceptions(path: Path) -> dict[str, str]:
    rows = (line.split() for line in read_lines(path, "latin-1"))
    return {row[0]: row[1] for row in rows}


def _read_tags(path: Path) -> dict[str, str]:
    rows = (line.split() for line in path.read_text("utf-8").splitlines())
    return {row[0]: TAGS[row[1]] for row in rows if len(row) == 2 and row[1] in TAGS}


def _read_pairs(path: Path) -> dict[tuple[str, str], int]:
    rows = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return {(row[0], row[1]): int(row[2]) for row in rows}


def _read_closed(path: Path) -> dict[str, str]:
    closed: dict[str, str] = defaultdict(str)
    for line in read_lines(path):
        letter, *words = line.split()
        for word in words:
            closed[word] += letter
    return closed


def _familiar(words: Path, frequency: Path) -> set[str]:
    classes = dict(line.split("\t") for line in read_lines(frequency))
    return {word for word in read_words(words) if int(classes.get(word, 0)) >= FAMILIAR_CLASS}


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("wordnet", "lexicon", "symspell"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
