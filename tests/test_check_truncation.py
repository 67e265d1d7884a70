"""What was cut off at the end of a text, a paragraph or a list."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run

VOTED = "The board voted on Tuesday to close the old ferry terminal before the summer season."
LETTER = "Passengers were told by letter, and many of them were angry about it, officials said."
MAYOR = "The mayor, who had promised to keep it open for ten more years, declined to comment."


def found(text: str) -> list[tuple[str, str]]:
    return marked("truncation", text)


def test_a_label_without_text_goes_where_the_items_beside_it_have_theirs() -> None:
    text = lines("* Roads: They are widened.", "* Schools:", "* Harbour: It is dredged.")
    assert found(text) == [("TRU101", "* Schools:")]
    assert mended(text, *run("truncation", text)) == lines(
        "* Roads: They are widened.", "* Harbour: It is dredged."
    )


@pytest.mark.parametrize("following", ["What Comes Next", ""])
def test_a_label_before_a_heading_or_at_the_end_has_lost_its_text(following: str) -> None:
    text = lines("* Roads: They are widened.", "* Schools:", *filter(None, [following]))
    assert found(text) == [("TRU101", "* Schools:")]


@pytest.mark.parametrize(
    "text",
    [
        "* Roads:\n  * The coast road\n  * The mill road\n* Schools: They are closed.\n",
        "* Women:\n* Anna Berg\n* Ida Holm\n* Men:\n* Jonas Lind\n",
        "* Roads: They are widened.\n\n* Schools:\n\nThe old school will be closed, she said.\n",
        "* Date:\n\nMonday, 5 May\n\n* Place:\n\nThe old mill\n",
        "The plan has two parts:\n\nRoads are widened, and schools are closed.\n",
    ],
)
def test_a_label_with_something_below_is_whole(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("word", ["the", "and", "to", "with", "was", "his"])
def test_a_last_sentence_that_ends_with_an_open_word_is_unfinished(word: str) -> None:
    last = f"He was conscious when they came {word}"
    text = lines(VOTED, last)
    assert found(text) == [("TRU102", last)]
    assert mended(text, *run("truncation", text)) == lines(VOTED)


def test_headings_after_an_unfinished_last_sentence_do_not_hide_it() -> None:
    last = "He was conscious when they took him to the"
    text = lines(VOTED, last, "More News", "Most Read")
    assert found(text) == [("TRU102", last)]


def test_the_last_paragraph_needs_its_stop_where_all_others_have_theirs() -> None:
    whole, rest = "Ms. Holm has run the kiosk for thirty years.", " Nobody had asked her about it"
    text = lines(VOTED, LETTER, MAYOR, whole + rest)
    assert found(text) == [("TRU102", rest.strip())]
    assert mended(text, *run("truncation", text)) == lines(VOTED, LETTER, MAYOR, whole)
    assert found(lines(VOTED.rstrip("."), LETTER.rstrip("."), MAYOR, whole + rest)) == []


@pytest.mark.parametrize(
    "last",
    [
        "Ms. Holm, who has run the kiosk there for thirty years, found a lett",
        "“Nobody asked us what we need here",
        "Ms. Holm, who has run the kiosk there for thirty years and knows each of the boats by its "
        "name, said that she would rather close it than move to a pier",
    ],
)
def test_half_words_open_quotations_and_long_sentences_are_no_headlines(last: str) -> None:
    assert ("TRU102", last) in found(lines(VOTED, LETTER, MAYOR, last))
    long = f"{LETTER} {MAYOR}"
    assert found(lines(VOTED, LETTER, MAYOR, last, long)) == []


def test_a_text_that_is_one_unfinished_sentence_is_not_deleted() -> None:
    (finding,) = run("truncation", "The board voted to close the terminal before the…")
    assert finding.fix is None


@pytest.mark.parametrize(
    "last",
    [
        "What We Hope For",
        "Ida Holm is a reporter in the north",
        "Reporting by Ida Holm. Editing by Anna Berg and Jonas Lind",
        "“Nobody asked us what it was for”",
        "The fire was out by nine, a spokeswoman said (see page 4)",
        "Plan to dredge the harbour is delayed by a year after divers find a wreck by the new pier",
        "* bread and",
        "Photo: Ida Holm and",
    ],
)
def test_headings_bylines_quotes_and_lists_may_end_without_a_stop(last: str) -> None:
    assert found(lines(VOTED, LETTER, MAYOR, last)) == []


def test_verse_and_tables_have_no_stops_to_miss() -> None:
    assert found("The river that I have never seen\nRuns on and on below the green\n") == []
    assert found("Goals scored in the first half by\n") == []


def test_a_paragraph_that_ends_with_an_article_lost_its_rest() -> None:
    text = lines("The minister said the talks would go on until the", VOTED)
    assert found(text) == [("TRU103", "the")]


@pytest.mark.parametrize(
    "rest", ["register with your e-mail address to read on.", "• The coast road", "Facebook"]
)
def test_a_line_whose_rest_stands_in_the_next_one_is_whole(rest: str) -> None:
    assert found(lines("You can sign in to your account or", rest, VOTED)) == []


@pytest.mark.parametrize(
    "first", ["The Long Road Between Us and the", "How to tell what they are", "Ida Holm and the"]
)
def test_a_headline_is_no_unfinished_paragraph(first: str) -> None:
    assert found(lines(first, VOTED)) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The talks were moved to a hotel outside the cap… [+2841 chars]", "[+2841 chars]"),
        ("The board voted on Tuesday to close the terminal before [...]", "[...]"),
        ("The board voted on Tuesday to close the terminal […]", "[…]"),
        ("The board voted on Tuesday to close the terminal… Read more", "… Read more"),
        (
            "The board voted on Tuesday to close the terminal... Continue reading →",
            "... Continue reading →",
        ),
        ("Passengers were told by letter.\n\n(more)\n", "(more)"),
    ],
)
def test_marks_of_feeds_and_agencies_say_where_they_cut(text: str, mark: str) -> None:
    assert found(text) == [("TRU104", mark)]


def test_a_text_that_trails_off_in_dots_was_cut() -> None:
    text = "The board voted on Tuesday to close the terminal before…"
    assert found(text) == [("TRU102", text)]
    assert found(lines(VOTED, "“I don't know what to say about it…”")) == []


@pytest.mark.parametrize(
    "text",
    [
        "“The board […] voted on Tuesday,” he wrote. “It was late.”",
        "He wanted more (more) of it.",
        "“I don't know…” she said. The board voted on Tuesday.",
        "Read more on page 4.",
    ],
)
def test_marks_inside_a_text_are_somebodys_words(text: str) -> None:
    assert found(text) == []


def test_a_quotation_that_the_last_paragraph_opens_has_to_be_closed() -> None:
    text = lines(VOTED, 'Ms. Holm said: "Nobody asked us, and nobody will.')
    assert found(text) == [("TRU105", '"Nobody asked us, and nobody will.')]
    assert found(lines(VOTED, 'Ms. Holm said: "Nobody asked us, and nobody will."')) == []
    assert found(lines('Ms. Holm said: "Nobody asked us.', '"And nobody will."')) == []


def test_inches_are_no_quotation() -> None:
    assert found(lines(VOTED, 'The new plank is 6" wide.')) == []
