"""Words that no dictionary and no list has, in places where only a name stands."""

from __future__ import annotations

import pytest
from support import marked, mended, run


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("She was born in zwolmere, and stayed.", "She was born in Zwolmere, and stayed."),
        ("Police in the zwolmer district met.", "Police in the Zwolmer district met."),
        (
            "It happened in Utrecht, zwolmere and Lima.",
            "It happened in Utrecht, Zwolmere and Lima.",
        ),
        ("They phoned the startup zwolma.", "They phoned the startup Zwolma."),
    ],
)
def test_only_a_name_can_stand_there(wrong: str, right: str) -> None:
    assert mended(wrong, *run("capitalization", wrong)) == right


@pytest.mark.parametrize(
    "text",
    [
        "The lab works in bioprinting, and with zwolmotides.",
        "They paid in goverment, it seems.",
        "A zwolmere is a kind of cart.",
        "He saw it in foo.zwolmere, a file.",
    ],
)
def test_jargon_misspellings_and_files_are_left_alone(text: str) -> None:
    assert marked("capitalization", text) == []
