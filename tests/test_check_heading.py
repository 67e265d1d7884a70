"""Words in lower case in headings in title case."""

from __future__ import annotations

import pytest
from support import lines, marked, mended, run


def small(text: str) -> list[str]:
    return [word for code, word in marked("capitalization", text) if code == "CAP601"]


def test_a_word_left_small_in_title_case_is_reported() -> None:
    text = lines(
        "Bank Raises Key Rate", "It did.", "Markets Rally as traders Cheer Decision", "They did."
    )
    assert small(text) == ["traders"]
    assert "as Traders Cheer" in mended(text, *run("capitalization", text))


def test_a_label_of_a_list_is_judged_by_the_other_labels() -> None:
    text = lines(
        "* Growing Economic Pressure: prices rose.",
        "* Memorial for Fallen soldiers: it was opened.",
        "* Stronger Public Support: more came.",
        "* New Trade Route: it is short.",
    )
    assert small(text) == ["soldiers"]


def test_a_line_that_opens_a_list_is_no_heading_in_sentence_case() -> None:
    text = lines(
        "Bank Raises Key Rate",
        "Several factors contribute to this:",
        "The following reasons are given here:",
        "Markets Rally as traders Cheer Decision",
        "They did.",
    )
    assert small(text) == ["traders"]


@pytest.mark.parametrize(
    "text",
    [
        lines("Bank raises key rate", "It did.", "Markets rally as traders cheer", "They did."),
        lines(
            "Bank Raises Key Rate", "It did.", "Kenya and Peru sign treaty in Lima", "So it was."
        ),
        lines("Markets Rally as traders Cheer Decision", "They did."),
        lines("Bank Raises Key Rate", "It did.", "Rates Rise after a Quiet Week", "They did."),
        lines("Bank Raises Key Rate", "It did.", "Why the iPhone Sells Better Than Ever", "So."),
    ],
)
def test_sentence_case_names_and_small_words_are_left_alone(text: str) -> None:
    assert small(text) == []
