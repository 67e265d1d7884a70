"""The way back from a view to its file."""

from __future__ import annotations

import pytest
from markup import view_of

from newslint.finding import Edit, Finding, Fix, apply_edits
from newslint.markup.carry import located


def carried(source: str, form: str, old: str, new: str) -> str | None:
    """Return a file with one edit of its view made, None where the fix is dropped."""
    view = view_of(source, form)
    start = view.source.index(old)
    edit = Edit(start, start + len(old), new)
    [found] = located(view, [Finding(edit.start, edit.end, "TST101", "", fix=Fix((edit,)))])
    return apply_edits(source, found.fix.edits) if found.fix else None


def test_the_findings_of_a_plain_text_stay_as_they_are() -> None:
    from newslint.readers import read_plain

    found = Finding(2, 5, "TST101", "")
    assert located(read_plain("A bad day."), [found]) == [found]


@pytest.mark.parametrize(
    ("source", "old", "new", "right"),
    [
        ("<p>a <b>bad</b> day</p>", "bad day", "good night", "<p>a <b>good</b> night</p>"),
        ("<p>a <b>bad</b> day</p>", "bad ", "", "<p>a day</p>"),
        ("<p>a <b>bad</b> day</p>", "a bad", "A bad", "<p>A <b>bad</b> day</p>"),
        ("<p>a <b>bad</b>day</p>", "badday", "bad day", "<p>a <b>bad</b> day</p>"),
        ("<p>a<b><i>bad</i></b>.</p>", "bad", "", "<p>a.</p>"),
        ("<p>a<b id=x></b><i>bad</i>.</p>", "bad", "", "<p>a<b id=x></b>.</p>"),
        ("<p>a <code>x</code> day</p>", " \ufffc", "", "<p>a day</p>"),
        ("<p>a &amp; b</p>", "&", "and", "<p>a and b</p>"),
        ("<p>a and b</p>", "and", "&", "<p>a &amp; b</p>"),
        ("<p>a <code>x</code></p>", "a \ufffc", "A \ufffc", "<p>A <code>x</code></p>"),
    ],
)  # fmt: skip
def test_an_edit_leaves_tags_alone(source: str, old: str, new: str, right: str) -> None:
    assert carried(source, "html", old, new) == right


@pytest.mark.parametrize(
    ("source", "form", "old", "new"),
    [
        ("<p>One.</p><p>Two.</p>", "html", "One.\n\nTwo.", "One. Two."),
        ("<p>a <code>x</code> day</p>", "html", "\ufffc", "x"),
        ("<p>a <img src=x> day</p>", "html", "a \ufffc", ""),
        ("one *bold word* more", "markdown", "bold", ""),  # a blank after the asterisk
        ("_one_ two", "markdown", " ", ""),  # the underscore inside a word
        ("one two", "markdown", "two", "*two*"),
        ("one two", "markdown", "one", "-"),
    ],
)
def test_a_fix_that_has_no_place_in_the_file_is_dropped(
    source: str, form: str, old: str, new: str
) -> None:
    assert carried(source, form, old, new) is None


def test_a_harmful_fix_does_not_drag_others_down() -> None:
    source = "one *bold word* more, two (three)"
    view = view_of(source, "markdown")
    edits = [Edit(4, 8, ""), Edit(24, 31, "[three]"), Edit(24, 31, "four")]
    assert [view.source[e.start : e.end] for e in edits] == ["bold", "(three)", "(three)"]
    findings = [Finding(e.start, e.end, "TST101", e.new, fix=Fix((e,))) for e in edits]
    kept = {f.message: f.fix is not None for f in located(view, findings)}
    assert kept == {"": False, "[three]": True, "four": True}


def test_positions_in_the_view_are_told_as_lines_of_the_file() -> None:
    view = view_of("---\na: b\n---\n\n> one\n> **two**\n", "markdown")
    assert view.source == "one two"
    assert view.position(view.source.index("two")) == (6, 5)
    assert view.file.source[view.file.blocks[0].start :].startswith("one")
