"""The shipped word and name lists are what the checks take them for."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parent.parent / "rules" / "data"
NAMES = DATA / "names"
SINGLE_NAMES = (
    *("cities", "countries", "given", "institutions", "months-days", "others"),
    *("peoples", "surnames", "titles", "us-states"),
)
LISTS = sorted(
    [DATA / f"{name}.txt" for name in ("words", "rare", "frequency", "pairs", "typos")]
    + [NAMES / f"{name}.txt" for name in (*SINGLE_NAMES, "ambiguous", "phrases", "lower-phrases")]
)

WORDS = """
    the people said colour color organise organize labour theatre center centre travelled
    traveled aluminium paddock ute whinge doesn ve ll th nd reef microbiome smartphone ceasefire
    wildfire kookaburras vitro café hoc pm km
"""
MISSPELLINGS = """
    teh adn thier recieve definately seperate goverment accomodate occured untill beleive wich
    embarass independant millenium neccessary wierd freind becuase alot accidently
"""
ONLY_NAMES = """
    france germany london january monday september microsoft putin obama sydney queensland nasa
    american japanese british belarusian christmas mr
"""
COMMON_WORDS = """
    china turkey may march august polish nice reading bath bill mark rice orange mobile bush
    jersey us who it java mercury house west guinea chad
"""


def read_rows(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")[:-1]


def read_table(path: Path) -> dict[str, str]:
    return dict(row.split("\t") for row in read_rows(path))


@pytest.fixture(scope="module")
def words() -> frozenset[str]:
    return frozenset(read_rows(DATA / "words.txt"))


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    """Every single name that is a slip wherever it stands in lower case, in lower case."""
    files = (NAMES / f"{name}.txt" for name in SINGLE_NAMES)
    return frozenset(name.lower() for path in files for name in read_rows(path))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_utf8_with_unix_line_ends_and_a_final_one(path: Path) -> None:
    raw = path.read_bytes()
    raw.decode("utf-8")
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_sorted_by_code_point_without_doubles_or_stray_blanks(path: Path) -> None:
    rows = read_rows(path)
    assert all(before < after for before, after in itertools.pairwise(rows))
    assert not [row for row in rows if not row or row != row.strip()]


@pytest.mark.parametrize("name", ["rare", "frequency", "pairs", "typos"])
def test_a_table_has_two_columns_and_each_key_once(name: str) -> None:
    rows = [row.split("\t") for row in read_rows(DATA / f"{name}.txt")]
    assert {len(row) for row in rows} == {2}
    assert max(Counter(key for key, _ in rows).values()) == 1


def test_words_are_lower_case_letters_only(words: frozenset[str]) -> None:
    assert not [word for word in words if not word.isalpha() or word != word.lower()]


@pytest.mark.parametrize("word", WORDS.split())
def test_correct_english_is_known(word: str, words: frozenset[str]) -> None:
    assert word in words


@pytest.mark.parametrize("wrong", MISSPELLINGS.split())
def test_misspellings_are_no_words(wrong: str, words: frozenset[str]) -> None:
    assert wrong not in words


@pytest.mark.parametrize("name", ONLY_NAMES.split())
def test_names_that_exist_only_with_a_capital_are_no_words(
    name: str, words: frozenset[str], names: frozenset[str]
) -> None:
    assert name not in words
    assert name in names


@pytest.mark.parametrize("word", COMMON_WORDS.split())
def test_common_words_are_in_no_list_of_sure_names(
    word: str, words: frozenset[str], names: frozenset[str]
) -> None:
    assert word in words
    assert word not in names


def test_names_have_a_capital_and_nothing_but_letters() -> None:
    for kind in SINGLE_NAMES:
        rows = read_rows(NAMES / f"{kind}.txt")
        assert not [name for name in rows if name == name.lower() or not name.isalpha()], kind


@pytest.mark.parametrize("name", ["ambiguous", "phrases"])
def test_every_row_of_a_classed_list_has_its_class(name: str) -> None:
    rows = read_table(NAMES / f"{name}.txt")
    known = {"ambiguous": {*SINGLE_NAMES}, "phrases": {"sure", "partial", "style"}}[name]
    assert {part for row in rows.values() for part in row.split(",")} <= known


def test_phrases_have_several_words_and_a_capital() -> None:
    rows = read_table(NAMES / "phrases.txt")
    assert not [phrase for phrase in rows if phrase.isalpha() or phrase == phrase.lower()]


@pytest.mark.parametrize(
    ("phrase", "how"),
    [
        ("North Korea", "sure"),
        ("United States", "sure"),
        ("World War II", "sure"),
        ("Long Beach", "partial"),
        ("White House", "partial"),
        ("Supreme Court", "style"),
    ],
)
def test_a_phrase_is_as_sure_as_its_words(phrase: str, how: str) -> None:
    assert read_table(NAMES / "phrases.txt")[phrase] == how


def test_phrases_that_are_right_in_lower_case_hold_no_capital() -> None:
    rows = read_rows(NAMES / "lower-phrases.txt")
    assert "french fries" in rows
    assert not [phrase for phrase in rows if phrase != phrase.lower()]


def test_no_misspelling_is_a_word_or_a_name(words: frozenset[str], names: frozenset[str]) -> None:
    wrong = read_table(DATA / "typos.txt").keys()
    assert not wrong & words
    assert not wrong & names


def test_every_misspelling_leads_to_a_word_or_a_name(
    words: frozenset[str], names: frozenset[str]
) -> None:
    rights = {part for right in read_table(DATA / "typos.txt").values() for part in right.split()}
    known = words | names
    assert not {right for right in rights if right.lower() not in known}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("definately", "definitely"),
        ("goverment", "government"),
        ("accomodation", "accommodation"),
        ("alot", "a lot"),
        ("carribean", "Caribbean"),
        ("tommorow", "tomorrow"),
    ],
)
def test_well_known_misspellings_are_listed(wrong: str, right: str) -> None:
    assert read_table(DATA / "typos.txt")[wrong] == right


def test_rare_words_and_their_neighbours_are_words(words: frozenset[str]) -> None:
    rows = read_table(DATA / "rare.txt")
    assert rows.keys() <= words
    assert frozenset(rows.values()) <= words
    assert rows["wold"] == "would"


def test_frequencies_rank_words_by_use(words: frozenset[str]) -> None:
    rows = {word: int(value) for word, value in read_table(DATA / "frequency.txt").items()}
    assert rows.keys() <= words
    assert rows["the"] > rows["government"] > rows["paddock"] > rows["numbat"]


def test_pairs_are_of_words_and_tell_the_usual_from_the_odd(words: frozenset[str]) -> None:
    rows = {
        first: dict(pair.split("=") for pair in row.split(" "))
        for first, row in read_table(DATA / "pairs.txt").items()
    }
    assert rows.keys() <= words
    assert {second for row in rows.values() for second in row} <= words
    assert int(rows["of"]["the"]) > int(rows["of"]["course"])
    assert int(rows["more"]["than"]) > int(rows["more"].get("then", 0))
