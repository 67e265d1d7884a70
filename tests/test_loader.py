"""Rule files: what loads, and how each mistake is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.finding import Safety, Severity
from newslint.loader import Problem, RuleError, read_rules
from newslint.rule import Rule
from newslint.text import BlockKind

GOOD = """\
- code: XYZ101
  name: said-for-told
  check: substitute
  message: "“{found}” → “{fix}”"
  why: The desk prefers it.
  pairs: {NO: "no", 12:30: half past twelve}
  examples:
    - {bad: "NO one came.", fix: "No one came."}
    - good: "Nobody came."
"""


def load(folder: Path, source: str, base: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    path = folder / "own.yaml"
    path.write_text(source, encoding="utf-8")
    return read_rules([path], base)


def problems(folder: Path, source: str, base: tuple[Rule, ...] = ()) -> list[Problem]:
    with pytest.raises(RuleError) as caught:
        load(folder, source, base)
    return list(caught.value.problems)


def only(folder: Path, source: str, base: tuple[Rule, ...] = ()) -> Problem:
    found = problems(folder, source, base)
    assert len(found) == 1, found
    return found[0]


def test_a_rule_has_what_its_page_says(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, GOOD)
    assert (rule.code, rule.family, rule.name) == ("XYZ101", "XYZ", "said-for-told")
    assert (rule.safety, rule.severity, rule.default) == (Safety.SAFE, Severity.ERROR, True)
    assert [example.bad for example in rule.examples] == [True, False]
    assert rule.line == 1


def test_words_that_yaml_reads_as_something_else_stay_words(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, GOOD)
    assert rule.map_of("pairs") == {"NO": "no", "12:30": "half past twelve"}


def test_settings_are_read_as_their_types(tmp_path: Path) -> None:
    settings = "  safety: unsafe\n  severity: info\n  scope: [heading]\n  default: no\n"
    (rule,) = load(tmp_path, GOOD + settings)
    assert rule.safety is Safety.UNSAFE
    assert rule.severity is Severity.INFO
    assert rule.scope == {BlockKind.HEADING}
    assert rule.default is False


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message"),
    [
        ("  name:", "  nmae:", 2, 3, "unknown key “nmae” (did you mean “name”?)"),
        ("check: substitute", "check: substitude", 3, 10, "(did you mean “substitute”?)"),
        ("{found}", "{fuond}", 4, 12, "no field “fuond” (did you mean “found”?)"),
        ("code: XYZ101", "code: xyz1", 1, 9, "“xyz1” is not a code"),
        ("  why: The desk prefers it.\n", "", 1, 3, "the rule has no why"),
        ("good:", "godo:", 9, 7, "(did you mean “good”?)"),
        ("{bad:", "{good: x, bad:", 8, 7, "either a bad or a good text"),
        ('    - good: "Nobody came."\n', "", 8, 5, "the rule has no good example"),
        ("pairs: {", "pairs: [", 6, 10, ""),
    ],
)
def test_a_mistake_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, line: int, column: int, message: str
) -> None:
    assert old in GOOD
    problem = only(
        tmp_path, GOOD.replace(old, new).replace("twelve}", "twelve]" if "[" in new else "twelve}")
    )
    assert (problem.line, problem.column) == (line, column)
    assert message in problem.message


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("safety: saef", "(did you mean “safe”?)"),
        ("severity: fatal", "it is one of error, warning, info"),
        ("scope: [headings]", "(did you mean “heading”?)"),
        ("default: maybe", "yes or no, not “maybe”"),
        ("unless: ['(']", "the expression is wrong"),
        ("touches: [quote]", "(did you mean “quotes”?)"),
    ],
)
def test_a_wrong_setting_is_named_with_the_nearest_right_one(
    tmp_path: Path, setting: str, message: str
) -> None:
    problem = only(tmp_path, f"{GOOD}  {setting}\n")
    assert problem.line == 10
    assert message in problem.message


def test_a_key_given_twice_is_refused(tmp_path: Path) -> None:
    problem = only(tmp_path, GOOD + "  why: Again.\n")
    assert (problem.line, problem.column) == (10, 3)
    assert "twice" in problem.message


def test_a_code_given_twice_is_refused(tmp_path: Path) -> None:
    problem = only(tmp_path, GOOD + GOOD)
    assert problem.line == 10
    assert "own.yaml:1" in problem.message


def test_all_mistakes_of_a_file_are_reported_at_once(tmp_path: Path) -> None:
    other = GOOD.replace("XYZ101", "XYZ102")
    found = problems(tmp_path, GOOD.replace("why:", "wy:") + other.replace("check: s", "check: z"))
    assert [problem.code for problem in found] == ["XYZ101", "XYZ102"]


def test_a_problem_reads_as_a_compiler_says_it(tmp_path: Path) -> None:
    problem = only(tmp_path, GOOD.replace("  name:", "  nmae:"))
    assert str(problem).startswith(f"{tmp_path / 'own.yaml'}:2:3: XYZ101: unknown key")


@pytest.mark.parametrize("source", ["code: XYZ101\n", "just words\n"])
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, source: str) -> None:
    assert "a rule file is a list" in only(tmp_path, source).message


def test_broken_yaml_is_named_with_its_place(tmp_path: Path) -> None:
    problem = only(tmp_path, "- code: XYZ101\n  name: 'open\n")
    assert problem.line >= 2


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(b"- code: \xff\n")
    with pytest.raises(RuleError, match="not UTF-8"):
        read_rules([path])


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="No such file"):
        read_rules([tmp_path / "none.yaml"])


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n") == ()


def test_a_later_file_changes_an_earlier_rule(tmp_path: Path) -> None:
    base = load(tmp_path, GOOD)
    (rule,) = load(tmp_path, "- {code: XYZ101, safety: display, default: no}\n", base)
    assert rule.safety is Safety.DISPLAY
    assert rule.default is False
    assert rule.map_of("pairs") == base[0].map_of("pairs")


def test_a_later_file_adds_innocent_phrases(tmp_path: Path) -> None:
    base = load(tmp_path, GOOD + "  unless: [one]\n")
    (rule,) = load(tmp_path, "- {code: XYZ101, unless: [two]}\n", base)
    assert rule.unless == ("one", "two")


def test_what_a_rule_looks_for_cannot_be_changed_from_elsewhere(tmp_path: Path) -> None:
    base = load(tmp_path, GOOD)
    problem = only(tmp_path, "- {code: XYZ101, pairs: {a: b}}\n", base)
    assert "switch it off" in problem.message


def test_a_change_of_a_rule_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no earlier rule" in only(tmp_path, "- {code: XYZ101, default: no}\n").message
