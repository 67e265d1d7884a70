"""Where tags are: the same as another parser of HTML says."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers.inserts import Inserts
from newslint.readers.tags import Sort, tokens


def shape(source: str) -> list[tuple[str, str]]:
    """Return what kinds of tokens there are, with how they are written."""
    found = tokens(source, 0, len(source), Inserts(""))
    return [(sort.value, source[start:end]) for sort, start, end, _ in found]


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("a < b", ["a < b"]),
        ("a<b", ["a", "<b"]),
        ("<a title='>'>x</a >", ["<a title='>'>", "x", "</a >"]),
        ("<a b=5\">x", ["<a b=5\">", "x"]),
        ("<a 'b>x", ["<a 'b>", "x"]),
        ("</ x>y", ["</ x>", "y"]),
        ("<!-- > -- -->x", ["<!-- > -- -->", "x"]),
        ("<!-->x", ["<!-->", "x"]),
        ("<!-- x --!>y", ["<!-- x --!>", "y"]),
        ("<?php x ?>y", ["<?php x ?>", "y"]),
        ("<script>a</b></SCRIPT>x", ["<script>", "a</b>", "</SCRIPT>", "x"]),
        ("&amp;&#1;&x y &", ["&amp;", "&#1;", "&x", " y &"]),
    ],
)  # fmt: skip
def test_tags_begin_and_end_as_in_a_browser(source: str, pieces: list[str]) -> None:
    assert [written for _, written in shape(source)] == pieces


class Other(HTMLParser):
    """The parser of the standard library: the tags and the text between them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.seen.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.seen.append(data)

    def handle_entityref(self, name: str) -> None:
        self.seen.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.seen.append(f"&#{name};")


TAGS = st.sampled_from(
    ["<b>", "</b>", "<br/>", '<a href="x>y" b=\'"\' c>', "</a>", "<!-- a > b -->", "<!doctype x>"]
) | st.sampled_from(
    ["&amp;", "&#8217;", "&#xe9;", "a", "b c", " > ", "\n", "é👍🏽", "<script>a<b</script>"]
)


@given(st.lists(TAGS, max_size=20).map("".join))
def test_the_standard_library_sees_the_same_tags(source: str) -> None:
    other = Other()
    other.feed(source)
    other.close()
    names = []
    for sort, start, end, name in tokens(source, 0, len(source), Inserts("")):
        if sort is Sort.START:
            names.append(f"<{name}>")
            if source[end - 2] == "/":
                names.append(f"</{name}>")
        elif sort is Sort.END:
            names.append(f"</{name}>")
        elif sort is not Sort.COMMENT:
            names.append(source[start:end])
    assert "".join(names) == "".join(other.seen)


@given(st.lists(TAGS | st.text("<>/!-&\"'= ab", max_size=4), max_size=20).map("".join))
def test_the_tokens_are_the_whole_source(source: str) -> None:
    assert "".join(written for _, written in shape(source)) == source
