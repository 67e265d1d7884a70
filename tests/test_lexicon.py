"""Word lists: searched in place or as a dictionary, they answer the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.lexicon import Lexicon, Table
from newslint.loader import DATA_FOLDER

KEYS = st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=["Cs"]), min_size=1)


def in_place(table: Table, key: str) -> str | None:
    """Ask a new table, which has no dictionary yet."""
    return Table(table.path).get(key)


def write(folder: Path, entries: dict[str, str]) -> Path:
    path = folder / "list.txt"
    rows = [f"{key}\t{value}" if value else key for key, value in sorted(entries.items())]
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8", newline="\n")
    return path


@given(st.dictionaries(KEYS, st.text("abc ", max_size=4), max_size=30), st.lists(KEYS, max_size=5))
def test_searching_finds_what_the_dictionary_has(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, str], others: list[str]
) -> None:
    table = Table(write(tmp_path_factory.mktemp("lexicon"), entries))
    assert table.read() == entries
    for key in (*entries, *others):
        assert in_place(table, key) == entries.get(key)


def test_keys_that_begin_alike_are_kept_apart(tmp_path: Path) -> None:
    table = Table(write(tmp_path, {"may": "1", "may be": "2", "maybe": "3", "ma": "4"}))
    assert [table.get(k) for k in ("m", "ma", "may", "may be", "maybe", "maybes")] == [
        None,
        "4",
        "1",
        "2",
        "3",
        None,
    ]


@pytest.mark.parametrize("content", ["", "\n", "one\n", "one", "one\ttwo"])
def test_short_lists_are_lists_too(tmp_path: Path, content: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(content, encoding="utf-8")
    table = Table(path)
    for key in ("one", "a", "z"):
        assert table.get(key) == Table(path).read().get(key)


def test_many_questions_are_answered_as_few_are(tmp_path: Path) -> None:
    table = Table(write(tmp_path, {f"word{i}": str(i) for i in range(300)}))
    for _ in range(20):
        for i in range(0, 400, 1):
            assert table.get(f"word{i}") == (str(i) if i < 300 else None)


def test_missing_names_the_keys_that_a_list_lacks(tmp_path: Path) -> None:
    table = Table(write(tmp_path, {"one": "", "two": ""}))
    assert table.missing(["one", "three"]) == {"three"}
    table.read()
    assert table.missing([f"w{i}" for i in range(9000)] + ["one"]) == {f"w{i}" for i in range(9000)}
    assert table.missing(["one", "three"]) == {"three"}


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="no word list “none"):
        Lexicon(DATA_FOLDER).table("none.txt")


def test_a_list_is_read_by_its_path_or_from_the_shipped_data(tmp_path: Path) -> None:
    own = write(tmp_path, {"korvala": ""})
    lexicon = Lexicon(DATA_FOLDER)
    assert lexicon.table(str(own)).get("korvala") == ""
    assert lexicon.table("words.txt") is lexicon.table("words.txt")


@pytest.mark.parametrize("word", ["the", "harbour", "harbor", "neighbour", "realise", "realize"])
def test_british_and_american_words_are_known(word: str) -> None:
    assert Lexicon(DATA_FOLDER).unknown([word]) == frozenset()


@pytest.mark.parametrize("word", ["teh", "recieve", "goverment", "xqzt"])
def test_misspellings_are_not_known(word: str) -> None:
    assert Lexicon(DATA_FOLDER).unknown([word]) == {word}
