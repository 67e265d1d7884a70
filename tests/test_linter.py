"""The Python API as its docstrings say it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import newslint
from newslint import Config, Linter, Safety

TEXT = "Officials met in Paris,France."


def test_the_public_names_are_these() -> None:
    assert sorted(newslint.__all__) == newslint.__all__
    assert all(hasattr(newslint, name) for name in newslint.__all__)


def test_lint_gives_spans_of_the_given_text() -> None:
    (finding,) = newslint.lint(TEXT)
    assert TEXT[finding.start : finding.end] == ","
    assert finding.fix
    assert finding.fix.safety is Safety.SAFE


def test_fix_gives_the_text_what_was_done_and_what_remains() -> None:
    result = newslint.fix(TEXT)
    assert result.text == "Officials met in Paris, France."
    assert [finding.code for finding in result.applied] == ["SPC101"]
    assert result.remaining == ()


def test_a_linter_can_be_pickled() -> None:
    linter = Linter(Config(select=("SPC",)))
    again = pickle.loads(pickle.dumps(linter))
    assert again.config == linter.config
    assert again.lint(TEXT) == linter.lint(TEXT)


def test_rules_can_be_loaded_beside_the_shipped_ones(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("- {code: SPC101, default: no}\n")
    rules = newslint.load_rules(path)
    assert Linter(rules=rules).lint(TEXT) == []


def test_a_rule_that_is_off_needs_its_whole_code(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("- {code: SPC101, default: no}\n")
    rules = newslint.load_rules(path)

    def found(config: Config) -> int:
        return len(Linter(config, rules).lint(TEXT))

    assert found(Config(select=("SPC",))) == 0
    assert found(Config(select=("SPC101",))) == 1
    assert found(Config(extend_select=("SPC101",))) == 1


def test_the_longest_prefix_decides() -> None:
    def found(config: Config) -> int:
        return len(Linter(config).lint(TEXT))

    assert found(Config(select=("ALL",), ignore=("SPC",))) == 0
    assert found(Config(select=("SPC101",), ignore=("SPC",))) == 1
    assert found(Config(select=("SPC",), ignore=("SPC1",))) == 0


def test_safety_can_be_changed_by_prefix() -> None:
    (finding,) = Linter(Config(safety={"SPC": Safety.DISPLAY})).lint(TEXT)
    assert finding.fix
    assert finding.fix.safety is Safety.DISPLAY


def test_an_expression_that_explodes_is_an_error_that_names_its_rule(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        """\
- code: OWN101
  name: slow
  check: pattern
  message: "{found}"
  why: To see.
  regex: "^(?:a|a|aa)+[!?]$"
  examples:
    - bad: "aa!"
    - good: "bb!"
"""
    )
    linter = Linter(Config(select=("OWN",), rules=(str(path),)))
    with pytest.raises(newslint.RuleError, match=r"own\.yaml:1:1: OWN101: .* takes too long"):
        linter.lint("a" * 200 + " " + "b" * 200)


def found(config: Config, text: str) -> set[str]:
    return {finding.code for finding in Linter(config).lint(text) if finding.code[:3] == "STY"}


def test_a_style_book_turns_on_its_rules() -> None:
    text = (
        "Prices rose 5 per cent. Then mayor Ruth Bell left.\n\nThey bought milk, bread, and eggs."
    )
    assert found(Config(), text) == set()
    assert found(Config(style="ap"), text) == {"STY201", "STY202", "STY301"}
    assert found(Config(style="guardian"), text) == {"STY201", "STY202"}


def test_a_variant_of_english_turns_on_its_spelling() -> None:
    text = "The color of the theatre was chosen by the mayor."
    assert found(Config(), text) == set()
    assert found(Config(language="en-gb"), text) == {"STY101"}
    assert found(Config(language="en-us"), text) == {"STY102"}
