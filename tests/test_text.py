"""Blocks, sentences, whole lines, protected stretches, and the ways to count positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from newslint.readers import read_plain
from newslint.text import BlockKind, Span, Text


def kinds(source: str) -> list[str]:
    return [block.kind.value for block in read_plain(source).blocks]


def sentences(source: str) -> list[str]:
    text = read_plain(source)
    return [source[s.start : s.end] for b in text.blocks for s in text.sentences(b)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Harbour Board Votes to Close Terminal", "heading"),
        ("# Harbour Board Votes", "heading"),
        ("The board voted on Tuesday.", "paragraph"),
        ("* Roads: They are widened.", "list_item"),
        ("1. The roads", "list_item"),
        ("> Nobody asked us.", "quote"),
    ],
)
def test_each_line_is_a_block_of_some_kind(line: str, kind: str) -> None:
    assert kinds(line) == [kind]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    wrapped = "The board voted on Tuesday\nto close the old terminal\nbefore the season begins.\n"
    assert kinds(wrapped) == ["paragraph"]


def test_content_begins_after_bullets_and_signs() -> None:
    for line in ("* Roads", "12) Roads", "## Roads", "> Roads"):
        (block,) = read_plain(line).blocks
        assert line[block.content : block.end] == "Roads"


@given(texts())
def test_blocks_hold_every_character_that_is_not_blank(source: str) -> None:
    text = read_plain(source)
    covered = {i for block in text.blocks for i in range(block.start, block.end)}
    assert all(char.isspace() or i in covered for i, char in enumerate(source))


@given(texts())
def test_blocks_are_in_order_and_do_not_overlap(source: str) -> None:
    last = 0
    for block in read_plain(source).blocks:
        assert last <= block.start <= block.content < block.end
        last = block.end


@given(texts())
def test_a_block_is_found_from_each_of_its_positions(source: str) -> None:
    text = read_plain(source)
    for block in text.blocks:
        assert text.block_at(block.start) == block
        assert text.block_at(block.end - 1) == block


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It rained. Nobody came.", ["It rained.", "Nobody came."]),
        ("Mr. Holm met Dr. Berg. They ate.", ["Mr. Holm met Dr. Berg.", "They ate."]),
        ("The U.S. Senate voted. It was late.", ["The U.S. Senate voted.", "It was late."]),
        ("“Come.” She left.", ["“Come.”", "She left."]),
        ("At 3.5 per cent it stayed. So?", ["At 3.5 per cent it stayed.", "So?"]),
        ("What? Why! Here… Now.", ["What?", "Why!", "Here…", "Now."]),
        ("* One thing. Two things.", ["One thing.", "Two things."]),
    ],
)
def test_sentences_end_at_stops_but_not_at_abbreviations(source: str, expected: list[str]) -> None:
    assert sentences(source) == expected


@given(texts())
def test_sentences_lie_in_their_block_in_order(source: str) -> None:
    text = read_plain(source)
    for block in text.blocks:
        last = block.content
        for sentence in text.sentences(block):
            assert last <= sentence.start < sentence.end <= block.end
            last = sentence.end


@pytest.mark.parametrize(
    ("source", "number", "expected"),
    [
        ("a b.\n\nc d.\n\ne f.\n", 0, "c d.\n\ne f.\n"),
        ("a b.\n\nc d.\n\ne f.\n", 1, "a b.\n\ne f.\n"),
        ("a b.\n\nc d.\n\ne f.\n", 2, "a b.\n\nc d.\n"),
        ("a b.\n\nc d.", 1, "a b.\n"),
        ("a b.\r\n\r\nc d.\r\n", 0, "c d.\r\n"),
        ("a b.\r\n\r\nc d.\r\n", 1, "a b.\r\n"),
        ("  a b.  \nc d.\n", 0, "c d.\n"),
        ("a b.\n", 0, ""),
    ],
)
def test_a_block_goes_with_its_line_and_the_blank_lines_beside_it(
    source: str, number: int, expected: str
) -> None:
    text = read_plain(source)
    span = text.lines_of(text.blocks[number])
    assert source[: span.start] + source[span.end :] == expected


@given(texts())
def test_the_lines_of_a_block_take_no_words_of_another(source: str) -> None:
    text = read_plain(source)
    for block in text.blocks:
        span = text.lines_of(block)
        assert span.start <= block.start and block.end <= span.end
        others = source[span.start : block.start] + source[block.end : span.end]
        assert others.strip() == ""


@pytest.mark.parametrize(
    "piece",
    [
        "https://example.org/a,b",
        "www.example.org",
        "holm@example.org",
        "@holm",
        "#harbour",
        "report.pdf",
        "example.com",
        "time.news",
    ],
)
def test_addresses_and_file_names_are_protected(piece: str) -> None:
    source = f"See {piece} for more."
    start = source.index(piece)
    assert read_plain(source).is_protected(start + 1, start + 2)
    assert not read_plain(source).is_protected(source.index("more"), source.index("more") + 4)


def test_spans_that_a_reader_protects_are_protected() -> None:
    text = Text("one two three", [], [Span(4, 7)])
    assert text.is_protected(4, 5) and text.is_protected(0, 5) and text.is_protected(6, 9)
    assert not text.is_protected(0, 4) and not text.is_protected(7, 13)


@pytest.mark.parametrize(
    ("source", "word", "quoted"),
    [
        ("He said “we came late” and left.", "came", True),
        ('He said "we came late" and left.', "came", True),
        ("Er sagte «we came late» and left.", "came", True),
        ("He said “we came late” and left.", "left", False),
        ("It's the boys' came.", "came", False),
        ('A 6" plank came as a 7" one.', "came", False),
    ],
)
def test_quotation_marks_hold_somebodys_words(source: str, word: str, quoted: bool) -> None:
    assert read_plain(source).is_quoted(source.index(word)) is quoted


@given(texts(), st.data())
def test_positions_count_lines_and_columns_from_one(source: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(source)))
    line, column = read_plain(source).position(offset)
    before = source[:offset].replace("\r\n", "\n")
    if source[offset - 1 : offset + 1] == "\r\n":
        return  # inside a line end
    before = before.replace("\r", "\n")
    assert line == before.count("\n") + 1
    assert column == len(before) - before.rfind("\n")


@given(texts())
def test_the_lines_of_a_text_make_the_text(source: str) -> None:
    text = read_plain(source)
    starts = text.line_starts
    for number, start in enumerate(starts, 1):
        assert source.startswith(text.line(number), start)


def test_columns_in_utf16_count_an_emoji_twice() -> None:
    text = read_plain("It rained.\né👍 x")
    assert text.position(14) == (2, 4)
    assert text.position_utf16(14) == (2, 5)


def test_a_question_about_a_text_is_asked_once() -> None:
    asked = []

    def size(text: Text) -> int:
        asked.append(text)
        return len(text.source)

    text = read_plain("It rained.")
    assert (text.once(size), text.once(size)) == (10, 10)
    assert asked == [text]


def test_kinds_of_blocks_are_named_as_in_rules() -> None:
    assert BlockKind("list_item") is BlockKind.LIST_ITEM
