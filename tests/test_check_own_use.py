"""A word that the article itself writes with a capital."""

from __future__ import annotations

import pytest
from support import marked


@pytest.mark.parametrize(
    "text",
    [
        "They met near Zwolmotide yesterday. Pictures of zwolmotide followed.",
        "“It works,” he said. Zwolmotide said so. All of zwolmotide followed.",
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(text: str) -> None:
    assert marked("capitalization", text)[-1] == ("CAP201", "zwolmotide")


@pytest.mark.parametrize(
    "text",
    [
        "Zwolmotide is new. Pictures of zwolmotide followed.",
        "ZWOLMOTIDE IS NEW\n\nPictures of zwolmotide followed.",
        "They drank Pinot Zwolmotide, and more pinot zwolmotide.",
        "The archive alt.zwolmotide is dead, and Ann Zwolmotide is not.",
    ],
)
def test_a_capital_that_the_place_explains_makes_none(text: str) -> None:
    assert [code for code, _ in marked("capitalization", text) if code == "CAP201"] == []


def test_a_hyphenated_name_has_its_first_letter_raised() -> None:
    text = "They heard Ida Zwol-hamm speak. Then Ida zwol-hamm left."
    assert ("CAP201", "zwol-hamm") in marked("capitalization", text)
