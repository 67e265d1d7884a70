"""What each source of names gives: CLDR, the American census, Faker, WordNet, SCOWL."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import faker.providers.address
import faker.providers.person
from babel import Locale
from word_lists import read_lines, read_scowl

# The census lists 88,799 surnames by number of bearers; beyond this rank they are known to few.
SURNAME_RANK = 12_000
GIVEN_RANK = 3_000
LARGEST_SCOWL = 70
# Locales whose lists hold larger places, in the spelling of English news.
ADDRESS_LOCALES = frozenset(
    ("en_IN", "en_BD", "en_GB", "en_IE", "de_DE", "pl_PL", "pt_PT", "sv_SE", "zu_ZA", "id_ID")
)
TITLE = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{3,}")
MIXED = re.compile(r"(?:Mc|Mac|De|La|Le|O')?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,}")
TAXON = re.compile(r"(idae|inae|aceae|oidea|ales|ata|era|ida|ina|ia|ii|us|um|is|oda|yta|es)$")
# Territories that CLDR names with signs, notes or abbreviations.
ODD_TERRITORY = re.compile(r"[&().]|SAR|Region|Pseudo|Outlying|Congo -|^world$")
WORDNET_PLACES = {"15", "17"}  # noun.location, noun.object
WORDNET_NAMES = {"14", "15", "17", "18"}  # and noun.group, noun.person
SMALL_WORDS = {"of", "the", "and", "de", "la", "du", "del", "di", "da", "van", "von", "der"}


def territories() -> set[str]:
    """CLDR's English names of countries, territories and continents."""
    names = Locale("en").territories.values()
    return {name for name in names if not ODD_TERRITORY.search(name)}


def languages() -> set[str]:
    """CLDR's English names of languages, those of one word."""
    return set(_titles(Locale("en").languages.values(), shortest=5))


def given_names(census: Path) -> set[str]:
    """The commoner given names of the American census and of Faker's locales."""
    names = [*_census(census / "dist.female.first", GIVEN_RANK)]
    names += _census(census / "dist.male.first", GIVEN_RANK)
    names += _faker(faker.providers.person, "first_name")
    return set(_titles(names, shortest=4))


def surnames(census: Path) -> set[str]:
    """The commoner surnames of the American census and of Faker's locales."""
    names = _census(census / "dist.all.last", SURNAME_RANK)
    return set(_titles([*names, *_faker(faker.providers.person, "last_name")], shortest=5))


def places(wordnet: Path) -> set[str]:
    """WordNet's places and Faker's cities, those of one word."""
    names = [*_wordnet(wordnet, WORDNET_PLACES)]
    names += _faker(faker.providers.address, "cities", "states", "counties", only=ADDRESS_LOCALES)
    return set(_titles(names, shortest=5))


def capitalised_words(scowl: Path) -> set[str]:
    """SCOWL's entries that exist only with a capital."""
    names = [*read_scowl(scowl, "upper", LARGEST_SCOWL)]
    names += read_scowl(scowl, "proper-names", LARGEST_SCOWL)
    towns = _titles(read_scowl(scowl, "proper-names", 80), shortest=7)
    return {*_titles(names, shortest=5), *(town for town in towns if not TAXON.search(town))}


def phrases(wordnet: Path) -> set[str]:
    """WordNet's names of several words, all of them capitalised."""
    entries = (name for name in _wordnet(wordnet, WORDNET_NAMES) if " " in name)
    return {entry for entry in entries if all(map(_is_name_word, entry.split()))}


def _is_name_word(word: str) -> bool:
    return word in SMALL_WORDS or MIXED.fullmatch(word) is not None


def _titles(names: Iterable[str], shortest: int) -> Iterator[str]:
    return (name for name in names if len(name) >= shortest and TITLE.fullmatch(name))


def _census(path: Path, ranks: int) -> list[str]:
    return [line.split()[0].capitalize() for line in read_lines(path)[:ranks]]


def _wordnet(folder: Path, files: set[str]) -> Iterator[str]:
    for line in (folder / "data.noun").read_text("latin-1").splitlines():
        fields = line.split()
        if line[:2] != "  " and fields[1] in files:
            for place in range(int(fields[3], 16)):
                yield fields[4 + 2 * place].replace("_", " ")


def _faker(package: object, *prefixes: str, only: Container[str] = ()) -> list[str]:
    """Every value of the locales' attributes whose name starts with a prefix."""
    names: list[str] = []
    path, dotted = package.__path__, package.__name__  # type: ignore[attr-defined]
    for module in sorted(module.name for module in pkgutil.iter_modules(path)):
        if only and module not in only:
            continue
        provider = importlib.import_module(f"{dotted}.{module}").Provider
        for attribute in sorted(vars(provider)):
            values = vars(provider)[attribute]
            if attribute.startswith(prefixes) and isinstance(values, (tuple, list, dict)):
                names += [value for value in values if isinstance(value, str)]
    return names
