"""American and British spellings in one text; the rule is off by default."""

from __future__ import annotations

from newslint import Config, Linter


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in Linter(Config(select=("TYP190",))).lint(text)]


def test_the_smaller_side_is_reported_in_its_casing() -> None:
    text = "The labour centre was grey. Color is no defence. The color was new."
    assert found(text) == ["Color", "color"]


def test_one_side_alone_or_two_equal_sides_are_fine() -> None:
    assert found("The labour centre was grey.") == []
    assert found("The labor center was gray.") == []
    assert found("A grey color.") == []


def test_quotations_keep_their_spelling() -> None:
    assert found("The labour centre was grey, a “new color” indeed.") == []


def test_it_is_off_unless_named() -> None:
    text = "The labour centre was grey. A new color."
    assert not [f for f in Linter().lint(text) if f.code == "TYP190"]
