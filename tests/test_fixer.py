"""Findings to edits to a text that settles; rules that undo each other are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from newslint.finding import Edit, Finding, Fix, Safety, apply_edits
from newslint.fixer import FixConflict, choose, fix_text
from newslint.linter import Linter

LINTER = Linter()


def finding(
    start: int, end: int, new: str, code: str = "XYZ101", safety: Safety = Safety.SAFE
) -> Finding:
    return Finding(start, end, code, "wrong", fix=Fix((Edit(start, end, new),), safety))


def replacing(**pairs: str) -> Callable[[str], list[Finding]]:
    """Return a linter whose rules each replace one word: XYZ1="wrong right"."""

    def lint(source: str) -> list[Finding]:
        found = []
        for code, pair in pairs.items():
            wrong, right = pair.split()
            start = source.find(wrong)
            if start >= 0:
                found.append(finding(start, start + len(wrong), right, code))
        return sorted(found, key=lambda f: f.sort_key)

    return lint


def test_edits_are_made_where_they_stand() -> None:
    assert apply_edits("one two one", [Edit(0, 3, "1"), Edit(8, 11, "")]) == "1 two "


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at character 2"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3))))
def test_text_outside_the_edits_stays(source: str, raw: list[tuple[int, int, str]]) -> None:
    edits, last = [], 0
    for start, size, new in sorted(raw):
        if last <= start and start + size <= len(source):
            edits.append(Edit(start, start + size, new))
            last = start + size
    result = apply_edits(source, edits)
    assert len(result) == len(source) + sum(len(e.new) - (e.end - e.start) for e in edits)
    kept = last_kept = ""
    at = place = 0
    for edit in edits:
        last_kept = source[at : edit.start]
        assert result[place : place + len(last_kept)] == last_kept
        place += len(last_kept) + len(edit.new)
        at = edit.end
    kept = source[at:]
    assert result[place:] == kept


def test_of_overlapping_fixes_the_one_that_starts_first_is_made() -> None:
    first, second = finding(0, 4, "a"), finding(2, 6, "b")
    assert choose([second, first], Safety.SAFE) == [first]


def test_a_line_that_goes_as_a_whole_is_not_mended_before() -> None:
    line, word = finding(0, 20, "", "BOI101"), finding(0, 3, "The", "CAP101")
    assert choose([word, line], Safety.SAFE) == [line]


def test_two_insertions_at_one_place_are_not_both_made() -> None:
    one, two = finding(4, 4, " ", "SPC101"), finding(4, 4, ",", "SPC102")
    assert choose([one, two], Safety.SAFE) == [one]


def test_fixes_that_touch_are_both_made() -> None:
    one, two = finding(0, 4, "a"), finding(4, 6, "b")
    assert choose([one, two], Safety.SAFE) == [one, two]


@pytest.mark.parametrize(
    ("safety", "expected"),
    [
        (Safety.SAFE, ["XYZ101"]),
        (Safety.UNSAFE, ["XYZ101", "XYZ102"]),
        (Safety.DISPLAY, ["XYZ101", "XYZ102", "XYZ103"]),
    ],
)
def test_only_fixes_as_safe_as_asked_are_made(safety: Safety, expected: list[str]) -> None:
    findings = [
        finding(0, 1, "a", "XYZ101", Safety.SAFE),
        finding(2, 3, "b", "XYZ102", Safety.UNSAFE),
        finding(4, 5, "c", "XYZ103", Safety.DISPLAY),
    ]
    assert [f.code for f in choose(findings, safety)] == expected


def test_fixes_are_made_until_nothing_is_left_to_fix() -> None:
    result = fix_text("teh end", replacing(XYZ101="teh hte", XYZ102="hte the"))
    assert result.text == "the end"
    assert [f.code for f in result.applied] == ["XYZ101", "XYZ102"]
    assert result.remaining == ()


def test_rules_that_undo_each_other_are_named() -> None:
    with pytest.raises(FixConflict, match="XYZ101 and XYZ102") as caught:
        fix_text("a word", replacing(XYZ101="word term", XYZ102="term word"))
    assert caught.value.codes == ("XYZ101", "XYZ102")


def test_a_rule_that_never_settles_is_named() -> None:
    with pytest.raises(FixConflict, match="XYZ101"):
        fix_text("ha", replacing(XYZ101="ha haha"))


def test_what_has_no_fix_remains() -> None:
    fault = Finding(0, 1, "XYZ101", "wrong")
    result = fix_text("a", lambda source: [fault])
    assert (result.text, result.applied, result.remaining) == ("a", (), (fault,))


@given(texts(), st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_a_mended_text_needs_no_more_mending(source: str, safety: Safety) -> None:
    result = LINTER.fix(source, safety)
    again = LINTER.fix(result.text, safety)
    assert again.text == result.text
    assert again.applied == ()
    assert again.remaining == result.remaining


@given(texts())
def test_a_text_without_findings_is_returned_as_it_is(source: str) -> None:
    if not any(f.fix and f.fix.safety is Safety.SAFE for f in LINTER.lint(source)):
        assert LINTER.fix(source).text == source


@given(texts())
def test_line_ends_of_lines_that_stay_are_kept(source: str) -> None:
    result = LINTER.fix(source)
    for end in ("\r\n", "\r", "\n", "\x00", "\ufeff"):
        assert result.text.count(end) <= source.count(end)
        if end not in source:
            assert end not in result.text
