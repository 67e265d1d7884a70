"""Every rule does what its examples say, and is told as a colleague would tell it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from newslint.examples import run_examples
from newslint.loader import RULES_FOLDER, read_rules, shipped_files
from newslint.rule import Rule

RULES = {rule.code: rule for rule in read_rules(shipped_files())}


@pytest.fixture(scope="session")
def faults() -> Mapping[str, list[str]]:
    """Run all examples once: what is wrong with those of each rule."""
    found: dict[str, list[str]] = {code: [] for code in RULES}
    for problem in run_examples(tuple(RULES.values())):
        found[problem.code].append(str(problem))
    return found


@pytest.mark.parametrize("code", RULES)
def test_examples(code: str, faults: Mapping[str, list[str]]) -> None:
    assert faults[code] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_has_a_readable_name_and_reason(rule: Rule) -> None:
    assert rule.name == rule.name.lower() and " " not in rule.name
    assert rule.why[:1].isupper() or rule.why[:1] in "“"
    assert rule.why.rstrip().endswith((".", "?", "”"))
    assert not rule.message.endswith(".")


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in RULES.values()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_a_file_holds_one_family(path: Path) -> None:
    families = {rule.family for rule in RULES.values() if rule.origin == str(path)}
    assert len(families) == 1


def test_the_shipped_rules_are_found() -> None:
    assert RULES_FOLDER.is_dir()
    assert len(RULES) >= 10
