"""Paragraphs, headlines and sentences said twice."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run

from newslint.finding import Finding, Safety

LONG = (
    "The harbour board voted on Tuesday to close the old ferry terminal before the summer season."
)
OTHER = (
    "Passengers will be sent to the new pier, which has stood empty since it was built in March."
)
THIRD = (
    "Ms. Holm, who has run the kiosk there for thirty years, said nobody had asked her about it."
)


def dup(text: str) -> list[Finding]:
    return run("duplicates", text)


def found(text: str) -> list[tuple[str, str]]:
    return marked("duplicates", text)


def test_of_two_equal_paragraphs_the_later_one_is_reported() -> None:
    text = lines(LONG, OTHER, LONG, THIRD)
    (finding,) = dup(text)
    assert (finding.code, finding.start) == ("DUP101", text.rindex(LONG))
    assert "line 1 already" in finding.message


def test_the_fix_takes_the_whole_line_and_the_blank_one_after_it() -> None:
    text = lines(LONG, OTHER, LONG, THIRD)
    assert mended(text, dup(text)[0]) == lines(LONG, OTHER, THIRD)


def test_the_fix_of_the_last_paragraph_leaves_no_blank_line_behind() -> None:
    text = lines(LONG, OTHER, LONG)
    assert mended(text, dup(text)[0]) == lines(LONG, OTHER)


def test_windows_line_ends_are_kept() -> None:
    text = lines(LONG, OTHER, LONG, THIRD).replace("\n", "\r\n")
    assert mended(text, dup(text)[0]) == lines(LONG, OTHER, THIRD).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "again",
    [
        LONG.lower(),
        LONG.replace("Tuesday", "tuesday"),
        LONG.replace(" to ", "  to "),
        LONG.replace("Tuesday", "Tuesday,"),
        LONG.removesuffix("."),
    ],
)
def test_casing_blanks_and_marks_do_not_make_another_paragraph(again: str) -> None:
    assert found(lines(LONG, OTHER, again, THIRD)) == [("DUP101", again)]


@pytest.mark.parametrize(
    "again",
    [
        LONG.replace("terminal", "termnal"),
        LONG.replace("voted", "votde").replace("ferry", "fery"),
        LONG.replace("to close", "toclose"),
        LONG.replace("close", "shut"),
    ],
)
def test_a_slip_or_another_word_is_nearly_the_same(again: str) -> None:
    (finding,) = dup(lines(LONG, OTHER, again, THIRD))
    assert finding.code == "DUP102"
    assert finding.fix and finding.fix.safety is Safety.UNSAFE


def test_each_of_three_repeats_but_the_first_is_reported() -> None:
    assert found(lines(LONG, OTHER, LONG, THIRD, LONG)) == [("DUP101", LONG)] * 2


def test_short_lines_are_repeated_only_as_part_of_a_section() -> None:
    section = ("What it means", LONG, "Nobody objected.")
    assert found(lines(*section, OTHER, *section)) == [("DUP101", part) for part in section]
    assert found(lines("Nobody objected.", LONG, "Nobody objected.", OTHER)) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The measles count in the county rose to 14 in the week that ended on 3 May.",) * 2,
        (
            "In the north it will be cloudy with light rain in the evening and 14 degrees.",
            "In the north it will be cloudy with light rain in the evening and 18 degrees.",
        ),
        (
            "Anna Berg of Norway won the bronze medal in the 1500 metres on Sunday afternoon.",
            "Ida Holm of Denmark won the bronze medal in the 1500 metres on Sunday afternoon.",
        ),
        (
            "* Schools: spending would rise by a tenth over the next three years under the plan.",
            "* Roads: spending would rise by a tenth over the next three years under the plan.",
        ),
    ],
)
def test_other_figures_and_names_make_another_statement(one: str, two: str) -> None:
    expected = [("DUP101", two)] if one == two else []
    assert found(lines(LONG, one, OTHER, two)) == expected


def test_a_question_put_to_several_people_is_asked_again_each_time() -> None:
    question = "What did you think when you heard that the old ferry terminal was going to close?"
    answers = ("I was sad, to be honest.", "I did not care much.", "I had known for a long time.")
    text = lines(*(line for answer in answers for line in (question, answer)))
    assert found(text) == []


def test_the_headline_again_is_reported_whatever_its_casing() -> None:
    text = lines(
        "Harbour Board Votes to Close Terminal",
        LONG,
        "Harbour board votes to close terminal",
        OTHER,
    )
    assert found(text) == [("DUP103", "Harbour board votes to close terminal")]


def test_the_headline_with_the_name_of_the_site_is_still_the_headline() -> None:
    head = "Harbour Board Votes to Close Terminal"
    text = lines(head, LONG, OTHER, THIRD, f"{head} | Coast Herald", "Work began in March.")
    assert found(text) == [("DUP103", f"{head} | Coast Herald")]


def test_a_breadcrumb_over_the_headline_does_not_make_the_headline_a_repeat() -> None:
    head = "Harbour Board Votes to Close Terminal"
    assert found(lines(f"Home » News » {head}", head, LONG, OTHER)) == []


def test_a_refrain_is_no_headline() -> None:
    song = ("And the river keeps running down", "We built our houses on the sand")
    assert found("\n".join([*song, *song, *song])) == []


def test_a_sentence_said_twice_goes_with_its_blank() -> None:
    sentence = "The old terminal will close before the summer season begins."
    text = lines(
        f"Nobody spoke. {sentence} It was late.", f"The pier is new. {sentence} Work began."
    )
    (finding,) = dup(text)
    assert finding.code == "DUP104"
    assert mended(text, finding) == lines(
        f"Nobody spoke. {sentence} It was late.", "The pier is new. Work began."
    )


@pytest.mark.parametrize(
    "again",
    [
        "“The old terminal will close before the summer season begins.” It was late. He left.",
        "The old terminal will close before the summer season begins. Ida Holm",
        "The old terminal will close before the summer season begins. Photo: Ida Holm",
    ],
)
def test_quotations_and_captions_may_say_it_again(again: str) -> None:
    sentence = "The old terminal will close before the summer season begins."
    assert found(lines(f"Nobody spoke. {sentence} It was late.", again)) == []


def test_a_shorter_version_of_an_earlier_paragraph_says_nothing_new() -> None:
    shorter = LONG.removesuffix(".") + ", said the mayor of the town, who had not been asked."
    longer = shorter.replace(
        ", who had not been asked", ", who had not been asked before that vote"
    )
    assert found(lines(longer, OTHER, shorter, THIRD)) == [("DUP102", shorter)]


def test_a_part_of_a_quotation_may_be_pulled_out() -> None:
    quote = "“We have run this kiosk for thirty years, and nobody asked us what the boats need. "
    rest = "That is how they treat us here.” She shrugged."
    assert found(lines(quote + rest, OTHER, quote.strip() + "”", THIRD)) == []
    assert found(lines(quote + rest, OTHER, quote + rest)) == [("DUP101", quote + rest)]


def test_a_later_paragraph_with_another_name_is_another_statement() -> None:
    assert found(lines(LONG, OTHER, LONG.replace("Tuesday", "Tuesday with Berg"), THIRD)) == []
    assert found(lines(LONG, OTHER, LONG.replace("harbour", "Norway"), THIRD)) == []


def test_a_title_over_the_same_title_with_a_sign_is_left_to_others() -> None:
    head = "Harbour Board Votes to Close Terminal"
    assert found(lines(f"# {head}", head, LONG)) == []
    assert found(lines(head, head, LONG)) == [("DUP103", head)]


def test_the_number_of_a_list_item_starts_no_sentence() -> None:
    item = "1.  The old terminal will close before the summer season begins."
    assert found(lines(LONG, item, OTHER, item)) == []


def test_a_thousand_repeats_in_one_line_are_all_found() -> None:
    sentence = "The old terminal will close before the summer season begins."
    text = " ".join([sentence] * 1000 + ["It was late."])
    assert len(found(text)) == 999


def test_a_thousand_equal_paragraphs_are_all_found_but_the_first() -> None:
    assert len(found(lines(*[LONG] * 1000))) == 999
