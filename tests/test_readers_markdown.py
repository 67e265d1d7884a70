"""Markdown: the words of an article are linted, and mended where they stand in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import assert_fixes_hold, assert_whole, blocks, fixed, kinds, marked, view_of

from newslint.markup.view import OBJECT


# -- what is read ------------------------------------------------------------------------------
def test_blocks_are_of_their_kinds() -> None:
    source = """# A port

The port
is shut.

A second heading
---
* One ship.
* Two ships.

  They wait.

> We wait,
he said.

| 1 ship | 2 ships |
|--------|---------|
| three. | four.   |
"""
    assert kinds(source, "markdown") == [
        ("heading", "A port"),
        ("paragraph", "The port is shut."),
        ("heading", "A second heading"),
        ("list_item", "One ship."),
        ("list_item", "Two ships."),
        ("paragraph", "They wait."),
        ("quote", "We wait, he said."),
        ("table", "1 ship"),
        ("table", "2 ships"),
        ("table", "three."),
        ("table", "four."),
    ]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("**north** _Korea_ and *N*orth ~~now~~.", "north Korea and North now."),
        ("***north** Korea*.", "north Korea."),
        ("2 * 3 * 4_000_ is *more.", "2 * 3 * 4_000_ is *more."),
        ('[North\nKorea](/a "north korea"), [a port][1].\n\n[1]: /a', "North Korea, a port."),
        ("A [link [in] brackets].", "A [link [in] brackets]."),
        ("Run `a,b` or ![a,b](c) or <http://a.b/c,d>!", f"Run {OBJECT} or {OBJECT} or {OBJECT}!"),
        ("AT&amp;T &copy; &c. 1 \\* 2 \\a", "AT&T © &c. 1 * 2 \\a"),
        ("The <b>north</b> <!-- north korea --> port.", "The north port."),
        ("The <code>a *b*</code> port.", f"The {OBJECT} port."),
        ("Shut.[^1] [^a-b]", "Shut."),
        ("[^1]: The note.", "The note."),
        ("- [ ] A task.", "A task."),
        ("# The port {#port .big}", "The port"),
        ("# The port ##", "The port"),
        ('A {{< ref "a,b" >}} {% x a,b %} $$a,b$$', f"A {OBJECT} {OBJECT} {OBJECT}"),
        ('[caption id="a"]A ship.[/caption] They [all] [sic].', "A ship. They [all] [sic]."),
        ("North  \nKorea  \nnow.", "North\n\nKorea now."),
        ("North\\\nKorea.", "North\n\nKorea."),
    ],
)  # fmt: skip
def test_marks_are_taken_off_and_what_is_not_prose_leaves_a_sign(source: str, seen: str) -> None:
    assert view_of(source, "markdown").source.replace("  ", " ").rstrip() == seen


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: north korea\n---\n",
        '+++\ntitle = "north korea"\n+++\n',
        "---\r\n# only a comment\r\n---\r\n",
        "```text\nnorth korea\n```\n",
        "~~~\nnorth korea\n~~~\n",
        "    north korea\n",
        "[north]: /korea 'north korea'\n",
        "<script>\nnorth korea\n\nnorth korea\n</script>\n",
        "<!-- north\n\nkorea -->\n",
    ],
)
def test_what_is_not_prose_is_not_read(source: str) -> None:
    assert blocks(source, "markdown") == []
    assert blocks(source + "\nThey left.", "markdown") == ["They left."]


def test_a_rule_above_the_text_is_not_front_matter() -> None:
    assert blocks("---\nThey left.\n\n---\nThey stayed.", "markdown") == [
        "They left.",
        "They stayed.",
    ]


def test_lines_of_hard_blanks_are_left_out() -> None:
    assert blocks("\u00a0\nThey left.\n\n# \u00a0They stayed.\n", "markdown") == [
        "They left.",
        "They stayed.",
    ]


def test_html_between_blocks_is_read_as_html() -> None:
    source = "<div>\n<p>It isn&rsquo;t <b>shut</b>.</p>\n</div>\n\nThe *end*."
    assert blocks(source, "markdown") == ["It isn’t shut.", "The end."]


# -- what is mended ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "mark", "right"),
    [
        ("In north **korea** now.", "north **korea", "In North **Korea** now."),
        ("In north\r\nkorea now.", "north\r\nkorea", "In North\r\nKorea now."),
        ("> In north\n> korea now.", "north\n> korea", "> In North\n> Korea now."),
        ("In [north](/a) _korea_.", "north](/a) _korea", "In [North](/a) _Korea_."),
        ("It could *of* been.", "could *of", "It could *have* been."),
        ("They **left**,he said.", ",", "They **left**, he said."),
        ("They left,**he** said.", ",", "They left, **he** said."),
        ("They [left,](/a,b)he said.", ",", "They [left,](/a,b) he said."),
        ("It is the **the** end.", " **the", "It is the end."),
        ("It is the\nthe end.", "\nthe", "It is the end."),
        ("They **left** , he said.", " ,", "They **left**, he said."),
        ("We &#114;ecieve `recieve`.", "&#114;ecieve", "We &#114;eceive `recieve`."),
    ],
)
def test_marks_stay_where_words_are_mended(source: str, mark: str, right: str) -> None:
    assert marked(source, "markdown") == [mark]
    assert fixed(source, "markdown") == right


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("One.\n\nShare this story\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\nShare this story\r\n", "One.\r\n"),
        ("One.\n\n**[Share this story](/x)**\n\nTwo.", "One.\n\nTwo."),
        ("Share this story\n=======\n\nTwo.", "Two."),
        ("- One.\n- Share this story\n- Two.\n", "- One.\n- Two.\n"),
        ("- One.\n- Share this story\n\nTwo.\n", "- One.\n\nTwo.\n"),
        ("> One.\n>\n> Share this story\n\nTwo.", "> One.\n>\n\nTwo."),
        ("> Share this story\n\nTwo.", "Two."),
        ("<p>One.</p>\n<p>Share this story</p>\n", "<p>One.</p>\n"),
    ],
)
def test_a_line_is_deleted_with_its_marks(source: str, right: str) -> None:
    assert fixed(source, "markdown") == right


@pytest.mark.parametrize(
    "source",
    [
        "![](a.png) Share this story",
        "- Share this story\n  - One.",
        "- Share this story\n\n      code\n",
    ],
)
def test_what_hangs_on_a_line_is_never_deleted_with_it(source: str) -> None:
    assert marked(source, "markdown")[0].endswith("Share this story")
    assert fixed(source, "markdown") == source


def test_the_words_that_name_the_target_of_a_link_stay() -> None:
    assert fixed("We [recieve *it*][].\n\n[recieve *it*]: /a\n", "markdown").startswith("We [reci")
    assert fixed("[North korea] is.\n\n[north korea]: /a\n", "markdown").startswith("[North K")
    assert fixed("We [recieve it][1].\n\n[1]: /a\n", "markdown").startswith("We [recei")


def test_an_ignore_comment_silences_its_block() -> None:
    source = "<!-- newslint: ignore TST106 -->\nWe recieve it.\n\nWe recieve it.\n"
    assert len(marked(source, "markdown")) == 1


def test_front_matter_can_switch_the_linter_off() -> None:
    assert marked("---\nnewslint: false\n---\n\nWe recieve it.\n", "markdown") == []


# -- all of it ---------------------------------------------------------------------------------
MARKUP = """** * _ __ ~~ ` ``` [ ] ( ) [x](y) ![ <b> </b> <br> <!-- --> <div> & &amp; \\ # ## - +
1. > | |-|-| === --- +++ {{ }} {% [^1] [^1]: [x]: [x] [/x] : $ $$ <http://a.b> &#8217; https://a.b
, . ! the 👍🏽 é ß"""
SCRAPS = st.sampled_from(MARKUP.split()) | st.sampled_from(
    ["recieve", "north korea", "Share this story", "the the", "could of", "\u00ad", "\u00a0", "\0"]
)
BLANKS = st.sampled_from(
    [" ", " ", "\n", "\r\n", "\r", "\n\n", "\n> ", "\n- ", "\t", "    ", "  \n", "\\\n"]
)
SCRAPS = st.one_of(SCRAPS, BLANKS)


@given(st.lists(SCRAPS | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_read_and_its_segments_are_the_whole_of_it(source: str) -> None:
    assert_whole(view_of(source, "markdown"))


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_fixes_of_any_text_change_nothing_else(source: str) -> None:
    for finding in assert_fixes_hold(source, "markdown"):
        assert 0 <= finding.start <= finding.end <= len(source)


WORDS = st.sampled_from(
    [
        ("minister", "minister"),
        ("wasn’t", "wasn’t"),
        ("AT&amp;T", "AT&T"),
        ("caf&#233;", "café"),
        ("👍🏽", "👍🏽"),
        ("a\\*b", "a*b"),
        ("port<!-- recieve -->", "port"),
        ("po**rt**s", "ports"),
        ('[harbour](/recieve "recieve")', "harbour"),
        ("`recieve`", OBJECT),
        ("{{< recieve >}}", OBJECT),
        ("<b>south</b>", "south"),
        ("note[^7]", "note"),
    ]
)
MARKS = st.sampled_from(
    [("**", "**"), ("_", "_"), ("~~", "~~"), ("[", "](/x_y_z)"), ("<i>", "</i>")]
)
PLACE = "\x01"


@st.composite
def phrases(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Words, with marks around some that stand together."""
    parts = [draw(WORDS) for _ in range(draw(st.integers(2, 6)))]
    if draw(st.booleans()):
        opening, closing = draw(MARKS)
        first = draw(st.integers(0, len(parts) - 1))
        last = draw(st.integers(first, len(parts) - 1))
        if not any(
            "[" in written or written == "po**rt**s" for written, _ in parts[first : last + 1]
        ):
            parts[first] = (opening + parts[first][0], parts[first][1])
            parts[last] = (parts[last][0] + closing, parts[last][1])
    return parts


CONTAINERS = st.sampled_from(
    [
        # before the first line, before the others, after the last
        ("", "", ""),
        ("> ", "> ", ""),
        ("> ", "", ""),
        ("- ", "  ", ""),
        ("12. ", "    ", ""),
        ("> - ", ">   ", ""),
        ("", "", "\n==="),
        ("```\nrecieve\n```\n\n", "", "\n\n    recieve"),
        ("[recieve]: /recieve\n\n", "", ""),
        ("<p>\nA port.\n</p>\n\n", "", ""),
    ]
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """An article with a place for a fault, and its blocks as they are seen."""
    count = draw(st.integers(1, 4))
    place = draw(st.integers(0, count - 1))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    article, seen = [], []
    for number in range(count):
        parts = draw(phrases())
        if number == place:
            parts.insert(draw(st.integers(0, len(parts))), (PLACE, PLACE))
        first, other, last = draw(CONTAINERS)
        blank = st.sampled_from([" ", " ", f"\n{other}"])
        written = parts[0][0] + "".join(draw(blank) + part for part, _ in parts[1:])
        article.append(first + "A " + written + last)
        if "<p>" in first:
            seen.append("A port.")
        seen.append("A " + " ".join(words for _, words in parts))
    return "\n\n".join(article).replace("\n", end), seen


FAULTS = st.sampled_from(
    [
        # as written, what of it the finding covers, as mended
        ("recieve", "recieve", "receive"),
        ("re<b>ci</b>eve", "re<b>ci</b>eve", "re<b>ce</b>ive"),
        ("<i>recieve</i>", "recieve", "<i>receive</i>"),
        ("&#114;ecieve", "&#114;ecieve", "&#114;eceive"),
        ("north <b>korea</b>", "north <b>korea", "North <b>Korea</b>"),
    ]
)


@given(articles(), FAULTS)
def test_a_fault_among_marks_is_found_and_mended_at_its_place(
    article: tuple[str, list[str]], fault: tuple[str, str, str]
) -> None:
    template, seen = article
    written, mark, mended = fault
    source = template.replace(PLACE, written)
    word = "north korea" if "korea" in written else "recieve"
    assert_whole(view_of(source, "markdown"))
    assert blocks(source, "markdown") == [block.replace(PLACE, word) for block in seen]
    assert marked(source, "markdown") == [mark]
    assert fixed(source, "markdown") == template.replace(PLACE, mended)
