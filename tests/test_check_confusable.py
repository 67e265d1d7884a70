"""Real words confused with others: contexts, neighbours, forms and counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import marked, mended, run

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.language.contexts import neighbours, parse_context
from newslint.language.lexicon import Lexicon
from newslint.language.neighbours import Place
from newslint.loader import DATA_FOLDER, RuleError, read_rules
from newslint.readers import read_plain

CLASSES = Lexicon(DATA_FOLDER).table("confusable-classes.txt")
OWN_RULE = (
    "- {code: OWN101, name: a, check: confusable, message: m, why: w, words: {its: it},"
    " examples: [{bad: its, fix: it}, {good: x}], "
)


def fixed(text: str, family: str = "confusables") -> str:
    return mended(text, *run(family, text))


def place(text: str, word: str) -> Place:
    start = text.index(word)
    return Place(read_plain(text), start, start + len(word), CLASSES)


def meets(context: str, text: str, word: str = "its") -> bool:
    return parse_context(context, {"pets": frozenset({"cat", "dog"})}).meets(place(text, word))


# -- what is found, and how it is mended -----------------------------------------------------------
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The port has doubled it's trade.", "The port has doubled its trade."),
        ("Its been a dry year.", "It's been a dry year."),
        ("The two towns and they're ports agreed.", "The two towns and their ports agreed."),
        ("Growers lost there crops.", "Growers lost their crops."),
        ("Your going to need a permit.", "You're going to need a permit."),
        ("It took longer then planned.", "It took longer than planned."),
        ("The dam should of held.", "The dam should have held."),
    ],
)
def test_the_classic_confusions_are_mended(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


def test_the_casing_of_the_wrong_word_is_kept() -> None:
    assert fixed("It's own engineers warned of it.") == "Its own engineers warned of it."
    assert fixed("THEY LOST THERE HOMES.") == "THEY LOST THEIR HOMES."


def test_a_curly_apostrophe_is_found_too() -> None:
    assert fixed("The port has doubled it’s trade.") == "The port has doubled its trade."


def test_a_fix_takes_the_apostrophe_that_the_text_uses() -> None:
    assert fixed("It’s late, and its been wet.") == "It’s late, and it’s been wet."
    assert fixed("It's late, and its been wet.") == "It's late, and it's been wet."


def test_words_in_quotation_marks_are_mended_safely_for_they_sound_the_same() -> None:
    (finding,) = run("confusables", "“Its been a long year,” she said.")
    assert finding.fix is not None
    assert finding.fix.safety is Safety.SAFE


def test_other_words_for_what_somebody_said_are_left_to_a_person() -> None:
    text = "“It has been a park as March 2019,” she said. It has been a park as March 2019."
    quoted, copy = run("homophones", text)
    assert _safety(quoted) is Safety.UNSAFE
    assert _safety(copy) is Safety.SAFE


def _safety(finding: Finding) -> Safety:
    assert finding.fix is not None
    return finding.fix.safety


def test_a_word_that_is_part_of_another_is_not_looked_at() -> None:
    assert marked("confusables", "It's the then-mayor's there-and-back trip.") == []


def test_a_context_does_not_reach_into_the_next_paragraph() -> None:
    assert marked("confusables", "It could\n\nof course rain more") == []
    assert marked("confusables", "They are better\n\nthen they were") == []


def test_counts_alone_never_touch_a_name() -> None:
    assert marked("homophones-counted", "He won the gold meddle in Rome.") == [("CNF902", "meddle")]
    assert marked("homophones-counted", "He won the gold Meddle in Rome.") == []


# -- contexts --------------------------------------------------------------------------------------
def test_a_class_is_what_a_word_mostly_is_unless_marked_as_possible() -> None:
    assert meets("_ SING", "its garden")
    assert not meets("_ SING", "its green roof")
    assert meets("_ SING~", "its green roof")


def test_an_optional_element_may_be_missing_and_a_repeated_one_may_be_many() -> None:
    assert meets("of _ ADJ? SING", "the end of its garden")
    assert meets("of _ ADJ? SING", "the end of its small garden")
    assert not meets("of _ ADJ? SING", "the end of its small old garden")
    assert meets("of _ ADJ* SING", "the end of its small old garden")


def test_and_binds_more_than_or_and_brackets_more_than_both() -> None:
    assert meets("_ a|the&CAP", "its a")
    assert not meets("_ (a|the)&CAP", "its a")
    assert meets("_ !(a|the)", "its own")


def test_a_set_stands_for_its_words() -> None:
    assert meets("@pets _", "a dog its")
    assert not meets("@pets _", "a cow its")


def test_a_block_begins_and_ends_with_the_end_of_a_clause() -> None:
    assert meets(". _ .", "its")
    assert meets("_ garden .", "its garden")


def test_a_capital_makes_a_name_but_not_at_the_start_of_a_sentence() -> None:
    assert meets("NAME _", "then Garden its")
    assert not meets("NAME _", "It rained. Garden its")


@pytest.mark.parametrize(
    ("context", "fault"),
    [
        ("own garden", "one slot"),
        ("_ NOUN", "no class “NOUN”"),
        ("_ @fish", "no set “@fish”"),
        ("_ (own|old", "bracket is not closed"),
        ("_ own|", "cannot be read"),
        ("_ own)", "left over"),
    ],
)
def test_a_context_that_cannot_be_read_says_why(context: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse_context(context, {})


def test_only_named_words_can_file_a_context() -> None:
    sets = {"pets": frozenset({"cat", "dog"})}
    assert neighbours("a|the _ SING", sets) == (frozenset({"a", "the"}), frozenset())
    assert neighbours("SING _ @pets|cow&!CAP", sets) == (
        frozenset(),
        frozenset({"cat", "dog", "cow"}),
    )
    assert neighbours("ADV? _ !own", sets) == (frozenset(), frozenset())


@pytest.mark.parametrize("context", ["_ SING", "PREP _", "_ very?"])
def test_a_rule_filed_near_must_name_a_neighbour(tmp_path: Path, context: str) -> None:
    rule = tmp_path / "own.yaml"
    rule.write_text(OWN_RULE + f"near: yes, contexts: ['{context}']}}", encoding="utf-8")
    with pytest.raises(RuleError, match="names a word beside each slot"):
        Engine(read_rules([rule]))


def test_the_context_of_a_user_is_read_when_the_rule_is_loaded(tmp_path: Path) -> None:
    rule = tmp_path / "own.yaml"
    rule.write_text(OWN_RULE + "contexts: ['_ NOUN']}", encoding="utf-8")
    with pytest.raises(RuleError, match="no class “NOUN”"):
        Engine(read_rules([rule]))


@pytest.mark.parametrize("blank", [" ", "  ", "\N{NO-BREAK SPACE}", " \t "])
def test_a_word_filed_near_another_is_found_whatever_blanks_stand_between(blank: str) -> None:
    text = f"The road to the coast was shut. It was{blank}to{blank}late to turn back."
    assert fixed(text, "homophones") == text.replace(f"{blank}to{blank}l", f"{blank}too{blank}l")


# -- the nearest words, read without cutting the rest ----------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "a its b",
        "its",
        "“its” b",
        "a, its; b",
        "don’t its U.S.",
        "1,200 its 3",
        "a\tits\nb",
        "(its)",
    ],
)
def test_the_nearest_words_are_those_of_the_full_cut(text: str) -> None:
    here = place(text, "its")
    for raw, tokens in ((here.next_raw, here.after), (here.last_raw, here.before)):
        nearest = tokens.at(0).word
        assert (raw.lower().replace("’", "'").rstrip("'") or ".") == nearest or nearest in (
            '"',
            ".",
        )


# -- data ------------------------------------------------------------------------------------------
def test_every_listed_class_has_a_meaning() -> None:
    letters = set("".join(CLASSES.read().values()))
    assert letters <= set("spacvzdngrRDPOJMBHFCSWQ+-1h=:")


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("decision", "s"),
        ("farmers", "p"),
        ("happy", "a"),
        ("their", "D"),
        ("of", "P"),
        ("would", "M"),
    ],
)
def test_a_word_has_its_usual_class_first(word: str, letter: str) -> None:
    assert (CLASSES.get(word) or "")[0] == letter


# -- set phrases -----------------------------------------------------------------------------------
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_phrase_with_an_apostrophe_is_found_in_both_of_its_forms(apostrophe: str) -> None:
    text = f"The fault was her{apostrophe}s, they said."
    assert marked("set-phrases", text) == [("CNF401", f"her{apostrophe}s")]
