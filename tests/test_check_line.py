"""Lines and sentences that do not belong: site furniture, and what a language model left."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run

from newslint.finding import Safety
from newslint.fixer import fix_text

LEDE = (
    "The council voted on Monday to rebuild the old swimming hall, which has stood empty for years."
)
NEXT = "Work is to begin in May, the mayor said, and will cost four million euros."


def furniture(*paragraphs: str) -> list[str]:
    return [text for _, text in marked("furniture", lines(*paragraphs))]


def leaks(*paragraphs: str) -> list[str]:
    return [text for _, text in marked("leaks", lines(*paragraphs))]


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("Home » Sport » Hall to be rebuilt", "breadcrumb"),
        ("by Ana Prado Senior News Editor", "byline"),
        ("You may also like", "related posts"),
        ("READ MORE: Ice rink to close", "another article"),
        ("Leave a Comment", "comment form"),
        ("0 Comments", "comment form"),
        ("Your email address will not be published.", "comment form"),
        ("This site uses Akismet to reduce spam.", "comment form"),
        ("We have detected that you are using an ad blocker.", "ad-block"),
        ("Advertisement", "advertisement"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Facebook Instagram Pinterest Twitter", "share"),
        ("Forgot your password?", "sign-in"),
        ("Cookie Policy", "privacy"),
        ("© 2021 Example Media. All rights reserved.", "copyright"),
        ("Skip to content", "page controls"),
        ("Posted on May 3, 2021 by Ana // 0 Comments", "post data"),
        ("hall-front_2021-800x600.jpg", "image name"),
        ("Photo: Ana Prado / The Courier", "image credit"),
        ("1,204 Likes 17 Replies", "embedded post"),
    ],
)  # fmt: skip
def test_a_line_of_furniture_goes_with_its_line_end_and_the_message_names_its_family(
    line: str, family: str
) -> None:
    text = lines(LEDE, line, NEXT)
    (finding,) = run("furniture", text)
    assert family in finding.message
    assert mended(text, finding) == lines(LEDE, NEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Comments on the plan may be sent to the town hall until Friday.",
        "The hall's website uses cookies, and its cookie policy runs to forty pages.",
        "Swimmers who signed up for the newsletter were told first.",
        "“You may also like the sauna,” she said.",
        "Please share this article with the council, the letter said.",
        "Facebook, Twitter and Instagram were full of pictures of the hall.",
        "Copyright in the plans belongs to the architect.",
        "Hall to be rebuilt for four million",
        "LAKE TOWN, May 3 —",
        "The hall on Monday. Photo: Ana Prado",
        "Monday, May 3, 2021",
        "Cost of the new hall",
    ],
)
def test_sentences_headings_datelines_and_captions_of_the_article_stay(line: str) -> None:
    assert furniture(LEDE, line, NEXT) == []


def test_one_word_that_the_article_speaks_of_is_its_subhead() -> None:
    about = (
        "The town paid for Comments on the plan, which came from all of its four thousand swimmers."
    )
    assert furniture(LEDE, "Comments", NEXT) == ["Comments"]
    assert furniture(about, "Comments", NEXT) == []


def test_a_line_in_quotation_marks_is_said_by_somebody() -> None:
    assert furniture(LEDE, "“Leave a comment”", NEXT) == []


def test_windows_line_ends_are_kept() -> None:
    text = lines(LEDE, "Leave a Comment", NEXT).replace("\n", "\r\n")
    assert mended(text, *run("furniture", text)) == lines(LEDE, NEXT).replace("\n", "\r\n")


def test_a_text_of_nothing_but_furniture_becomes_empty() -> None:
    text = lines("Leave a Comment", "Related Articles")
    assert fix_text(text, lambda source: run("furniture", source)).text.strip() == ""


def test_what_is_sure_is_safe_and_what_is_judged_is_not() -> None:
    (sure,) = run("furniture", lines(LEDE, "Leave a Comment", NEXT))
    (judged,) = run("furniture", lines(LEDE, "by Ana Prado Senior News Editor", NEXT))
    assert sure.fix is not None and sure.fix.safety is Safety.SAFE
    assert judged.fix is not None and judged.fix.safety is Safety.UNSAFE


def test_a_sentence_goes_with_the_blank_after_it() -> None:
    text = f"{LEDE} This article will delve into the reasons behind the vote. {NEXT}\n"
    (finding,) = run("leaks", text)
    assert mended(text, finding) == f"{LEDE} {NEXT}\n"


def test_the_last_sentence_of_a_paragraph_goes_with_the_blank_before_it() -> None:
    text = f"{LEDE} I hope this helps!\n"
    assert mended(text, *run("leaks", text)) == f"{LEDE}\n"


def test_a_sentence_that_is_the_whole_line_goes_with_the_line() -> None:
    text = lines(LEDE, "As an AI language model, I cannot predict the vote.", NEXT)
    assert mended(text, *run("leaks", text)) == lines(LEDE, NEXT)


def test_neighbouring_sentences_go_together_so_that_no_empty_line_stays() -> None:
    text = lines(LEDE, "I hope this helps! Let me know if you'd like a shorter version.", NEXT)
    (finding,) = run("leaks", text)
    assert mended(text, finding) == lines(LEDE, NEXT)


@pytest.mark.parametrize(
    "line",
    [
        "The chatbot wrote: “As an AI language model, I cannot predict the vote.”",
        "“Sure, here is the rewritten article,” it answered, and the editor printed that too.",
        "He had pasted the words “Let me know if you'd like me to adjust the tone” into the story.",
        "“It began well. I cannot fulfill this request. Then it stopped,” the reporter said.",
    ],
)
def test_an_article_about_chatbots_may_quote_them(line: str) -> None:
    assert leaks(LEDE, line, NEXT) == []


def test_the_question_to_the_reader_is_reported_but_not_those_of_an_interview() -> None:
    question = "What do you think about the plan to rebuild the hall?"
    interview = [question, "I like it.", "Do you think it will be cheap?", "No.",
                 "Would you support a second hall?", "Perhaps."]  # fmt: skip
    assert leaks(LEDE, question) == [question]
    assert leaks(LEDE, *interview) == []


def test_a_citation_mark_goes_and_the_sentence_and_address_around_it_stay() -> None:
    text = "The hall【3†source】 is at https://example.org/hall?utm_source=chatgpt.com and open.\n"
    fixed = mended(text, *run("leaks", text))
    assert fixed == "The hall is at https://example.org/hall and open.\n"


def test_a_line_that_is_known_by_its_end_alone_is_a_judgement() -> None:
    (finding,) = run("furniture", lines(LEDE, "The day's top stories in your inbox", NEXT))
    assert finding.fix is not None and finding.fix.safety is Safety.UNSAFE
