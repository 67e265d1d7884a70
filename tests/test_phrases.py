"""Templates: one says many phrases, and its anchors and openings miss none of them."""

from __future__ import annotations

from itertools import product

import pytest

from newslint.lines.line import Line
from newslint.lines.phrasebook import index_phrases
from newslint.lines.phrases import Phrase
from newslint.text import Block, BlockKind

SETS = {"network": ("facebook", "apple news", "whatsapp"), "story": ("story", "blog post")}


def line(raw: str) -> Line:
    return Line(Block(0, len(raw), BlockKind.PARAGRAPH, 0), raw)


def says(template: str, raw: str) -> bool:
    return Phrase(template, SETS).matches(line(raw))


@pytest.mark.parametrize(
    ("template", "raw"),
    [
        ("share this (article|blog post)", "Share this blog post"),
        ("share [this] story", "SHARE STORY!"),
        ("share [this] story", "Share this story:"),
        ("share {network}+", "Share: Facebook | WhatsApp | Apple News"),
        ("share [on {network}]", "Share on Apple News"),
        ("# comments", "1,024 comments"),
        ("published # {name}", "Published 3rd | Ana Prado"),
        ("subscribe to {name}", "Subscribe to The Evening Courier"),
        ("tags : …", "Tags: weather, ice"),
        ("home | …", "Home » News » Lake freezes"),
        ("learn more [here]", "» Learn more"),
        ("no spam […]", "No spam."),
        ("place an ad […2]", "Place an ad by phone"),
        ("don't miss …", "Don’t miss these stories"),
    ],
)
def test_a_template_says_the_whole_line_whatever_its_casing_and_signs(
    template: str, raw: str
) -> None:
    assert says(template, raw)


@pytest.mark.parametrize(
    ("template", "raw"),
    [
        ("share this (article|blog post)", "Share this blog"),
        ("share this (article|blog post)", "Share this article with care"),
        ("subscribe to {name}", "Subscribe to the view that taxes fall"),
        ("subscribe to {name}", "Subscribe to One Two Three Four Five Six Seven"),
        ("tags : …", "Tags weather, ice"),
        ("tags : …", "Tags:"),
        ("place an ad […2]", "Place an ad for the new bridge"),
        ("# comments", "Many comments"),
        ("share {network}+", "Share"),
    ],
)
def test_a_template_does_not_say_less_or_more_than_the_line(template: str, raw: str) -> None:
    assert not says(template, raw)


def test_a_template_needs_a_word_that_must_be_there() -> None:
    with pytest.raises(ValueError, match="must be there"):
        Phrase("[share] …", SETS).anchors()


def test_a_set_that_is_not_known_is_named() -> None:
    with pytest.raises(ValueError, match="no set “shop”"):
        Phrase("buy at {shop}", SETS).anchors()


@pytest.mark.parametrize(
    "template",
    ["[please] (share|send) [this|the] {story} [on|via] {network}", "(the|this) (new|old) {story}"],
)
def test_anchors_and_openings_miss_no_phrase_of_a_template(template: str) -> None:
    phrase = Phrase(template, SETS)
    choices = {
        "[please]": ["", "please"], "(share|send)": ["share", "send"],
        "[this|the]": ["", "this", "the"], "{story}": list(SETS["story"]),
        "[on|via]": ["", "on", "via"], "{network}": list(SETS["network"]),
        "(the|this)": ["the", "this"], "(new|old)": ["new", "old"],
    }  # fmt: skip
    pairs = phrase.opening_pairs()
    for words in product(*(choices[piece] for piece in template.split())):
        own = line(" ".join(words))
        assert phrase.matches(own)
        assert own.words & {anchor.word for anchor in phrase.anchors()}
        assert own.tokens[0] in phrase.openings()
        assert not pairs or own.tokens[:2] in pairs


def test_rare_words_are_preferred_to_look_for_a_phrase_by() -> None:
    (anchor,) = Phrase("you can always unsubscribe with one click", SETS).anchors()
    assert anchor.word == "unsubscribe"


def test_where_pieces_meet_two_common_words_tell_more_than_one() -> None:
    (alone, *_), met = (
        Phrase("(find|like) (us|me) […]", SETS).anchors(met) for met in (False, True)
    )
    assert alone.pair is None
    assert {anchor.pair for anchor in met} == {
        ("find", "us"), ("find", "me"), ("like", "us"), ("like", "me")
    }  # fmt: skip


def test_a_sentence_template_must_say_how_it_begins() -> None:
    with pytest.raises(ValueError, match="a word to begin with"):
        index_phrases(["… this article"], SETS, sentences=True)
