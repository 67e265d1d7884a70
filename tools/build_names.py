"""Build rules/data/names/*.txt: names by class, with their casing.

    python tools/build_names.py --scowl /usr/share/dict/scowl --wordnet /usr/share/wordnet \
        --symspell site-packages/symspellpy --census site-packages/names

Run after build_lexicon.py. Needs the packages babel and faker, as well as Debian's scowl and
wordnet-base. A name whose lower case is also a word goes to ambiguous.txt; every other list holds
only names that are a slip wherever they stand in lower case.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import name_sources
from word_lists import DATA, OWN, read_counts, read_lines, read_phrases, slips, write_lines

# Names of the wider sources that are a slip in a word as common as this are left out:
# there a misspelling is likelier than the name.
COMMON = 3_000_000
# The own lists are sure of their names, but not beside the very commonest words.
VERY_COMMON = 60_000_000
# The classes in the order in which they claim an entry, with the files of own entries.
OWN_FILES = {
    "titles": "titles.txt",
    "months-days": "calendar.txt",
    "countries": "countries.txt",
    "us-states": "states.txt",
    "peoples": "peoples.txt",
    "cities": "places.txt",
    "institutions": "institutions.txt",
    "surnames": "people.txt",
}
NO_PLURAL = (
    *("s", "x", "z", "ch", "sh", "ese", "man", "men", "ic", "y", "ism", "cene", "zone", "christ"),
    *("allah", "islam", "jesus", "vision", "ology", "phere", "esque", "mas", "shah", "vali"),
)


@dataclass(slots=True)
class Lists:
    """The lists while they are made: class -> names, and the ambiguous and long ones."""

    words: frozenset[str]
    always: frozenset[str]
    classes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ambiguous: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    phrases: set[str] = field(default_factory=set)

    def add(self, kind: str, names: Iterable[str]) -> None:
        """File each name under its class, or as ambiguous, or as a phrase."""
        for name in names:
            if not name.isalpha():
                self.phrases.add(name)
            elif name.lower() in self.words and name.lower() not in self.always:
                self.ambiguous[name].add(kind)
            else:
                self.classes[kind].add(name)

    def known(self) -> set[str]:
        """Every single name so far, in lower case."""
        return {name.lower() for names in self.classes.values() for name in names}


def main() -> None:
    arguments = _parse_arguments()
    words = frozenset(read_lines(DATA / "words.txt"))
    counts = read_counts(arguments.symspell / "frequency_dictionary_en_82_765.txt")
    common = {word: count for word, count in counts.items() if word in words}
    always = frozenset(name.lower() for name in read_phrases(OWN / "always_names.txt"))
    lists = Lists(words, always)
    for kind, file in OWN_FILES.items():
        lists.add(kind, read_phrases(OWN / file))
    lists.add("peoples", _plurals(lists.classes["peoples"]))
    _add_wider_sources(lists, arguments, common)
    _write(lists, arguments.wordnet, common)


def _add_wider_sources(
    lists: Lists, arguments: argparse.Namespace, common: Mapping[str, int]
) -> None:
    """Take from each source what no surer one claims and no slip of a common word explains."""
    denied = {name.lower() for name in read_phrases(OWN / "not_names.txt")}
    lists.add("countries", name_sources.territories())
    sources = {
        "peoples": name_sources.languages(),
        "given": name_sources.given_names(arguments.census),
        "surnames": name_sources.surnames(arguments.census),
        "cities": name_sources.places(arguments.wordnet),
        "others": name_sources.capitalised_words(arguments.scowl),
    }
    for kind, names in sources.items():
        seen = lists.known() | denied
        fresh = {name for name in names if name.lower() not in seen}
        lists.add(kind, (name for name in fresh if not _is_slip(name, common, COMMON)))


def _is_slip(name: str, common: Mapping[str, int], least: int) -> bool:
    near = slips(name.lower()) & common.keys()
    return any(common[word] >= least for word in near)


def _plurals(names: Iterable[str]) -> set[str]:
    return {f"{name}s" for name in names if not name.lower().endswith(NO_PLURAL)}


def _write(lists: Lists, wordnet: Path, common: Mapping[str, int]) -> None:
    folder = DATA / "names"
    for kind, names in sorted(lists.classes.items()):
        near = {name for name in names if _is_slip(name, common, VERY_COMMON)}
        if kind in ("given", "surnames", "others"):
            names = names - near
            for name in near:
                lists.ambiguous[name].add(kind)
        print(kind, write_lines(folder / f"{kind}.txt", names))
    rows = (
        f"{name}\t{','.join(sorted(kinds - {'others'}))}"
        for name, kinds in lists.ambiguous.items()
        if kinds != {"others"}
    )
    print("ambiguous", write_lines(folder / "ambiguous.txt", rows))
    lower = read_phrases(OWN / "lower_phrases.txt")
    print("lower-phrases", write_lines(folder / "lower-phrases.txt", lower))
    print("phrases", write_lines(folder / "phrases.txt", _phrase_rows(lists, wordnet)))


def _phrase_rows(lists: Lists, wordnet: Path) -> Iterable[str]:
    """`phrase<TAB>class`: sure, partial (some word must be capitalised already), or style."""
    style = read_phrases(OWN / "style_phrases.txt")
    sure = read_phrases(OWN / "sure_phrases.txt")
    names = lists.known()
    own = lists.phrases | read_phrases(OWN / "phrases.txt") | sure
    wider = {phrase for phrase in name_sources.phrases(wordnet) if not _all_names(phrase, names)}
    for phrase in own | wider | style:
        if phrase in style:
            yield f"{phrase}\tstyle"
        elif phrase in sure or _has_name(phrase, names):
            yield f"{phrase}\tsure"
        else:
            yield f"{phrase}\tpartial"


def _pieces(phrase: str) -> list[str]:
    return phrase.lower().replace("-", " ").replace("'", " ").split()


def _has_name(phrase: str, names: set[str]) -> bool:
    return not names.isdisjoint(_pieces(phrase))


def _all_names(phrase: str, names: set[str]) -> bool:
    return names.issuperset(_pieces(phrase))


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("scowl", "wordnet", "symspell", "census"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
