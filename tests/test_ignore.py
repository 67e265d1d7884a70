"""Ignore comments, front matter and accepted names."""

from __future__ import annotations

import pytest

from newslint import Config, Linter

LINTER = Linter(Config(select=("SPC101", "CNF101", "IGN101")))
SPACE = "They met in Paris,France."
BOTH = "They could of met in Paris,France."


def codes(text: str, linter: Linter = LINTER) -> list[str]:
    return [finding.code for finding in linter.lint(text)]


def test_without_a_comment_all_is_reported() -> None:
    assert codes(BOTH) == ["CNF101", "SPC101"]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- newslint: ignore -->\n{BOTH}\n",
        f"<!-- newslint: ignore SPC101, CNF101 -->\n{BOTH}\n",
        f"<!-- newslint: ignore SPC CNF -->\n\n{BOTH}\n",
        f"{BOTH} <!-- newslint: ignore -->\n",
        f"newslint: ignore\n{BOTH}\n",
        f"# newslint: ignore SPC101, CNF101\r\n{BOTH}\r\n",
        f"One.\n\n<!-- newslint: ignore-file -->\n{BOTH}\n\n{SPACE}\n",
        f"newslint: ignore-file SPC CNF\n\n{BOTH}\n\n{SPACE}",
        f"---\ntitle: A day\nnewslint: false\n---\n\n{BOTH}\n",
        f"+++\nnewslint = false\n+++\n{BOTH}\n",
    ],
)
def test_what_is_ignored_is_not_reported(text: str) -> None:
    assert codes(text) == []


def test_only_the_named_codes_are_ignored() -> None:
    assert codes(f"<!-- newslint: ignore SPC -->\n{BOTH}\n") == ["CNF101"]


def test_only_the_next_block_is_ignored() -> None:
    assert codes(f"newslint: ignore SPC\n{SPACE}\n{SPACE}\n") == ["SPC101"]


def test_the_words_in_a_sentence_are_no_comment() -> None:
    assert codes(f"Write newslint: ignore in the text, they said. {SPACE}") == ["SPC101"]


def test_an_unused_comment_is_reported_and_its_fix_takes_the_line() -> None:
    text = "One day.\nnewslint: ignore SPC101\nAnother day.\n"
    (finding,) = LINTER.lint(text)
    assert finding.code == "IGN101"
    assert LINTER.fix(text).text == "One day.\nAnother day.\n"


def test_a_comment_that_is_shown_as_code_is_none() -> None:
    assert codes(f"One day.\n\n```\n<!-- newslint: ignore-file -->\n```\n\n{SPACE}\n") == ["SPC101"]


def test_a_comment_for_rules_that_did_not_run_is_not_called_unused() -> None:
    assert codes("newslint: ignore DUP\nOne day.\n") == []


def test_front_matter_without_a_word_on_newslint_changes_nothing() -> None:
    assert codes(f"---\ntitle: A day\n---\n\n{SPACE}\n") == ["SPC101"]


def test_accepted_names_are_left_alone_as_they_are_written() -> None:
    linter = Linter(Config(select=("SPC101",), names=("Paris,France",)))
    assert codes(SPACE, linter) == []
    assert codes(SPACE.replace("Paris", "paris"), linter) == ["SPC101"]
    assert codes(SPACE.replace("Paris", "LeParis"), linter) == ["SPC101"]
