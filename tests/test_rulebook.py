"""The page of a rule: why, examples as differences, how to silence it, how often it is right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newslint.finding import Safety
from newslint.linter import load_rules
from newslint.rule import Example, Rule
from newslint.rulebook import FAMILIES, index, measured, page

RULE = Rule(
    code="HSE101",
    name="utilise",
    check="substitute",
    message="plain words: “{found}” → “{fix}”",
    why="Short words are read faster.",
    params={},
    examples=(
        Example("A title\n\nThey utilise it.\n", True, "A title\n\nThey use it.\n"),
        Example("They utilise", True),
        Example("They use ```it```.", False),
    ),
)


def section(text: str, heading: str) -> str:
    return text.split(f"## {heading}\n")[1].split("\n## ")[0]


def test_a_page_begins_with_what_and_why() -> None:
    assert page(RULE).startswith("# HSE101: utilise\n\nShort words are read faster.\n")
    assert "- **Message:** `plain words: “{found}” → “{fix}”`" in page(RULE)


def test_a_fix_is_shown_as_a_difference_of_lines() -> None:
    shown = section(page(RULE), "Reported")
    assert "```diff\n  A title\n\n- They utilise it.\n+ They use it.\n```" in shown
    assert "```text\nThey utilise\n```" in shown


def test_an_example_with_a_fence_does_not_end_its_own() -> None:
    assert "````text\nThey use ```it```.\n````" in section(page(RULE), "Not reported")


def test_it_says_how_to_silence_in_a_text_a_project_and_a_run() -> None:
    silence = section(page(RULE), "Silence it")
    assert "<!-- newslint: ignore HSE101 -->" in silence
    assert 'ignore = ["HSE101"]' in silence
    assert '[per-file-ignores]\n"letters/**" = ["HSE101"]' in silence
    assert 'HSE101 = "display"' in silence
    assert "newslint lint --ignore HSE101 ." in silence


def test_what_is_not_mended_by_itself_needs_no_way_to_stop_that() -> None:
    assert '"display"' not in page(replace(RULE, safety=Safety.UNSAFE))


def test_a_rule_that_is_off_says_what_turns_it_on() -> None:
    off = page(replace(RULE, default=False, styles=("ap",), languages=("en-gb",)))
    assert '`--extend-select HSE101` turns it on, and so do the settings `style = "ap"`' in off
    assert '`language = "en-gb"`' in off


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((99, 1), "99 of 100 reports (99.0 %) were right in texts"),
        ((3, 0), "3 of 3 reports were right in texts"),
    ],
)
def test_it_says_how_often_it_was_right_where_that_was_counted(
    counts: tuple[int, int], sentence: str
) -> None:
    assert f"- **Measured:** {sentence}" in page(RULE, {"HSE101": counts})
    assert "Measured" not in page(RULE, {"HSE102": counts})


def test_counts_are_read_from_their_table(tmp_path: Path) -> None:
    table = tmp_path / "measured.tsv"
    table.write_text("CAP101\t10\t1\nSPC101\t5\t0\n")
    assert measured(table) == {"CAP101": (10, 1), "SPC101": (5, 0)}
    assert measured(tmp_path / "none.tsv") == {}


def test_every_shipped_family_has_a_name_and_every_rule_a_line_in_the_index() -> None:
    rules = load_rules()
    listed = index(rules)
    assert {rule.family for rule in rules} <= FAMILIES.keys()
    assert [rule.code for rule in rules if f"| [{rule.code}]({rule.code}.md) |" not in listed] == []
