"""HTML: what a reader of the page sees is what is linted, and only that is mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import assert_fixes_hold, assert_whole, blocks, fixed, kinds, marked, view_of

from newslint.markup.view import OBJECT


# -- what is read ------------------------------------------------------------------------------
def test_elements_make_blocks_and_say_of_which_kind() -> None:
    source = """<h2>A port</h2><p>The port is shut.</p><ul><li>One ship.<li>Two ships.</ul>
    <blockquote><p>We wait.</p></blockquote><table><tr><td>3 ships.</td></tr></table>"""
    assert kinds(source, "html") == [
        ("heading", "A port"),
        ("paragraph", "The port is shut."),
        ("list_item", "One ship."),
        ("list_item", "Two ships."),
        ("quote", "We wait."),
        ("table", "3 ships."),
    ]


def test_tags_inside_a_line_do_not_part_words() -> None:
    assert blocks('<p>No<b>rth</b> <a href="x > y">Kor</a>ea.</p>', "html") == ["North Korea."]


def test_blanks_around_tags_are_one_blank() -> None:
    assert blocks("<p>\n  north <b> korea </b>\n  now.\n</p>", "html") == ["north korea now."]


def test_references_are_their_characters() -> None:
    source = "<p>It isn&rsquo;t AT&amp;T&nbsp;&#8217;s caf&#xe9; &notaword; &c.</p>"
    assert blocks(source, "html") == ["It isn’t AT&T\u00a0’s café ¬aword; &c."]


def test_a_soft_hyphen_does_not_part_a_word() -> None:
    assert blocks("<p>Ko&shy;rea.</p>", "html") == ["Korea."]


@pytest.mark.parametrize("name", ["script", "style", "pre", "textarea", "title", "nav", "select"])
def test_what_is_not_prose_is_not_read(name: str) -> None:
    assert blocks(f"<p>One.</p><{name}>north <b>korea</{name}><p>Two.</p>", "html") == [
        "One.",
        "Two.",
    ]


def test_code_and_pictures_leave_a_sign_in_the_sentence() -> None:
    assert blocks("<p>Run <code>a,b</code> or <img src=x> now.</p>", "html") == [
        f"Run {OBJECT} or {OBJECT} now."
    ]


def test_comments_and_attributes_are_not_read() -> None:
    source = '<p title="north korea">North <!-- north korea -- > --> Korea.</p>'
    assert blocks(source, "html") == ["North Korea."]


def test_a_less_than_sign_is_text() -> None:
    assert blocks("<p>1 < 2 and <3 ships & <<b>more</b>.</p>", "html") == [
        "1 < 2 and <3 ships & <more."
    ]


def test_line_breaks_make_blocks_but_where_a_line_runs_on() -> None:
    assert blocks("<p>One ship.<br>Two ships<br/>\nand more.<br><br>Three.</p>", "html") == [
        "One ship.",
        "Two ships and more.",
        "Three.",
    ]


def test_the_mark_of_a_note_is_not_read() -> None:
    source = '<p>The port shut.<sup><a href="#1">[1]</a></sup> It is the 2<sup>nd</sup> time.</p>'
    assert blocks(source, "html") == ["The port shut. It is the 2nd time."]


def test_the_foot_of_a_page_is_the_sites_and_that_of_an_article_its_own() -> None:
    article = "<article><p>One.</p><footer>By a writer.</footer></article>"
    page = f"<html>{article}<aside>More.</aside><footer>All rights <b>reserved.</footer>Two."
    assert blocks(page, "html") == ["One.", "By a writer.", "Two."]


def test_a_layout_table_holds_paragraphs() -> None:
    assert kinds("<table><tr><td><p>The port is shut.</p></td></tr></table>", "html") == [
        ("paragraph", "The port is shut.")
    ]


# -- WordPress ---------------------------------------------------------------------------------
POST = """<!-- wp:heading {"level":3} -->
<h3>The port</h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Share this story</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":7,"alt":"a > b"} -->
<figure class="wp-block-image"><img src="a.jpg" alt="north korea"/>
<figcaption>A ship.</figcaption></figure>
<!-- /wp:image -->

<!-- wp:list -->
<ul><!-- wp:list-item -->
<li>They recieve it.</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->
"""


def test_the_blocks_of_wordpress_are_read() -> None:
    assert kinds(POST, "html") == [
        ("heading", "The port"),
        ("heading", "Share this story"),
        ("paragraph", "A ship."),
        ("list_item", "They recieve it."),
    ]


def test_a_block_of_wordpress_is_deleted_with_its_comments() -> None:
    start = POST.index("<!-- wp:paragraph")
    end = POST.index("<!-- wp:image")
    assert fixed(POST, "html") == (POST[:start] + POST[end:]).replace("recieve", "receive")


def test_bare_paragraphs_stand_between_blank_lines() -> None:
    source = 'The port is shut.\n\nThey <b>wait</b>,\nhe said.\n\n[gallery ids="1,2"]\n\nNo end.'
    assert blocks(source, "html") == ["The port is shut.", "They wait, he said.", "No end."]


def test_blank_lines_in_a_page_are_blanks() -> None:
    assert blocks("<html><body><p>They\n\nwait.</body></html>", "html") == ["They wait."]


def test_shortcodes_are_told_from_words_in_brackets() -> None:
    source = (
        '[caption id="a" width="3"]<img src="x"/> A ship.[/caption]\n\n'
        "“They [the crews] wait [sic],” {{ page.name }} [b]said[/b] {% x %}."
    )
    assert blocks(source, "html") == [
        "A ship.",
        f"“They [the crews] wait [sic],” {OBJECT} said {OBJECT}.",
    ]


def test_front_matter_is_not_read() -> None:
    assert blocks("---\ntitle: north korea\n---\n<p>They wait.</p>", "html") == ["They wait."]


# -- what is mended ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "mark", "right"),
    [
        (
            "<p>In north <b>korea</b> now.</p>",
            "north <b>korea",
            "<p>In North <b>Korea</b> now.</p>",
        ),
        ("<p>In north&nbsp;korea now.</p>", "north&nbsp;korea", "<p>In North&nbsp;Korea now.</p>"),
        ("<p>In nor&shy;th korea.</p>", "nor&shy;th korea", "<p>In Nor&shy;th Korea.</p>"),
        ("<p>It could <i>of</i> been.</p>", "could <i>of", "<p>It could <i>have</i> been.</p>"),
        ("<p>We re<b>ci</b>eve it.</p>", "re<b>ci</b>eve", "<p>We re<b>ce</b>ive it.</p>"),
        ("<p>They <b>left,</b>he said.</p>", ",", "<p>They <b>left,</b> he said.</p>"),
        ("<p>They left,<b>he</b> said.</p>", ",", "<p>They left, <b>he</b> said.</p>"),
        ("<p>It is the <b>the</b> end.</p>", "<b>the", "<p>It is the end.</p>"),
        ("<p>It is the <b>the end</b>.</p>", " <b>the", "<p>It is the<b> end</b>.</p>"),
        ("<p>They <b>left</b> , he said.</p>", " ,", "<p>They <b>left</b>, he said.</p>"),
    ],
)
def test_tags_and_references_stay_where_words_are_mended(
    source: str, mark: str, right: str
) -> None:
    assert [found.strip() for found in marked(source, "html")] == [mark.strip()]
    assert fixed(source, "html") == right


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("<p>One.</p>\n<p>Share this story</p>\n<p>Two.</p>\n", "<p>One.</p>\n<p>Two.</p>\n"),
        ("<p>One.</p><p>Share this story</p><p>Two.</p>", "<p>One.</p><p>Two.</p>"),
        ("<ul>\n<li>One.\n<li>Share this story\n</ul>", "<ul>\n<li>One.\n</ul>"),
        ("<div><ul><li><a href=x>Share this story</a></li></ul></div>", "<div></div>"),
        ("<p>One.<br>Share this story<br>Two.</p>", "<p>One.<br>Two.</p>"),
        ("One.\n\nShare this story\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nShare this story", "One.\n"),
        ("<main>Share this story</main>", "<main></main>"),
    ],
)
def test_a_line_is_deleted_with_its_element(source: str, right: str) -> None:
    assert fixed(source, "html") == right


@pytest.mark.parametrize(
    "source",
    [
        "<p><img src=x> Share this story</p>",
        "<p><b>Share this story<br>Two.</b></p>",
    ],
)
def test_a_picture_or_half_a_pair_of_tags_is_never_deleted(source: str) -> None:
    assert len(marked(source, "html")) == 1
    assert fixed(source, "html") == source


def test_new_text_is_written_as_html() -> None:
    view = view_of("<p>They left.</p>", "html")
    assert view.escape("AT&T <3") == "AT&amp;T &lt;3"


def test_an_ignore_comment_silences_its_block() -> None:
    source = (
        "<p>We recieve it. <!-- newslint: ignore --></p>\n<!-- newslint: ignore TST106 -->\n"
        "<p>We recieve it.</p>\n<p>We recieve it.</p>"
    )
    assert len(marked(source, "html")) == 1


# -- all of it ---------------------------------------------------------------------------------
MARKUP = """<p> </p> <b> </b> <div> </div> <li> <ul> </ul> <br> <td> <table> </table> <script>
</script> <code> </code> <!-- --> <!--x--> <img> <a/> </ <! <? & &amp; &nbsp; &#8217; &rsquo
[x] [/x] {{ }} {% %} --- +++ < > " ' = , . ! the 👍🏽 é ß"""
SCRAPS = st.sampled_from(MARKUP.split()) | st.sampled_from(
    ["recieve", "north korea", "Share this story", "the the", "could of", "\u00ad", "\u00a0", "\0"]
)
BLANKS = st.sampled_from([" ", " ", "\n", "\r\n", "\n\n", "\t", "  "])
PHRASES = st.sampled_from(
    ["<!-- wp:p -->", "<!-- /wp:p -->", "<img src='>'>", '<a href="x', "[x a=1]", "<a b='c'>"]
)
SCRAPS = st.one_of(SCRAPS, BLANKS, PHRASES)


@given(st.lists(SCRAPS | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_read_and_its_segments_are_the_whole_of_it(source: str) -> None:
    assert_whole(view_of(source, "html"))


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_fixes_of_any_text_change_nothing_else(source: str) -> None:
    for finding in assert_fixes_hold(source, "html"):
        assert 0 <= finding.start <= finding.end <= len(source)


def _shown(parts: list[tuple[str, str]]) -> tuple[str, str]:
    return "".join(written for written, _ in parts), "".join(seen for _, seen in parts)


WORDS = st.sampled_from(
    [
        ("minister", "minister"),
        ("wasn&rsquo;t", "wasn’t"),
        ("AT&amp;T", "AT&T"),
        ("caf&#233;", "café"),
        ("👍🏽", "👍🏽"),
        ("1&nbsp;200", "1\u00a0200"),
        ("<!-- recieve -->port", "port"),
        ("po<b>rt</b>s", "ports"),
        ('<a title="recieve > x">harbour</a>', "harbour"),
        ("<code>recieve</code>", OBJECT),
        ("so<wbr>uth", "south"),
        ("&lt;b&gt;", "<b>"),
    ]
)
BLANK = st.sampled_from([" ", "\n", "\r\n  ", " \t"]).map(lambda blank: (blank, " "))


def _joined(draw: st.DrawFn, parts: list[tuple[str, str]]) -> tuple[str, str]:
    joined = [parts[0]]
    for part in parts[1:]:
        joined += [draw(BLANK), part]
    return _shown(joined)


@st.composite
def phrases(draw: st.DrawFn, depth: int = 2) -> tuple[str, str]:
    """A phrase as it is written and as it is seen."""
    parts = [draw(WORDS) for _ in range(draw(st.integers(1, 4)))]
    if depth:
        written, seen = draw(phrases(depth - 1))
        tag = draw(st.sampled_from(["b", "em class='x'", "span", 'a href="?a=1&b=2"']))
        parts.append((f"<{tag}>{written}</{tag.split()[0]}>", seen))
    return _joined(draw, draw(st.permutations(parts)))


FAULTS = st.sampled_from(
    [
        # as written, what of it the finding covers, as mended
        ("recieve", "recieve", "receive"),
        ("re<b>ci</b>eve", "re<b>ci</b>eve", "re<b>ce</b>ive"),
        ("<i>recieve</i>", "recieve", "<i>receive</i>"),
        ("&#114;ecieve", "&#114;ecieve", "&#114;eceive"),
        ("north\r\n<b>korea</b>", "north\r\n<b>korea", "North\r\n<b>Korea</b>"),
    ]
)
PLACE = "\x01"
ELEMENTS = st.sampled_from(
    [
        ("<p>", "</p>"),
        ("<P class=x>\r\n", "\r\n"),
        ("<ul><li>", "</ul>"),
        ("<!-- wp:quote --><blockquote><p>", "</p></blockquote><!-- /wp:quote -->"),
        ("<div><h2>", "</h2></div>"),
        ("<script>recieve('<p>')</script><p>", "</p>"),
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A page with a place for a fault, and its blocks as they are seen."""
    count = draw(st.integers(1, 4))
    place = draw(st.integers(0, count - 1))
    page, seen = [], []
    for number in range(count):
        parts = [draw(phrases()) for _ in range(draw(st.integers(1, 3)))]
        if number == place:
            parts.insert(draw(st.integers(0, len(parts))), (PLACE, PLACE))
        written, words = _joined(draw, parts)
        start, end = draw(ELEMENTS)
        page.append(start + written + end)
        seen.append(words)
    return "<html>" + draw(st.sampled_from(["", "\n", " "])).join(page), seen


@given(pages(), FAULTS)
def test_a_fault_among_markup_is_found_and_mended_at_its_place(
    page: tuple[str, list[str]], fault: tuple[str, str, str]
) -> None:
    template, seen = page
    written, mark, mended = fault
    source = template.replace(PLACE, written)
    word = "north korea" if "korea" in written else "recieve"
    words = [block.replace(PLACE, word) for block in seen]
    assert blocks(source, "html") == [w for w in words if any(map(str.isalnum, w))]
    assert_whole(view_of(source, "html"))
    assert marked(source, "html") == [mark]
    assert fixed(source, "html") == template.replace(PLACE, mended)
