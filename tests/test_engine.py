"""The engine runs what can match and reports what stands where it says."""

from __future__ import annotations

import pickle

from hypothesis import given
from strategies import texts

from newslint.engine import Engine
from newslint.finding import Finding, Safety, apply_edits
from newslint.linter import Linter, load_rules
from newslint.readers import read_plain
from newslint.rule import Rule
from newslint.text import BlockKind

LINTER = Linter()
RULES = {rule.code: rule for rule in load_rules()}


def rule(code: str = "XYZ101", check: str = "substitute", **settings: object) -> Rule:
    params = settings.pop("params", {"pairs": {"teh": "the"}})
    fields = {
        "name": "own-rule",
        "message": "“{found}” → “{fix}”",
        "why": "The desk prefers it.",
        **settings,
    }
    return Rule(code=code, check=check, params=params, **fields)  # type: ignore[arg-type]


def found(source: str, *rules: Rule) -> list[Finding]:
    return Engine(rules).run(read_plain(source))


@given(texts())
def test_every_finding_lies_in_the_text_and_holds_what_it_reports(source: str) -> None:
    for finding in LINTER.lint(source):
        assert 0 <= finding.start < finding.end <= len(source)
        if "{found}" in RULES[finding.code].message:
            assert source[finding.start : finding.end] in finding.message


@given(texts())
def test_every_edit_lies_in_the_text_in_order_and_changes_it(source: str) -> None:
    for finding in LINTER.lint(source):
        if finding.fix is None:
            continue
        last = 0
        for edit in finding.fix.edits:
            assert last <= edit.start <= edit.end <= len(source)
            assert source[edit.start : edit.end] != edit.new
            last = edit.end
        assert apply_edits(source, finding.fix.edits) != source


@given(texts())
def test_findings_are_sorted_and_none_is_said_twice(source: str) -> None:
    findings = LINTER.lint(source)
    assert findings == sorted(findings, key=lambda f: f.sort_key)
    assert len(findings) == len(set(findings))


@given(texts())
def test_a_text_is_linted_the_same_each_time(source: str) -> None:
    assert LINTER.lint(source) == LINTER.lint(source)


@given(texts())
def test_no_fix_is_safer_than_its_rule(source: str) -> None:
    for finding in LINTER.lint(source):
        if finding.fix:
            assert finding.fix.safety <= RULES[finding.code].safety


def test_a_text_without_words_has_no_findings() -> None:
    for source in ("", "\n\n", " \t\r\n", "\ufeff", "… — …"):
        assert LINTER.lint(source) == []


def test_a_rule_looks_only_at_the_blocks_of_its_scope() -> None:
    source = "Teh Board Votes\n\n* teh roads\n\nThe board and teh mayor met."
    headings = rule(scope=frozenset({BlockKind.HEADING}))
    lists = rule(scope=frozenset({BlockKind.LIST_ITEM}))
    assert [f.start for f in found(source, headings)] == [0]
    assert [f.start for f in found(source, lists)] == [source.index("teh")]
    assert len(found(source, rule())) == 3


def test_an_innocent_phrase_excuses_only_what_it_covers() -> None:
    own = rule(unless=("teh (?:tarik|tea)",))
    source = "A glass of teh tarik in teh morning."
    assert [f.start for f in found(source, own)] == [source.rindex("teh")]


def test_addresses_are_not_mended() -> None:
    assert found("See teh.example.org or mail teh@example.org.", rule()) == []


def test_a_fix_that_changes_figures_is_only_shown() -> None:
    own = rule(params={"pairs": {"May the 4th": "May 4"}})
    (shown,) = found("It was May the 4th.", own)
    assert shown.fix and shown.fix.safety is Safety.SAFE
    other = rule(params={"pairs": {"May the 4th": "May 5"}})
    (shown,) = found("It was May the 4th.", other)
    assert shown.fix and shown.fix.safety is Safety.DISPLAY
    allowed = rule(params={"pairs": {"May the 4th": "May 5"}}, touches=("digits",))
    (shown,) = found("It was May the 4th.", allowed)
    assert shown.fix and shown.fix.safety is Safety.SAFE


def test_other_words_in_a_quotation_need_a_persons_eye() -> None:
    (inside,) = found("He said “teh end” and left.", rule())
    (outside,) = found("He said “the end” at teh end.", rule())
    assert inside.fix and inside.fix.safety is Safety.UNSAFE
    assert outside.fix and outside.fix.safety is Safety.SAFE


def test_two_rules_with_the_same_edit_say_it_once() -> None:
    findings = found("In teh end.", rule("XYZ101"), rule("XYZ102"))
    assert [f.code for f in findings] == ["XYZ101"]


def test_a_rule_that_cannot_be_compiled_is_named_with_its_line() -> None:
    from newslint.loader import RuleError

    own = rule(params={"list": "none.txt"}, origin="own.yaml", line=7)
    try:
        found("text", own)
    except RuleError as error:
        assert str(error) == "own.yaml:7:1: XYZ101: there is no word list “none.txt”"
    else:
        raise AssertionError("no error")


def test_a_linter_can_be_pickled() -> None:
    source = "Officials met in the harbour. Officials met in the harbour."
    assert pickle.loads(pickle.dumps(LINTER)).lint(source) == LINTER.lint(source)
